// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Post.h"

#include <pubsub/Item.h>
#include <pubsub/Jid.h>

#include <QList>

namespace Writer
{

/// Which items of a node are posts of the account's own, and which of those are gone.
namespace OwnPosts
{

/// True if \a item of \a node is a post by \a account.
[[nodiscard]] bool isOwn(
    const PubSub::NodeAddress &node, const PubSub::Item &item, const PubSub::Jid &account);

/// Those of \a known that were deleted: they are not among \a newest, the newest own posts of the
/// node, or all if \a isComplete, though they would belong there.
[[nodiscard]] QList<Post> vanished(
    const QList<Post> &known, const QList<Post> &newest, bool isComplete);

} // namespace OwnPosts

} // namespace Writer
