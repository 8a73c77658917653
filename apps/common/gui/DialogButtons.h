// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialogButtonBox>

namespace Common
{

/// The buttons at the foot of a dialog. The standard ones carry texts of ours, since Qt's own
/// are in the person's language only where Qt's translations are installed, and the names
/// okButton, cancelButton and closeButton.
class DialogButtons : public QDialogButtonBox
{
    Q_OBJECT
public:
    /// Of the standard buttons only Ok, Cancel and Close.
    explicit DialogButtons(StandardButtons buttons, QWidget *parent = nullptr);
};

} // namespace Common
