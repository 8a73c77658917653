// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Certificate.h"

#include <QMap>
#include <QStringList>

namespace TestSupport
{

/// How a ScriptedServer behaves until the session stands. The defaults are those of a good server.
struct ScriptedOptions {
    enum class Encryption {
        StartTls, ///< offered and required
        DirectTls, ///< TLS from the first byte (XEP-0368)
        None, ///< not offered: what a man in the middle who strips STARTTLS leaves
        ProceedWithheld, ///< offered, then no answer to `<starttls/>`
        Refused, ///< offered, then `<failure/>`
    };
    enum class Authentication {
        Checked, ///< the password must be right
        AnyProof, ///< any PLAIN password or SCRAM proof will do
        Refused, ///< always `<not-authorized/>`
        ForgedSignature, ///< SCRAM ends in a wrong server signature
        WithoutChallenge, ///< `<success/>` right after `<auth/>`, signed with an empty key
        Unasked, ///< `<success/>` before any `<auth/>`, then binding is announced
        Skipped, ///< no SASL: resource binding is announced right away
    };
    enum class StreamManagement { Absent, WithoutResumption, WithResumption };

    QString domain = QStringLiteral("localhost");
    Encryption encryption = Encryption::StartTls;
    /// Bytes sent in clear together with `<proceed/>`, as an attacker would inject them.
    QByteArray injectedAfterProceed = {};
    /// The TLS certificate; Certificate::standard() if null.
    Certificate certificate = {};
    /// Offered SASL mechanisms. SCRAM-SHA-256, SCRAM-SHA-1 and PLAIN are understood; others are
    /// announced only.
    QStringList mechanisms = { QStringLiteral("SCRAM-SHA-256"), QStringLiteral("SCRAM-SHA-1") };
    Authentication authentication = Authentication::Checked;
    /// User name to password. Empty: every user name is known, with `password`.
    QMap<QString, QString> accounts = {};
    QString password = QStringLiteral("secret");
    /// XEP-0198.
    StreamManagement streamManagement = StreamManagement::Absent;
    /// The longest stanza that it takes, in bytes, 0 for any; it ends the stream of who sends more.
    qsizetype maxStanzaBytes = 0;
    /// The stream error that ends it.
    QByteArray tooLargeCondition = "policy-violation";
    /// Whether it says so (XEP-0478), before and after the login.
    bool tellsMaxStanzaBytes = false;
    /// After how many silent seconds it says that it ends a stream (XEP-0478), 0 for nothing; it
    /// never does.
    int idleSeconds = 0;
    /// More stream features that a client gets after the login, as XML. Announced only.
    QByteArray streamFeatures = {};
    /// Bare JIDs in everybody's roster, with a mutual subscription.
    QStringList contacts = {};
    /// Extra features in the answer to disco#info of the domain.
    QStringList features = {};
};

} // namespace TestSupport
