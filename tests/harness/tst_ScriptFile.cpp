// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RawClient.h"
#include "support/ScriptPlayer.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace std::chrono_literals;

namespace
{

const QString service = u"pubsub.localhost"_s;

QByteArray pubSub(const QByteArray &content)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>";
}

QDomDocument document(const QByteArray &xml)
{
    QDomDocument result;
    result.setContent(xml, QDomDocument::ParseOption::UseNamespaceProcessing);
    return result;
}

bool logIn(RawClient &client, const ScriptedServer &server)
{
    return client.login(server.host(), server.port(), u"ada"_s, u"secret"_s);
}

} // namespace

/// Dialogues in files: reading them, comparing stanzas, playing them.
class tst_ScriptFile : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsSteps();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void comparesStanzas_data();
    void comparesStanzas();
    void keepsPlaceholders();
    void playsADialogue();
    void tellsTheDifference();
    void tellsWhatDidNotCome();
};

void tst_ScriptFile::readsSteps()
{
    const auto script = ScriptFile::parse("# comment\n\nC: <iq type='get'\n     id='1'>\n"
                                          "  <a/>\n\t<b>two\n  words</b>\n  </iq>\nS: <broken\nX\n",
        u"x.txt"_s);
    QVERIFY2(script, qPrintable(script.error()));
    using Kind = ScriptStep::Kind;
    const QList<ScriptStep> expected {
        { Kind::Client, "<iq type='get' id='1'><a/><b>two words</b></iq>", 3 },
        { Kind::Server, "<broken", 9 },
        { Kind::Drop, {}, 10 },
    };
    QCOMPARE(script->steps(), expected);
}

void tst_ScriptFile::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("unknown step") << "X\nQ: <a/>"_ba << u"x.txt:2: "_s;
    QTest::newRow("goes on with nothing") << "  <a/>"_ba << u"x.txt:1: "_s;
    QTest::newRow("goes on with a drop") << "X\n  <a/>"_ba << u"x.txt:2: "_s;
    QTest::newRow("expects no XML") << "\nC: <a>\n  <b>"_ba << u"x.txt:2: "_s;
}

void tst_ScriptFile::namesWhatIsWrong()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, where);
    const auto script = ScriptFile::parse(text, u"x.txt"_s);
    QVERIFY(!script);
    QVERIFY2(script.error().startsWith(where), qPrintable(script.error()));
    QVERIFY(!ScriptFile::load(u"/nonexistent.txt"_s));
}

void tst_ScriptFile::comparesStanzas_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<QString>("difference");
    const auto row = [](const char *name, const QByteArray &expected, const QByteArray &actual,
                         const QString &difference) {
        QTest::newRow(name) << expected << actual << difference;
    };
    row("same", "<a x='1' y='2'> <b/> </a>", "<a y='2' x='1'><b/></a>", {});
    row("prefix", "<a xmlns='u'><b/></a>", "<p:a xmlns:p='u'><p:b/></p:a>", {});
    row("anything", "<a x='{*}'>{*}</a>", "<a x='1'>t</a>", {});
    row("same value twice", "<a x='{v}' y='{v}'/>", "<a x='1' y='1'/>", {});
    row("other value", "<a x='{v}' y='{v}'/>", "<a x='1' y='2'/>",
        u"/a@y: expected \"1\", got \"2\""_s);
    row("name", "<a/>", "<b/>", u"/: expected \"a\", got \"b\""_s);
    row("namespace", "<a xmlns='u'/>", "<a xmlns='w'/>", u"/a xmlns: expected \"u\", got \"w\""_s);
    row("attribute too many", "<a/>", "<a x='1'/>", u"/a attributes: expected \"\", got \"x\""_s);
    row("attribute missing", "<a x='1'/>", "<a/>", u"/a attributes: expected \"x\", got \"\""_s);
    row("text", "<a><b>1</b></a>", "<a><b>2</b></a>", u"/a/b text: expected \"1\", got \"2\""_s);
    row("order", "<a><b/><c/></a>", "<a><c/><b/></a>", u"/a/: expected \"b\", got \"c\""_s);
    row("child too many", "<a><b/></a>", "<a><b/><b/></a>",
        u"/a number of children: expected \"1\", got \"2\""_s);
    row("child missing", "<a><b/></a>", "<a/>",
        u"/a number of children: expected \"1\", got \"0\""_s);
}

void tst_ScriptFile::comparesStanzas()
{
    QFETCH(const QByteArray, expected);
    QFETCH(const QByteArray, actual);
    QFETCH(const QString, difference);
    Placeholders placeholders;
    const QDomDocument expectedDocument = document(expected);
    const QDomDocument actualDocument = document(actual);
    QCOMPARE(differenceOf(expectedDocument.documentElement(), actualDocument.documentElement(),
                 placeholders),
        difference);
}

void tst_ScriptFile::keepsPlaceholders()
{
    Placeholders placeholders;
    const QDomDocument expected = document("<a x='{v}'><b/></a>");
    const QDomDocument wrong = document("<a x='0'/>");
    const QDomDocument right = document("<a x='1 &lt; 2'><b/></a>");
    QVERIFY(
        !differenceOf(expected.documentElement(), wrong.documentElement(), placeholders).isEmpty());
    QVERIFY(placeholders.isEmpty());
    QVERIFY(
        differenceOf(expected.documentElement(), right.documentElement(), placeholders).isEmpty());
    QCOMPARE(withPlaceholders("<c y='{v}' z='{other}'/>", placeholders),
        "<c y='1 &lt; 2' z='{other}'/>"_ba);
}

void tst_ScriptFile::playsADialogue()
{
    const auto script
        = ScriptFile::load(QStringLiteral(TEST_DATA_DIR "/scenario/publish-then-drop.txt"));
    QVERIFY2(script, qPrintable(script.error()));
    ScriptedServer server;
    ScriptPlayer player(*script, &server);
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    client.send("<presence/>");
    const QDomElement published = client.request(u"set"_s, service,
        pubSub("<publish node='news'><item id='7'><entry xmlns='http://www.w3.org/2005/Atom'>"
               "<title>Rain &amp; wind</title></entry></item></publish>"));
    QVERIFY2(!published.isNull(), qPrintable(player.errorString()));
    QCOMPARE(published.attribute(u"type"_s), u"result"_s);
    const QDomElement event = client.take(u"message"_s);
    QCOMPARE(event.elementsByTagName(u"item"_s).at(0).toElement().attribute(u"id"_s), u"7"_s);

    const QByteArray read = pubSub("<items node='news' max_items='20'/>");
    QVERIFY(client.request(u"get"_s, service, read).isNull());
    QVERIFY(!client.isConnected());
    RawClient again(u"localhost"_s);
    QVERIFY(logIn(again, server));
    QVERIFY(!player.isFinished());
    const QDomElement items = again.request(u"get"_s, service, read);
    QCOMPARE(items.elementsByTagName(u"item"_s).at(0).toElement().attribute(u"id"_s), u"7"_s);
    QVERIFY2(player.waitForFinished(), qPrintable(player.errorString()));
}

void tst_ScriptFile::tellsTheDifference()
{
    const auto script
        = ScriptFile::parse("S: <message id='hello'/>\nC: <message id='{id}'/>\n", u"x.txt"_s);
    ScriptedServer server;
    ScriptPlayer player(*script, &server);
    RawClient client(u"localhost"_s);
    QVERIFY(logIn(client, server));
    QCOMPARE(client.take(u"message"_s).attribute(u"id"_s), u"hello"_s);
    client.send("<message type='chat'/>");
    QVERIFY(!player.waitForFinished());
    QVERIFY2(
        player.errorString().startsWith(
            u"x.txt:2: /message attributes: expected \"id\", got \"type\"; received: <message"_s),
        qPrintable(player.errorString()));
}

void tst_ScriptFile::tellsWhatDidNotCome()
{
    const auto script = ScriptFile::parse("C: <message/>", u"x.txt"_s);
    ScriptedServer server;
    ScriptPlayer player(*script, &server);
    QVERIFY(!player.waitForFinished(20ms));
    QCOMPARE(player.errorString(), u"x.txt:1: nothing came"_s);
}

PUBSUB_TEST(tst_ScriptFile, QCoreApplication)
#include "tst_ScriptFile.moc"
