// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ScramServer.h"

#include <QList>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

constexpr int Iterations = 4096;

QByteArray randomText()
{
    return QUuid::createUuid().toByteArray(QUuid::Id128);
}

QByteArray valueOf(const QByteArray &message, const QByteArray &name)
{
    const QList<QByteArray> parts = message.split(',');
    for (const QByteArray &part : parts) {
        if (part.startsWith(name + '='))
            return part.mid(name.size() + 1);
    }
    return {};
}

QByteArray exclusiveOr(const QByteArray &a, const QByteArray &b)
{
    QByteArray result(a.size(), '\0');
    for (qsizetype i = 0; i < a.size() && i < b.size(); ++i)
        result[i] = char(a[i] ^ b[i]);
    return result;
}

} // namespace

// RFC 5802 §5
std::optional<QByteArray> ScramServer::challenge(
    const QByteArray &clientFirst, const PasswordOf &passwordOf)
{
    const qsizetype headerEnd = clientFirst.indexOf(',', clientFirst.indexOf(',') + 1);
    if (headerEnd < 0 || clientFirst.startsWith("p="))
        return std::nullopt;
    m_gs2Header = clientFirst.first(headerEnd + 1);
    const QByteArray bare = clientFirst.mid(headerEnd + 1);
    const QByteArray clientNonce = valueOf(bare, "r");
    if (clientNonce.isEmpty())
        return std::nullopt;
    m_user = QString::fromUtf8(valueOf(bare, "n").replace("=2C", ",").replace("=3D", "="));
    m_nonce = clientNonce + randomText();

    const QByteArray salt = randomText();
    m_saltedPassword = QPasswordDigestor::deriveKeyPbkdf2(m_hash, passwordOf(m_user).toUtf8(), salt,
        Iterations, QCryptographicHash::hashLength(m_hash));
    const QByteArray serverFirst
        = "r=" + m_nonce + ",s=" + salt.toBase64() + ",i=" + QByteArray::number(Iterations);
    m_authMessage = bare + ',' + serverFirst;
    return serverFirst;
}

// RFC 5802 §3
bool ScramServer::readFinal(const QByteArray &clientFinal)
{
    const qsizetype proofAt = clientFinal.lastIndexOf(",p=");
    if (proofAt < 0 || valueOf(clientFinal, "r") != m_nonce
        || QByteArray::fromBase64(valueOf(clientFinal, "c")) != m_gs2Header) {
        return false;
    }
    m_authMessage += ',' + clientFinal.first(proofAt);
    const QByteArray clientKey = hmac(m_saltedPassword, "Client Key");
    const QByteArray storedKey = QCryptographicHash::hash(clientKey, m_hash);
    const QByteArray proof = QByteArray::fromBase64(clientFinal.mid(proofAt + 3));
    m_proofRight = proof == exclusiveOr(clientKey, hmac(storedKey, m_authMessage));
    return true;
}

QByteArray ScramServer::serverFinal() const
{
    return "v=" + hmac(hmac(m_saltedPassword, "Server Key"), m_authMessage).toBase64();
}

QByteArray ScramServer::finalWithoutKey(const QByteArray &clientFirst) const
{
    const qsizetype headerEnd = clientFirst.indexOf(',', clientFirst.indexOf(',') + 1);
    return "v=" + hmac(hmac({}, "Server Key"), clientFirst.mid(headerEnd + 1) + ",,").toBase64();
}

QByteArray ScramServer::hmac(const QByteArray &key, const QByteArray &message) const
{
    return QMessageAuthenticationCode::hash(message, key, m_hash);
}

} // namespace TestSupport
