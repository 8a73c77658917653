// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Jid.h>

#include <QByteArray>

namespace PubSub
{

/// Who connects, and how. Holds no password.
struct PUBSUB_EXPORT Account {
    /// Whether the connection is encrypted.
    enum class Security {
        /// TLS always. The only choice for servers on a network.
        TlsRequired,
        /// No TLS, and only to a loopback address: for tests on one's own machine.
        /// Any other host is refused before a byte is sent.
        PlainOnLoopback,
    };

    /// The account's address; a resource is taken as the wish for that resource.
    Jid jid;
    /// Where to connect; empty: look it up in the DNS (RFC 6120 §3.2).
    QString host;
    /// The TCP port there; not looked at without a host.
    quint16 port = 5222;
    /// TlsRequired for everything but a test on one's own machine.
    Security security = Security::TlsRequired;
    /// SHA-256 of the one certificate (DER) that is accepted whatever is wrong with it;
    /// empty: only certificates that the system trusts.
    QByteArray pinnedCertificate;

    /// The account that environment variables describe: PUBSUB_JID, and where the DNS and the
    /// system's certificates don't do, PUBSUB_HOST, PUBSUB_PORT and PUBSUB_CERTIFICATE (the
    /// fingerprint in hexadecimal digits). What is missing or unusable stays as in a new Account,
    /// so that connecting tells what is wrong; TLS is always required.
    [[nodiscard]] static Account fromEnvironment();

    bool operator==(const Account &) const = default;
};

} // namespace PubSub
