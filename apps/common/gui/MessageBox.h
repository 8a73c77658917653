// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>

#include <functional>

namespace Common {

/// Every modal question of the programs goes through here, so that tests can answer it.
class MessageBox
{
public:
    /// An operation that destroys something: \a action names the button ("Delete node").
    [[nodiscard]] static bool confirmDestructive(QWidget *parent, const QString &title,
                                                 const QString &text, const QString &action);
    static void showError(QWidget *parent, const QString &title, const QString &text,
                          const QString &details = {});

    /// In tests: answers instead of a person. Returns true to confirm.
    using Answer = std::function<bool(const QString &title, const QString &text)>;
    static void setAnswerForTests(Answer answer);
};

} // namespace Common
