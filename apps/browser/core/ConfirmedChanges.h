// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>
#include <pubsub/Form.h>
#include <pubsub/Item.h>

#include <QHash>
#include <QObject>
#include <QTimer>
#include <chrono>

namespace Browser
{

/// What services have confirmed to the person since the program began. There are servers that
/// confirm first and store later; so after each reconnection what was confirmed is compared with
/// what is there.
class ConfirmedChanges : public QObject
{
    Q_OBJECT
public:
    enum class Kind {
        NodeCreated,
        NodeDeleted,
        NodeConfigured,
        ItemPublished,
        ItemDeleted,
    };
    struct Change {
        Kind kind = Kind::NodeCreated;
        PubSub::NodeAddress node;
        QString itemId = {};
        /// Of a configuration: what was there, and what was sent.
        PubSub::Form before = {};
        PubSub::Form submission = {};
    };

    /// The oldest ones are forgotten first.
    static constexpr qsizetype mostChanges = 1000;

    explicit ConfirmedChanges(PubSub::Client *client, QObject *parent = nullptr);

    /// Takes the place of what it makes obsolete.
    void note(const Change &change);
    /// The items of \a node were deleted, all of them.
    void notePurged(const PubSub::NodeAddress &node) { drop(node, {}); }
    [[nodiscard]] QList<Change> changes() const { return m_changes; }
    /// Between the login and the comparison.
    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }
    /// Compares now.
    void compare();

Q_SIGNALS:
    /// These the services no longer know of, and nothing told why.
    void forgotten(const QList<Browser::ConfirmedChanges::Change> &changes);
    void compared();

private:
    void onStateChanged(PubSub::Client::State state);
    void drop(const PubSub::NodeAddress &node, const QString &itemId);
    void lookAtNode(const Change &change);
    void lookAtConfiguration(const Change &change);
    void lookAtItems(const QList<Change> &changes);
    void onLooked();
    void forget(const Change &change);
    template <typename R, typename Done, typename Failed>
    void ask(R *request, Done done, Failed failed);
    void end();

    PubSub::Client *m_client;
    PubSub::Jid m_account;
    QList<Change> m_changes;
    QList<Change> m_forgotten;
    QTimer m_pause;
    int m_underWay = 0;
};

} // namespace Browser
