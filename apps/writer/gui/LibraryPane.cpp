// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/LibraryPane.h"

#include "common/gui/ServiceBar.h"
#include "writer/gui/LibraryFilter.h"
#include "writer/gui/NodeChooser.h"
#include "writer/gui/PostDelegate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace Writer
{

LibraryPane::LibraryPane(WriterSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_node(new NodeChooser(session.nodes(), this)),
      m_search(new QLineEdit(this)), m_serviceBar(new Common::ServiceBar(session.client(), this)),
      m_tree(new QTreeView(this)), m_filter(new LibraryFilter(this)),
      m_older(new QPushButton(tr("Load olde&r posts"), this))
{
    setObjectName(u"libraryPane"_s);
    m_node->setObjectName(u"blog"_s);
    m_node->setAccessibleName(tr("Blog whose posts are listed"));
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in drafts and posts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->setSourceModel(&session.library());
    m_tree->setObjectName(u"library"_s);
    m_tree->setAccessibleName(tr("Drafts and posts"));
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new PostDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(true);
    m_tree->setIndentation(14);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->expandAll();
    m_older->setObjectName(u"loadOlder"_s);
    m_older->setFlat(true);

    auto *blogLabel = new QLabel(tr("B&log:"), this);
    blogLabel->setBuddy(m_node);
    auto *top = new QHBoxLayout;
    top->addWidget(blogLabel);
    top->addWidget(m_node, 1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(10, 10, 10, 8);
    head->setSpacing(8);
    head->addLayout(top);
    head->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_serviceBar);
    column->addWidget(m_tree, 1);
    column->addWidget(m_older);

    // A row that moves makes the filter throw its indexes away. The view keeps them until its
    // layout, which it puts off, and uses them when a row goes before that.
    connect(m_filter, &QAbstractItemModel::layoutChanged, m_tree, &QTreeView::doItemsLayout);
    connect(m_search, &QLineEdit::textChanged, m_filter, &LibraryFilter::setSearch);
    connect(m_node, &NodeChooser::nodeChosen, &session.posts(), &PublishedPosts::setNode);
    connect(&session.store(), &PostStore::postsChanged, this, &LibraryPane::showNode);
    connect(&session.store(), &PostStore::postsChanged, this, &LibraryPane::updateOlder);
    connect(&session.posts(), &PublishedPosts::loadingChanged, this, &LibraryPane::updateOlder);
    connect(m_older, &QPushButton::clicked, &session.posts(), &PublishedPosts::loadOlder);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (!m_isSelecting && current.parent().isValid())
                Q_EMIT selected(selectionOf(current));
        });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (index.parent().isValid())
            Q_EMIT activated(selectionOf(index));
    });
    showNode();
    updateOlder();
}

LibraryPane::Selection LibraryPane::selectionOf(const QModelIndex &index)
{
    if (!index.parent().isValid())
        return {};
    return { LibraryModel::Section(index.data(LibraryModel::SectionRole).toInt()),
        index.data(LibraryModel::KeyRole).toString() };
}

LibraryPane::Selection LibraryPane::selection() const
{
    return selectionOf(m_tree->currentIndex());
}

bool LibraryPane::select(LibraryModel::Section section, const QString &key)
{
    const QModelIndex index = m_filter->mapFromSource(m_session.library().indexOf(section, key));
    if (!index.isValid())
        return false;
    const QScopedValueRollback selecting(m_isSelecting, true);
    m_tree->setCurrentIndex(index);
    return true;
}

void LibraryPane::clearSelection()
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    m_tree->setCurrentIndex({});
    m_tree->clearSelection();
}

void LibraryPane::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void LibraryPane::showNode()
{
    const PubSub::NodeAddress node = m_session.store().node();
    m_node->setNode(node);
    m_serviceBar->setService(node.service);
}

void LibraryPane::updateOlder()
{
    m_older->setVisible(m_session.posts().hasOlder());
    m_older->setEnabled(!m_session.posts().isLoading());
}

} // namespace Writer
