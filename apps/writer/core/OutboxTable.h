// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/OutboxEntry.h"

#include <QList>

class QSqlDatabase;

namespace Writer
{

/// The table `outbox`. For use inside database jobs.
class OutboxTable
{
public:
    /// How many confirmed entries are kept as a record.
    static constexpr int confirmedKept = 200;

    /// Writes all of \a entry.
    static void save(const QSqlDatabase &db, const OutboxEntry &entry);
    static void remove(const QSqlDatabase &db, const QString &key);
    /// Marks \a entry as confirmed, with no more than what the record needs.
    static void confirm(const QSqlDatabase &db, const OutboxEntry &entry);
    /// All that are not confirmed, in their order.
    [[nodiscard]] static QList<OutboxEntry> unfinished(const QSqlDatabase &db);
    /// The highest position that was ever given.
    [[nodiscard]] static qint64 lastPosition(const QSqlDatabase &db);
};

} // namespace Writer
