// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/Node.h>

namespace PubSub
{

/// Finds out whether the account can retract its own items: by its role, else by what is known of
/// the service.
class RetractabilitySteps : public Steps
{
    Q_OBJECT
public:
    static RetractabilityRequest *start(Requester *requester, const Node &node);

private:
    RetractabilitySteps(Requester *requester, const Node &node, RetractabilityRequest *request);

    void askRole();
    /// Asks what kind of service \a jid is, and if it does not say, what its server is.
    void askSoftware(const Jid &jid);
    void askWhetherOwner();
    void askWhetherOpen();
    /// Goes on after an error, unless the connection is gone.
    [[nodiscard]] OnError unlessLost(const std::function<void()> &goOn);
    void succeed(Retractability retractability);

    Node m_node;
    RetractabilityRequest *m_request;
};

} // namespace PubSub
