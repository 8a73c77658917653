// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/PasswordDialog.h"

#include "common/gui/DialogButtons.h"
#include "common/gui/KeepPasswordBox.h"
#include "common/gui/PasswordField.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Common
{

PasswordDialog::PasswordDialog(AccountSession &session, Reason reason, QWidget *parent)
    : QDialog(parent), m_session(session), m_password(new PasswordField(this)),
      m_keep(KeepPasswordBox::create(session, this))
{
    setObjectName(u"passwordDialog"_s);
    setWindowTitle(tr("Password"));
    const QString account = session.account().jid.bare().toString();
    auto *question = new QLabel(reason == Reason::Refused
            ? tr("The server did not accept the password of %1. Enter it again.").arg(account)
            : tr("Enter the password of %1.").arg(account),
        this);
    question->setObjectName(u"questionLabel"_s);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    m_password->setObjectName(u"passwordField"_s);
    m_password->setAccessibleFieldName(tr("Password"));

    auto *buttons = new DialogButtons(QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    ok->setObjectName(u"okButton"_s);
    ok->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_password, &PasswordField::passwordChanged, ok,
        [this, ok] { ok->setEnabled(!m_password->password().isEmpty()); });

    auto *form = new QFormLayout;
    form->addRow(tr("&Password:"), m_password);
    form->addRow(QString(), m_keep);
    if (!session.canKeepPassword())
        form->addRow(QString(), KeepPasswordBox::createNote(session, this));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    m_password->setFocus();
}

void PasswordDialog::accept()
{
    if (m_password->password().isEmpty())
        return;
    m_session.providePassword(m_password->password(), KeepPasswordBox::choiceOf(*m_keep));
    QDialog::accept();
}

} // namespace Common
