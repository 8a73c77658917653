// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeAddress.h>

#include <QCoreApplication>
#include <expected>
#include <optional>

namespace Common
{

/// Where a person wants to go, and what is to be done there.
struct TypedAddress {
    /// The node is empty if only a service or an account was named.
    PubSub::NodeAddress node;
    /// Empty if the whole node is meant.
    QString itemId = {};
    /// `subscribe`, `unsubscribe` or `retrieve`, if a link says so: a person has to confirm it.
    QString action = {};

    bool operator==(const TypedAddress &) const = default;
};

/// Reads what a person types or pastes to name a service, a node or an item. The one grammar of
/// the three programs.
class AddressInput
{
    Q_DECLARE_TR_FUNCTIONS(Common::AddressInput)
public:
    /// Reads `SERVICE`, `SERVICE/NODE`, `SERVICE NODE` or an `xmpp:` link. A service is a domain
    /// ("pubsub.example.org") or an account ("juliet@example.org"). Only the first `/` or white
    /// space parts it from the node, whose id may hold both. The error is a sentence for people.
    [[nodiscard]] static std::expected<TypedAddress, QString> parse(const QString &text);
    /// The node or item that \a text leads to, if it is a link to one: for fields that take an id,
    /// which may look like an address.
    [[nodiscard]] static std::optional<TypedAddress> linkIn(const QString &text);

private:
    [[nodiscard]] static std::expected<TypedAddress, QString> fromLink(const QString &link);
};

} // namespace Common
