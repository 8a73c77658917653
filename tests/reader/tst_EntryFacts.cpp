// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/EntryFacts.h"
#include "reader/core/PayloadXml.h"
#include "reader/core/SearchText.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;

/// What the list gets to know of payloads, Atom and others.
class tst_EntryFacts : public TestSupport::StrictTest
{
    Q_OBJECT

    const PubSub::NodeAddress m_node { *PubSub::Jid::fromString(u"pubsub.capulet.lit"_s),
        u"news"_s };

private Q_SLOTS:
    // The entry of XEP-0060 §7.1.1.
    void readsTheExampleEntry()
    {
        const PubSub::Item item { u"bnd81g37d61f49fgn581"_s, u"hamlet@denmark.lit/elsinore"_s,
            "<entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title>"
            "<summary>To be, or not to be: that is the question</summary>"
            "<link rel='alternate' type='text/html' href='http://denmark.lit/2003/12/13/atom03'/>"
            "<id>tag:denmark.lit,2003:entry-32397</id><published>2003-12-13T18:30:02Z</published>"
            "<updated>2003-12-13T18:30:02Z</updated></entry>",
            {} };
        const EntryFacts facts = EntryFacts::of(item, m_node);
        QCOMPARE(facts.title, u"Soliloquy"_s);
        QCOMPARE(facts.author, u"hamlet@denmark.lit"_s);
        QCOMPARE(facts.date, QDateTime::fromString(u"2003-12-13T18:30:02Z"_s, Qt::ISODate));
        QVERIFY(facts.text.contains(u"that is the question"_s));
        QVERIFY(!facts.hasEnclosures);
    }

    void titleFallsBack_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("title");
        QTest::newRow("no title") << QByteArray("<entry xmlns='http://www.w3.org/2005/Atom'>"
                                                "<content>First words of it</content></entry>")
                                  << u"First words of it"_s;
        QTest::newRow("other XML")
            << QByteArray("<t xmlns='urn:x'>21 <b>degrees</b></t>") << u"21 degrees"_s;
        QTest::newRow("no words") << QByteArray("<t xmlns='urn:x'/>") << u"the-id"_s;
        QTest::newRow("nothing") << QByteArray() << u"the-id"_s;
        QTest::newRow("broken") << QByteArray("<t><u>") << u"the-id"_s;
    }

    void titleFallsBack()
    {
        QFETCH(QByteArray, payload);
        QTEST(EntryFacts::of({ u"the-id"_s, {}, payload, {} }, m_node).title, "title");
    }

    void longTitleIsCut()
    {
        const QByteArray payload = "<entry xmlns='http://www.w3.org/2005/Atom'><title>"
            + QByteArray(100000, 'x') + "</title><content>text</content></entry>";
        const EntryFacts facts = EntryFacts::of({ u"i"_s, {}, payload, {} }, m_node);
        QCOMPARE(facts.title.size(), EntryFacts::maxTitle);
    }

    void verifiesTheAuthor_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("publisher");
        QTest::addColumn<QString>("known");
        QTest::addColumn<bool>("verified");
        const QString service = u"pubsub.capulet.lit"_s;
        const QString juliet = u"juliet@capulet.lit"_s;
        const QString tybalt = u"tybalt@capulet.lit"_s;
        QTest::newRow("the same") << service << u"juliet@capulet.lit/balcony"_s << juliet << true;
        QTest::newRow("another") << service << tybalt << tybalt << false;
        QTest::newRow("not said") << service << QString() << QString() << false;
        QTest::newRow("in the own microblog") << juliet << QString() << juliet << true;
        QTest::newRow("in another's microblog") << tybalt << QString() << tybalt << false;
    }

    void verifiesTheAuthor()
    {
        QFETCH(QString, service);
        QFETCH(QString, publisher);
        const PubSub::NodeAddress node { *PubSub::Jid::fromString(service),
            u"urn:xmpp:microblog:0"_s };
        const PubSub::Item item { u"i"_s, publisher,
            "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title><author>"
            "<name>Juliet</name><uri>xmpp:juliet@capulet.lit</uri></author></entry>",
            {} };
        Article article;
        EntryFacts::complete(article, item, node);
        QCOMPARE(article.authors, QStringList { u"Juliet"_s });
        QTEST(article.publisher, "known");
        QTEST(article.authorship == PubSub::Authorship::Verified, "verified");
    }

    // Whom the list names where the entry names nobody.
    void ownerOfAMicroblogIsItsAuthor()
    {
        const PubSub::Item item { u"i"_s, {},
            "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title></entry>", {} };
        const PubSub::NodeAddress blog { *PubSub::Jid::fromString(u"juliet@capulet.lit"_s),
            u"urn:xmpp:microblog:0"_s };
        QCOMPARE(EntryFacts::of(item, blog).author, u"juliet@capulet.lit"_s);
        QCOMPARE(EntryFacts::of(item, m_node).author, QString());
    }

    void showsOtherXmlAsSource()
    {
        Article article;
        EntryFacts::complete(article,
            { u"i"_s, {}, "<a xmlns='urn:x'><b c='1&amp;2'>text</b><d/></a>", {} }, m_node);
        QCOMPARE(
            article.source, u"<a xmlns=\"urn:x\">\n  <b c=\"1&amp;2\">text</b>\n  <d></d>\n</a>"_s);
        QVERIFY(article.html.isEmpty());
    }

    // Services write the same payload in different ways in an event and in an answer.
    void hashLeavesWritingAside()
    {
        const QByteArray one = "<a xmlns='urn:x' b='1' c='2'><d>t</d></a>";
        QCOMPARE(PayloadXml::hash("<x:a xmlns:x=\"urn:x\" c=\"2\" b=\"1\"><x:d>t</x:d></x:a>"),
            PayloadXml::hash(one));
        QVERIFY(
            PayloadXml::hash("<a xmlns='urn:x' b='1' c='2'><d>u</d></a>") != PayloadXml::hash(one));
        QVERIFY(
            PayloadXml::hash("<a xmlns='urn:y' b='1' c='2'><d>t</d></a>") != PayloadXml::hash(one));
        QVERIFY(PayloadXml::hash("<a>") != PayloadXml::hash("<b>"));
    }

    void searchTextSeparatesSigns()
    {
        QCOMPARE(SearchText::indexed(u"北京 news"_s).simplified(), u"北 京 news"_s);
        QCOMPARE(SearchText::expression(u"北京"_s), u"\"北 京\"*"_s);
        QCOMPARE(SearchText::expression(u" to \"be\" "_s), u"\"to\" \"be\"*"_s);
        QCOMPARE(SearchText::expression(u"\" * ()"_s), QString());
    }

    // What a person may write in several ways is found by each of them.
    void oneFormOfWords_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *name, const QString &one, const QString &other) {
            QTest::newRow(name) << one << other;
        };
        row("composed", u"caf\u00E9"_s, u"cafe\u0301"_s);
        row("full width", u"\uFF21\uFF22\uFF11"_s, u"ab1"_s);
        row("half width", u"\uFF76\uFF9E"_s, u"\u30AC"_s);
        row("ligature", u"\uFB01eld"_s, u"field"_s);
        row("sharp s", u"Straße"_s, u"STRASSE"_s);
        row("last sigma", u"ΟΔΟΣ"_s, u"οδος"_s);
        row("vowel marks of Arabic", u"\u0643\u0650\u062A\u064E\u0627\u0628\u064C"_s,
            u"\u0643\u062A\u0627\u0628"_s);
        row("lengthened", u"\u0643\u062A\u0640\u0640\u0627\u0628"_s, u"\u0643\u062A\u0627\u0628"_s);
        row("hamza on alef", u"\u0623\u062D\u0645\u062F"_s, u"\u0627\u062D\u0645\u062F"_s);
        row("hamza of its own", u"\u0627\u0654\u062D\u0645\u062F"_s, u"\u0627\u062D\u0645\u062F"_s);
        row("presentation forms", u"\uFEDB\uFE98\uFE8E\uFE8F"_s, u"\u0643\u062A\u0627\u0628"_s);
        row("points of Hebrew", u"\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD"_s,
            u"\u05E9\u05DC\u05D5\u05DD"_s);
        row("Hebrew in one sign", u"\uFB2A\u05DC\u05D5\u05DD"_s, u"\u05E9\u05DC\u05D5\u05DD"_s);
        row("soft hyphen", u"Donau\u00ADdampfer"_s, u"Donaudampfer"_s);
        row("joiner", u"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"_s,
            u"\u0645\u06CC\u062E\u0648\u0627\u0647\u0645"_s);
        row("mark of direction", u"\u200Fabc\u200E"_s, u"abc"_s);
        row("variation", u"\u2665\uFE0Fa"_s, u"\u2665a"_s);
    }

    void oneFormOfWords()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(SearchText::normalised(one), SearchText::normalised(other));
        QCOMPARE(SearchText::indexed(one), SearchText::indexed(other));
        QCOMPARE(SearchText::expression(one), SearchText::expression(other));
    }

    void otherWordsStayOthers()
    {
        QVERIFY(SearchText::normalised(u"\u0648"_s) != SearchText::normalised(u"\u0624"_s));
        QVERIFY(SearchText::normalised(u"か"_s) != SearchText::normalised(u"が"_s));
        QCOMPARE(SearchText::normalised(u"one\u200Btwo"_s), u"one two"_s);
        // A wide quotation mark becomes one that the index's language knows.
        QCOMPARE(SearchText::expression(u"\uFF02a\uFF02"_s), u"\"a\"*"_s);
    }

    void allWordsAreFound()
    {
        const auto textOf = [this](const QByteArray &content) {
            return EntryFacts::of(
                { u"i"_s, {}, "<entry xmlns='http://www.w3.org/2005/Atom'>" + content + "</entry>",
                    {} },
                m_node)
                .text;
        };
        const QString entry = textOf(
            "<title>Title</title><summary>excerpt</summary>"
            "<content type='html'>&lt;table>&lt;tr>&lt;td>left&lt;/td>&lt;td>right&lt;/td>"
            "&lt;/tr>&lt;/table>word&lt;sup>&lt;a href='#1'>1&lt;/a>&lt;/sup></content>"
            "<content type='text' xml:lang='de'>deutsch</content><category term='tag' "
            "label='Label'/>"
            "<link rel='enclosure' href='https://a.example/1.jpg' title='boat'/>"
            "<link rel='related' href='https://a.example/' title='card' description='about'/>");
        for (const QString &word : { u"Title"_s, u"excerpt"_s, u"left right"_s, u"word 1"_s,
                 u"deutsch"_s, u"tag"_s, u"Label"_s, u"boat"_s, u"card"_s, u"about"_s })
            QVERIFY2(entry.contains(word), qPrintable(entry));
        const QString title = QString(u"word "_s).repeated(2000) + u"end"_s;
        QVERIFY(textOf("<title>" + title.toUtf8() + "</title>").endsWith(u"end"_s));
    }
};

PUBSUB_TEST(tst_EntryFacts, QCoreApplication)
#include "tst_EntryFacts.moc"
