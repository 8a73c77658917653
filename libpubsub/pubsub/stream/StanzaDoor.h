// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QXmppClientExtension.h>

namespace PubSub
{

/// Where stanzas leave QXmpp and enter the library: the answers to our own IQs, with the
/// errors as they came, and every message, before QXmpp makes anything of it.
class StanzaDoor : public QXmppClientExtension
{
    Q_OBJECT
public:
    /// Marks the ids of our own IQs.
    static constexpr auto idPrefix = QLatin1StringView("ps-");

    /// Is it none of QXmpp's business?
    template <typename Element> [[nodiscard]] static bool isMessage(const Element &stanza);
    template <typename Element> [[nodiscard]] static bool isReply(const Element &stanza);

    void setFeatures(const QStringList &features) { m_features = features; }

    QStringList discoveryFeatures() const override;
    bool handleStanza(const QDomElement &stanza) override;

Q_SIGNALS:
    void replyReceived(const QDomElement &iq);
    void messageReceived(const QDomElement &message);

private:
    QStringList m_features;
};

template <typename Element> bool StanzaDoor::isMessage(const Element &stanza)
{
    return stanza.tagName() == QLatin1StringView("message");
}

template <typename Element> bool StanzaDoor::isReply(const Element &stanza)
{
    if (stanza.tagName() != QLatin1StringView("iq")
        || !stanza.attribute(QStringLiteral("id")).startsWith(idPrefix))
        return false;
    const QString type = stanza.attribute(QStringLiteral("type"));
    return type == QLatin1StringView("result") || type == QLatin1StringView("error");
}

} // namespace PubSub
