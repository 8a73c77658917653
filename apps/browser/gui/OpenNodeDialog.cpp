// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/OpenNodeDialog.h"

#include "common/gui/DialogButtons.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Browser
{

OpenNodeDialog::OpenNodeDialog(const QStringList &services, const QString &service, QWidget *parent)
    : QDialog(parent), m_service(new QComboBox), m_node(new QLineEdit)
{
    setObjectName(u"openNodeDialog"_s);
    setWindowTitle(tr("Open node by name"));
    m_service->setObjectName(u"openNodeServiceCombo"_s);
    m_service->setEditable(true);
    m_service->addItems(services);
    if (!service.isEmpty())
        m_service->setCurrentText(service);
    m_node->setObjectName(u"openNodeIdEdit"_s);
    m_node->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    auto *box = new Common::DialogButtons(QDialogButtonBox::Cancel);
    m_open = box->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(u"openNodeButton"_s);
    connect(m_open, &QPushButton::clicked, this, &OpenNodeDialog::submit);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Service:"), m_service);
    form->addRow(tr("Node &id:"), m_node);
    form->addRow(box);
    m_open->setDefault(true);
    connect(m_node, &QLineEdit::textChanged, this, &OpenNodeDialog::onEdited);
    connect(m_service, &QComboBox::currentTextChanged, this, &OpenNodeDialog::onEdited);
    onEdited();
    m_node->setFocus();
}

void OpenNodeDialog::submit()
{
    const auto service = PubSub::Jid::fromString(m_service->currentText().trimmed());
    if (!service)
        return;
    Q_EMIT chosen({ service->bare(), m_node->text() });
    accept();
}

void OpenNodeDialog::onEdited()
{
    m_open->setEnabled(
        !m_node->text().isEmpty() && PubSub::Jid::fromString(m_service->currentText().trimmed()));
}

} // namespace Browser
