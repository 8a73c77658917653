// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EntryFacts.h"

#include "PayloadXml.h"

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

void fillFrom(EntryFacts &facts, const PubSub::AtomEntry &entry)
{
    facts.title = oneLine(entry.displayTitle());
    facts.author = oneLine(namesOf(entry.authors()).join(u", "_s));
    facts.date = entry.date();
    facts.updated = entry.updated();
    facts.text = entry.plainText();
    facts.hasEnclosures = !entry.enclosures().isEmpty();
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

QList<ArticleLink> enclosuresOf(const PubSub::AtomEntry &entry)
{
    QList<ArticleLink> links;
    for (const PubSub::AtomLink &link : entry.enclosures())
        links.append({ link.title.simplified(), link.href, link.type, link.length });
    return links;
}

} // namespace

EntryFacts EntryFacts::of(const PubSub::Item &item, const PubSub::NodeAddress &node)
{
    EntryFacts facts;
    facts.hash = PayloadXml::hash(item.payload);
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
        return;
    }
    article.authors = namesOf(entry->authors());
    article.authorship = PubSub::authorshipOf(*entry, item, node);
    article.updated = entry->updated();
    article.categories = labelsOf(entry->categories());
    article.originalAddress = entry->alternateUrl().toString(QUrl::FullyEncoded);
    article.enclosures = enclosuresOf(*entry);
    article.html = entry->htmlContent();
}

} // namespace Reader
