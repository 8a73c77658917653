// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedSync.h"
#include "support/Await.h"
#include "support/BrowserDesk.h"
#include "support/EjabberdServer.h"
#include "support/LiberviaServer.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTemporaryDir>

using namespace PubSub;
using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace
{

/// The reader without its window.
struct Reading {
    explicit Reading(const QString &file) : store(file), sync(services, &store) { }

    /// Logs in and waits until the service has said what the account follows.
    bool logIn(const XmppServer &server)
    {
        return client.connectTo(server, u"ada"_s)
            && waitFor([this] { return store.isLoaded() && !sync.isBusy(); });
    }
    Reader::Feed::State stateOf(const NodeAddress &node) const
    {
        const Reader::Feed feed = store.feed(node);
        return feed.id == 0 ? Reader::Feed::State::Unsubscribed : feed.state;
    }

    TestClient client;
    Reader::FeedStore store;
    Common::ServiceDirectory services { &client };
    Reader::FeedSync sync;
};

} // namespace

/// Another program of the account has subscribed its full JID to a node, and the account itself
/// is subscribed too: who unsubscribes in the reader or in the browser has no subscription at
/// the next login, on servers as they are.
class tst_unsubscribed_for_good : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_other.reset(); }

    void inTheReaderOnProsody() { inTheReader<ProsodyServer>(); }
    void inTheReaderOnEjabberd() { inTheReader<EjabberdServer>(); }
    void inTheReaderOnLibervia() { inTheReader<LiberviaServer>(); }
    void inTheBrowserOnProsody() { inTheBrowser<ProsodyServer>(); }
    void inTheBrowserOnEjabberd() { inTheBrowser<EjabberdServer>(); }

private:
    /// A node of bob's with two subscriptions of ada's account; the other program stays online.
    bool subscribeTwice(const XmppServer &server, const QString &id)
    {
        m_node = { *Jid::fromString(server.pubSubService()), id };
        m_other = std::make_unique<TestClient>();
        TestClient bob;
        if (!bob.connectTo(server, u"bob"_s) || !m_other->connectTo(server, u"ada"_s)
            || !await(bob.service(m_node.service).createNode(id)))
            return false;
        const Node node = m_other->node(m_node);
        return await(node.subscribe({}, m_other->jid())) && await(node.subscribe())
            && await(node.mySubscriptions()).value().size() == 2;
    }

    template <typename Server> void inTheReader()
    {
        Server server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        QVERIFY(subscribeTwice(server, u"news"_s));
        QTemporaryDir folder;
        const QString file = folder.filePath(u"reader.sqlite"_s);
        {
            Reading reading(file);
            QVERIFY(reading.logIn(server));
            QVERIFY(waitFor(
                [&] { return reading.stateOf(m_node) == Reader::Feed::State::Subscribed; }));
            reading.sync.wishes().unsubscribe(reading.store.feed(m_node).id);
            QVERIFY(waitFor([&] { return reading.store.feed(m_node).id == 0; }));
        }
        Reading again(file);
        QVERIFY(again.logIn(server));
        QCOMPARE(again.stateOf(m_node), Reader::Feed::State::Unsubscribed);
        expectNoSubscription();
    }

    template <typename Server> void inTheBrowser()
    {
        Server server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        QVERIFY(subscribeTwice(server, u"news"_s));
        QTemporaryDir folder;
        const BrowserDesk desk(folder.path());
        desk.connectTo(accountFor(server, u"ada"_s), server.password(u"ada"_s));
        QVERIFY(desk.openService(m_node.service));
        QVERIFY(desk.choose(m_node));
        auto *button = desk.find<QPushButton>(u"unsubscribeButton"_s);
        QVERIFY(waitFor([&] { return button->isVisible() && button->isEnabled(); }));
        button->click();
        QVERIFY(waitFor([&] { return desk.find<QPushButton>(u"subscribeButton"_s)->isVisible(); }));
        expectNoSubscription();
    }

    void expectNoSubscription()
    {
        const auto left = await(m_other->node(m_node).mySubscriptions());
        QVERIFY(left);
        QCOMPARE(left->size(), 0);
    }

    NodeAddress m_node;
    /// The other program.
    std::unique_ptr<TestClient> m_other;
};

QTEST_MAIN(tst_unsubscribed_for_good)
#include "tst_unsubscribed_for_good.moc"
