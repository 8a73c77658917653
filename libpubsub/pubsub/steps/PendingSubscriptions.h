// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/Command.h>

namespace PubSub
{

/// What waits for an owner's decision, by the command get-pending. XEP-0060 §8.7.
///
/// Both steps say "execute": ejabberd takes nothing else. Together they have the time of one
/// request.
class PendingSubscriptions : public Steps
{
    Q_OBJECT
public:
    /// The nodes for which the account may decide; the command is cancelled after it.
    static NodeIdsRequest *nodes(Requester *requester, const Jid &service);
    /// Makes the service send its requests about \a node.
    static VoidRequest *request(Requester *requester, const NodeAddress &node);

private:
    using OnStep = std::function<void(const CommandStep &)>;

    PendingSubscriptions(Requester *requester, const Jid &service, Request *outer);

    /// Sends a step; \a onStep hears of success, the outer request of failure.
    void send(const CommandStep &previous, CommandStep::Action action, const Form &form,
        const OnStep &onStep);
    void onFormReceived(const CommandStep &step, const QString &node, VoidRequest *request);

    Jid m_service;
};

} // namespace PubSub
