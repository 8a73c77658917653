// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/OwnSubscriptions.h"
#include "browser/gui/OwnSubscriptionModel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace Browser
{

/// The account's own subscriptions to the node that is shown, all of them, and the buttons to
/// subscribe and to end them.
class SubscriptionPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SubscriptionPanel(OwnSubscriptions &own, QWidget *parent = nullptr);

    /// Forgets what was shown.
    void clear();
    /// Asks for the subscriptions to \a node, and for their options if they \a mayHaveOptions.
    void load(const PubSub::NodeAddress &node, bool mayHaveOptions);

private:
    void buildList();
    void show(const QList<PubSub::Subscription> &subscriptions);
    void showUnknown();
    void fitList();
    void subscribe();
    void unsubscribe();

    OwnSubscriptions &m_own;
    PubSub::NodeAddress m_node;
    bool m_mayHaveOptions = false;
    OwnSubscriptionModel *m_model;
    QLabel *m_state;
    QTreeView *m_list;
    QPushButton *m_subscribe;
    QPushButton *m_unsubscribe;
    /// What is awaited about m_node; gone with it.
    std::unique_ptr<QObject> m_shown;
};

} // namespace Browser
