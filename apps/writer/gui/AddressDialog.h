// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;

namespace Writer
{

/// Asks for the address of a link or of a picture.
class AddressDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Kind { Link, Image };

    /// Deletes itself when it is closed.
    AddressDialog(Kind kind, QWidget *parent);

Q_SIGNALS:
    /// \a description is empty for a link.
    void addressGiven(const QString &address, const QString &description);

private:
    [[nodiscard]] QString address() const;
    void onAccepted();

    Kind m_kind;
    QLineEdit *m_address;
    QLineEdit *m_description;
    QDialogButtonBox *m_buttons;
};

} // namespace Writer
