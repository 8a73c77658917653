// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/Comparison.h"
#include "support/EjabberdServer.h"
#include "support/TestClient.h"

#include <QProcess>

namespace Bench
{

/// A real server, with what the peers read. Ends the program if it can't be had.
class Ejabberd
{
public:
    /// A node keeps no more than `mostItems`.
    explicit Ejabberd(int mostItems);
    ~Ejabberd();
    Q_DISABLE_COPY_MOVE(Ejabberd)

    /// Where `user` (ada, bob) logs in to work on `node`.
    [[nodiscard]] Target target(const QString &user, const QString &node) const;

    QString makeNode(const QString &name);
    /// Fills a node from many accounts: ejabberd copies the list of all that an account has
    /// published to a node with every new item.
    void fill(const QString &node, int count);
    void makeNodes(int count);
    /// Once, so that the first peer finds what the others find in the server's caches.
    void listNodes();
    /// Before the peer does it, so that no event is sent too early.
    void subscribe(const QString &node);

    /// Starts `program`, a peer, to publish as bob, and does not wait for the end.
    void publish(const QString &program, const QString &node, int count);

private:
    PubSub::Service service(PubSub::Client &client);

    int m_mostItems;
    TestSupport::EjabberdServer m_server;
    TestSupport::TestClient m_client;
    QProcess m_publisher;
};

} // namespace Bench
