// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>
#include <functional>
#include <optional>

namespace TestSupport
{

/// The server's half of SCRAM without channel binding (RFC 5802, RFC 7677).
class ScramServer
{
public:
    using PasswordOf = std::function<QString(const QString &user)>;

    explicit ScramServer(QCryptographicHash::Algorithm hash) : m_hash(hash) { }

    /// Reads the client's first message and gives the challenge; nothing if it is malformed or
    /// asks for channel binding.
    std::optional<QByteArray> challenge(
        const QByteArray &clientFirst, const PasswordOf &passwordOf);
    /// Reads the client's final message; false if it is malformed.
    bool readFinal(const QByteArray &clientFinal);

    /// The name that the client gave.
    QString user() const { return m_user; }
    /// True once a final message with the right proof was read.
    bool isProofRight() const { return m_proofRight; }
    /// The message which proves to the client that the server knows the password too.
    QByteArray serverFinal() const;
    /// What a server can sign that knows nothing but the client's first message.
    QByteArray finalWithoutKey(const QByteArray &clientFirst) const;

private:
    QByteArray hmac(const QByteArray &key, const QByteArray &message) const;

    QCryptographicHash::Algorithm m_hash;
    QString m_user;
    QByteArray m_gs2Header;
    QByteArray m_nonce;
    QByteArray m_saltedPassword;
    QByteArray m_authMessage;
    bool m_proofRight = false;
};

} // namespace TestSupport
