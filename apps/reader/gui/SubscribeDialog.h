// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/NodeProber.h"
#include "reader/core/ReaderSession.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Common
{
class InfoBar;
}

namespace Reader
{

class ServiceTree;

/// Finds a node, shows what is in it, and subscribes to it.
class SubscribeDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SubscribeDialog(ReaderSession *session, QWidget *parent = nullptr);

    /// Fills in an address and looks there.
    void lookAt(const QString &address);

Q_SIGNALS:
    /// \a state: Feed::State::Wanted if that waits for the service.
    void subscribed(const PubSub::NodeAddress &node, Reader::Feed::State state);

private:
    void build();
    void connectParts();
    void browseOwnServer();
    void onLook();
    void onDiscovered();
    void onNodesFailed(const PubSub::Jid &service, const PubSub::Error &error);
    void onSubscriptionsListed(const PubSub::Jid &service, qsizetype count);
    void choose(const PubSub::NodeAddress &node);
    void onProbed(const NodeProbe &probe);
    void showFacts(const NodeProbe &probe);
    void onSubscribe();
    void tellError(const PubSub::Error &error);
    void onServiceStateChanged(const PubSub::ServiceState &state);
    void onOutcome(const FeedWishes::Outcome &outcome);
    void updateButton();

    ReaderSession *m_session;
    NodeProber m_prober;
    PubSub::NodeAddress m_node;
    QString m_title;
    bool m_isReadable = false;

    QLineEdit *m_address;
    QPushButton *m_look;
    ServiceTree *m_tree;
    QLabel *m_titleLabel;
    QLabel *m_descriptionLabel;
    QLabel *m_factsLabel;
    QLabel *m_subscriptionsLabel;
    Common::InfoBar *m_bar;
    QPushButton *m_subscribe;
};

} // namespace Reader
