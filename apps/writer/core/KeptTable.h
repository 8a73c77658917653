// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/KeptPost.h"

#include <QSqlDatabase>

namespace Writer
{

/// The table `kept`: one row for each item of an account that a server confirmed. Used inside
/// database jobs; every call may throw Common::SqlError.
class KeptTable
{
public:
    /// How much is kept of what was seen on the server after it was confirmed.
    struct Limits {
        std::chrono::days age { 365 };
        /// Of payloads and source texts.
        qint64 bytes = 50'000'000;

        bool operator==(const Limits &) const = default;
    };

    /// How much there is.
    struct Size {
        int posts = 0;
        qint64 bytes = 0;
    };

    explicit KeptTable(const QSqlDatabase &database);

    /// Takes the place of what there was of the same item. What the person wrote stays if \a post
    /// brings nothing else and has the same payload.
    void save(const KeptPost &post) const;
    /// Writes what was found, if the row is still about what was looked at.
    void update(const KeptPost &found) const;
    void remove(
        const PubSub::Jid &account, const PubSub::NodeAddress &node, const QString &itemId) const;
    /// With the payload and what the person wrote.
    [[nodiscard]] std::optional<KeptPost> find(
        const PubSub::Jid &account, const PubSub::NodeAddress &node, const QString &itemId) const;
    /// All of \a account whose absence nothing explains, without payloads and texts.
    [[nodiscard]] QList<KeptPost> toCheck(const PubSub::Jid &account) const;
    /// An event told that this item of \a account, or all of the node if it is empty, is gone.
    void explain(
        const PubSub::Jid &account, const PubSub::NodeAddress &node, const QString &itemId) const;
    /// Removes what is beyond \a limits, the oldest first; never what nobody has seen yet.
    void prune(const Limits &limits, const QDateTime &now) const;
    [[nodiscard]] Size size() const;

private:
    QSqlDatabase m_database;
};

} // namespace Writer
