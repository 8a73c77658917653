// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QStringList>
#include <memory>

namespace TestSupport
{

/// A self-signed certificate with its key, made with the `openssl` command in a folder of its own
/// which goes away with the last copy of the value.
class Certificate
{
public:
    /// Whether today lies within the certificate's dates.
    enum class Dates { Current, Expired };

    /// Names that standard() covers: localhost, example.org, their pubsub.* and 127.0.0.1.
    static QStringList standardHosts();

    /// The certificate of standardHosts(), made once per process.
    static const Certificate &standard();
    /// Like standard(), but valid for a day in the year 2020 only.
    static const Certificate &expired();
    /// A current certificate for `elsewhere.example` alone: the wrong name for every test host.
    static const Certificate &wrongHost();

    /// No certificate; isNull() is true.
    Certificate() = default;
    /// Makes a new certificate whose subject alternative names are `hosts` (names or addresses).
    /// Ends the program with a clear sentence if the `openssl` command is missing or fails.
    explicit Certificate(const QStringList &hosts, Dates dates = Dates::Current);

    bool isNull() const { return !m_files; }

    /// PEM files with the certificate, with the private key, and with both.
    QString certificatePath() const;
    QString keyPath() const;
    QString combinedPath() const;

    QSslCertificate certificate() const;
    QSslKey key() const;
    /// The SHA-256 digest of the DER form: 32 bytes.
    QByteArray fingerprint() const;

private:
    struct Files;
    std::shared_ptr<const Files> m_files;
};

} // namespace TestSupport
