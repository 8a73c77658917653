// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/NodeChooser.h"

#include "writer/gui/NodeAddressDialog.h"

#include <QIcon>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace Writer
{

NodeChooser::NodeChooser(NodeChoices &choices, QWidget *parent)
    : QComboBox(parent), m_choices(choices)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setPlaceholderText(tr("None chosen"));
    connect(this, &QComboBox::activated, this, &NodeChooser::onActivated);
    connect(&m_choices, &NodeChoices::changed, this, &NodeChooser::fill);
    fill();
}

void NodeChooser::setNode(const PubSub::NodeAddress &node)
{
    m_node = node;
    fill();
}

void NodeChooser::fill()
{
    const QSignalBlocker blocker(this);
    clear();
    int current = -1;
    const auto add = [&](const NodeChoices::Choice &choice) {
        addItem(QIcon::fromTheme(choice.isMicroblog ? u"user-identity"_s : u"folder-documents"_s),
            choice.title.isEmpty() ? choice.address.node : choice.title,
            QVariant::fromValue(choice.address));
        setItemData(count() - 1, choice.address.service.toString() + u'\n' + choice.address.node,
            Qt::ToolTipRole);
        if (choice.address == m_node)
            current = count() - 1;
    };
    for (const NodeChoices::Choice &choice : m_choices.choices())
        add(choice);
    if (current < 0 && !m_node.service.isEmpty())
        add({ m_node, m_choices.titleOf(m_node), false });
    insertSeparator(count());
    addItem(QIcon::fromTheme(u"list-add"_s), tr("Other node…"));
    setCurrentIndex(current);
    setToolTip(
        m_node.service.isEmpty() ? QString() : m_node.service.toString() + u'\n' + m_node.node);
}

void NodeChooser::onActivated(int row)
{
    if (row == count() - 1) {
        setNode(m_node);
        return askForAddress();
    }
    m_node = itemData(row).value<PubSub::NodeAddress>();
    setToolTip(m_node.service.toString() + u'\n' + m_node.node);
    Q_EMIT nodeChosen(m_node);
}

void NodeChooser::askForAddress()
{
    auto *dialog = new NodeAddressDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &NodeAddressDialog::addressGiven, this, [this](const PubSub::NodeAddress &address) {
            m_choices.remember(address);
            setNode(address);
            Q_EMIT nodeChosen(address);
        });
    connect(dialog, &NodeAddressDialog::limitsWanted, this, [this, dialog](const PubSub::Jid &at) {
        connect(m_choices.askLimits(at), &PubSub::LimitsRequest::succeeded, dialog,
            [dialog, at](const PubSub::ServiceLimits &limits) { dialog->setLimits(at, limits); });
    });
    dialog->open();
}

} // namespace Writer
