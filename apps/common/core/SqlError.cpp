// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlError.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

// The primary result codes of SQLite that need words of their own.
enum ResultCode {
    Busy = 5,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
};

// Extended codes carry the primary one in their low byte.
int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

} // namespace

SqlError::SqlError(const QString &text, const QString &statement, int code)
    : m_text(text), m_statement(statement), m_code(code),
      m_what((statement.isEmpty() ? text : u"%1 (%2)"_s.arg(text, statement)).toUtf8())
{
}

SqlError::SqlError(const QSqlError &error, const QString &statement)
    : SqlError(error.databaseText().isEmpty() ? error.text() : error.databaseText(), statement,
          primaryCode(error))
{
}

bool SqlError::isDamage() const
{
    return m_code == Corrupt || m_code == NotADatabase;
}

bool SqlError::isConstraint() const
{
    return m_code == Constraint;
}

QString SqlError::inWords() const
{
    switch (m_code) {
    case 0:
        return m_text;
    case Busy:
        return tr("Another program is using the database. Close it and try again.");
    case ReadOnly:
        return tr("The database can't be written. Check the permissions of its folder.");
    case InputOutput:
        return tr("The disk reported an error while the database was read or written.");
    case Corrupt:
    case NotADatabase:
        return tr("The database file is damaged.");
    case Full:
        return tr("The disk is full. Make room; nothing that was saved before is lost.");
    case CannotOpen:
        return tr(
            "The database file can't be opened. Check that its folder exists and may be written.");
    default:
        return tr("The database reported: %1").arg(m_text);
    }
}

} // namespace Common
