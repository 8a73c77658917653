// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Flow.h"

#include <pubsub/Client.h>
#include <pubsub/Node.h>

#include <QObject>
#include <QStringList>

namespace Common
{

/// Asks a node for items by their ids, in the background: some at once, and one by one where a
/// service refuses a request since one of its items is missing. Deletes itself after finished()
/// or failed(). XEP-0060 §6.5.8.
class ItemLookup : public QObject
{
    Q_OBJECT
public:
    /// So many items one request asks for.
    static constexpr qsizetype itemsAtOnce = 20;

    ItemLookup(PubSub::Client *client, const PubSub::NodeAddress &node, const QStringList &ids,
        QObject *parent);
    Flow start();

Q_SIGNALS:
    /// Of \a ids these are there; each id is told of once.
    void looked(const QStringList &ids, const QList<PubSub::Item> &items);
    void finished();
    void failed(const PubSub::Error &error);

private:
    PubSub::Node m_node;
    QList<QStringList> m_batches;
};

} // namespace Common
