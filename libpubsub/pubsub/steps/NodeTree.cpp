// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "NodeTree.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

TreeRequest *NodeTree::start(Requester *requester, const Jid &service)
{
    auto *request = requester->compose<TreeRequest>();
    // A large tree takes what it takes; each question of it has a time of its own.
    RequestPrivate::of(request)->timer.stop();
    auto *tree = new NodeTree(requester, request);
    tree->askService(service);
    return request;
}

NodeTree::NodeTree(Requester *requester, TreeRequest *request)
    : QObject(request), m_requester(requester), m_request(request)
{
    m_branches.append(Branch {});
}

// XEP-0248 §5.1: a service that has collections says so.
void NodeTree::askService(const Jid &service)
{
    m_branches.first().node = { { { service, {} }, {} }, -1 };
    m_seen.insert({ service, {} });
    auto *request = watched(m_requester->client()->service(service).info());
    connect(request, &ServiceInfoRequest::succeeded, this, [this](const ServiceInfo &info) {
        m_hasCollections
            = info.advertises(u"collections"_s) || info.advertises(u"multi-collection"_s);
    });
    noteFailureOf(request, 0);
    m_tasks.append({ Task::What::Page, 0 });
}

/// \a request, which counts until it has ended. What one node does not tell is left out.
template <typename R> R *NodeTree::watched(R *request)
{
    ++m_pending;
    connect(request, &Request::failed, this, [this](const Error &error) {
        if (error.kind == Error::Kind::Disconnected)
            RequestPrivate::of(m_request)->fail(error);
    });
    connect(request, &Request::finished, this, &NodeTree::onAnswered);
    return request;
}

void NodeTree::noteFailureOf(Request *request, int branch)
{
    connect(request, &Request::failed, this,
        [this, branch] { m_branches[branch].mayBeIncomplete = true; });
}

void NodeTree::onAnswered()
{
    --m_pending;
    if (RequestPrivate::of(m_request)->isDecided())
        return;
    askNext();
    if (m_pending == 0) {
        const ServiceTree found = tree();
        RequestPrivate::of(m_request)->succeed([&] { Q_EMIT m_request->succeeded(found); });
    }
}

void NodeTree::askNext()
{
    while (m_pending < maxAtATime && !m_tasks.isEmpty()) {
        const Task task = m_tasks.takeFirst();
        if (task.what == Task::What::Kind)
            askKind(task.branch);
        else
            askPage(task.branch, task.page);
    }
}

// XEP-0060 §5.3
void NodeTree::askKind(int branch)
{
    const NodeAddress &address = m_branches[branch].node.ref.address;
    // Who is asked is also believed: not who was only named.
    if (address.service != m_branches.front().node.ref.address.service)
        return;
    auto *request = watched(m_requester->client()->node(address).info());
    connect(request, &NodeInfoRequest::succeeded, this, [this, branch](const NodeInfo &info) {
        if (info.type == NodeInfo::Type::Collection)
            m_tasks.append({ Task::What::Page, branch });
    });
    noteFailureOf(request, branch);
}

// XEP-0060 §5.2
void NodeTree::askPage(int branch, const Page &page)
{
    auto *request
        = watched(m_requester->client()->node(m_branches[branch].node.ref.address).nodes(page));
    connect(request, &NodesRequest::succeeded, this,
        [this, branch, page](const NodesPage &answer) { onPage(branch, page, answer); });
    noteFailureOf(request, branch);
    if (branch == 0)
        connect(request, &Request::failed, this,
            [this](const Error &error) { RequestPrivate::of(m_request)->fail(error); });
}

void NodeTree::onPage(int branch, const Page &asked, const NodesPage &page)
{
    const int depth = m_branches[branch].node.depth + 1;
    m_branches[branch].mayBeIncomplete |= page.mayBeIncomplete();
    for (const NodeRef &ref : page.nodes) {
        if (m_branches.size() > maxNodes) {
            m_branches[branch].mayBeIncomplete = true;
            return;
        }
        const int child = int(m_branches.size());
        m_branches.append(Branch { { ref, depth }, {} });
        m_branches[branch].children.append(child);
        if (m_seen.contains(ref.address))
            continue;
        m_seen.insert(ref.address);
        if (m_hasCollections)
            m_tasks.append({ Task::What::Kind, child });
    }
    if (!page.hasMore())
        return;
    QSet<QString> &pages = m_branches[branch].pages;
    if (pages.contains(page.set.last)) {
        m_branches[branch].mayBeIncomplete = true;
    } else {
        pages.insert(page.set.last);
        m_tasks.append({ Task::What::Page, branch, Page::next(asked.max, page.set.last) });
    }
}

ServiceTree NodeTree::tree() const
{
    ServiceTree tree;
    QList<int> ahead { 0 };
    while (!ahead.isEmpty()) {
        const Branch &branch = m_branches[ahead.takeLast()];
        if (branch.node.depth >= 0)
            tree.nodes.append(branch.node);
        if (branch.mayBeIncomplete)
            tree.incomplete.append(branch.node.ref.address);
        ahead.append(QList<int>(branch.children.crbegin(), branch.children.crend()));
    }
    return tree;
}

} // namespace PubSub
