// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>
#include <pubsub/Form.h>
#include <pubsub/NodeAddress.h>
#include <pubsub/NodeOptions.h>

#include <QObject>
#include <optional>

namespace Browser
{

/// Whether a change of a node's configuration shows what is published in closed nodes to more
/// people: whoever may read a collection gets what is in its nodes. XEP-0248 §10.1. Of the
/// collections that a node is put into, only those are looked at, not what they are in themselves.
///
/// Ends with finished() and deletes itself.
class ExposureCheck : public QObject
{
    Q_OBJECT
public:
    /// \a before is the configuration of \a node, \a submission is what is about to be sent.
    ExposureCheck(PubSub::Client *client, const PubSub::NodeAddress &node,
        const PubSub::Form &before, const PubSub::Form &submission, QObject *parent);

    void start();

Q_SIGNALS:
    /// \a exposed let fewer people read, or don't say who may; \a error is why there may be others.
    void finished(
        const QList<PubSub::NodeAddress> &exposed, const std::optional<PubSub::Error> &error);

private:
    /// Where the form does not say it. Who says nothing may be a collection.
    void askType();
    void onType(PubSub::NodeType type);
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
    std::optional<PubSub::NodeType> m_type;
    /// Who may read the node is to be more people than before.
    bool m_isOpened;
    QStringList m_newCollections;
    QList<PubSub::NodeAddress> m_exposed;
    std::optional<PubSub::Error> m_error;
    int m_pending = 0;
};

} // namespace Browser
