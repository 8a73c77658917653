// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "MyRelations_p.h"

#include "Namespaces_p.h"
#include "PubSubQuery_p.h"
#include "Replies_p.h"

#include <QXmlStreamWriter>

namespace PubSub::MyRelations
{

using namespace Qt::StringLiterals;

namespace
{

Query listQuery(QLatin1StringView list, const NodeAddress &node)
{
    return PubSubQuery::query(node.service, Query::Type::Get, Ns::pubsub,
        [list, id = node.node](QXmlStreamWriter &writer) {
            PubSubQuery::empty(writer, list, { { "node"_L1, id } });
        });
}

/// Some services filter by node only on paper.
template <typename Relation> QList<Relation> ofNode(QList<Relation> all, const NodeAddress &asked)
{
    if (!asked.node.isEmpty())
        all.removeIf([&](const Relation &relation) { return relation.node != asked; });
    return all;
}

template <typename R> void forgiveNone(R *request, RequestPrivate *d)
{
    d->forgive = [request](const Error &error) {
        if (error.condition != Error::Condition::ItemNotFound)
            return false;
        Q_EMIT request->succeeded({});
        return true;
    };
}

} // namespace

SubscriptionsRequest *subscriptions(ClientPrivate *client, const NodeAddress &node)
{
    auto *request = client->send<SubscriptionsRequest>(
        listQuery("subscriptions"_L1, node), [node](const QDomElement &iq) {
            return Parsed<QList<Subscription>>(
                ofNode(Replies::subscriptions(iq, Ns::pubsub, node), node));
        });
    forgiveNone(request, client->dataOf(request));
    return request;
}

AffiliationsRequest *affiliations(ClientPrivate *client, const NodeAddress &node)
{
    auto *request = client->send<AffiliationsRequest>(
        listQuery("affiliations"_L1, node), [node](const QDomElement &iq) {
            return Parsed<QList<Affiliation>>(
                ofNode(Replies::affiliations(iq, Ns::pubsub, node), node));
        });
    forgiveNone(request, client->dataOf(request));
    return request;
}

} // namespace PubSub::MyRelations
