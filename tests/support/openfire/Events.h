// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/openfire/World.h"

namespace TestSupport::Openfire
{

/// What subscribers are told; for the nodes of an account also its contacts and itself.
namespace Events
{

/// \a publisher is the session that published.
void published(World &world, const Node &node, const QList<Item> &items, const QString &publisher);
void retracted(World &world, const Node &node, const QStringList &ids);
void purged(World &world, const Node &node);
void configured(World &world, const Node &node);
void deleted(World &world, const Node &node);

/// The last item to one receiver, with the time at which it came.
void lastItem(World &world, const Node &node, const QString &to, const QString &subid);
/// To a session, of all accounts that it hears of: the last item of each node that it may read and
/// that \a isWanted holds for.
void lastItems(
    World &world, const QString &session, const std::function<bool(const Node &node)> &isWanted);

/// To the subscriber alone: what the owner made of the subscription, or of the role.
void subscriptionChanged(
    World &world, const Node &node, const Subscription &subscription, const QByteArray &state);
void roleChanged(World &world, const Node &node, const QString &bareJid, const QString &role);
/// To the owners: somebody wants to subscribe.
void subscriptionAsked(World &world, const Node &node, const Subscription &subscription);

} // namespace Events

/// The items of one list, in the order in which they came; those of one millisecond in any.
QList<Item> shuffled(World &world, const QList<Item> &items);
QByteArray itemXml(const Node &node, const Item &item);

} // namespace TestSupport::Openfire
