// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/SyncBench.h"
#include "reader/core/FollowList.h"
#include "support/Await.h"
#include "support/ScriptedOpenfire.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>
#include <pubsub/SharedSubscription.h>

#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;

/// What the account's programs tell each other that it follows. XEP-0330.
class tst_FollowList : public TestSupport::StrictTest
{
    Q_OBJECT

    static QByteArray xmlOf(const QDomElement &element)
    {
        QByteArray xml;
        QTextStream stream(&xml);
        element.save(stream, -1);
        return xml;
    }

    /// The account's own nodes, and those of people whom it may follow, as a server keeps them.
    struct Accounts {
        explicit Accounts(ScriptedServer *server) : m_server(server)
        {
            rule(u"items"_s, me, [this](const QDomElement &) { return list(); });
            rule(u"publish"_s, me, [this](const QDomElement &iq) { return publish(iq); });
            rule(u"retract"_s, me, [this](const QDomElement &iq) { return retract(iq); });
        }

        const QString me = u"juliet@localhost"_s;
        bool exists = false;
        /// Another program has made the list, with readers of its own.
        bool isOpen = false;
        /// By id, the payload.
        QMap<QString, QByteArray> items;

        void follow(
            const QString &id, const PubSub::NodeAddress &node, const QByteArray &title = {})
        {
            exists = true;
            items[id] = "<subscription xmlns='urn:xmpp:pubsub:subscription:0' server='"
                + node.service.toString().toUtf8() + "' node='" + node.node.toUtf8() + "'><title>"
                + title + "</title><extensions><pinned xmlns='urn:x'/></extensions></subscription>";
        }
        void tell(const QByteArray &content)
        {
            m_server->sendStanza("<message from='juliet@localhost' to='juliet@localhost/x'>"
                                 "<event xmlns='http://jabber.org/protocol/pubsub#event'>"
                                 "<items node='urn:xmpp:pubsub:subscription'>"
                + content + "</items></event></message>");
        }

    private:
        template <typename Make> void rule(const QString &element, const QString &to, Make make)
        {
            m_server->reply({ .xmlns = Ns::pubSub, .element = element, .to = to }, make);
        }
        Answer list() const
        {
            if (!exists)
                return Answer::error("item-not-found");
            QByteArray content;
            for (const auto &[id, payload] : items.asKeyValueRange())
                content += "<item id='" + id.toUtf8() + "'>" + payload + "</item>";
            return Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                          "<items node='urn:xmpp:pubsub:subscription'>"
                + content + "</items></pubsub>");
        }
        static QDomElement child(const QDomElement &iq, const QString &name)
        {
            return iq.firstChildElement().firstChildElement(name);
        }
        Answer publish(const QDomElement &iq)
        {
            if (isOpen && !child(iq, u"publish-options"_s).isNull()) {
                return Answer::error("conflict", "cancel",
                    "<precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>");
            }
            const QDomElement item = child(iq, u"publish"_s).firstChildElement();
            exists = true;
            items[item.attribute(u"id"_s)] = xmlOf(item.firstChildElement());
            return Answer();
        }
        Answer retract(const QDomElement &iq)
        {
            items.remove(child(iq, u"retract"_s).firstChildElement().attribute(u"id"_s));
            return Answer();
        }

        ScriptedServer *m_server;
    };

    struct Bench : SyncBench {
        Accounts accounts { &server };

        bool startAnew() { return connectClient() && settle(); }
        Feed feedOf(const PubSub::NodeAddress &node) const { return store->feed(node); }
    };

    const PubSub::NodeAddress m_romeo { *PubSub::Jid::fromString(u"romeo@localhost"_s),
        u"urn:xmpp:microblog:0"_s };

private Q_SLOTS:
    // Follows made in another client are there at the first start.
    void whatIsOnTheListIsAFeed()
    {
        Bench s;
        s.host.addNode(u"news"_s, 2, u"The news"_s);
        s.host.nodes[u"news"_s].subscribed = true;
        s.accounts.follow(u"a"_s, m_romeo, "Romeo");
        s.accounts.follow(u"b"_s, Entries::node());
        s.accounts.follow(u"c"_s, Entries::node(u"urn:xmpp:microblog:0:comments/1"_s));
        s.accounts.items[u"d"_s] = "<other xmlns='urn:x'/>";
        QVERIFY(s.startAnew());
        QVERIFY(waitFor([&] { return s.store->feeds().size() == 2 && s.total() == 2; }));
        QCOMPARE(s.feedOf(m_romeo).state, Feed::State::Subscribed);
        QCOMPARE(s.feedOf(m_romeo).title, u"Romeo"_s);
        QVERIFY(s.feedOf(m_romeo).isListed);
        QVERIFY(s.client.interests().contains(m_romeo.node));
        QVERIFY(s.client.interests().contains(PubSub::SharedSubscription::listNode));
    }

    // A service that knows of no subscription is believed, however the list has it.
    void theServiceKnowsBetter()
    {
        Bench s;
        s.host.addNode(u"news"_s, 2);
        s.accounts.follow(u"b"_s, Entries::node());
        QVERIFY(s.startAnew());
        QVERIFY(
            waitFor([&] { return s.feedOf(Entries::node()).state == Feed::State::Unsubscribed; }));
    }

    void changesArriveLive()
    {
        Bench s;
        s.accounts.exists = true;
        QVERIFY(s.startAnew());
        s.accounts.follow(u"a"_s, m_romeo, "Romeo");
        s.accounts.tell("<item id='a'>" + s.accounts.items[u"a"_s] + "</item>");
        QVERIFY(waitFor([&] { return s.feedOf(m_romeo).id != 0; }));
        s.accounts.tell("<retract id='unknown'/><retract id='a'/>");
        QVERIFY(waitFor([&] { return s.feedOf(m_romeo).state == Feed::State::Unsubscribed; }));
    }

    // Openfire never answers to "max", and counted as silent then.
    void makesTheListWhereMaxIsNotUnderstood()
    {
        ScriptedOpenfire server;
        const QTemporaryDir folder;
        FeedStore store(folder.filePath(u"reader.sqlite"_s));
        TestClient client;
        Common::ServiceDirectory services(&client);
        FeedSync sync(services, &store);
        QVERIFY(client.connectTo(server, u"ada"_s));
        const PubSub::Jid me = client.jid().bare();
        const PubSub::NodeAddress news { *PubSub::Jid::fromString(server.pubSubService()),
            u"news"_s };
        QVERIFY(await(client.service(news.service).createNode(news.node)));
        const PubSub::Node list = client.node({ me, PubSub::SharedSubscription::listNode });
        sync.wishes().subscribe(news, u"The news"_s, this, [](const FeedWishes::Outcome &) { });
        QVERIFY(waitFor([&] {
            const auto items = await(list.items());
            return items && items->items.size() == 1;
        }));
        QCOMPARE(client.serviceState(me).kind, PubSub::ServiceState::Kind::Answering);
        const auto form = await(list.configuration());
        QVERIFY2(form, why(form).constData());
        QCOMPARE(form->get(PubSub::NodeConfig::accessModel), PubSub::AccessModel::Whitelist);
        QVERIFY(form->get(PubSub::NodeConfig::maxItems)->number.value_or(0) > 100);
    }

    // The account's answer is the same for all.
    void asksOnceWhatAListCanBe()
    {
        ScriptedOpenfire server;
        TestClient client;
        QVERIFY(client.connectTo(server, u"ada"_s));
        RequestTracker requests;
        FollowList list(&client, &requests);
        SignalWaiter read(&list, &FollowList::wasRead);
        list.read();
        QVERIFY(read.waitForCount(1));
        const PubSub::Jid me = client.jid().bare();
        const IqPattern question { .xmlns = Ns::discoInfo, .to = me.toString() };
        server.script().clearReceived();
        const PubSub::Jid service = *PubSub::Jid::fromString(server.pubSubService());
        for (const QString &node : { u"a"_s, u"b"_s, u"c"_s })
            list.add({ service, node }, node);
        // Before there was anywhere to take it off.
        list.remove({ service, u"b"_s });
        QVERIFY(waitFor([&] {
            return list.contains({ service, u"a"_s }) && list.contains({ service, u"c"_s });
        }));
        QCOMPARE(server.script().received(question).size(), 1);
        const auto items
            = await(client.node({ me, PubSub::SharedSubscription::listNode }).itemIds());
        QVERIFY2(items, why(items).constData());
        QCOMPARE(items->ids.size(), 2);
    }

    // Somebody else's list is none of ours.
    void onlyTheOwnListCounts()
    {
        Bench s;
        s.host.addNode(u"urn:xmpp:pubsub:subscription"_s, 0);
        QVERIFY(s.startAnew());
        s.accounts.follow(u"a"_s, m_romeo);
        s.server.sendEvent("<items node='urn:xmpp:pubsub:subscription'><item id='a'>"
            + s.accounts.items[u"a"_s] + "</item></items>");
        s.accounts.tell("<item id='b'><other xmlns='urn:x'/></item>");
        QVERIFY(s.settle());
        QCOMPARE(s.store->feeds().size(), 0);
    }

    // What was taken off the list while this program was closed.
    void whatLeftTheListMeanwhileIsNoLongerFollowed()
    {
        Bench s;
        s.accounts.follow(u"a"_s, m_romeo);
        QVERIFY(s.startAnew());
        QVERIFY(waitFor([&] { return s.feedOf(m_romeo).isListed; }));
        s.client.disconnectFromServer();
        QVERIFY(s.waitForState(PubSub::Client::State::Offline));
        s.accounts.items.clear();
        QVERIFY(s.startAnew());
        QVERIFY(waitFor([&] { return s.feedOf(m_romeo).state == Feed::State::Unsubscribed; }));
        QVERIFY(!s.feedOf(m_romeo).isListed);
    }

    void subscribingAndLeavingAreShown_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("no list yet") << false << false;
        QTest::newRow("a list of other programs") << true << true;
        QTest::newRow("made by another program meanwhile") << false << true;
    }

    void subscribingAndLeavingAreShown()
    {
        QFETCH(bool, exists);
        QFETCH(bool, isOpen);
        Bench s;
        s.host.addNode(u"news"_s, 1);
        if (exists)
            s.accounts.follow(u"other"_s, m_romeo);
        QVERIFY(s.startAnew());
        s.accounts.isOpen = isOpen;
        s.sync->wishes().subscribe(
            Entries::node(), u"The <news>"_s, this, [](const FeedWishes::Outcome &) { });
        const QString id = PubSub::SharedSubscription::itemId(
            Entries::node(), *PubSub::Jid::fromString(s.accounts.me));
        QVERIFY(waitFor([&] { return s.accounts.items.contains(id); }));
        const auto shown = PubSub::SharedSubscription::fromItem(
            { .id = id, .publisher = {}, .payload = s.accounts.items[id], .delay = {} });
        QVERIFY(shown);
        QCOMPARE(shown->node, Entries::node());
        QCOMPARE(shown->title, u"The <news>"_s);
        // A list of one's own making is for one's own eyes.
        const auto publications
            = s.server.received({ .xmlns = Ns::pubSub, .element = u"publish"_s });
        QCOMPARE(xmlOf(publications.first()).contains("whitelist"), !exists);
        QVERIFY(s.settle());
        s.sync->wishes().unsubscribe(s.feed());
        QVERIFY(waitFor([&] { return !s.accounts.items.contains(id); }));
        QCOMPARE(s.accounts.items.size(), exists ? 1 : 0);
    }

    // Others write other ids; all of them go.
    void allItemsOfANodeGo()
    {
        Bench s;
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        s.accounts.follow(u"one"_s, Entries::node());
        s.accounts.follow(u"two"_s, Entries::node());
        QVERIFY(s.startAnew());
        QVERIFY(waitFor([&] { return s.feed() != 0; }));
        s.sync->wishes().unsubscribe(s.feed());
        QVERIFY(waitFor([&] { return s.accounts.items.isEmpty(); }));
    }
};

PUBSUB_TEST(tst_FollowList, QCoreApplication)
#include "tst_FollowList.moc"
