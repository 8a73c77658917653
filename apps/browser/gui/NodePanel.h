// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/gui/NodeTreeView.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QStackedWidget;

namespace Common
{
class EmptyState;
}

namespace Browser
{

/// The left side of the window: the tree, what is typed to filter it, and how it is arranged.
class NodePanel : public QWidget
{
    Q_OBJECT
public:
    explicit NodePanel(Common::ServiceDirectory &services, QWidget *parent = nullptr);

    [[nodiscard]] NodeTreeView *view() const { return m_view; }
    [[nodiscard]] NodeTreeModel *tree() const { return m_tree; }
    void focusFilter();
    /// Switches between grouped and flat.
    [[nodiscard]] QAction *arrangementAction() const { return m_arrangement; }
    /// What stands there while there is no service at all.
    [[nodiscard]] Common::EmptyState *emptyState() const { return m_empty; }

private:
    void buildHeader(QLayout *layout);
    void onVisibleNodes(const QList<PubSub::NodeAddress> &nodes);
    void updateEmpty();

    Common::ServiceDirectory &m_services;
    NodeTreeModel *m_tree;
    NodeFilterModel *m_filter;
    NodeTreeView *m_view;
    QLineEdit *m_filterEdit;
    QAction *m_arrangement;
    QStackedWidget *m_stack;
    Common::EmptyState *m_empty;
};

} // namespace Browser
