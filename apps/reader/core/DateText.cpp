// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/DateText.h"

#include <QLocale>

namespace Reader
{

using namespace Qt::StringLiterals;

QString DateText::brief(const QDateTime &time)
{
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    const QString clock = locale.toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(QDate::currentDate());
    if (days == 0)
        return clock;
    if (days == 1)
        return tr("Yesterday, %1").arg(clock);
    if (days > 1 && days < 7)
        return tr("%1, %2", "weekday, time of day")
            .arg(locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat), clock);
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QString DateText::full(const QDateTime &time)
{
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    return tr("%1, %2", "date, time of day")
        .arg(locale.toString(local.date(), QLocale::LongFormat),
            locale.toString(local.time(), QLocale::ShortFormat));
}

QString DateText::interval(std::chrono::minutes interval)
{
    using std::chrono::hours;
    if (interval == hours(24))
        return tr("Once a day");
    if (interval % hours(1) == std::chrono::minutes(0))
        return tr("Every %n hour(s)", nullptr, int(interval / hours(1)));
    return tr("Every %n minute(s)", nullptr, int(interval.count()));
}

} // namespace Reader
