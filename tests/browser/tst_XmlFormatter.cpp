// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/XmlFormatter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Browser::XmlFormatter;

class tst_XmlFormatter : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void formattingTwiceChangesNothing();
    void showsBrokenXmlAsItCame();
    void shortensLongTextsAndSaysSo();
    void boundsTheWhole();
    void survivesDeepNesting();
    void formatsLargeXmlElsewhere();
    void checks_data();
    void checks();
    void tellsWhereTheProblemIs();
};

void tst_XmlFormatter::formats_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("text");
    QTest::addRow("one element") << "<a xmlns='urn:a'/>"_ba << u"<a xmlns=\"urn:a\"/>"_s;
    QTest::addRow("children on lines")
        << "<a><b>x</b><c><d/></c></a>"_ba << u"<a>\n  <b>x</b>\n  <c>\n    <d/>\n  </c>\n</a>"_s;
    QTest::addRow("old indentation goes") << "<a>\n\n      <b/>\n</a>"_ba << u"<a>\n  <b/>\n</a>"_s;
    QTest::addRow("text beside elements stays on its line")
        << "<p>Hello <b>bold</b> world</p>"_ba << u"<p>Hello <b>bold</b> world</p>"_s;
    QTest::addRow("space between inline elements is text")
        << "<p>a<b>1</b> <i>2</i></p>"_ba << u"<p>a<b>1</b> <i>2</i></p>"_s;
    QTest::addRow("escapes") << "<a x='&quot;&lt;'>&lt;&amp;></a>"_ba
                             << u"<a x=\"&quot;&lt;\">&lt;&amp;&gt;</a>"_s;
    QTest::addRow("attributes in their order")
        << "<a z='1' b='2' a='3'/>"_ba << u"<a z=\"1\" b=\"2\" a=\"3\"/>"_s;
    QTest::addRow("prefixes as written")
        << "<p:a xmlns:p='urn:p'><p:b/></p:a>"_ba << u"<p:a xmlns:p=\"urn:p\">\n  <p:b/>\n</p:a>"_s;
    QTest::addRow("other scripts") << "<a>每日新闻 أخبار</a>"_ba << u"<a>每日新闻 أخبار</a>"_s;
    QTest::addRow("comment") << "<a><!-- note --><b/></a>"_ba
                             << u"<a>\n  <!-- note -->\n  <b/>\n</a>"_s;
}

void tst_XmlFormatter::formats()
{
    QFETCH(QByteArray, xml);
    const auto result = XmlFormatter::format(xml);
    QTEST(result.text, "text");
    QVERIFY(!result.isBroken);
    QVERIFY(!result.isShortened);
}

void tst_XmlFormatter::formattingTwiceChangesNothing()
{
    const QByteArray xml = "<entry xmlns='http://www.w3.org/2005/Atom'><title>x</title>"
                           "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                           "<p>a <em>b</em></p><ul><li>c</li></ul></div></content></entry>";
    const QString once = XmlFormatter::format(xml).text;
    QCOMPARE(XmlFormatter::format(once.toUtf8()).text, once);
}

void tst_XmlFormatter::showsBrokenXmlAsItCame()
{
    const auto result = XmlFormatter::format("<a><b></a>");
    QVERIFY(result.isBroken);
    QCOMPARE(result.text, u"<a><b></a>"_s);
}

void tst_XmlFormatter::shortensLongTextsAndSaysSo()
{
    const QByteArray xml = "<a><b>" + QByteArray(50, 'x') + "</b><c>short</c></a>";
    const auto result = XmlFormatter::format(xml, { 20, 1000 });
    QVERIFY(result.isShortened);
    QVERIFY(result.text.contains(QString(20, u'x')));
    QVERIFY(!result.text.contains(QString(21, u'x')));
    QVERIFY(result.text.contains(u"30"_s));
    QVERIFY(result.text.contains(u"<c>short</c>"_s));
}

void tst_XmlFormatter::boundsTheWhole()
{
    QByteArray xml = "<a>";
    for (int i = 0; i < 1000; ++i)
        xml += "<b>text</b>";
    xml += "</a>";
    const auto result = XmlFormatter::format(xml, { 100, 500 });
    QVERIFY(result.isShortened);
    QVERIFY(result.text.size() < 600);
}

void tst_XmlFormatter::survivesDeepNesting()
{
    QByteArray xml;
    for (int i = 0; i < 5000; ++i)
        xml += "<a>";
    for (int i = 0; i < 5000; ++i)
        xml += "</a>";
    const auto result = XmlFormatter::format(xml);
    QVERIFY(!result.isBroken);
    QVERIFY(result.text.size() < 5000 * 200);
}

void tst_XmlFormatter::formatsLargeXmlElsewhere()
{
    const QByteArray xml = "<a><b>" + QByteArray(1024 * 1024, 'x') + "</b></a>";
    auto future = XmlFormatter::formatLater(xml, {});
    future.waitForFinished();
    QVERIFY(future.result().isShortened);
    QVERIFY(future.result().text.startsWith(u"<a>\n  <b>xxx"_s));
}

void tst_XmlFormatter::checks_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<bool>("isGood");
    QTest::addRow("good") << "<a xmlns='urn:a'><b/></a>"_ba << true;
    QTest::addRow("prefix") << "<p:a xmlns:p='urn:a'/>"_ba << true;
    QTest::addRow("nothing") << "  \n"_ba << false;
    QTest::addRow("no namespace") << "<a/>"_ba << false;
    QTest::addRow("not closed") << "<a xmlns='urn:a'>"_ba << false;
    QTest::addRow("two elements") << "<a xmlns='urn:a'/><b xmlns='urn:b'/>"_ba << false;
    QTest::addRow("text only") << "hello"_ba << false;
    QTest::addRow("unbound prefix") << "<p:a/>"_ba << false;
    QTest::addRow("document type") << "<!DOCTYPE a><a xmlns='urn:a'/>"_ba << false;
    QTest::addRow("unknown entity") << "<a xmlns='urn:a'>&nbsp;</a>"_ba << false;
}

void tst_XmlFormatter::checks()
{
    QFETCH(QByteArray, xml);
    QFETCH(bool, isGood);
    const auto problem = XmlFormatter::check(xml);
    QCOMPARE(!problem, isGood);
    if (problem)
        QVERIFY(!problem->message.isEmpty());
}

void tst_XmlFormatter::tellsWhereTheProblemIs()
{
    const auto problem = XmlFormatter::check("<a xmlns='urn:a'>\n  <b>\n</a>");
    QVERIFY(problem);
    QCOMPARE(problem->line, 3);
}

PUBSUB_TEST(tst_XmlFormatter, QCoreApplication)
#include "tst_XmlFormatter.moc"
