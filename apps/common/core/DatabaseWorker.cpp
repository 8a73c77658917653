// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/DatabaseWorker.h"

#include "common/core/SqlQuery.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

// The first seconds belong to the window that is being filled.
constexpr std::chrono::seconds backupDelay { 3 };

// Runs the job between BEGIN and COMMIT; throws SqlError after a rollback.
template <typename Job> auto inTransaction(QSqlDatabase &db, Job &job)
{
    SqlQuery::run(db, u"BEGIN"_s);
    try {
        auto result = job(db);
        SqlQuery::run(db, u"COMMIT"_s);
        return result;
    } catch (const SqlError &) {
        // After some errors (a full disk) SQLite has rolled back already.
        db.rollback();
        throw;
    }
}

} // namespace

DatabaseWorker::DatabaseWorker(Database *database, const QString &path,
    std::span<const Migration> migrations, Database::Durability durability)
    : m_database(database), m_file(path, migrations, durability), m_backupPool(this)
{
    m_backupPool.setMaxThreadCount(1);
    m_backupPool.setThreadPriority(QThread::LowPriority);
}

void DatabaseWorker::open()
{
    try {
        openOrRestore();
        QMetaObject::invokeMethod(m_database, &Database::opened, Qt::QueuedConnection);
        QTimer::singleShot(backupDelay, this, &DatabaseWorker::backUpIfDue);
    } catch (const SqlError &error) {
        m_openError = error;
        tellFailure(error.inWords());
    }
}

void DatabaseWorker::openOrRestore()
{
    try {
        m_file.open();
    } catch (const SqlError &error) {
        if (!error.isDamage())
            throw;
        tellRestored(m_file.restore());
    }
}

void DatabaseWorker::process(Database::Task task)
{
    if (m_openError)
        return fail(std::move(task), *m_openError);
    try {
        Database::Deliver deliver = inTransaction(m_file.db(), task.job);
        finish(std::move(task), std::move(deliver));
    } catch (const SqlError &error) {
        if (!task.onEnd)
            tellFailure(error.inWords());
        fail(std::move(task), error);
        if (error.isDamage())
            restore();
    }
}

void DatabaseWorker::restore()
{
    try {
        m_backupPool.waitForDone();
        tellRestored(m_file.restore());
    } catch (const SqlError &error) {
        m_openError = error;
        tellFailure(error.inWords());
    }
}

// The task travels back as well: what its functions captured must die in the thread that
// made it.
void DatabaseWorker::finish(Database::Task task, Database::Deliver deliver)
{
    if (task.onEnd)
        return task.onEnd(nullptr);
    auto parcel = std::make_shared<std::pair<Database::Task, Database::Deliver>>(
        std::move(task), std::move(deliver));
    QMetaObject::invokeMethod(
        m_database,
        [parcel = std::move(parcel)] {
            if (parcel->second)
                parcel->second();
        },
        Qt::QueuedConnection);
}

void DatabaseWorker::fail(Database::Task task, const SqlError &error)
{
    if (task.onEnd)
        return task.onEnd(&error);
    auto parcel = std::make_shared<Database::Task>(std::move(task));
    QMetaObject::invokeMethod(
        m_database,
        [parcel = std::move(parcel), error] {
            if (parcel->onError)
                parcel->onError(error);
        },
        Qt::QueuedConnection);
}

void DatabaseWorker::tellFailure(const QString &message)
{
    QMetaObject::invokeMethod(m_database, &Database::failed, Qt::QueuedConnection, message);
}

void DatabaseWorker::tellRestored(const DatabaseFile::Restored &restored)
{
    QMetaObject::invokeMethod(m_database, &Database::restoredFromBackup, Qt::QueuedConnection,
        restored.damagedFile, restored.backupTime);
}

void DatabaseWorker::backUpIfDue()
{
    if (m_file.isOpen() && m_file.backups().isDue())
        m_backupPool.start([this] { makeBackup(); });
}

// In a thread of the pool: a large file takes seconds, and the jobs must not wait for it.
void DatabaseWorker::makeBackup()
{
    try {
        m_file.backups().checkAndMake();
    } catch (const SqlError &error) {
        if (error.isDamage())
            QMetaObject::invokeMethod(this, &DatabaseWorker::restore, Qt::QueuedConnection);
        else
            tellFailure(error.inWords());
    }
}

void DatabaseWorker::close()
{
    m_backupPool.waitForDone();
    m_file.close();
    thread()->quit();
}

} // namespace Common
