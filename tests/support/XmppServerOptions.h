// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Certificate.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <chrono>

namespace TestSupport
{

/// What a real server is started with.
struct XmppServerOptions {
    /// Where nodes and items live. Accounts are always on disk.
    enum class Storage {
        Memory, ///< fast; gone after a stop (ejabberd keeps its database in files all the same)
        Disk, ///< kept over stop(), kill() and restart()
        /// The same in files named after nodes, which is what Prosody does unless told otherwise.
        Files,
    };
    enum class NodeCreation {
        Everybody, ///< all accounts may create nodes on the service
        AdminsOnly, ///< only `admins` may
    };
    /// Whether publishing to a node of the service that does not exist creates it. ejabberd always
    /// does so, for all who may create nodes; Prosody for `admins` only.
    enum class PublishToUnknownNode { CreatesIt, Fails };

    QString domain = QStringLiteral("localhost");
    /// User name to password.
    QMap<QString, QString> accounts = { { QStringLiteral("ada"), QStringLiteral("secret") },
        { QStringLiteral("bob"), QStringLiteral("secret") } };
    /// User names of the server's administrators.
    QStringList admins = {};
    Storage storage = Storage::Memory;
    NodeCreation nodeCreation = NodeCreation::Everybody;
    PublishToUnknownNode publishToUnknownNode = PublishToUnknownNode::CreatesIt;
    /// The highest `pubsub#max_items` that the service accepts.
    int maxItems = 10'000;
    /// The longest stanza that a client may send, in bytes.
    int maxStanzaSize = 10'485'760;
    /// Bytes of a client that it takes in a second; 0 for as many as come. ejabberd only.
    int clientRate = 0;
    /// Where to ask for other servers: the port of a NameServer. It then talks with those that this
    /// one knows, by dialback and without TLS; with none if 0.
    quint16 nameServerPort = 0;
    /// How long after a vain attempt ejabberd takes another server for gone without trying, at
    /// most. Its own default of five minutes is more than a test can wait. Prosody always tries.
    std::chrono::seconds retryDelay { 1 };
    /// JIDs of services that programs of their own may attach (XEP-0114).
    QStringList components = {};
    /// Nodes that the service fills from feeds on the web, with the feeds' addresses, by looking
    /// every second. Prosody only.
    QMap<QString, QString> feeds = {};
    /// Has to cover the domain and `pubsub.` + domain; Certificate::standard() if null.
    Certificate certificate = {};
};

} // namespace TestSupport
