// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"

#include <QCoreApplication>

class QCheckBox;
class QLabel;
class QWidget;

namespace Common
{

/// The choice whether the password is kept in the system's keychain, the same in each dialog
/// that asks for a password. Where there is no keychain it says so.
class KeepPasswordBox
{
    Q_DECLARE_TR_FUNCTIONS(Common::KeepPasswordBox)
public:
    [[nodiscard]] static QCheckBox *create(const AccountSession &session, QWidget *parent);
    [[nodiscard]] static QLabel *createNote(const AccountSession &session, QWidget *parent);
    [[nodiscard]] static AccountSession::KeepPassword choiceOf(const QCheckBox &box);
};

} // namespace Common
