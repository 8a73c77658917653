// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeAddress.h>

#include <QDialog>
#include <optional>

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

    RemovalDialog(Removal removal, const PubSub::NodeAddress &node, QWidget *parent = nullptr);

    /// \a atLeast: the service told of no total, there may be more.
    enum class Certainty { Exact, AtLeast };
    void setItemCount(int count, Certainty certainty);
    void setSubscriberCount(int count);

private:
    void build();
    void onChanged();
    [[nodiscard]] QString lossText() const;

    Removal m_removal;
    PubSub::NodeAddress m_node;
    std::optional<int> m_items;
    std::optional<int> m_subscribers;
    Certainty m_certainty = Certainty::Exact;
    QLabel *m_loss;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_remove;
};

} // namespace Browser
