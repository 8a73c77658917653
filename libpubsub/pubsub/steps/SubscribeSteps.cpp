// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "SubscribeSteps.h"

#include "MyRelations.h"

#include <algorithm>

namespace PubSub
{

SubscribeRequest *SubscribeSteps::start(
    Requester *requester, const NodeAddress &node, const Form &options)
{
    auto *request = requester->compose<SubscribeRequest>();
    (new SubscribeSteps(requester, node, request))->list(options);
    return request;
}

SubscribeSteps::SubscribeSteps(
    Requester *requester, const NodeAddress &node, SubscribeRequest *request)
    : Steps(requester, request), m_node(node), m_request(request)
{
}

// Those of full JIDs end with their sessions.
void SubscribeSteps::list(const Form &options)
{
    ask(
        Node(m_requester->client(), m_node).mySubscriptions(),
        [this, options](const QList<Subscription> &listed) {
            const QList<Subscription> own
                = MyRelations::ownAmong(listed, m_requester->ownBareJid());
            const auto found
                = std::ranges::find(own, m_requester->ownBareJid().toString(), &Subscription::jid);
            found == own.end() ? subscribe(options) : succeed(*found);
        },
        [this, options](const Error &error) {
            error.party() == Error::Party::Service ? subscribe(options) : fail(error);
        });
}

void SubscribeSteps::subscribe(const Form &options)
{
    ask(Node(m_requester->client(), m_node).subscribe(options),
        [this](const Subscription &subscription) { succeed(subscription); });
}

void SubscribeSteps::succeed(const Subscription &subscription)
{
    RequestPrivate::of(m_request)->succeed(
        [request = m_request, subscription] { Q_EMIT request->succeeded(subscription); });
}

} // namespace PubSub
