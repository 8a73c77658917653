// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Common
{

/// A line for a password, and a button that shows what was typed.
class PasswordField : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordField(QWidget *parent = nullptr);

    [[nodiscard]] QString password() const;
    void setPlaceholderText(const QString &text);
    void setAccessibleFieldName(const QString &name);

Q_SIGNALS:
    void passwordChanged();

private:
    void onRevealToggled(bool revealed);

    QLineEdit *m_edit;
    QToolButton *m_reveal;
};

} // namespace Common
