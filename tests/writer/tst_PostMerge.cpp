// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "writer/markdown/PostMerge.h"
#include "writer/markdown/XhtmlToMarkdown.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Writer;

/// One change in the Markdown is one change in the XHTML.
class tst_PostMerge : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatWasChanged_data();
    void changesOnlyWhatWasChanged();
    void keepsTheTwinOfAnotherProgram_data();
    void keepsTheTwinOfAnotherProgram();
    void findsDifferences_data();
    void findsDifferences();
};

void tst_PostMerge::changesOnlyWhatWasChanged_data()
{
    QTest::addColumn<QString>("xhtml");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("merged");
    QTest::newRow("word in an element without a mark")
        << u"<p class=\"x\">one <span>two</span></p><p id=\"q\">un<sub>x</sub></p>"_s << u"two"_s
        << u"2 & 3"_s
        << u"<p class=\"x\">one <span>2 &amp; 3</span></p><p id=\"q\">un<sub>x</sub></p>"_s;
    QTest::newRow("mark in a paragraph")
        << u"<p class=\"x\">one two</p><p id=\"q\">q</p>"_s << u"two"_s << u"**two**"_s
        << u"<p class=\"x\">one <strong>two</strong></p><p id=\"q\">q</p>"_s;
    QTest::newRow("paragraph in a container")
        << u"<p>one</p><div class=\"c\"><p>two</p><p>three</p></div>"_s << u"two"_s
        << u"zwei\n\nnew"_s
        << u"<p>one</p><div class=\"c\"><p>zwei</p><p>new</p><p>three</p></div>"_s;
    QTest::newRow("paragraph at the end")
        << u"<div class=\"c\"><p>one</p></div>"_s << u"one"_s << u"one\n\ntwo"_s
        << u"<div class=\"c\"><p>one</p></div><p>two</p>"_s;
    QTest::newRow("item")
        << u"<ul class=\"l\"><li class=\"a\">o <sub>x</sub></li><li>two</li></ul>"_s << u"- two"_s
        << u"- two\n- three"_s
        << u"<ul class=\"l\"><li class=\"a\">o <sub>x</sub></li><li>two</li><li>three</li></ul>"_s;
    QTest::newRow("cell")
        << u"<table border=\"1\"><tr><td class=\"z\">a</td></tr><tr><td>c <sub>s</sub></td></tr></table>"_s
        << u"c s"_s << u"d s"_s
        << u"<table border=\"1\"><tr><td class=\"z\">a</td></tr><tr><td>d <sub>s</sub></td></tr></table>"_s;
    QTest::newRow("row at the end")
        << u"<table border=\"1\"><tbody><tr><td>a <sub>s</sub></td></tr></tbody></table>"_s
        << u"| --- |"_s << u"| --- |\n| b |"_s
        << u"<table border=\"1\"><tbody><tr><td>a <sub>s</sub></td></tr><tr><td>b</td></tr>"
           "</tbody></table>"_s;
    QTest::newRow("caption")
        << u"<table><caption>Cap <u>u</u></caption><tr><td>a</td></tr></table>"_s << u"Cap"_s
        << u"Hat"_s << u"<table><caption>Hat <u>u</u></caption><tr><td>a</td></tr></table>"_s;
    QTest::newRow("paragraphs that breaks part")
        << u"<p class=\"x\">one<br/><br/>two</p>"_s << u"two"_s << u"three"_s
        << u"<p class=\"x\">one<br/><br/>three</p>"_s;
    QTest::newRow("code") << u"<pre class=\"c\"><span class=\"k\">int</span> x;</pre>"_s << u"x;"_s
                          << u"y < z;"_s
                          << u"<pre class=\"c\"><span class=\"k\">int</span> y &lt; z;</pre>"_s;
    QTest::newRow("quotation")
        << u"<blockquote cite=\"x\"><p>a</p><p><u>b</u></p></blockquote>tail <u>t</u>"_s << u"a"_s
        << u"A"_s << u"<blockquote cite=\"x\"><p>A</p><p><u>b</u></p></blockquote>tail <u>t</u>"_s;
    QTest::newRow("a mark that Markdown can't say")
        << u"<p><b>Where:</b>at last</p>"_s << u"last"_s << u"home"_s
        << u"<p><b>Where:</b>at home</p>"_s;
    QTest::newRow("a block less") << u"<p>a</p><p>b</p><p>c</p>"_s << u"b\n\n"_s << QString()
                                  << u"<p>a</p><p>c</p>"_s;
    QTest::newRow("nothing left") << u"<p>a</p>"_s << u"a"_s << QString() << QString();
    QTest::newRow("comment between") << u"<p>a</p><!-- x --><p>b</p>"_s << u"a"_s << u"a\n\nnew"_s
                                     << u"<p>a</p><p>new</p><!-- x --><p>b</p>"_s;
}

void tst_PostMerge::changesOnlyWhatWasChanged()
{
    QFETCH(const QString, xhtml);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, merged);
    const QString before = XhtmlToMarkdown::convert(xhtml);
    QString after = before;
    const qsizetype at = after.indexOf(from);
    QVERIFY2(at >= 0, qPrintable(before));
    after.replace(at, from.size(), to);
    QCOMPARE(PostMerge::merge(xhtml, before, after), merged);
    QCOMPARE(PostMerge::merge(xhtml, before, before), xhtml);
}

void tst_PostMerge::keepsTheTwinOfAnotherProgram_data()
{
    QTest::addColumn<QString>("xhtml");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("merged");
    QTest::newRow("links that the source has not")
        << u"<p>A <a href=\"https://m.example/tag/x\">#x</a></p><p>B <b>c</b></p>"_s
        << u"A #x\n\nB **c**"_s << u"A #x\n\nB **d**"_s
        << u"<p>A <a href=\"https://m.example/tag/x\">#x</a></p><p>B <b>d</b></p>"_s;
    QTest::newRow("one paragraph that is two")
        << u"<p>A</p><p>B</p><p>C <u>c</u></p>"_s << u"A B\n\nC c"_s << u"A B\n\nC d"_s
        << u"<p>A</p><p>B</p><p>C <u>d</u></p>"_s;
    QTest::newRow("the paragraph that is two itself")
        << u"<p>A</p><p>B</p><p>C <u>c</u></p>"_s << u"A B\n\nC c"_s << u"A Z\n\nC c"_s
        << u"<p>A Z</p><p>C <u>c</u></p>"_s;
    QTest::newRow("more text than XHTML")
        << u"<p>A</p>"_s << u"A\n\nB"_s << u"A\n\nB\n\nC"_s << u"<p>A</p><p>C</p>"_s;
}

void tst_PostMerge::keepsTheTwinOfAnotherProgram()
{
    QFETCH(const QString, xhtml);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, merged);
    QCOMPARE(PostMerge::merge(xhtml, before, after), merged);
}

void tst_PostMerge::findsDifferences_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QList<Hunk>>("hunks");
    QTest::newRow("none") << u"abc"_s << u"abc"_s << QList<Hunk>();
    QTest::newRow("change") << u"abc"_s << u"axc"_s << QList<Hunk> { { 1, 2, 1, 2 } };
    QTest::newRow("insertion") << u"ac"_s << u"abc"_s << QList<Hunk> { { 1, 1, 1, 2 } };
    QTest::newRow("removal") << u"abc"_s << u"ac"_s << QList<Hunk> { { 1, 2, 1, 1 } };
    QTest::newRow("two") << u"abcde"_s << u"axcye"_s
                         << QList<Hunk> { { 1, 2, 1, 2 }, { 3, 4, 3, 4 } };
    QTest::newRow("all") << u"ab"_s << u"xyz"_s << QList<Hunk> { { 0, 2, 0, 3 } };
}

void tst_PostMerge::findsDifferences()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QList<Hunk>, hunks);
    QCOMPARE(differences(before, after, std::equal_to<QChar>()), hunks);
}

PUBSUB_TEST(tst_PostMerge, QCoreApplication)
#include "tst_PostMerge.moc"
