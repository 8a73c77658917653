// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/EntryFacts.h"
#include "reader/core/NodeFinder.h"
#include "reader/core/PayloadXml.h"
#include "reader/core/SearchText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;

/// What the list gets to know of payloads, Atom and others.
class tst_EntryFacts : public QObject
{
    Q_OBJECT

    const PubSub::NodeAddress m_node { *PubSub::Jid::fromString(u"pubsub.capulet.lit"_s),
        u"news"_s };

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

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
            + QByteArray(100000, 'x') + "</title></entry>";
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

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("node");
        QTest::newRow("uri") << u"xmpp:pubsub.shakespeare.lit?;node=princely_musings"_s
                             << u"pubsub.shakespeare.lit"_s << u"princely_musings"_s;
        QTest::newRow("service") << u" pubsub.shakespeare.lit "_s << u"pubsub.shakespeare.lit"_s
                                 << QString();
        QTest::newRow("account") << u"juliet@capulet.lit"_s << u"juliet@capulet.lit"_s << QString();
        QTest::newRow("service and node")
            << u"pubsub.shakespeare.lit/a/b"_s << u"pubsub.shakespeare.lit"_s << u"a/b"_s;
        QTest::newRow("web") << u"https://example.org/feed"_s << QString() << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("nonsense") << u"two words"_s << QString() << QString();
    }

    void readsAddresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, service);
        const auto address = NodeFinder::parse(text);
        QCOMPARE(address.has_value(), !service.isEmpty());
        if (!address) {
            QVERIFY(!address.error().isEmpty());
            return;
        }
        QCOMPARE(address->service.toString(), service);
        QTEST(address->node, "node");
    }
};

QTEST_GUILESS_MAIN(tst_EntryFacts)
#include "tst_EntryFacts.moc"
