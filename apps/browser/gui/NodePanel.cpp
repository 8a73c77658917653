// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/NodePanel.h"

#include "common/gui/EmptyState.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

NodePanel::NodePanel(Common::ServiceDirectory &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_tree(new NodeTreeModel(services, this)),
      m_filter(new NodeFilterModel(m_tree, this)), m_view(new NodeTreeView(m_tree, m_filter)),
      m_filterEdit(new QLineEdit), m_arrangement(new QAction(QIcon::fromTheme(u"view-list-tree"_s),
                                       tr("&Group by parts of the name"), this)),
      m_stack(new QStackedWidget), m_empty(new Common::EmptyState)
{
    setObjectName(u"nodePanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 0, 6);
    buildHeader(layout);
    m_view->setObjectName(u"nodeTree"_s);
    m_view->setAccessibleName(tr("Services and nodes"));
    m_empty->setObjectName(u"noServices"_s);
    m_stack->setObjectName(u"nodeStack"_s);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_view);

    connect(m_view, &NodeTreeView::visibleNodesChanged, this, &NodePanel::onVisibleNodes);
    connect(&m_services, &Common::ServiceDirectory::added, this, &NodePanel::updateEmpty);
    connect(&m_services, &Common::ServiceDirectory::removed, this, &NodePanel::updateEmpty);
    updateEmpty();
}

void NodePanel::focusFilter()
{
    m_filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_filterEdit->selectAll();
}

void NodePanel::buildHeader(QLayout *layout)
{
    m_filterEdit->setObjectName(u"filterEdit"_s);
    m_filterEdit->setPlaceholderText(tr("Filter nodes"));
    m_filterEdit->setAccessibleName(tr("Filter nodes"));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->addAction(QIcon::fromTheme(u"view-filter"_s), QLineEdit::LeadingPosition);
    connect(m_filterEdit, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_view->setFilterText(text.trimmed()); });

    m_arrangement->setObjectName(u"arrangementAction"_s);
    m_arrangement->setCheckable(true);
    m_arrangement->setChecked(true);
    connect(m_arrangement, &QAction::toggled, this, [this](bool grouped) {
        m_tree->setArrangement(
            grouped ? NodeTreeModel::Arrangement::ByNameParts : NodeTreeModel::Arrangement::Flat);
    });
    auto *button = new QToolButton;
    button->setObjectName(u"arrangementButton"_s);
    button->setDefaultAction(m_arrangement);
    button->setAutoRaise(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_filterEdit, 1);
    row->addWidget(button);
    static_cast<QVBoxLayout *>(layout)->addLayout(row);
}

void NodePanel::onVisibleNodes(const QList<PubSub::NodeAddress> &nodes)
{
    for (int i = 0; i < m_services.count(); ++i) {
        auto *service = m_services.at(i);
        QStringList wanted;
        for (const auto &node : nodes) {
            if (node.service == service->jid())
                wanted.append(node.node);
        }
        service->setWantedDetails(wanted);
    }
}

void NodePanel::updateEmpty()
{
    m_stack->setCurrentWidget(m_services.count() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
}

} // namespace Browser
