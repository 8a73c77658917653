// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/NodeHost.h"
#include "reader/core/FeedSync.h"
#include "support/WaitFor.h"

#include <QTemporaryDir>

/// A client, a store and what keeps them in step, and a service over a real connection.
struct SyncBench {
    TestSupport::ScriptedServer server;
    NodeHost host { &server };
    QTemporaryDir folder;
    PubSub::Client client;
    std::unique_ptr<Reader::FeedStore> store;
    std::unique_ptr<Reader::FeedSync> sync;

    SyncBench()
    {
        store
            = std::make_unique<Reader::FeedStore>(folder.filePath(QStringLiteral("reader.sqlite")));
        sync = std::make_unique<Reader::FeedSync>(&client, store.get());
    }
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
        return TestSupport::waitFor(
            [this, state] { return client.state() == state; }, std::chrono::seconds(20));
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
    bool settle()
    {
        // A page on its way to the disk keeps nothing busy but itself: look twice.
        const auto idle = [this] { return !sync->isBusy(); };
        for (int i = 0; i < 3; ++i) {
            if (!TestSupport::waitFor(idle, std::chrono::seconds(20)))
                return false;
            (void)store->database().runAndWait([](QSqlDatabase &) { return 0; });
            QCoreApplication::processEvents();
        }
        return TestSupport::waitFor(idle);
    }
    Reader::ArticleHead head(const QString &itemId) const
    {
        const auto found = store->database().runAndWait([](QSqlDatabase &db) {
            const Reader::ArticleReader reader(db);
            QList<qint64> ids;
            for (const Reader::ArticleKey &key : reader.keys({}, {}, 100000))
                ids.append(key.id);
            return reader.heads(ids);
        });
        for (const Reader::ArticleHead &one : found.value()) {
            if (one.itemId == itemId)
                return one;
        }
        return {};
    }
};
