// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ScriptedServer.h"

#include <QMap>

namespace TestSupport
{

/// The pubsub nodes of a ScriptedServer: of its accounts and of its service. Publishing,
/// fetching, retracting, creating and configuring work as XEP-0060 says; rules of the server
/// come first, so that a test can have one request refused or its answer lost.
class ScriptedNodes
{
    Q_DISABLE_COPY_MOVE(ScriptedNodes)

public:
    /// What there is under one service and node.
    struct Node {
        /// Item ids in the order of their publication.
        QStringList order;
        /// Payloads as they came.
        QMap<QString, QByteArray> payloads;
        QMap<QString, QString> configuration;
        /// How often each id was published.
        QMap<QString, int> publications;
    };
    using Key = std::pair<QString, QString>;

    /// \a server must not be asked any more once this object is gone.
    explicit ScriptedNodes(ScriptedServer &server);

    /// Whether publishing to a node that is missing makes it. Yes at first.
    void setCreatesOnPublish(bool creates) { m_createsOnPublish = creates; }
    /// Whether who publishes gets the event as well, before the answer, as from a PEP service.
    void setTellsPublisher(bool tells) { m_tellsPublisher = tells; }
    /// The node as it is now; an empty one if there is none.
    Node node(const QString &service, const QString &name) const;
    bool has(const QString &service, const QString &name) const;
    void create(const QString &service, const QString &name,
        const QMap<QString, QString> &configuration = {});
    void remove(const QString &service, const QString &name);
    void put(
        const QString &service, const QString &name, const QString &id, const QByteArray &payload);
    void take(const QString &service, const QString &name, const QString &id);

    /// Carries the request out and gives the answer.
    Answer answer(const QDomElement &iq);

private:
    Answer publish(const Key &key, const QDomElement &pubsub);
    Answer items(const Key &key, const QDomElement &element) const;
    Answer itemIds(const Key &key) const;
    Answer retract(const Key &key, const QDomElement &element);
    Answer createNode(const Key &key, const QDomElement &pubsub);
    Answer configure(const Key &key, const QDomElement &element, const QString &type);

    ScriptedServer &m_server;
    QMap<Key, Node> m_nodes;
    bool m_createsOnPublish = true;
    bool m_tellsPublisher = false;
};

} // namespace TestSupport
