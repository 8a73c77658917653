// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/Entries.h"
#include "reader/core/EntryFacts.h"
#include "reader/gui/ArticleHtml.h"
#include "reader/gui/FileSaver.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;

/// The page that is made of an entry as other clients and bridges write them.
class tst_ArticleHtml : public TestSupport::StrictTest
{
    Q_OBJECT

    /// What the page of an entry with \a content says.
    static Article article(const QByteArray &content, const QByteArray &attributes = {})
    {
        const PubSub::Item item { u"i"_s, {},
            "<entry xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/"
            "thread/1.0' "
                + attributes + ">" + content + "</entry>",
            {} };
        Article article;
        article.head.title = EntryFacts::of(item, Entries::node()).title;
        EntryFacts::complete(article, item, Entries::node());
        return article;
    }
    static Common::ArticleDocument page(const Article &article)
    {
        return ArticleHtml::document(article, Common::RemoteImages::Block);
    }
    static bool hasHeadline(const Common::ArticleDocument &document)
    {
        return document.headerHtml.contains(u"<h1>"_s);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    // Libervia's notes, longer than a headline.
    void aPostThatIsAllTitleIsItsOwnText()
    {
        QByteArray words;
        for (int i = 0; i < 300; ++i)
            words += "word" + QByteArray::number(i) + ' ';
        const Article a = article("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                                  "<p>"
            + words + "</p><ul><li><a href='https://a.example/'>last</a></li></ul></div></title>");
        const auto document = page(a);
        QVERIFY(!hasHeadline(document));
        QVERIFY(document.bodyHtml.contains(u"word299"_s));
        QVERIFY(document.bodyHtml.contains(u"<li><a href=\"https://a.example/\">last</a></li>"_s));
        QCOMPARE(document.markup, Common::Markup::Xhtml);
        QVERIFY(a.head.title.size() <= PubSub::AtomEntry::maxDerivedTitle + 1);
    }

    void aHeadlineSaysWhatTheTextDoesNot_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<bool>("hasHeadline");
        const QByteArray text = "<content>The quick brown fox jumps over the dog</content>";
        QTest::newRow("another title") << "<title>A fox</title>" + text << true;
        QTest::newRow("no title") << text << false;
        QTest::newRow("the first words") << "<title>The quick brown fox</title>" + text << false;
        QTest::newRow("cut") << "<title>The quick bro…</title>" + text << false;
        QTest::newRow("part of a word") << "<title>The quick bro</title>" + text << true;
        QTest::newRow("all title") << QByteArray("<title>Only this</title>") << false;
        QTest::newRow("title and pictures") << QByteArray(
            "<title>Five</title><link rel='enclosure' href='https://a.example/1.jpg'/>")
                                            << true;
        QTest::newRow("only a picture")
            << QByteArray("<link rel='enclosure' title='Boat' href='https://a.example/1.jpg'/>")
            << true;
        QTest::newRow("nothing") << QByteArray() << true;
    }

    void aHeadlineSaysWhatTheTextDoesNot()
    {
        QFETCH(QByteArray, entry);
        QTEST(hasHeadline(page(article(entry))), "hasHeadline");
    }

    // The headline was the link to the page on the web.
    void theDateIsTheLinkWithoutAHeadline()
    {
        Article a = article("<content>Words</content><link href='https://a.example/1'/>");
        a.head.date = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
        const QString header = page(a).headerHtml;
        QVERIFY2(header.contains(u"<a href=\"https://a.example/1\">"_s), qPrintable(header));
    }

    void showsPicturesBelowTheText()
    {
        const Article a = article(
            "<title>Gallery</title><content type='html'>&lt;img src='https://a.example/in.png'&gt;"
            "</content><link rel='enclosure' type='image/jpeg' title='Boat' "
            "href='https://a.example/1'/><link rel='enclosure' href='https://a.example/2.PNG?x=1'/>"
            "<link rel='enclosure' type='image/png' href='https://a.example/in.png'/>"
            "<link rel='enclosure' type='audio/ogg' href='https://a.example/3.ogg' "
            "length='2048'/>");
        const auto document = page(a);
        QCOMPARE(document.footerHtml.count(u"<img"_s), 2);
        QVERIFY(document.footerHtml.contains(u"<img src=\"https://a.example/1\" alt=\"Boat\">"_s));
        QVERIFY(document.footerHtml.contains(u"<figcaption><bdi>Boat</bdi></figcaption>"_s));
        QVERIFY(document.headerHtml.contains(u"3.ogg"_s));
        QVERIFY(!document.headerHtml.contains(u"2.PNG"_s));
    }

    void showsSharedPagesAsCards()
    {
        const Article a = article(
            "<title>Worth reading</title><link rel='related' href='https://news.example/port' "
            "title='The &lt;port&gt;' description='Open again' logo='https://news.example/p.jpg'/>"
            "<link rel='related' href='javascript:x' title='No'/>");
        const auto document = page(a);
        QVERIFY(hasHeadline(document));
        // What "Open in browser" opens.
        QCOMPARE(a.originalAddress, u"https://news.example/port"_s);
        QCOMPARE(document.footerHtml.count(u"article-card"_s), 1);
        for (const QString &part : { u"The &lt;port&gt;"_s, u"Open again"_s, u"news.example"_s,
                 u"<img src=\"https://news.example/p.jpg\""_s,
                 u"href=\"https://news.example/port\""_s })
            QVERIFY2(document.footerHtml.contains(part), qPrintable(document.footerHtml));
    }

    // Feeds without texts, and bots that lose them.
    void anEntryWithoutATextLeadsToItsPage_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<bool>("leads");
        const QByteArray page = "<title>T</title><link href='https://harbour.example/1'/>";
        const QByteArray own = "<link href='xmpp:a@b.example?;node=n;item=i'/>";
        QTest::newRow("a title") << page << true;
        QTest::newRow("an empty content") << page + "<content type='xhtml'> </content>" << true;
        QTest::newRow("an empty content of a post") << page + own + "<content/>" << true;
        QTest::newRow("no words at all") << page + "<content>&lt;p&gt;&lt;/p&gt;</content>" << true;
        QTest::newRow("a post that is all title") << page + own << false;
        QTest::newRow("a content") << page + "<content>Words</content>" << false;
        QTest::newRow("a summary") << page + "<content/><summary>Words</summary>" << false;
        QTest::newRow("a content elsewhere")
            << page + "<content type='text/html' src='https://harbour.example/1'/>" << false;
        QTest::newRow("no page") << QByteArray("<title>T</title><content/>") << false;
        QTest::newRow("a page without a host")
            << QByteArray("<title>T</title><link href='/1'/>") << false;
    }

    void anEntryWithoutATextLeadsToItsPage()
    {
        QFETCH(QByteArray, entry);
        QFETCH(bool, leads);
        const auto document = page(article(entry));
        const QString sentence = u"Read this entry at <a href=\"https://harbour.example/1\">"
                                 "<bdi>harbour.example</bdi></a>"_s;
        QCOMPARE(document.footerHtml.contains(sentence), leads);
        QVERIFY(!leads || hasHeadline(document));
        QVERIFY(!leads || document.bodyHtml.isEmpty());
    }

    // RFC 4287 §2: feeds from the web lose what their addresses are relative to.
    void addressesAreRelativeToThePage_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("no type") << QByteArray();
        QTest::newRow("html") << QByteArray(" type='html'");
    }

    void addressesAreRelativeToThePage()
    {
        QFETCH(QByteArray, type);
        const QByteArray rest = "<title>T</title><content" + type
            + ">&lt;p&gt;&lt;a href='../2'&gt;next&lt;/a&gt;&lt;img src='crane.png'&gt;&lt;/p&gt;"
              "</content><link rel='enclosure' type='audio/ogg' href='a.ogg'/>"
              "<link rel='enclosure' href='b.png'/><link rel='related' href='/c' logo='c.png'/>"
              "<thr:in-reply-to href='0'/>";
        const auto shown = Common::makeSafe(
            ArticleHtml::document(article(rest + "<link href='https://harbour.example/blog/1/'/>"),
                Common::RemoteImages::Allow),
            {});
        const QString &body = shown.body.html;
        QVERIFY2(body.contains(u"href=\"https://harbour.example/blog/2\""_s), qPrintable(body));
        QVERIFY2(body.contains(u"https://harbour.example/blog/1/crane.png"_s), qPrintable(body));
        QVERIFY(shown.header.contains(u"href=\"https://harbour.example/blog/1/a.ogg\""_s));
        QVERIFY(shown.header.contains(u"href=\"https://harbour.example/blog/1/0\""_s));
        QVERIFY(shown.footer.html.contains(u"href=\"https://harbour.example/blog/1/b.png\""_s));
        QVERIFY(shown.footer.html.contains(u"href=\"https://harbour.example/c\""_s));
        // Without a page nothing can be clicked.
        const auto without = Common::makeSafe(page(article(rest + "<link href='/blog/1/'/>")), {});
        for (const QString &html : { without.header, without.body.html, without.footer.html })
            QVERIFY2(!html.contains(u"href"_s), qPrintable(html));
        QVERIFY(without.body.html.contains(u"next"_s));
    }

    void saysWhatItAnswers()
    {
        Article a = article("<title>Yes</title><thr:in-reply-to ref='tag:x' "
                            "href='xmpp:a@b.example?;node=n;item=i'/>");
        QVERIFY(page(a).headerHtml.contains(u"another entry"_s));
        a.repliesTo.first().title = u"The <question>"_s;
        QVERIFY(
            page(a).headerHtml.contains(u"In reply to <a href=\"xmpp:a@b.example?;node=n;item=i\">"
                                        "<bdi>The &lt;question&gt;</bdi></a>"_s));
        const QString idOnly
            = page(article("<title>Yes</title><thr:in-reply-to ref='tag:x'/>")).headerHtml;
        QVERIFY(idOnly.contains(u"In reply to <bdi>another entry</bdi>"_s));
    }

    void showsContentOfAnyKind()
    {
        const auto elsewhere = page(
            article("<title>T</title><content type='text/html' src='https://a.example/page'/>"));
        QVERIFY(elsewhere.footerHtml.contains(u"<a href=\"https://a.example/page\">"_s));
        const auto picture = page(
            article("<title>T</title><content type='image/png' src='https://a.example/p'/>"));
        QVERIFY(picture.footerHtml.contains(u"<img src=\"https://a.example/p\""_s));
        const Article vector = article("<title>T</title><content type='image/svg+xml'>"
                                       "<svg xmlns='http://www.w3.org/2000/svg'/></content>");
        QCOMPARE(vector.files.size(), 1);
        QVERIFY(page(vector).footerHtml.contains(u"can't be shown here"_s.toHtmlEscaped()));
        QVERIFY(!page(vector).footerHtml.contains(u"<svg"_s));
        const auto inside = page(
            article("<title>T</title><content type='image/gif'>R0lGODlhAwADAAAAACw=</content>"));
        QVERIFY(
            inside.footerHtml.contains(u"<img src=\"data:image/gif;base64,R0lGODlhAwADAAAAACw="_s));
    }

    void namesFilesAfterTheEntry()
    {
        QCOMPARE(FileSaver::nameFor({ u"application/pdf"_s, {} }, u"../Über: \"x\"/y"_s),
            u"Über x y.pdf"_s);
        QCOMPARE(FileSaver::nameFor({ u"no/such-type"_s, {} }, u"..."_s), u"entry"_s);
    }

    void resolvesWhatIsRelative()
    {
        const Article a
            = article("<title>T</title><content type='html'>&lt;a href='x'&gt;x&lt;/a&gt;</content>"
                      "<link href='https://web.example/1'/>",
                "xml:base='https://base.example/a/'");
        QCOMPARE(page(a).baseUrl, QUrl(u"https://base.example/a/"_s));
        const Article without = article("<title>T</title><content type='html'>&lt;a href='x'&gt;x"
                                        "&lt;/a&gt;</content><link href='https://web.example/1'/>");
        QCOMPARE(page(without).baseUrl, QUrl(u"https://web.example/1"_s));
    }

    void declaresLanguageAndDirection()
    {
        const auto document = page(article("<title>T</title><content type='xhtml'><div "
                                           "xmlns='http://www.w3.org/1999/xhtml' dir='rtl'>"
                                           "C++</div></content>",
            "xml:lang='he'"));
        QCOMPARE(document.language, u"he"_s);
        QCOMPARE(document.direction, Qt::RightToLeft);
        QVERIFY(document.headerHtml.contains(u"dir=\"rtl\""_s));
        QCOMPARE(page(article("<title>T</title>")).direction, Qt::LayoutDirectionAuto);
    }

    void namesTheAuthorOfTheSource()
    {
        const Article a
            = article("<title>T</title><source><author><name>Bea</name></author></source>");
        QCOMPARE(a.authors, QStringList { u"Bea"_s });
    }
};

PUBSUB_TEST(tst_ArticleHtml, QApplication)
#include "tst_ArticleHtml.moc"
