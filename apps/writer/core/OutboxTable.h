// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/OutboxEntry.h"

#include <QList>
#include <QSqlDatabase>

namespace Writer
{

/// The table `outbox`. Used inside database jobs; every call may throw Common::SqlError.
class OutboxTable
{
public:
    explicit OutboxTable(const QSqlDatabase &database);

    /// How many confirmed entries are kept as a record.
    static constexpr int confirmedKept = 200;

    /// Appends \a entry to the queue.
    void append(const OutboxEntry &entry) const;
    /// Writes how \a entry stands now; false if it is not in the outbox any more.
    bool update(const OutboxEntry &entry) const;
    void remove(const QString &key) const;
    /// Marks \a entry as confirmed, with no more than what the record needs.
    void confirm(const OutboxEntry &entry) const;
    /// All that are not confirmed, in their order.
    [[nodiscard]] QList<OutboxEntry> unfinished() const;

private:
    QSqlDatabase m_database;
};

} // namespace Writer
