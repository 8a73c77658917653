// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace PubSub
{

/// What a person needs to know about a certificate to decide on it.
struct CertificateFacts {
    /// Whose it is, by its own word.
    QString subject;
    /// Who vouches for it.
    QString issuer;
    /// Host names and addresses it is made out to.
    QStringList names;
    /// When it begins to count.
    QDateTime notBefore;
    /// When it ends to count.
    QDateTime notAfter;
    /// SHA-256 over the certificate in DER form: what Account::pinnedCertificate takes.
    QByteArray fingerprint;
    /// What is wrong with it, in the system's words.
    QStringList faults;

    bool operator==(const CertificateFacts &) const = default;
};

/// Why there is no session.
struct ConnectionError {
    /// What went wrong.
    enum class Kind {
        None, ///< nothing went wrong
        /// The name could not be resolved, nobody answered, or the network is down.
        Unreachable,
        /// The connection broke.
        ConnectionLost,
        /// The server offers no TLS, or TLS failed for another reason than the certificate.
        NotEncrypted,
        /// The certificate is not trusted: see certificate.
        CertificateRefused,
        /// Wrong password or unknown account.
        AuthenticationFailed,
        /// The server offers no login that keeps the password to ourselves (SCRAM, RFC 5802).
        /// Nothing is said about the password, which was not used.
        NoSafeLogin,
        /// The server let us in without any authentication. Nothing was sent.
        NotAuthenticated,
        /// The server sent XML that is broken.
        BrokenXml,
        /// The server ended the stream: condition and text say why.
        StreamError,
        /// Another program of the same resource took over; no automatic reconnect follows.
        Replaced,
        /// The account's settings can't be used: accountFault says why.
        InvalidAccount,
    };

    /// What is wrong with the account.
    enum class AccountFault {
        None, ///< nothing
        /// The JID has no part before the @.
        NoLocalPart,
        /// Security::PlainOnLoopback for a host that is not this machine.
        PlainElsewhere,
        /// This build of QXmpp hides its socket, so no connection can be checked.
        HiddenSocket,
    };

    /// What went wrong.
    Kind kind = Kind::None;
    /// With Kind::InvalidAccount.
    AccountFault accountFault = AccountFault::None;
    /// With Kind::StreamError and Kind::Replaced: the name of the condition, such as
    /// "policy-violation". RFC 6120 §4.9.3.
    QString condition;
    /// The more exact name that some servers give beside it, such as "stanza-too-big". RFC 6120
    /// §4.9.4.
    QString applicationCondition = {};
    /// With a condition: the server's own words, if it gave any. Else what happened, in
    /// English, for the log.
    QString text;
    /// With Kind::CertificateRefused: the one that was refused.
    CertificateFacts certificate;

    /// True if trying again by itself makes sense.
    [[nodiscard]] bool isTemporary() const
    {
        return kind == Kind::Unreachable || kind == Kind::ConnectionLost || kind == Kind::BrokenXml
            || kind == Kind::StreamError;
    }

    /// True if the server ended the stream since a stanza of ours was larger than it takes. RFC
    /// 6120 §13.12 has no condition for that; servers say it in a word of their own or in a text.
    [[nodiscard]] PUBSUB_EXPORT bool isStanzaTooLarge() const;

    bool operator==(const ConnectionError &) const = default;
};

} // namespace PubSub
