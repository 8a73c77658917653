// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <chrono>

namespace Reader
{

/// Times as people say them, in the person's language and time zone.
class DateText
{
    Q_DECLARE_TR_FUNCTIONS(Reader::DateText)
public:
    /// For a list: the time of day for today, the weekday within the last week, else the date.
    [[nodiscard]] static QString brief(const QDateTime &time);
    /// For the head of an article: date and time.
    [[nodiscard]] static QString full(const QDateTime &time);
    /// For a choice: "Every 30 minutes", "Once a day".
    [[nodiscard]] static QString interval(std::chrono::minutes interval);
};

} // namespace Reader
