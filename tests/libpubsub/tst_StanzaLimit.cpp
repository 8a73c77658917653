// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/Ending.h"
#include "support/Namespaces.h"
#include "support/ScriptedOpenfire.h"
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

constexpr int limit = 20'000;
const IqPattern publishing { .xmlns = TestSupport::Ns::pubSub, .element = u"publish"_s };

Item itemOf(int bytes)
{
    return { u"id%1"_s.arg(bytes), {},
        "<t xmlns='urn:example:t'>" + QByteArray(bytes, 'x') + "</t>", {} };
}

} // namespace

/// A stanza that is longer than the server takes costs a connection: once at the most.
class tst_StanzaLimit : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingThatTheServerSaysNotToTake()
    {
        ScriptedServer server({ .maxStanzaBytes = limit, .tellsMaxStanzaBytes = true });
        server.reply(publishing, Answer::result());
        TestClient client;
        QVERIFY(client.connectTo(server));
        QCOMPARE(client.maxRequestBytes(), limit);
        const auto large = await(blog(client).publish(itemOf(limit)));
        QCOMPARE(large.error().kind, Error::Kind::RequestTooLarge);
        QVERIFY(large.error().requestBytes > limit);
        QCOMPARE(large.error().limitBytes, limit);
        QVERIFY(!large.error().isOutcomeUnknown());
        QCOMPARE(large.error().remedy(), Error::Remedy::AskUser);
        QVERIFY(await(blog(client).publish(itemOf(limit - 1000))).has_value());
        QCOMPARE(server.received(publishing).size(), 1);
        QCOMPARE(server.sessionCount(), 1);
    }

    // It ends the stream with internal-server-error, which would tell nothing of the cause.
    void sparesOpenfireTheFirstOne()
    {
        constexpr int megabyte = 1'048'576;
        ScriptedOpenfire server;
        TestClient client;
        QVERIFY(client.connectTo(server, u"ada"_s));
        QCOMPARE(client.maxRequestBytes(), megabyte);
        const Node node = client.node({ client.jid().bare(), u"blog"_s });
        const auto large = await(node.publish(itemOf(megabyte)));
        QCOMPARE(large.error().kind, Error::Kind::RequestTooLarge);
        QCOMPARE(large.error().limitBytes, megabyte);
        const auto smaller = await(node.publish(itemOf(megabyte - 1000)));
        QVERIFY2(smaller, why(smaller).constData());
        QCOMPARE(server.script().sessionCount(), 1);
    }

    // What is asked for while connecting is measured too: the limit comes with the session.
    void measuresWhatWaitedForTheSession()
    {
        ScriptedServer server({ .maxStanzaBytes = limit, .tellsMaxStanzaBytes = true });
        TestClient client;
        client.connectToServer(accountFor(server), u"secret"_s);
        const auto large = await(blog(client).publish(itemOf(limit)));
        QCOMPARE(large.error().kind, Error::Kind::RequestTooLarge);
        QCOMPARE(server.sessionCount(), 1);
    }

    // The largest of those under way is at fault; of the others nothing is known.
    void learnsFromALostConnection()
    {
        ScriptedServer server({ .maxStanzaBytes = limit });
        server.reply(publishing, Answer::result());
        TestClient client;
        QVERIFY(client.connectTo(server));
        QCOMPARE(client.maxRequestBytes(), 0);
        // A service that has yet to answer is asked one thing at a time.
        QVERIFY(await(blog(client).publish(itemOf(1000))).has_value());
        server.clearRules();
        server.reply(publishing, Answer::never());
        auto *small = blog(client).publish(itemOf(15'000));
        auto *large = blog(client).publish(itemOf(25'000));
        auto *later = blog(client).publish(itemOf(12'000));
        const Ending smallEnding(small);
        const Ending largeEnding(large);
        const Ending laterEnding(later);
        QTRY_COMPARE(largeEnding.failed() + smallEnding.failed() + laterEnding.failed(), 3);
        QCOMPARE(largeEnding.error().kind, Error::Kind::RequestTooLarge);
        QVERIFY(largeEnding.error().requestBytes > 25'000);
        QCOMPARE(largeEnding.error().limitBytes, 0);
        QCOMPARE(smallEnding.error().kind, Error::Kind::Disconnected);
        QCOMPARE(laterEnding.error().kind, Error::Kind::Disconnected);
        QCOMPARE(client.maxRequestBytes(), largeEnding.error().requestBytes - 1);

        QVERIFY(client.waitForState(Client::State::Online));
        const auto again = await(blog(client).publish(itemOf(26'000)));
        QCOMPARE(again.error().kind, Error::Kind::RequestTooLarge);
        QCOMPARE(server.sessionCount(), 2);
    }

    void knowsWhatTheServerMeans_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<bool>("isTooLarge");
        const QByteArray text = "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>";
        QTest::newRow("Prosody") << QByteArray("policy-violation")
                                 << QByteArray(text
                                        + "XML stanza is too big</text>"
                                          "<stanza-too-big xmlns='urn:xmpp:errors'/>")
                                 << true;
        QTest::newRow("a word of its own")
            << QByteArray("undefined-condition")
            << QByteArray("<stanza-too-big xmlns='urn:xmpp:errors'/>") << true;
        QTest::newRow("without words") << QByteArray("policy-violation") << QByteArray() << true;
        QTest::newRow("another policy")
            << QByteArray("policy-violation")
            << QByteArray(text + "You sent too many stanzas in a second</text>") << false;
        QTest::newRow("going down") << QByteArray("system-shutdown") << QByteArray() << false;
    }

    void knowsWhatTheServerMeans()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QByteArray, more);
        QFETCH(bool, isTooLarge);
        ScriptedServer server;
        server.reply(publishing, [&](const QDomElement &) {
            server.streamError(condition, more);
            return Answer::never();
        });
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto outcome = await(blog(client).publish(itemOf(15'000)));
        QCOMPARE(outcome.error().kind,
            isTooLarge ? Error::Kind::RequestTooLarge : Error::Kind::Disconnected);
        QCOMPARE(client.lastError().isStanzaTooLarge(), isTooLarge);
    }

    // RFC 6120 §13.12: so much, every server has to take.
    void neverBlamesASmallStanza()
    {
        ScriptedServer server;
        server.reply(publishing, [&](const QDomElement &) {
            server.streamError("policy-violation");
            return Answer::never();
        });
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto outcome = await(blog(client).publish(itemOf(5000)));
        QCOMPARE(outcome.error().kind, Error::Kind::Disconnected);
        QCOMPARE(client.maxRequestBytes(), 0);
    }

    // Another limit at the next login counts instead of what was seen before.
    void believesTheServerAnew()
    {
        ScriptedServer server({ .maxStanzaBytes = limit });
        TestClient client;
        QVERIFY(client.connectTo(server));
        QCOMPARE(
            await(blog(client).publish(itemOf(limit))).error().kind, Error::Kind::RequestTooLarge);
        server.reply(publishing, Answer::result());
        server.options().maxStanzaBytes = 3 * limit;
        server.options().tellsMaxStanzaBytes = true;
        server.dropConnection();
        QTRY_COMPARE(client.maxRequestBytes(), 3 * limit);
        QVERIFY(client.waitForState(Client::State::Online));
        QVERIFY(await(blog(client).publish(itemOf(2 * limit))).has_value());
    }

private:
    static Node blog(TestClient &client)
    {
        return client.node({ *Jid::fromString(u"pubsub.localhost"_s), u"blog"_s });
    }
};

PUBSUB_TEST(tst_StanzaLimit, QCoreApplication)
#include "tst_StanzaLimit.moc"
