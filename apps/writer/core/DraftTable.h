// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Draft.h"

#include <QList>
#include <optional>

class QSqlDatabase;

namespace Writer
{

/// The tables `draft` and `base`. For use inside database jobs.
class DraftTable
{
public:
    static void save(const QSqlDatabase &db, const Draft &draft);
    static void remove(const QSqlDatabase &db, const QString &key);
    [[nodiscard]] static std::optional<Draft> find(const QSqlDatabase &db, const QString &key);
    /// All, the one that was changed last first.
    [[nodiscard]] static QList<Draft> all(const QSqlDatabase &db);
};

} // namespace Writer
