// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"

#include <QDialog>

class QCheckBox;

namespace Common
{

class PasswordField;

/// Asks for the password of the session's account and gives it to the session.
class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Reason { NotKnown, Refused };

    PasswordDialog(AccountSession &session, Reason reason, QWidget *parent = nullptr);

    void accept() override;

private:
    AccountSession &m_session;
    PasswordField *m_password;
    QCheckBox *m_keep;
};

} // namespace Common
