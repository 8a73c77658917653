// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/LibraryFilter.h"

#include "common/gui/TimeText.h"
#include "writer/core/LibraryModel.h"
#include "writer/gui/StateText.h"

using namespace Qt::StringLiterals;

namespace Writer
{

void LibraryFilter::setSearch(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool LibraryFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString text = index.data(LibraryModel::SearchRole).toString();
    return std::ranges::all_of(
        m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QVariant LibraryFilter::data(const QModelIndex &index, int role) const
{
    if (role == LibraryModel::DetailRole)
        return detail(index);
    if (role == LibraryModel::CountRole && !index.parent().isValid())
        return rowCount(index);
    if (role == Qt::AccessibleTextRole && index.parent().isValid())
        return QString(index.data(Qt::DisplayRole).toString() + u", "_s + detail(index));
    return QSortFilterProxyModel::data(index, role);
}

QString LibraryFilter::detail(const QModelIndex &index) const
{
    const QVariant entry = index.data(LibraryModel::EntryRole);
    if (entry.isValid())
        return StateText::brief(entry.value<OutboxEntry>());
    const QDateTime date = index.data(LibraryModel::DateRole).toDateTime();
    const QString time = Common::TimeText::relative(date, QDateTime::currentDateTimeUtc());
    const QString text = QSortFilterProxyModel::data(index, LibraryModel::DetailRole).toString();
    if (index.data(LibraryModel::IsEditRole).toBool())
        return tr("%1 · new version").arg(time);
    return text.isEmpty() ? time : time + u" · "_s + text;
}

} // namespace Writer
