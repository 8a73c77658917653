// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "SubscribeSteps_p.h"

#include "MyRelations_p.h"

#include <algorithm>

namespace PubSub
{

SubscribeRequest *SubscribeSteps::start(
    ClientPrivate *client, const NodeAddress &node, const Form &options)
{
    auto *request = client->compose<SubscribeRequest>();
    (new SubscribeSteps(client, node, request))->list(options);
    return request;
}

SubscribeSteps::SubscribeSteps(
    ClientPrivate *client, const NodeAddress &node, SubscribeRequest *request)
    : Steps(client, request), m_node(node), m_request(request)
{
}

// Those of full JIDs end with their sessions.
void SubscribeSteps::list(const Form &options)
{
    ask(
        Node(m_client->q, m_node).mySubscriptions(),
        [this, options](const QList<Subscription> &listed) {
            const QList<Subscription> own = MyRelations::ownAmong(listed, m_client->ownBareJid());
            const auto found
                = std::ranges::find(own, m_client->ownBareJid().toString(), &Subscription::jid);
            found == own.end() ? subscribe(options) : succeed(*found);
        },
        [this, options](const Error &error) {
            error.party() == Error::Party::Service ? subscribe(options) : fail(error);
        });
}

void SubscribeSteps::subscribe(const Form &options)
{
    ask(Node(m_client->q, m_node).subscribe(options),
        [this](const Subscription &subscription) { succeed(subscription); });
}

void SubscribeSteps::succeed(const Subscription &subscription)
{
    ClientPrivate::dataOf(m_request)->succeed(
        [request = m_request, subscription] { Q_EMIT request->succeeded(subscription); });
}

} // namespace PubSub
