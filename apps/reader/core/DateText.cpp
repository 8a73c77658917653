// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "DateText.h"

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

} // namespace Reader
