// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomWriter.h"

#include "AtomDate.h"
#include "AtomText.h"
#include "HtmlText.h"

#include <pubsub/xml/XmlAttributes.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

using Type = AtomContent::Type;
using Names = QList<QLatin1StringView>;

const auto textType = "text"_L1;

// An attribute that says nothing is left out.
void append(QXmlStreamAttributes &attributes, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        attributes.append(name.toString(), onOneLine(name, value));
}

QXmlStreamAttributes attributeOf(QLatin1StringView name, QLatin1StringView value)
{
    QXmlStreamAttributes attributes;
    attributes.append(name.toString(), value.toString());
    return attributes;
}

// The attributes of an element that is about to change which are not ours to change.
void appendForeign(QXmlStreamAttributes &attributes, const XmlTokens &base, const Names &known)
{
    if (base.isEmpty())
        return;
    for (const QXmlStreamAttribute &attribute : base.first().attributes) {
        if (!known.contains(attribute.qualifiedName()))
            attributes << attribute;
    }
}

// The declarations of \a base go along: foreign attributes and children may need them.
XmlTokens element(const QString &name, const QXmlStreamAttributes &attributes,
    const XmlTokens &inner, const XmlTokens &base)
{
    XmlTokens tokens = textElement(name, attributes, {});
    if (!base.isEmpty())
        tokens.first().declarations = base.first().declarations;
    for (qsizetype i = 0; i < inner.size(); ++i)
        tokens.insert(tokens.size() - 1, inner.at(i));
    return tokens;
}

XmlTokens insideOf(const XmlTokens &base)
{
    return base.size() > 2 ? base.sliced(1, base.size() - 2) : XmlTokens();
}

// What the div in \a base says beside its direction stays.
XmlTokens xhtmlDiv(const QString &markup, const QString &dir, const XmlTokens &base)
{
    QXmlStreamAttributes attributes;
    append(attributes, "dir"_L1, dir);
    const auto before = std::ranges::find_if(
        base, [](const XmlToken &token) { return token.is(xhtmlNamespace, "div"_L1); });
    if (before != base.end() && before->isStart())
        appendForeign(attributes, { *before }, { "dir"_L1 });
    attributes.removeIf([](const QXmlStreamAttribute &attribute) {
        return !attribute.prefix().isEmpty() && attribute.prefix() != "xml"_L1;
    });
    XmlTokens div = textElement(u"div"_s, attributes, {});
    div.first().declarations << QXmlStreamNamespaceDeclaration(QString(), xhtmlNamespace);
    const XmlTokens inner = readXhtml(markup, atomLimits).value_or(XmlTokens());
    const XmlToken end = div.takeLast();
    return div + inner << end;
}

bool isTextTitle(const XmlTokens &title)
{
    const QString type = title.first().attribute("type"_L1).trimmed();
    return type == textType || (type.isEmpty() && !hasElements(title));
}

// Where a link stands in a new entry: other clients read some links by their position.
int rank(const AtomLink &link)
{
    const bool isXmpp = link.href.startsWith("xmpp:"_L1, Qt::CaseInsensitive);
    const Names order { "alternate"_L1, "alternate"_L1, "replies"_L1, "enclosure"_L1, "related"_L1,
        "via"_L1 };
    for (int i = isXmpp ? 0 : 1; i < order.size(); ++i) {
        if (link.is(order.at(i)))
            return i;
    }
    return static_cast<int>(order.size());
}

// RFC 4685 §4
void appendReplyCount(XmlToken &start, int count)
{
    const auto declared = std::ranges::find_if(start.declarations, [](const auto &declaration) {
        return declaration.namespaceUri() == threadNamespace && !declaration.prefix().isEmpty();
    });
    const bool isDeclared = declared != start.declarations.end();
    const QString prefix = isDeclared ? declared->prefix().toString() : u"thr"_s;
    if (!isDeclared)
        start.declarations << QXmlStreamNamespaceDeclaration(prefix, threadNamespace);
    start.attributes.append(prefix + ":count"_L1, QString::number(count));
}

QList<AtomGenerator> listOf(const AtomGenerator &generator)
{
    QList<AtomGenerator> list;
    if (generator != AtomGenerator())
        list << generator;
    return list;
}

bool hasType(const QList<AtomContent> &contents, Type type)
{
    return std::ranges::contains(contents, type, &AtomContent::type);
}

// XEP-0277 §2.3, XEP-0472 §4.2: who publishes XHTML must publish a text as well.
void addTextTwin(QList<AtomContent> &contents)
{
    const auto xhtml = std::ranges::find(contents, Type::Xhtml, &AtomContent::type);
    if (xhtml != contents.end() && !hasType(contents, Type::Text))
        contents << AtomContent { Type::Text, htmlToText(xhtml->value), xhtml->lang };
}

// Some clients drop an entry without a title or without a date of change.
void completeNew(AtomFields &fields)
{
    if (!fields.updated.isValid())
        fields.updated = fields.published;
    if (fields.title.isEmpty())
        fields.title = formatAtomDate(fields.updated);
    std::ranges::stable_sort(fields.links, {}, rank);
    std::ranges::stable_sort(fields.inReplyTo, {}, [](const AtomReply &reply) {
        return reply.href.startsWith("xmpp:"_L1, Qt::CaseInsensitive) ? 0 : 1;
    });
}

AtomOriginal emptyOriginal(AtomEntry::Kind kind)
{
    AtomOriginal original;
    original.root.kind = XmlToken::Kind::Start;
    original.root.name = kind == AtomEntry::Kind::Feed ? u"feed"_s : u"entry"_s;
    original.root.namespaceUri = atomNamespace;
    original.root.declarations << QXmlStreamNamespaceDeclaration(QString(), atomNamespace);
    return original;
}

} // namespace

AtomWriter::AtomWriter(const AtomEntryData &data)
    : m_fields(data.fields), m_original(data.original ? *data.original : emptyOriginal(data.kind))
{
    const bool isNew = !data.original;
    if (m_fields.title.isEmpty() && (isNew || !m_original.fields.title.isEmpty()))
        m_fields.title = derivedTitle(m_fields);
    if (isNew)
        completeNew(m_fields);
    if (isNew || m_fields.contents != m_original.fields.contents)
        addTextTwin(m_fields.contents);
}

QByteArray AtomWriter::write() const
{
    QMap<AtomField, QList<XmlTokens>> changed = changes();
    QMap<AtomField, qsizetype> slotsLeft;
    for (const AtomChild &child : m_original.children)
        ++slotsLeft[child.field];

    const bool isChanged = !changed.isEmpty() || m_fields.lang != m_original.fields.lang;
    XmlTokens document { root() };
    for (const AtomChild &child : m_original.children) {
        const bool isLast = --slotsLeft[child.field] == 0;
        const auto change = changed.find(child.field);
        if (change == changed.end())
            document << child.tokens;
        else
            while (!change->isEmpty()) {
                document << change->takeFirst();
                if (!isLast)
                    break;
            }
    }
    for (const QList<XmlTokens> &added : std::as_const(changed)) {
        for (const XmlTokens &tokens : added)
            document << tokens;
    }
    document << textElement(m_original.root.name, {}, {}).last();
    if (isChanged)
        tidyAttributes(document);
    return writeXml(document);
}

XmlToken AtomWriter::root() const
{
    XmlToken token = m_original.root;
    if (m_fields.lang == m_original.fields.lang)
        return token;
    // One of both beside the other is not well-formed for parsers without namespaces.
    token.attributes.removeIf([](const auto &attribute) {
        return attribute.qualifiedName() == "xml:lang"_L1 || attribute.qualifiedName() == "lang"_L1;
    });
    append(token.attributes, "xml:lang"_L1, m_fields.lang);
    return token;
}

// New elements take the root's prefix, so they are in its namespace.
QString AtomWriter::name(QLatin1StringView local) const
{
    const QString &root = m_original.root.name;
    return root.left(root.indexOf(u':') + 1) + local;
}

QMap<AtomField, QList<XmlTokens>> AtomWriter::changes() const
{
    using enum AtomField;
    const AtomFields &before = m_original.fields;
    const AtomFields &after = m_fields;
    QXmlStreamAttributes plain;
    plain.append(u"type"_s, textType.toString());

    QMap<AtomField, QList<XmlTokens>> all;
    if (after.id != before.id)
        all[Id] = makeText(Id, "id"_L1, after.id);
    if (!after.titleMarkup.isEmpty())
        all[Title] = makeTitles();
    else if (after.title != before.title)
        all[Title] = makeText(Title, "title"_L1, after.title, plain);
    if (after.summary != before.summary)
        all[Summary] = makeText(Summary, "summary"_L1, after.summary, plain);
    if (after.contents != before.contents)
        all[Content] = makeList(Content, before.contents, after.contents);
    if (after.authors != before.authors)
        all[Author] = makeList(Author, before.authors, after.authors);
    if (after.published != before.published)
        all[Published] = makeText(Published, "published"_L1, formatAtomDate(after.published));
    if (after.updated != before.updated)
        all[Updated] = makeText(Updated, "updated"_L1, formatAtomDate(after.updated));
    if (after.categories != before.categories)
        all[Category] = makeList(Category, before.categories, after.categories);
    if (after.links != before.links)
        all[Link] = makeList(Link, before.links, after.links);
    if (after.rights != before.rights)
        all[Rights] = makeText(Rights, "rights"_L1, after.rights);
    if (after.geoloc != before.geoloc)
        all[Geoloc] = { readXml(after.geoloc, atomLimits).value_or(XmlTokens()) };
    if (after.generator != before.generator)
        all[Generator] = makeList(Generator, listOf(before.generator), listOf(after.generator));
    if (after.inReplyTo != before.inReplyTo)
        all[InReplyTo] = makeList(InReplyTo, before.inReplyTo, after.inReplyTo);
    return all;
}

XmlTokens AtomWriter::original(AtomField field, qsizetype index) const
{
    for (const AtomChild &child : m_original.children) {
        if (child.field == field && index-- == 0)
            return child.tokens;
    }
    return {};
}

// Values that stay keep their element as it was. A value that is new at a place where another
// one was is that one, changed.
template <typename T>
QList<XmlTokens> AtomWriter::makeList(
    AtomField field, const QList<T> &before, const QList<T> &after) const
{
    QList<XmlTokens> made;
    QList<bool> isUsed(before.size(), false);
    for (qsizetype i = 0; i < after.size(); ++i) {
        qsizetype same = before.indexOf(after.at(i));
        while (same >= 0 && isUsed.at(same))
            same = before.indexOf(after.at(i), same + 1);
        const bool isChange = same < 0 && i < before.size() && !after.contains(before.at(i));
        if (same >= 0)
            isUsed[same] = true;
        made << (same >= 0 ? original(field, same)
                           : make(after.at(i), isChange ? original(field, i) : XmlTokens()));
    }
    return made;
}

QList<XmlTokens> AtomWriter::makeText(AtomField field, QLatin1StringView local, const QString &text,
    const QXmlStreamAttributes &attributes) const
{
    if (text.isEmpty())
        return {};
    const XmlTokens base = original(field, 0);
    QXmlStreamAttributes all = attributes;
    appendForeign(all, base, { "type"_L1 });
    return { element(name(local), all, insideOf(textElement({}, {}, text)), base) };
}

// RFC 4287 §3.1.1: in the forms that were there, and in both in a new entry.
QList<XmlTokens> AtomWriter::makeTitles() const
{
    const XmlTokens text
        = textElement(name("title"_L1), attributeOf("type"_L1, textType), m_fields.title);
    const XmlTokens rich = element(name("title"_L1), attributeOf("type"_L1, "xhtml"_L1),
        xhtmlDiv(m_fields.titleMarkup, {}, {}), {});
    bool hasText = false;
    bool hasRich = false;
    QList<XmlTokens> made;
    for (const AtomChild &child : m_original.children) {
        if (child.field != AtomField::Title)
            continue;
        const bool isText = isTextTitle(child.tokens);
        if (!std::exchange(isText ? hasText : hasRich, true))
            made << (isText ? text : rich);
    }
    if (!hasText && !hasRich)
        made << text;
    if (!hasRich)
        made << rich;
    return made;
}

// RFC 4287 §4.1.3
XmlTokens AtomWriter::make(const AtomContent &content, const XmlTokens &base) const
{
    const auto type = content.type == Type::Xhtml ? "xhtml"_L1
        : content.type == Type::Html              ? "html"_L1
                                                  : textType;
    QXmlStreamAttributes attributes;
    append(attributes, "type"_L1, type.toString());
    append(attributes, "xml:lang"_L1, content.lang);
    // What was elsewhere is here now.
    appendForeign(attributes, base, { "type"_L1, "xml:lang"_L1, "lang"_L1, "src"_L1 });
    const XmlTokens inner = content.type == Type::Xhtml
        ? xhtmlDiv(content.value, content.dir, base)
        : insideOf(textElement({}, {}, content.value));
    return element(name("content"_L1), attributes, inner, base);
}

// RFC 4287 §3.2
XmlTokens AtomWriter::make(const AtomPerson &person, const XmlTokens &base) const
{
    XmlTokens inner;
    const auto add = [&](QLatin1StringView local, const QString &value) {
        if (!value.isEmpty())
            inner << textElement(name(local), {}, value);
    };
    add("name"_L1, person.name);
    add("uri"_L1, person.uri);
    add("email"_L1, person.email);
    for (const XmlTokens &child : base.isEmpty() ? QList<XmlTokens>() : childrenOf(base)) {
        if (child.first().isStart() && child.first().namespaceUri != atomNamespace)
            inner << child;
    }
    QXmlStreamAttributes attributes;
    appendForeign(attributes, base, {});
    return element(name("author"_L1), attributes, inner, base);
}

// RFC 4287 §4.2.2
XmlTokens AtomWriter::make(const AtomCategory &category, const XmlTokens &base) const
{
    QXmlStreamAttributes attributes;
    append(attributes, "term"_L1, category.term);
    append(attributes, "label"_L1, category.label);
    append(attributes, "scheme"_L1, category.scheme);
    appendForeign(attributes, base, { "term"_L1, "label"_L1, "scheme"_L1, "category"_L1 });
    return element(name("category"_L1), attributes, insideOf(base), base);
}

// RFC 4287 §4.2.7, XEP-0277 §2.6
XmlTokens AtomWriter::make(const AtomLink &link, const XmlTokens &base) const
{
    QXmlStreamAttributes attributes;
    append(attributes, "rel"_L1, link.rel);
    append(attributes, "type"_L1, link.type);
    append(attributes, "title"_L1, link.title);
    append(attributes, "href"_L1, link.href);
    append(attributes, "length"_L1, link.length < 0 ? QString() : QString::number(link.length));
    append(attributes, "ref"_L1, link.ref);
    append(attributes, "description"_L1, link.description);
    append(attributes, "logo"_L1, link.logo);
    appendForeign(attributes, base,
        { "rel"_L1, "type"_L1, "title"_L1, "href"_L1, "length"_L1, "lenght"_L1, "ref"_L1,
            "description"_L1, "logo"_L1, "count"_L1 });
    attributes.removeIf([](const auto &attribute) {
        return attribute.namespaceUri() == threadNamespace && attribute.name() == "count"_L1;
    });
    XmlTokens tokens = element(name("link"_L1), attributes, insideOf(base), base);
    if (link.count >= 0)
        appendReplyCount(tokens.first(), link.count);
    return tokens;
}

// RFC 4685 §3
XmlTokens AtomWriter::make(const AtomReply &reply, const XmlTokens &base) const
{
    QXmlStreamAttributes attributes;
    append(attributes, "ref"_L1, reply.ref);
    append(attributes, "href"_L1, reply.href);
    append(attributes, "type"_L1, reply.type);
    appendForeign(attributes, base, { "ref"_L1, "href"_L1, "type"_L1 });
    if (!base.isEmpty())
        return element(base.first().name, attributes, insideOf(base), base);
    XmlTokens tokens = element(u"thr:in-reply-to"_s, attributes, {}, {});
    tokens.first().declarations << QXmlStreamNamespaceDeclaration(u"thr"_s, threadNamespace);
    return tokens;
}

// RFC 4287 §4.2.4
XmlTokens AtomWriter::make(const AtomGenerator &generator, const XmlTokens &base) const
{
    QXmlStreamAttributes attributes;
    append(attributes, "uri"_L1, generator.uri);
    append(attributes, "version"_L1, generator.version);
    appendForeign(attributes, base, { "uri"_L1, "version"_L1 });
    return element(
        name("generator"_L1), attributes, insideOf(textElement({}, {}, generator.name)), base);
}

} // namespace PubSub
