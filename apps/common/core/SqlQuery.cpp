// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlQuery.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

// QtSql binds a null QString or QByteArray as NULL, which a NOT NULL column refuses.
QVariant withoutNull(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return ""_ba;
    return value;
}

} // namespace

SqlQuery::SqlQuery(const QSqlDatabase &db, const QString &sql) : m_query(db), m_sql(sql)
{
    m_query.setForwardOnly(true);
}

void SqlQuery::prepare()
{
    if (m_isPrepared)
        return;
    if (!m_query.prepare(m_sql))
        throw SqlError(m_query.lastError(), m_sql);
    m_isPrepared = true;
}

SqlQuery &SqlQuery::bind(const QVariant &value)
{
    prepare();
    m_query.bindValue(m_position++, withoutNull(value));
    return *this;
}

SqlQuery &SqlQuery::bind(const QString &name, const QVariant &value)
{
    prepare();
    m_query.bindValue(name, withoutNull(value));
    return *this;
}

SqlQuery &SqlQuery::exec()
{
    prepare();
    m_position = 0;
    if (!m_query.exec())
        throw SqlError(m_query.lastError(), m_sql);
    return *this;
}

bool SqlQuery::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        throw SqlError(m_query.lastError(), m_sql);
    return false;
}

int SqlQuery::run(const QSqlDatabase &db, const QString &sql, const QVariantList &values)
{
    SqlQuery query(db, sql);
    for (const QVariant &value : values)
        query.bind(value);
    return query.exec().changedRows();
}

QVariant SqlQuery::single(const QSqlDatabase &db, const QString &sql, const QVariantList &values)
{
    SqlQuery query(db, sql);
    for (const QVariant &value : values)
        query.bind(value);
    query.exec();
    return query.next() ? query.value(0) : QVariant();
}

} // namespace Common
