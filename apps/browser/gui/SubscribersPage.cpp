// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/SubscribersPage.h"

#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

SubscribersPage::SubscribersPage(Common::ServiceDirectory &services, QWidget *parent)
    : NodePage(services, parent), m_model(new SubscriberListModel(this)), m_table(new QTableView),
      m_count(new QLabel)
{
    setObjectName(u"subscribersPage"_s);
    buildTable();
    m_count->setObjectName(u"subscriberCountLabel"_s);
    m_count->setContentsMargins(8, 4, 8, 4);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_count);
    setContent(content);
}

void SubscribersPage::clear()
{
    m_model->setSubscriptions({});
}

void SubscribersPage::load()
{
    if (address().isRoot()) {
        showEmpty(u"system-users"_s, tr("No subscribers here"),
            tr("Choose a node of this service to see who is subscribed."));
        return;
    }
    if (m_model->rowCount() == 0)
        showBusy();
    ask(node().subscriptions(), [this](const QList<PubSub::Subscription> &subscriptions) {
        m_model->setSubscriptions(subscriptions);
        m_count->setText(tr("%n subscription(s)", nullptr, m_model->rowCount()));
        if (m_model->rowCount() == 0)
            showEmpty(u"system-users"_s, tr("Nobody is subscribed"), {});
        else
            showContent();
    });
}

void SubscribersPage::buildTable()
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"subscriberTable"_s);
    m_table->setAccessibleName(tr("Subscribers"));
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SubscriberListModel::JidColumn, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    auto *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(SubscriberListModel::JidColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(SubscriberListModel::StateColumn, letter * 20);
    header->resizeSection(SubscriberListModel::SubidColumn, letter * 24);
    header->resizeSection(SubscriberListModel::ExpiryColumn, letter * 19);
}

} // namespace Browser
