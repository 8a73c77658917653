// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/TimeText.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 daysOfAWeek = 7;

} // namespace

QString TimeText::relative(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 age = time.secsTo(now);
    const QDateTime local = time.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    const QLocale locale;
    const QString timeOfDay = locale.toString(local.time(), QLocale::ShortFormat);
    // A clock that is a minute ahead of ours is no news from the future.
    if (age > -minute && age < minute)
        return tr("Just now");
    if (age >= 0 && age < hour)
        return tr("%n min ago", nullptr, int(age / minute));
    if (days == 0)
        return tr("Today %1").arg(timeOfDay);
    if (days == 1)
        return tr("Yesterday %1").arg(timeOfDay);
    if (days > 1 && days < daysOfAWeek)
        return u"%1 %2"_s.arg(locale.dayName(local.date().dayOfWeek()), timeOfDay);
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QString TimeText::absolute(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QLocale locale;
    return u"%1 %2"_s.arg(locale.toString(local.date(), QLocale::LongFormat),
        locale.toString(local.time(), QLocale::ShortFormat));
}

} // namespace Common
