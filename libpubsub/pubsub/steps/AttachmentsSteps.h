// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/Attachments.h>
#include <pubsub/Node.h>

namespace PubSub
{

/// Makes the requests of ItemAttachments.
class AttachmentsSteps : public Steps
{
    Q_OBJECT
public:
    using Change = std::function<void(Attachments &)>;

    static AttachmentsRequest *all(Requester *requester, const Node &node);
    /// Reads the account's own, changes and writes them. XEP-0470 §4.4.
    static VoidRequest *change(Requester *requester, const Node &node, const Change &change);
    static VoidRequest *createNode(
        Requester *requester, const Node &node, const NodeAddress &target);

private:
    using OnInfo = std::function<void(const ServiceInfo &)>;

    AttachmentsSteps(Requester *requester, const Node &node, Request *request);

    /// What the service says it can do: nothing if it does not answer that.
    void askService(const OnInfo &onInfo);
    /// Refuses a node that the service is known to lose; else goes on.
    void checkName(const std::function<void()> &next);
    void readAll(bool areChecked);
    void write(const std::optional<Item> &before, const Change &change);
    void create(const Form &configuration);
    void succeed();

    Node m_node;
    Request *m_request;
};

} // namespace PubSub
