// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/Node.h>

#include <optional>

namespace PubSub
{

/// Ends all subscriptions that the account has to a node, each by the JID that is subscribed
/// and its subid, and looks whether they are gone. XEP-0060 §5.6, §6.2.1.
class UnsubscribeSteps : public Steps
{
    Q_OBJECT
public:
    /// \a subid: of the account's bare JID, for a service that does not list subscriptions.
    static VoidRequest *start(Requester *requester, const NodeAddress &node, const QString &subid);

private:
    UnsubscribeSteps(Requester *requester, const NodeAddress &node, VoidRequest *request);

    void list(const QString &subid);
    void endNext();
    void onRefused(const Error &error);
    void confirm();
    /// Succeeds unless a service said that there was nothing to end.
    void endWithoutList();
    void succeed();

    Node m_node;
    VoidRequest *m_request;
    QList<Subscription> m_left;
    bool m_isListed = false;
    /// What was answered where a subscription was said not to be there.
    std::optional<Error> m_doubt;
};

} // namespace PubSub
