// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace Demo
{

/// An item as it is published when the demo begins.
struct Post {
    QString id;
    QString author; ///< a user name
    QByteArray payload;
};

/// A node with all that is in it from the start.
struct Node {
    QString host; ///< "service", or the user name of the account that hosts it
    QString id;
    QString title;
    QString description;
    QString language;
    QString access; ///< a value of pubsub#access_model
    QString publishModel; ///< a value of pubsub#publish_model
    QString owner; ///< a user name
    QStringList publishers;
    QStringList members;
    QList<Post> posts; ///< the oldest first
};

} // namespace Demo
