// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/AffiliationDialog.h"

#include "browser/core/AffiliationListModel.h"
#include "common/gui/DialogButtons.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

AffiliationDialog::AffiliationDialog(const PubSub::Affiliation &affiliation,
    const QList<PubSub::Affiliation::Role> &roles, QWidget *parent)
    : QDialog(parent), m_affiliation(affiliation), m_jid(new QLineEdit(affiliation.jid.toString())),
      m_role(new QComboBox), m_description(new QLabel)
{
    setObjectName(u"affiliationDialog"_s);
    setWindowTitle(affiliation.jid.isEmpty() ? tr("Add an address") : tr("Change role"));
    build(roles);
    onEdited();
}

void AffiliationDialog::build(const QList<PubSub::Affiliation::Role> &roles)
{
    m_jid->setObjectName(u"affiliationJidEdit"_s);
    m_jid->setReadOnly(!m_affiliation.jid.isEmpty());
    m_jid->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_jid->setPlaceholderText(tr("name@example.org"));
    m_role->setObjectName(u"affiliationRoleCombo"_s);
    for (const auto role : roles)
        m_role->addItem(AffiliationListModel::roleText(role), int(role));
    m_role->setCurrentIndex(qMax(0, m_role->findData(int(m_affiliation.role))));
    m_description->setObjectName(u"affiliationRoleText"_s);
    m_description->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Address:"), m_jid);
    form->addRow(tr("&Role:"), m_role);
    form->addRow(QString(), m_description);

    auto *box = new Common::DialogButtons(QDialogButtonBox::Cancel);
    m_ok = box->addButton(
        m_affiliation.jid.isEmpty() ? tr("Add") : tr("Change"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"affiliationOkButton"_s);
    connect(m_ok, &QPushButton::clicked, this, &AffiliationDialog::submit);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_jid, &QLineEdit::textChanged, this, &AffiliationDialog::onEdited);
    connect(m_role, &QComboBox::currentIndexChanged, this, &AffiliationDialog::onEdited);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(box);
    m_ok->setDefault(true);
}

void AffiliationDialog::onEdited()
{
    const auto jid = PubSub::Jid::fromString(m_jid->text().trimmed());
    m_description->setText(AffiliationListModel::roleDescription(role()));
    m_ok->setEnabled(jid && (m_affiliation.jid.isEmpty() || role() != m_affiliation.role));
}

void AffiliationDialog::submit()
{
    if (const auto jid = PubSub::Jid::fromString(m_jid->text().trimmed()))
        Q_EMIT chosen(jid->bare(), role());
}

PubSub::Affiliation::Role AffiliationDialog::role() const
{
    return PubSub::Affiliation::Role(m_role->currentData().toInt());
}

} // namespace Browser
