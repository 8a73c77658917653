// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace PubSub
{

/// The moment that \a text names, in UTC; invalid when it names none.
///
/// RFC 3339 with or without seconds, fraction, time of day and offset (UTC when missing),
/// and RFC 822 / 2822 dates, which bots copy out of RSS feeds.
[[nodiscard]] QDateTime parseAtomDate(const QString &text);

/// RFC 3339 in UTC with whole seconds, e.g. `2008-05-08T18:30:02Z`; empty for an invalid date.
[[nodiscard]] QString formatAtomDate(const QDateTime &date);

/// \a date as formatAtomDate() can write it: UTC, whole seconds, years 1 to 9999 or invalid.
[[nodiscard]] QDateTime atomDate(const QDateTime &date);

} // namespace PubSub
