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

    /// Appends \a entry to the queue.
    static void append(const QSqlDatabase &db, const OutboxEntry &entry);
    /// Writes how \a entry stands now; false if it is not in the outbox any more.
    static bool update(const QSqlDatabase &db, const OutboxEntry &entry);
    static void remove(const QSqlDatabase &db, const QString &key);
    /// Marks \a entry as confirmed, with no more than what the record needs.
    static void confirm(const QSqlDatabase &db, const OutboxEntry &entry);
    /// All that are not confirmed, in their order.
    [[nodiscard]] static QList<OutboxEntry> unfinished(const QSqlDatabase &db);
};

} // namespace Writer
