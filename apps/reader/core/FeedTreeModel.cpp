// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedTreeModel.h"

#include "common/core/NaturalOrder.h"
#include "common/core/ServiceStateText.h"

#include <algorithm>

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::NaturalOrder;

namespace
{

constexpr int topRows = 3;

QString accessibleText(const QString &title, int unread, const QString &problem = {})
{
    const QString text
        = unread == 0 ? title : FeedTreeModel::tr("%1, %n unread", nullptr, unread).arg(title);
    return problem.isEmpty() ? text : text + u", "_s + problem;
}

QString waiting(const QString &problem)
{
    return problem.isEmpty() ? FeedTreeModel::tr("waiting for the server")
                             : FeedTreeModel::tr("waiting for the server (%1)").arg(problem);
}

QString toolTip(const QString &title, const QString &problem)
{
    return problem.isEmpty() ? QString() : title + u'\n' + problem;
}

} // namespace

FeedTreeModel::FeedTreeModel(FeedStore *store, QObject *parent)
    : QAbstractItemModel(parent), m_store(store)
{
    connect(store, &FeedStore::feedsLoaded, this, &FeedTreeModel::onFeedsLoaded);
    connect(store, &FeedStore::feedAdded, this, &FeedTreeModel::onFeedAdded);
    connect(store, &FeedStore::feedChanged, this, &FeedTreeModel::onFeedChanged);
    connect(store, &FeedStore::feedRemoved, this, &FeedTreeModel::onFeedRemoved);
    onFeedsLoaded();
}

FeedTreeModel::~FeedTreeModel() = default;

void FeedTreeModel::onFeedsLoaded()
{
    for (const Feed &feed : m_store->feeds())
        onFeedAdded(feed);
}

int FeedTreeModel::serviceRow(const PubSub::Jid &service) const
{
    const auto it
        = std::ranges::find(m_services, service, [](const auto &s) { return s->service; });
    return it == m_services.end() ? -1 : static_cast<int>(it - m_services.begin());
}

int FeedTreeModel::addService(const PubSub::Jid &service)
{
    const auto place = std::ranges::find_if(
        m_services, [&](const auto &other) { return service < other->service; });
    const int row = static_cast<int>(place - m_services.begin());
    beginInsertRows({}, topRows + row, topRows + row);
    m_services.insert(place,
        std::make_unique<ServiceRow>(
            ServiceRow { service, m_problems.value(service.domain()), {} }));
    endInsertRows();
    return row;
}

void FeedTreeModel::onFeedAdded(const Feed &feed)
{
    if (indexOf(feed.id).isValid())
        return;
    int row = serviceRow(feed.node.service);
    if (row < 0)
        row = addService(feed.node.service);
    insertFeed(*m_services[row], feed, index(topRows + row, 0, {}));
    onFeedChanged(feed);
}

void FeedTreeModel::insertFeed(ServiceRow &service, const Feed &feed, const QModelIndex &parent)
{
    const QString title = feed.displayTitle();
    const auto place = std::ranges::find_if(service.feeds,
        [&](const FeedRow &other) { return NaturalOrder::isBefore(title, other.title); });
    const int row = static_cast<int>(place - service.feeds.begin());
    beginInsertRows(parent, row, row);
    service.feeds.insert(place, { feed.id, title, {} });
    endInsertRows();
}

void FeedTreeModel::onFeedChanged(const Feed &feed)
{
    QModelIndex place = indexOf(feed.id);
    if (!place.isValid())
        return;
    FeedRow *row = feedRow(place);
    if (row->title != feed.displayTitle()) {
        // Another title is another place in the order.
        const QModelIndex parent = place.parent();
        ServiceRow &service = *m_services[parent.row() - topRows];
        auto &feeds = service.feeds;
        int target = 0;
        for (int i = 0; i < static_cast<int>(feeds.size()); ++i) {
            if (i != place.row() && !NaturalOrder::isBefore(feed.displayTitle(), feeds[i].title))
                target = i + 1;
        }
        row->title = feed.displayTitle();
        if (beginMoveRows(parent, place.row(), place.row(), parent, target)) {
            const auto from = feeds.begin() + place.row();
            if (target > place.row())
                std::rotate(from, from + 1, feeds.begin() + target);
            else
                std::rotate(feeds.begin() + target, from, from + 1);
            endMoveRows();
        }
        place = indexOf(feed.id);
    }
    changed(place);
    changed(place.parent());
    Q_EMIT dataChanged(index(0, 0, {}), index(topRows - 1, 0, {}));
}

void FeedTreeModel::changed(const QModelIndex &index)
{
    Q_EMIT dataChanged(index, index);
}

void FeedTreeModel::onFeedRemoved(qint64 id)
{
    const QModelIndex place = indexOf(id);
    if (!place.isValid())
        return;
    const int service = place.parent().row() - topRows;
    auto &feeds = m_services[service]->feeds;
    beginRemoveRows(place.parent(), place.row(), place.row());
    feeds.erase(feeds.begin() + place.row());
    endRemoveRows();
    if (feeds.empty()) {
        beginRemoveRows({}, topRows + service, topRows + service);
        m_services.erase(m_services.begin() + service);
        endRemoveRows();
    } else {
        changed(index(topRows + service, 0, {}));
    }
    Q_EMIT dataChanged(index(0, 0, {}), index(topRows - 1, 0, {}));
}

ArticleQuery FeedTreeModel::query(const QModelIndex &index) const
{
    ArticleQuery query;
    switch (index.data(KindRole).value<Kind>()) {
    case Kind::All:
        break;
    case Kind::Unread:
        query.conditions = ArticleQuery::Unread;
        break;
    case Kind::Starred:
        query.conditions = ArticleQuery::Starred;
        break;
    case Kind::Service:
        query.scope = ArticleQuery::Scope::Feeds;
        for (const FeedRow &row : m_services[index.row() - topRows]->feeds)
            query.feeds.insert(row.id);
        break;
    case Kind::Feed:
        query.scope = ArticleQuery::Scope::Feeds;
        query.feeds = { index.data(FeedRole).toLongLong() };
        break;
    }
    return query;
}

QModelIndex FeedTreeModel::indexOf(qint64 feed) const
{
    for (int i = 0; i < static_cast<int>(m_services.size()); ++i) {
        const auto &feeds = m_services[i]->feeds;
        const auto it = std::ranges::find(feeds, feed, &FeedRow::id);
        if (it != feeds.end())
            return index(static_cast<int>(it - feeds.begin()), 0, index(topRows + i, 0, {}));
    }
    return {};
}

void FeedTreeModel::setProblem(qint64 feed, const QString &problem)
{
    const QModelIndex place = indexOf(feed);
    if (!place.isValid() || feedRow(place)->problem == problem)
        return;
    feedRow(place)->problem = problem;
    changed(place);
}

void FeedTreeModel::setServiceState(const PubSub::ServiceState &state)
{
    const QString problem = Common::ServiceStateText::of(state, QDateTime::currentDateTimeUtc());
    m_problems.insert(state.domain, problem);
    for (int i = 0; i < static_cast<int>(m_services.size()); ++i) {
        ServiceRow &service = *m_services[i];
        if (service.service.domain() != state.domain || service.problem == problem)
            continue;
        service.problem = problem;
        const QModelIndex place = index(topRows + i, 0, {});
        changed(place);
        Q_EMIT dataChanged(index(0, 0, place), index(rowCount(place) - 1, 0, place));
    }
}

QModelIndex FeedTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column);
    return createIndex(row, column, m_services[parent.row() - topRows].get());
}

QModelIndex FeedTreeModel::parent(const QModelIndex &index) const
{
    const auto *service = static_cast<const ServiceRow *>(index.constInternalPointer());
    if (!service)
        return {};
    return createIndex(topRows + serviceRow(service->service), 0);
}

int FeedTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return topRows + static_cast<int>(m_services.size());
    if (parent.constInternalPointer() || parent.row() < topRows)
        return 0;
    return static_cast<int>(m_services[parent.row() - topRows]->feeds.size());
}

int FeedTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

FeedTreeModel::FeedRow *FeedTreeModel::feedRow(const QModelIndex &index) const
{
    auto *service = static_cast<ServiceRow *>(index.internalPointer());
    return service ? &service->feeds[index.row()] : nullptr;
}

QVariant FeedTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const FeedRow *row = feedRow(index))
        return dataOfFeed(*static_cast<ServiceRow *>(index.internalPointer()), *row, role);
    if (index.row() < topRows)
        return dataOfTop(index.row(), role);
    return dataOfService(*m_services[index.row() - topRows], role);
}

QVariant FeedTreeModel::dataOfTop(int row, int role) const
{
    const FeedCounters counters = m_store->counters();
    const QString titles[] = { tr("All entries"), tr("Unread"), tr("Starred") };
    // How many are unread says nothing about the starred ones.
    const int unread = row == static_cast<int>(Kind::Starred) ? 0 : counters.unread;
    switch (role) {
    case Qt::DisplayRole:
        return titles[row];
    case Qt::AccessibleTextRole:
        return accessibleText(titles[row], unread);
    case KindRole:
        return QVariant::fromValue(static_cast<Kind>(row));
    case FeedRole:
        return 0;
    case UnreadRole:
        return unread;
    case TotalRole:
        return row == static_cast<int>(Kind::Starred) ? counters.starred : counters.total;
    default:
        return {};
    }
}

QVariant FeedTreeModel::dataOfService(const ServiceRow &service, int role) const
{
    FeedCounters counters;
    for (const FeedRow &row : service.feeds)
        counters += m_store->feed(row.id).counters;
    switch (role) {
    case Qt::DisplayRole:
        return service.service.toString();
    case Qt::AccessibleTextRole:
        return accessibleText(service.service.toString(), counters.unread, service.problem);
    case Qt::ToolTipRole:
        return toolTip(service.service.toString(), service.problem);
    case ServiceRole:
        return QVariant::fromValue(service.service);
    case ProblemRole:
        return service.problem;
    case KindRole:
        return QVariant::fromValue(Kind::Service);
    case FeedRole:
        return 0;
    case UnreadRole:
        return counters.unread;
    case TotalRole:
        return counters.total;
    default:
        return {};
    }
}

QVariant FeedTreeModel::dataOfFeed(const ServiceRow &service, const FeedRow &row, int role) const
{
    const Feed feed = m_store->feed(row.id);
    const QString problem = feed.state == Feed::State::Wanted ? waiting(service.problem)
        : row.problem.isEmpty()                               ? service.problem
                                                              : row.problem;
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return accessibleText(row.title, feed.counters.unread, problem);
    case Qt::ToolTipRole:
        return toolTip(row.title, problem);
    case ServiceRole:
        return QVariant::fromValue(service.service);
    case KindRole:
        return QVariant::fromValue(Kind::Feed);
    case FeedRole:
        return row.id;
    case UnreadRole:
        return feed.counters.unread;
    case TotalRole:
        return feed.counters.total;
    case StateRole:
        return static_cast<int>(feed.state);
    case ProblemRole:
        return problem;
    default:
        return {};
    }
}

} // namespace Reader
