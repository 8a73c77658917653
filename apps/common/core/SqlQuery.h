// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/SqlError.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace Common
{

/// A prepared SQL statement whose every step is checked: what fails throws SqlError with the
/// statement's text. For use inside database jobs.
///
///     SqlQuery query(db, u"SELECT title FROM article WHERE feed = ?"_s);
///     query.bind(feed).exec();
///     while (query.next())
///         titles.append(query.text(0));
class SqlQuery
{
public:
    /// Prepares \a sql when it is needed first: what is never run costs nothing.
    SqlQuery(const QSqlDatabase &db, const QString &sql);

    /// Gives the next placeholder its value. A null QString or QByteArray is bound as an empty
    /// one, not as NULL; for NULL bind QVariant().
    SqlQuery &bind(const QVariant &value);
    /// Gives the placeholder \a name (":feed") its value.
    SqlQuery &bind(const QString &name, const QVariant &value);
    /// Runs the statement; afterwards bind() begins again at the first placeholder.
    SqlQuery &exec();

    /// Goes to the next row; false after the last one.
    [[nodiscard]] bool next();
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] QString text(int column) const { return value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return value(column).toLongLong(); }
    [[nodiscard]] bool boolean(int column) const { return value(column).toBool(); }
    [[nodiscard]] QByteArray bytes(int column) const { return value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }

    /// The row id that the last INSERT made.
    [[nodiscard]] qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }
    /// How many rows the last INSERT, UPDATE or DELETE touched.
    [[nodiscard]] int changedRows() const { return m_query.numRowsAffected(); }

    /// Runs \a sql with \a values for its placeholders; returns how many rows it touched.
    static int run(const QSqlDatabase &db, const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; an invalid QVariant if there is no row.
    [[nodiscard]] static QVariant single(
        const QSqlDatabase &db, const QString &sql, const QVariantList &values = {});

private:
    void prepare();

    QSqlQuery m_query;
    QString m_sql;
    bool m_isPrepared = false;
    int m_position = 0;
};

} // namespace Common
