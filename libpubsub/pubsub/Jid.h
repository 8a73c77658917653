// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/ParseError.h>

#include <QString>

namespace PubSub
{

/// An XMPP address: a service, an account, or one resource of an account.
///
/// Local part and domain are kept in lower case, so that two ways of writing one address
/// are equal; the resource is kept as it stands. RFC 7622.
class PUBSUB_EXPORT Jid
{
public:
    /// Most bytes (UTF-8) that each of the three parts may have, RFC 7622 §3.
    static constexpr int maxPartBytes = 1023;

    /// The empty address; isEmpty() is true.
    Jid() = default;

    /// Reads \a text, e.g. "juliet@capulet.lit/balcony" or "pubsub.shakespeare.lit".
    /// Fails when a part is empty, too long, or holds a character that an address can't have.
    [[nodiscard]] static Parsed<Jid> fromString(const QString &text);

    /// True for an address that is none.
    [[nodiscard]] bool isEmpty() const { return m_domain.isEmpty(); }
    /// True if there is no resource.
    [[nodiscard]] bool isBare() const { return m_resource.isEmpty(); }
    /// True if there is no local part: the address of a server or of a component.
    [[nodiscard]] bool isDomain() const { return m_local.isEmpty() && !m_domain.isEmpty(); }

    /// The part before the @, in lower case; may be empty.
    [[nodiscard]] QString local() const { return m_local; }
    /// The domain, in lower case.
    [[nodiscard]] QString domain() const { return m_domain; }
    /// The part after the /; may be empty.
    [[nodiscard]] QString resource() const { return m_resource; }

    /// The same address without its resource.
    [[nodiscard]] Jid bare() const;
    /// `local@domain/resource`, without the parts that are empty.
    [[nodiscard]] QString toString() const;

    bool operator==(const Jid &) const = default;
    PUBSUB_EXPORT friend size_t qHash(const Jid &jid, size_t seed);
    PUBSUB_EXPORT friend bool operator<(const Jid &a, const Jid &b);

private:
    QString m_local;
    QString m_domain;
    QString m_resource;
};

} // namespace PubSub
