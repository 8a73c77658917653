// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMap>
#include <QStringList>

namespace TestSupport::Openfire
{

/// A form's values by the names of its fields, without their `pubsub#`.
using Fields = QMap<QString, QStringList>;

struct Item {
    enum class Kept {
        NotYet, ///< it is in memory, and the next write takes it along
        Written,
        Never, ///< it is in memory as long as the server runs
    };

    QString id;
    /// Its XML, as it is given out.
    QByteArray payload;
    /// The bare JID.
    QString publisher;
    /// When it came, by the server's clock.
    qint64 time = 0;
    Kept kept = Kept::NotYet;
};

struct Subscription {
    /// Bare or full.
    QString jid;
    QString subid;
    bool isPending = false;
    Fields options = {};
};

/// A node of a service or of an account.
struct Node {
    /// Whose it is: the service's JID, or an account's bare one.
    QString service;
    QString id;
    Fields configuration = {};
    /// owner, publisher or outcast by bare JID.
    QMap<QString, QString> roles = {};
    QList<Subscription> subscriptions = {};
    /// The oldest first.
    QList<Item> items = {};

    QString value(const QString &field) const { return configuration.value(field).value(0); }
    bool flag(const QString &field) const { return value(field) == QLatin1StringView("1"); }
    bool isCollection() const
    {
        return value(QStringLiteral("node_type")) == QLatin1StringView("collection");
    }
    bool persists() const { return flag(QStringLiteral("persist_items")); }

    /// The subscriptions of an account, of whatever resource.
    QList<Subscription> subscriptionsOf(const QString &bareJid) const;
    bool isSubscribed(const QString &bareJid) const;

    /// Adds the item behind all others, in place of one with its id; the oldest make room.
    void put(const Item &item);
    /// What can be read of `items`.
    QList<Item> visibleItems() const;

private:
    /// How many of the newest items there may be. The newest one is in memory at any rate.
    qsizetype capacity() const;
};

/// The account of a JID.
inline QString bareOf(const QString &jid)
{
    return jid.section(u'/', 0, 0);
}

} // namespace TestSupport::Openfire
