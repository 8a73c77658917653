// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers of real services that differ from the specification, as they were seen, and what the
// library makes of them.

#include "support/Await.h"
#include "support/ScriptedServer.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const Jid service = *Jid::fromString(u"pubsub.localhost"_s);
const NodeAddress node { service, u"news"_s };

QByteArray authorizationRequest(const QByteArray &subscriber)
{
    const auto field = [](const QByteArray &name, const QByteArray &value) {
        return "<field var='" + name + "'><value>" + value + "</value></field>";
    };
    return "<message from='pubsub.localhost' to='{bare}'><x xmlns='jabber:x:data' type='form'>"
        + field("FORM_TYPE", "http://jabber.org/protocol/pubsub#subscribe_authorization")
        + field("pubsub#node", "news") + field("pubsub#subscriber_jid", subscriber)
        + field("pubsub#allow", "0") + "</x></message>";
}

} // namespace

class tst_ServiceAnswers : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    // libervia-pubsub: one's own list in the namespace of owners, its entries in the other.
    void subscriptionsInTheOwnersNamespace()
    {
        m_server->reply({ .element = u"subscriptions"_s },
            Answer::result("<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><subscriptions>"
                           "<subscription xmlns='http://jabber.org/protocol/pubsub' node='news' "
                           "jid='juliet@localhost' subscription='subscribed'/>"
                           "</subscriptions></pubsub>"));
        const auto mine = await(m_client->service(service).subscriptions());
        QVERIFY(mine);
        QCOMPARE(mine->size(), 1);
        QCOMPARE(mine->first().node, node);
        const auto all = await(m_client->node(node).subscriptions());
        QVERIFY(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first().jid, u"juliet@localhost"_s);
    }

    // ejabberd: no request has an id, so that answering one says nothing of the next.
    void authorizationRequestsWithoutId()
    {
        m_client->trustEventsFrom(service);
        SignalWaiter requests(m_client.get(), &Client::authorizationRequested);
        for (const QByteArray subscriber : { "romeo@localhost", "nurse@localhost" }) {
            m_server->sendStanza(authorizationRequest(subscriber));
            QVERIFY(requests.waitForCount(requests.count() + 1));
            const AuthorizationRequest request = std::get<0>(requests.last());
            QCOMPARE(request.subscriber.toString(), QString::fromLatin1(subscriber));
            QVERIFY(m_client->answer(request, AuthorizationAnswer::Approve));
        }
        QCOMPARE(requests.count(), 2);
    }

    // Prosody: the first item is published and named, the others are dropped.
    void aPartOfABatch()
    {
        m_server->reply({ .element = u"publish"_s },
            Answer::result("<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                           "<publish node='news'><item id='a'/></publish></pubsub>"));
        const QList<Item> items { { u"a"_s, {}, "<a xmlns='urn:a'/>", {} },
            { u"b"_s, {}, "<b xmlns='urn:b'/>", {} } };
        const auto published = await(m_client->node(node).publishAll(items));
        QVERIFY(!published);
        QCOMPARE(published.error().kind, Error::Kind::Unparsable);
    }

    // libervia-pubsub: only the ids that it chose itself are named.
    void onlyTheChosenIdsOfABatch()
    {
        m_server->reply({ .element = u"publish"_s },
            Answer::result("<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                           "<publish node='news'><item id='chosen'/></publish></pubsub>"));
        const QList<Item> items { { u"a"_s, {}, "<a xmlns='urn:a'/>", {} },
            { {}, {}, "<b xmlns='urn:b'/>", {} } };
        const auto published = await(m_client->node(node).publishAll(items));
        QVERIFY(published);
        QCOMPARE(*published, QStringList({ u"a"_s, u"chosen"_s }));
    }

    // Prosody: a service that has no commands does not know their node either.
    void noCommands()
    {
        m_server->reply(
            { .node = u"http://jabber.org/protocol/commands"_s }, Answer::error("item-not-found"));
        const auto commands = await(m_client->service(service).commands());
        QVERIFY(commands);
        QVERIFY(commands->isEmpty());
    }

private:
    void setUp() override
    {
        m_server = std::make_unique<ScriptedServer>();
        m_client = std::make_unique<TestClient>();
        QVERIFY(m_client->connectTo(*m_server));
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<TestClient> m_client;
};

PUBSUB_TEST(tst_ServiceAnswers, QCoreApplication)
#include "tst_ServiceAnswers.moc"
