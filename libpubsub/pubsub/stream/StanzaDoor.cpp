// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "StanzaDoor.h"

#include "StanzaKind.h"

#include <QDomElement>

namespace PubSub
{

using namespace Qt::StringLiterals;

QStringList StanzaDoor::discoveryFeatures() const
{
    return m_features;
}

bool StanzaDoor::handleStanza(const QDomElement &stanza)
{
    if (StanzaKind::isMessage(stanza)) {
        Q_EMIT messageReceived(stanza);
        // None goes further: QXmppMessage's cost grows with the square of the depth, and
        // nothing in the suite is a chat.
        return true;
    }
    if (StanzaKind::isReply(stanza)) {
        Q_EMIT replyReceived(stanza);
        return true;
    }
    return false;
}

} // namespace PubSub
