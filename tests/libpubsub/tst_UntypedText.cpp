// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What texts are that don't say what they are: HTML, as bridges from RSS write it, or words.

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/AtomEntry.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PubSub;

namespace
{

AtomEntry entryWith(const QByteArray &inner)
{
    return AtomEntry::fromXml("<entry xmlns='http://www.w3.org/2005/Atom'>" + inner + "</entry>")
        .value_or(AtomEntry());
}

QByteArray element(const QByteArray &start, const QString &text)
{
    return '<' + start + '>' + text.toHtmlEscaped().toUtf8() + "</" + start.split(' ').first()
        + '>';
}

} // namespace

class tst_UntypedText : public TestSupport::StrictTest
{
    Q_OBJECT

    static void addRows()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isHtml");
        const auto html
            = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text) << true; };
        const auto words
            = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text) << false; };
        // Elements with their ends.
        html("<p>A <b>crane</b> lifts.</p>");
        html("A <b>crane</b> lifts.");
        html("<A HREF=\"https://harbour.example/\">link</A>");
        html("See <a href=https://harbour.example/?a=1&b=2>this</a>");
        html("<a href='x' title='1 > 0'>quoted</a>");
        html("  \n<div class=\"entry\">\n<p>One</p>\n</div>\n");
        html("<ul><li>One<li>Two</ul>");
        html("<table><tr><td>1<td>2</table>");
        html("<p>One<p>Two</p>");
        html("<b><i>crossed</b></i>");
        html("<center><font color=red>old</font></center>");
        html("<pre><code>vector&lt;int&gt; v;</code></pre>");
        html("<!-- a comment --><p>after it</p>");
        html("<p>5 < 6 and 7 > 3</p>");
        html("<p>I <3 harbours</p>");
        html("<p>of a word processor<o:p></o:p></p>");
        html("<p>custom <g-emoji alias=\"ship\">🚢</g-emoji></p>");
        html("<p>drawn</p><svg viewBox='0 0 1 1'><path d='M0 0'/></svg>");
        html("<p>counted</p><script>if (a<b) count();</script>");
        html("<p>One is whole.</p> <p>Two is <b>cut");
        html("<p>closed</p></div>");
        html("<h2>Heading</h2>Text");
        html("<time datetime=\"2026-11-25\">today</time>");
        // Elements without an end.
        html("One<br>Two");
        html("One<br />Two");
        html("<img src=\"https://harbour.example/crane.png\" alt=\"A crane\">");
        html("above<hr>below");
        // Character references.
        html("AT&amp;T");
        html("It&#8217;s open");
        html("open &#x2014; again");
        html("caf&eacute;");
        html("5 &lt; 6");
        html("Fish&nbsp;&amp;&nbsp;chips");
        html("Q&A &#8211; part two");
        html("R & D &amp; more");

        // Mathematics.
        words("if a < b and b > c then x <y> z");
        words("5 < 6");
        words("a<b && b>c");
        words("for all i<n: i>0");
        words("1 < 2 &amp; 3");
        words("<3");
        words("-> <- <-> <=>");
        // Source code.
        words("vector<string> names; map<int, list<T>> more;");
        words("#include <vector>");
        words("#include <time.h>");
        words("for (i = 0; i<n; i++) s += a[i];");
        words("std::cout << a << b;");
        words("template <class T> void f(A<T> a);");
        words("List<String> names = new ArrayList<>();");
        words("if (a && b) return \"&lt;\";");
        words("<config><port>5222</port></config>");
        words("<message to='a@b.example'><body>Hi</body></message>");
        words("<script>alert(1)</script>");
        words("x = y<i;");
        // Words about tags, and in brackets.
        words("The <b> element makes words bold");
        words("<p> begins a paragraph");
        words("Close it with </p>.");
        words("The <img> and the <input> element");
        words("Dear <name>, your <item> has come");
        words("Ed <ed@harbour.example> wrote");
        words("<https://harbour.example/>");
        words("a tag that is <b class=");
        words("x<y>z</y>");
        words("<title>Harbour</title>");
        // No references.
        words("AT&T");
        words("https://harbour.example/?a=1&copy=2");
        words("&unknown; &; &#; &#x; &#xZZ;");
        words("a & b");
        words("Just words.\nIn two lines.");
    }

private Q_SLOTS:
    void isReadAsWhatItIs_data() { addRows(); }

    void isReadAsWhatItIs()
    {
        QFETCH(QString, text);
        QFETCH(bool, isHtml);
        const AtomContent::Type type = isHtml ? AtomContent::Type::Html : AtomContent::Type::Text;
        const AtomEntry content = entryWith(element("content", text));
        QCOMPARE(content.contents().value(0).type, type);
        const AtomEntry summary = entryWith("<title>T</title>" + element("summary", text));
        const AtomEntry words = entryWith(element("content type='text'", text));
        QCOMPARE(content.body().value, isHtml ? text.trimmed() : words.body().value);
        QCOMPARE(summary.body().value, content.body().value);
        // An empty type says as little.
        QCOMPARE(entryWith(element("content type=' '", text)).contents(), content.contents());
    }

    // Lists show titles, and what was made of texts.
    void reducesToTheSameWords_data() { addRows(); }

    void reducesToTheSameWords()
    {
        QFETCH(QString, text);
        QFETCH(bool, isHtml);
        const QString typed
            = entryWith(element(isHtml ? "title type='html'" : "title type='text'", text)).title();
        const AtomEntry title = entryWith(element("title", text));
        QCOMPARE(title.title(), typed);
        QCOMPARE(entryWith("<title>T</title>" + element("summary", text)).summary(), typed);
        QCOMPARE(entryWith(element("rights", text)).rights(), text.trimmed());
        // A title that has only references is no markup.
        QCOMPARE(title.titleHtml().isEmpty(), !isHtml || !text.contains(u'<'));
    }

    void staysTextIfItSaysSo_data() { addRows(); }

    void staysTextIfItSaysSo()
    {
        QFETCH(QString, text);
        const AtomEntry entry = entryWith(element("title type='text'", text)
            + element("summary type='text'", text) + element("content type='text'", text));
        QCOMPARE(entry.title(), text.trimmed());
        QCOMPARE(entry.summary(), text.trimmed());
        QCOMPARE(entry.body().value.contains(u"&lt;"_s), text.contains(u'<'));
        QCOMPARE(entry.textContent(), text);
    }

    void isDecidedInOneGo_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : { "<", "<a ", "<b>", "</b>", "<a b='", "<!--", "<script>",
                 "<p a=", "&", "&#", "&amp;", "<svg>", "<a b=c ", "< " })
            QTest::newRow(piece) << QString::fromUtf8(piece);
    }

    // Work that grows with the square would outlast the time that a function has.
    void isDecidedInOneGo()
    {
        QFETCH(QString, piece);
        const AtomEntry entry = entryWith(element("content", piece.repeated(400'000)));
        QCOMPARE(entry.contents().size(), 1);
    }
};

PUBSUB_TEST(tst_UntypedText, QCoreApplication)
#include "tst_UntypedText.moc"
