// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Jid.h>

#include <QDateTime>
#include <QStringList>

/// How values stand in columns, and lists in statements.
namespace Common::SqlValues
{

/// Milliseconds since 1970, UTC. An invalid time is \a never, and that is an invalid time.
[[nodiscard]] qint64 fromTime(const QDateTime &time, qint64 never = -1);
[[nodiscard]] QDateTime toTime(qint64 milliseconds, qint64 never = -1);

/// An address that was stored; one that can't be read is empty.
[[nodiscard]] PubSub::Jid toJid(const QString &text);

/// Lines: for texts that have no line breaks and are not empty.
[[nodiscard]] QString fromList(const QStringList &list);
[[nodiscard]] QStringList toList(const QString &text);

/// `1,2,3` for an SQL list. Numbers only: what comes from outside is bound instead.
template <typename Numbers> [[nodiscard]] QString numberList(const Numbers &numbers)
{
    QStringList texts;
    texts.reserve(numbers.size());
    for (qint64 number : numbers)
        texts.append(QString::number(number));
    return texts.join(u',');
}

/// The same as a JSON array, to be bound as the one argument of json_each().
template <typename Numbers> [[nodiscard]] QString jsonNumbers(const Numbers &numbers)
{
    return u'[' + numberList(numbers) + u']';
}

/// The same for texts.
[[nodiscard]] QString jsonTexts(const QStringList &texts);

} // namespace Common::SqlValues
