// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Draft.h"

#include <pubsub/AtomEntry.h>

namespace Writer
{

/// What an entry says of where it can be commented on and liked. XEP-0277 §3.
class PostComments
{
public:
    /// True if the entry leads to a node with comments.
    [[nodiscard]] static bool areAllowed(const PubSub::AtomEntry &entry);
    [[nodiscard]] static bool areAllowed(const QByteArray &payload);

    /// The node that the writer makes for the comments on the item \a itemId of \a node.
    [[nodiscard]] static PubSub::NodeAddress nodeFor(
        const PubSub::NodeAddress &node, const QString &itemId);
    /// True if \a payload leads there. Other clients have them elsewhere, and look after them.
    [[nodiscard]] static bool areAtOurNode(
        const QByteArray &payload, const PubSub::NodeAddress &node, const QString &itemId);

    /// Does with \a entry, which was composed from \a draft, as the person decided: gives it a link
    /// to the comments, or takes it away. One that is there stays as it is.
    static void apply(PubSub::AtomEntry &entry, const Draft &draft);
    /// \a payload with a link to the node of nodeFor(), unless it leads to one already.
    [[nodiscard]] static QByteArray with(
        const QByteArray &payload, const PubSub::NodeAddress &node, const QString &itemId);
    /// \a payload without any link to comments.
    [[nodiscard]] static QByteArray without(const QByteArray &payload);
};

} // namespace Writer
