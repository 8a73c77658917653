// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/SubscriptionPanel.h"

#include "browser/core/SubscriberListModel.h"

#include <pubsub/Node.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

using State = PubSub::Subscription::State;

SubscriptionPanel::SubscriptionPanel(OwnSubscriptions &own, QWidget *parent)
    : QWidget(parent), m_own(own), m_model(new OwnSubscriptionModel(own.services().client(), this)),
      m_state(new QLabel), m_list(new QTreeView),
      m_subscribe(new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("Subs&cribe"))),
      m_unsubscribe(new QPushButton(QIcon::fromTheme(u"list-remove"_s), tr("&Unsubscribe")))
{
    setObjectName(u"subscriptionPanel"_s);
    m_state->setObjectName(u"subscriptionValue"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_subscribe->setObjectName(u"subscribeButton"_s);
    m_unsubscribe->setObjectName(u"unsubscribeButton"_s);
    connect(m_subscribe, &QPushButton::clicked, this, &SubscriptionPanel::subscribe);
    connect(m_unsubscribe, &QPushButton::clicked, this, &SubscriptionPanel::unsubscribe);
    buildList();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_subscribe);
    buttons->addWidget(m_unsubscribe);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_state, 0, Qt::AlignTop);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    clear();
}

void SubscriptionPanel::clear()
{
    m_node = {};
    show({});
    m_state->clear();
    m_subscribe->setEnabled(false);
}

void SubscriptionPanel::load(const PubSub::NodeAddress &node, bool mayHaveOptions)
{
    m_node = node;
    m_mayHaveOptions = mayHaveOptions;
    m_shown = std::make_unique<QObject>();
    auto *request = m_own.services().client()->node(node).mySubscriptions();
    connect(request, &PubSub::SubscriptionsRequest::succeeded, m_shown.get(),
        [this](const QList<PubSub::Subscription> &subscriptions) { show(subscriptions); });
    connect(request, &PubSub::Request::failed, m_shown.get(), [this] { showUnknown(); });
}

void SubscriptionPanel::buildList()
{
    m_list->setObjectName(u"ownSubscriptionList"_s);
    m_list->setAccessibleName(tr("My subscriptions"));
    m_list->setModel(m_model);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const auto changed :
        { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_model, changed, this, &SubscriptionPanel::fitList);
    connect(m_list, &QTreeView::expanded, this, &SubscriptionPanel::fitList);
    connect(m_list, &QTreeView::collapsed, this, &SubscriptionPanel::fitList);
}

void SubscriptionPanel::show(const QList<PubSub::Subscription> &subscriptions)
{
    m_shown = std::make_unique<QObject>();
    m_model->show(m_node, subscriptions, m_mayHaveOptions);
    const int count = m_model->rowCount();
    m_state->setText(count > 1 ? tr("%n subscription(s)", nullptr, count)
                               : SubscriberListModel::stateText(
                                     count == 0 ? State::None : m_model->subscriptions()[0].state));
    m_list->setVisible(count > 0);
    m_subscribe->setVisible(count == 0);
    m_subscribe->setEnabled(true);
    m_unsubscribe->setVisible(count > 0);
    m_unsubscribe->setEnabled(true);
}

void SubscriptionPanel::showUnknown()
{
    show({});
    m_state->setText(tr("Not known"));
    m_unsubscribe->setVisible(true);
}

// All lines of a few; more are scrolled.
void SubscriptionPanel::fitList()
{
    constexpr int most = 12;
    int lines = 0;
    for (QModelIndex line = m_model->index(0, 0); line.isValid() && lines < most;
        line = m_list->indexBelow(line))
        ++lines;
    const int row = m_list->sizeHintForRow(0);
    m_list->setFixedHeight(
        m_list->header()->sizeHint().height() + lines * row + 2 * m_list->frameWidth());
}

void SubscriptionPanel::subscribe()
{
    m_subscribe->setEnabled(false);
    m_shown = std::make_unique<QObject>();
    auto *request = m_own.subscribe(m_node);
    connect(request, &PubSub::SubscribeRequest::succeeded, m_shown.get(),
        [this](const PubSub::Subscription &made) { show({ made }); });
    connect(request, &PubSub::Request::failed, m_shown.get(),
        [this] { m_subscribe->setEnabled(true); });
}

void SubscriptionPanel::unsubscribe()
{
    m_unsubscribe->setEnabled(false);
    const QString subid = m_model->rowCount() > 0 ? m_model->subscriptions()[0].subid : QString();
    m_shown = std::make_unique<QObject>();
    auto *request = m_own.unsubscribe(m_node, subid);
    connect(request, &PubSub::VoidRequest::succeeded, m_shown.get(), [this] { show({}); });
    // One of several may have ended all the same.
    connect(request, &PubSub::Request::failed, m_shown.get(), [this] {
        m_unsubscribe->setEnabled(true);
        load(m_node, m_mayHaveOptions);
    });
}

} // namespace Browser
