// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What servers, set up as they are packaged, do with long requests.

#include "support/Await.h"
#include "support/EjabberdServer.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// The default of both.
constexpr int limit = 262'144;

XmppServerOptions asPackaged()
{
    XmppServerOptions options;
    options.maxStanzaSize = limit;
    return options;
}

XmppServerOptions slow()
{
    XmppServerOptions options = asPackaged();
    options.clientRate = 3000;
    return options;
}

Item itemOf(int bytes)
{
    return { u"one"_s, {}, "<t xmlns='urn:example:t'>" + QByteArray(bytes, 'x') + "</t>", {} };
}

} // namespace

class tst_RequestSize : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void costsOneConnectionAtMost_data()
    {
        QTest::addColumn<bool>("onProsody");
        QTest::newRow("Prosody") << true;
        QTest::newRow("ejabberd") << false;
    }

    void costsOneConnectionAtMost()
    {
        QFETCH(bool, onProsody);
        ProsodyServer prosody(asPackaged());
        EjabberdServer ejabberd(asPackaged());
        XmppServer &server = onProsody ? static_cast<XmppServer &>(prosody) : ejabberd;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        TestClient client;
        keepPausesShort(client);
        QVERIFY(client.connectTo(server, u"ada"_s));
        const qint64 told = client.maxRequestBytes();
        QSignalSpy failures(&client, &Client::connectionFailed);
        const Node node = makeNode(client, server);

        const auto large = await(node.publish(itemOf(400'000)));
        QCOMPARE(large.error().kind, Error::Kind::RequestTooLarge);
        QVERIFY(large.error().requestBytes > 400'000);
        QCOMPARE(large.error().limitBytes, told);
        QVERIFY(client.waitForState(Client::State::Online));
        const auto again = await(node.publish(itemOf(400'000)));
        QCOMPARE(again.error().kind, Error::Kind::RequestTooLarge);
        QVERIFY(failures.size() <= 1);
        QVERIFY(await(node.publish(itemOf(200'000))).has_value());
        qInfo("%s tells %lld bytes, lost connections: %lld", QTest::currentDataTag(),
            static_cast<long long>(told), static_cast<long long>(failures.size()));
    }

    // As packaged, ejabberd takes 3,000 bytes a second from a client: so much takes longer than
    // requests take otherwise, and what is asked for meanwhile waits behind it.
    void waitsForWhatTakesLong()
    {
        EjabberdServer server(slow());
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        TestClient client;
        QVERIFY(client.connectTo(server, u"ada"_s));
        const Node node = makeNode(client, server);
        QElapsedTimer clock;
        clock.start();
        PublishRequest *post = node.publish(itemOf(125'000));
        NodeInfoRequest *question = node.info();
        QSignalSpy published(post, &PublishRequest::succeeded);
        QSignalSpy told(question, &NodeInfoRequest::succeeded);
        QSignalSpy failures(&client, &Client::connectionFailed);
        QVERIFY(waitFor([&] { return published.size() + told.size() == 2; }, 120s));
        QCOMPARE(failures.size(), 0);
        // Else the server was not slow, and nothing is proven.
        QVERIFY(clock.durationElapsed() > Request::defaultTimeout);
    }

private:
    static Node makeNode(TestClient &client, const XmppServer &server)
    {
        const auto made
            = await(client.service(*Jid::fromString(server.pubSubService())).createNode(u"blog"_s));
        return client.node(made.value_or(NodeAddress()));
    }
};

QTEST_GUILESS_MAIN(tst_RequestSize)
#include "tst_RequestSize.moc"
