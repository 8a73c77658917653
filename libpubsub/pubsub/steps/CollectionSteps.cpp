// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "CollectionSteps.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

NodeAddressesRequest *CollectionSteps::start(Requester *requester, const NodeAddress &collection,
    AccessModel access, const QStringList &added)
{
    auto *request = requester->compose<NodeAddressesRequest>();
    auto *self = new CollectionSteps(requester, access, request);
    self->m_seen.insert(collection);
    for (const QString &node : added)
        self->meet({ collection.service, node });
    self->list(collection, Page::all());
    return request;
}

CollectionSteps::CollectionSteps(
    Requester *requester, AccessModel access, NodeAddressesRequest *request)
    : Steps(requester, request), m_access(access), m_request(request)
{
}

// XEP-0248 §5.2
void CollectionSteps::list(const NodeAddress &collection, const Page &page)
{
    ask(m_requester->client()->node(collection).nodes(page),
        [this, page](const NodesPage &answer) { onListed(answer, page); });
}

void CollectionSteps::onListed(const NodesPage &answer, const Page &asked)
{
    for (const NodeRef &ref : answer.nodes) {
        // Another service than the one that was asked is not asked: its events would be let in.
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

void CollectionSteps::meet(const NodeAddress &node)
{
    if (m_seen.contains(node))
        return;
    m_seen.insert(node);
    m_ahead.append(node);
}

void CollectionSteps::askNext()
{
    if (m_ahead.isEmpty()) {
        RequestPrivate::of(m_request)->succeed(
            [request = m_request, exposed = m_exposed] { Q_EMIT request->succeeded(exposed); });
        return;
    }
    const NodeAddress node = m_ahead.takeFirst();
    ask(
        m_requester->client()->node(node).info(), [this](const NodeInfo &info) { onInfo(info); },
        [this, node](const Error &error) {
            if (error.kind != Error::Kind::Stanza)
                return fail(error);
            m_exposed.append(node);
            askNext();
        });
}

// XEP-0060 §5.4
void CollectionSteps::onInfo(const NodeInfo &info)
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
