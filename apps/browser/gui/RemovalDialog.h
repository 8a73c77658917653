// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/NodeLoss.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Browser
{

/// The question before a node or all its items are deleted: says what is lost, and has the
/// node's id typed unless it is known that there is nothing to lose.
class RemovalDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Removal { Node, AllItems };

    RemovalDialog(Removal removal, PubSub::Client *client, const PubSub::NodeAddress &node,
        QWidget *parent = nullptr);

private:
    void build();
    void onChanged();
    [[nodiscard]] QString lossText() const;

    Removal m_removal;
    PubSub::NodeAddress m_node;
    NodeLoss *m_loss;
    QLabel *m_lossText;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_remove;
};

} // namespace Browser
