// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Request.h>

#include <QHash>
#include <QPointer>
#include <functional>
#include <list>

namespace Browser
{

/// Requests to one service that wait for their turn: only a few are on their way at a time,
/// so that a long list can't bury the service, nor the answers that a person waits for.
class RequestQueue : public QObject
{
    Q_OBJECT
public:
    /// How many requests are on their way to one service at most.
    static constexpr int defaultLimit = 4;

    /// Sends a request; connects its signals. May return null: nothing was to be sent.
    using Start = std::function<PubSub::Request *()>;

    explicit RequestQueue(int limit = defaultLimit, QObject *parent = nullptr);

    /// Sends when there is room. What has the same \a key and waits or runs is not added again.
    void add(const QString &key, Start start);
    /// The same, before all that wait: for what a person asked for just now.
    void addUrgent(const QString &key, Start start);
    /// Takes it out if it waits, aborts it if it is on its way.
    void cancel(const QString &key) { cancel(QStringList { key }); }
    /// The same for all of \a keys at once: none takes the place of another.
    void cancel(const QStringList &keys);
    void clear();

    [[nodiscard]] bool contains(const QString &key) const;
    [[nodiscard]] int runningCount() const { return int(m_running.size()); }
    [[nodiscard]] int waitingCount() const { return int(m_waiting.size()); }

private:
    struct Entry {
        QString key;
        Start start;
    };

    void sendNext();
    void send(const Entry &entry);
    [[nodiscard]] std::list<Entry>::iterator findWaiting(const QString &key);

    int m_limit;
    std::list<Entry> m_waiting;
    QHash<QString, QPointer<PubSub::Request>> m_running;
};

} // namespace Browser
