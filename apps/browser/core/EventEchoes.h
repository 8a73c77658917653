// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHash>
#include <QSet>

namespace Browser
{

/// Tells what comes once more for another of several subscriptions from what happened again.
/// XEP-0060 §7.1.2.4.
class EventEchoes
{
public:
    /// Longer ago than that, it happened again.
    static constexpr std::chrono::seconds span { 10 };

    /// True if \a event, in whatever words, came lately for other subscriptions than \a subids and
    /// not yet for these. Without subids nothing is an echo.
    [[nodiscard]] bool isEcho(
        const QString &event, const QStringList &subids, const QDateTime &now);
    [[nodiscard]] qsizetype size() const { return m_heard.size(); }

private:
    struct Heard {
        QDateTime since;
        QSet<QString> subids;
    };

    void forgetOld(const QDateTime &now);

    QHash<QString, Heard> m_heard;
    QDateTime m_cleaned;
};

} // namespace Browser
