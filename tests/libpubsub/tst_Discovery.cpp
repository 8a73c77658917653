// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a domain offers: all of it, or an error that says why it is not known.

#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <QPointer>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const Jid domain = *Jid::fromString(u"localhost"_s);

const IqPattern listRequest { .xmlns = Ns::discoItems, .element = u"query"_s };

Answer pubsubInfo()
{
    return Answer::result("<query xmlns='http://jabber.org/protocol/disco#info'>"
                          "<identity category='pubsub' type='service'/>"
                          "<feature var='http://jabber.org/protocol/pubsub'/></query>");
}

/// The requests for information about \a jid.
IqPattern infoRequest(const QString &jid)
{
    return { .xmlns = Ns::discoInfo, .element = u"query"_s, .to = jid };
}

Answer listOf(const QByteArrayList &jids)
{
    QByteArray items;
    for (const QByteArray &jid : jids)
        items += "<item jid='" + jid + "'/>";
    return Answer::result(
        "<query xmlns='http://jabber.org/protocol/disco#items'>" + items + "</query>");
}

} // namespace

class tst_Discovery : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // One that does not say what it is can't be known to be a pubsub service.
    void leavesOutAServiceThatGivesNoInformation()
    {
        ScriptedServer server;
        server.reply(listRequest, listOf({ "pubsub.localhost", "rooms.localhost" }));
        server.reply(infoRequest(u"pubsub.localhost"_s), pubsubInfo());
        server.reply(infoRequest(u"rooms.localhost"_s), Answer::error("internal-server-error"));
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto found = await(client.discoverServices(domain));
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().jid.toString(), u"pubsub.localhost"_s);
    }

    void failsWithoutTheList()
    {
        ScriptedServer server;
        server.reply(listRequest, Answer::error("remote-server-not-found"));
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto found = await(client.discoverServices(*Jid::fromString(u"nowhere.invalid"_s)));
        QVERIFY(!found);
        QCOMPARE(found.error().condition, Error::Condition::RemoteServerNotFound);
    }

    void failsWhenTheConnectionIsLostAfterTheList()
    {
        ScriptedServer server;
        server.reply(infoRequest(u"pubsub.localhost"_s), Answer::never());
        TestClient client;
        QVERIFY(client.connectTo(server));
        auto *request = client.discoverServices(domain);
        SignalWaiter failed(request, &Request::failed);
        SignalWaiter succeeded(request, &ServicesRequest::succeeded);
        SignalWaiter finished(request, &Request::finished);
        QVERIFY(server.waitForIq(infoRequest(u"pubsub.localhost"_s)));
        QVERIFY(client.flush());
        server.dropConnection();
        QVERIFY(finished.waitForCount(1));
        QCOMPARE(succeeded.count(), 0);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(std::get<0>(failed.last()).kind, Error::Kind::Disconnected);
    }

    void aReceiverMayDeleteTheRequest()
    {
        ScriptedServer server;
        server.reply(infoRequest(u"pubsub.localhost"_s), Answer::never());
        TestClient client;
        QVERIFY(client.connectTo(server));
        QPointer<ServicesRequest> request = client.discoverServices(domain);
        connect(request, &Request::failed, this, [&] { delete request; });
        QVERIFY(server.waitForIq(infoRequest(u"pubsub.localhost"_s)));
        server.dropConnection();
        QVERIFY(client.waitForState(Client::State::Waiting));
        QVERIFY(!request);
    }
};

PUBSUB_TEST(tst_Discovery, QCoreApplication)
#include "tst_Discovery.moc"
