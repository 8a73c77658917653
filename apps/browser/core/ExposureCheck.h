// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Flow.h"

#include <pubsub/Client.h>
#include <pubsub/Form.h>
#include <pubsub/NodeAddress.h>
#include <pubsub/NodeOptions.h>

#include <optional>

namespace Browser
{

/// Whether a change of a node's configuration shows what is published in closed nodes to more
/// people: whoever may read a collection gets what is in its nodes. XEP-0248 §10.1. Of the
/// collections that a node is put into, only those are looked at, not what they are in themselves.
class ExposureCheck
{
public:
    struct Result {
        /// They let fewer people read, or don't say who may.
        QList<PubSub::NodeAddress> exposed = {};
        /// Why there may be others.
        std::optional<PubSub::Error> error = {};
    };

    /// \a before is the configuration of \a node, \a submission is what is about to be sent.
    ExposureCheck(PubSub::Client *client, const PubSub::NodeAddress &node,
        const PubSub::Form &before, const PubSub::Form &submission);

    /// Asks for nothing where nobody gets more.
    Common::SubFlow<Result> run();

private:
    void add(const PubSub::NodeAddress &node);
    void add(const PubSub::Outcome<QList<PubSub::NodeAddress>> &nodes);

    PubSub::Client *m_client;
    PubSub::NodeAddress m_node;
    PubSub::AccessModel m_access;
    std::optional<PubSub::NodeType> m_type;
    /// Who may read the node is to be more people than before.
    bool m_isOpened;
    QStringList m_newCollections;
    Result m_result;
};

} // namespace Browser
