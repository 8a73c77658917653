// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/NodeChoices.h"

#include <QComboBox>

namespace Writer
{

/// Chooses a node: one of those that are known, or another one by its address.
class NodeChooser : public QComboBox
{
    Q_OBJECT
public:
    explicit NodeChooser(NodeChoices &choices, QWidget *parent = nullptr);

    [[nodiscard]] PubSub::NodeAddress node() const { return m_node; }
    /// Does not emit nodeChosen().
    void setNode(const PubSub::NodeAddress &node);

Q_SIGNALS:
    /// A person chose it.
    void nodeChosen(const PubSub::NodeAddress &node);

private:
    void fill();
    void onActivated(int row);
    void askForAddress();

    NodeChoices &m_choices;
    PubSub::NodeAddress m_node;
};

} // namespace Writer
