// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long lists and payloads are read from the bytes: what that lets pass has to be what an XML parser
// lets pass, and what is cut out has to mean the same by itself.

#include "support/CanonicalXml.h"
#include "support/Figures.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>
#include <pubsub/stream/StanzaHead.h>
#include <pubsub/stream/StanzaParser.h>
#include <pubsub/xml/Xml.h>

#include <QRandomGenerator>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;
using Kind = StanzaFramer::Frame::Kind;

namespace
{

const QByteArray streamStart = "<stream:stream xmlns='jabber:client' "
                               "xmlns:stream='http://etherx.jabber.org/streams'>";
const QByteArray pubsubNs = "http://jabber.org/protocol/pubsub";

const QDomDocument::ParseOptions parseOptions
    = QDomDocument::ParseOptions(QDomDocument::ParseOption::UseNamespaceProcessing)
    | QDomDocument::ParseOption::PreserveSpacingOnlyNodes;

/// What Qt's parser says about \a bytes as the content of a stream: are they one stanza?
/// Null if they hold what XMPP forbids and XML does not.
std::optional<bool> isStanzaToQt(const QByteArray &bytes)
{
    QXmlStreamReader reader(streamStart + bytes + "</stream:stream>");
    int depth = 0;
    int stanzas = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            stanzas += depth++ == 1 ? 1 : 0;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::Characters:
            if (depth == 1 && (!reader.isWhitespace() || reader.isCDATA()))
                return false;
            break;
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::ProcessingInstruction:
        case QXmlStreamReader::DTD:
            return {};
        default:
            break;
        }
    }
    return !reader.hasError() && stanzas == 1;
}

bool isStanzaToUs(const QByteArray &bytes)
{
    StanzaFramer framer({});
    framer.feed(bytes);
    const auto frame = framer.next();
    return frame && frame->kind == Kind::Stanza && frame->fault.isEmpty() && !framer.next()
        && framer.pending() == 0;
}

QByteArray itemsAnswer(const QByteArray &content, const QByteArray &outer = {})
{
    return "<iq type='result' id='ps-items-1' from='pubsub.localhost'" + outer + "><pubsub xmlns='"
        + pubsubNs + "'><items node='news'>" + content + "</items></pubsub></iq>";
}

QByteArray eventWith(const QByteArray &payload, const QByteArray &outer = {})
{
    return "<message from='pubsub.localhost'" + outer + "><event xmlns='" + pubsubNs
        + "#event'><items node='news'><item id='1'>" + payload
        + "</item></items></event></message>";
}

/// The one stanza in \a bytes; ends the test if there is none.
Stanza stanzaFrom(const QByteArray &bytes)
{
    StanzaParser parser({});
    const auto outcomes = parser.parse(bytes);
    if (outcomes.size() != 1 || outcomes[0].kind != Kind::Stanza)
        qFatal("not a stanza: %s", bytes.constData());
    return outcomes[0].stanza;
}

/// The payload of the first item of an event, or of an answer that was read as a tree.
QByteArray payloadIn(const Stanza &stanza)
{
    return stanza.element.firstChildElement().firstChildElement().firstChildElement().payload();
}

} // namespace

class tst_StanzaParser : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // XEP-0198's own elements take a way of their own.
    void readsAcknowledgementsAsQtDoes_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("request") << "<r xmlns='urn:xmpp:sm:3'/>"_ba;
        QTest::newRow("answer") << "<a xmlns='urn:xmpp:sm:3' h='7'/>"_ba;
        QTest::newRow("spaces") << "<a  h = \"7\"\n xmlns=\"urn:xmpp:sm:3\" />"_ba;
        QTest::newRow("entity") << "<resumed xmlns='urn:xmpp:sm:3' previd='a&amp;&#xE9;'/>"_ba;
        QTest::newRow("greater-than") << "<a xmlns='urn:xmpp:sm:3' h='>'/>"_ba;
        QTest::newRow("content") << "<failed xmlns='urn:xmpp:sm:3'><x/></failed>"_ba;
        QTest::newRow("other version") << "<r xmlns='urn:xmpp:sm:2'/>"_ba;
        QTest::newRow("prefix") << "<s:r xmlns:s='urn:xmpp:sm:3'/>"_ba;
        QTest::newRow("unknown prefix") << "<a xmlns='urn:xmpp:sm:3' x:h='7'/>"_ba;
        QTest::newRow("twice") << "<a xmlns='urn:xmpp:sm:3' h='7' h='8'/>"_ba;
        QTest::newRow("no end") << "<r xmlns='urn:xmpp:sm:3'>"_ba;
        QTest::newRow("no tag") << "<>"_ba;
    }
    void readsAcknowledgementsAsQtDoes()
    {
        QFETCH(const QByteArray, xml);
        QDomDocument expected;
        const bool isXml = bool(
            expected.setContent(QByteArray(streamStart + xml + "</stream:stream>"), parseOptions));
        const auto document = parseStanza(xml);
        QCOMPARE(document.has_value(), isXml);
        if (!document)
            return;
        const QDomElement element = stanzaOf(*document);
        const QDomElement qt = stanzaOf(expected);
        QCOMPARE(element.tagName(), qt.tagName());
        QCOMPARE(element.localName(), qt.localName());
        QCOMPARE(element.namespaceURI(), qt.namespaceURI());
        QCOMPARE(element.text(), qt.text());
        QCOMPARE(element.attributes().size(), qt.attributes().size());
        for (const auto &name : { u"h"_s, u"previd"_s })
            QCOMPARE(element.attribute(name), qt.attribute(name));
    }

    void seesWhatIsNotWellFormed_data()
    {
        QTest::addColumn<QByteArray>("content");
        const auto row
            = [](const char *name, const QByteArray &content) { QTest::newRow(name) << content; };
        row("entity of HTML", "<a>&nbsp;</a>");
        row("entity without an end", "<a>&amp</a>");
        row("entity in an attribute", "<a b='&x;'/>");
        row("reference to no character", "<a>&#0;</a>");
        row("reference to a surrogate", "<a>&#xD800;</a>");
        row("reference beyond Unicode", "<a>&#x110000;</a>");
        row("reference without digits", "<a>&#x;</a>");
        row("control character", "<a>\x01</a>");
        row("half a character", "<a>\xE4\xB8</a>");
        row("overlong character", "<a>\xC0\xAF</a>");
        row("surrogate in UTF-8", "<a>\xED\xA0\x80</a>");
        row("U+FFFE", "<a>\xEF\xBF\xBE</a>");
        row("end of CDATA in a text", "<a>]]></a>");
        row("control character in CDATA", "<a><![CDATA[\x02]]></a>");
        row("less-than in an attribute", "<a b='<'/>");
        row("attribute without a value", "<a b/>");
        row("attribute without quotes", "<a b=c/>");
        row("attributes without a space", "<a b='1'c='2'/>");
        row("attribute twice", "<a b='1' b='2'/>");
        row("attribute twice in one namespace", "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>");
        row("prefix that is not declared", "<x:a/>");
        row("prefix of an attribute that is not declared", "<a x:b='1'/>");
        row("prefix out of its scope", "<a><b xmlns:x='u'/><x:c/></a>");
        row("prefix without a namespace", "<a xmlns:x=''/>");
        row("prefix xmlns", "<xmlns:a/>");
        row("two colons", "<a:b:c xmlns:a='u'/>");
        row("colon at the end", "<a: xmlns:a='u'/>");
        row("name that begins with a digit", "<1a/>");
        row("slash in a tag", "<a/b/>");
    }
    void seesWhatIsNotWellFormed()
    {
        QFETCH(QByteArray, content);
        for (const QByteArray &stanza :
            { eventWith(content), itemsAnswer("<item id='1'>" + content + "</item>"),
                QByteArray("<message>" + content + "</message>") }) {
            QCOMPARE(isStanzaToQt(stanza), std::optional(false));
            QVERIFY(!isStanzaToUs(stanza));
        }
    }

    // Whatever single bytes are changed: the same verdict as Qt's parser.
    void judgesAsQtDoes()
    {
        const QByteArrayList seeds {
            eventWith(
                "<e xmlns='urn:a' xml:lang='de'><p:x xmlns:p='u' p:y=\"1 > 'z'\"/>&amp;&#xE4; äß "
                "<![CDATA[<&]]> 汉</e>"),
            itemsAnswer("<item id='1' publisher='a@b'><x:e a='1' b='2'/></item><item id='2'/>",
                " xmlns:x='urn:x'"),
            "<presence from='a@b/c'><show>away</show></presence>",
        };
        const QByteArray interesting = "<>/=&;:'\"]![ax1# \n\x01\x80\xC3\xE4\xEF?-";
        static const QRegularExpression badLocalName(u"(<|</| )[a-z]+:[-.0-9]"_s);
        QRandomGenerator random(1);
        int tried = 0;
        int accepted = 0;
        for (int i = 0; i < 60000; ++i) {
            QByteArray bytes = seeds[i % seeds.size()];
            for (int changes = random.bounded(1, 3); changes > 0; --changes) {
                const qsizetype at = random.bounded(bytes.size());
                const char c = interesting[random.bounded(interesting.size())];
                const int how = random.bounded(3);
                if (how == 0)
                    bytes[at] = c;
                else if (how == 1)
                    bytes.insert(at, c);
                else
                    bytes.remove(at, random.bounded(1, 8));
            }
            auto expected = isStanzaToQt(bytes);
            if (!expected)
                continue;
            // Within names Qt lets pass what no XML may hold (XML §2.2), and local names that
            // begin as none may (Namespaces in XML §4).
            if (!bytes.isValidUtf8() || bytes.contains('\x01')
                || QString::fromUtf8(bytes).contains(badLocalName))
                expected = false;
            ++tried;
            accepted += *expected ? 1 : 0;
            const QByteArray shown = bytes.toPercentEncoding(" <>/=&;:'\"]![#,()");
            QVERIFY2(isStanzaToUs(bytes) == *expected,
                qPrintable(u"%1: %2"_s.arg(*expected ? u"Qt takes it"_s : u"Qt refuses it"_s,
                    QString::fromLatin1(shown))));
        }
        Figures::write(u"well-formedness"_s,
            { u"changed stanzas: %1 tried, %2 well-formed, 0 judged otherwise than by Qt"_s
                    .arg(tried)
                    .arg(accepted) });
        QVERIFY(tried > 50000 && accepted > 5000);
    }

    // What is wrong within a payload, or an entry of a list, ends with its stanza.
    void aFaultEndsWithItsStanza_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::newRow("payload of an answer")
            << itemsAnswer("<item id='1'><p xmlns='u'>&bad;</p></item>");
        QTest::newRow("payload of an event") << eventWith("<p xmlns='u'>&bad;</p>");
        QTest::newRow("item of an answer") << itemsAnswer("<item id='1'>&bad;</item>");
    }
    void aFaultEndsWithItsStanza()
    {
        QFETCH(QByteArray, broken);
        const QByteArray innocent = "<message from='b@x'><a><b><c><d/></c></b></a></message>";
        StanzaParser parser({});
        const auto outcomes = parser.parse(broken + innocent + eventWith("<e xmlns='u'/>"));
        QCOMPARE(outcomes.size(), size_t(3));
        QCOMPARE(outcomes[0].kind, Kind::Broken);
        QVERIFY(outcomes[0].isSkippable);
        QCOMPARE(outcomes[1].kind, Kind::Stanza);
        QCOMPARE(Xml::serialised(outcomes[1].stanza.element),
            Xml::serialised(*XmlElement::parseStanza(innocent)));
        QCOMPARE(payloadIn(outcomes[2].stanza), "<e xmlns=\"u\"/>");
    }

    // Texts on both sides of what was cut out don't become one.
    void textsAroundItemsStayApart()
    {
        StanzaParser parser({});
        const auto outcomes = parser.parse("<iq type='result' id='ps-items-1'><pubsub xmlns='"
            + QByteArray(pubsubNs) + "'><items node='n'>]]<item id='1'/>></items></pubsub></iq>");
        QCOMPARE(outcomes.size(), size_t(1));
        QCOMPARE(outcomes[0].kind, Kind::Stanza);
        QCOMPARE(outcomes[0].stanza.lists.items.first().items.size(), 1);
    }

    // A namespace that many payloads need is counted as often as it is written.
    void namespacesDoNotMultiply()
    {
        const auto answer = [](qsizetype length, int items) {
            return itemsAnswer(QByteArray("<item><a:p/></item>").repeated(items),
                " xmlns:a='" + QByteArray(length, 'u') + '\'');
        };
        const StreamLimits limits { .stanzaBytes = 100'000 };
        QCOMPARE(StanzaParser(limits).parse(answer(1000, 50)).at(0).kind, Kind::Stanza);
        QCOMPARE(StanzaParser(limits).parse(answer(1000, 200)).at(0).kind, Kind::Refused);
        QCOMPARE(StanzaParser(limits).parse(answer(1025, 1)).at(0).kind, Kind::Refused);
    }

    void declarationsAtOnePlaceAreBounded()
    {
        const auto nested = [](int levels) {
            QByteArray start;
            for (int i = 0; i < 200; ++i)
                start += " xmlns:p" + QByteArray::number(i) + "='u'";
            return "<message>" + ("<a" + start + '>').repeated(levels)
                + QByteArray("</a>").repeated(levels) + "</message>";
        };
        QCOMPARE(StanzaParser({}).parse(nested(2)).at(0).kind, Kind::Stanza);
        const auto refused = StanzaParser({}).parse(nested(3) + "<message/>");
        QCOMPARE(refused.at(0).kind, Kind::Refused);
        QCOMPARE(refused.at(1).kind, Kind::Stanza);
    }

    void whatIsRefusedIsNotFollowedForEver()
    {
        StanzaParser parser({});
        bool isBroken = false;
        for (int i = 0; i < 200 && !isBroken; ++i) {
            for (const auto &outcome : parser.parse(QByteArray("<a>").repeated(1000)))
                isBroken |= outcome.kind == Kind::Broken;
        }
        QVERIFY(isBroken);
    }

    // The head of a refused stanza may end within its first tag; an empty one of its kind takes
    // its place all the same.
    void aHeadWithoutAnEndHasAKind()
    {
        QByteArray stanza = "<message from='a@b'";
        for (int i = 0; i < 300; ++i)
            stanza += " attribute" + QByteArray::number(i) + "='" + QByteArray(30, 'x') + '\'';
        const auto outcomes = StanzaParser({}).parse(stanza + "/>");
        QCOMPARE(outcomes.at(0).kind, Kind::Refused);
        const StanzaHead head = StanzaHead::of(outcomes.at(0).head);
        QCOMPARE(head.tag, u"message"_s);
        QVERIFY(parseStanza(head.emptyStanza()));
    }

    // U+FEFF is a character of an id, not a mark of the encoding.
    void keepsEveryCharacterOfAnId()
    {
        const QByteArray bom = "\xEF\xBB\xBF";
        const auto page = stanzaFrom(itemsAnswer("<item id='" + bom + "abc'/>"));
        QCOMPARE(page.lists.items.first().items.first().id, QString(QChar(0xFEFF)) + u"abc"_s);
        const auto text
            = XmlElement::parse("<a b='" + bom + "'>" + bom + "x<![CDATA[" + bom + "]]></a>");
        QVERIFY(text);
        QCOMPARE(text->text().size(), 3);
        QCOMPARE(text->attribute(u"b").size(), 1);
    }

    void payloadsMeanTheSame_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("outer");
        const auto row
            = [](const char *name, const QByteArray &payload, const QByteArray &outer = {}) {
                  QTest::newRow(name) << payload << outer;
              };
        row("plain", "<e xmlns='urn:a'><b c='1'>text</b></e>");
        row("empty", "<e xmlns='urn:a'/>");
        row("quotes", "<e xmlns='urn:a' b='say \"x\"' c=\"it's\" d='&quot;'/>");
        row("entities", "<e xmlns='urn:a' b='&lt;&#xE4;'>&amp;&gt;&#10;</e>");
        row("CDATA", "<e xmlns='urn:a'><![CDATA[<b>&amp;</b>]]></e>");
        row("namespace of the item", "<e><f xmlns=''/></e>");
        row("prefix from outside", "<x:e a='1'><x:f/></x:e>", " xmlns:x='urn:x?a=1&amp;b=2'");
        row("white space in a namespace from outside", "<x:e/>",
            " xmlns:x='\xEF\xBB\xBFu\t&#9;&#10;&#13;\r'");
        row("prefix of an attribute from outside", "<e xmlns='urn:a' x:b='1'/>",
            " xmlns:x='urn:x'");
        row("prefix from outside deep inside", "<e xmlns='urn:a'><f><x:g/></f></e>",
            " xmlns:x='urn:x'");
        row("prefix bound anew", "<x:e xmlns:x='urn:y'><x:f/></x:e>", " xmlns:x='urn:x'");
        row("prefix bound anew inside", "<x:e><x:f xmlns:x='urn:y'/></x:e>", " xmlns:x='urn:x'");
        row("default bound inside", "<x:e xmlns:x='u'><f><g xmlns='urn:g'/></f></x:e>");
        row("language", "<e xmlns='urn:a' xml:lang='de'/>");
        row("white space", "<e xmlns='urn:a'>\n  <f\n b = 'c' ></f >\t</e>");
    }
    void payloadsMeanTheSame()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, outer);
        QDomDocument tree;
        tree.setContent(streamStart + eventWith(payload, outer) + "</stream:stream>", parseOptions);
        const Stanza asTree = Stanza::of(tree.documentElement().firstChildElement());
        QCOMPARE(canonicalXml(payloadIn(stanzaFrom(eventWith(payload, outer)))),
            canonicalXml(payloadIn(asTree)));
        // And again when somebody wants to see the whole message.
        QCOMPARE(canonicalXml(Xml::serialised(stanzaFrom(eventWith(payload, outer)))),
            canonicalXml(Xml::serialised(asTree)));
        const auto lists
            = stanzaFrom(itemsAnswer("<item id='1'>" + payload + "</item>", outer)).lists;
        QDomDocument answer;
        answer.setContent(streamStart + itemsAnswer("<item id='1'>" + payload + "</item>", outer)
                + "</stream:stream>",
            parseOptions);
        QCOMPARE(lists.items.size(), 1);
        QCOMPARE(lists.items[0].items.size(), 1);
        QCOMPARE(canonicalXml(lists.items[0].items[0].payload),
            canonicalXml(payloadIn(Stanza::of(answer.documentElement().firstChildElement()))));
    }

    // The same whatever the network cut.
    void readsListsHoweverTheyAreCut()
    {
        const QByteArray bytes = itemsAnswer("<item id='a&amp;1' publisher='p@q'><e xmlns='u'>ä</e>"
                                             "<second xmlns='u'/></item> <item id='2'/>"
                                             "<other/><item id='3'>text</item>");
        for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
            StanzaParser parser({});
            auto outcomes = parser.parse(bytes.first(cut));
            QVERIFY(outcomes.empty());
            outcomes = parser.parse(bytes.sliced(cut));
            QCOMPARE(outcomes.size(), 1U);
            const auto lists = outcomes[0].stanza.lists.items;
            QCOMPARE(lists.size(), 1);
            QCOMPARE(lists[0].node, u"news"_s);
            const auto items = lists[0].items;
            QCOMPARE(items.size(), 3);
            QCOMPARE(items[0].id, u"a&1"_s);
            QCOMPARE(items[0].publisher, u"p@q"_s);
            QCOMPARE(items[0].payload, "<e xmlns=\"u\">ä</e>"_ba);
            QCOMPARE(items[1].id, u"2"_s);
            QVERIFY(items[1].payload.isEmpty());
            QCOMPARE(items[2].id, u"3"_s);
            QVERIFY(items[2].payload.isEmpty());
        }
    }

    // Only an answer to a request that asked for a list is read as one.
    void readsListsOnlyWhereTheyAreWanted()
    {
        const QByteArray answer = itemsAnswer("<item id='1'><e xmlns='u'/></item>");
        QVERIFY(stanzaFrom(QByteArray(answer).replace("ps-items-", "ps-")).lists.items.isEmpty());
        QVERIFY(stanzaFrom(QByteArray(answer).replace("result", "error")).lists.items.isEmpty());
        QVERIFY(stanzaFrom(QByteArray(answer).replace(pubsubNs, "urn:x")).lists.items.isEmpty());
    }

    // What is longer than the limits is so also if most of it was cut out.
    void countsWhatWasCutOut()
    {
        StreamLimits limits;
        limits.stanzaBytes = 10000;
        StanzaParser parser(limits);
        const auto outcomes = parser.parse(
            itemsAnswer(QByteArray("<item id='1'><e xmlns='u'/></item>").repeated(1000)) + "<a/>");
        QCOMPARE(outcomes.size(), 2U);
        QCOMPARE(outcomes[0].kind, Kind::Refused);
        QVERIFY(outcomes[0].head.contains("node='news'"));
        QCOMPARE(outcomes[1].kind, Kind::Stanza);
    }

    // A large answer is parsed in another thread; nothing overtakes it, nothing is lost.
    void theOrderStays()
    {
        ScriptedServer server;
        TestClient client;
        QVERIFY(client.connectTo(server));
        const Node node = client.node({ *Jid::fromString(server.pubSubService()), u"news"_s });
        server.reply({ .element = u"items"_s }, Answer::raw(manyItemsBetweenEvents(3000)));
        QStringList order;
        connect(&client, &Client::itemPublished, this,
            [&order](const NodeAddress &, const Item &item) { order += item.id; });
        auto *request = node.items();
        connect(request, &ItemsRequest::succeeded, this,
            [&order](const ItemsPage &page) { order += u"%1 items"_s.arg(page.items.size()); });
        QVERIFY(waitFor([&order] { return order.size() >= 3; }, std::chrono::seconds(20)));
        QCOMPARE(order, QStringList({ u"before"_s, u"3000 items"_s, u"after"_s }));
    }

    // Whoever goes away while another thread still parses leaves nothing behind.
    void theClientMayGoMeanwhile()
    {
        ScriptedServer server;
        server.reply({ .element = u"items"_s }, Answer::raw(manyItemsBetweenEvents(3000)));
        for (int round = 0; round < 10; ++round) {
            auto client = std::make_unique<TestClient>();
            QVERIFY(client->connectTo(server));
            client->node({ *Jid::fromString(server.pubSubService()), u"news"_s }).items();
            QTest::qWait(round);
        }
    }

    // The last words of a server count, however much came before them.
    void whatCameBeforeTheEndIsHandedOut()
    {
        ScriptedServer server;
        TestClient client;
        QVERIFY(client.connectTo(server));
        client.trustEventsFrom(*Jid::fromString(server.pubSubService()));
        QVERIFY(client.flush());
        SignalWaiter items(&client, &Client::itemPublished);
        SignalWaiter failures(&client, &Client::connectionFailed);
        server.sendRaw(eventWith("<e xmlns='u'>" + QByteArray(300, 'x') + "</e>").repeated(2000));
        server.closeStream();
        QVERIFY(failures.waitForCount(1, std::chrono::seconds(20)));
        QCOMPARE(items.count(), 2000);
    }

private:
    static QByteArray manyItemsBetweenEvents(int count)
    {
        QByteArray items;
        for (int i = 0; i < count; ++i)
            items += "<item id='" + QByteArray::number(i) + "'><e xmlns='urn:a'>"
                + QByteArray(300, 'x') + "</e></item>";
        return eventWith("<e xmlns='u'/>").replace("id='1'", "id='before'")
            + itemsAnswer(items).replace("ps-items-1", "{id}")
            + eventWith("<e xmlns='u'/>").replace("id='1'", "id='after'");
    }
};

PUBSUB_TEST(tst_StanzaParser, QCoreApplication)
#include "tst_StanzaParser.moc"
