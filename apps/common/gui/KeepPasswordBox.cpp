// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/KeepPasswordBox.h"

#include <QCheckBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Common
{

QCheckBox *KeepPasswordBox::create(const AccountSession &session, QWidget *parent)
{
    auto *box = new QCheckBox(tr("&Keep the password in the system's keychain"), parent);
    box->setObjectName(u"keepPassword"_s);
    box->setChecked(session.canKeepPassword());
    box->setEnabled(session.canKeepPassword());
    return box;
}

QLabel *KeepPasswordBox::createNote(const AccountSession &session, QWidget *parent)
{
    auto *note = new QLabel(tr("There is no keychain on this system that can be used, so the "
                               "password is needed again at the next start."),
        parent);
    note->setObjectName(u"keepPasswordNote"_s);
    note->setWordWrap(true);
    note->setVisible(!session.canKeepPassword());
    return note;
}

AccountSession::KeepPassword KeepPasswordBox::choiceOf(const QCheckBox &box)
{
    return box.isChecked() ? AccountSession::KeepPassword::InKeychain
                           : AccountSession::KeepPassword::ForSession;
}

} // namespace Common
