// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/Administration.h"
#include "common/core/Flow.h"

namespace Browser
{

/// What is done to the items of nodes.
class ItemAdmin : public Administration
{
    Q_OBJECT
public:
    using Administration::Administration;

    /// Publishes \a item as all clients can read it. The request tells who shows what was written
    /// how it ended.
    PubSub::PublishRequest *publish(const PubSub::NodeAddress &node, const PubSub::Item &item);
    /// Asks the person first.
    Common::Flow deleteItems(PubSub::NodeAddress node, QStringList itemIds);
    /// Deletes all items of \a node, and looks what is left.
    Common::Flow purge(PubSub::NodeAddress node);
    /// Deletes what a purge has left, one after the other, without asking anybody.
    Common::Flow deleteLeftItems(PubSub::NodeAddress node, QStringList itemIds);

Q_SIGNALS:
    /// \a item is what was sent.
    void itemPublished(const PubSub::NodeAddress &node, const PubSub::Item &item);
    void itemDeleted(const PubSub::NodeAddress &node, const QString &itemId);
    void nodePurged(const PubSub::NodeAddress &node);
    /// In place of nodePurged(): the service confirmed, and still lists these.
    void purgeLeft(const PubSub::NodeAddress &node, const QStringList &itemIds);

private:
    Common::Flow retract(PubSub::NodeAddress node, QString itemId);
    void onPurged(const PubSub::NodeAddress &node);
};

} // namespace Browser
