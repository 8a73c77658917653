// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomDate.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

// Longer texts are no dates; this also bounds the work of the expressions below.
constexpr qsizetype maxDateLength = 80;
constexpr int secondsPerDay = 24 * 60 * 60;

struct TimeOfDay {
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;

    [[nodiscard]] bool isValid() const
    {
        // 24:00 is the end of the day, second 60 a leap second.
        return minute < 60 && second <= 60
            && (hour < 24 || (hour == 24 && minute == 0 && second == 0));
    }
};

QDateTime inRange(const QDateTime &date)
{
    const int year = date.date().year();
    return date.isValid() && year >= 1 && year <= 9999 ? date : QDateTime();
}

QDateTime moment(QDate day, const TimeOfDay &time, int offsetSeconds)
{
    if (!day.isValid() || !time.isValid() || qAbs(offsetSeconds) >= secondsPerDay)
        return {};
    const qint64 seconds = (time.hour * 60 + time.minute) * 60 + time.second;
    const QDateTime date = day.startOfDay(QTimeZone::UTC)
                               .addSecs(seconds - offsetSeconds)
                               .addMSecs(time.millisecond);
    return inRange(date);
}

// "+01:00", "-0730", "+02"
int numericOffset(QString text)
{
    text.remove(u':');
    const int hours = text.sliced(1, 2).toInt();
    const int minutes = text.sliced(3).toInt();
    const int seconds = minutes < 60 ? (hours * 60 + minutes) * 60 : secondsPerDay;
    return text.startsWith(u'-') ? -seconds : seconds;
}

// RFC 2822 §4.3: names that are not in the table, military letters too, mean UTC.
int zoneOffset(const QString &zone)
{
    if (zone.startsWith(u'+') || zone.startsWith(u'-'))
        return numericOffset(zone);
    static const QHash<QString, int> hours { { u"EST"_s, -5 }, { u"EDT"_s, -4 }, { u"CST"_s, -6 },
        { u"CDT"_s, -5 }, { u"MST"_s, -7 }, { u"MDT"_s, -6 }, { u"PST"_s, -8 }, { u"PDT"_s, -7 } };
    return hours.value(zone.toUpper(), 0) * 60 * 60;
}

// RFC 3339 §5.6
QDateTime parseRfc3339(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(\\d{4})-(\\d{2})-(\\d{2})"
        "(?:(?:[Tt]|\\s+)(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?\\s*"
        "([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    const int milliseconds = match.captured(7).left(3).leftJustified(3, u'0').toInt();
    return moment(QDate(number(1), number(2), number(3)),
        { number(4), number(5), number(6), milliseconds }, zoneOffset(match.captured(8)));
}

// RFC 822 §5 with the four-digit years of RFC 2822 §3.3 and the short ones of its §4.3.
int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() >= 4)
        return year;
    return digits.size() == 2 && year < 50 ? 2000 + year : 1900 + year;
}

int monthNumber(const QString &name)
{
    static const QStringList months { u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
        u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s };
    return static_cast<int>(months.indexOf(name.left(3).toLower())) + 1;
}

QDateTime parseRfc822(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(?:[A-Za-z]{3,9}\\s*,?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3,9})[\\s-]+(\\d{2,4})"
        "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([A-Za-z]{1,5}|[+-]\\d{4})?)?"
        "\\s*(?:\\(.*\\))?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    const QDate day(fullYear(match.captured(3)), monthNumber(match.captured(2)), number(1));
    return moment(day, { number(4), number(5), number(6) }, zoneOffset(match.captured(7)));
}

} // namespace

QDateTime parseAtomDate(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > maxDateLength)
        return {};
    const QDateTime date = parseRfc3339(trimmed);
    return date.isValid() ? date : parseRfc822(trimmed);
}

// RFC 4287 §3.3
QString formatAtomDate(const QDateTime &date)
{
    const QDateTime utc = atomDate(date);
    return utc.isValid() ? utc.toString(Qt::ISODate) : QString();
}

QDateTime atomDate(const QDateTime &date)
{
    if (!date.isValid())
        return {};
    const QDateTime utc = date.toUTC();
    return inRange(utc.addMSecs(-utc.time().msec()));
}

} // namespace PubSub
