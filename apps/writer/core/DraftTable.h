// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Draft.h"

#include <QList>
#include <QSqlDatabase>
#include <optional>

namespace Writer
{

/// The tables `draft` and `base`. Used inside database jobs; every call may throw
/// Common::SqlError.
class DraftTable
{
public:
    explicit DraftTable(const QSqlDatabase &database);

    void save(const Draft &draft) const;
    void remove(const QString &key) const;
    [[nodiscard]] std::optional<Draft> find(const QString &key) const;
    /// All, the one that was changed last first.
    [[nodiscard]] QList<Draft> all() const;

private:
    QSqlDatabase m_database;
};

} // namespace Writer
