// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomDate_p.h"
#include "AtomReader_p.h"
#include "HtmlText_p.h"

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

using Type = AtomContent::Type;

// Some write the XHTML without its namespace, so that it looks like Atom.
XmlTokens asXhtml(XmlTokens tokens)
{
    for (XmlToken &token : tokens) {
        if (token.namespaceUri == atomNamespace)
            token.namespaceUri = xhtmlNamespace;
    }
    return tokens;
}

XmlTokens inside(const XmlTokens &element)
{
    return element.sliced(1, element.size() - 2);
}

bool isBlankText(const XmlTokens &tokens)
{
    return !tokens.first().isStart() && textOf(tokens).trimmed().isEmpty();
}

// The one div around the markup, if there is one.
const XmlTokens *wrapper(const QList<XmlTokens> &children)
{
    const XmlTokens *found = nullptr;
    for (const XmlTokens &child : children) {
        if (isBlankText(child))
            continue;
        if (found || !child.first().is(xhtmlNamespace, "div"_L1))
            return nullptr;
        found = &child;
    }
    return found;
}

QString markupOf(const XmlTokens &element)
{
    const XmlTokens content = asXhtml(element);
    const QList<XmlTokens> children = childrenOf(content);
    const XmlTokens *div = wrapper(children);
    return QString::fromUtf8(writeMarkup(inside(div ? *div : content), xhtmlNamespace)).trimmed();
}

// RFC 4287 §3.1.1 and §4.1.3.1; bots write media types in place of "html" and "xhtml".
std::optional<Type> contentType(const XmlTokens &element)
{
    const QString type = element.first().attribute("type"_L1).trimmed().toLower();
    const QString mediaType = type.section(u';', 0, 0).trimmed();
    if (mediaType == "xhtml"_L1 || mediaType == "application/xhtml+xml"_L1)
        return Type::Xhtml;
    if (mediaType == "html"_L1 || mediaType == "text/html"_L1)
        return Type::Html;
    if (mediaType.isEmpty())
        return hasElements(element) ? Type::Xhtml : Type::Text;
    if (mediaType == "text"_L1 || mediaType.startsWith("text/"_L1))
        return Type::Text;
    return {};
}

// Markup that should have been escaped, or is where text should be, is still read.
QString contentValue(const XmlTokens &element, Type type)
{
    if (type == Type::Xhtml || (type == Type::Html && hasElements(element)))
        return markupOf(element);
    return type == Type::Html ? textOf(element).trimmed() : textOf(element);
}

QString readable(const XmlTokens &element)
{
    const Type type = contentType(element).value_or(Type::Text);
    const QString value = contentValue(element, type);
    return type == Type::Text ? value.trimmed() : htmlToText(value);
}

std::optional<AtomContent> readContent(const XmlTokens &element)
{
    const auto type = contentType(element);
    if (!type || element.first().attributes.hasAttribute("src"_L1))
        return {};
    QString lang = element.first().attribute("xml:lang"_L1);
    const QList<XmlTokens> children = childrenOf(asXhtml(element));
    if (const XmlTokens *div = wrapper(children); div && lang.isEmpty())
        lang = div->first().attribute("xml:lang"_L1);
    return AtomContent { *type, contentValue(element, *type), lang };
}

// atomtopubsub writes the name without an element of its own.
std::optional<AtomPerson> readPerson(const XmlTokens &element)
{
    AtomPerson person;
    QString text;
    for (const XmlTokens &child : childrenOf(element)) {
        const QString value = textOf(child).trimmed();
        if (child.first().is(atomNamespace, "name"_L1))
            person.name = value;
        else if (child.first().is(atomNamespace, "uri"_L1))
            person.uri = value;
        else if (child.first().is(atomNamespace, "email"_L1))
            person.email = value;
        else if (!child.first().isStart())
            text += value;
    }
    if (person.name.isEmpty())
        person.name = text;
    return person == AtomPerson() ? std::nullopt : std::optional(person);
}

std::optional<AtomCategory> readCategory(const XmlTokens &element)
{
    const XmlToken &start = element.first();
    const QString label = start.attribute("label"_L1).trimmed();
    QString term = start.attribute("term"_L1).trimmed();
    // Slixfeed names the attribute after the element; RSS has the text inside.
    for (const QString &other :
        { start.attribute("category"_L1).trimmed(), label, textOf(element).trimmed() }) {
        if (term.isEmpty())
            term = other;
    }
    if (term.isEmpty())
        return {};
    return AtomCategory { term, label, start.attribute("scheme"_L1).trimmed() };
}

// RFC 4287 §4.2.7.2
QString relation(const XmlToken &start)
{
    constexpr auto registry = "http://www.iana.org/assignments/relation/"_L1;
    const QString rel = start.attribute("rel"_L1).trimmed();
    if (rel.isEmpty())
        return u"alternate"_s;
    return rel.startsWith(registry) ? rel.mid(registry.size()) : rel;
}

qint64 linkLength(const XmlToken &start)
{
    for (const auto name : { "length"_L1, "lenght"_L1 }) { // the latter is Libervia's
        bool ok = false;
        const qint64 length = start.attribute(name).trimmed().toLongLong(&ok);
        if (ok && length >= 0)
            return length;
    }
    return -1;
}

std::optional<AtomLink> readLink(const XmlTokens &element)
{
    const XmlToken &start = element.first();
    const QString href = start.attribute("href"_L1).trimmed();
    if (href.isEmpty())
        return {};
    return AtomLink { relation(start), href, start.attribute("type"_L1).trimmed(),
        start.attribute("title"_L1).trimmed(), linkLength(start),
        start.attribute("ref"_L1).trimmed() };
}

std::optional<AtomReply> readReply(const XmlTokens &element)
{
    const XmlToken &start = element.first();
    const AtomReply reply { start.attribute("ref"_L1).trimmed(),
        start.attribute("href"_L1).trimmed(), start.attribute("type"_L1).trimmed() };
    return reply.ref.isEmpty() && reply.href.isEmpty() ? std::nullopt : std::optional(reply);
}

template <typename T>
AtomField take(QList<T> &list, int most, const std::optional<T> &value, AtomField field)
{
    if (!value || list.size() >= most)
        return AtomField::Other;
    list << *value;
    return field;
}

void fill(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

void fill(QDateTime &field, const QDateTime &value)
{
    if (!field.isValid())
        field = value;
}

} // namespace

AtomReader::AtomReader(const XmlTokens &document)
{
    m_result.root = document.first();
    m_result.fields.lang = m_result.root.attribute("xml:lang"_L1).trimmed();
    for (const XmlTokens &child : childrenOf(document)) {
        const AtomField field = child.first().isStart() ? read(child) : AtomField::Other;
        m_result.children << AtomChild { field, child };
    }
}

AtomField AtomReader::read(const XmlTokens &child)
{
    const XmlToken &start = child.first();
    AtomFields &fields = m_result.fields;
    if (start.is(geolocNamespace, "geoloc"_L1))
        return readXmlField(fields.geoloc, child, AtomField::Geoloc);
    if (start.is(threadNamespace, "in-reply-to"_L1))
        return take(
            fields.inReplyTo, AtomEntry::maxReplies, readReply(child), AtomField::InReplyTo);
    if (start.namespaceUri != atomNamespace)
        return AtomField::Other;
    const AtomField field = readText(child, start.localName());
    return field == AtomField::Other ? readList(child, start.localName()) : field;
}

// RFC 4287 §4.2: elements that may be there once. Of more, the first that says something counts.
AtomField AtomReader::readText(const XmlTokens &child, const QString &name)
{
    AtomFields &fields = m_result.fields;
    if (name == "id"_L1) {
        fill(fields.id, textOf(child).trimmed());
        return AtomField::Id;
    }
    if (name == "title"_L1) {
        readTitle(child);
        return AtomField::Title;
    }
    if (name == "summary"_L1) {
        fill(fields.summary, readable(child));
        return AtomField::Summary;
    }
    if (name == "rights"_L1) {
        fill(fields.rights, readable(child));
        return AtomField::Rights;
    }
    if (name == "published"_L1) {
        fill(fields.published, parseAtomDate(textOf(child)));
        return AtomField::Published;
    }
    if (name == "updated"_L1) {
        fill(fields.updated, parseAtomDate(textOf(child)));
        return AtomField::Updated;
    }
    if (name == "generator"_L1) {
        readGenerator(child);
        return AtomField::Generator;
    }
    return AtomField::Other;
}

AtomField AtomReader::readList(const XmlTokens &child, const QString &name)
{
    AtomFields &fields = m_result.fields;
    if (name == "content"_L1)
        return take(
            fields.contents, AtomEntry::maxContents, readContent(child), AtomField::Content);
    if (name == "author"_L1)
        return take(fields.authors, AtomEntry::maxAuthors, readPerson(child), AtomField::Author);
    if (name == "category"_L1)
        return take(
            fields.categories, AtomEntry::maxCategories, readCategory(child), AtomField::Category);
    if (name == "link"_L1)
        return take(fields.links, AtomEntry::maxLinks, readLink(child), AtomField::Link);
    if (name == "source"_L1)
        return readXmlField(fields.source, child, AtomField::Source);
    return AtomField::Other;
}

AtomField AtomReader::readXmlField(QByteArray &value, const XmlTokens &child, AtomField field) const
{
    if (!value.isEmpty())
        return AtomField::Other;
    value = writeMarkup(child, {});
    return field;
}

// Libervia may add an XHTML title to the plain one.
void AtomReader::readTitle(const XmlTokens &child)
{
    const QString title = readable(child);
    const bool isText = contentType(child) == Type::Text && !title.isEmpty();
    if (m_result.fields.title.isEmpty() || (isText && !m_hasTextTitle))
        m_result.fields.title = title;
    m_hasTextTitle = m_hasTextTitle || isText;
}

void AtomReader::readGenerator(const XmlTokens &child)
{
    if (m_result.fields.generator == AtomGenerator())
        m_result.fields.generator
            = { textOf(child).trimmed(), child.first().attribute("uri"_L1).trimmed(),
                  child.first().attribute("version"_L1).trimmed() };
}

} // namespace PubSub
