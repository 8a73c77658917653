// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Iq.h"

namespace PubSub
{

// RFC 6120 §10.3.3, §8.1.2.1
bool isAnswerFrom(const QString &from, const Jid &to, const Jid &ownJid)
{
    if (from.isEmpty()) {
        const auto domain = Jid::fromString(ownJid.domain());
        return to == ownJid.bare() || (domain && to == *domain);
    }
    // As a rule it comes as it was written.
    if (from == to.toString())
        return true;
    const auto sender = Jid::fromString(from);
    return sender && *sender == to;
}

} // namespace PubSub
