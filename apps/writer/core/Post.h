// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeAddress.h>

#include <QDateTime>
#include <QStringList>

namespace Writer
{

/// A post as it is on the server, without its text.
struct Post {
    PubSub::NodeAddress node;
    QString itemId;
    QString title;
    QStringList tags;
    QDateTime published;
    QDateTime updated;
    /// Whether it says where it can be commented on.
    bool allowsComments = true;

    bool operator==(const Post &) const = default;
};

} // namespace Writer
