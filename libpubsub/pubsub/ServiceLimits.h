// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Jid.h>
#include <pubsub/Request.h>

#include <optional>

namespace PubSub
{

class Client;

/// What a service loses without a word since it is too long: it answers that all is well. Nobody
/// asks it for these limits, for it does not know them itself: they come from a table of what was
/// observed, by the software's name and version.
///
/// Lengths are in UTF-16 code units, as QString::size() counts them. A database that counts
/// characters beyond U+FFFF as one takes more of these, never less.
struct PUBSUB_EXPORT ServiceLimits {
    /// The software that they are known of, e.g. "Openfire", as the table spells it; empty if
    /// nothing is known.
    QString software = {};
    /// The longest id of a node that outlasts the server's next start.
    std::optional<qsizetype> nodeId = {};
    /// The longest title of a node (pubsub#title) with which the node outlasts it.
    std::optional<qsizetype> title = {};
    /// The longest description of a node (pubsub#description) with which the node outlasts it.
    std::optional<qsizetype> description = {};
    /// The longest id of an item that is kept.
    std::optional<qsizetype> itemId = {};

    /// Of the software that calls itself \a software in that \a version, by XEP-0092 or by the form
    /// of XEP-0232. Without a version, those of any.
    [[nodiscard]] static ServiceLimits of(const QString &software, const QString &version);
    /// The lowest of all that are known: what stays below them is kept everywhere.
    [[nodiscard]] static ServiceLimits lowest();

    /// True if nothing is known.
    [[nodiscard]] bool isEmpty() const { return software.isEmpty(); }
    /// True if a node with that \a id is known to be lost. Of lowest(): some service loses it, so
    /// that limitsOf() is worth asking.
    [[nodiscard]] bool losesNode(const QString &id) const { return nodeId && id.size() > *nodeId; }

    bool operator==(const ServiceLimits &) const = default;
};

/// Ends with the limits of a service. Empty if nothing is known, or if it does not say what it is;
/// fails only where there is no connection.
class PUBSUB_EXPORT LimitsRequest : public Request
{
    Q_OBJECT
public:
    using Value = ServiceLimits;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::ServiceLimits &limits);
};

/// Asks what software \a service is, and looks it up. A service that tells neither by the form
/// urn:xmpp:dataforms:softwareinfo of XEP-0232 nor by XEP-0092 is taken for a part of the server
/// whose domain it is below; an account is never asked, its server is, once for
/// all accounts there. What was learnt is kept for as long as \a client has the same account; who
/// asks meanwhile waits for the same answer. Each question waits a few seconds at the most, and
/// one that gets no answer says nothing against the service.
PUBSUB_EXPORT LimitsRequest *limitsOf(Client *client, const Jid &service);

} // namespace PubSub
