// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Flow.h"

#include <pubsub/Client.h>
#include <pubsub/NodeInfo.h>

#include <QObject>
#include <optional>

namespace Reader
{

/// What can be said about a node before it is subscribed to.
struct NodeProbe {
    PubSub::NodeAddress node;
    QString title = {};
    QString description = {};
    /// `open`, `whitelist`, …; empty if not said.
    QString accessModel = {};
    bool isCollection = false;
    /// -1 if not said.
    int itemCount = -1;
    QString lastTitle = {};
    QDateTime lastDate = {};
    /// Why the node can't be read; none if it can.
    std::optional<PubSub::Error> error = {};

    bool operator==(const NodeProbe &) const = default;
};

/// Looks at a node before it is subscribed to.
class NodeProber : public QObject
{
    Q_OBJECT
public:
    explicit NodeProber(PubSub::Client *client, QObject *parent = nullptr);

    /// Asks for the node's metadata and its newest entry. Of several calls in a row only the
    /// last one is answered.
    Common::Flow probe(PubSub::NodeAddress node);

Q_SIGNALS:
    void probed(const Reader::NodeProbe &probe);

private:
    PubSub::Client *m_client;
    // Answers to an earlier probe come late.
    int m_probes = 0;
};

} // namespace Reader
