// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes in arrives whole, at a cost that grows with its length, and nothing that a server
// or a publisher sends can stop us. Each fault was seen with QXmpp's own reader.

#include "support/Figures.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Node.h>

#include <QElapsedTimer>
#include <QTest>
#include <ctime>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;
using Encryption = ScriptedOptions::Encryption;

namespace
{

const QByteArray mixedScripts
    = "<p xmlns='urn:test:text'>Où? Grüße — žluťoučký кот Ελλάδα 世界你好 "
      "日本語のテキスト العربية עברית हिन्दी ไทย "
      "👩‍👩‍👧‍👦🏳️‍🌈 "
      "𝒳𐍈 "
      "e\u0301</p>";

QByteArray eventFrom(const QString &service, const QByteArray &items)
{
    return "<message from='" + service.toUtf8()
        + "' to='juliet@localhost' type='headline'>"
          "<event xmlns='http://jabber.org/protocol/pubsub#event'>"
        + items + "</event></message>";
}

QByteArray itemEvent(const QString &service, const QByteArray &payload, const QByteArray &id = "1")
{
    return eventFrom(
        service, "<items node='news'><item id='" + id + "'>" + payload + "</item></items>");
}

/// The text of a payload, however it is written.
QString textOf(const QByteArray &payload)
{
    QDomDocument document;
    document.setContent(payload, QDomDocument::ParseOption::UseNamespaceProcessing);
    return document.documentElement().text();
}

ScriptedOptions optionsFor(Encryption encryption)
{
    ScriptedOptions options;
    options.encryption = encryption;
    return options;
}

Account plainAccount(const ScriptedServer &server)
{
    Account account = accountFor(server);
    account.security = Account::Security::PlainOnLoopback;
    return account;
}

struct Session {
    explicit Session(Encryption encryption, Client::StreamReader reader = Client::StreamReader::Own)
        : server(optionsFor(encryption))
    {
        client.setStreamReader(reader);
        client.connectToServer(
            encryption == Encryption::None ? plainAccount(server) : accountFor(server),
            u"secret"_s);
        if (!client.waitForState(Client::State::Online))
            qFatal("no session");
        // The server's answers to the login must not come between two pieces of a stanza.
        client.flush();
        client.trustEventsFrom(*Jid::fromString(server.pubSubService()));
    }

    QByteArray event(const QByteArray &payload = mixedScripts, const QByteArray &id = "1") const
    {
        return itemEvent(server.pubSubService(), payload, id);
    }

    ScriptedServer server;
    TestClient client;
};

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

class tst_StreamReader : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theLibrarysOwnReaderIsInUse()
    {
        Session session(Encryption::StartTls);
        QCOMPARE(session.client.streamReader(), Client::StreamReader::Own);
    }

    // Every position, in TLS and in plain, one after the other on one connection.
    void textIsIntactWhereverItIsCut()
    {
        int tried = 0;
        int differing = 0;
        for (Encryption encryption : { Encryption::None, Encryption::StartTls }) {
            const CutResult result = cutEverywhere(encryption, Client::StreamReader::Own, 25);
            tried += result.tried;
            differing += result.differing;
        }
        Figures::write(
            u"byte-cuts"_s, { u"byte cuts: %1 tried, %2 differ"_s.arg(tried).arg(differing) });
        QCOMPARE(differing, 0);
        QVERIFY(tried >= 20000);
    }

    // The same test sees the fault where it is: it can fail, in plain and in TLS.
    void qxmppsReaderDamagesWhatIsCut()
    {
        CutResult sum;
        for (Encryption encryption : { Encryption::None, Encryption::StartTls }) {
            const CutResult result = cutEverywhere(encryption, Client::StreamReader::QXmpp, 1);
            QVERIFY2(result.differing > 0, "QXmpp's reader is sound: the shield may be retired.");
            sum.tried += result.tried;
            sum.differing += result.differing;
        }
        Figures::write(u"byte-cuts-unshielded"_s,
            { u"byte cuts with QXmpp's own reader: %1 tried, %2 differ"_s.arg(sum.tried).arg(
                sum.differing) });
    }

    // M6: the first of two does not wait for the second.
    void aStanzaIsReadBeforeTheNextIsComplete()
    {
        Session session(Encryption::StartTls);
        SignalWaiter items(&session.client, &Client::itemPublished);
        session.server.sendRaw(session.event() + "<message><bo");
        QVERIFY(items.waitForCount(1));
        session.server.sendRaw("dy>x</body></message>" + session.event());
        QVERIFY(items.waitForCount(2));
    }

    // M7: XML that is broken ends the connection, and a fresh one follows.
    void brokenXmlGivesAFreshConnection()
    {
        Session session(Encryption::StartTls);
        SignalWaiter failures(&session.client, &Client::connectionFailed);
        session.server.sendRaw(session.event("<p xmlns='u'>&bogus;</p>"));
        QVERIFY(failures.waitForCount(1));
        QCOMPARE(std::get<0>(failures.last()).kind, ConnectionError::Kind::BrokenXml);
        QVERIFY(session.client.waitForState(Client::State::Online));
        QCOMPARE(session.server.sessionCount(), 2);
        SignalWaiter items(&session.client, &Client::itemPublished);
        session.server.sendRaw(session.event());
        QVERIFY(items.waitForCount(1));
    }

    // M7 at each login: the node is set aside after it broke the stream twice.
    void aNodeThatBreaksTheStreamTwiceIsSetAside()
    {
        Session session(Encryption::StartTls);
        SignalWaiter quarantined(&session.client, &Client::nodeQuarantined);
        SignalWaiter items(&session.client, &Client::itemPublished);
        const QByteArray poison = session.event("<p xmlns='u'>&bogus;</p>");
        for (int i = 1; i <= 2; ++i) {
            session.server.sendRaw(poison);
            QVERIFY(waitFor(
                [&] { return session.server.sessionCount() == i + 1; }, std::chrono::seconds(10)));
            QVERIFY(session.client.waitForState(Client::State::Online));
        }
        QVERIFY(quarantined.waitForCount(1));
        QCOMPARE(std::get<0>(quarantined.last()).node, u"news"_s);
        session.server.sendRaw(poison
            + eventFrom(
                session.server.pubSubService(), "<items node='other'><item id='1'/></items>"));
        QVERIFY(items.waitForCount(1));
        QCOMPARE(std::get<0>(items.last()).node, u"other"_s);
        QCOMPARE(session.server.sessionCount(), 3);
        session.client.releaseFromQuarantine(std::get<0>(quarantined.last()));
        session.server.sendRaw(session.event());
        QVERIFY(items.waitForCount(2));
    }

    // M8, M9 and floods: dropped and reported; the connection and what follows go on.
    void whatIsBeyondTheBoundsIsDropped_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("M8 element name of 5,000 characters")
            << "<" + QByteArray(5000, 'n') + " xmlns='u'/>";
        QTest::newRow("M9 4,000 nested elements") << "<p xmlns='u'>"
                + QByteArray("<a>").repeated(4000) + QByteArray("</a>").repeated(4000) + "</p>";
        QTest::newRow("40 MB") << "<p xmlns='u'>" + QByteArray(40000000, 'x') + "</p>";
        QTest::newRow("1,000 attributes") << [] {
            QByteArray xml = "<p xmlns='u'";
            for (int i = 0; i < 1000; ++i)
                xml += " a" + QByteArray::number(i) + "='1'";
            return QByteArray(xml + "/>");
        }();
    }
    void whatIsBeyondTheBoundsIsDropped()
    {
        QFETCH(QByteArray, payload);
        Session session(Encryption::StartTls);
        SignalWaiter refused(&session.client, &Client::stanzaRefused);
        SignalWaiter items(&session.client, &Client::itemPublished);
        session.server.sendRaw(session.event(payload) + session.event(mixedScripts, "good"));
        QVERIFY(items.waitForCount(1, std::chrono::seconds(20)));
        QCOMPARE(std::get<1>(items.last()).id, u"good"_s);
        QCOMPARE(refused.count(), 1);
        QCOMPARE(std::get<0>(refused.last()).node, u"news"_s);
        QCOMPARE(session.server.sessionCount(), 1);
        QVERIFY(session.client.flush());
    }

    void anAnswerBeyondTheBoundsEndsItsRequest()
    {
        Session session(Encryption::StartTls);
        session.server.reply({ .element = u"items"_s },
            Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='news'>"
                + QByteArray("<a>").repeated(400) + QByteArray("</a>").repeated(400)
                + "</items></pubsub>"));
        ItemsRequest *request
            = session.client.node({ *Jid::fromString(session.server.pubSubService()), u"news"_s })
                  .items();
        SignalWaiter failed(request, &Request::failed);
        QVERIFY(failed.waitForCount(1));
        QCOMPARE(std::get<0>(failed.last()).kind, Error::Kind::TooLarge);
    }

    // QXmpp 1.10 parses all again with each piece: its cost grows with the square.
    void theCostGrowsWithTheLength()
    {
        QStringList lines;
        double perItem = 0;
        for (int count : { 500, 1000, 2000, 4000 }) {
            const double seconds = cpuForItems(count);
            lines += u"items reply: %1 items in %2 s of CPU"_s.arg(count).arg(seconds, 0, 'f', 3);
            const double each = seconds / count;
            if (perItem == 0)
                perItem = each;
            // Square growth would be eight times as much for each at the end.
            QVERIFY2(each < perItem * 3, qPrintable(lines.join(u'\n')));
        }
        Figures::write(u"items-reply-cost"_s, lines);
    }

private:
    struct CutResult {
        int tried = 0;
        int differing = 0;
    };

    static CutResult cutEverywhere(Encryption encryption, Client::StreamReader reader, int rounds)
    {
        Session session(encryption, reader);
        const QString expected = textOf(mixedScripts);
        CutResult result;
        SignalWaiter items(&session.client, &Client::itemPublished);
        const QByteArray stanza = session.event();
        for (int round = 0; round < rounds; ++round) {
            for (qsizetype cut = 1; cut < stanza.size(); ++cut) {
                session.server.sendRaw(stanza.first(cut));
                // Lets the client read the first part alone.
                QCoreApplication::processEvents();
                QCoreApplication::processEvents();
                session.server.sendRaw(stanza.sliced(cut));
                ++result.tried;
                if (!items.waitForCount(result.tried, std::chrono::seconds(2)))
                    qFatal("An event did not arrive.");
                if (textOf(std::get<1>(items.last()).payload) != expected)
                    ++result.differing;
            }
        }
        return result;
    }

    /// The least of three runs, so that the machine's other work does not count.
    static double cpuForItems(int count)
    {
        Session session(Encryption::StartTls);
        QByteArray answer = "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='news'>";
        for (int i = 0; i < count; ++i)
            answer += "<item id='" + QByteArray::number(i) + "'><p xmlns='u'>"
                + mixedScripts.repeated(4)
                      .replace("<p xmlns='urn:test:text'>", "<b>")
                      .replace("</p>", "</b>")
                + "</p></item>";
        session.server.reply({ .element = u"items"_s }, Answer(answer + "</items></pubsub>"));
        double least = 1e9;
        for (int run = 0; run < 3; ++run) {
            const double start = cpuSeconds();
            ItemsRequest *request
                = session.client
                      .node({ *Jid::fromString(session.server.pubSubService()), u"news"_s })
                      .items();
            SignalWaiter pages(request, &ItemsRequest::succeeded);
            if (!pages.waitForCount(1, std::chrono::seconds(60))
                || std::get<0>(pages.last()).items.size() != count)
                qFatal("the items did not arrive");
            least = std::min(least, cpuSeconds() - start);
        }
        return least;
    }
};

PUBSUB_TEST(tst_StreamReader, QCoreApplication)
#include "tst_StreamReader.moc"
