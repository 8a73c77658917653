// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/HtmlWords.h"

#include "common/html/HtmlTree.h"
#include "common/web/HtmlRules.h"

namespace Common
{

namespace
{

/// Walks a tree without recursion, in document order.
class TextWalk
{
public:
    QString textOf(const GumboNode *root);

private:
    void enter(const GumboNode *node);
    void addText(QStringView text);
    void breakLine();

    QList<std::pair<const GumboNode *, unsigned>> m_path;
    QString m_text;
    bool m_spaceDue = false;
};

void TextWalk::breakLine()
{
    m_spaceDue = false;
    if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
        m_text += u'\n';
}

void TextWalk::addText(QStringView text)
{
    for (const QChar c : text) {
        if (c.isSpace()) {
            m_spaceDue = true;
            continue;
        }
        if (m_spaceDue && !m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u' ';
        m_spaceDue = false;
        m_text += c;
    }
}

void TextWalk::enter(const GumboNode *node)
{
    if (HtmlTree::isText(node))
        return addText(QString::fromUtf8(node->v.text.text));
    if (!HtmlTree::isElement(node))
        return;
    const QByteArray name = HtmlTree::name(node);
    const bool math = node->v.element.tag_namespace == GUMBO_NAMESPACE_MATHML;
    if (htmlRule(name).treatment == Treatment::Drop || (math && isDroppedMath(name)))
        return;
    if (isBlockElement(name))
        breakLine();
    m_path.emplaceBack(node, 0);
}

QString TextWalk::textOf(const GumboNode *root)
{
    m_path.emplaceBack(root, 0);
    while (!m_path.isEmpty()) {
        auto &[node, next] = m_path.last();
        const GumboVector &children = HtmlTree::children(node);
        if (next < children.length) {
            enter(static_cast<const GumboNode *>(children.data[next++]));
            continue;
        }
        if (isBlockElement(HtmlTree::name(node)))
            breakLine();
        m_path.removeLast();
    }
    if (m_text.endsWith(u'\n'))
        m_text.chop(1);
    return m_text;
}

bool isDropped(const GumboNode *node)
{
    return htmlRule(HtmlTree::name(node)).treatment == Treatment::Drop;
}

// What is shown by itself. Also ends a search below things that stand in each other.
bool isSeen(const GumboNode *node)
{
    if (HtmlTree::isText(node))
        return !QString::fromUtf8(node->v.text.text).trimmed().isEmpty();
    if (!HtmlTree::isElement(node))
        return false;
    const Treatment treatment = htmlRule(HtmlTree::name(node)).treatment;
    return treatment == Treatment::Image || treatment == Treatment::Embedded
        || treatment == Treatment::Object;
}

} // namespace

QString readableText(const GumboNode *root)
{
    return TextWalk().textOf(root);
}

bool hasContent(const GumboNode *root)
{
    QList<const GumboNode *> waiting { root };
    while (!waiting.isEmpty()) {
        const GumboVector &children = HtmlTree::children(waiting.takeLast());
        for (unsigned i = 0; i < children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(children.data[i]);
            if (isSeen(child))
                return true;
            if (HtmlTree::isElement(child) && !isDropped(child))
                waiting << child;
        }
    }
    return false;
}

} // namespace Common
