// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/requests/Requester.h>

namespace PubSub
{

/// Lists a service's nodes and those in its collections. XEP-0060 §5.2, XEP-0248 §5.2.
///
/// Only where the service says that it has collections is each node asked what it is, for the
/// list of a leaf is that of its items.
class NodeTree : public QObject
{
    Q_OBJECT
public:
    /// Most nodes that are listed, and requests at a time.
    static constexpr int maxNodes = 100000;
    static constexpr int maxAtATime = 8;

    static TreeRequest *start(Requester *requester, const Jid &service);

private:
    /// A node in the order of arrival, and those in it, as places in m_branches.
    struct Branch {
        TreeNode node;
        QList<int> children;
        /// The ends of pages that were asked for: a service that repeats itself is left.
        QSet<QString> pages = {};
        bool mayBeIncomplete = false;
    };
    /// To ask one node what it is, or a collection for a page of what is in it.
    struct Task {
        enum class What { Kind, Page };

        What what;
        int branch;
        Page page = Page::all();
    };

    NodeTree(Requester *requester, TreeRequest *request);

    void askService(const Jid &service);
    void askNext();
    void askKind(int branch);
    void askPage(int branch, const Page &page);
    template <typename R> R *watched(R *request);
    /// What is in the branch is not known then.
    void noteFailureOf(Request *request, int branch);
    void onPage(int branch, const Page &asked, const NodesPage &page);
    void onAnswered();
    [[nodiscard]] ServiceTree tree() const;

    Requester *m_requester;
    TreeRequest *m_request;
    QList<Branch> m_branches;
    QList<Task> m_tasks;
    QSet<NodeAddress> m_seen;
    bool m_hasCollections = false;
    int m_pending = 0;
};

} // namespace PubSub
