// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/GapDesk.h"
#include "live/WalkNode.h"

#include <QFile>

/// A person's reader, which is opened and closed, and what that person did with it.
class WalkReader
{
public:
    /// Keeps its files in \a folder.
    WalkReader(const TestSupport::LiveServer *server, const QString &folder)
        : m_server(server), m_folder(folder)
    {
    }

    [[nodiscard]] bool isOpen() const { return m_desk != nullptr; }
    [[nodiscard]] GapDesk &desk() { return *m_desk; }
    [[nodiscard]] bool isOnline() const
    {
        return isOpen() && m_desk->client.state() == PubSub::Client::State::Online;
    }
    [[nodiscard]] bool isIdle() const { return !isOpen() || !m_desk->sync.isBusy(); }

    bool open()
    {
        m_desk = std::make_unique<GapDesk>(path());
        m_desk->ahead = m_ahead;
        m_desk->sync.catchUps().looks().setPace(std::chrono::milliseconds(1));
        m_desk->sync.catchUps().rechecks().setPauses(recheckInterval, std::chrono::milliseconds(0));
        QObject::connect(&m_desk->store, &Reader::FeedStore::articlesAdded, &m_desk->client,
            [this](const QList<Reader::ArticleHead> &heads) { onAdded(heads); });
        if (!TestSupport::waitFor([this] { return m_desk->store.isLoaded(); }))
            return false;
        // They are on the screen.
        for (const Reader::ArticleHead &head : m_desk->heads())
            m_seen.insert(head.itemId);
        m_desk->client.connectToServer(TestSupport::accountFor(*m_server, QStringLiteral("ada")),
            m_server->password(QStringLiteral("ada")));
        return true;
    }
    void close() { m_desk.reset(); }
    /// What is on the disk at this moment is what the next one begins with.
    bool kill()
    {
        const QString from = path();
        ++m_kills;
        const auto done = m_desk->store.database().runAndWait([from, to = path()](QSqlDatabase &) {
            return QFile::copy(from, to)
                && (!QFile::exists(from + wal) || QFile::copy(from + wal, to + wal));
        });
        m_desk.reset();
        return done && *done;
    }
    /// What was asked so far is answered soon, or was lost.
    void giveUpSoon()
    {
        for (auto *request : m_desk->client.findChildren<PubSub::Request *>())
            request->setTimeout(std::chrono::seconds(5));
    }
    /// The reader's clock.
    void letPass(std::chrono::milliseconds time)
    {
        m_ahead += time;
        if (!isOpen())
            return;
        m_desk->ahead = m_ahead;
        m_desk->sync.catchUps().looks().check();
    }
    /// A week, and all of it is looked at.
    void oneRound() { letPass(recheckInterval + Reader::FeedLooks::usualInterval * 2); }

    void mark(quint32 choice, Reader::Mark mark)
    {
        const QList<Reader::ArticleHead> heads = m_desk->heads();
        if (heads.isEmpty())
            return;
        const Reader::ArticleHead head = heads[choice % heads.size()];
        m_desk->store.mark({ head.id }, mark);
        (void)m_desk->store.database().runAndWait([](QSqlDatabase &) { return true; });
        (mark == Reader::Mark::Read ? m_read : m_starred).insert(head.itemId);
    }

    /// What is not as it should be, in words.
    QStringList faults(const QList<WalkNode *> &nodes)
    {
        QStringList faults = m_announcedTwice;
        Reader::FeedCounters counters;
        QHash<qint64, QHash<QString, Reader::ArticleHead>> here;
        for (const Reader::ArticleHead &head : m_desk->heads()) {
            if (here[head.feed].contains(head.itemId))
                faults.append(head.itemId + QStringLiteral(" is here twice"));
            here[head.feed].insert(head.itemId, head);
            counters += { 1, head.status.read ? 0 : 1, head.status.starred ? 1 : 0 };
            if (head.status.read != m_read.contains(head.itemId))
                faults.append(head.itemId + QStringLiteral(" has another mark"));
            if (head.status.starred != m_starred.contains(head.itemId))
                faults.append(head.itemId + QStringLiteral(" has another star"));
        }
        for (const WalkNode *node : nodes) {
            const Reader::Feed feed = m_desk->store.feed(node->address());
            const qsizetype before = faults.size();
            if (feed.state != Reader::Feed::State::Subscribed)
                faults.append(node->address().node + QStringLiteral(" is not subscribed to"));
            compare(*node, here.value(feed.id), faults);
            if (faults.size() > before)
                faults.append(
                    QStringLiteral("%1: %2, looked at %3, looked through %4, now it is %5")
                        .arg(node->address().service.toString(),
                            m_desk->client.serviceState(node->address().service).isFailing()
                                ? QStringLiteral("fails")
                                : QStringLiteral("answers"),
                            feed.syncedAt.toString(Qt::ISODate),
                            feed.checkedAt.toString(Qt::ISODate),
                            m_desk->store.now().toString(Qt::ISODate)));
        }
        if (counters != m_desk->store.counters())
            faults.append(QStringLiteral("the counters are wrong"));
        return faults;
    }

private:
    static constexpr std::chrono::hours recheckInterval { 24 * 7 };
    static inline const QString wal = QStringLiteral("-wal");

    [[nodiscard]] QString path() const
    {
        return m_folder + QStringLiteral("/reader-%1.sqlite").arg(m_kills);
    }
    void onAdded(const QList<Reader::ArticleHead> &heads)
    {
        for (const Reader::ArticleHead &head : heads) {
            if (m_seen.contains(head.itemId))
                m_announcedTwice.append(head.itemId + QStringLiteral(" was new twice"));
            m_seen.insert(head.itemId);
        }
    }
    void compare(const WalkNode &node, const QHash<QString, Reader::ArticleHead> &here,
        QStringList &faults) const
    {
        for (const auto &[id, title] : node.titles().asKeyValueRange()) {
            const Reader::ArticleHead head = here.value(id);
            if (head.id == 0)
                faults.append(id + QStringLiteral(" is missing"));
            else if (head.title != title)
                faults.append(id + QStringLiteral(" is here as ") + head.title);
            else if (head.removed)
                faults.append(id + QStringLiteral(" is said to be gone"));
            if (!m_seen.contains(id))
                faults.append(id + QStringLiteral(" was never new"));
        }
        for (const Reader::ArticleHead &head : here) {
            if (!node.titles().contains(head.itemId) && !head.removed)
                faults.append(head.itemId + QStringLiteral(" is not said to be gone"));
        }
    }

    const TestSupport::LiveServer *m_server;
    QString m_folder;
    std::unique_ptr<GapDesk> m_desk;
    std::chrono::milliseconds m_ahead { 0 };
    int m_kills = 0;
    QSet<QString> m_seen;
    QSet<QString> m_read;
    QSet<QString> m_starred;
    QStringList m_announcedTwice;
};
