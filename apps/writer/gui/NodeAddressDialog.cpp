// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/NodeAddressDialog.h"

#include "common/core/AddressInput.h"
#include "common/core/LimitWarning.h"
#include "common/core/NodeName.h"
#include "common/gui/DialogGrower.h"
#include "common/gui/WarningLabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Writer
{

NodeAddressDialog::NodeAddressDialog(QWidget *parent)
    : QDialog(parent), m_service(new QLineEdit(this)), m_node(new QLineEdit(this)),
      m_warning(new Common::WarningLabel(u"warning"_s, this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"nodeAddressDialog"_s);
    setWindowTitle(tr("Other node"));
    m_service->setObjectName(u"service"_s);
    m_service->setPlaceholderText(u"pubsub.example.org"_s);
    m_node->setObjectName(u"node"_s);
    auto *hint = new QLabel(tr("An xmpp: address can be pasted into either field."), this);
    hint->setObjectName(u"hint"_s);
    hint->setWordWrap(true);
    m_buttons->setObjectName(u"buttons"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    QPushButton *choose = m_buttons->button(QDialogButtonBox::Ok);
    choose->setObjectName(u"choose"_s);
    choose->setText(tr("Choose"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Service:"), m_service);
    form->addRow(tr("&Node:"), m_node);
    form->addRow(m_warning);
    form->addRow(hint);
    form->addRow(m_buttons);
    setMinimumWidth(420);
    new Common::DialogGrower(this);
    connect(m_service, &QLineEdit::textChanged, this, &NodeAddressDialog::onEdited);
    connect(m_node, &QLineEdit::textChanged, this, &NodeAddressDialog::onEdited);
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(&m_pause, &QTimer::timeout, this, &NodeAddressDialog::askLimits);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NodeAddressDialog::onAccepted);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    onEdited();
}

std::optional<PubSub::NodeAddress> NodeAddressDialog::address() const
{
    for (const QLineEdit *field : { m_service, m_node }) {
        if (const auto pasted = Common::AddressInput::linkIn(field->text()))
            return pasted->node;
    }
    const auto service = PubSub::Jid::fromString(m_service->text().trimmed());
    if (!service || m_node->text().isEmpty())
        return std::nullopt;
    return PubSub::NodeAddress { *service, m_node->text() };
}

void NodeAddressDialog::onEdited()
{
    const auto given = address();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(given.has_value());
    m_pause.start();
    const bool isLimited = given && given->service == m_limited;
    m_warning->setWarning(Common::NodeName::warning(
        given ? given->node : QString(), isLimited ? m_limits : PubSub::ServiceLimits()));
    static_cast<QFormLayout *>(layout())->setRowVisible(m_warning, m_warning->hasWarning());
}

void NodeAddressDialog::askLimits()
{
    const auto given = address();
    if (given && given->service != m_limited && Common::LimitWarning::isDoubtful(given->node, {}))
        Q_EMIT limitsWanted(given->service);
}

void NodeAddressDialog::setLimits(const PubSub::Jid &service, const PubSub::ServiceLimits &limits)
{
    m_limited = service;
    m_limits = limits;
    onEdited();
}

void NodeAddressDialog::onAccepted()
{
    const auto given = address();
    accept();
    if (given)
        Q_EMIT addressGiven(*given);
}

} // namespace Writer
