// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/NodeHost.h"
#include "reader/StoreViews.h"
#include "reader/core/FeedSync.h"
#include "support/WaitFor.h"

#include <QTemporaryDir>

/// A client, a store and what keeps them in step, and a service over a real connection.
struct SyncBench {
    TestSupport::ScriptedServer server;
    NodeHost host { &server };
    QTemporaryDir folder;
    PubSub::Client client;
    Common::ServiceDirectory services { &client };
    std::unique_ptr<Reader::FeedStore> store;
    std::unique_ptr<Reader::FeedSync> sync;
    // So much is the reader's clock ahead.
    std::chrono::milliseconds ahead { 0 };

    SyncBench() { open(); }
    void open()
    {
        store = std::make_unique<Reader::FeedStore>(
            folder.filePath(QStringLiteral("reader.sqlite")),
            Common::Clock([this] { return QDateTime::currentDateTimeUtc().addDuration(ahead); }));
        sync = std::make_unique<Reader::FeedSync>(services, store.get());
    }
    // The program ends, and begins anew with what is on the disk.
    bool restart()
    {
        client.disconnectFromServer();
        if (!waitForState(PubSub::Client::State::Offline))
            return false;
        sync.reset();
        store.reset();
        open();
        return TestSupport::waitFor([this] { return store->isLoaded(); }) && connectClient()
            && settle();
    }
    QList<Reader::ArticleHead> heads() const { return headsOf(*store); }
    // Which entries there are, sorted; one that is there twice comes twice.
    QStringList itemIds() const
    {
        QStringList ids;
        for (const Reader::ArticleHead &head : heads())
            ids.append(head.itemId);
        ids.sort();
        return ids;
    }
    // From now on the file has no more than that many pages, or no more than it has.
    bool limitDisk(int pages) const { return limitDiskOf(*store, pages); }
    qint64 feed(const QString &node = QStringLiteral("news")) const
    {
        return store->feed(Entries::node(node)).id;
    }
    int total(const QString &node = QStringLiteral("news")) const
    {
        return store->feed(Entries::node(node)).counters.total;
    }
    bool waitForState(PubSub::Client::State state) const
    {
        return TestSupport::waitFor([this, state] { return client.state() == state; });
    }
    bool connectClient()
    {
        client.connectToServer(NodeHost::account(server), QStringLiteral("secret"));
        return waitForState(PubSub::Client::State::Online);
    }
    // Connects with a subscription to `news` that exists already.
    bool start()
    {
        return connectClient() && TestSupport::waitFor([this] { return feed() != 0; }) && settle();
    }
    // The same with three entries, and another program of the account that unsubscribes.
    bool startAndLoseTheSubscription()
    {
        host.addNode(QStringLiteral("news"), 3);
        host.nodes[QStringLiteral("news")].subscribed = true;
        if (!start())
            return false;
        server.sendEvent("<subscription node='news' jid='juliet@localhost' subscription='none'/>");
        return TestSupport::waitFor(
            [this] { return store->feed(feed()).state == Reader::Feed::State::Unsubscribed; });
    }
    // Lets time pass, and whatever is due is done.
    bool letPass(std::chrono::milliseconds time)
    {
        ahead += time;
        sync->catchUps().looks().check();
        return settle();
    }
    bool settle()
    {
        // A page on its way to the disk keeps nothing busy but itself: look twice.
        const auto idle = [this] { return !sync->isBusy(); };
        for (int i = 0; i < 3; ++i) {
            if (!TestSupport::waitFor(idle))
                return false;
            (void)store->database().runAndWait([](QSqlDatabase &) { return 0; });
            QCoreApplication::processEvents();
        }
        return TestSupport::waitFor(idle);
    }
    Reader::ArticleHead head(const QString &itemId) const
    {
        for (const Reader::ArticleHead &one : heads()) {
            if (one.itemId == itemId)
                return one;
        }
        return {};
    }
};
