// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/ConnectionError.h>

#include <QDialog>

class QFormLayout;

namespace Common
{

/// Shows a certificate that the system does not trust, for a person to decide on. Accepted
/// means: this very certificate is trusted from now on.
class CertificateDialog : public QDialog
{
    Q_OBJECT
public:
    CertificateDialog(
        const PubSub::CertificateFacts &facts, const QString &server, QWidget *parent = nullptr);

    /// "A1:B2:…", sixteen pairs a line, as other programs show it.
    [[nodiscard]] static QString grouped(const QByteArray &fingerprint);

private:
    void addFact(
        QFormLayout *form, const QString &name, const QString &label, const QString &value);
    void addFacts(QFormLayout *form, const PubSub::CertificateFacts &facts);
};

} // namespace Common
