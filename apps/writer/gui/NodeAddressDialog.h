// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeAddress.h>

#include <QDialog>
#include <optional>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace Writer
{

/// Asks for the address of a node: service and id, or an xmpp: address pasted into either.
class NodeAddressDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NodeAddressDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void addressGiven(const PubSub::NodeAddress &address);

private:
    [[nodiscard]] std::optional<PubSub::NodeAddress> address() const;
    void onEdited();
    void onAccepted();

    QLineEdit *m_service;
    QLineEdit *m_node;
    QLabel *m_hint;
    QDialogButtonBox *m_buttons;
};

} // namespace Writer
