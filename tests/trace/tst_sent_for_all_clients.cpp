// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/MessageBox.h"
#include "reader/SyncBench.h"
#include "support/BrowserDesk.h"
#include "support/NaughtyStrings.h"
#include "support/Operations.h"
#include "support/SentXml.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/WriterHouse.h"
#include "writer/core/EntryComposer.h"

#include <pubsub/AtomEntry.h>

#include <QDir>
#include <QDirIterator>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace
{

const QString nasty = u"one\ttwo\nthree\r\nfour"_s;

// All that comes to a server: stanzas, and the bytes that they are.
class Wire
{
public:
    explicit Wire(ScriptedServer &server) : m_server(server)
    {
        QObject::connect(&server, &ScriptedServer::clientConnected, &server, [this] {
            QObject::connect(m_server.clients().last(), &ScriptedConnection::bytesReceived,
                &m_server, [this](const QByteArray &bytes) { m_bytes += bytes; });
        });
    }

    QStringList faults() const
    {
        QStringList faults;
        for (const QDomElement &stanza : m_server.received())
            faults += SentXml::faultsOf(stanza);
        if (m_bytes.isEmpty() || SentXml::hasLinesInAttributes(m_bytes))
            faults += u"line break in the bytes"_s;
        return faults;
    }
    int count(const QString &element) const
    {
        return static_cast<int>(
            m_server.received({ .xmlns = Ns::pubSub, .element = element }).size());
    }

private:
    ScriptedServer &m_server;
    QByteArray m_bytes;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What writer, reader and browser send can be read by clients whose parsers know less.
class tst_sent_for_all_clients : public TestSupport::StrictTest
{
    Q_OBJECT

    static Writer::EntryComposer composer()
    {
        return Writer::EntryComposer(*PubSub::Jid::fromString(u"ada@example.org/desk"_s));
    }
    static QByteArray composed(const Writer::Draft &draft)
    {
        return composer().compose(
            draft, QDateTime(QDate(2026, 11, 28), QTime(12, 0), QTimeZone::UTC));
    }
    static PubSub::NodeAddress blog()
    {
        return { *PubSub::Jid::fromString(u"ada@example.org"_s), u"urn:xmpp:microblog:0"_s };
    }

    // One fault each.
    static QStringList oddPayloads()
    {
        return { u"<t xmlns='urn:t' a='one&#10;two&#x9;three'/>"_s,
            u"<t xmlns='urn:t'\n  a=\"one\n\ttwo\">it's\n</t>"_s,
            u"<t xmlns='urn:t'><u lang='de' xml:lang='de'/></t>"_s,
            u"<t xmlns='urn:t' xmlns:l='http://www.w3.org/1999/xlink' href='a' l:href='b'/>"_s };
    }

private Q_SLOTS:
    void postsOfAnyText()
    {
        const QStringList texts = naughtyStrings(QStringLiteral(TEST_DATA_DIR));
        QVERIFY(texts.size() > 100);
        for (const QString &text : texts + QStringList { nasty }) {
            Writer::Draft draft;
            draft.node = blog();
            draft.itemId = u"item-1"_s;
            draft.title = text;
            draft.tags = { text, u"tag"_s };
            draft.language = u"de"_s;
            draft.text = text
                + u"\n\n![%1](https://e.example/1 \"%1\")\n\n<b title='%1'>x</b>"_s.arg(text);
            const QStringList faults = SentXml::faultsOf(composed(draft));
            QVERIFY2(faults.isEmpty(), qPrintable(text + u": "_s + faults.join(u'\n')));
        }
    }

    // Whatever other programs wrote, and with what each of them may have written.
    void editsOfAnyPost_data()
    {
        QTest::addColumn<QByteArray>("payload");
        const QDir folder(QStringLiteral(TEST_DATA_DIR "/atom"));
        for (const QString &name : folder.entryList({ u"*.xml"_s }, QDir::Files)) {
            const QByteArray payload = contentOf(folder.filePath(name));
            if (PubSub::AtomEntry::fromXml(payload))
                QTest::newRow(qPrintable(name)) << payload;
        }
        const QByteArray odd
            = "<entry xmlns='http://www.w3.org/2005/Atom' xml:lang='de' lang='de' "
              "xmlns:x='http://www.w3.org/1999/xlink'><title>T</title>"
              "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
              "<p lang='fr' xml:lang='fr' title='a&#10;b&#9;c'>x <a href='https://a.e/' "
              "x:href='https://b.e/'>y</a></p></div></content>"
              "<y:z xmlns:y='urn:y' y:a='b&#13;c' lang='en' xml:lang='en'/></entry>";
        QTest::newRow("odd") << odd;
    }

    void editsOfAnyPost()
    {
        QFETCH(QByteArray, payload);
        Writer::Draft draft = Writer::EntryComposer::draftOf(blog(), u"item-1"_s, payload);
        draft.base = payload;
        for (const auto &change : QList<std::function<void(Writer::Draft &)>> {
                 [](Writer::Draft &) {}, [](Writer::Draft &d) { d.title += u" "_s + nasty; },
                 [](Writer::Draft &d) { d.tags += nasty; },
                 [](Writer::Draft &d) { d.language = u"fr"_s; },
                 [](Writer::Draft &d) { d.text += u"\n\n"_s + nasty; } }) {
            change(draft);
            const QStringList faults = SentXml::faultsOf(composed(draft));
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        }
    }

    void theWriter()
    {
        WriterHouse house;
        Wire wire(house.server);
        house.start();
        QVERIFY(house.goOnline());
        house.createBlog();
        for (const QString &title : { nasty, u"Second"_s })
            house.publish(house.draft(title, nasty + u"\n\n[a](https://e.example/ \"a\nb\")"_s));
        QVERIFY(house.waitForEmptyOutbox());
        const QStringList posts = house.blog().order;
        QCOMPARE(posts.size(), 2);
        for (const QString &id : posts)
            house.session->outbox().retract({ house.microblog(), id, u"T"_s, {}, {}, {} });
        QVERIFY(waitFor([&] { return wire.count(u"retract"_s) == 2; }));
        QVERIFY(wire.count(u"publish"_s) >= 2);
        QVERIFY2(wire.faults().isEmpty(), qPrintable(wire.faults().join(u'\n')));
    }

    void theReader()
    {
        SyncBench bench;
        Wire wire(bench.server);
        for (const QString &node : { u"one"_s, u"two"_s })
            bench.host.addNode(node, 3, nasty);
        // The list of what is followed takes whatever is put there.
        bench.server.reply({ .xmlns = Ns::pubSub, .element = u"publish"_s }, Answer());
        bench.server.reply({ .xmlns = Ns::pubSub, .element = u"retract"_s }, Answer());
        QVERIFY(bench.connectClient() && bench.settle());
        int done = 0;
        for (const QString &node : { u"one"_s, u"two"_s }) {
            bench.sync->wishes().subscribe(
                Entries::node(node), nasty, this, [&done](const auto &) { ++done; });
        }
        QVERIFY(waitFor([&] { return done == 2; }));
        QVERIFY(waitFor([&] { return wire.count(u"publish"_s) == 2; }));
        QVERIFY(bench.settle());
        bench.sync->catchUps().refreshAll();
        for (const QString &node : { u"one"_s, u"two"_s })
            bench.sync->wishes().unsubscribe(bench.feed(node));
        QVERIFY(waitFor([&] { return wire.count(u"unsubscribe"_s) == 2; }));
        QVERIFY(waitFor([&] { return wire.count(u"retract"_s) == 2; }));
        QVERIFY2(wire.faults().isEmpty(), qPrintable(wire.faults().join(u'\n')));
    }

    // Items are what the person writes.
    void theBrowser()
    {
        ScriptedServer server;
        NodeHost host(&server);
        host.addNode(u"news"_s, 3);
        server.reply({ .xmlns = Ns::pubSub, .element = u"publish"_s }, Answer());
        server.reply({ .xmlns = Ns::pubSub, .element = u"retract"_s }, Answer());
        Wire wire(server);
        QTemporaryDir folder;
        const BrowserDesk desk(folder.path());
        desk.connectTo(NodeHost::account(server), u"secret"_s);
        const auto service = *PubSub::Jid::fromString(server.pubSubService());
        QVERIFY(desk.openService(service));
        QVERIFY(desk.choose({ service, u"news"_s }));
        desk.showTab(BrowserDesk::Items);
        auto *table = desk.find<QTableView>(u"itemTable"_s);
        QVERIFY(waitFor([&] { return table->model()->rowCount() == 3; }));
        int published = 0;
        for (const QString &xml : oddPayloads()) {
            desk.click(u"publishItemButton"_s);
            desk.find<QPlainTextEdit>(u"itemXmlEdit"_s)->setPlainText(xml);
            auto *publish = desk.find<QPushButton>(u"publishButton"_s);
            QVERIFY(waitFor([&] { return publish->isEnabled(); }));
            publish->click();
            QVERIFY(waitFor([&] { return !desk.has(u"itemEditor"_s); }));
            QCOMPARE(wire.count(u"publish"_s), ++published);
        }
        Common::MessageBox::setAnswerForTests(
            [](const QString &, const QString &) { return true; });
        table->selectAll();
        const int items = table->model()->rowCount();
        QVERIFY(items >= 3);
        desk.click(u"deleteItemsButton"_s);
        QVERIFY(waitFor([&] { return wire.count(u"retract"_s) == items; }));
        QVERIFY2(wire.faults().isEmpty(), qPrintable(wire.faults().join(u'\n')));
    }

    // Each operation is one that the library has.
    void theLibrary()
    {
        ScriptedServer server;
        Wire wire(server);
        server.onIq([](const QDomElement &) { return Answer::result(answerToAll()); });
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto service = *PubSub::Jid::fromString(server.pubSubService());
        for (const Operation &operation : allOperations()) {
            bool isOver = false;
            const StartedRequest started = operation.start(client, service);
            started.onOutcome(&client, [&isOver] { isOver = true; });
            QVERIFY2(waitFor([&] { return isOver; }), qPrintable(operation.name));
        }
        QVERIFY2(wire.faults().isEmpty(), qPrintable(wire.faults().join(u'\n')));
    }

    void payloadsAreMadeForAllClients()
    {
        const auto made = [](const QByteArray &payload) {
            return PubSub::Item { u"i"_s, {}, payload, {} }.forAllClients().payload;
        };
        for (const QString &xml : oddPayloads()) {
            const QStringList faults = SentXml::faultsOf(made(xml.toUtf8()));
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            QVERIFY(!SentXml::faultsOf(xml.toUtf8()).isEmpty());
        }
        QCOMPARE(made("<t xmlns='urn:t' href='a&#10;b' a='c&#9;d'>&#13;e\n</t>"),
            "<t xmlns=\"urn:t\" href=\"ab\" a=\"c d\">&#xD;e\n</t>"_ba);
        // What has nothing of the kind stays as it is, and what is no XML is for others to tell.
        for (const QByteArray &payload :
            { "<t  xmlns='urn:t'\n xml:lang='de'  a=\"it's\">\n\t&#65;</t>"_ba,
                "<t xmlns='urn:t'><!-- a='\n' --><![CDATA[<b c='\n'>]]></t>"_ba, "<t a='\n'>"_ba,
                "<t"_ba, "<!--"_ba, ""_ba })
            QCOMPARE(made(payload), payload);
    }

    // Several at once are one event, of which some clients see the first item only.
    void noProgramSendsSeveralAtOnce()
    {
        int files = 0;
        QDirIterator sources(u"apps"_s, { u"*.cpp"_s }, QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            const QByteArray source = contentOf(sources.next());
            QVERIFY2(!source.contains("publishAll(") && !source.contains("retractAll("),
                qPrintable(sources.filePath()));
            ++files;
        }
        QVERIFY(files > 100);
    }
};

QTEST_MAIN(tst_sent_for_all_clients)
#include "tst_sent_for_all_clients.moc"
