// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/DatabaseConnection.h"

#include "common/core/SqlQuery.h"

#include <QSqlError>
#include <atomic>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr int sqliteCorrupt = 11;

QString nextConnectionName()
{
    static std::atomic<int> count = 0;
    return u"Common::DatabaseConnection %1"_s.arg(++count);
}

} // namespace

DatabaseConnection::DatabaseConnection(const QString &path)
    : m_name(nextConnectionName()), m_db(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_db.setDatabaseName(path);
    m_db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (m_db.open())
        return;
    const SqlError error(m_db.lastError(), {});
    m_db = {};
    QSqlDatabase::removeDatabase(m_name);
    throw error;
}

DatabaseConnection::~DatabaseConnection()
{
    m_db.close();
    // The handle must be gone before the name is, or QtSql warns that it is still in use.
    m_db = {};
    QSqlDatabase::removeDatabase(m_name);
}

void checkIntegrity(const QSqlDatabase &db)
{
    const QString statement = u"PRAGMA quick_check(1)"_s;
    const QString finding = SqlQuery::single(db, statement).toString();
    if (finding != "ok"_L1)
        throw SqlError(finding, statement, sqliteCorrupt);
}

} // namespace Common
