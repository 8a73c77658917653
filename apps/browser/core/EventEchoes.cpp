// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/EventEchoes.h"

namespace Browser
{

bool EventEchoes::isEcho(const QString &event, const QStringList &subids, const QDateTime &now)
{
    if (subids.isEmpty())
        return false;
    forgetOld(now);
    const QSet<QString> these(subids.begin(), subids.end());
    Heard &heard = m_heard[event];
    const bool isEcho = heard.since.isValid() && heard.since.addDuration(span) > now
        && !heard.subids.intersects(these);
    if (!isEcho)
        heard = { now, {} };
    heard.subids += these;
    return isEcho;
}

void EventEchoes::forgetOld(const QDateTime &now)
{
    if (m_cleaned.isValid() && m_cleaned.addDuration(span) > now)
        return;
    m_heard.removeIf(
        [&](const auto &entry) { return entry.value().since.addDuration(span) <= now; });
    m_cleaned = now;
}

} // namespace Browser
