// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>
#include <pubsub/Form.h>
#include <pubsub/NodeAddress.h>
#include <pubsub/NodeInfo.h>
#include <pubsub/NodeOptions.h>

#include <QObject>

namespace Browser
{

/// Whether a change of a node's configuration shows what is published in closed nodes to more
/// people: whoever may read a collection gets what is in its nodes. XEP-0248 §10.1.
///
/// Ends with one of finished() and failed(), and deletes itself.
class ExposureCheck : public QObject
{
    Q_OBJECT
public:
    /// \a before is the configuration of \a node, \a submission is what is about to be sent.
    ExposureCheck(PubSub::Client *client, const PubSub::NodeAddress &node,
        const PubSub::Form &before, const PubSub::Form &submission, QObject *parent);

    void start();

Q_SIGNALS:
    /// The nodes that let fewer people read, or don't say who may.
    void finished(const QList<PubSub::NodeAddress> &exposed);
    void failed(const PubSub::Error &error);

private:
    void onType(PubSub::NodeInfo::Type type);
    /// What the node shows if it is a collection that \a access may read.
    void lookBelow(PubSub::AccessModel access);
    /// What \a collection shows of the node that is put into it.
    void lookAt(const PubSub::NodeAddress &collection);
    /// Counts \a request until it has ended.
    template <typename R> R *counted(R *request);
    void add(const PubSub::NodeAddress &node);
    void endIfDone();

    PubSub::Client *m_client;
    PubSub::NodeAddress m_node;
    PubSub::AccessModel m_access;
    /// Nothing if it does not change.
    std::optional<PubSub::AccessModel> m_newAccess;
    QStringList m_newCollections;
    QList<PubSub::NodeAddress> m_exposed;
    bool m_isCollection = false;
    int m_pending = 0;
    bool m_isOver = false;
};

} // namespace Browser
