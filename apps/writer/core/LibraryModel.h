// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/PostStore.h"

#include <QAbstractItemModel>
#include <array>

namespace Writer
{

/// All that a writer has, as a tree of two levels: drafts, what is waiting to be sent, and
/// what is published on the chosen node.
class LibraryModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    /// The rows of the first level.
    enum class Section { Drafts, Outbox, Published };
    Q_ENUM(Section)

    enum Role {
        /// LibraryModel::Section of the row, as an int.
        SectionRole = Qt::UserRole,
        /// Draft::key, OutboxEntry::key or Post::itemId; empty for a section.
        KeyRole,
        /// When it was changed, queued or published.
        DateRole,
        /// The words below the title.
        DetailRole,
        /// Title, tags and text: what a search looks at.
        SearchRole,
        /// A draft: true if it is a new version of a published post.
        IsEditRole,
        /// An entry of the outbox: the OutboxEntry.
        EntryRole,
        /// A section: how many rows it has.
        CountRole,
    };

    explicit LibraryModel(PostStore &store, QObject *parent = nullptr);

    [[nodiscard]] QModelIndex indexOf(Section section, const QString &key) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        QString key;
        QString title;
        QString detail;
        QString search;
        QDateTime date;
        bool isEdit = false;
        /// Changes with everything else that the row shows.
        QString stamp;

        bool operator==(const Row &) const = default;
    };
    using Rows = QList<Row>;

    [[nodiscard]] Rows draftRows() const;
    [[nodiscard]] Rows outboxRows() const;
    [[nodiscard]] Rows postRows() const;
    void updateAll();
    void updateDrafts() { update(Section::Drafts, draftRows()); }
    void updateOutbox();
    void updatePosts() { update(Section::Published, postRows()); }
    void update(Section section, const Rows &rows);
    void removeMissing(Section section, const Rows &rows);
    [[nodiscard]] QVariant sectionData(Section section, int role) const;
    [[nodiscard]] QVariant rowData(Section section, const Row &row, int role) const;
    [[nodiscard]] const Rows &rowsOf(Section section) const { return m_rows[size_t(section)]; }

    PostStore &m_store;
    std::array<Rows, 3> m_rows;
};

} // namespace Writer
