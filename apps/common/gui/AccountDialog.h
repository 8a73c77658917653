// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace Common
{

class PasswordField;

/// Asks for the account, or changes it; gives it to the session when it is accepted.
class AccountDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AccountDialog(AccountSession &session, QWidget *parent = nullptr);

    /// The account as it stands in the fields; meaningless while problem() is not empty.
    [[nodiscard]] PubSub::Account account() const;
    /// What is not right yet, in words; empty if all is well.
    [[nodiscard]] QString problem() const;

    void accept() override;

private:
    void makeFields();
    void arrange();
    QWidget *makeAdvanced();
    void fill(const PubSub::Account &account);
    void validate();
    void onAdvancedToggled(bool shown);
    [[nodiscard]] QString addressProblem() const;
    [[nodiscard]] QString hostProblem() const;
    [[nodiscard]] bool knowsPassword() const;
    [[nodiscard]] PubSub::Account::Security security() const;

    AccountSession &m_session;
    QLineEdit *m_address;
    PasswordField *m_password;
    QCheckBox *m_keep;
    QToolButton *m_advancedButton;
    QWidget *m_advanced;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QCheckBox *m_plain;
    QLabel *m_problem;
    QPushButton *m_ok = nullptr;
};

} // namespace Common
