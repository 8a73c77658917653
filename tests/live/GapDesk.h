// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/StoreViews.h"
#include "reader/core/FeedSync.h"
#include "support/LiveServer.h"
#include "support/TestClient.h"
#include "support/WaitFor.h"

/// The reader's core on its own store. Its clock can be set ahead.
struct GapDesk {
    explicit GapDesk(const QString &path)
        : store(path,
              Common::Clock([this] { return QDateTime::currentDateTimeUtc().addDuration(ahead); })),
          sync(services, &store)
    {
        TestSupport::keepPausesShort(client);
        QObject::connect(&store, &Reader::FeedStore::articlesAdded, &client,
            [this](const QList<Reader::ArticleHead> &heads) {
                for (const Reader::ArticleHead &head : heads)
                    announced.append(head.itemId);
            });
    }
    bool connectTo(const TestSupport::LiveServer &server)
    {
        return TestSupport::waitFor([this] { return store.isLoaded(); })
            && client.connectTo(server, QStringLiteral("ada"));
    }
    /// Every feed is due once.
    void oneRoundOfLooks()
    {
        ahead += Reader::FeedLooks::usualInterval * 2;
        sync.catchUps().looks().check();
    }
    /// From now on the file has no more than that many pages, or no more than it has.
    bool limitDisk(int pages) const { return limitDiskOf(store, pages); }
    QList<Reader::ArticleHead> heads() const
    {
        QList<Reader::ArticleHead> heads = headsOf(store);
        std::ranges::sort(heads, [](const Reader::ArticleHead &a, const Reader::ArticleHead &b) {
            return std::pair(a.date, a.id) < std::pair(b.date, b.id);
        });
        return heads;
    }
    /// Of \a feed, the oldest first.
    QStringList itemIds(qint64 feed) const
    {
        QStringList ids;
        for (const Reader::ArticleHead &head : heads()) {
            if (head.feed == feed)
                ids.append(head.itemId);
        }
        return ids;
    }

    std::chrono::milliseconds ahead { 0 };
    mutable Reader::FeedStore store;
    TestSupport::TestClient client;
    Common::ServiceDirectory services { &client };
    Reader::FeedSync sync;
    /// Each entry that was told of as new.
    QStringList announced;
};
