// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tree that takes QDomElement's place: it reads the same.

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/stream/StanzaHead.h>
#include <pubsub/xml/Xml.h>
#include <pubsub/xml/XmlElement.h>

#include <QTest>
#include <QThread>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace
{

XmlElement parsed(const QByteArray &xml, const QList<QByteArray> &payloads = {})
{
    const auto element = XmlElement::parseStanza(xml, payloads);
    if (!element)
        qFatal("%s: %s", xml.constData(), qPrintable(element.error().message));
    return *element;
}

/// Both trees, element by element.
void compare(const XmlElement &ours, const QDomElement &theirs)
{
    QCOMPARE(ours.isNull(), theirs.isNull());
    if (theirs.isNull())
        return;
    const auto qualified = [](const QDomNode &node) {
        return node.prefix().isEmpty() ? node.localName() : node.prefix() + u':' + node.localName();
    };
    QCOMPARE(ours.tagName(), qualified(theirs));
    QCOMPARE(ours.localName(), theirs.localName());
    // As bytes, since a QString made of them loses U+FEFF at the beginning.
    const QByteArrayView ns(ours.namespaceURI().data(), ours.namespaceURI().size());
    QCOMPARE(ns, theirs.namespaceURI().toUtf8());
    QCOMPARE(ours.text(), theirs.text());
    const auto attributes = theirs.attributes();
    for (int i = 0; i < attributes.count(); ++i) {
        const QDomAttr one = attributes.item(i).toAttr();
        QCOMPARE(ours.attribute(qualified(one)), one.value());
        QVERIFY(ours.hasAttribute(qualified(one)));
    }
    auto child = ours.firstChildElement();
    for (auto e = theirs.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        compare(child, e);
        child = child.nextSiblingElement();
    }
    QVERIFY(child.isNull());
}

} // namespace

class tst_XmlElement : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsQDomDoes_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const auto row
            = [](const char *name, const QByteArray &xml) { QTest::newRow(name) << xml; };
        row("empty", "<a/>");
        row("text", "<a>b</a>");
        row("nested", "<a>1<b>2<c>3</c>4</b>5<d/>6</a>");
        row("siblings", "<a><b/><b/> <c/>x<b/></a>");
        row("attributes", "<a b='1' c=\"it's\" d='&lt;&quot;&#xE4;' e='a\tb\r\nc'/>");
        row("namespaces", "<a xmlns='u' xmlns:p='v'><b/><p:c p:d='1' xml:lang='de'/></a>");
        row("white space in namespaces", "<a xmlns='u\tv\r\n'><p:b xmlns:p='\r\r' p:c='1'/></a>");
        row("marks of the encoding",
            "<p:a xmlns:p='\xEF\xBB\xBF' b='\xEF\xBB\xBF'><c xmlns='\xEF\xBB\xBFu'>\xEF\xBB\xBF</c>"
            "</p:a>");
        row("attribute named xmlns", "<p:a xmlns:p='u' p:xmlns='v'><b p:x='1'/></p:a>");
        row("namespace taken back", "<a xmlns='u'><b xmlns='v'><c/></b><d/></a>");
        row("entities", "<a>&amp;&lt;&gt;&quot;&apos;&#228;&#x1F600;</a>");
        row("cdata", "<a>x<![CDATA[<b>&amp;]] ></b>]]>y</a>");
        row("line ends", "<a>1\r\n2\r3\n4&#13;5<![CDATA[\r\n]]></a>");
        row("scripts", "<a b='漢字'>שלום 😀 e\xCC\x81</a>");
        row("no namespace", "<a><b xmlns=''><c/></b></a>");
        row("stanza",
            "<message from='a@b/c' type='headline'><event "
            "xmlns='http://jabber.org/protocol/pubsub#event'><items node='n'><item id='1'>"
            "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title></entry></item></items>"
            "</event><delay xmlns='urn:xmpp:delay' stamp='2026-01-02T03:04:05Z'/></message>");
    }
    void readsAsQDomDoes()
    {
        QFETCH(QByteArray, xml);
        const auto document = parseStanza(xml);
        QVERIFY(document.has_value());
        compare(parsed(xml), stanzaOf(*document));
        compare(XmlElement(stanzaOf(*document)), stanzaOf(*document));
    }

    // What it writes means the same, wherever it is put.
    void writesWhatItRead_data() { readsAsQDomDoes_data(); }
    void writesWhatItRead()
    {
        QFETCH(QByteArray, xml);
        const auto document = parseStanza(Xml::serialised(parsed(xml)));
        QVERIFY(document.has_value());
        compare(parsed(xml), stanzaOf(*document));
    }

    // Names of XML's fifth edition may begin with U+FEFF, which is no mark of the encoding there.
    void keepsNamesToTheLetter()
    {
        const QString mark(QChar(0xFEFF));
        const auto name = mark.toUtf8();
        const XmlElement read = parsed("<" + name + " " + name + "b='1'><" + name
            + ":c xmlns:" + name + "='u'/></" + name + ">");
        for (const XmlElement &one : { read, parsed(Xml::serialised(read)) }) {
            QCOMPARE(one.tagName(), mark);
            QCOMPARE(one.localName(), mark);
            QCOMPARE(one.attribute(QString(mark + u'b')), u"1"_s);
            QCOMPARE(one.firstChildElement().tagName(), mark + u":c"_s);
        }
    }

    void refusesWhatIsNotOneElement_data()
    {
        QTest::addColumn<QByteArray>("xml");
        for (const char *xml : { "", " ", "text", "<a>", "<a", "<", "</a>", "<a></b>", "<a/><b/>",
                 "<a/> ", "x<a/>", "<a>&nbsp;</a>", "<a b='1' b='2'/>", "<p:a/>", "<a>\x01</a>",
                 "<a>]]></a>", "<a><![CDATA[x</a>", "<a><!-- x --></a>", "<!DOCTYPE a><a/>",
                 "<?xml version='1.0'?><a/>", "<a><?payload?></a>", "<a><?php?></a>",
                 "<![CDATA[x]]>", "<a><b></a></b>" })
            QTest::newRow(xml) << QByteArray(xml);
    }
    void refusesWhatIsNotOneElement()
    {
        QFETCH(QByteArray, xml);
        for (const auto &element : { XmlElement::parse(xml), XmlElement::parseStanza(xml) }) {
            QVERIFY(!element);
            QVERIFY(!element.error().message.isEmpty());
        }
    }

    // Outside a stream there is no namespace that was not declared.
    void aloneItDeclaresItself()
    {
        const auto alone = XmlElement::parse("<a><b xmlns='u'/></a>");
        QVERIFY(alone && alone->namespaceURI().isEmpty());
        QCOMPARE(Xml::serialised(*alone), "<a><b xmlns=\"u\"/></a>");
        QCOMPARE(parsed("<a/>").namespaceURI().toString(), u"jabber:client"_s);
        QVERIFY(XmlElement::parseStanza("<stream:features/>"));
        QVERIFY(!XmlElement::parse("<stream:features/>"));
    }

    void depthIsBounded()
    {
        const auto nested = [](int depth) {
            return QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
        };
        QVERIFY(XmlElement::parse(nested(XmlElement::maxDepth)).has_value());
        QVERIFY(!XmlElement::parse(nested(XmlElement::maxDepth + 1)));
        // Neither reading nor writing goes down a stack.
        QVERIFY(!Xml::serialised(parsed(nested(XmlElement::maxDepth))).isEmpty());
    }

    void findsByNameAndNamespace()
    {
        const XmlElement root = parsed("<a xmlns:p='u'><b n='1'/><p:b n='2'/><b n='3'/></a>");
        QVERIFY(root.is("jabber:client"_L1, "a"_L1));
        QVERIFY(!root.is("u"_L1, "a"_L1));
        QVERIFY(root.firstChildElement(u"x").isNull());
        auto b = root.firstChildElement(u"b");
        QCOMPARE(b.attribute(u"n"), u"1"_s);
        b = b.nextSiblingElement(u"b");
        QCOMPARE(b.attribute(u"n"), u"2"_s);
        QVERIFY(b.is("u"_L1, "b"_L1));
        QCOMPARE(b.nextSiblingElement().attribute(u"n"), u"3"_s);
        QCOMPARE(Xml::children(root, "jabber:client"_L1, "b"_L1).size(), 2);
    }

    void missingAttributeIsTheFallback()
    {
        const XmlElement element = parsed("<a b=''/>");
        QCOMPARE(element.attribute(u"b", u"x"_s), QString());
        QCOMPARE(element.attribute(u"c", u"x"_s), u"x"_s);
        QVERIFY(element.hasAttribute(u"b") && !element.hasAttribute(u"c"));
    }

    void nothingHasNothing()
    {
        const XmlElement none;
        QVERIFY(none.isNull());
        QVERIFY(none.firstChildElement().isNull() && none.nextSiblingElement().isNull());
        QVERIFY(none.tagName().isEmpty() && none.localName().isEmpty() && none.text().isEmpty());
        QVERIFY(none.namespaceURI().isEmpty() && none.payload().isEmpty());
        QVERIFY(!none.hasAttribute(u"a") && !none.is({}, {}));
        QCOMPARE(none.attribute(u"a", u"x"_s), u"x"_s);
        QVERIFY(Xml::serialised(none).isEmpty());
        QVERIFY(XmlElement(QDomElement()).isNull());
    }

    // ListCutter's payloads come back in their places.
    void payloadsStandWhereTheyWereCut()
    {
        const XmlElement root
            = parsed("<a><i><?payload?></i><i/><i><b>tree</b></i><i><?payload?></i></a>",
                { "<x xmlns=\"u\">1</x>", "<y xmlns=\"u\">2</y>" });
        auto i = root.firstChildElement();
        QCOMPARE(i.payload(), "<x xmlns=\"u\">1</x>");
        i = i.nextSiblingElement();
        QVERIFY(i.payload().isEmpty());
        i = i.nextSiblingElement();
        QCOMPARE(i.payload(), "<b xmlns=\"jabber:client\">tree</b>");
        i = i.nextSiblingElement();
        QCOMPARE(i.payload(), "<y xmlns=\"u\">2</y>");
        const QByteArray whole = Xml::serialised(root);
        QVERIFY(whole.contains("<x xmlns=\"u\">1</x>") && whole.contains("<y xmlns=\"u\">2</y>"));
        QVERIFY(!XmlElement::parseStanza("<a><?payload?><?payload?></a>", { "<x/>" }));
    }

    void anElementOutlivesItsStanza()
    {
        XmlElement child;
        {
            const XmlElement root = parsed("<a><b c='d'>e</b></a>");
            child = root.firstChildElement();
        }
        std::unique_ptr<QThread> thread(
            QThread::create([child] { QCOMPARE(child.text(), u"e"_s); }));
        thread->start();
        QVERIFY(thread->wait());
        QCOMPARE(child.attribute(u"c"), u"d"_s);
    }
};

PUBSUB_TEST(tst_XmlElement, QCoreApplication)
#include "tst_XmlElement.moc"
