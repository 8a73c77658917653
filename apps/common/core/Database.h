// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/SqlError.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QSqlDatabase>
#include <QThread>
#include <expected>
#include <functional>
#include <optional>
#include <semaphore>
#include <span>
#include <type_traits>
#include <variant>

namespace Common
{

class DatabaseWorker;

/// One step of a schema's history. A plain list of SQL statements: it can't capture anything.
struct Migration {
    /// Greater than that of the step before; the first is at least 1.
    int version;
    std::span<const char *const> statements;
};

/// An SQLite database with a thread of its own. Every access is a job that runs there, one
/// after the other in the order in which they were given; the GUI thread never waits.
///
/// The file is opened with WAL and foreign keys on; the schema is brought up to date, each
/// migration in a transaction after a backup copy. A damaged file is moved aside and the
/// newest good backup is used; a newer schema than we know is refused.
///
/// A job is `T job(QSqlDatabase &db)` and uses SqlQuery. It runs in a transaction: committed when
/// it returns, rolled back when it throws SqlError (the only exception type used inside core).
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

    /// Opens \a path on the database's thread. \a migrations must outlive the object.
    Database(const QString &path, std::span<const Migration> migrations, Durability durability,
        QObject *parent = nullptr);
    /// Finishes the jobs that were given, then closes.
    ~Database() override;

    /// Runs \a job on the database's thread. After the commit \a done runs in this object's
    /// thread with what the job returned, unless \a context was deleted meanwhile.
    template <typename Job, typename Done> void run(QObject *context, Job job, Done done);
    /// The same; when the job failed \a onFailure runs with the reason in words, in place of
    /// \a done and after failed().
    template <typename Job, typename Done, typename OnFailure>
    void run(QObject *context, Job job, Done done, OnFailure onFailure);
    /// The same for a job whose result nobody awaits.
    template <typename Job> void run(Job job);

    /// Runs \a job and waits for it: for tests and for the last save before the program ends.
    /// Returns what the job returned, as std::expected<T, SqlError>.
    template <typename Job> [[nodiscard]] auto runAndWait(Job job);

Q_SIGNALS:
    /// Once, when the file is open and up to date.
    void opened();
    /// The file could not be opened, or a job failed. \a message is in words.
    void failed(const QString &message);
    /// The file was damaged; the backup of \a backupTime (UTC) is in use, the damaged one is
    /// kept. An invalid time means that there was no good backup: the database is empty.
    void restoredFromBackup(const QString &damagedFile, const QDateTime &backupTime);

private:
    friend class DatabaseWorker;
    // What is to be done in this object's thread once a job's transaction has ended.
    using Deliver = std::move_only_function<void()>;
    using OnError = std::move_only_function<void(const SqlError &)>;
    struct Task {
        std::move_only_function<Deliver(QSqlDatabase &)> job;
        // Runs in this object's thread.
        OnError onError = {};
        // Runs in the database's thread, in place of both; null if all went well.
        std::move_only_function<void(const SqlError *)> onEnd = {};
    };
    void enqueue(Task task);
    template <typename Job, typename Done>
    static auto withDelivery(QObject *context, Job job, Done done);

    QThread m_thread;
    DatabaseWorker *m_worker;
};

template <typename Job, typename Done>
auto Database::withDelivery(QObject *context, Job job, Done done)
{
    using Result = std::invoke_result_t<Job &, QSqlDatabase &>;
    return [receiver = QPointer<QObject>(context), job = std::move(job), done = std::move(done)](
               QSqlDatabase &db) mutable -> Deliver {
        if constexpr (std::is_void_v<Result>) {
            job(db);
            return [receiver, done = std::move(done)]() mutable {
                if (receiver)
                    done();
            };
        } else {
            return [receiver, done = std::move(done), result = job(db)]() mutable {
                if (receiver)
                    done(std::move(result));
            };
        }
    };
}

template <typename Job, typename Done> void Database::run(QObject *context, Job job, Done done)
{
    enqueue({ withDelivery(context, std::move(job), std::move(done)) });
}

template <typename Job, typename Done, typename OnFailure>
void Database::run(QObject *context, Job job, Done done, OnFailure onFailure)
{
    enqueue({ withDelivery(context, std::move(job), std::move(done)),
        [receiver = QPointer<QObject>(context), onFailure = std::move(onFailure)](
            const SqlError &error) mutable {
            if (receiver)
                onFailure(error.inWords());
        } });
}

template <typename Job> void Database::run(Job job)
{
    enqueue({ [job = std::move(job)](QSqlDatabase &db) mutable -> Deliver {
        job(db);
        return {};
    } });
}

template <typename Job> auto Database::runAndWait(Job job)
{
    using Result = std::invoke_result_t<Job &, QSqlDatabase &>;
    using Stored = std::conditional_t<std::is_void_v<Result>, std::monostate, Result>;
    std::optional<Stored> result;
    std::optional<SqlError> error;
    std::binary_semaphore ended(0);
    Task task;
    task.job = [&job, &result](QSqlDatabase &db) -> Deliver {
        if constexpr (std::is_void_v<Result>)
            job(db);
        else
            result.emplace(job(db));
        return {};
    };
    task.onEnd = [&error, &ended](const SqlError *reason) {
        if (reason)
            error = *reason;
        ended.release();
    };
    enqueue(std::move(task));
    ended.acquire();

    using Outcome = std::expected<Result, SqlError>;
    if (error)
        return Outcome(std::unexpect, *error);
    if constexpr (std::is_void_v<Result>)
        return Outcome();
    else
        return Outcome(std::move(*result));
}

} // namespace Common
