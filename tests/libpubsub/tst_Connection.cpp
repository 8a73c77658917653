// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Encrypted and authenticated, or not at all; and back by itself after a loss.

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
using Encryption = ScriptedOptions::Encryption;
using Authentication = ScriptedOptions::Authentication;
using Kind = ConnectionError::Kind;

namespace
{

ScriptedOptions encrypted(Encryption encryption)
{
    ScriptedOptions options;
    options.encryption = encryption;
    return options;
}

ScriptedOptions authenticated(Authentication authentication)
{
    ScriptedOptions options;
    options.authentication = authentication;
    return options;
}

NodeAddress nodeOn(const ScriptedServer &server)
{
    return { *Jid::fromString(server.pubSubService()), u"news"_s };
}

} // namespace

class tst_Connection : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void connects()
    {
        ScriptedServer server;
        TestClient client;
        SignalWaiter states(&client, &Client::stateChanged);
        QVERIFY(client.connectTo(server));
        QCOMPARE(states.count(), 2);
        QCOMPARE(std::get<0>(states.all()[0]), Client::State::Connecting);
        QCOMPARE(client.jid().toString(), server.client()->jid());
        QCOMPARE(client.lastError(), ConnectionError());
        QVERIFY(!client.nextAttempt().isValid());
        client.disconnectFromServer();
        QCOMPARE(client.state(), Client::State::Offline);
        QVERIFY(server.waitForDisconnection());
    }

    // RFC 6120 §7.6: who asks for a resource that is in use takes it from the other.
    void programsOfOneAccountLiveSideBySide()
    {
        ScriptedServer server;
        TestClient reader;
        TestClient writer;
        QVERIFY(reader.connectTo(server));
        QVERIFY(writer.connectTo(server));
        QVERIFY(!reader.jid().resource().isEmpty());
        QVERIFY(reader.jid().resource() != writer.jid().resource());
        const Jid before = reader.jid();
        reader.disconnectFromServer();
        QVERIFY(reader.connectTo(server));
        QCOMPARE(reader.jid(), before);
    }

    // RFC 6120 §5: no byte of the login leaves before TLS.
    void refusesAServerWithoutEncryption_data()
    {
        QTest::addColumn<int>("encryption");
        QTest::newRow("TLS stripped") << int(Encryption::None);
        QTest::newRow("TLS refused") << int(Encryption::Refused);
    }
    void refusesAServerWithoutEncryption()
    {
        QFETCH(int, encryption);
        ScriptedServer server(encrypted(Encryption(encryption)));
        TestClient client;
        SignalWaiter failures(&client, &Client::connectionFailed);
        client.connectToServer(accountFor(server), u"secret"_s);
        QVERIFY(failures.waitForCount(1));
        QVERIFY(!server.receivedInClear().contains("<auth"));
        QVERIFY(!server.receivedInClear().contains("<presence"));
        QVERIFY(!server.receivedInClear().contains("<iq"));
        QCOMPARE(server.sessionCount(), 0);
    }

    void saysWhenAServerHasNoEncryption()
    {
        ScriptedServer server(encrypted(Encryption::None));
        TestClient client;
        SignalWaiter failures(&client, &Client::connectionFailed);
        client.connectToServer(accountFor(server), u"secret"_s);
        QVERIFY(failures.waitForCount(1));
        QCOMPARE(std::get<0>(failures.last()).kind, Kind::NotEncrypted);
        QCOMPARE(client.state(), Client::State::Offline);
    }

    // The first is what QXmpp with Qt 6.11 lets happen. RFC 6120 §6.4.6: success ends a login, so
    // one that comes before, or in the middle of it, says nothing.
    void refusesASessionThatNobodyAuthenticated_data()
    {
        QTest::addColumn<int>("authentication");
        QTest::newRow("no login") << int(Authentication::Skipped);
        QTest::newRow("success before the login") << int(Authentication::Unasked);
        QTest::newRow("success without a challenge") << int(Authentication::WithoutChallenge);
    }
    void refusesASessionThatNobodyAuthenticated()
    {
        QFETCH(int, authentication);
        ScriptedServer server(authenticated(Authentication(authentication)));
        TestClient client;
        SignalWaiter failures(&client, &Client::connectionFailed);
        client.connectToServer(accountFor(server), u"secret"_s);
        QVERIFY(failures.waitForCount(1));
        QCOMPARE(std::get<0>(failures.last()).kind, Kind::NotAuthenticated);
        QVERIFY(server.received().isEmpty());
    }

    void saysWhenThePasswordIsWrong()
    {
        ScriptedServer server;
        TestClient client;
        SignalWaiter failures(&client, &Client::connectionFailed);
        client.connectToServer(accountFor(server), u"wrong"_s);
        QVERIFY(failures.waitForCount(1));
        QCOMPARE(std::get<0>(failures.last()).kind, Kind::AuthenticationFailed);
        QCOMPARE(client.state(), Client::State::Offline);
    }

    // RFC 5802 §3: who does not know the password can't sign with it.
    void refusesAServerThatDoesNotKnowThePassword()
    {
        for (const QString &mechanism : { u"SCRAM-SHA-256"_s, u"SCRAM-SHA-1"_s }) {
            ScriptedOptions options = authenticated(Authentication::ForgedSignature);
            options.mechanisms = { mechanism };
            ScriptedServer server(options);
            TestClient client;
            SignalWaiter failures(&client, &Client::connectionFailed);
            client.connectToServer(accountFor(server), u"secret"_s);
            QVERIFY(failures.waitForCount(1));
            QCOMPARE(std::get<0>(failures.last()).kind, Kind::NotAuthenticated);
            QCOMPARE(server.sessionCount(), 0);
        }
    }

    void connectsWithEachScram()
    {
        for (const QString &mechanism : { u"SCRAM-SHA-256"_s, u"SCRAM-SHA-1"_s }) {
            ScriptedOptions options;
            options.mechanisms = { mechanism };
            ScriptedServer server(options);
            TestClient client;
            QVERIFY(client.connectTo(server));
        }
    }

    void neverShowsThePasswordToAServer()
    {
        ScriptedOptions options = authenticated(Authentication::AnyProof);
        options.mechanisms = { u"PLAIN"_s };
        ScriptedServer server(options);
        TestClient client;
        SignalWaiter failures(&client, &Client::connectionFailed);
        client.connectToServer(accountFor(server), u"secret"_s);
        QVERIFY(failures.waitForCount(1));
        // It is no fault of the password, which is to stay where it is kept.
        QCOMPARE(std::get<0>(failures.last()).kind, Kind::NoSafeLogin);
        QCOMPARE(client.state(), Client::State::Offline);
        QCOMPARE(server.sessionCount(), 0);
        QCOMPARE(server.connectionCount(), 1);
    }

    void refusesACertificateAndTellsItsFacts_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("self-signed") << 0;
        QTest::newRow("expired") << 1;
        QTest::newRow("wrong host") << 2;
    }
    void refusesACertificateAndTellsItsFacts()
    {
        QFETCH(int, which);
        ScriptedOptions options;
        options.certificate = which == 0 ? Certificate::standard()
            : which == 1                 ? Certificate::expired()
                                         : Certificate::wrongHost();
        ScriptedServer server(options);
        Account account = accountFor(server);
        account.pinnedCertificate.clear();
        TestClient client;
        SignalWaiter failures(&client, &Client::connectionFailed);
        client.connectToServer(account, u"secret"_s);
        QVERIFY(failures.waitForCount(1));
        const ConnectionError error = std::get<0>(failures.last());
        QCOMPARE(error.kind, Kind::CertificateRefused);
        QCOMPARE(error.certificate.fingerprint, options.certificate.fingerprint());
        QVERIFY(!error.certificate.faults.isEmpty());
        QVERIFY(error.certificate.notAfter.isValid());
        QVERIFY(!server.receivedInClear().contains("<auth"));
        // Pinned, this very certificate is accepted, whatever is wrong with it.
        account.pinnedCertificate = error.certificate.fingerprint;
        client.connectToServer(account, u"secret"_s);
        QVERIFY(client.waitForState(Client::State::Online));
    }

    void aPinFitsOneCertificateOnly()
    {
        ScriptedServer server;
        Account account = accountFor(server);
        account.pinnedCertificate = Certificate::expired().fingerprint();
        TestClient client;
        SignalWaiter failures(&client, &Client::connectionFailed);
        client.connectToServer(account, u"secret"_s);
        QVERIFY(failures.waitForCount(1));
        QCOMPARE(std::get<0>(failures.last()).kind, Kind::CertificateRefused);
    }

    void connectsUnencryptedToThisMachineOnly()
    {
        ScriptedServer server(encrypted(Encryption::None));
        Account account = accountFor(server);
        account.security = Account::Security::PlainOnLoopback;
        TestClient client;
        for (const QString &host : { account.host, u"localhost"_s, u"LocalHost"_s }) {
            account.host = host;
            client.connectToServer(account, u"secret"_s);
            QVERIFY2(client.waitForState(Client::State::Online), qPrintable(host));
            client.disconnectFromServer();
            QVERIFY(client.waitForState(Client::State::Offline));
        }

        SignalWaiter failures(&client, &Client::connectionFailed);
        account.host = u"192.0.2.1"_s;
        client.connectToServer(account, u"secret"_s);
        QVERIFY(failures.waitForCount(1));
        QCOMPARE(std::get<0>(failures.last()).kind, Kind::InvalidAccount);
        QCOMPARE(std::get<0>(failures.last()).accountFault,
            ConnectionError::AccountFault::PlainElsewhere);
    }

    void refusesAnAccountWithoutAUser()
    {
        Account account;
        account.jid = *Jid::fromString(u"localhost"_s);
        TestClient client;
        SignalWaiter failures(&client, &Client::connectionFailed);
        client.connectToServer(account, u"secret"_s);
        QVERIFY(failures.waitForCount(1));
        QCOMPARE(std::get<0>(failures.last()).kind, Kind::InvalidAccount);
        QCOMPARE(
            std::get<0>(failures.last()).accountFault, ConnectionError::AccountFault::NoLocalPart);
    }

    // RFC 6120 §4.9.2: the condition by its name, the text as the server wrote it.
    void saysWhyTheServerEndedTheStream()
    {
        const QByteArray words = "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams' xml:lang='en'>"
                                 "Back at noon</text>";
        for (const QByteArray &condition :
            { "system-shutdown"_ba, "resource-constraint"_ba, "of-another-day"_ba }) {
            ScriptedServer server;
            TestClient client;
            QVERIFY(client.connectTo(server));
            SignalWaiter failures(&client, &Client::connectionFailed);
            server.streamError(condition, words);
            QVERIFY(failures.waitForCount(1));
            const ConnectionError error = std::get<0>(failures.last());
            QCOMPARE(error.kind, Kind::StreamError);
            QCOMPARE(error.condition, QString::fromLatin1(condition));
            QCOMPARE(error.text, u"Back at noon"_s);
        }
    }

    void saysWhenNobodyAnswers()
    {
        ScriptedServer server;
        server.stopListening();
        TestClient client;
        SignalWaiter failures(&client, &Client::connectionFailed);
        client.connectToServer(accountFor(server), u"secret"_s);
        QVERIFY(failures.waitForCount(1));
        QCOMPARE(std::get<0>(failures.last()).kind, Kind::Unreachable);
        QCOMPARE(client.state(), Client::State::Waiting);
        QVERIFY(client.nextAttempt().isValid());
        server.startListening();
        client.reconnectNow();
        QVERIFY(client.waitForState(Client::State::Online));
    }

    void comesBackAfterALoss()
    {
        ScriptedServer server;
        TestClient client;
        QVERIFY(client.connectTo(server));
        for (int i = 0; i < 3; ++i) {
            server.dropConnection();
            QVERIFY(client.waitForState(Client::State::Waiting));
            QVERIFY(client.waitForState(Client::State::Online));
        }
        QCOMPARE(server.sessionCount(), 4);
        QVERIFY(client.flush());
    }

    void staysAwayWhenAnotherProgramTookOver()
    {
        ScriptedServer server;
        TestClient client;
        QVERIFY(client.connectTo(server));
        SignalWaiter failures(&client, &Client::connectionFailed);
        server.streamError("conflict");
        QVERIFY(failures.waitForCount(1));
        QCOMPARE(std::get<0>(failures.last()).kind, Kind::Replaced);
        QCOMPARE(std::get<0>(failures.last()).condition, u"conflict"_s);
        QCOMPARE(std::get<0>(failures.last()).text, QString());
        QCOMPARE(client.state(), Client::State::Offline);
    }

    void everyRequestEndsOnceWhenTheConnectionIsLost()
    {
        ScriptedServer server;
        server.reply({ .element = u"items"_s }, Answer::never());
        TestClient client;
        QVERIFY(client.connectTo(server));
        int failed = 0;
        int finished = 0;
        for (int i = 0; i < 20; ++i) {
            ItemsRequest *request = client.node(nodeOn(server)).items();
            connect(request, &Request::failed, this, [&](const Error &error) {
                QCOMPARE(error.kind, Error::Kind::Disconnected);
                ++failed;
            });
            connect(request, &Request::finished, this, [&] { ++finished; });
        }
        QVERIFY(server.waitForIq({ .element = u"items"_s }));
        server.dropConnection();
        QVERIFY(client.waitForState(Client::State::Waiting));
        QCOMPARE(failed, 20);
        QCOMPARE(finished, 20);
    }

    void aRequestTimesOutAndALateAnswerIsIgnored()
    {
        ScriptedServer server;
        server.reply({ .element = u"items"_s },
            Answer::result("<pubsub xmlns='http://jabber.org/protocol/pubsub'/>")
                .after(std::chrono::milliseconds(400)));
        TestClient client;
        QVERIFY(client.connectTo(server));
        ItemsRequest *request = client.node(nodeOn(server)).items();
        request->setTimeout(std::chrono::milliseconds(100));
        SignalWaiter failed(request, &Request::failed);
        SignalWaiter succeeded(request, &ItemsRequest::succeeded);
        QVERIFY(failed.waitForCount(1));
        QCOMPARE(std::get<0>(failed.last()).kind, Error::Kind::Timeout);
        QTest::qWait(600);
        QCOMPARE(failed.count() + succeeded.count(), 1);
    }

    void anAbortedRequestEndsFromTheEventLoop()
    {
        ScriptedServer server;
        TestClient client;
        QVERIFY(client.connectTo(server));
        ItemsRequest *request = client.node(nodeOn(server)).items();
        SignalWaiter failed(request, &Request::failed);
        request->abort();
        QCOMPARE(failed.count(), 0);
        QVERIFY(failed.waitForCount(1));
        QCOMPARE(std::get<0>(failed.last()).kind, Error::Kind::Aborted);
    }

    void aRequestWithoutConnectionFailsFromTheEventLoop()
    {
        TestClient client;
        ItemsRequest *request
            = client.node({ *Jid::fromString(u"pubsub.localhost"_s), u"news"_s }).items();
        SignalWaiter failed(request, &Request::failed);
        QCOMPARE(failed.count(), 0);
        QVERIFY(failed.waitForCount(1));
        QCOMPARE(std::get<0>(failed.last()).kind, Error::Kind::Disconnected);
    }

    // RFC 6120 §8.1.2.1: the answer of somebody else is none.
    void anAnswerFromSomebodyElseIsIgnored()
    {
        ScriptedServer server;
        server.reply({ .element = u"items"_s },
            Answer::raw("<iq type='result' id='{id}' from='evil@attacker.example' to='{jid}'/>"));
        TestClient client;
        QVERIFY(client.connectTo(server));
        ItemsRequest *request = client.node(nodeOn(server)).items();
        request->setTimeout(std::chrono::milliseconds(300));
        SignalWaiter failed(request, &Request::failed);
        QVERIFY(failed.waitForCount(1));
        QCOMPARE(std::get<0>(failed.last()).kind, Error::Kind::Timeout);
    }

    void theDeathOfAReceiverIsSafe()
    {
        ScriptedServer server;
        auto client = std::make_unique<TestClient>();
        QVERIFY(client->connectTo(server));
        auto receiver = std::make_unique<QObject>();
        ItemsRequest *request = client->node(nodeOn(server)).items();
        connect(
            request, &Request::failed, receiver.get(), [] { QFAIL("a dead receiver was told"); });
        receiver.reset();
        QVERIFY(client->flush());
        int ended = 0;
        server.reply({ .element = u"items"_s }, Answer::never());
        connect(client->node(nodeOn(server)).items(), &Request::failed, this, [&] { ++ended; });
        client.reset();
        QCOMPARE(ended, 1);
    }

    void textThatXmlCantCarryIsRefusedBeforeItIsSent()
    {
        ScriptedServer server;
        TestClient client;
        QVERIFY(client.connectTo(server));
        for (const Item &item : { Item { u"a\u0001"_s, {}, {}, {} },
                 Item { u"a"_s, {}, "<broken", {} }, Item { u"a"_s, {}, "no element", {} } }) {
            PublishRequest *request = client.node(nodeOn(server)).publish(item);
            SignalWaiter failed(request, &Request::failed);
            QVERIFY(failed.waitForCount(1));
            QCOMPARE(std::get<0>(failed.last()).refusal, Error::Refusal::InvalidXml);
        }
        QVERIFY(client.flush());
        QVERIFY(server.received({ .element = u"publish"_s }).isEmpty());
    }
};

PUBSUB_TEST(tst_Connection, QCoreApplication)
#include "tst_Connection.moc"
