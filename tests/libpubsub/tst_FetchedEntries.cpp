// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Entries that services and bots make of feeds from the web, as they write them.

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
    return AtomEntry::fromXml("<entry xmlns='http://www.w3.org/2005/Atom' "
                              "xmlns:thr='http://purl.org/syndication/thread/1.0'>"
        + inner + "</entry>")
        .value_or(AtomEntry());
}

QDateTime time(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

} // namespace

class tst_FetchedEntries : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyContentSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        const auto row
            = [](const char *name, const QByteArray &content) { QTest::newRow(name) << content; };
        row("none", "");
        row("empty", "<content/>");
        row("blanks", "<content type='html'> \n\t </content>");
        row("XHTML without a div", "<content type='xhtml'>\n  </content>");
        row("an empty div",
            "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'> </div></content>");
        row("empty paragraphs", "<content type='html'>&lt;p&gt;&lt;/p&gt;&lt;br&gt;</content>");
        row("spaces", "<content type='html'>&lt;p&gt;&amp;nbsp; &amp;#160;&lt;/p&gt;</content>");
        row("a comment", "<content type='html'>&lt;!-- nothing --&gt;</content>");
        row("a script",
            "<content type='html'>&lt;script&gt;document.write(1)&lt;/script&gt;</content>");
    }

    void anEmptyContentSaysNothing()
    {
        QFETCH(QByteArray, content);
        const AtomEntry withSummary = entryWith(
            content + "<title>T</title><summary type='html'>&lt;b&gt;S&lt;/b&gt;</summary>");
        QCOMPARE(withSummary.body().value, u"<b>S</b>"_s);
        QVERIFY(!withSummary.isAllTitle());
        const AtomEntry withTitle
            = entryWith(content + "<title>T</title><summary>&lt;p&gt;&lt;/p&gt;</summary>");
        QVERIFY(withTitle.isAllTitle());
        QCOMPARE(withTitle.body().value, u"<p>T</p>"_s);
    }

    void aPictureIsAContent_data()
    {
        QTest::addColumn<QByteArray>("entry");
        const QByteArray picture = "&lt;img src='https://harbour.example/1.png'/&gt;";
        QTest::newRow("content") << "<content type='html'>" + picture + "</content>";
        QTest::newRow("summary") << "<summary>" + picture + "</summary>";
        QTest::newRow("summary after an empty content")
            << "<content/><summary>" + picture + "</summary>";
    }

    void aPictureIsAContent()
    {
        QFETCH(QByteArray, entry);
        const AtomEntry read = entryWith("<title>T</title>" + entry);
        QVERIFY(!read.isAllTitle());
        QCOMPARE(read.body().value, u"<img src='https://harbour.example/1.png'/>"_s);
    }

    void theTimeOfAPollIsNoDate_data()
    {
        QTest::addColumn<QByteArray>("published");
        QTest::addColumn<QByteArray>("updated");
        QTest::addColumn<QByteArray>("date");
        const QByteArray november = "2026-11-02T10:00:00Z";
        QTest::newRow("polled") << QByteArray("2026-11-20T10:00:00Z") << november << november;
        QTest::newRow("a day and a second")
            << QByteArray("2026-11-03T10:00:01Z") << november << november;
        QTest::newRow("a day") << QByteArray("2026-11-03T10:00:00Z") << november
                               << QByteArray("2026-11-03T10:00:00Z");
        QTest::newRow("edited") << november << QByteArray("2026-11-20T10:00:00Z") << november;
        QTest::newRow("never edited") << november << november << november;
        QTest::newRow("only published") << november << QByteArray() << november;
        QTest::newRow("only updated") << QByteArray() << november << november;
        QTest::newRow("updated is no date") << november << QByteArray("soon") << november;
    }

    void theTimeOfAPollIsNoDate()
    {
        QFETCH(QByteArray, published);
        QFETCH(QByteArray, updated);
        QFETCH(QByteArray, date);
        const AtomEntry entry = entryWith(
            "<published>" + published + "</published><updated>" + updated + "</updated>");
        QCOMPARE(entry.date(), time(QString::fromUtf8(date)));
        QCOMPARE(
            entry.isPublishedTooLate(), !published.isEmpty() && entry.date() < entry.published());
    }

    void namesBehindAddressesAreNames_data()
    {
        QTest::addColumn<QByteArray>("author");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        const QString ed = u"ed@harbour.example"_s;
        QTest::newRow("e-mail") << QByteArray("<email>ed@harbour.example (Ed)</email>") << u"Ed"_s
                                << ed;
        QTest::newRow("name") << QByteArray("<name> ed@harbour.example (Ed Moor) </name>")
                              << u"Ed Moor"_s << ed;
        QTest::newRow("text") << QByteArray("ed@harbour.example(Ed)") << u"Ed"_s << ed;
        QTest::newRow("brackets in it")
            << QByteArray("<email>ed@harbour.example (Ed (Moor))</email>") << u"Ed (Moor)"_s << ed;
        QTest::newRow("a name beside it")
            << QByteArray("<name>Edward</name><email>ed@harbour.example</email>") << u"Edward"_s
            << ed;
        QTest::newRow("no name") << QByteArray("<email>ed@harbour.example</email>") << QString()
                                 << ed;
        QTest::newRow("no address")
            << QByteArray("<name>Ed (Moor)</name>") << u"Ed (Moor)"_s << QString();
        QTest::newRow("nothing in brackets") << QByteArray("<email>ed@harbour.example ()</email>")
                                             << QString() << u"ed@harbour.example ()"_s;
    }

    void namesBehindAddressesAreNames()
    {
        QFETCH(QByteArray, author);
        const AtomPerson person = entryWith("<author>" + author + "</author>").authors().value(0);
        QTEST(person.name, "name");
        QTEST(person.email, "email");
    }

    // Parsers without namespaces write "lang" for "xml:lang", and "count" for "thr:count".
    void prefixesMayBeLost()
    {
        const AtomEntry entry
            = entryWith("<content type='text' lang='fr'>Le port</content>"
                        "<link rel='replies' href='xmpp:c.example?;node=c' count='3'/>"
                        "<link rel='replies' href='https://c.example/' thr:count='4' count='x'/>"
                        "<link rel='replies' href='https://d.example/' thr:count='-1'/>"
                        "<link rel='related' href='https://e.example/' count='5'/>");
        QCOMPARE(entry.body().lang, u"fr"_s);
        QList<int> counts;
        for (const AtomLink &link : entry.links())
            counts += link.count;
        QCOMPARE(counts, QList<int>({ 3, 4, -1, -1 }));
    }

    void countsAreWrittenWithTheirNamespace()
    {
        AtomEntry entry = entryWith("<link rel='replies' href='https://c.example/' count='3'/>");
        QList<AtomLink> links = entry.links();
        links[0].count = 4;
        entry.setLinks(links);
        const QByteArray xml = entry.toXml();
        QVERIFY2(xml.contains(":count=\"4\"") && !xml.contains(" count="), xml.constData());
        QCOMPARE(AtomEntry::fromXml(xml)->links(), links);
        AtomEntry fresh;
        fresh.setLinks(links);
        QCOMPARE(AtomEntry::fromXml(fresh.toXml())->links(), links);
        // A change elsewhere leaves the link alone.
        AtomEntry other = entryWith("<link rel='replies' href='https://c.example/' count='3'/>");
        other.setTitle(u"T"_s);
        QVERIFY(other.toXml().contains(" count=\"3\""));
    }

    void categoriesHaveWords()
    {
        const AtomEntry entry = entryWith("<category/><category term=' '/><category scheme='x'/>"
                                          "<category term='ships'/>");
        QCOMPARE(entry.categories(), QList<AtomCategory>({ { u"ships"_s, {}, {} } }));
    }

    void linksThatComeTwiceAreOne()
    {
        const AtomEntry entry = entryWith(
            "<link href='https://h.example/1'/>"
            "<link rel='alternate' type='text/html' href='https://h.example/1'/>"
            "<link rel='enclosure' href='https://h.example/a.mp3' type='audio/mpeg' length='5'/>"
            "<link rel='enclosure' href='https://h.example/a.mp3'/>"
            "<link rel='enclosure' href='https://h.example/a.mp3' type='audio/mpeg' length='5'/>"
            "<link rel='enclosure' href='https://h.example/b.mp3'/>"
            "<link rel='alternate' type='application/json' href='https://h.example/1'/>");
        QStringList found;
        for (const AtomLink &link : entry.links())
            found += link.rel + u' ' + link.href.section(u'/', -1) + u' ' + link.type;
        QCOMPARE(found,
            QStringList({ u"alternate 1 text/html"_s, u"enclosure a.mp3 audio/mpeg"_s,
                u"enclosure b.mp3 "_s, u"alternate 1 application/json"_s }));
        QCOMPARE(entry.enclosures().size(), 2);
    }

    // Who takes a link away takes all of it away.
    void linksThatCameTwiceGoTogether()
    {
        AtomEntry entry = entryWith("<link rel='enclosure' href='https://h.example/a.mp3'/>"
                                    "<link rel='enclosure' type='audio/mpeg' "
                                    "href='https://h.example/a.mp3'/>"
                                    "<link href='https://h.example/1'/>");
        entry.setLinks(entry.links("alternate"_L1));
        QCOMPARE(AtomEntry::fromXml(entry.toXml())->links().size(), 1);
        QVERIFY(!entry.toXml().contains("mp3"));
    }

    void saysWhichFeedItComesFrom()
    {
        const AtomEntry entry = entryWith("<source><id>tag:h.example,2026:feed</id>"
                                          "<title type='html'>Fish &amp;amp; chips</title>"
                                          "<title>Another</title></source>");
        QCOMPARE(entry.sourceId(), u"tag:h.example,2026:feed"_s);
        QCOMPARE(entry.sourceTitle(), u"Fish & chips"_s);
        QCOMPARE(entryWith("<title>T</title>").sourceTitle(), QString());
    }
};

PUBSUB_TEST(tst_FetchedEntries, QCoreApplication)
#include "tst_FetchedEntries.moc"
