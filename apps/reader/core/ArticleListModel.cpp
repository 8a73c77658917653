// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/ArticleListModel.h"

#include "reader/core/DateText.h"

#include <QTimeZone>
#include <QTimer>
#include <algorithm>

namespace Reader
{

namespace
{

// The first part is what a window shows; the others are as large as a moment's work.
constexpr int firstKeys = 400;
constexpr int moreKeys = 50000;
constexpr int cachedHeads = 20000;
// Rows are fetched with their neighbours, in both directions.
constexpr int neighbours = 50;

} // namespace

ArticleListModel::ArticleListModel(FeedStore *store, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_heads(cachedHeads)
{
    connect(store, &FeedStore::articlesAdded, this, &ArticleListModel::onArticlesAdded);
    connect(store, &FeedStore::articlesChanged, this, &ArticleListModel::onArticlesChanged);
    connect(store, &FeedStore::articlesRemoved, this, &ArticleListModel::onArticlesRemoved);
    connect(store, &FeedStore::articlesMarked, this, &ArticleListModel::onArticlesMarked);
    connect(store, &FeedStore::feedRemoved, this, [this](qint64 feed) {
        QList<qint64> ids;
        for (const ArticleKey &key : m_keys) {
            if (key.feed == feed)
                ids.append(key.id);
        }
        onArticlesRemoved(ids);
    });
}

void ArticleListModel::setQuery(const ArticleQuery &query)
{
    beginResetModel();
    m_query = query;
    m_keys.clear();
    m_wanted.clear();
    m_current = 0;
    m_currentGone = false;
    ++m_generation;
    endResetModel();
    loadMore();
}

void ArticleListModel::loadMore()
{
    m_loading = true;
    const std::optional<ArticleKey> after
        = m_keys.empty() ? std::nullopt : std::optional(m_keys.back());
    const int limit = m_keys.empty() ? firstKeys : moreKeys;
    m_store->loadKeys(
        m_query, after, limit, this,
        [this, limit, generation = m_generation](const QList<ArticleKey> &keys) {
            if (generation != m_generation)
                return;
            onKeys(keys);
            if (keys.size() < limit) {
                m_loading = false;
                Q_EMIT loaded();
            } else {
                loadMore();
            }
        },
        [this, generation = m_generation] {
            // What came so far stays; the store has told why.
            if (generation != m_generation)
                return;
            m_loading = false;
            Q_EMIT loaded();
        });
}

void ArticleListModel::onKeys(const QList<ArticleKey> &keys)
{
    if (keys.isEmpty())
        return;
    // Entries that came in while the page was on its way are here already.
    const auto first = std::ranges::find_if(keys,
        [this](const ArticleKey &key) { return m_keys.empty() || m_keys.back().isBefore(key); });
    const int row = rowCount();
    const int count = static_cast<int>(keys.end() - first);
    if (count == 0)
        return;
    beginInsertRows({}, row, row + count - 1);
    m_keys.insert(m_keys.end(), first, keys.end());
    endInsertRows();
}

void ArticleListModel::setCurrent(qint64 id)
{
    if (const qint64 left = std::exchange(m_current, id); left != 0 && left != id)
        leave(left);
}

// What the query would not find any more goes when it is no longer the current one.
void ArticleListModel::leave(qint64 id)
{
    const int row = rowOf(id);
    const bool isGone = std::exchange(m_currentGone, false);
    if (row >= 0 && (isGone || !m_query.accepts(m_keys[row].feed, m_keys[row].status)))
        removeRow(row);
}

void ArticleListModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_keys.erase(m_keys.begin() + row);
    endRemoveRows();
}

int ArticleListModel::rowOf(qint64 id) const
{
    const auto it = std::ranges::find(m_keys, id, &ArticleKey::id);
    return it == m_keys.end() ? -1 : static_cast<int>(it - m_keys.begin());
}

qint64 ArticleListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_keys[row].id : 0;
}

int ArticleListModel::nextUnread(int row, int step) const
{
    const int count = rowCount();
    int place = row < 0 && step < 0 ? 0 : row;
    for (int i = 0; i < count; ++i) {
        place = (place + step + count) % count;
        if (!m_keys[place].status.read)
            return place;
    }
    return -1;
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int ArticleListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArticleKey &key = m_keys[index.row()];
    const ArticleHead *head = m_heads.object(key.id);
    if (!head && role != LoadedRole)
        wantHeads(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(key, head, index.column());
    case IdRole:
        return key.id;
    case FeedRole:
        return key.feed;
    case UnreadRole:
        return !key.status.read;
    case StarredRole:
        return key.status.starred;
    case DateRole:
        return QDateTime::fromMSecsSinceEpoch(key.date, QTimeZone::UTC);
    case AuthorRole:
        return display(key, head, AuthorColumn);
    case FeedTitleRole:
        return display(key, head, FeedColumn);
    case RevisedRole:
        return head && head->revised;
    case RemovedRole:
        return head && head->removed;
    case EnclosuresRole:
        return head && head->hasEnclosures;
    case LoadedRole:
        return head != nullptr;
    case Qt::AccessibleTextRole: {
        const QString text = display(key, head, index.column()).toString();
        const bool isUnread = index.column() == TitleColumn && !key.status.read;
        return isUnread ? tr("%1, unread").arg(text) : text;
    }
    default:
        return {};
    }
}

QVariant ArticleListModel::display(const ArticleKey &key, const ArticleHead *head, int column) const
{
    switch (column) {
    case TitleColumn:
        return head ? head->title : QString();
    case FeedColumn:
        return m_store->feed(key.feed).displayTitle();
    case AuthorColumn:
        return head ? head->author : QString();
    case DateColumn:
        return DateText::brief(QDateTime::fromMSecsSinceEpoch(key.date, QTimeZone::UTC));
    default:
        return {};
    }
}

QVariant ArticleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Title");
    case FeedColumn:
        return tr("Feed");
    case AuthorColumn:
        return tr("Author");
    case DateColumn:
        return tr("Date");
    default:
        return {};
    }
}

void ArticleListModel::wantHeads(int row) const
{
    const int first = std::max(0, row - neighbours);
    const int last = std::min(rowCount() - 1, row + neighbours);
    for (int i = first; i <= last; ++i) {
        if (!m_heads.contains(m_keys[i].id))
            m_wanted.insert(m_keys[i].id);
    }
    if (std::exchange(m_fetchPlanned, true))
        return;
    QTimer::singleShot(
        0, this, [self = const_cast<ArticleListModel *>(this)] { self->fetchHeads(); });
}

void ArticleListModel::fetchHeads()
{
    const QSet<qint64> ids = std::exchange(m_wanted, {});
    m_store->loadHeads(
        ids.values(), this, [this, ids](const QList<ArticleHead> &heads) { onHeads(ids, heads); },
        [this] { fetchWantedMeanwhile(); });
}

// Nobody may ask again for what was looked at while others were on their way.
void ArticleListModel::fetchWantedMeanwhile()
{
    m_fetchPlanned = !m_wanted.isEmpty();
    if (m_fetchPlanned)
        fetchHeads();
}

void ArticleListModel::onHeads(const QSet<qint64> &ids, const QList<ArticleHead> &heads)
{
    for (const ArticleHead &head : heads)
        m_heads.insert(head.id, new ArticleHead(head));
    m_wanted.subtract(ids);
    fetchWantedMeanwhile();
    int first = -1;
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (!ids.contains(m_keys[row].id))
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
}

void ArticleListModel::onArticlesAdded(const QList<ArticleHead> &articles)
{
    QList<ArticleHead> wanted;
    QList<qint64> ids;
    for (const ArticleHead &head : articles) {
        if (!m_query.accepts(head.feed, head.status))
            continue;
        wanted.append(head);
        ids.append(head.id);
    }
    if (wanted.isEmpty())
        return;
    if (m_query.text.isEmpty()) {
        insert(wanted);
        return;
    }
    // Only the index knows whether the words are in there.
    m_store->loadMatching(
        m_query, ids, this, [this, wanted, generation = m_generation](const QSet<qint64> &found) {
            if (generation != m_generation)
                return;
            QList<ArticleHead> matching = wanted;
            matching.removeIf([&](const ArticleHead &head) { return !found.contains(head.id); });
            insert(matching);
        });
}

// Neighbours go in together: each run of entries for one place is one insertion.
void ArticleListModel::insert(const QList<ArticleHead> &articles)
{
    std::vector<ArticleKey> keys;
    for (const ArticleHead &head : articles) {
        m_heads.insert(head.id, new ArticleHead(head));
        keys.push_back(keyOf(head));
    }
    std::ranges::sort(keys, [](const auto &a, const auto &b) { return a.isBefore(b); });
    const auto before = [](const ArticleKey &a, const ArticleKey &b) { return a.isBefore(b); };
    for (auto key = keys.begin(); key != keys.end();) {
        const auto place = std::ranges::lower_bound(m_keys, *key, before);
        // What is older than all that was loaded so far comes with its page.
        if (place == m_keys.end() && m_loading)
            return;
        if (place != m_keys.end() && place->id == key->id) {
            ++key;
            continue;
        }
        const auto runEnd = place == m_keys.end()
            ? keys.end()
            : std::find_if(key, keys.end(), [&](const auto &k) { return !k.isBefore(*place); });
        const int row = static_cast<int>(place - m_keys.begin());
        beginInsertRows({}, row, row + static_cast<int>(runEnd - key) - 1);
        m_keys.insert(place, key, runEnd);
        endInsertRows();
        key = runEnd;
    }
}

void ArticleListModel::onArticlesChanged(const QList<ArticleHead> &articles)
{
    for (const ArticleHead &head : articles) {
        m_heads.insert(head.id, new ArticleHead(head));
        if (const int row = rowOf(head.id); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

void ArticleListModel::onArticlesRemoved(const QList<qint64> &ids)
{
    const QSet<qint64> gone(ids.begin(), ids.end());
    for (int row = rowCount() - 1; row >= 0; --row) {
        const qint64 id = m_keys[row].id;
        if (!gone.contains(id))
            continue;
        if (id == m_current && m_heads.contains(id)) {
            m_currentGone = true;
            m_heads.object(id)->removed = true;
            Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
            continue;
        }
        m_heads.remove(id);
        removeRow(row);
    }
}

void ArticleListModel::apply(Mark mark, ArticleKey &key)
{
    switch (mark) {
    case Mark::Read:
    case Mark::Unread:
        key.status.read = mark == Mark::Read;
        break;
    case Mark::Starred:
    case Mark::Unstarred:
        key.status.starred = mark == Mark::Starred;
        break;
    }
    if (ArticleHead *head = m_heads.object(key.id))
        head->status = key.status;
}

void ArticleListModel::onArticlesMarked(const QList<qint64> &ids, Mark mark)
{
    const QSet<qint64> marked(ids.begin(), ids.end());
    int first = -1;
    int last = -1;
    QSet<qint64> missing = marked;
    for (int row = 0; row < rowCount(); ++row) {
        if (!marked.contains(m_keys[row].id))
            continue;
        missing.remove(m_keys[row].id);
        apply(mark, m_keys[row]);
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
    if (m_query.conditions == ArticleQuery::NoCondition || missing.isEmpty())
        return;
    // Something that was not in the list may belong to it now.
    m_store->loadHeads(
        missing.values(), this, [this, generation = m_generation](const QList<ArticleHead> &heads) {
            if (generation == m_generation)
                onArticlesAdded(heads);
        });
}

} // namespace Reader
