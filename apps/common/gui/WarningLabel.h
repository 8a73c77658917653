// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Common
{

/// What is doubtful in the field above, in words. It keeps nobody from going on.
class WarningLabel : public QLabel
{
    Q_OBJECT
public:
    /// Nothing is to be seen of it yet.
    explicit WarningLabel(const QString &name, QWidget *parent = nullptr);

    /// Shows \a warning, which a screen reader says when it appears; hides if it is empty.
    void setWarning(const QString &warning);
    [[nodiscard]] bool hasWarning() const { return !text().isEmpty(); }
};

} // namespace Common
