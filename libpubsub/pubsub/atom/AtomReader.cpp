// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomReader.h"

#include "AtomBase.h"
#include "AtomDate.h"
#include "AtomForms.h"

#include <pubsub/xml/XmlAttributes.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

using Type = AtomContent::Type;

// RSS 2.0, "author": an address with the name behind it, in brackets.
void readMailbox(AtomPerson &person)
{
    static const QRegularExpression mailbox(u"\\A(\\S+@\\S+)\\s*\\((.+)\\)\\z"_s);
    const QString written = person.name.isEmpty() ? person.email : person.name;
    const auto match = mailbox.match(written);
    if (!match.hasMatch())
        return;
    person.name = match.captured(2).trimmed();
    if (person.email.isEmpty() || person.email == written)
        person.email = match.captured(1);
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
    readMailbox(person);
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

// -1 for what is no number.
qint64 countFrom(const QString &text)
{
    bool ok = false;
    const qint64 count = text.trimmed().toLongLong(&ok);
    return ok && count >= 0 ? count : -1;
}

qint64 linkLength(const XmlToken &start)
{
    const qint64 length = countFrom(start.attribute("length"_L1));
    return length >= 0 ? length : countFrom(start.attribute("lenght"_L1)); // Libervia's
}

// RFC 4685 §4. Smack writes the attribute without its namespace.
int replyCount(const XmlToken &start)
{
    const qint64 own = countFrom(start.attributes.value(threadNamespace, "count"_L1).toString());
    const qint64 count = own >= 0 ? own : countFrom(start.attribute("count"_L1));
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString address(const XmlToken &start, QLatin1StringView attribute, const QUrl &outer)
{
    const QString value = start.attribute(attribute).trimmed();
    return value.isEmpty() ? value : resolvedAddress(value, baseOf(start, outer));
}

std::optional<AtomLink> readLink(const XmlTokens &element, const QUrl &base)
{
    const XmlToken &start = element.first();
    const QString href = address(start, "href"_L1, base);
    if (href.isEmpty())
        return {};
    const QString rel = relation(start);
    return AtomLink { rel, href, start.attribute("type"_L1).trimmed(),
        start.attribute("title"_L1).trimmed(), linkLength(start),
        start.attribute("ref"_L1).trimmed(), start.attribute("description"_L1).trimmed(),
        address(start, "logo"_L1, base), rel == "replies"_L1 ? replyCount(start) : -1 };
}

std::optional<AtomReply> readReply(const XmlTokens &element, const QUrl &base)
{
    const XmlToken &start = element.first();
    const AtomReply reply { start.attribute("ref"_L1).trimmed(), address(start, "href"_L1, base),
        start.attribute("type"_L1).trimmed() };
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
    m_base = baseOf(m_result.root, {});
    m_result.fields.lang = langOf(m_result.root);
    m_result.forms.dir = dirOf(m_result.root);
    m_result.forms.base = m_base;
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
        return take(fields.inReplyTo, AtomEntry::maxReplies, readReply(child, m_base),
            AtomField::InReplyTo);
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
        readSummary(child);
        return AtomField::Summary;
    }
    if (name == "rights"_L1) {
        fill(fields.rights,
            readable(readForm(child, declaredType(child).value_or(Type::Text), m_base)));
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
        return readContent(child);
    if (name == "author"_L1)
        return take(fields.authors, AtomEntry::maxAuthors, readPerson(child), AtomField::Author);
    if (name == "category"_L1)
        return take(
            fields.categories, AtomEntry::maxCategories, readCategory(child), AtomField::Category);
    if (name == "link"_L1)
        return take(fields.links, AtomEntry::maxLinks, readLink(child, m_base), AtomField::Link);
    if (name == "source"_L1)
        return readSource(child);
    return AtomField::Other;
}

// RFC 4287 §4.1.3. Text that came along counts, though there should be none beside an address.
AtomField AtomReader::readContent(const XmlTokens &child)
{
    const auto type = contentType(child);
    const bool isElsewhere = child.first().attributes.hasAttribute("src"_L1);
    if (type && (!isElsewhere || !textOf(child).trimmed().isEmpty() || hasElements(child)))
        return take(m_result.fields.contents, AtomEntry::maxContents,
            std::optional(readForm(child, *type, m_base)), AtomField::Content);
    // Not to be changed, so it is no field of ours.
    (void)take(m_result.forms.media, AtomEntry::maxContents,
        readMedia(child, baseOf(child.first(), m_base)), AtomField::Other);
    return AtomField::Other;
}

// RFC 4287 §4.2.11
AtomField AtomReader::readSource(const XmlTokens &child)
{
    const AtomField field = readXmlField(m_result.fields.source, child, AtomField::Source);
    if (field != AtomField::Source)
        return field;
    AtomForms &forms = m_result.forms;
    for (const XmlTokens &inner : childrenOf(child)) {
        const XmlToken &start = inner.first();
        if (start.is(atomNamespace, "author"_L1))
            (void)take(forms.sourceAuthors, AtomEntry::maxAuthors, readPerson(inner), field);
        else if (start.is(atomNamespace, "id"_L1))
            fill(forms.sourceId, textOf(inner).trimmed());
        else if (start.is(atomNamespace, "title"_L1))
            fill(forms.sourceTitle,
                readable(readForm(inner, contentType(inner).value_or(Type::Text), m_base)));
    }
    return field;
}

AtomField AtomReader::readXmlField(QByteArray &value, XmlTokens child, AtomField field) const
{
    if (!value.isEmpty())
        return AtomField::Other;
    tidyAttributes(child);
    value = writeMarkup(child, {});
    return field;
}

// Libervia may add an XHTML title to the plain one.
void AtomReader::readTitle(const XmlTokens &child)
{
    AtomContent form = readForm(child, contentType(child).value_or(Type::Text), m_base);
    const QString title = readable(form);
    // Words with character references are plain, where nobody said that they are markup.
    if (form.type == Type::Html && !hasType(child.first()) && !form.value.contains(u'<'))
        form = { Type::Text, title, form.lang, form.dir };
    const bool isText = form.type == Type::Text && !title.isEmpty();
    if (m_result.forms.title.value.isEmpty()
        || (m_result.forms.title.type == Type::Text && form.type != Type::Text))
        m_result.forms.title = form;
    if (m_result.fields.title.isEmpty() || (isText && !m_hasTextTitle))
        m_result.fields.title = title;
    m_hasTextTitle = m_hasTextTitle || isText;
}

void AtomReader::readSummary(const XmlTokens &child)
{
    const AtomContent form = readForm(child, contentType(child).value_or(Type::Text), m_base);
    fill(m_result.fields.summary, readable(form));
    if (isBlank(m_result.forms.summary))
        m_result.forms.summary = form;
}

void AtomReader::readGenerator(const XmlTokens &child)
{
    if (m_result.fields.generator == AtomGenerator())
        m_result.fields.generator
            = { textOf(child).trimmed(), child.first().attribute("uri"_L1).trimmed(),
                  child.first().attribute("version"_L1).trimmed() };
}

} // namespace PubSub
