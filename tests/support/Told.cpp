// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Told.h"

#include "support/FormWords.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/BatchOutcome.h>

#include <QMetaEnum>
#include <QXmlStreamReader>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

QString words(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

/// The payload's name, and of an Atom entry the title and date.
QString words(const QByteArray &payload)
{
    QXmlStreamReader reader(payload);
    reader.readNextStartElement();
    QString text = reader.name().toString();
    if (const auto entry = AtomEntry::fromXml(payload))
        text += u" '%1' of %2"_s.arg(entry->title(), words(entry->published()));
    return text;
}

QString stateName(Subscription::State state)
{
    switch (state) {
    case Subscription::State::None:
        return u"not subscribed"_s;
    case Subscription::State::Pending:
        return u"pending"_s;
    case Subscription::State::Unconfigured:
        return u"unconfigured"_s;
    case Subscription::State::Subscribed:
        return u"subscribed"_s;
    case Subscription::State::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QString optionsName(Subscription::Options options)
{
    switch (options) {
    case Subscription::Options::NotOffered:
        return {};
    case Subscription::Options::Available:
        return u", options available"_s;
    case Subscription::Options::Required:
        return u", options required"_s;
    }
    return {};
}

QString roleName(Affiliation::Role role)
{
    switch (role) {
    case Affiliation::Role::None:
        return u"nothing"_s;
    case Affiliation::Role::Owner:
        return u"owner"_s;
    case Affiliation::Role::Publisher:
        return u"publisher"_s;
    case Affiliation::Role::PublishOnly:
        return u"publish-only"_s;
    case Affiliation::Role::Member:
        return u"member"_s;
    case Affiliation::Role::Outcast:
        return u"outcast"_s;
    case Affiliation::Role::Unknown:
        return u"unknown"_s;
    }
    return {};
}

template <typename Enum> QString keyOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QString statusName(CommandStep::Status status)
{
    switch (status) {
    case CommandStep::Status::Executing:
        return u"executing"_s;
    case CommandStep::Status::Completed:
        return u"completed"_s;
    case CommandStep::Status::Canceled:
        return u"canceled"_s;
    }
    return {};
}

} // namespace

QString Told::wordsFor(const Item &item)
{
    QString text = u"item "_s + item.id;
    if (!item.publisher.isEmpty())
        text += u" by "_s + item.publisher;
    if (!item.node.isEmpty())
        text += u" in "_s + item.node;
    if (item.payload.isEmpty())
        return text + u" without payload"_s;
    payloads += item.payload;
    return text + u": "_s + words(item.payload);
}

void Told::add(const QList<Identity> &identities, const QSet<QString> &features)
{
    for (const Identity &identity : identities)
        lines += u"identity %1/%2 %3"_s.arg(identity.category, identity.type, identity.name)
                     .trimmed();
    QStringList sorted = features.values();
    sorted.sort();
    for (const QString &feature : std::as_const(sorted))
        lines += u"feature "_s + feature;
}

void Told::add(const ServiceInfo &info)
{
    lines += u"service %1%2%3"_s.arg(info.jid.toString(),
        info.isPubSub() ? u", publish-subscribe"_s : QString(),
        info.isPep() ? u", of an account"_s : QString());
    add(info.identities, info.features);
}

void Told::add(const NodeInfo &info)
{
    const QString type = info.type == NodeInfo::Type::Leaf ? u"leaf"_s
        : info.type == NodeInfo::Type::Collection          ? u"collection"_s
                                                           : u"unknown"_s;
    lines += u"node %1 of %2, %3"_s.arg(info.address.node, info.address.service.toString(), type);
    add(info.identities, info.features);
    if (info.metadata.isEmpty())
        return;
    lines += u"'%1' with %2 subscribers"_s.arg(info.title()).arg(info.subscriberCount());
    lines += u"%1, %2, %3, %4"_s.arg(
        info.payloadType(), info.accessModel(), info.publishModel(), words(info.created()));
    lines += linesOf(info.metadata);
}

void Told::add(const NodesPage &page)
{
    lines += u"nodes of %1 %2"_s.arg(page.parent.service.toString(), page.parent.node).trimmed();
    for (const NodeRef &node : page.nodes)
        lines += u"%1 at %2 '%3'"_s.arg(
            node.address.node, node.address.service.toString(), node.name);
    add(page.set);
}

void Told::add(const ItemIdsPage &page)
{
    lines += u"ids of "_s + page.node.node;
    lines += page.ids;
    for (const QString &child : page.children)
        lines += u"node "_s + child;
    add(page.set);
}

void Told::add(const ItemsPage &page)
{
    lines += u"items of "_s + page.node.node;
    for (const Item &item : page.items)
        lines += wordsFor(item);
    add(page.set);
    if (page.hasMore())
        lines += u"and more"_s;
}

void Told::add(const ResultSet &set)
{
    if (set.isPresent())
        lines += u"from %1 (%2) to %3 of %4"_s.arg(set.first).arg(set.index).arg(set.last).arg(
            set.count);
}

void Told::add(const NodeAddress &node)
{
    lines += u"node %1 of %2"_s.arg(node.node, node.service.toString());
}

void Told::add(const Subscription &subscription)
{
    QString text = u"%1: %2 %3%4"_s.arg(subscription.node.node, subscription.jid,
        stateName(subscription.state), optionsName(subscription.options));
    if (!subscription.subid.isEmpty())
        text += u", subid "_s + subscription.subid;
    if (subscription.expiry.isValid())
        text += u", until "_s + words(subscription.expiry);
    lines += text;
    if (!subscription.appliedOptions.isEmpty())
        lines += linesOf(subscription.appliedOptions);
}

void Told::add(const QList<Subscription> &subscriptions)
{
    lines += u"%1 subscriptions"_s.arg(subscriptions.size());
    for (const Subscription &subscription : subscriptions)
        add(subscription);
}

void Told::add(const Affiliation &affiliation)
{
    const QString who = affiliation.jid.isEmpty() ? u"I"_s : affiliation.jid.toString();
    lines += u"%1: %2 %3"_s.arg(affiliation.node.node, who, roleName(affiliation.role));
}

void Told::add(const QList<Affiliation> &affiliations)
{
    lines += u"%1 affiliations"_s.arg(affiliations.size());
    for (const Affiliation &affiliation : affiliations)
        add(affiliation);
}

void Told::add(const Form &form)
{
    lines += linesOf(form);
}

void Told::add(const CommandStep &step)
{
    lines += u"command %1 %2, session %3"_s.arg(step.node, statusName(step.status), step.sessionId);
    if (!step.form.isEmpty())
        lines += linesOf(step.form);
}

void Told::add(const QString &text)
{
    lines += text;
}

void Told::add(const QStringList &texts)
{
    lines += texts;
}

void Told::add(const Error &error)
{
    QStringList parts { keyOf(error.type), keyOf(error.condition) };
    if (error.kind != Error::Kind::Stanza)
        parts = { keyOf(error.kind), error.text };
    if (error.pubSubCondition != Error::PubSubCondition::None)
        parts += keyOf(error.pubSubCondition);
    if (!error.feature.isEmpty())
        parts += error.feature;
    if (!error.redirectUri.isEmpty())
        parts += error.redirectUri;
    lines += parts.join(u' ');
    const QList<Subscription> subscriptions = unchangedSubscriptions(error, {});
    if (!subscriptions.isEmpty())
        add(subscriptions);
    const QList<Affiliation> affiliations = unchangedAffiliations(error, {});
    if (!affiliations.isEmpty())
        add(affiliations);
    if (!requiredOptions(error).isEmpty())
        add(requiredOptions(error));
}

} // namespace TestSupport
