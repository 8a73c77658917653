// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/DatabaseBackups.h"

#include "common/core/DatabaseConnection.h"
#include "common/core/SqlQuery.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr auto timeFormat = "yyyyMMdd'T'HHmmsszzz"_L1;

bool isWhole(const QString &path)
{
    try {
        DatabaseConnection connection(path);
        checkIntegrity(connection.db());
        return true;
    } catch (const SqlError &) {
        return false;
    }
}

} // namespace

DatabaseBackups::DatabaseBackups(const QString &databasePath) : m_database(databasePath) { }

QList<DatabaseBackups::Copy> DatabaseBackups::copies() const
{
    QList<Copy> result;
    const QDir folder(m_database.absolutePath() + "/backups"_L1);
    const QString prefix = m_database.completeBaseName() + u'-';
    const auto files = folder.entryInfoList({ prefix + "*.sqlite"_L1 }, QDir::Files);
    for (const QFileInfo &file : files) {
        QDateTime time
            = QDateTime::fromString(file.completeBaseName().mid(prefix.size()), timeFormat);
        time.setTimeZone(QTimeZone::UTC);
        if (time.isValid())
            result.append({ file.absoluteFilePath(), time });
    }
    std::ranges::sort(result, std::ranges::greater(), &Copy::time);
    return result;
}

bool DatabaseBackups::isDue() const
{
    const auto all = copies();
    return all.isEmpty() || all.first().time.addDays(1) < QDateTime::currentDateTimeUtc();
}

void DatabaseBackups::make(const QSqlDatabase &db) const
{
    const QString path = pathFor(QDateTime::currentDateTimeUtc());
    QDir().mkpath(QFileInfo(path).absolutePath());
    // A half-written copy must never look like a backup, so it gets its name when it is done.
    const QString partial = path + ".part"_L1;
    QFile::remove(partial);
    SqlQuery::run(db, u"VACUUM INTO ?"_s, { partial });
    if (!QFile::rename(partial, path))
        throw SqlError(u"The backup copy %1 can't be written."_s.arg(path));
    removeOldest();
}

void DatabaseBackups::checkAndMake() const
{
    DatabaseConnection connection(m_database.absoluteFilePath());
    checkIntegrity(connection.db());
    make(connection.db());
}

QDateTime DatabaseBackups::restoreNewest() const
{
    const QString target = m_database.absoluteFilePath();
    const auto all = copies();
    for (const Copy &copy : all) {
        if (isWhole(copy.path) && QFile::copy(copy.path, target))
            return copy.time;
    }
    return {};
}

QString DatabaseBackups::pathFor(const QDateTime &time) const
{
    return u"%1/backups/%2-%3.sqlite"_s.arg(
        m_database.absolutePath(), m_database.completeBaseName(), time.toString(timeFormat));
}

void DatabaseBackups::removeOldest() const
{
    const auto all = copies();
    for (const Copy &copy : all.mid(kept))
        QFile::remove(copy.path);
}

} // namespace Common
