// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/xml/XmlElement.h>

#include <QByteArray>
#include <QString>

namespace PubSub
{

/// Follows a SCRAM login and checks that the server knows the password as well (RFC 5802 §3):
/// QXmpp 1.10 takes any `<success/>` for granted.
class ScramCheck
{
public:
    explicit ScramCheck(const QString &password) : m_password(password) { }

    /// What QXmpp wrote to the socket.
    void onSent(const QString &xml);
    /// What came in during the login.
    void onReceived(const XmlElement &element);

    /// False if \a success does not prove that the server knows the password: if its signature
    /// is wrong, if it comes before a whole exchange, or after another one than SCRAM.
    [[nodiscard]] bool isServerGenuine(const XmlElement &success) const;

private:
    [[nodiscard]] QByteArray serverSignature() const;

    QString m_password;
    QString m_mechanism;
    QByteArray m_clientFirst;
    QByteArray m_serverFirst;
    QByteArray m_clientFinal;
};

} // namespace PubSub
