// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Jid.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <memory>
#include <utility>

namespace PubSub
{

class XmlElement;

/// How a notification came: what the message says around what happened. The last argument
/// of Client's event signals.
struct PUBSUB_EXPORT EventInfo {
    /// Whether it is news.
    enum class Origin {
        /// As it happened.
        Live,
        /// With a delay stamp: the newest item after subscribing, or kept while we were
        /// offline. XEP-0203.
        Delayed,
        /// From the service's archive, because it was asked for. XEP-0442.
        Archive,
    };

    /// The bare JID that the message came from; it was checked.
    Jid service;
    /// The message's id as it stands.
    QString messageId;
    /// The message's type as it stands, e.g. "headline".
    QString messageType;
    /// Whether it is news.
    Origin origin = Origin::Live;
    /// When it happened, by the service's clock; invalid if not said. A claim.
    QDateTime delay;
    /// Which of our subscriptions matched; empty if not said. XEP-0060 §7.1.2.4.
    QStringList subids;
    /// The collections through which it came. XEP-0248 §5.3.
    QStringList collections;
    /// All headers, names as they stand. XEP-0131.
    QList<std::pair<QString, QString>> headers;
    /// Who can be answered, e.g. the publishing resource. XEP-0163 §4.3.3; empty if not said.
    QString replyTo;
    /// A text for clients that don't know publish-subscribe: plain text, of any length.
    QString body;
    /// The archive's id of it, with Origin::Archive.
    QString archiveId;

    /// The whole message for an inspector window, UTF-8. Made at each call.
    [[nodiscard]] QByteArray stanza() const;

    /// What stanza() is made from; null if the library did not make it.
    std::shared_ptr<const XmlElement> source;
};

} // namespace PubSub
