// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDialog;

namespace Common
{

/// Gives a dialog the height that its texts need, also those that appear while it is open: Qt
/// counts a text of several lines as a short one, and lets it be cut. A dialog never shrinks by
/// itself, nor gets higher than its screen.
class DialogGrower : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as \a dialog.
    explicit DialogGrower(QDialog *dialog);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void grow();

    QDialog *m_dialog;
};

} // namespace Common
