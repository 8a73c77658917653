// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QMessageBox>
#include <functional>

namespace Common
{

/// Every modal question of the programs goes through here, so that tests can answer it.
class MessageBox
{
    Q_DECLARE_TR_FUNCTIONS(Common::MessageBox)
public:
    /// An operation that destroys something: \a action names the button ("Delete node").
    [[nodiscard]] static bool confirmDestructive(
        QWidget *parent, const QString &title, const QString &text, const QString &action);
    /// A question whose "yes" can be undone: \a action names the button.
    [[nodiscard]] static bool confirm(
        QWidget *parent, const QString &title, const QString &text, const QString &action);
    /// Says what could not be done; \a details can be unfolded.
    static void showError(
        QWidget *parent, const QString &title, const QString &text, const QString &details = {});

    /// In tests: answers instead of a person. Returns true to confirm. An empty function
    /// brings the boxes back.
    using Answer = std::function<bool(const QString &title, const QString &text)>;
    static void setAnswerForTests(Answer answer);
};

} // namespace Common
