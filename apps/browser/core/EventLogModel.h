// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/EventEchoes.h"
#include "common/core/Clock.h"

#include <pubsub/Client.h>

#include <QAbstractTableModel>
#include <QTimer>

namespace Browser
{

/// What happened on the services lately, the newest last; once, though it is told for each of
/// several subscriptions. Holds a bounded number of events and counts what it let go.
class EventLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int defaultCapacity = 2000;

    enum Column { TimeColumn, KindColumn, NodeColumn, DetailColumn, ServiceColumn, ColumnCount };
    enum Role {
        /// PubSub::NodeAddress
        AddressRole = Qt::UserRole + 1,
    };
    enum class Kind {
        ItemPublished,
        ItemRetracted,
        NodePurged,
        NodeDeleted,
        NodeConfigured,
        NodeTouched,
        NodeCreated,
        SubscriptionChanged,
        AffiliationChanged,
    };

    explicit EventLogModel(PubSub::Client *client, const Common::Clock &clock = {},
        int capacity = defaultCapacity, QObject *parent = nullptr);

    /// While paused the list stands still; what happens is shown when it is resumed.
    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// How many events wait for resume().
    [[nodiscard]] int heldCount() const { return m_paused ? int(m_held.size()) : 0; }
    /// How many events were let go since the last clear().
    [[nodiscard]] qint64 droppedCount() const { return m_dropped; }
    void clear();

    [[nodiscard]] static QString kindText(Kind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// heldCount() or droppedCount() changed.
    void countsChanged();

private:
    struct Entry {
        QDateTime time;
        Kind kind;
        PubSub::NodeAddress node;
        QString detail;
    };

    void connectEvents();
    void record(Kind kind, const PubSub::NodeAddress &node, const PubSub::EventInfo &info,
        const QString &detail = {});
    void showHeld();

    PubSub::Client *m_client;
    Common::Clock m_clock;
    int m_capacity;
    QList<Entry> m_entries;
    /// Collected for a moment, or while paused: a burst costs the view one insertion.
    QList<Entry> m_held;
    EventEchoes m_echoes;
    QTimer m_showTimer;
    qint64 m_dropped = 0;
    bool m_paused = false;
};

} // namespace Browser
