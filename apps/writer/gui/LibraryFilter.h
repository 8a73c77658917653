// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace Writer
{

/// The library as its list shows it: only what a search leaves, with words for the states.
class LibraryFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Shows only rows that have all words of \a text; empty: all rows.
    void setSearch(const QString &text);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] QString detail(const QModelIndex &index) const;

    QStringList m_words;
};

} // namespace Writer
