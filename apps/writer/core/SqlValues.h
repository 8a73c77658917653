// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeAddress.h>

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

namespace Writer::SqlValues
{

/// Milliseconds since 1970, UTC; an invalid time is -1.
[[nodiscard]] inline qint64 fromTime(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : -1;
}

[[nodiscard]] inline QDateTime toTime(qint64 milliseconds)
{
    return milliseconds < 0 ? QDateTime()
                            : QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
}

/// An address that was stored; one that can't be read is empty.
[[nodiscard]] inline PubSub::Jid toJid(const QString &text)
{
    return PubSub::Jid::fromString(text).value_or(PubSub::Jid());
}

[[nodiscard]] inline QStringList toList(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

[[nodiscard]] inline QString fromList(const QStringList &list)
{
    return list.join(u'\n');
}

/// A null byte array would be stored as NULL.
[[nodiscard]] inline QByteArray blob(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace Writer::SqlValues
