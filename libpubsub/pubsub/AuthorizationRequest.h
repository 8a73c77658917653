// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Form.h>
#include <pubsub/NodeAddress.h>

namespace PubSub
{

/// A service asks an owner whether somebody may subscribe. XEP-0060 §8.6.
/// Keep it until it is answered: the answer has to repeat what it holds.
struct AuthorizationRequest {
    /// The node that it is about.
    NodeAddress node;
    /// Who wants to subscribe.
    Jid subscriber;
    /// The subscription; often empty.
    QString subid;
    /// The id of the service's message.
    QString messageId;
    /// The form as it came.
    Form form;

    bool operator==(const AuthorizationRequest &) const = default;
};

/// What an owner says to it. XEP-0060 §8.6.2.
enum class AuthorizationAnswer {
    Approve,
    Deny,
    /// Not now: it stays pending. XEP-0060 §8.6.3.
    Postpone,
};

} // namespace PubSub
