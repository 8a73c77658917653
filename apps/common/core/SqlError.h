// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>
#include <exception>

class QSqlError;

namespace Common
{

/// What a database job throws when SQLite refuses a statement. It never leaves the
/// database's thread: Database turns it into Database::failed().
class SqlError : public std::exception
{
    Q_DECLARE_TR_FUNCTIONS(Common::SqlError)
public:
    /// \a text is SQLite's own words, \a statement what was to be run. With \a code 0 the text
    /// is already meant for a person.
    explicit SqlError(const QString &text, const QString &statement = {}, int code = 0);
    SqlError(const QSqlError &error, const QString &statement);

    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString statement() const { return m_statement; }
    /// SQLite's primary result code, e.g. 13 for SQLITE_FULL; 0 if it is none of SQLite's.
    [[nodiscard]] int code() const { return m_code; }

    /// True if the file itself is broken.
    [[nodiscard]] bool isDamage() const;
    [[nodiscard]] bool isConstraint() const;
    /// What happened and what to do, for a person; in the person's language.
    [[nodiscard]] QString inWords() const;

private:
    QString m_text;
    QString m_statement;
    int m_code;
    QByteArray m_what;
};

} // namespace Common
