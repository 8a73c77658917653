// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeAddress.h>
#include <pubsub/ServiceLimits.h>

#include <QDialog>
#include <QTimer>
#include <optional>

class QDialogButtonBox;
class QLineEdit;

namespace Common
{
class WarningLabel;
}

namespace Writer
{

/// Asks for the address of a node: service and id, or an xmpp: address pasted into either.
class NodeAddressDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NodeAddressDialog(QWidget *parent = nullptr);

    /// What \a service is known to lose: the person is warned of it.
    void setLimits(const PubSub::Jid &service, const PubSub::ServiceLimits &limits);

Q_SIGNALS:
    /// The id is so long that some service is known to lose the node: is it this one?
    void limitsWanted(const PubSub::Jid &service);
    void addressGiven(const PubSub::NodeAddress &address);

private:
    [[nodiscard]] std::optional<PubSub::NodeAddress> address() const;
    void onEdited();
    void askLimits();
    void onAccepted();

    QLineEdit *m_service;
    QLineEdit *m_node;
    Common::WarningLabel *m_warning;
    QDialogButtonBox *m_buttons;
    /// Until nothing was typed for a moment: half an address is another one.
    QTimer m_pause { this };
    PubSub::Jid m_limited;
    PubSub::ServiceLimits m_limits;
};

} // namespace Writer
