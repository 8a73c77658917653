// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSqlDatabase>
#include <QThread>

#include <functional>
#include <span>

namespace Common {

/// One step of a schema's history. A plain list of SQL statements: it can't capture anything.
struct Migration
{
    int version;
    std::span<const char *const> statements;
};

/// An SQLite database with a thread of its own. Every access is a job that runs there, one
/// after the other in the order in which they were given; the GUI thread never waits.
///
/// The file is opened with WAL and foreign keys on; the schema is brought up to date, each
/// migration in a transaction after a backup copy. A damaged file is moved aside and the
/// newest good backup is used; a newer schema than we know is refused.
class Database : public QObject
{
    Q_OBJECT
public:
    /// How much a power cut may cost. A crash of the program costs nothing in either case.
    enum class Durability {
        /// The last transactions may be lost (caches).
        Normal,
        /// What was acknowledged is on the disk (drafts, the outbox).
        Full,
    };

    Database(const QString &path, std::span<const Migration> migrations, Durability durability,
             QObject *parent = nullptr);
    /// Finishes the jobs that were given, then closes.
    ~Database() override;

    /// Runs \a job on the database's thread in a transaction: committed when it returns,
    /// rolled back when it throws SqlError (the only exception type used inside core).
    /// \a done then runs in this object's thread with what the job returned, unless
    /// \a context was deleted meanwhile; after the commit.
    template<typename Job, typename Done>
    void run(QObject *context, Job job, Done done);
    /// The same for a job whose result nobody awaits.
    template<typename Job>
    void run(Job job);

    /// Runs \a job and waits for it: for tests and for the last save before the program ends.
    template<typename Job>
    auto runAndWait(Job job);

Q_SIGNALS:
    /// Once, when the file is open and up to date.
    void opened();
    /// The file could not be opened, or a job failed. \a message is in words.
    void failed(const QString &message);
    /// The file was damaged; the backup of \a backupTime is in use, the damaged one is kept.
    void restoredFromBackup(const QString &damagedFile, const QDateTime &backupTime);
};

} // namespace Common
