// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/KeptPost.h"

#include <pubsub/Client.h>
#include <pubsub/Node.h>

#include <QObject>
#include <functional>

namespace Writer
{

/// Compares the kept posts of one node with what its service has now. Ends with finished() or
/// failed(), and then deletes itself.
class KeptCheck : public QObject
{
    Q_OBJECT
public:
    /// What has become of a post.
    struct Finding {
        /// With the state that it has now.
        KeptPost post;
        /// The service no longer has what it had confirmed, and nothing says why.
        bool isForgotten = false;
        /// What is there in its place; empty: nothing.
        QByteArray serverPayload = {};
    };

    /// \a posts are all of one node.
    KeptCheck(PubSub::Client *client, const QList<KeptPost> &posts, QObject *parent);

    void start();

Q_SIGNALS:
    /// What is not in \a findings could not be told.
    void finished(const QList<Writer::KeptCheck::Finding> &findings);
    void failed(const PubSub::Error &error);

private:
    void askRecent();
    void compare(const QStringList &ids, const QList<PubSub::Item> &items);
    void compareWith(const KeptPost &post, const PubSub::Item &item);
    void onCompared();
    void conclude(const KeptPost &post, KeptPost::State state);
    void forget(const KeptPost &post, const QByteArray &serverPayload);

    /// Whether there is a reason why a post is not there any more.
    using Reason = std::function<bool(const KeptPost &post)>;
    void explainMissing();
    void onRules(const PubSub::Form &rules);
    void countItems(qint64 limit, const std::function<void(const Reason &)> &then);
    void lookWhatIsLeft(qsizetype leastItems, const std::function<void(const Reason &)> &then);
    void explain(const Reason &isExplained);
    void end();
    void fail(const PubSub::Error &error);
    template <typename T> T *inBackground(T *request);

    PubSub::Client *m_client;
    PubSub::Node m_node;
    QList<KeptPost> m_posts;
    /// Publications that are not there.
    QList<KeptPost> m_missing;
    QList<Finding> m_findings;
};

} // namespace Writer
