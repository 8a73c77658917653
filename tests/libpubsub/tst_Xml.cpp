// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/xml/Xml.h>

#include <QDomDocument>
#include <QTest>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace
{

QDomDocument parsed(const QByteArray &xml)
{
    QDomDocument document;
    const auto result = document.setContent(xml, QDomDocument::ParseOption::UseNamespaceProcessing);
    Q_ASSERT(result);
    return document;
}

/// The same elements, attributes, texts, in the same namespaces?
bool isSame(const QDomElement &a, const QDomElement &b)
{
    if (a.namespaceURI() != b.namespaceURI() || a.localName() != b.localName()
        || a.childNodes().count() != b.childNodes().count())
        return false;
    const auto attributes = a.attributes();
    for (int i = 0; i < attributes.count(); ++i) {
        const auto attribute = attributes.item(i).toAttr();
        const QString other = attribute.namespaceURI().isEmpty()
            ? b.attribute(attribute.name())
            : b.attributeNS(attribute.namespaceURI(), attribute.localName());
        if (other != attribute.value())
            return false;
    }
    for (int i = 0; i < a.childNodes().count(); ++i) {
        const QDomNode left = a.childNodes().at(i);
        const QDomNode right = b.childNodes().at(i);
        if (left.isElement() ? !isSame(left.toElement(), right.toElement())
                             : left.nodeValue() != right.nodeValue())
            return false;
    }
    return true;
}

} // namespace

/// An item's payload leaves the library in the namespaces in which it came.
class tst_Xml : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNamespaces_data();
    void copiesAreNotAdopted();
    void keepsNamespaces();
};

void tst_Xml::keepsNamespaces_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addRow("plain") << "<a xmlns='urn:a'><b>text</b></a>"_ba;
    // The declaration must not end up in the start tag of `content`.
    QTest::addRow("first child of another namespace")
        << "<entry xmlns='urn:atom'><content type='xhtml'><div xmlns='urn:xhtml'><p>x</p></div>"
           "</content></entry>"_ba;
    QTest::addRow("back to the outer one")
        << "<a xmlns='urn:a'><b xmlns='urn:b'><a xmlns='urn:a'/></b><c/></a>"_ba;
    QTest::addRow("no namespace inside") << "<a xmlns='urn:a'><b xmlns=''><c/></b><d/></a>"_ba;
    QTest::addRow("prefixes")
        << "<p:a xmlns:p='urn:p' xmlns='urn:d'><b p:x='1' y='2'/><p:c><p:d/></p:c></p:a>"_ba;
    QTest::addRow("prefix bound anew")
        << "<p:a xmlns:p='urn:1'><p:b xmlns:p='urn:2' p:x='1'/><p:c/></p:a>"_ba;
    QTest::addRow("carriage returns, tabs and line feeds")
        << "<a xmlns='urn:a' b='&#13;&#9;&#10;'>&#13;<b>x&#13;\n&#9;y</b>&#13;</a>"_ba;
    QTest::addRow("prefix of an attribute in the first child")
        << "<a xmlns='urn:a'><b><c xmlns:q='urn:q' q:x='1' xml:lang='de'/></b></a>"_ba;
}

// What is put elsewhere stays of the namespace that it is of.
void tst_Xml::copiesAreNotAdopted()
{
    for (const auto &xml : { "<a><b/></a>"_ba, "<a t=' xmlns=\"'><b/></a>"_ba,
             "<a t=\" xmlns='u'\"/>"_ba, "<p:a xmlns:p='u'><b/></p:a>"_ba }) {
        QByteArray written;
        QXmlStreamWriter writer(&written);
        writer.writeStartElement("item"_L1);
        writer.writeDefaultNamespace("urn:outer"_L1);
        QVERIFY(PubSub::Xml::copy(xml, writer));
        writer.writeEndElement();
        const auto copy = parsed(written);
        QVERIFY2(isSame(copy.documentElement().firstChildElement(), parsed(xml).documentElement()),
            written.constData());
    }
}

void tst_Xml::keepsNamespaces()
{
    QFETCH(QByteArray, xml);
    const QDomDocument before = parsed(xml);
    const QByteArray written = PubSub::Xml::serialised(before.documentElement());
    const QDomDocument after = parsed(written);
    QVERIFY2(isSame(before.documentElement(), after.documentElement()), written.constData());
    // A part of it stands by itself, too.
    const auto part = before.documentElement().firstChildElement();
    const QByteArray writtenPart = PubSub::Xml::serialised(part);
    QVERIFY2(isSame(part, parsed(writtenPart).documentElement()), writtenPart.constData());
}

PUBSUB_TEST(tst_Xml, QCoreApplication)
#include "tst_Xml.moc"
