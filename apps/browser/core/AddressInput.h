// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeAddress.h>
#include <pubsub/ParseError.h>

#include <QCoreApplication>

namespace Browser
{

/// What a person enters to go somewhere.
class AddressInput
{
    Q_DECLARE_TR_FUNCTIONS(Browser::AddressInput)
public:
    /// Reads a service ("pubsub.example.org"), an account ("juliet@example.org"), an address
    /// ("xmpp:pubsub.example.org?;node=news"), or a service and a node's id with a space
    /// between them. The error is in words for people.
    [[nodiscard]] static PubSub::Parsed<PubSub::NodeAddress> parse(const QString &text);
};

} // namespace Browser
