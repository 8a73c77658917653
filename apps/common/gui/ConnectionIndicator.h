// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace Common
{

/// The state of the connection in the status bar: a dot, a few words, a button to try again.
class ConnectionIndicator : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionIndicator(AccountSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The person wants to see or change the account.
    void accountRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString describe() const;
    [[nodiscard]] QIcon dot() const;
    [[nodiscard]] bool canRetry() const;

    AccountSession &m_session;
    QToolButton *m_state;
    QToolButton *m_retry;
    QTimer m_countdown;
};

} // namespace Common
