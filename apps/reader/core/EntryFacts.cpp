// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/EntryFacts.h"

#include "reader/core/PayloadXml.h"

#include <pubsub/AtomEntry.h>

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

QString nameOf(const PubSub::AtomPerson &person)
{
    for (const QString &name :
        { person.name.simplified(), person.jid(), person.email, person.uri }) {
        if (!name.isEmpty())
            return name;
    }
    return {};
}

QStringList namesOf(const QList<PubSub::AtomPerson> &persons)
{
    QStringList names;
    for (const PubSub::AtomPerson &person : persons) {
        if (const QString name = nameOf(person); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

QString oneLine(const QString &text)
{
    return text.simplified().left(EntryFacts::maxTitle);
}

EntryOrigin originOf(const PubSub::AtomEntry &entry)
{
    EntryOrigin origin;
    origin.title = oneLine(entry.sourceTitle());
    origin.id = entry.sourceId().isEmpty() ? origin.title : entry.sourceId();
    if (entry.published().isValid() && entry.updated().isValid())
        origin.isDatedByFetching = entry.isPublishedTooLate();
    return origin;
}

void fillFrom(EntryFacts &facts, const PubSub::AtomEntry &entry)
{
    facts.title = oneLine(entry.displayTitle());
    facts.author = oneLine(namesOf(entry.displayAuthors()).join(u", "_s));
    facts.date = entry.date();
    facts.updated = entry.updated();
    facts.text = entry.words();
    facts.hasEnclosures = !entry.enclosures().isEmpty();
    facts.atomId = entry.id();
    facts.origin = originOf(entry);
}

QStringList labelsOf(const QList<PubSub::AtomCategory> &categories)
{
    QStringList labels;
    for (const PubSub::AtomCategory &category : categories) {
        const QString label
            = (category.label.isEmpty() ? category.term : category.label).simplified();
        if (!label.isEmpty() && !labels.contains(label))
            labels.append(label);
    }
    return labels;
}

// RFC 4287 §2: where nobody says what an address is relative to, it is the entry's page.
QString resolved(const QString &address, const QUrl &page)
{
    const QUrl url(address);
    if (page.isEmpty() || address.isEmpty() || !url.isValid() || !url.isRelative())
        return address;
    return page.resolved(url).toString(QUrl::FullyEncoded);
}

QList<ArticleLink> linksOf(const QList<PubSub::AtomLink> &found, const QUrl &page)
{
    QList<ArticleLink> links;
    for (const PubSub::AtomLink &link : found) {
        links.append({ link.title.simplified(), resolved(link.href, page), link.type, link.length,
            link.description.simplified(), resolved(link.logo, page) });
    }
    return links;
}

// RFC 4685 §3: the id of the other entry may be all that there is.
QList<ArticleLink> repliesOf(const PubSub::AtomEntry &entry)
{
    QList<ArticleLink> links;
    for (const PubSub::AtomReply &reply : entry.inReplyTo()) {
        links.append(
            { {}, reply.href.isEmpty() ? reply.ref : resolved(reply.href, entry.alternateUrl()),
                reply.type });
    }
    return links;
}

// Of a post that only shares a page, that page.
QUrl pageOf(const PubSub::AtomEntry &entry)
{
    const QUrl page = entry.alternateUrl();
    const QList<PubSub::AtomLink> shared = entry.links("related"_L1);
    return page.isEmpty() && entry.isAllTitle() && !shared.isEmpty() ? shared.first().webUrl()
                                                                     : page;
}

void addMedia(Article &article, const PubSub::AtomEntry &entry)
{
    for (const PubSub::AtomMedia &media : entry.media()) {
        if (media.src.isEmpty())
            article.files.append({ media.type, media.data });
        else
            article.elsewhere.append({ {}, resolved(media.src, entry.alternateUrl()), media.type });
    }
}

// Feeds without texts have a title and a page. A post with an address here is whole as it is.
bool isOnTheWeb(const PubSub::AtomEntry &entry)
{
    const bool hasText = !entry.isAllTitle() && !entry.body().value.isEmpty();
    return !hasText && entry.media().isEmpty() && !entry.alternateUrl().isEmpty()
        && !(entry.contents().isEmpty() && entry.xmppAlternate());
}

// A title that is the whole post is read as text, unless pictures make a post of the rest.
void addText(Article &article, const PubSub::AtomEntry &entry)
{
    article.isOnTheWeb = isOnTheWeb(entry);
    const bool hasMore
        = !article.enclosures.isEmpty() || !article.cards.isEmpty() || article.isOnTheWeb;
    const QString title = entry.title();
    const bool isHeading = entry.isAllTitle() && hasMore && entry.titleHtml().isEmpty()
        && title == entry.displayTitle();
    if (isHeading || !entry.titleRepeatsBody())
        article.headline = title.simplified();
    const PubSub::AtomContent body = entry.body();
    article.language = body.lang;
    article.direction = body.dir;
    if (isHeading)
        return;
    article.html = body.value;
    article.isXhtml = body.type == PubSub::AtomContent::Type::Xhtml;
    article.baseAddress
        = body.base.isEmpty() ? article.originalAddress : body.base.toString(QUrl::FullyEncoded);
}

} // namespace

EntryFacts EntryFacts::of(const PubSub::Item &item, const PubSub::NodeAddress &node)
{
    EntryFacts facts;
    if (const auto entry = PubSub::AtomEntry::fromXml(item.payload))
        fillFrom(facts, *entry);
    else
        facts.text = PayloadXml::words(item.payload);
    if (facts.title.isEmpty())
        facts.title = PubSub::AtomEntry::titleFromText(facts.text);
    if (facts.title.isEmpty())
        facts.title = item.id.left(maxTitle);
    if (facts.author.isEmpty())
        facts.author = PubSub::publisherOf(item, node).toString();
    if (!facts.date.isValid())
        facts.date = item.delay;
    return facts;
}

void EntryFacts::complete(
    Article &article, const PubSub::Item &item, const PubSub::NodeAddress &node)
{
    article.publisher = PubSub::publisherOf(item, node).toString();
    const auto entry = PubSub::AtomEntry::fromXml(item.payload);
    if (!entry) {
        article.source = PayloadXml::readable(item.payload);
        article.headline = article.head.title;
        return;
    }
    article.authors = namesOf(entry->displayAuthors());
    article.authorship = PubSub::authorshipOf(*entry, item, node);
    article.updated = entry->updated();
    article.categories = labelsOf(entry->categories());
    article.originalAddress = pageOf(*entry).toString(QUrl::FullyEncoded);
    article.enclosures = linksOf(entry->enclosures(), entry->alternateUrl());
    article.cards = linksOf(entry->links("related"_L1), entry->alternateUrl());
    article.repliesTo = repliesOf(*entry);
    addMedia(article, *entry);
    addText(article, *entry);
    if (article.html.isEmpty() && article.headline.isEmpty())
        article.headline = article.head.title;
}

} // namespace Reader
