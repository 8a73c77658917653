// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/NodeChoices.h"

#include <QSqlDatabase>

namespace Writer
{

/// The table `recent_node`: where the person published, and what they named. Used inside database
/// jobs; every call may throw Common::SqlError.
class RecentNodeTable
{
public:
    explicit RecentNodeTable(const QSqlDatabase &database);

    /// The \a count nodes that were used last, the latest first.
    [[nodiscard]] QList<NodeChoices::Choice> latest(int count) const;
    /// \a node was used at \a now.
    void save(const PubSub::NodeAddress &node, const QString &title, const QDateTime &now) const;

private:
    QSqlDatabase m_database;
};

} // namespace Writer
