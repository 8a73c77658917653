// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Namespaces.h"
#include "support/RawClient.h"
#include "support/ScriptedServer.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace
{

const QByteArray getItems = "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                            "<items node='news'/></pubsub>";

bool logIn(RawClient &client, const ScriptedServer &server)
{
    return client.login(server.host(), server.port(), u"ada"_s, u"secret"_s);
}

QString pubSubRequest(RawClient &client)
{
    const QDomElement answer = client.request(u"get"_s, u"pubsub.localhost"_s, getItems);
    return answer.isNull() ? u"none"_s : answer.attribute(u"type"_s);
}

} // namespace

/// The scripted server towards a client that shares no code with it but the XML reader.
class tst_ScriptedServer : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void certificatesAreWhatTheySay();
    void leadsToASession_data();
    void leadsToASession();
    void refusesLogins_data();
    void refusesLogins();
    void clientNoticesForgedSignature();
    void clientRefusesWrongCertificate();
    void offersNoTls();
    void withholdsProceed();
    void injectsBeforeTls();
    void speaksTlsFromTheFirstByte();
    void skipsAuthentication();
    void answersByItself();
    void newestRuleWins();
    void rulesEndAndPass();
    void answersLateOrNever();
    void keepsWhatItReceived();
    void sendsInPieces();
    void dropsWithReset();
    void closesWithStreamError();
    void fallsSilent();
    void hearsNothing();
    void servesSeveralAndComesBack();
    void reportsBrokenXml();
    void countsAndResumesStreams();
};

void tst_ScriptedServer::certificatesAreWhatTheySay()
{
    const Certificate &standard = Certificate::standard();
    QCOMPARE(standard.fingerprint().size(), 32);
    const QStringList names
        = standard.certificate().subjectAlternativeNames().values(QSsl::DnsEntry);
    QVERIFY(names.contains(u"pubsub.localhost"_s));
    QVERIFY(standard.certificate().expiryDate() > QDateTime::currentDateTime());
    QVERIFY(Certificate::expired().certificate().expiryDate() < QDateTime::currentDateTime());
    QVERIFY(Certificate::wrongHost().fingerprint() != standard.fingerprint());
    QVERIFY(QFile::exists(standard.combinedPath()));
}

void tst_ScriptedServer::leadsToASession_data()
{
    QTest::addColumn<QString>("mechanism");
    QTest::newRow("SCRAM-SHA-256") << u"SCRAM-SHA-256"_s;
    QTest::newRow("SCRAM-SHA-1") << u"SCRAM-SHA-1"_s;
    QTest::newRow("PLAIN") << u"PLAIN"_s;
}

void tst_ScriptedServer::leadsToASession()
{
    QFETCH(const QString, mechanism);
    ScriptedServer server({ .mechanisms = { mechanism } });
    QSignalSpy started(&server, &ScriptedServer::sessionStarted);
    RawClient client(u"localhost"_s);
    QVERIFY(client.connectTo(server.host(), server.port()));
    QVERIFY(client.startTls());
    QVERIFY2(
        client.authenticate(u"ada"_s, u"secret"_s, mechanism), qPrintable(client.errorString()));
    QVERIFY(client.bind(u"desk"_s));
    QCOMPARE(client.jid(), u"ada@localhost/desk"_s);
    QCOMPARE(started.size(), 1);
    QVERIFY(server.client()->isEncrypted());
    QVERIFY(!server.receivedInClear().contains("urn:ietf:params:xml:ns:xmpp-sasl"));
    QVERIFY(server.bytesReceived() > server.receivedInClear().size());
}

void tst_ScriptedServer::refusesLogins_data()
{
    using Authentication = ScriptedOptions::Authentication;
    QTest::addColumn<Authentication>("authentication");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("mechanism");
    QTest::newRow("wrong password, SCRAM")
        << Authentication::Checked << u"ada"_s << u"wrong"_s << u"SCRAM-SHA-256"_s;
    QTest::newRow("wrong password, PLAIN")
        << Authentication::Checked << u"ada"_s << u"wrong"_s << u"PLAIN"_s;
    QTest::newRow("unknown user") << Authentication::Checked << u"eve"_s << u"secret"_s
                                  << u"SCRAM-SHA-256"_s;
    QTest::newRow("everybody refused")
        << Authentication::Refused << u"ada"_s << u"secret"_s << u"SCRAM-SHA-256"_s;
}

void tst_ScriptedServer::refusesLogins()
{
    QFETCH(const ScriptedOptions::Authentication, authentication);
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    QFETCH(const QString, mechanism);
    ScriptedServer server({ .mechanisms = { u"SCRAM-SHA-256"_s, u"PLAIN"_s },
        .authentication = authentication,
        .accounts = { { u"ada"_s, u"secret"_s } } });
    RawClient client(u"localhost"_s);
    QVERIFY(client.connectTo(server.host(), server.port()));
    QVERIFY(client.startTls());
    QVERIFY(!client.authenticate(user, password, mechanism));
    QCOMPARE(client.errorString(), u"not-authorized"_s);
    QCOMPARE(server.sessionCount(), 0);
}

void tst_ScriptedServer::clientNoticesForgedSignature()
{
    ScriptedServer server({ .authentication = ScriptedOptions::Authentication::ForgedSignature });
    RawClient client(u"localhost"_s);
    QVERIFY(!logIn(client, server));
    QCOMPARE(client.errorString(), u"forged signature"_s);
}

void tst_ScriptedServer::clientRefusesWrongCertificate()
{
    for (const Certificate &bad : { Certificate::expired(), Certificate::wrongHost() }) {
        ScriptedServer server({ .certificate = bad });
        RawClient client(u"localhost"_s, bad);
        QVERIFY(client.connectTo(server.host(), server.port()));
        QVERIFY(!client.startTls());
        QVERIFY(!client.isEncrypted());
    }
}

void tst_ScriptedServer::offersNoTls()
{
    ScriptedServer server({ .encryption = ScriptedOptions::Encryption::None });
    RawClient client(u"localhost"_s);
    QVERIFY(client.connectTo(server.host(), server.port()));
    QVERIFY(client.features().firstChildElement(u"starttls"_s).isNull());
    QVERIFY(client.authenticate(u"ada"_s, u"secret"_s));
    QVERIFY(client.bind());
    QVERIFY(server.receivedInClear().contains("SCRAM-SHA-256"));
}

void tst_ScriptedServer::withholdsProceed()
{
    ScriptedServer server({ .encryption = ScriptedOptions::Encryption::ProceedWithheld });
    RawClient client(u"localhost"_s);
    QVERIFY(client.connectTo(server.host(), server.port()));
    client.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    const auto anything = [](const QDomElement &) { return true; };
    QVERIFY(client.take(anything, std::chrono::milliseconds(200)).isNull());
    QVERIFY(server.receivedInClear().contains("<starttls"));

    server.options().encryption = ScriptedOptions::Encryption::Refused;
    RawClient second(u"localhost"_s);
    QVERIFY(second.connectTo(server.host(), server.port()));
    QVERIFY(!second.startTls());
}

void tst_ScriptedServer::injectsBeforeTls()
{
    ScriptedServer server({ .injectedAfterProceed = "<message id='injected'/>" });
    RawClient client(u"localhost"_s);
    QVERIFY(client.connectTo(server.host(), server.port()));
    // Read by hand: a client that keeps what came in clear would see it.
    client.socket().disconnect(&client);
    QByteArray clear;
    connect(&client.socket(), &QSslSocket::readyRead, this,
        [&clear, &client] { clear += client.socket().readAll(); });
    client.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    QTRY_VERIFY(clear.endsWith("<message id='injected'/>"));
    client.socket().startClientEncryption();
    QTRY_VERIFY(client.isEncrypted());
}

void tst_ScriptedServer::speaksTlsFromTheFirstByte()
{
    ScriptedServer server({ .encryption = ScriptedOptions::Encryption::DirectTls });
    RawClient client(u"localhost"_s);
    QVERIFY2(client.connectWithTls(server.host(), server.port()), qPrintable(client.errorString()));
    QVERIFY(client.authenticate(u"ada"_s, u"secret"_s));
    QVERIFY(client.bind());
    QCOMPARE(server.receivedInClear(), QByteArray());
}

void tst_ScriptedServer::skipsAuthentication()
{
    ScriptedServer server({ .encryption = ScriptedOptions::Encryption::None,
        .authentication = ScriptedOptions::Authentication::Skipped });
    RawClient client(u"localhost"_s);
    QVERIFY(client.connectTo(server.host(), server.port()));
    QVERIFY(client.features().firstChildElement(u"mechanisms"_s).isNull());
    QVERIFY(client.bind());
    QVERIFY(!server.client()->isAuthenticated());
}

void tst_ScriptedServer::answersByItself()
{
    ScriptedServer server({ .contacts = { u"bob@localhost"_s }, .features = { u"urn:x"_s } });
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    const QDomElement roster = client.request(u"get"_s, {}, "<query xmlns='jabber:iq:roster'/>");
    QCOMPARE(roster.elementsByTagName(u"item"_s).at(0).toElement().attribute(u"jid"_s),
        u"bob@localhost"_s);
    const QDomElement info = client.request(
        u"get"_s, u"localhost"_s, "<query xmlns='http://jabber.org/protocol/disco#info'/>");
    QCOMPARE(info.attribute(u"from"_s), u"localhost"_s);
    QCOMPARE(info.elementsByTagName(u"feature"_s).size(), 4);
    const QDomElement items = client.request(
        u"get"_s, u"localhost"_s, "<query xmlns='http://jabber.org/protocol/disco#items'/>");
    QCOMPARE(items.elementsByTagName(u"item"_s).at(0).toElement().attribute(u"jid"_s),
        server.pubSubService());
    const QDomElement ping = client.request(u"get"_s, {}, "<ping xmlns='urn:xmpp:ping'/>");
    QCOMPARE(ping.attribute(u"type"_s), u"result"_s);
    QCOMPARE(pubSubRequest(client), u"error"_s);
}

void tst_ScriptedServer::newestRuleWins()
{
    ScriptedServer server;
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    server.onIq([](const QDomElement &) { return Answer::result("<last/>"); });
    server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s }, [](const QDomElement &iq) {
        return "<echo xmlns='urn:x' to='" + iq.attribute(u"to"_s).toUtf8() + "'/>";
    });
    const QDomElement first = client.request(u"get"_s, u"pubsub.localhost"_s, getItems);
    QCOMPARE(first.firstChildElement().attribute(u"to"_s), u"pubsub.localhost"_s);
    QCOMPARE(first.attribute(u"from"_s), u"pubsub.localhost"_s);
    QCOMPARE(first.attribute(u"to"_s), client.jid());

    server.reply({ .xmlns = Ns::pubSub, .node = u"news"_s },
        Answer::error(
            "item-not-found", "cancel", "<x xmlns='http://jabber.org/protocol/pubsub#errors'/>"));
    const QDomElement second = client.request(u"get"_s, u"pubsub.localhost"_s, getItems);
    const QDomElement error = second.firstChildElement(u"error"_s);
    QCOMPARE(error.attribute(u"type"_s), u"cancel"_s);
    QVERIFY(!error.firstChildElement(u"item-not-found"_s).isNull());
    QCOMPARE(error.firstChildElement(u"x"_s).namespaceURI(), QString(Ns::pubSubErrors));

    server.clearRules();
    QCOMPARE(client.request(u"get"_s, {}, getItems).firstChildElement().tagName(), u"last"_s);
}

void tst_ScriptedServer::rulesEndAndPass()
{
    ScriptedServer server;
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    const IqPattern anyPubSub { .xmlns = Ns::pubSub };
    server.reply(anyPubSub, Answer::result());
    server.reply(anyPubSub, Answer::error("conflict"), 1);
    server.reply(anyPubSub, Answer::pass(), 1);
    QCOMPARE(pubSubRequest(client), u"error"_s);
    QCOMPARE(pubSubRequest(client), u"result"_s);
}

void tst_ScriptedServer::answersLateOrNever()
{
    ScriptedServer server;
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    const IqPattern late { .node = u"late"_s };
    server.reply(late,
        Answer::raw("<iq type='result' id='{id}' to='{jid}' from='evil.example'/>")
            .after(std::chrono::milliseconds(100)));
    server.reply({ .node = u"never"_s }, Answer::never());
    client.send("<iq type='get' id='a&amp;1'><q xmlns='urn:x' node='late'/></iq>"
                "<iq type='get' id='2'><q xmlns='urn:x' node='never'/></iq>"
                "<iq type='get' id='3'><ping xmlns='urn:xmpp:ping'/></iq>");
    QCOMPARE(client.take(u"iq"_s).attribute(u"id"_s), u"3"_s);
    const QDomElement answer = client.take(u"iq"_s);
    QCOMPARE(answer.attribute(u"id"_s), u"a&1"_s);
    QCOMPARE(answer.attribute(u"from"_s), u"evil.example"_s);
    QCOMPARE(answer.attribute(u"to"_s), client.jid());
}

void tst_ScriptedServer::keepsWhatItReceived()
{
    ScriptedServer server;
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    QSignalSpy stanzas(&server, &ScriptedServer::stanzaReceived);
    server.setStanzaFilter([](const QDomElement &e) { return e.localName() == "iq"_L1; });
    client.send("<presence xml:lang='en'><c xmlns='urn:c'/></presence><message><body>漢"
                "</body></message>");
    client.send("<iq type='set' id='x' to='s'>" + getItems + "</iq>");
    QVERIFY(server.waitForIq({ .type = u"set"_s, .to = u"s"_s }));
    QCOMPARE(stanzas.size(), 3);
    QCOMPARE(server.received().size(), 3);
    QCOMPARE(server.received().at(0).firstChildElement().namespaceURI(), u"urn:c"_s);
    QCOMPARE(server.received().at(1).firstChildElement(u"body"_s).text(), u"漢"_s);
    QCOMPARE(server.received({ .element = u"items"_s }).size(), 1);
    QCOMPARE(server.received({ .element = u"publish"_s }).size(), 0);
    server.clearReceived();
    QCOMPARE(server.received().size(), 0);
}

void tst_ScriptedServer::sendsInPieces()
{
    ScriptedServer server;
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    QByteArrayList reads;
    client.socket().disconnect(&client);
    connect(&client.socket(), &QSslSocket::readyRead, this,
        [&] { reads += client.socket().readAll(); });
    QSignalSpy sent(&server, &ScriptedServer::chunksSent);
    server.sendRawInChunks("<a>漢</a>", { 4, 5 }, std::chrono::milliseconds(5));
    QVERIFY(sent.wait());
    QCOMPARE(reads, (QByteArrayList { "<a>\xe6", "\xbc", "\xa2</a>" }));
    server.sendEvent("<items node='n'/>");
    QTRY_COMPARE(reads.size(), 4);
    QVERIFY(reads.last().contains("to='ada@localhost' from='pubsub.localhost'"));
}

void tst_ScriptedServer::dropsWithReset()
{
    ScriptedServer server;
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    QSignalSpy disconnected(&server, &ScriptedServer::clientDisconnected);
    server.dropConnection();
    QTRY_VERIFY(!client.isConnected());
    QCOMPARE(disconnected.size(), 1);
    QVERIFY(client.take(u"error"_s).isNull());
    QCOMPARE(server.client(), nullptr);
}

void tst_ScriptedServer::closesWithStreamError()
{
    ScriptedServer server;
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    server.streamError("conflict");
    QCOMPARE(client.take(u"error"_s).firstChildElement().localName(), u"conflict"_s);
    QVERIFY(server.waitForDisconnection());
    QTRY_VERIFY(!client.isConnected());

    RawClient leaving(u"localhost"_s);
    QVERIFY(logIn(leaving, server));
    leaving.send("</stream:stream>");
    QVERIFY(server.waitForDisconnection());
}

void tst_ScriptedServer::fallsSilent()
{
    ScriptedServer server;
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    server.silence();
    client.send("<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");
    QVERIFY(server.waitForIq({ .xmlns = Ns::ping }));
    QVERIFY(client.take([](const QDomElement &) { return true; }, std::chrono::milliseconds(100))
            .isNull());
    server.resume();
    QCOMPARE(client.take(u"iq"_s).attribute(u"id"_s), u"p"_s);
}

void tst_ScriptedServer::hearsNothing()
{
    ScriptedServer server;
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    server.silence(Silence::Deaf);
    const qsizetype before = server.bytesReceived();
    const QByteArray body(1'000'000, 'x');
    client.send("<message><body>" + body + "</body></message>");
    QTest::qWait(100);
    QCOMPARE(server.bytesReceived(), before);
    server.resume();
    QTRY_COMPARE(server.received().size(), 1);
    QCOMPARE(server.received().first().firstChildElement().text().size(), body.size());
}

void tst_ScriptedServer::servesSeveralAndComesBack()
{
    ScriptedServer server;
    RawClient ada(u"localhost"_s);
    RawClient bob(u"localhost"_s);
    QVERIFY(logIn(ada, server));
    QVERIFY(bob.login(server.host(), server.port(), u"bob"_s, u"secret"_s));
    QCOMPARE(server.clients().size(), 2);
    QCOMPARE(server.client()->jid(), bob.jid());

    const quint16 port = server.port();
    server.stopListening();
    server.dropConnection();
    RawClient refused(u"localhost"_s);
    refused.socket().connectToHost(server.host(), port);
    QTRY_COMPARE(refused.socket().error(), QAbstractSocket::ConnectionRefusedError);
    server.startListening();
    QCOMPARE(server.port(), port);
    RawClient again(u"localhost"_s);
    QVERIFY(logIn(again, server));
    QCOMPARE(server.connectionCount(), 3);
    QCOMPARE(server.sessionCount(), 3);
}

void tst_ScriptedServer::reportsBrokenXml()
{
    ScriptedServer server;
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    QSignalSpy broken(&server, &ScriptedServer::brokenXmlReceived);
    client.send("<message></presence>");
    QCOMPARE(client.take(u"error"_s).firstChildElement().localName(), u"not-well-formed"_s);
    QCOMPARE(broken.size(), 1);
}

void tst_ScriptedServer::countsAndResumesStreams()
{
    ScriptedServer server(
        { .streamManagement = ScriptedOptions::StreamManagement::WithResumption });
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    QVERIFY(!client.features().firstChildElement(u"sm"_s).isNull());
    client.send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
    const QString id = client.take(u"enabled"_s).attribute(u"id"_s);
    QVERIFY(!id.isEmpty());
    client.send("<presence/><message/><r xmlns='urn:xmpp:sm:3'/>");
    QCOMPARE(client.take(u"a"_s).attribute(u"h"_s), u"2"_s);
    server.sendStanza("<message id='1'/>");
    server.sendStanza("<message id='2'/>");
    QVERIFY(!client.take(u"message"_s).isNull());
    server.dropConnection();
    QTRY_VERIFY(!client.isConnected());

    RawClient back(u"localhost"_s);
    QVERIFY(back.connectTo(server.host(), server.port()));
    QVERIFY(back.startTls());
    QVERIFY(back.authenticate(u"ada"_s, u"secret"_s));
    back.send("<resume xmlns='urn:xmpp:sm:3' h='1' previd='" + id.toUtf8() + "'/>");
    QCOMPARE(back.take(u"resumed"_s).attribute(u"h"_s), u"2"_s);
    QCOMPARE(back.take(u"message"_s).attribute(u"id"_s), u"2"_s);
    QCOMPARE(server.client()->jid(), client.jid());
    back.send("<resume xmlns='urn:xmpp:sm:3' h='1' previd='unknown'/>");
    QVERIFY(!back.take(u"failed"_s).isNull());
}

PUBSUB_TEST(tst_ScriptedServer, QCoreApplication)
#include "tst_ScriptedServer.moc"
