// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SaslServer.h"

#include "support/Namespaces.h"

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

using Authentication = ScriptedOptions::Authentication;

QByteArray saslElement(const QByteArray &name, const QByteArray &content)
{
    return '<' + name + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + content + "</" + name + '>';
}

QByteArray failure(const QByteArray &condition)
{
    return saslElement("failure", '<' + condition + "/>");
}

} // namespace

QByteArray SaslServer::answer(const QDomElement &element)
{
    const QByteArray data = QByteArray::fromBase64(element.text().toLatin1());
    if (element.localName() == "auth"_L1)
        return begin(element.attribute(u"mechanism"_s), data);
    if (element.localName() == "response"_L1 && m_scram)
        return finishScram(data);
    return failure("aborted");
}

QByteArray SaslServer::begin(const QString &mechanism, const QByteArray &data)
{
    if (!m_options.mechanisms.contains(mechanism))
        return failure("invalid-mechanism");
    if (m_options.authentication == Authentication::Refused)
        return failure("not-authorized");
    if (mechanism == "PLAIN"_L1)
        return checkPlain(data);
    if (mechanism == "SCRAM-SHA-256"_L1)
        m_scram.emplace(QCryptographicHash::Sha256);
    else if (mechanism == "SCRAM-SHA-1"_L1)
        m_scram.emplace(QCryptographicHash::Sha1);
    else
        return failure("invalid-mechanism");
    const QByteArray challenge = beginScram(data);
    if (m_options.authentication == Authentication::WithoutChallenge)
        return success(m_scram->user(), m_scram->finalWithoutKey(data));
    return challenge;
}

// RFC 4616
QByteArray SaslServer::checkPlain(const QByteArray &data)
{
    const QList<QByteArray> parts = data.split('\0');
    if (parts.size() != 3)
        return failure("malformed-request");
    const QString user = QString::fromUtf8(parts.at(1));
    const bool right = isKnown(user) && QString::fromUtf8(parts.at(2)) == passwordOf(user);
    if (!right && m_options.authentication != Authentication::AnyProof)
        return failure("not-authorized");
    return success(user);
}

QByteArray SaslServer::beginScram(const QByteArray &data)
{
    const auto challenge
        = m_scram->challenge(data, [this](const QString &user) { return passwordOf(user); });
    return challenge ? saslElement("challenge", challenge->toBase64())
                     : failure("malformed-request");
}

QByteArray SaslServer::finishScram(const QByteArray &data)
{
    if (!m_scram->readFinal(data))
        return failure("malformed-request");
    const bool right = isKnown(m_scram->user()) && m_scram->isProofRight();
    if (!right && m_options.authentication != Authentication::AnyProof)
        return failure("not-authorized");
    if (m_options.authentication == Authentication::ForgedSignature)
        return success(m_scram->user(), "v=" + QByteArray(32, 'x').toBase64());
    return success(m_scram->user(), m_scram->serverFinal());
}

QByteArray SaslServer::success(const QString &user, const QByteArray &data)
{
    m_user = user;
    m_authenticated = true;
    return saslElement("success", data.toBase64());
}

QString SaslServer::passwordOf(const QString &user) const
{
    return m_options.accounts.value(user, m_options.password);
}

bool SaslServer::isKnown(const QString &user) const
{
    return m_options.accounts.isEmpty() || m_options.accounts.contains(user);
}

} // namespace TestSupport
