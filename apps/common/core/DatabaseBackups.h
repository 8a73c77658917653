// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QFileInfo>
#include <QList>
#include <QString>

class QSqlDatabase;

namespace Common
{

/// The rolling backup copies of one database file, in the folder `backups` beside it.
/// Safe to use from several threads, as long as one of them makes copies.
class DatabaseBackups
{
public:
    /// How many copies are kept.
    static constexpr int kept = 3;

    struct Copy {
        QString path;
        /// When it was made, UTC.
        QDateTime time;
    };

    explicit DatabaseBackups(const QString &databasePath);

    /// Newest first.
    [[nodiscard]] QList<Copy> copies() const;
    /// True if there is no copy that is younger than a day.
    [[nodiscard]] bool isDue() const;
    /// Copies what \a db holds now and removes the oldest copies; throws SqlError.
    void make(const QSqlDatabase &db) const;
    /// The same with a connection of its own, after a check of the file; throws SqlError.
    void checkAndMake() const;
    /// Puts the newest copy that is whole at the database's path, where no file may be.
    /// Returns its time; an invalid one if there is none.
    [[nodiscard]] QDateTime restoreNewest() const;

private:
    [[nodiscard]] QString pathFor(const QDateTime &time) const;
    void removeOldest() const;

    QFileInfo m_database;
};

} // namespace Common
