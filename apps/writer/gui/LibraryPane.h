// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/WriterSession.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTreeView;

namespace Common
{
class ServiceBar;
}

namespace Writer
{

class LibraryFilter;
class NodeChooser;

/// The list at the side: drafts, outbox, and the posts of one node, with a search.
class LibraryPane : public QWidget
{
    Q_OBJECT
public:
    explicit LibraryPane(WriterSession &session, QWidget *parent = nullptr);

    struct Selection {
        LibraryModel::Section section = LibraryModel::Section::Drafts;
        /// Empty: nothing is selected.
        QString key;

        bool operator==(const Selection &) const = default;
    };

    [[nodiscard]] Selection selection() const;
    /// Selects that row if it is there; false if it is not.
    bool select(LibraryModel::Section section, const QString &key);
    void clearSelection();
    void focusSearch();

Q_SIGNALS:
    /// A person selected another row.
    void selected(const Writer::LibraryPane::Selection &selection);
    /// A person wants to work on that row.
    void activated(const Writer::LibraryPane::Selection &selection);

private:
    [[nodiscard]] static Selection selectionOf(const QModelIndex &index);
    void showNode();
    void updateOlder();

    WriterSession &m_session;
    NodeChooser *m_node;
    QLineEdit *m_search;
    Common::ServiceBar *m_serviceBar;
    QTreeView *m_tree;
    LibraryFilter *m_filter;
    QPushButton *m_older;
    bool m_isSelecting = false;
};

} // namespace Writer
