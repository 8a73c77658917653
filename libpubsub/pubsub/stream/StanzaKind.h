// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>

namespace PubSub
{

/// Which stanzas are none of QXmpp's business, as a QDomElement or an XmlElement.
struct StanzaKind {
    /// Marks the ids of our own IQs.
    static constexpr auto idPrefix = QLatin1StringView("ps-");

    /// Every message.
    template <typename Element> [[nodiscard]] static bool isMessage(const Element &stanza)
    {
        return stanza.tagName() == QLatin1StringView("message");
    }

    /// The answer to one of our own IQs.
    template <typename Element> [[nodiscard]] static bool isReply(const Element &stanza)
    {
        if (stanza.tagName() != QLatin1StringView("iq")
            || !stanza.attribute(QStringLiteral("id")).startsWith(idPrefix))
            return false;
        const QString type = stanza.attribute(QStringLiteral("type"));
        return type == QLatin1StringView("result") || type == QLatin1StringView("error");
    }
};

} // namespace PubSub
