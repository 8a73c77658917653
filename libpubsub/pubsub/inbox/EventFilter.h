// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Jid.h>
#include <pubsub/xml/XmlElement.h>

#include <QSet>
#include <QStringList>
#include <expected>
#include <functional>

namespace PubSub
{

/// Decides whose notifications are believed (CVE-2023-28686 is what happens without).
///
/// A server stamps `from` and can be trusted with that; everything else in a message is the
/// sender's word. So a notification counts only from the bare address of a service that we
/// asked or subscribed to, of our own account (which need not be named, RFC 6120 §8.1.2.1), or,
/// for nodes we are interested in, of a contact.
class EventFilter
{
public:
    QStringList interests;
    /// Is it the bare JID of a contact?
    std::function<bool(const Jid &)> isContact;

    void trust(const Jid &service) { m_services.insert(service.bare()); }
    void forgetTrusted() { m_services.clear(); }
    /// Only the account itself may tell of nodes of these ids. XEP-0223 §5.
    void keepPrivate(const QStringList &nodes) { m_private.unite({ nodes.begin(), nodes.end() }); }
    void setOwnJid(const Jid &jid) { m_ownJid = jid.bare(); }

    /// The sender of \a message, or why it is not believed.
    [[nodiscard]] std::expected<Jid, QString> check(const XmlElement &message) const;

private:
    /// Every event in it: one that is not believed spoils the message.
    [[nodiscard]] bool isOfInterest(const XmlElement &message) const;
    /// The element or a child of it: see isAboutInterests().
    [[nodiscard]] bool namesPrivate(const XmlElement &element) const;
    [[nodiscard]] bool isAboutPrivate(const XmlElement &message) const;
    [[nodiscard]] bool isAboutInterests(const XmlElement &element) const;

    Jid m_ownJid;
    QSet<Jid> m_services;
    QSet<QString> m_private;
};

} // namespace PubSub
