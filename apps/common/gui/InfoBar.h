// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace Common
{

/// A bar above a window's content that says what needs a person, with one button to do it.
/// Stays until it is answered, closed, or no longer true; never takes the focus.
class InfoBar : public QFrame
{
    Q_OBJECT
public:
    enum class Severity { Information, Warning, Error };

    explicit InfoBar(QWidget *parent = nullptr);

    /// Shows \a text, in the place of what was there. \a action runs when the button
    /// \a actionText is pressed; an empty \a actionText means no button.
    void showMessage(Severity severity, const QString &text, const QString &actionText = {},
        std::function<void()> action = {});
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColors();
    void onActionClicked();

    Severity m_severity = Severity::Information;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    std::function<void()> m_action;
};

} // namespace Common
