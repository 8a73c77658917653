// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/LibraryModel.h"

#include "writer/core/EntryComposer.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

// The internal id of a section's own index; its rows carry the section plus one.
constexpr quintptr sectionId = 0;
constexpr int sectionCount = 3;
constexpr int excerptLength = 120;

} // namespace

LibraryModel::LibraryModel(PostStore &store, QObject *parent)
    : QAbstractItemModel(parent), m_store(store)
{
    connect(&m_store, &PostStore::loaded, this, &LibraryModel::updateAll);
    connect(&m_store, &PostStore::draftSaved, this, &LibraryModel::updateDrafts);
    connect(&m_store, &PostStore::draftRemoved, this, &LibraryModel::updateDrafts);
    connect(&m_store, &PostStore::entryChanged, this, &LibraryModel::updateOutbox);
    connect(&m_store, &PostStore::entryRemoved, this, &LibraryModel::updateOutbox);
    connect(&m_store, &PostStore::confirmed, this, &LibraryModel::updateOutbox);
    connect(&m_store, &PostStore::postsChanged, this, &LibraryModel::updatePosts);
    updateAll();
}

void LibraryModel::updateAll()
{
    updateDrafts();
    updateOutbox();
    updatePosts();
}

// What is in the outbox is not shown among the drafts as well.
LibraryModel::Rows LibraryModel::draftRows() const
{
    Rows rows;
    for (const Draft &draft : m_store.drafts()) {
        if (m_store.entryOfDraft(draft.key))
            continue;
        Row row;
        row.key = draft.key;
        const QString start = draft.text.left(4 * excerptLength);
        row.title = draft.title.trimmed().isEmpty() ? start.simplified().left(excerptLength)
                                                    : draft.title.simplified();
        row.detail = start.simplified().left(excerptLength);
        row.search = draft.title + u'\n' + draft.tags.join(u'\n') + u'\n' + draft.text;
        row.date = draft.modified;
        row.isEdit = draft.isEdit();
        rows += row;
    }
    return rows;
}

LibraryModel::Rows LibraryModel::outboxRows() const
{
    Rows rows;
    for (const OutboxEntry &entry : m_store.entries()) {
        Row row;
        row.key = entry.key;
        row.title = entry.title;
        row.search = entry.title;
        row.date = entry.queued;
        row.stamp = u"%1 %2 %3 %4"_s.arg(int(entry.state))
                        .arg(entry.attempts)
                        .arg(int(entry.failure))
                        .arg(int(entry.error.reason));
        rows += row;
    }
    return rows;
}

LibraryModel::Rows LibraryModel::postRows() const
{
    Rows rows;
    for (const Post &post : m_store.posts()) {
        Row row;
        row.key = post.itemId;
        row.title = post.title;
        row.detail = post.tags.join(u", "_s);
        row.search = post.title + u'\n' + row.detail;
        row.date = post.published;
        row.stamp = post.updated.toString(Qt::ISODate);
        rows += row;
    }
    return rows;
}

// Which drafts are shown depends on which entries there are, not on how they stand.
void LibraryModel::updateOutbox()
{
    QStringList before;
    QStringList now;
    for (const Row &row : rowsOf(Section::Outbox))
        before += row.key;
    update(Section::Outbox, outboxRows());
    for (const Row &row : rowsOf(Section::Outbox))
        now += row.key;
    if (now != before)
        updateDrafts();
}

// Row by row, so that what is selected stays selected.
void LibraryModel::update(Section section, const Rows &rows)
{
    Rows &current = m_rows[size_t(section)];
    if (current == rows)
        return;
    const QModelIndex top = index(int(section), 0);
    removeMissing(section, rows);
    for (int i = 0; i < rows.size(); ++i) {
        const auto same = std::find_if(current.begin() + qMin<qsizetype>(i, current.size()),
            current.end(), [&](const Row &row) { return row.key == rows.at(i).key; });
        const int at = int(same - current.begin());
        if (same == current.end()) {
            beginInsertRows(top, i, i);
            current.insert(i, rows.at(i));
            endInsertRows();
        } else if (at != i) {
            beginMoveRows(top, at, at, top, i);
            current.move(at, i);
            endMoveRows();
        }
        if (current.at(i) != rows.at(i)) {
            current[i] = rows.at(i);
            Q_EMIT dataChanged(index(i, 0, top), index(i, 0, top));
        }
    }
    Q_EMIT dataChanged(top, top, { Qt::DisplayRole, CountRole });
}

void LibraryModel::removeMissing(Section section, const Rows &rows)
{
    QSet<QString> keys;
    for (const Row &row : rows)
        keys.insert(row.key);
    Rows &current = m_rows[size_t(section)];
    for (int i = int(current.size()) - 1; i >= 0; --i) {
        if (keys.contains(current.at(i).key))
            continue;
        beginRemoveRows(index(int(section), 0), i, i);
        current.removeAt(i);
        endRemoveRows();
    }
}

QModelIndex LibraryModel::indexOf(Section section, const QString &key) const
{
    const Rows &rows = rowsOf(section);
    const auto found = std::ranges::find(rows, key, &Row::key);
    if (found == rows.end())
        return {};
    return index(int(found - rows.begin()), 0, index(int(section), 0));
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : sectionId);
}

QModelIndex LibraryModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == sectionId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, sectionId);
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return sectionCount;
    return parent.internalId() == sectionId && parent.column() == 0
        ? int(m_rows[size_t(parent.row())].size())
        : 0;
}

int LibraryModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == sectionId)
        return sectionData(Section(index.row()), role);
    const Section section = Section(index.internalId() - 1);
    return rowData(section, rowsOf(section).at(index.row()), role);
}

QVariant LibraryModel::sectionData(Section section, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return section == Section::Drafts ? tr("Drafts")
            : section == Section::Outbox  ? tr("Outbox")
                                          : tr("Published");
    case SectionRole:
        return int(section);
    case CountRole:
        return int(rowsOf(section).size());
    default:
        return {};
    }
}

QVariant LibraryModel::rowData(Section section, const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.title.isEmpty() ? tr("Untitled") : row.title;
    case Qt::ToolTipRole:
        return row.title;
    case SectionRole:
        return int(section);
    case KeyRole:
        return row.key;
    case DateRole:
        return row.date;
    case DetailRole:
        return row.detail;
    case SearchRole:
        return row.search;
    case IsEditRole:
        return row.isEdit;
    case EntryRole:
        return section == Section::Outbox
            ? QVariant::fromValue(m_store.entry(row.key).value_or(OutboxEntry()))
            : QVariant();
    default:
        return {};
    }
}

} // namespace Writer
