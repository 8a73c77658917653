// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "MyRelations.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/wire/PubSubIq.h>
#include <pubsub/wire/Replies.h>

#include <QXmlStreamWriter>

namespace PubSub::MyRelations
{

using namespace Qt::StringLiterals;

namespace
{

Iq listIq(QLatin1StringView list, const NodeAddress &node)
{
    return PubSubIq::make(
        node.service, Iq::Type::Get, Ns::pubsub, [list, id = node.node](QXmlStreamWriter &writer) {
            PubSubIq::empty(writer, list, { { "node"_L1, id } });
        });
}

/// Some services filter by node only on paper.
template <typename Relation> QList<Relation> ofNode(QList<Relation> all, const NodeAddress &asked)
{
    if (!asked.node.isEmpty())
        all.removeIf([&](const Relation &relation) { return relation.node != asked; });
    return all;
}

/// A list of what \a read makes of the reply.
template <typename R, typename Read>
R *ask(Requester *requester, QLatin1StringView list, const NodeAddress &node, Read read)
{
    auto *request = requester->send<R>(listIq(list, node), [node, read](const XmlElement &iq) {
        return Parsed<typename R::Value>(ofNode(read(iq, Ns::pubsub, node), node));
    });
    return Requester::emptyIfMissing(request);
}

} // namespace

SubscriptionsRequest *subscriptions(Requester *requester, const NodeAddress &node)
{
    return ask<SubscriptionsRequest>(requester, "subscriptions"_L1, node, Replies::subscriptions);
}

AffiliationsRequest *affiliations(Requester *requester, const NodeAddress &node)
{
    return ask<AffiliationsRequest>(requester, "affiliations"_L1, node, Replies::affiliations);
}

QList<Subscription> ownAmong(const QList<Subscription> &listed, const Jid &account)
{
    QList<Subscription> mine;
    for (Subscription one : listed) {
        const Jid jid = Jid::fromString(one.jid).value_or(account);
        if (jid.bare() != account || one.state == Subscription::State::None)
            continue;
        one.jid = jid.toString();
        mine.append(one);
    }
    return mine;
}

} // namespace PubSub::MyRelations
