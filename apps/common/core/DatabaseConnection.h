// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlDatabase>

namespace Common
{

/// An open connection to an SQLite file, for the thread that made it; closed at the end of
/// its life.
class DatabaseConnection
{
public:
    /// Opens \a path, which is made if it isn't there; throws SqlError.
    explicit DatabaseConnection(const QString &path);
    ~DatabaseConnection();
    Q_DISABLE_COPY_MOVE(DatabaseConnection)

    [[nodiscard]] QSqlDatabase &db() { return m_db; }

private:
    QString m_name;
    QSqlDatabase m_db;
};

/// Reads the whole file and throws an SqlError with isDamage() if its structure is broken.
void checkIntegrity(const QSqlDatabase &db);

} // namespace Common
