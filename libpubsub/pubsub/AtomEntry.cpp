// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomEntry.h"

#include <pubsub/atom/AtomBase.h>
#include <pubsub/atom/AtomData.h>
#include <pubsub/atom/AtomDate.h>
#include <pubsub/atom/AtomReader.h>
#include <pubsub/atom/AtomText.h>
#include <pubsub/atom/AtomWriter.h>
#include <pubsub/atom/AtomXhtml.h>
#include <pubsub/atom/HtmlText.h>
#include <pubsub/xml/XmlAttributes.h>
#include <pubsub/xml/XmlText.h>

#include <QMultiHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

using Type = AtomContent::Type;

// What readers do to a field, done before it is set, so that both sides see the same value.
QString line(const QString &text)
{
    return legalXml(text).trimmed();
}

// The same for what stands in an attribute.
QString line(QLatin1StringView attribute, const QString &text)
{
    return onOneLine(attribute, line(text));
}

// The elements of the original that no field stands for.
QList<QByteArray> unknownElements(const AtomEntryData &data)
{
    QList<QByteArray> elements;
    if (!data.original)
        return elements;
    for (const AtomChild &child : data.original->children) {
        if (child.field != AtomField::Other || !child.tokens.first().isStart())
            continue;
        XmlTokens tokens = child.tokens;
        tidyAttributes(tokens);
        elements << writeMarkup(tokens, {});
    }
    return elements;
}

bool saysAllOf(const AtomLink &link, const AtomLink &other)
{
    const auto says = [&](QString AtomLink::*field) {
        return (other.*field).isEmpty() || link.*field == other.*field;
    };
    return says(&AtomLink::type) && says(&AtomLink::title) && says(&AtomLink::ref)
        && says(&AtomLink::description) && says(&AtomLink::logo)
        && (other.length < 0 || link.length == other.length)
        && (other.count < 0 || link.count == other.count);
}

// Each as it says most, at the place of the first.
QList<AtomLink> distinct(const QList<AtomLink> &links)
{
    QList<AtomLink> kept;
    QMultiHash<std::pair<QString, QString>, qsizetype> places;
    for (const AtomLink &link : links) {
        const std::pair key(link.rel.toLower(), link.href);
        const auto [begin, end] = places.equal_range(key);
        const auto same = std::find_if(begin, end, [&](qsizetype place) {
            return saysAllOf(kept.at(place), link) || saysAllOf(link, kept.at(place));
        });
        if (same == end) {
            places.insert(key, kept.size());
            kept << link;
        } else if (saysAllOf(link, kept.at(*same))) {
            kept[*same] = link;
        }
    }
    return kept;
}

bool isHtml(QStringView type)
{
    return type.startsWith("text/html"_L1, Qt::CaseInsensitive)
        || type.startsWith("application/xhtml+xml"_L1, Qt::CaseInsensitive);
}

} // namespace

// The fields, with the markup of the title whether it was set or read.
AtomFields AtomEntry::withTitleForm(const AtomEntry &entry)
{
    AtomFields fields = entry.d->fields;
    fields.titleMarkup = entry.titleHtml();
    return fields;
}

AtomEntry::AtomEntry() : d(new AtomEntryData) { }

AtomEntry::AtomEntry(AtomEntryData *data) : d(data) { }

AtomEntry::AtomEntry(const AtomEntry &other) = default;
AtomEntry::AtomEntry(AtomEntry &&other) noexcept = default;
AtomEntry &AtomEntry::operator=(const AtomEntry &other) = default;
AtomEntry &AtomEntry::operator=(AtomEntry &&other) noexcept = default;
AtomEntry::~AtomEntry() = default;

// XEP-0277 §5
AtomEntry AtomEntry::feed()
{
    AtomEntry entry;
    entry.d->kind = Kind::Feed;
    return entry;
}

// RFC 4287 §4.1.2, RFC 4122 §3
AtomEntry AtomEntry::post(const QString &title, const QString &text)
{
    AtomEntry entry;
    entry.setId("urn:uuid:"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces));
    entry.setTitle(title);
    entry.setTextContent(text);
    entry.setPublished(QDateTime::currentDateTimeUtc());
    entry.setUpdated(entry.published());
    return entry;
}

// RFC 4287 §4.1
Parsed<AtomEntry> AtomEntry::fromXml(const QByteArray &payload)
{
    const QString what = u"an Atom entry"_s;
    const Parsed<XmlTokens> document = readXml(payload, atomLimits);
    if (!document)
        return refuse(what, document.error().message);
    const XmlToken &root = document->first();
    const bool isFeed = root.is(atomNamespace, "feed"_L1);
    if (!isFeed && !root.is(atomNamespace, "entry"_L1))
        return refuse(what, u"it is <%1> of %2"_s.arg(root.localName(), root.namespaceUri));

    AtomEntry entry;
    entry.d->kind = isFeed ? Kind::Feed : Kind::Entry;
    entry.d->original = std::make_shared<const AtomOriginal>(AtomReader(*document).result());
    entry.d->fields = entry.d->original->fields;
    return entry;
}

QByteArray AtomEntry::toXml() const
{
    return AtomWriter(*d).write();
}

Item AtomEntry::toItem(const QString &itemId) const
{
    Item item;
    item.id = itemId.isEmpty() ? createItemId(displayTitle()) : itemId;
    item.payload = toXml();
    return item;
}

AtomEntry::Kind AtomEntry::kind() const
{
    return d->kind;
}

bool AtomEntry::isFeed() const
{
    return d->kind == Kind::Feed;
}

QString AtomEntry::id() const
{
    return d->fields.id;
}

void AtomEntry::setId(const QString &id)
{
    d->fields.id = line(id);
}

QString AtomEntry::title() const
{
    return d->fields.title;
}

void AtomEntry::setTitle(const QString &title)
{
    d->fields.title = line(title);
    d->fields.titleMarkup.clear();
}

QString AtomEntry::displayTitle() const
{
    if (d->fields.title.isEmpty())
        return derivedTitle(d->fields);
    return PubSub::isAllTitle(*d) ? firstLine(d->fields.title) : d->fields.title;
}

QString AtomEntry::titleHtml() const
{
    if (!d->fields.titleMarkup.isEmpty())
        return d->fields.titleMarkup;
    const AtomContent form = titleFormOf(*d);
    return form.type == Type::Text ? QString() : form.value;
}

bool AtomEntry::isAllTitle() const
{
    return PubSub::isAllTitle(*d);
}

bool AtomEntry::titleRepeatsBody() const
{
    return isAllTitle() || beginsWithTitle(htmlToText(body().value), d->fields.title);
}

QString AtomEntry::summary() const
{
    return d->fields.summary;
}

void AtomEntry::setSummary(const QString &summary)
{
    d->fields.summary = line(summary);
}

QList<AtomPerson> AtomEntry::authors() const
{
    return d->fields.authors;
}

QList<AtomPerson> AtomEntry::displayAuthors() const
{
    if (!d->fields.authors.isEmpty() || !d->original)
        return d->fields.authors;
    return d->original->forms.sourceAuthors;
}

void AtomEntry::setAuthors(const QList<AtomPerson> &authors)
{
    d->fields.authors.clear();
    for (const AtomPerson &person : authors) {
        const AtomPerson kept { line(person.name), line(person.uri), line(person.email) };
        if (kept != AtomPerson())
            d->fields.authors << kept;
    }
}

QDateTime AtomEntry::published() const
{
    return d->fields.published;
}

void AtomEntry::setPublished(const QDateTime &published)
{
    d->fields.published = atomDate(published);
}

QDateTime AtomEntry::updated() const
{
    return d->fields.updated;
}

void AtomEntry::setUpdated(const QDateTime &updated)
{
    d->fields.updated = atomDate(updated);
}

// Some services that fetch feeds write when they did so.
bool AtomEntry::isPublishedTooLate() const
{
    const QDateTime &updated = d->fields.updated;
    return updated.isValid() && d->fields.published > updated.addDays(1);
}

QDateTime AtomEntry::date() const
{
    const bool isUsable = d->fields.published.isValid() && !isPublishedTooLate();
    return isUsable ? d->fields.published : d->fields.updated;
}

QList<AtomCategory> AtomEntry::categories() const
{
    return d->fields.categories;
}

void AtomEntry::setCategories(const QList<AtomCategory> &categories)
{
    d->fields.categories.clear();
    for (const AtomCategory &tag : categories) {
        const QString label = line("label"_L1, tag.label);
        const QString own = line("term"_L1, tag.term);
        const QString term = own.isEmpty() ? label : own;
        if (!term.isEmpty())
            d->fields.categories << AtomCategory { term, label, line("scheme"_L1, tag.scheme) };
    }
}

// Slixfeed writes the first link bare, and then all of them.
QList<AtomLink> AtomEntry::links() const
{
    return distinct(d->fields.links);
}

void AtomEntry::setLinks(const QList<AtomLink> &links)
{
    d->fields.links.clear();
    for (const AtomLink &link : links) {
        const QString href = line("href"_L1, link.href);
        if (href.isEmpty())
            continue;
        d->fields.links << AtomLink { line("rel"_L1, link.rel), resolvedAddress(href, d->base()),
            line("type"_L1, link.type), line("title"_L1, link.title), qMax<qint64>(link.length, -1),
            line("ref"_L1, link.ref), line("description"_L1, link.description),
            resolvedAddress(line("logo"_L1, link.logo), d->base()), qMax(link.count, -1) };
    }
}

QList<AtomLink> AtomEntry::links(QLatin1StringView relation) const
{
    QList<AtomLink> found = links();
    found.removeIf([&](const AtomLink &link) { return !link.is(relation); });
    return found;
}

QList<AtomLink> AtomEntry::enclosures() const
{
    return links("enclosure"_L1);
}

QUrl AtomEntry::alternateUrl() const
{
    QUrl other;
    for (const AtomLink &link : links("alternate"_L1)) {
        const QUrl url = link.webUrl();
        if (!url.isEmpty() && isHtml(link.type))
            return url;
        if (other.isEmpty())
            other = url;
    }
    return other;
}

// XEP-0277 §2.4
std::optional<PubSubUri> AtomEntry::xmppAlternate() const
{
    for (const AtomLink &link : links("alternate"_L1)) {
        if (const auto uri = link.xmppUri())
            return uri;
    }
    return {};
}

// XEP-0277 §3
std::optional<PubSubUri> AtomEntry::commentsUri() const
{
    std::optional<PubSubUri> other;
    for (const AtomLink &link : links("replies"_L1)) {
        const auto uri = link.xmppUri();
        if (!uri || uri->node.isEmpty())
            continue;
        if (link.title.compare("comments"_L1, Qt::CaseInsensitive) == 0)
            return uri;
        if (!other || !PubSubUri::commentedItem(uri->node).isEmpty())
            other = uri;
    }
    return other;
}

// XEP-0277 §2.6
std::optional<AtomLink> AtomEntry::via() const
{
    const QList<AtomLink> found = links("via"_L1);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<AtomReply> AtomEntry::inReplyTo() const
{
    return d->fields.inReplyTo;
}

void AtomEntry::setInReplyTo(const QList<AtomReply> &replies)
{
    d->fields.inReplyTo.clear();
    for (const AtomReply &reply : replies) {
        const AtomReply kept { line("ref"_L1, reply.ref),
            resolvedAddress(line("href"_L1, reply.href), d->base()), line("type"_L1, reply.type) };
        if (!kept.ref.isEmpty() || !kept.href.isEmpty())
            d->fields.inReplyTo << kept;
    }
}

QString AtomEntry::rights() const
{
    return d->fields.rights;
}

void AtomEntry::setRights(const QString &rights)
{
    d->fields.rights = line(rights);
}

AtomGenerator AtomEntry::generator() const
{
    return d->fields.generator;
}

void AtomEntry::setGenerator(const AtomGenerator &generator)
{
    d->fields.generator = { line(generator.name), line("uri"_L1, generator.uri),
        line("version"_L1, generator.version) };
}

QString AtomEntry::lang() const
{
    return d->fields.lang;
}

QString AtomEntry::dir() const
{
    return d->original ? d->original->forms.dir : QString();
}

void AtomEntry::setLang(const QString &lang)
{
    d->fields.lang = line("xml:lang"_L1, lang);
}

QByteArray AtomEntry::geoloc() const
{
    return d->fields.geoloc;
}

// XEP-0080 §3
Parsed<void> AtomEntry::setGeoloc(const QByteArray &geoloc)
{
    if (geoloc.isEmpty()) {
        d->fields.geoloc.clear();
        return {};
    }
    const Parsed<XmlTokens> tokens = readXml(geoloc, atomLimits);
    if (!tokens)
        return refuse(u"a place"_s, tokens.error().message);
    if (!tokens->first().is(geolocNamespace, "geoloc"_L1))
        return refuse(u"a place"_s, u"it is another element"_s);
    d->fields.geoloc = writeMarkup(*tokens, {});
    return {};
}

QByteArray AtomEntry::source() const
{
    return d->fields.source;
}

QString AtomEntry::sourceId() const
{
    return d->original ? d->original->forms.sourceId : QString();
}

QString AtomEntry::sourceTitle() const
{
    return d->original ? d->original->forms.sourceTitle : QString();
}

bool operator==(const AtomEntry &a, const AtomEntry &b)
{
    return a.d == b.d
        || (a.d->kind == b.d->kind && AtomEntry::withTitleForm(a) == AtomEntry::withTitleForm(b)
            && unknownElements(*a.d) == unknownElements(*b.d));
}

} // namespace PubSub
