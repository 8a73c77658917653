// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "CollectionAccess.h"

#include "CollectionAccess_p.h"
#include "FormKeys.h"
#include "Node.h"

namespace PubSub
{

using namespace Qt::StringLiterals;

NodeAddressesRequest *nodesExposedBy(
    Client *client, const NodeAddress &collection, AccessModel access, const QStringList &added)
{
    return CollectionAccess::start(ClientPrivate::of(client), collection, access, added);
}

NodeAddressesRequest *CollectionAccess::start(ClientPrivate *client, const NodeAddress &collection,
    AccessModel access, const QStringList &added)
{
    auto *request = client->compose<NodeAddressesRequest>();
    auto *self = new CollectionAccess(client, access, request);
    self->m_seen.insert(collection);
    for (const QString &node : added)
        self->meet({ collection.service, node });
    self->list(collection, Page::all());
    return request;
}

CollectionAccess::CollectionAccess(
    ClientPrivate *client, AccessModel access, NodeAddressesRequest *request)
    : Steps(client, request), m_access(access), m_request(request)
{
}

// XEP-0248 §5.2
void CollectionAccess::list(const NodeAddress &collection, const Page &page)
{
    ask(m_client->q->node(collection).nodes(page),
        [this, page](const NodesPage &answer) { onListed(answer, page); });
}

void CollectionAccess::onListed(const NodesPage &answer, const Page &asked)
{
    for (const NodeRef &ref : answer.nodes) {
        // Who is asked is also believed: not who was only named.
        if (ref.address.service == answer.parent.service)
            meet(ref.address);
    }
    // The collection itself is among them.
    if (m_seen.size() - 1 > maxExposedNodes)
        return refuse(
            Error::Refusal::TooManyNodes, u"There are too many nodes in the collection."_s);
    QSet<QString> &pages = m_pages[answer.parent];
    if (answer.mayBeIncomplete() || (answer.hasMore() && pages.contains(answer.set.last)))
        return refuse(Error::Refusal::IncompleteList,
            u"The service may not have listed all nodes of the collection."_s);
    if (!answer.hasMore())
        return askNext();
    pages.insert(answer.set.last);
    list(answer.parent, Page::next(asked.max, answer.set.last));
}

void CollectionAccess::meet(const NodeAddress &node)
{
    if (m_seen.contains(node))
        return;
    m_seen.insert(node);
    m_ahead.append(node);
}

void CollectionAccess::askNext()
{
    if (m_ahead.isEmpty()) {
        ClientPrivate::dataOf(m_request)->succeed(
            [request = m_request, exposed = m_exposed] { Q_EMIT request->succeeded(exposed); });
        return;
    }
    const NodeAddress node = m_ahead.takeFirst();
    ask(
        m_client->q->node(node).info(), [this](const NodeInfo &info) { onInfo(info); },
        [this, node](const Error &error) {
            if (error.kind != Error::Kind::Stanza)
                return fail(error);
            m_exposed.append(node);
            askNext();
        });
}

// XEP-0060 §5.4
void CollectionAccess::onInfo(const NodeInfo &info)
{
    const auto own = info.metadata.get(NodeConfig::accessModel);
    if (!own || *own > m_access)
        m_exposed.append(info.address);
    if (info.type == NodeInfo::Type::Collection)
        list(info.address, Page::all());
    else
        askNext();
}

} // namespace PubSub
