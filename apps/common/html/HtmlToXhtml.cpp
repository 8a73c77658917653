// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/html/HtmlToXhtml.h"

#include "common/html/HtmlTree.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

bool isXmlName(const QString &name)
{
    static const QRegularExpression pattern(u"^[A-Za-z_][A-Za-z0-9_.-]*$"_s);
    return pattern.match(name).hasMatch();
}

bool isHidden(const QString &name)
{
    static const QSet<QString> names { u"script"_s, u"style"_s, u"template"_s, u"noframes"_s };
    return names.contains(name);
}

bool isAddress(const QString &name)
{
    static const QSet<QString> names { u"href"_s, u"src"_s, u"cite"_s, u"poster"_s, u"data"_s };
    return names.contains(name);
}

QString namespaceOf(GumboNamespaceEnum space)
{
    switch (space) {
    case GUMBO_NAMESPACE_HTML:
        break;
    case GUMBO_NAMESPACE_SVG:
        return u"http://www.w3.org/2000/svg"_s;
    case GUMBO_NAMESPACE_MATHML:
        return u"http://www.w3.org/1998/Math/MathML"_s;
    }
    return u"http://www.w3.org/1999/xhtml"_s;
}

// XML 1.0 §2.2: what no XML can carry is left out by the writer's user.
QString legal(const char *utf8)
{
    QString text = QString::fromUtf8(utf8);
    text.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r')
            || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF;
    });
    return text;
}

class XmlForm
{
public:
    explicit XmlForm(const QUrl &base) : m_base(base), m_writer(&m_text) { }

    QString of(const GumboNode *root)
    {
        m_writer.writeDefaultNamespace(namespaceOf(GUMBO_NAMESPACE_HTML));
        m_writer.writeStartElement(namespaceOf(GUMBO_NAMESPACE_HTML), u"div"_s);
        m_writer.writeCharacters({});
        addChildren(root, 1);
        m_writer.writeEndElement();
        const qsizetype begin = m_text.indexOf(u'>') + 1;
        return m_text.mid(begin, m_text.lastIndexOf("</div>"_L1) - begin);
    }

private:
    void addChildren(const GumboNode *node, int depth)
    {
        const GumboVector &children = HtmlTree::children(node);
        for (unsigned i = 0; i < children.length; ++i)
            add(static_cast<const GumboNode *>(children.data[i]), depth);
    }

    void add(const GumboNode *node, int depth)
    {
        if (HtmlTree::isText(node)) {
            m_writer.writeCharacters(legal(node->v.text.text));
            return;
        }
        if (!HtmlTree::isElement(node))
            return;
        const QString name = QString::fromUtf8(HtmlTree::name(node));
        if (isHidden(name))
            return;
        const bool isElement = isXmlName(name) && depth < HtmlToXhtml::maxDepth;
        if (isElement) {
            m_writer.writeStartElement(namespaceOf(node->v.element.tag_namespace), name);
            addAttributes(node->v.element.attributes);
        }
        addChildren(node, depth + 1);
        if (isElement)
            m_writer.writeEndElement();
    }

    void addAttributes(const GumboVector &attributes)
    {
        QSet<QString> written;
        for (unsigned i = 0; i < attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(attributes.data[i]);
            const QString name = QString::fromUtf8(attribute->name);
            const bool isKept = isXmlName(name) && !name.startsWith("on"_L1)
                && !name.startsWith("xmlns"_L1) && !written.contains(name);
            if (!isKept)
                continue;
            written.insert(name);
            m_writer.writeAttribute(name, value(name, legal(attribute->value)));
        }
    }

    [[nodiscard]] QString value(const QString &name, const QString &text) const
    {
        if (m_base.isEmpty() || !isAddress(name))
            return text;
        return m_base.resolved(QUrl(text.trimmed())).toString(QUrl::FullyEncoded);
    }

    QUrl m_base;
    QString m_text;
    QXmlStreamWriter m_writer;
};

} // namespace

QString HtmlToXhtml::convert(const QString &html, const QUrl &base)
{
    const HtmlTree tree(html, QDeadlineTimer(maxParseTime));
    return tree.root() ? XmlForm(base).of(tree.root()) : QString();
}

} // namespace Common
