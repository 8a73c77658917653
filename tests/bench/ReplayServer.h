// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ScriptedServer.h"

namespace Bench
{

/// A service that thinks about nothing: it sends answers that were made beforehand as fast as the
/// socket takes them. Without TLS, so that the clients alone are measured.
class ReplayServer
{
public:
    /// Nodes and nodes' items number `count`.
    explicit ReplayServer(int count);

    [[nodiscard]] const TestSupport::ScriptedServer &server() const { return m_server; }
    [[nodiscard]] QString node() const { return QStringLiteral("news"); }

private:
    TestSupport::Answer answerTo(const QDomElement &iq);
    TestSupport::Answer items(const QDomElement &pubsub) const;
    TestSupport::Answer nodes() const;
    void sendEvents();

    int m_count;
    TestSupport::ScriptedServer m_server;
    QByteArrayList m_items;
    QByteArray m_allItems;
};

} // namespace Bench
