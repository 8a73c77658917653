// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDateTime>

namespace Common
{

/// Times as a person reads them, in the language of the program and the locale's format.
class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(Common::TimeText)
public:
    /// How long ago \a time was, seen from \a now: "Just now", "5 min ago", "Today 14:02",
    /// "Yesterday 14:02", "Monday 14:02", later the date. Empty for an invalid time.
    [[nodiscard]] static QString relative(const QDateTime &time, const QDateTime &now);
    /// Date and time of day in the locale's long form, in local time.
    [[nodiscard]] static QString absolute(const QDateTime &time);
};

} // namespace Common
