// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/DatabaseFile.h"

#include "common/core/SqlQuery.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr int sqliteNotADatabase = 26;

int schemaVersion(const QSqlDatabase &db)
{
    return SqlQuery::single(db, u"PRAGMA user_version"_s).toInt();
}

// SQLite removes the write-ahead log when the last connection closes in peace.
bool endedUncleanly(const QString &path)
{
    return QFileInfo(path + "-wal"_L1).size() > 0;
}

} // namespace

DatabaseFile::DatabaseFile(
    const QString &path, std::span<const Migration> migrations, Database::Durability durability)
    : m_path(path), m_migrations(migrations), m_durability(durability), m_backups(path)
{
}

void DatabaseFile::open()
{
    const bool unclean = endedUncleanly(m_path);
    const QFileInfo file(m_path);
    // SQLite would take an emptied file for a new one and begin anew without a word.
    if (file.exists() && file.size() == 0 && !unclean && !m_backups.copies().isEmpty())
        throw SqlError(u"the file is empty"_s, {}, sqliteNotADatabase);
    try {
        m_connection.emplace(m_path);
        configure();
        check(unclean);
        migrate();
        SqlQuery::run(db(), u"PRAGMA foreign_keys = ON"_s);
    } catch (...) {
        m_connection.reset();
        throw;
    }
}

void DatabaseFile::configure()
{
    SqlQuery::run(db(), u"PRAGMA journal_mode = WAL"_s);
    const bool full = m_durability == Database::Durability::Full;
    SqlQuery::run(db(), full ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s);
    // A log that grew once (a large import) shrinks again.
    SqlQuery::run(db(), u"PRAGMA journal_size_limit = 16777216"_s);
    SqlQuery::run(db(), u"PRAGMA cell_size_check = ON"_s);
    SqlQuery::run(db(), u"PRAGMA trusted_schema = OFF"_s);
}

void DatabaseFile::check(bool afterUncleanEnd)
{
    if (afterUncleanEnd || QFileInfo(m_path).size() <= alwaysCheckedSize)
        checkIntegrity(db());
}

void DatabaseFile::migrate()
{
    const int version = schemaVersion(db());
    const int newest = m_migrations.empty() ? 0 : m_migrations.back().version;
    if (version == newest)
        return;
    if (version > newest) {
        throw SqlError(tr("The data in %1 was written by a newer version of this program. "
                          "Please use that version, or another profile folder.")
                .arg(QDir::toNativeSeparators(m_path)));
    }
    if (version > 0)
        m_backups.make(db());
    for (const Migration &migration : m_migrations) {
        if (migration.version > version)
            apply(migration);
    }
}

// Foreign keys are not enforced yet, so that a step may rebuild a table; they are checked
// before the commit.
void DatabaseFile::apply(const Migration &migration)
{
    SqlQuery::run(db(), u"BEGIN IMMEDIATE"_s);
    try {
        for (const char *statement : migration.statements)
            SqlQuery::run(db(), QString::fromUtf8(statement));
        SqlQuery::run(db(), u"PRAGMA user_version = %1"_s.arg(migration.version));
        const QVariant orphan = SqlQuery::single(db(), u"PRAGMA foreign_key_check"_s);
        if (orphan.isValid())
            throw SqlError(tr("The data could not be brought to the form of this version: "
                              "rows of the table \"%1\" refer to others that are missing.")
                    .arg(orphan.toString()));
        SqlQuery::run(db(), u"COMMIT"_s);
    } catch (const SqlError &) {
        db().rollback();
        throw;
    }
}

DatabaseFile::Restored DatabaseFile::restore()
{
    close();
    Restored result { .damagedFile = moveAside(), .backupTime = {} };
    result.backupTime = m_backups.restoreNewest();
    open();
    return result;
}

QString DatabaseFile::moveAside()
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const QString target = m_path + ".damaged-"_L1 + stamp;
    if (!QFile::rename(m_path, target)) {
        throw SqlError(tr("The database file %1 is damaged and can't be moved aside.")
                .arg(QDir::toNativeSeparators(m_path)));
    }
    // The log may hold what the file lacks; the shared-memory file is worth nothing.
    QFile::rename(m_path + "-wal"_L1, target + "-wal"_L1);
    QFile::remove(m_path + "-shm"_L1);
    return target;
}

} // namespace Common
