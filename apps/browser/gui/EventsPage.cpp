// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/EventsPage.h"

#include "browser/gui/EventFilterModel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

EventsPage::EventsPage(Common::ServiceDirectory &services, QWidget *parent)
    : NodePage(services, parent),
      m_log(new EventLogModel(services.client(), {}, EventLogModel::defaultCapacity, this)),
      m_filter(new EventFilterModel(m_log, this)), m_table(new QTableView), m_scope(new QComboBox),
      m_counts(new QLabel)
{
    setObjectName(u"eventsPage"_s);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(buildButtons());
    buildTable();
    layout->addWidget(m_table, 1);
    auto *notice = new QLabel(tr("Services tell what happens on nodes to which you are "
                                 "subscribed, and to owners. Nothing is asked for here."));
    notice->setObjectName(u"eventsNotice"_s);
    notice->setWordWrap(true);
    notice->setContentsMargins(8, 4, 8, 8);
    layout->addWidget(notice);
    setContent(content);
    connect(m_log, &EventLogModel::countsChanged, this, &EventsPage::updateCounts);
}

void EventsPage::clear()
{
    m_filter->setAddress(address());
}

void EventsPage::load()
{
    showContent();
}

QLayout *EventsPage::buildButtons()
{
    m_scope->setObjectName(u"eventScopeCombo"_s);
    m_scope->setAccessibleName(tr("Where"));
    m_scope->addItem(tr("On this service"), int(EventFilterModel::Scope::Service));
    m_scope->addItem(tr("On this node"), int(EventFilterModel::Scope::Node));
    m_scope->addItem(tr("Everywhere"), int(EventFilterModel::Scope::Everything));
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        const auto scope = EventFilterModel::Scope(m_scope->currentData().toInt());
        m_filter->setScope(scope);
        m_table->setColumnHidden(
            EventLogModel::ServiceColumn, scope != EventFilterModel::Scope::Everything);
    });
    m_pause = new QPushButton(QIcon::fromTheme(u"media-playback-pause"_s), tr("&Pause"));
    m_pause->setObjectName(u"pauseEventsButton"_s);
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, &EventsPage::togglePause);
    auto *clear = new QPushButton(QIcon::fromTheme(u"edit-clear-history"_s), tr("Clea&r"));
    clear->setObjectName(u"clearEventsButton"_s);
    connect(clear, &QPushButton::clicked, m_log, &EventLogModel::clear);
    m_counts->setObjectName(u"eventCountsLabel"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 6, 0);
    row->addWidget(m_scope);
    row->addWidget(m_pause);
    row->addWidget(clear);
    row->addStretch();
    row->addWidget(m_counts);
    return row;
}

void EventsPage::buildTable()
{
    m_table->setObjectName(u"eventTable"_s);
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(m_filter);
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
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(EventLogModel::TimeColumn, letter * 15);
    header->resizeSection(EventLogModel::KindColumn, letter * 24);
    header->resizeSection(EventLogModel::NodeColumn, letter * 26);
    header->resizeSection(EventLogModel::ServiceColumn, letter * 24);
    header->setSectionResizeMode(EventLogModel::DetailColumn, QHeaderView::Stretch);
    header->moveSection(EventLogModel::ServiceColumn, EventLogModel::NodeColumn);
    m_table->hideColumn(EventLogModel::ServiceColumn);
    // Follows the newest, unless one has scrolled up to read.
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeInserted, m_table, [this] {
        const auto *bar = m_table->verticalScrollBar();
        if (bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_table, &QTableView::scrollToBottom, Qt::QueuedConnection);
    });
}

void EventsPage::togglePause(bool paused)
{
    if (paused)
        m_log->pause();
    else
        m_log->resume();
    m_pause->setText(paused ? tr("&Resume") : tr("&Pause"));
    m_pause->setIcon(
        QIcon::fromTheme(paused ? u"media-playback-start"_s : u"media-playback-pause"_s));
    updateCounts();
}

void EventsPage::updateCounts()
{
    QStringList parts;
    if (m_log->heldCount() > 0)
        parts.append(tr("%n event(s) waiting", nullptr, m_log->heldCount()));
    if (m_log->droppedCount() > 0)
        parts.append(tr("%n older event(s) no longer shown", nullptr, int(m_log->droppedCount())));
    m_counts->setText(parts.join(u", "_s));
}

} // namespace Browser
