// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/EventLogModel.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Browser
{

EventLogModel::EventLogModel(
    PubSub::Client *client, const Common::Clock &clock, int capacity, QObject *parent)
    : QAbstractTableModel(parent), m_client(client), m_clock(clock), m_capacity(capacity)
{
    m_showTimer.setSingleShot(true);
    m_showTimer.setInterval(100ms);
    connect(&m_showTimer, &QTimer::timeout, this, &EventLogModel::showHeld);
    connectEvents();
}

void EventLogModel::pause()
{
    showHeld();
    m_paused = true;
}

void EventLogModel::resume()
{
    m_paused = false;
    showHeld();
}

void EventLogModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_held.clear();
    m_dropped = 0;
    endResetModel();
    Q_EMIT countsChanged();
}

QString EventLogModel::kindText(Kind kind)
{
    switch (kind) {
    case Kind::ItemPublished:
        return tr("Item published");
    case Kind::ItemRetracted:
        return tr("Item deleted");
    case Kind::NodePurged:
        return tr("All items deleted");
    case Kind::NodeDeleted:
        return tr("Node deleted");
    case Kind::NodeConfigured:
        return tr("Configuration changed");
    case Kind::NodeTouched:
        return tr("Notification without an item");
    case Kind::NodeCreated:
        return tr("Node created");
    case Kind::SubscriptionChanged:
        return tr("Subscription changed");
    case Kind::AffiliationChanged:
        return tr("Affiliation changed");
    }
    return {};
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_entries[index.row()];
    if (role == AddressRole)
        return QVariant::fromValue(entry.node);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return entry.time.toLocalTime().time().toString(u"HH:mm:ss.zzz"_s);
    case KindColumn:
        return kindText(entry.kind);
    case NodeColumn:
        return entry.node.node;
    case DetailColumn:
        return entry.detail;
    case ServiceColumn:
        return entry.node.service.toString();
    default:
        return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case KindColumn:
        return tr("Event");
    case NodeColumn:
        return tr("Node");
    case DetailColumn:
        return tr("Item or detail");
    case ServiceColumn:
        return tr("Service");
    default:
        return {};
    }
}

void EventLogModel::connectEvents()
{
    using PubSub::Client;
    using PubSub::EventInfo;
    using PubSub::NodeAddress;
    connect(m_client, &Client::itemPublished, this,
        [this](const NodeAddress &node, const PubSub::Item &item, const EventInfo &info) {
            record(Kind::ItemPublished, node, info, item.id);
        });
    connect(m_client, &Client::itemRetracted, this,
        [this](const NodeAddress &node, const QString &itemId, const EventInfo &info) {
            record(Kind::ItemRetracted, node, info, itemId);
        });
    connect(m_client, &Client::nodePurged, this,
        [this](const NodeAddress &node, const EventInfo &info) {
            record(Kind::NodePurged, node, info);
        });
    connect(m_client, &Client::nodeDeleted, this,
        [this](const NodeAddress &node, const QString &redirectUri, const EventInfo &info) {
            record(Kind::NodeDeleted, node, info, redirectUri);
        });
    connect(m_client, &Client::nodeConfigured, this,
        [this](const NodeAddress &node, const PubSub::Form &, const EventInfo &info) {
            record(Kind::NodeConfigured, node, info);
        });
    connect(m_client, &Client::nodeTouched, this,
        [this](const NodeAddress &node, const EventInfo &info) {
            record(Kind::NodeTouched, node, info);
        });
    connect(m_client, &Client::nodeCreated, this,
        [this](const NodeAddress &node, const EventInfo &info) {
            record(Kind::NodeCreated, node, info);
        });
    connect(m_client, &Client::subscriptionChanged, this,
        [this](const PubSub::Subscription &subscription, const EventInfo &info) {
            record(Kind::SubscriptionChanged, subscription.node, info,
                subscription.jid + QLatin1Char(' ')
                    + PubSub::Subscription::stateName(subscription.state));
        });
    connect(m_client, &Client::affiliationChanged, this,
        [this](const PubSub::Affiliation &affiliation, const EventInfo &info) {
            record(Kind::AffiliationChanged, affiliation.node, info,
                affiliation.jid.toString() + QLatin1Char(' ')
                    + PubSub::Affiliation::roleName(affiliation.role));
        });
}

void EventLogModel::record(Kind kind, const PubSub::NodeAddress &node,
    const PubSub::EventInfo &info, const QString &detail)
{
    const QDateTime now = m_clock.now();
    const QString event
        = QStringList { QString::number(int(kind)), node.toUri(), detail }.join(QChar::Null);
    if (m_echoes.isEcho(event, info.subids, now))
        return;
    m_held.append({ now, kind, node, detail.trimmed() });
    if (m_held.size() > m_capacity) {
        m_held.removeFirst();
        ++m_dropped;
    }
    if (m_paused)
        Q_EMIT countsChanged();
    else if (!m_showTimer.isActive())
        m_showTimer.start();
}

void EventLogModel::showHeld()
{
    m_showTimer.stop();
    if (m_paused || m_held.isEmpty())
        return;
    const auto held = std::exchange(m_held, {});
    const auto excess = m_entries.size() + held.size() - m_capacity;
    if (excess > 0) {
        const auto gone = qMin(excess, m_entries.size());
        if (gone > 0) {
            beginRemoveRows({}, 0, int(gone) - 1);
            m_entries.remove(0, gone);
            endRemoveRows();
        }
        m_dropped += gone;
    }
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(held.size()) - 1);
    m_entries += held;
    endInsertRows();
    Q_EMIT countsChanged();
}

} // namespace Browser
