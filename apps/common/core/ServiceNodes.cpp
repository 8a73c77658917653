// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/ServiceNodes.h"

#include "common/core/Unanswered.h"

#include <pubsub/FeedProfile.h>
#include <pubsub/Node.h>

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Common
{

using Priority = PubSub::Request::Priority;

namespace
{

QString listKey(const QString &parent)
{
    return u"nodes "_s + parent;
}

QString detailsKey(const QString &node)
{
    return u"info "_s + node;
}

/// Appends what \a list does not have yet; returns how many that were.
qsizetype appendNew(QList<PubSub::NodeRef> &list, const QList<PubSub::NodeRef> &more)
{
    QSet<QString> known;
    for (const auto &ref : std::as_const(list))
        known.insert(ref.address.node);
    const qsizetype before = list.size();
    for (const auto &ref : more) {
        if (!ref.address.node.isEmpty() && !known.contains(ref.address.node)) {
            known.insert(ref.address.node);
            list.append(ref);
        }
    }
    return list.size() - before;
}

} // namespace

ServiceNodes::ServiceNodes(
    PubSub::Client *client, const PubSub::Jid &jid, Origin origin, QObject *parent)
    : QObject(parent), m_client(client), m_jid(jid), m_origin(origin)
{
    connect(client, &PubSub::Client::serviceStateChanged, this, &ServiceNodes::onStateChanged);
}

// What failed since it did not answer is asked again when it does.
void ServiceNodes::onStateChanged(const PubSub::ServiceState &state)
{
    if (state.domain != m_jid.domain())
        return;
    Q_EMIT stateChanged();
    if (state.kind == PubSub::ServiceState::Kind::Answering)
        retryWhatFailed();
}

// The account's own nodes have no other name than the account.
void ServiceNodes::setInfo(const PubSub::ServiceInfo &info)
{
    if (m_info == info)
        return;
    m_info = info;
    if (m_name.isEmpty() && m_origin != Origin::OwnAccount)
        m_name = info.name;
    Q_EMIT infoChanged();
}

void ServiceNodes::loadInfo()
{
    const QString key = u"service"_s;
    if (m_requests.contains(key))
        return;
    auto *request = service().info();
    connect(request, &PubSub::ServiceInfoRequest::succeeded, this, &ServiceNodes::setInfo);
    m_requests.add(key, request, Priority::Urgent);
}

const ServiceNodes::NodeList &ServiceNodes::nodes(const QString &parent) const
{
    static const NodeList none;
    const auto it = m_lists.constFind(parent);
    return it == m_lists.cend() ? none : *it;
}

void ServiceNodes::loadNodes(const QString &parent)
{
    requestPage(parent, PubSub::Page::first(pageSize));
}

void ServiceNodes::loadMoreNodes(const QString &parent)
{
    const NodeList &list = nodes(parent);
    if (list.hasMore)
        requestPage(parent, PubSub::Page::next(pageSize, list.set.last));
}

void ServiceNodes::refresh()
{
    m_requests.clear();
    m_details.clear();
    const auto parents = m_lists.keys();
    for (const auto &parent : parents)
        loadNodes(parent);
    if (parents.isEmpty())
        loadNodes();
    loadInfo();
    const QStringList wanted = std::exchange(m_wanted, {});
    setWantedDetails(wanted);
}

void ServiceNodes::retryAfterReconnect()
{
    const auto parents = m_lists.keys();
    for (const auto &parent : parents) {
        // Nobody told what came and went while there was no connection.
        const Load state = nodes(parent).state;
        if (state == Load::Loaded || (state == Load::Failed && parent.isEmpty()))
            loadNodes(parent);
    }
    if (!m_info)
        loadInfo();
    retryWhatFailed();
}

void ServiceNodes::retryWhatFailed()
{
    const auto parents = m_lists.keys();
    for (const auto &parent : parents) {
        const NodeList &list = nodes(parent);
        if (list.state == Load::Failed && Common::isUnanswered(*list.error))
            loadNodes(parent);
    }
    m_details.removeIf([](const QHash<QString, NodeDetails>::iterator &entry) {
        return entry->state == Load::Failed && Common::isUnanswered(*entry->error);
    });
    const QStringList wanted = m_wanted;
    setWantedDetails(wanted);
}

const ServiceNodes::NodeDetails &ServiceNodes::details(const QString &node) const
{
    static const NodeDetails none;
    const auto it = m_details.constFind(node);
    return it == m_details.cend() ? none : *it;
}

// A type is the namespace of what is in the node, and names of nodes are made in the same way.
bool ServiceNodes::mayBeFeed(const QString &node) const
{
    using PubSub::FeedProfile;
    const QString type
        = details(node).info.metadata.get(PubSub::NodeConfig::type).value_or(QString());
    const bool hasFeedType = type.isEmpty() || FeedProfile::mayBeFeed(address(type));
    return hasFeedType && FeedProfile::mayBeFeed(address(node));
}

void ServiceNodes::setWantedDetails(const QStringList &nodes)
{
    const QSet<QString> wanted(nodes.cbegin(), nodes.cend());
    for (const auto &node : std::as_const(m_wanted)) {
        if (wanted.contains(node) || details(node).state != Load::Loading)
            continue;
        m_details.remove(node);
        m_requests.cancel(detailsKey(node));
    }
    m_wanted = nodes;
    for (const auto &node : nodes) {
        NodeDetails &entry = m_details[node];
        if (entry.state != Load::NotAsked)
            continue;
        entry.state = Load::Loading;
        requestDetails(node, Priority::Normal);
    }
}

void ServiceNodes::reloadDetails(const QString &node)
{
    m_requests.cancel(detailsKey(node));
    m_details[node].state = Load::Loading;
    requestDetails(node, Priority::Urgent);
}

void ServiceNodes::addNode(const PubSub::NodeRef &node)
{
    NodeList &list = m_lists[QString()];
    if (appendNew(list.nodes, { node }) > 0)
        Q_EMIT nodesChanged({});
}

void ServiceNodes::openNode(const QString &node)
{
    const PubSub::NodeRef ref { address(node), {} };
    if (!m_opened.contains(ref))
        m_opened.append(ref);
    addNode(ref);
}

void ServiceNodes::removeNode(const QString &node)
{
    m_opened.removeIf([&](const PubSub::NodeRef &ref) { return ref.address.node == node; });
    m_requests.cancel(detailsKey(node));
    m_requests.cancel(listKey(node));
    m_details.remove(node);
    m_lists.remove(node);
    const auto parents = m_lists.keys();
    for (const auto &parent : parents) {
        const auto removed = m_lists[parent].nodes.removeIf(
            [&](const PubSub::NodeRef &ref) { return ref.address.node == node; });
        if (removed > 0)
            Q_EMIT nodesChanged(parent);
    }
}

void ServiceNodes::invalidateDetails(const QString &node)
{
    if (details(node).state == Load::NotAsked)
        return;
    if (m_wanted.contains(node))
        reloadDetails(node);
    else
        m_details.remove(node);
}

void ServiceNodes::requestPage(const QString &parent, const PubSub::Page &page)
{
    m_lists[parent].state = Load::Loading;
    if (!m_requests.contains(listKey(parent))) {
        auto *request
            = parent.isEmpty() ? service().nodes(page) : service().node(parent).nodes(page);
        connect(request, &PubSub::NodesRequest::succeeded, this,
            [this, parent, page](
                const PubSub::NodesPage &answer) { onNodes(parent, page, answer); });
        connect(request, &PubSub::NodesRequest::failed, this,
            [this, parent](const PubSub::Error &error) { onNodesFailed(parent, error); });
        m_requests.add(listKey(parent), request, Priority::Urgent);
    }
    Q_EMIT nodesChanged(parent);
}

void ServiceNodes::onNodes(
    const QString &parent, const PubSub::Page &page, const PubSub::NodesPage &answer)
{
    const auto it = m_lists.find(parent);
    if (it == m_lists.end())
        return;
    NodeList &list = *it;
    if (page.after.isEmpty())
        list.nodes.clear();
    const qsizetype added = appendNew(list.nodes, answer.nodes);
    if (parent.isEmpty())
        appendNew(list.nodes, m_opened);
    list.state = Load::Loaded;
    list.set = answer.set;
    // A page without anything new would be asked for for ever.
    list.hasMore = answer.hasMore() && added > 0;
    list.mayBeIncomplete = answer.mayBeIncomplete();
    list.error = {};
    Q_EMIT nodesChanged(parent);
}

void ServiceNodes::onNodesFailed(const QString &parent, const PubSub::Error &error)
{
    const auto it = m_lists.find(parent);
    if (it == m_lists.end() || error.kind == PubSub::Error::Kind::Aborted)
        return;
    it->state = Load::Failed;
    it->error = error;
    Q_EMIT nodesChanged(parent);
}

void ServiceNodes::requestDetails(const QString &node, Priority priority)
{
    auto *request = service().node(node).info();
    connect(request, &PubSub::NodeInfoRequest::succeeded, this,
        [this, node](const PubSub::NodeInfo &info) { onDetails(node, info); });
    connect(request, &PubSub::NodeInfoRequest::failed, this,
        [this, node](const PubSub::Error &error) { onDetailsFailed(node, error); });
    m_requests.add(detailsKey(node), request, priority);
}

void ServiceNodes::onDetails(const QString &node, const PubSub::NodeInfo &info)
{
    m_details.insert(node, { Load::Loaded, info, {} });
    Q_EMIT detailsChanged(node);
}

void ServiceNodes::onDetailsFailed(const QString &node, const PubSub::Error &error)
{
    if (error.kind == PubSub::Error::Kind::Aborted)
        return;
    m_details.insert(node, { Load::Failed, {}, error });
    Q_EMIT detailsChanged(node);
}

} // namespace Common
