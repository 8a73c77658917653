// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Database.h"
#include "common/core/DatabaseBackups.h"
#include "common/core/DatabaseConnection.h"

#include <QCoreApplication>
#include <optional>

namespace Common
{

/// The file behind a Database: opens it, checks it, brings its schema up to date, and puts a
/// backup in the place of a damaged file. Lives in the database's thread.
class DatabaseFile
{
    Q_DECLARE_TR_FUNCTIONS(Common::DatabaseFile)
public:
    /// Files up to this size are checked at every start, larger ones after an unclean end and
    /// before each backup; in bytes. Checking that much takes about 0.1 s.
    static constexpr qint64 alwaysCheckedSize = 32 * 1024 * 1024;

    struct Restored {
        QString damagedFile;
        /// Invalid if there was no good backup.
        QDateTime backupTime;
    };

    DatabaseFile(const QString &path, std::span<const Migration> migrations,
        Database::Durability durability);

    /// Throws SqlError: damaged, newer than we know, not writable.
    void open();
    /// Moves the file aside, takes the newest good backup or none, and opens that.
    [[nodiscard]] Restored restore();
    void close() { m_connection.reset(); }

    [[nodiscard]] bool isOpen() const { return m_connection.has_value(); }
    [[nodiscard]] QSqlDatabase &db() { return m_connection->db(); }
    [[nodiscard]] const DatabaseBackups &backups() const { return m_backups; }

private:
    void configure();
    void check(bool afterUncleanEnd);
    void migrate();
    void apply(const Migration &migration);
    [[nodiscard]] QString moveAside();

    QString m_path;
    std::span<const Migration> m_migrations;
    Database::Durability m_durability;
    DatabaseBackups m_backups;
    std::optional<DatabaseConnection> m_connection;
};

} // namespace Common
