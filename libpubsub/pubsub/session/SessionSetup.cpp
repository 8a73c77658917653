// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "SessionSetup.h"

namespace PubSub::SessionSetup
{

using namespace Qt::StringLiterals;

QXmppConfiguration configurationFor(const XmppSession::Setup &setup)
{
    const Account &account = setup.account;
    QXmppConfiguration configuration;
    configuration.setJid(account.jid.bare().toString());
    configuration.setPassword(setup.password);
    configuration.setResource(account.jid.isBare() ? setup.resource : account.jid.resource());
    // XEP-0386: where this is known, the server completes it to a resource.
    configuration.setResourcePrefix(u"pubsub"_s);
    if (!account.host.isEmpty()) {
        configuration.setHost(account.host);
        configuration.setPort(account.port);
    }
    configuration.setStreamSecurityMode(account.security == Account::Security::PlainOnLoopback
            ? QXmppConfiguration::TLSDisabled
            : QXmppConfiguration::TLSRequired);
    configuration.setAutoReconnectionEnabled(false);
    configuration.setUseNonSASLAuthentication(false);
    // SCRAM only: the others show the server the password, or as good as that.
    configuration.setDisabledSaslMechanisms({ u"PLAIN"_s, u"DIGEST-MD5"_s, u"ANONYMOUS"_s });
    configuration.setIgnoreSslErrors(false);
    configuration.setAutoAcceptSubscriptions(false);
    return configuration;
}

ConnectionError::Kind kindOf(QXmpp::StreamError error)
{
    switch (error) {
    case QXmpp::StreamError::Conflict:
        return ConnectionError::Kind::Replaced;
    case QXmpp::StreamError::NotAuthorized:
        return ConnectionError::Kind::AuthenticationFailed;
    default:
        return ConnectionError::Kind::StreamError;
    }
}

ConnectionError::Kind kindOf(QXmpp::AuthenticationError::Type type)
{
    switch (type) {
    case QXmpp::AuthenticationError::EncryptionRequired:
        return ConnectionError::Kind::NotEncrypted;
    case QXmpp::AuthenticationError::MechanismMismatch:
        return ConnectionError::Kind::NoSafeLogin;
    default:
        return ConnectionError::Kind::AuthenticationFailed;
    }
}

} // namespace PubSub::SessionSetup
