// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/BrowserSession.h"
#include "browser/gui/NodePage.h"

class QFormLayout;
class QLabel;

namespace Browser
{

class SubscriptionPanel;

/// What the service says about the node or about itself, and one's own subscription.
class OverviewPage : public NodePage
{
    Q_OBJECT
public:
    explicit OverviewPage(BrowserSession &session, QWidget *parent = nullptr);

protected:
    void clear() override;
    void load() override;

private:
    [[nodiscard]] QLabel *addRow(const QString &name, const QString &label);
    void addCopyButton();
    void addSubscription(OwnSubscriptions &own);
    void connectService(Common::ServiceNodes *service);
    void showDetails();
    void showNode(const PubSub::NodeInfo &info);
    void showService(const PubSub::ServiceInfo &info);
    void setRow(QLabel *value, const QString &text);
    void setFeatures(const QSet<QString> &features);

    QFormLayout *m_form;
    QLabel *m_title;
    QLabel *m_node;
    QLabel *m_service;
    QLabel *m_description;
    QLabel *m_type;
    QLabel *m_payload;
    QLabel *m_access;
    QLabel *m_publish;
    QLabel *m_owners;
    QLabel *m_created;
    QLabel *m_subscribers;
    QLabel *m_uri;
    QLabel *m_features;
    SubscriptionPanel *m_subscription;
};

} // namespace Browser
