// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CpuTimer.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "writer/markdown/MarkdownConverter.h"

#include <QDomDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Writer;

namespace
{

int depthOf(const QDomElement &element)
{
    int deepest = 0;
    for (QDomElement child = element.firstChildElement(); !child.isNull();
        child = child.nextSiblingElement())
        deepest = qMax(deepest, depthOf(child));
    return deepest + 1;
}

QDomDocument parsed(const QString &xhtml)
{
    QDomDocument document;
    const auto result
        = document.setContent("<div xmlns='http://www.w3.org/1999/xhtml'>"_L1 + xhtml + "</div>"_L1,
            QDomDocument::ParseOption::UseNamespaceProcessing);
    if (!result)
        qWarning("%ls", qUtf16Printable(result.errorMessage));
    return document;
}

} // namespace

/// Markdown in, well-formed and harmless XHTML out.
class tst_MarkdownConverter : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void converts_data();
    void converts();
    void isHarmless_data();
    void isHarmless();
    void boundsNesting_data();
    void boundsNesting();
    void givesPlainText();
};

void tst_MarkdownConverter::converts_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("xhtml");
    QTest::newRow("paragraphs") << u"One\n\nTwo"_s << u"<p>One</p><p>Two</p>"_s;
    QTest::newRow("marks") << u"*a* **b** ~~c~~ `d`"_s
                           << u"<p><em>a </em><strong>b </strong><del>c </del><code>d</code></p>"_s;
    QTest::newRow("hard break") << u"a  \nb"_s << u"<p>a<br/>\nb</p>"_s;
    QTest::newRow("heading") << u"## Two"_s << u"<h2>Two</h2>"_s;
    QTest::newRow("list") << u"- a\n- b"_s << u"<ul><li>a</li><li>b</li></ul>"_s;
    QTest::newRow("numbers") << u"3. a\n4. b"_s << u"<ol start=\"3\"><li>a</li><li>b</li></ol>"_s;
    QTest::newRow("tasks") << u"- [ ] a\n- [x] b"_s << u"<ul><li>☐ a</li><li>☑ b</li></ul>"_s;
    QTest::newRow("quotation") << u"> a"_s << u"<blockquote><p>a</p></blockquote>"_s;
    QTest::newRow("code")
        << u"```c\nif (a < b && c)\n```"_s
        << u"<pre><code class=\"language-c\">if (a &lt; b &amp;&amp; c)\n</code></pre>"_s;
    QTest::newRow("rule") << u"a\n\n---"_s << u"<p>a</p><hr/>"_s;
    QTest::newRow("link")
        << u"[a](https://example.org/?q=1&r=2 \"t\")"_s
        << u"<p><a href=\"https://example.org/?q=1&amp;r=2\" title=\"t\">a</a></p>"_s;
    QTest::newRow("bare link")
        << u"see https://example.org now"_s
        << u"<p>see <a href=\"https://example.org\">https://example.org</a> now</p>"_s;
    QTest::newRow("www") << u"www.example.org"_s
                         << u"<p><a href=\"http://www.example.org\">www.example.org</a></p>"_s;
    QTest::newRow("image")
        << u"![two *words*](https://example.org/a.png)"_s
        << u"<p><img src=\"https://example.org/a.png\" alt=\"two words\"/></p>"_s;
    QTest::newRow("table")
        << u"| a | b |\n|---|--:|\n| 1 | 2 |"_s
        << u"<table><thead><tr><th>a</th><th align=\"right\">b</th></tr></thead>"
           "<tbody><tr><td>1</td><td align=\"right\">2</td></tr></tbody></table>"_s;
    QTest::newRow("references") << u"&eacute; &amp; &#x4e2d; &nosuch;"_s
                                << u"<p>é &amp; 中 &amp;nosuch;</p>"_s;
    QTest::newRow("scripts") << u"العربية 中文 🎉"_s << u"<p>العربية 中文 🎉</p>"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_MarkdownConverter::converts()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, xhtml);
    QCOMPARE(MarkdownConverter::toXhtml(markdown), xhtml);
    QVERIFY(!parsed(MarkdownConverter::toXhtml(markdown)).isNull());
}

void tst_MarkdownConverter::isHarmless_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("block of HTML") << u"<script>alert(1)</script>"_s;
    QTest::newRow("HTML in a line") << u"a <img src=x onerror=alert(1)> b"_s;
    QTest::newRow("comment") << u"<!-- x --><![CDATA[ y ]]>"_s;
    QTest::newRow("javascript") << u"[a](javascript:alert(1))"_s;
    QTest::newRow("JavaScript in capitals") << u"[a](JaVaScRiPt:alert(1))"_s;
    QTest::newRow("javascript by reference") << u"[a](java&#x73;cript&colon;alert(1))"_s;
    QTest::newRow("javascript with a tab") << u"[a](<java\tscript:alert(1)>)"_s;
    QTest::newRow("autolink") << u"<javascript:alert(1)>"_s;
    QTest::newRow("vbscript") << u"[a](vbscript:x)"_s;
    QTest::newRow("data") << u"![a](data:text/html;base64,AAAA)"_s;
    QTest::newRow("file") << u"[a](file:///etc/passwd) ![b](file:///etc/passwd)"_s;
    QTest::newRow("relative") << u"[a](../x) ![b](/y.png) [c](//example.org/z)"_s;
    QTest::newRow("attribute") << u"[a](https://e.org/\"onclick=\"x)"_s;
    QTest::newRow("language") << u"```\"><script>\nx\n```"_s;
    QTest::newRow("control characters")
        << u"a"_s + QChar(0) + QChar(1) + QChar(0x1b) + QChar(0xfffe) + u"b"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd800) + u"b"_s;
    QTest::newRow("null reference") << u"a &#0; &#x1; &#xd800; &#x110000; b"_s;
}

void tst_MarkdownConverter::isHarmless()
{
    QFETCH(const QString, markdown);
    const QDomDocument document = parsed(MarkdownConverter::toXhtml(markdown));
    QVERIFY(!document.isNull());
    const QDomNodeList all = document.elementsByTagName(u"*"_s);
    static const QStringList known { u"div"_s, u"p"_s, u"a"_s, u"img"_s, u"pre"_s, u"code"_s };
    for (int i = 0; i < all.size(); ++i) {
        const QDomElement element = all.at(i).toElement();
        QVERIFY2(known.contains(element.tagName()), qPrintable(element.tagName()));
        for (int j = 0; j < element.attributes().size(); ++j) {
            const QDomAttr attribute = element.attributes().item(j).toAttr();
            QVERIFY2(!attribute.name().startsWith("on"_L1), qPrintable(attribute.name()));
            if (attribute.name() == "href"_L1 || attribute.name() == "src"_L1)
                QVERIFY2(attribute.value().startsWith("http"_L1), qPrintable(attribute.value()));
        }
    }
}

void tst_MarkdownConverter::boundsNesting_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("quotations") << QString(50000, u'>') + u" a"_s;
    QTest::newRow("lists") << u"- "_s.repeated(20000) + u'a';
    QTest::newRow("emphasis") << u"*a **b "_s.repeated(20000) + u"** *"_s.repeated(20000);
    QTest::newRow("brackets") << QString(50000, u'[');
    QTest::newRow("links") << QString(20000, u'[') + u'a' + u"](https://e.org)"_s.repeated(20000);
    QTest::newRow("images") << u"!["_s.repeated(20000) + u'a'
            + u"](https://e.org/a)"_s.repeated(20000);
    QTest::newRow("backticks") << u"`a "_s.repeated(50000);
}

void tst_MarkdownConverter::boundsNesting()
{
    QFETCH(const QString, markdown);
    const TestSupport::CpuTimer timer;
    const QDomDocument document = parsed(MarkdownConverter::toXhtml(markdown));
    QVERIFY(!document.isNull());
    QVERIFY(depthOf(document.documentElement()) <= MarkdownConverter::maxDepth + 2);
    QCOMPARE_LT(timer.elapsed(), std::chrono::seconds(20));
}

void tst_MarkdownConverter::givesPlainText()
{
    QCOMPARE(MarkdownConverter::toPlainText(u"# A *title*\n\nSome [words](https://e.org)\nhere."_s),
        u"A title\nSome words here."_s);
}

PUBSUB_TEST(tst_MarkdownConverter, QCoreApplication)
#include "tst_MarkdownConverter.moc"
