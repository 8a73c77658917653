// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "HtmlSanitizer.h"

#include "HtmlRules.h"
#include "HtmlTree.h"
#include "HtmlWriter.h"
#include "XhtmlReader.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

QString asHtml(const QString &markup, Markup kind)
{
    // Feeds that declare XHTML and don't write it are read the way a browser reads a page.
    return kind == Markup::Xhtml ? htmlFromXhtml(markup).value_or(markup) : markup;
}

SanitizedHtml refusal()
{
    SanitizedHtml result;
    result.refused = true;
    return result;
}

SanitizedHtml cleanOnce(
    const QString &html, const HtmlSanitizer::Options &options, QDeadlineTimer deadline)
{
    const HtmlTree tree(html, deadline, options.stop);
    if (!tree.root())
        return refusal();
    SanitizedHtml result = HtmlWriter(options).write(tree.root());
    return result.html.size() > HtmlSanitizer::kMaximumLength ? refusal() : result;
}

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

} // namespace

HtmlSanitizer::HtmlSanitizer() = default;

HtmlSanitizer::HtmlSanitizer(Options options) : m_options(std::move(options)) { }

SanitizedHtml HtmlSanitizer::sanitize(const QString &markup) const
{
    if (markup.size() > kMaximumLength)
        return refusal();
    const QDeadlineTimer deadline(kMaximumParseTime);
    const SanitizedHtml first = cleanOnce(asHtml(markup, m_options.markup), m_options, deadline);
    SanitizedHtml result = first;
    for (int round = 1; round < kMaximumRounds; ++round) {
        SanitizedHtml again = cleanOnce(result.html, m_options, deadline);
        if (again.refused)
            return again;
        if (again.html == result.html) {
            result.refused = first.refused;
            return result;
        }
        // What a later reading loses was counted by the first.
        result.html = std::move(again.html);
    }
    result.html = u"<p>"_s + plainText(result.html).toHtmlEscaped() + u"</p>"_s;
    return result;
}

QString HtmlSanitizer::plainText(const QString &markup, Markup kind)
{
    if (markup.size() > kMaximumLength)
        return {};
    const HtmlTree tree(asHtml(markup, kind), QDeadlineTimer(kMaximumParseTime));
    return tree.root() ? TextWalk().textOf(tree.root()) : QString();
}

} // namespace Common
