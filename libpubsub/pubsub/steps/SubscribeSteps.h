// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/Node.h>

namespace PubSub
{

/// Subscribes the account's bare JID to a node, unless it is. XEP-0060 §5.6, §6.1.
class SubscribeSteps : public Steps
{
    Q_OBJECT
public:
    static SubscribeRequest *start(
        Requester *requester, const NodeAddress &node, const Form &options);

private:
    SubscribeSteps(Requester *requester, const NodeAddress &node, SubscribeRequest *request);

    void list(const Form &options);
    void subscribe(const Form &options);
    void succeed(const Subscription &subscription);

    NodeAddress m_node;
    SubscribeRequest *m_request;
};

} // namespace PubSub
