// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/DatabaseFile.h"

#include <QThreadPool>

namespace Common
{

/// Runs the jobs of a Database in the database's thread.
class DatabaseWorker : public QObject
{
    Q_OBJECT
public:
    DatabaseWorker(Database *database, const QString &path, std::span<const Migration> migrations,
        Database::Durability durability);

    void open();
    void process(Database::Task task);
    /// Last call; ends the thread.
    void close();

private:
    void openOrRestore();
    void restore();
    void finish(Database::Task task, Database::Deliver deliver);
    void fail(Database::Task task, const SqlError &error);
    void tellFailure(const QString &message);
    void tellRestored(const DatabaseFile::Restored &restored);
    void backUpIfDue();
    void makeBackup();

    // Outlives this object; used only as the receiver of what is posted to its thread.
    Database *m_database;
    DatabaseFile m_file;
    std::optional<SqlError> m_openError;
    QThreadPool m_backupPool;
};

} // namespace Common
