// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/ConnectionError.h>

#include <QSslCertificate>
#include <QSslError>

namespace PubSub
{

/// SHA-256 over the certificate in DER form.
[[nodiscard]] QByteArray fingerprintOf(const QSslCertificate &certificate);
[[nodiscard]] CertificateFacts factsOf(
    const QSslCertificate &certificate, const QList<QSslError> &errors);

} // namespace PubSub
