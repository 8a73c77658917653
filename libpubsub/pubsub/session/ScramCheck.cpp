// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ScramCheck.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

#include <QCryptographicHash>
#include <QHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <optional>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

std::optional<QCryptographicHash::Algorithm> hashOf(const QString &mechanism)
{
    static const QHash<QString, QCryptographicHash::Algorithm> algorithms {
        { u"SCRAM-SHA-1"_s, QCryptographicHash::Sha1 },
        { u"SCRAM-SHA-256"_s, QCryptographicHash::Sha256 },
        { u"SCRAM-SHA-512"_s, QCryptographicHash::Sha512 },
        { u"SCRAM-SHA3-512"_s, QCryptographicHash::RealSha3_512 },
    };
    const auto it = algorithms.constFind(mechanism);
    return it == algorithms.cend() ? std::nullopt : std::optional(*it);
}

QByteArray decoded(const XmlElement &element)
{
    return QByteArray::fromBase64(element.text().toLatin1());
}

/// `r=…,s=…,i=…`: the value of one letter.
QByteArray attribute(const QByteArray &message, char name)
{
    for (const QByteArray &part : message.split(',')) {
        if (part.size() > 1 && part[0] == name && part[1] == '=')
            return part.mid(2);
    }
    return {};
}

bool isSasl(const XmlElement &element)
{
    return element.namespaceURI() == Ns::sasl || element.namespaceURI() == Ns::sasl2;
}

/// The client's first message without its GS2 header (`n,,`).
QByteArray withoutHeader(const QByteArray &clientFirst)
{
    return clientFirst.mid(clientFirst.indexOf(',', clientFirst.indexOf(',') + 1) + 1);
}

} // namespace

void ScramCheck::onSent(const QString &xml)
{
    const XmlElement element = XmlElement::parse(xml.toUtf8()).value_or(XmlElement());
    if (!isSasl(element))
        return;
    const QString name = element.localName();
    if (name == "auth"_L1 || name == "authenticate"_L1) {
        m_mechanism = element.attribute(u"mechanism"_s);
        const XmlElement initial = Xml::child(element, Ns::sasl2, "initial-response"_L1);
        m_clientFirst = withoutHeader(decoded(initial.isNull() ? element : initial));
    } else if (name == "response"_L1) {
        m_clientFinal = decoded(element);
    }
}

void ScramCheck::onReceived(const XmlElement &element)
{
    if (isSasl(element) && element.localName() == "challenge"_L1)
        m_serverFirst = decoded(element);
}

// RFC 5802 §3: the server's final message carries its signature; RFC 6120 §6.3.10 puts it into
// <success/>, XEP-0388 §2.5 into <additional-data/>.
bool ScramCheck::isServerGenuine(const XmlElement &success) const
{
    if (!m_mechanism.startsWith("SCRAM-"_L1))
        return false;
    const XmlElement data = Xml::child(success, Ns::sasl2, "additional-data"_L1);
    const QByteArray final = decoded(data.isNull() ? success : data);
    const QByteArray claimed = QByteArray::fromBase64(attribute(final, 'v'));
    return !claimed.isEmpty() && claimed == serverSignature();
}

// RFC 5802 §3
QByteArray ScramCheck::serverSignature() const
{
    QString mechanism = m_mechanism;
    if (mechanism.endsWith("-PLUS"_L1))
        mechanism.chop(5);
    const auto hash = hashOf(mechanism);
    // Without a challenge the key would be one that anybody can make.
    const int iterations = attribute(m_serverFirst, 'i').toInt();
    if (!hash || iterations < 1 || m_clientFinal.isEmpty())
        return {};
    const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(*hash, m_password.toUtf8(),
        QByteArray::fromBase64(attribute(m_serverFirst, 's')), iterations,
        quint64(QCryptographicHash::hashLength(*hash)));
    const QByteArray key = QMessageAuthenticationCode::hash("Server Key", salted, *hash);
    const QByteArray finalWithoutProof = m_clientFinal.left(m_clientFinal.lastIndexOf(",p="));
    return QMessageAuthenticationCode::hash(
        m_clientFirst + ',' + m_serverFirst + ',' + finalWithoutProof, key, *hash);
}

} // namespace PubSub
