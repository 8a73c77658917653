// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CanonicalXml.h"
#include "support/CpuTimer.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/AtomEntry.h>

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PubSub;
using TestSupport::canonicalXml;

namespace
{

AtomEntry entryWith(const QByteArray &inner)
{
    return AtomEntry::fromXml("<entry xmlns='http://www.w3.org/2005/Atom'>" + inner + "</entry>")
        .value_or(AtomEntry());
}

QString text(std::initializer_list<char16_t> units)
{
    QString result;
    for (const char16_t unit : units)
        result += QChar(unit);
    return result;
}

// Any sequence of UTF-16 units, mostly those that make trouble.
QString randomText(QRandomGenerator &random)
{
    static const QString pieces = u"<>&'\"]\r\n\t ;%-_/\\?=#@aé中\u202E\u200F\u0000\u0001\u001B"
                                  "\u0085\u2028\uFEFF\uFFFD"_s
        + text({ 0xFFFE, 0xFFFF, 0xD83D, 0xDE00, 0xD800, 0xDFFF });
    QString result;
    const int length = random.bounded(40);
    for (int i = 0; i < length; ++i)
        result += pieces.at(random.bounded(pieces.size()));
    return result;
}

} // namespace

class tst_AtomText : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void carriesNastyText_data();
    void carriesNastyText();
    void carriesAnyText();
    void carriesALongTitle();
    void replacesWhatXmlCannotCarry_data();
    void replacesWhatXmlCannotCarry();
    void readsDates_data();
    void readsDates();
    void writesDates();
    void reducesHtml_data();
    void reducesHtml();
    void reducesHostileHtmlInTime_data();
    void reducesHostileHtmlInTime();
    void showsTextAsParagraphs_data();
    void showsTextAsParagraphs();
    void createsItemIds_data();
    void createsItemIds();
    void createsDifferentItemIds();
    void makesTagUris();
    void derivesTitles_data();
    void derivesTitles();
};

void tst_AtomText::carriesNastyText_data()
{
    QTest::addColumn<QString>("nasty");
    QTest::newRow("markup") << u"<b>&amp;</b> <!-- x --> <![CDATA[ y ]]> ]]> &#1;"_s;
    QTest::newRow("quotes") << u"\"double\" 'single' `back`"_s;
    QTest::newRow("emoji") << u"🧑‍🚀 👩‍👩‍👧‍👦 🏳️‍🌈 🇧🇪"_s;
    QTest::newRow("astral") << u"𠮷野家 𝒜𝓈𝓉𝓇𝒶𝓁 \U0010FFFF"_s;
    QTest::newRow("right to left") << u"\u202Eabc\u202C \u2067שלום\u2069 \u200F"_s;
    QTest::newRow("combining") << u"Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘"_s;
    QTest::newRow("odd spaces") << u"a\u00A0b\u2003c\u3000d\u200Be\u2028f\u0085g\uFEFFh"_s;
    QTest::newRow("lines") << u"one\ntwo\n\n\tthree"_s;
    QTest::newRow("not characters") << u"\uFDD0 \U0001FFFE"_s;
}

// What every setter gets comes back from the wire as it was.
void tst_AtomText::carriesNastyText()
{
    QFETCH(QString, nasty);
    AtomEntry entry;
    entry.setId(nasty);
    entry.setTitle(nasty);
    entry.setSummary(nasty);
    entry.setTextContent(nasty);
    entry.setAuthors({ { nasty, nasty, nasty } });
    entry.setCategories({ { nasty, nasty, nasty } });
    entry.setLinks({ { nasty, nasty, nasty, nasty, 5, nasty } });
    entry.setInReplyTo({ { nasty, nasty, nasty } });
    entry.setRights(nasty);
    entry.setGenerator({ nasty, nasty, nasty });
    entry.setLang(nasty);
    const auto read = AtomEntry::fromXml(entry.toXml());
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->title(), nasty);
    QCOMPARE(read->textContent(), nasty);
    QCOMPARE(read->links(), entry.links());
    QCOMPARE(*read, entry);
    QCOMPARE(canonicalXml(read->toXml()), canonicalXml(entry.toXml()));
}

void tst_AtomText::carriesAnyText()
{
    QRandomGenerator random(20260101);
    for (int i = 0; i < 3000; ++i) {
        AtomEntry entry;
        entry.setTitle(u'.' + randomText(random));
        entry.setTextContent(u'.' + randomText(random));
        entry.setAuthors({ { u'.' + randomText(random), randomText(random), {} } });
        entry.setLinks(
            { { u"related"_s, u'.' + randomText(random), {}, randomText(random), -1, {} } });
        const auto read = AtomEntry::fromXml(entry.toXml());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(*read, entry);
        AtomEntry changed = *read;
        changed.setTitle(u'.' + randomText(random));
        QCOMPARE(AtomEntry::fromXml(changed.toXml()), changed);
    }
}

void tst_AtomText::carriesALongTitle()
{
    const QString title = u"<&😀"_s.repeated(250000);
    AtomEntry entry;
    entry.setTitle(title);
    const auto read = AtomEntry::fromXml(entry.toXml());
    QVERIFY(read);
    QCOMPARE(read->title(), title);
}

void tst_AtomText::replacesWhatXmlCannotCarry_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("carried");
    QTest::newRow("null") << text({ 'a', 0, 'b' }) << u"a\uFFFDb"_s;
    QTest::newRow("controls") << text({ 'a', 1, 8, 0xB, 0xC, 0xE, 0x1F, 'b' })
                              << u"a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDb"_s;
    QTest::newRow("lone high surrogate") << text({ 'a', 0xD83D, 'b' }) << u"a\uFFFDb"_s;
    QTest::newRow("lone low surrogate") << text({ 'a', 0xDE00, 'b' }) << u"a\uFFFDb"_s;
    QTest::newRow("surrogate at the end") << text({ 'a', 0xD83D }) << u"a\uFFFD"_s;
    QTest::newRow("swapped surrogates") << text({ 0xDE00, 0xD83D }) << u"\uFFFD\uFFFD"_s;
    QTest::newRow("no characters") << text({ 'a', 0xFFFE, 0xFFFF, 'b' }) << u"a\uFFFD\uFFFDb"_s;
    QTest::newRow("line ends") << u"a\r\nb\rc\n\rd"_s << u"a\nb\nc\n\nd"_s;
}

void tst_AtomText::replacesWhatXmlCannotCarry()
{
    QFETCH(QString, given);
    QFETCH(QString, carried);
    AtomEntry entry;
    entry.setTitle(given);
    entry.setTextContent(given);
    QVERIFY(entry.setXhtmlContent(given));
    QCOMPARE(entry.title(), carried);
    QCOMPARE(entry.textContent(), carried);
    QCOMPARE(entry.htmlContent(), carried);
    QCOMPARE(AtomEntry::fromXml(entry.toXml()), entry);
}

void tst_AtomText::readsDates_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *written, const QString &expected) {
        QTest::newRow(written) << QString::fromUtf8(written) << expected;
    };
    row("2008-05-08T18:30:02Z", u"2008-05-08T18:30:02.000Z"_s);
    row("2008-05-08t18:30:02z", u"2008-05-08T18:30:02.000Z"_s);
    row("2008-05-08 18:30:02Z", u"2008-05-08T18:30:02.000Z"_s);
    row("2008-05-08T18:30:02.5Z", u"2008-05-08T18:30:02.500Z"_s);
    row("2008-05-08T18:30:02,123456789Z", u"2008-05-08T18:30:02.123Z"_s);
    row("2008-05-08T18:30:02+02:00", u"2008-05-08T16:30:02.000Z"_s);
    row("2008-05-08T18:30:02-0330", u"2008-05-08T22:00:02.000Z"_s);
    row("2008-05-08T18:30:02+14", u"2008-05-08T04:30:02.000Z"_s);
    row("2008-05-08T18:30:02-00:00", u"2008-05-08T18:30:02.000Z"_s);
    row("2008-05-08T18:30", u"2008-05-08T18:30:00.000Z"_s);
    row("2008-05-08", u"2008-05-08T00:00:00.000Z"_s);
    row(" 2008-05-08\n", u"2008-05-08T00:00:00.000Z"_s);
    row("2016-12-31T23:59:60Z", u"2017-01-01T00:00:00.000Z"_s);
    row("2016-12-31T24:00:00Z", u"2017-01-01T00:00:00.000Z"_s);
    row("0001-01-01T00:00:00Z", u"0001-01-01T00:00:00.000Z"_s);
    row("9999-12-31T23:59:59Z", u"9999-12-31T23:59:59.000Z"_s);
    row("2000-02-29T00:00:00Z", u"2000-02-29T00:00:00.000Z"_s);
    row("Tue, 03 Jun 2025 09:39:21 +0200", u"2025-06-03T07:39:21.000Z"_s);
    row("3 Jun 2025 09:39 GMT", u"2025-06-03T09:39:00.000Z"_s);
    row("Tuesday, 3 June 2025 09:39:21 PDT", u"2025-06-03T16:39:21.000Z"_s);
    row("Tue, 03 Jun 25 09:39:21 UT", u"2025-06-03T09:39:21.000Z"_s);
    row("03-Jun-99 09:39:21 Z", u"1999-06-03T09:39:21.000Z"_s);
    row("Tue, 03 Jun 2025 09:39:21 +0200 (CEST)", u"2025-06-03T07:39:21.000Z"_s);
    row("3 Jun 2025", u"2025-06-03T00:00:00.000Z"_s);
    for (const char *bad : { "", "now", "2008", "2008-05", "2008-13-01", "2008-02-30T00:00:00Z",
             "1900-02-29", "2008-05-08T25:00:00Z", "2008-05-08T24:00:01Z", "2008-05-08T18:60:00Z",
             "2008-05-08T18:30:61Z", "2008-05-08T18:30:02+25:00", "2008-05-08T18:30:02+01:75",
             "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00",
             "-001-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "2008-05-08T18:30:02Zx",
             "32 Jun 2025", "3 Foo 2025 00:00:00 GMT", "1210271402" })
        QTest::newRow(qPrintable("no date: "_L1 + QString::fromLatin1(bad)))
            << QString::fromLatin1(bad) << QString();
    QTest::newRow("other digits") << u"٢٠٠٨-٠٥-٠٨"_s << QString();
    QTest::newRow("long") << u"2008-05-08"_s + u" "_s.repeated(100000) + u"x"_s << QString();
}

void tst_AtomText::readsDates()
{
    QFETCH(QString, written);
    QFETCH(QString, expected);
    const AtomEntry entry = entryWith("<updated>" + written.toUtf8() + "</updated>");
    QCOMPARE(entry.updated().toString(Qt::ISODateWithMs), expected);
    QVERIFY(!entry.updated().isValid() || entry.updated().timeSpec() == Qt::UTC);
    QVERIFY(!entry.published().isValid());
}

void tst_AtomText::writesDates()
{
    AtomEntry entry;
    const QDateTime local
        = QDateTime::fromString(u"2026-01-01T01:30:00.999+02:00"_s, Qt::ISODateWithMs);
    entry.setUpdated(local);
    QCOMPARE(entry.updated().toString(Qt::ISODateWithMs), u"2025-12-31T23:30:00.000Z"_s);
    entry.setUpdated(QDateTime(QDate(-44, 3, 15), QTime(12, 0), QTimeZone::UTC));
    QVERIFY(!entry.updated().isValid());
    entry.setUpdated(QDateTime(QDate(12026, 3, 15), QTime(12, 0), QTimeZone::UTC));
    QVERIFY(!entry.updated().isValid());
    entry.setUpdated(local);
    entry.setUpdated({});
    QCOMPARE(entry, AtomEntry());
}

void tst_AtomText::reducesHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *html, const QString &words) {
        QTest::newRow(html) << QString::fromUtf8(html) << words;
    };
    row("plain", u"plain"_s);
    row("a <b>bold</b> word", u"a bold word"_s);
    row("<p>one</p><p>two</p>", u"one\n\ntwo"_s);
    row("one<br>two<br/><br />three", u"one\ntwo\n\nthree"_s);
    row("<ul><li>a</li>\n<li>b</li></ul>after", u"a\nb\n\nafter"_s);
    row("  many \n\t spaces ", u"many spaces"_s);
    row("&lt;b&gt; &amp;amp; &quot;&apos;", u"<b> &amp; \"'"_s);
    row("&eacute;&Ouml;&szlig;&nbsp;&euro;&hellip;&hearts;&Omega;", u"éÖß\u00A0€…♥Ω"_s);
    row("&#233;&#xE9;&#XE9;&#128512;", u"éééé"_s.chopped(1) + u"😀"_s);
    row("&#150;&#146;", u"\u2013\u2019"_s);
    row("&#0;&#xD800;&#x110000;&#8;", u"\uFFFD\uFFFD\uFFFD\uFFFD"_s);
    row("&unknown; &amp &; & &#; &#x;", u"&unknown; &amp &; & &#; &#x;"_s);
    row("a<!-- <b>no</b> -->b", u"ab"_s);
    row("a<!-- open", u"a"_s);
    row("<script>if (a<b) x('</p>')</script>after", u"after"_s);
    row("<STYLE>p{}</STYLE>after<script>", u"after"_s);
    row("<img alt=\"a > b\" src='>'>after", u"after"_s);
    row("<a title=\"open>after", u"after"_s);
    row("1 < 2 and 3 > 2 <3", u"1 < 2 and 3 > 2 <3"_s);
    row("i<j and no end", u"i<j and no end"_s);
    row("<!DOCTYPE html><?php x ?>text", u"text"_s);
}

void tst_AtomText::reducesHtml()
{
    QFETCH(QString, html);
    QFETCH(QString, words);
    const AtomEntry entry = entryWith("<title type='html'>" + html.toHtmlEscaped().toUtf8()
        + "</title><content type='html'>" + html.toHtmlEscaped().toUtf8() + "</content>");
    QCOMPARE(entry.title(), words);
    QCOMPARE(entry.plainText(), words);
}

void tst_AtomText::reducesHostileHtmlInTime_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : { "<a", "<a =\"", "<a ='>", "<!--", "<script>", "</", "&", "&#x",
             "&amp", "<p>", "<br>", " \n", "<a=\"'", "<!-", "&lt;", "<b><i>" })
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

// Work that grows with the square of the text would take hours here.
void tst_AtomText::reducesHostileHtmlInTime()
{
    QFETCH(QString, piece);
    const QString html = piece.repeated(300000 / piece.size());
    const TestSupport::CpuTimer timer;
    const AtomEntry entry
        = entryWith("<content type='html'>" + html.toHtmlEscaped().toUtf8() + "</content>");
    QCOMPARE(entry.contents().size(), 1);
    const QString plain = entry.plainText();
    const QString title = entry.displayTitle();
    QVERIFY(plain.size() <= html.size());
    QVERIFY(title.size() <= AtomEntry::maxDerivedTitle);
    QCOMPARE_LT(timer.elapsed(), std::chrono::seconds(5));
}

void tst_AtomText::showsTextAsParagraphs_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("blank") << u" \n\n "_s << QString();
    QTest::newRow("lines") << u"a\nb\n\nc\n \n\nd\n"_s << u"<p>a<br/>b</p><p>c</p><p>d</p>"_s;
    QTest::newRow("escapes") << u"<b>&\"_*x*_"_s << u"<p>&lt;b&gt;&amp;&quot;_*x*_</p>"_s;
}

void tst_AtomText::showsTextAsParagraphs()
{
    QFETCH(QString, source);
    QFETCH(QString, html);
    AtomEntry entry;
    entry.setTextContent(source);
    QCOMPARE(entry.htmlContent(), html);
}

void tst_AtomText::createsItemIds_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("words");
    QTest::newRow("words") << u"A Walk to the Lake!"_s << u"a-walk-to-the-lake-"_s;
    QTest::newRow("diacritics") << u"Été à Liège — Čeština żółw"_s
                                << u"ete-a-liege-cestina-zolw-"_s;
    QTest::newRow("letters") << u"Straße Ærø Þór Œuvre Łódź İstanbul"_s
                             << u"strasse-aero-thor-oeuvre-lodz-istanbul-"_s;
    QTest::newRow("apostrophe") << u"Don't, it’s"_s << u"dont-its-"_s;
    QTest::newRow("signs") << u"C++ / 100%; #1"_s << u"c-100-1-"_s;
    QTest::newRow("full width") << u"ＡＢＣ"_s << u"abc-"_s;
    QTest::newRow("one letter") << u"a"_s << u"a-"_s;
    QTest::newRow("mixed") << u"你好 world"_s << u"world-"_s;
    QTest::newRow("chinese") << u"你好世界"_s << QString();
    QTest::newRow("cyrillic") << u"Привет"_s << QString();
    QTest::newRow("emoji") << u"😀🧑‍🚀"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("hyphens") << u"---"_s << QString();
    QTest::newRow("one long word") << u"x"_s.repeated(5000) << u"x"_s.repeated(60) + u'-';
    QTest::newRow("many words") << u"word "_s.repeated(1000) << u"word-"_s.repeated(12);
}

void tst_AtomText::createsItemIds()
{
    QFETCH(QString, title);
    QFETCH(QString, words);
    static const QRegularExpression valid(u"^[a-z0-9-]{8,100}$"_s);
    const QString id = AtomEntry::createItemId(title);
    QVERIFY2(valid.match(id).hasMatch(), qPrintable(id));
    QVERIFY2(id.startsWith(words), qPrintable(id));
    static const QRegularExpression randomPart(u"^(?:[a-z0-9]{6}|[a-z0-9]{16})$"_s);
    QVERIFY2(randomPart.match(id.sliced(words.size())).hasMatch(), qPrintable(id));
}

void tst_AtomText::createsDifferentItemIds()
{
    QSet<QString> ids;
    for (int i = 0; i < 500; ++i)
        ids << AtomEntry::createItemId(u"Same title"_s) << AtomEntry::createItemId(u"同"_s);
    QCOMPARE(ids.size(), 1000);
}

void tst_AtomText::makesTagUris()
{
    const QDateTime date = QDateTime::fromString(u"2026-01-01T01:30:00+02:00"_s, Qt::ISODate);
    QCOMPARE(AtomEntry::tagUri(u"Example.ORG"_s, date, u"a-b"_s),
        u"tag:example.org,2025-12-31:posts-a-b"_s);
    QCOMPARE(AtomEntry::tagUri(u"müller.example"_s, date, u"a b/é"_s),
        u"tag:xn--mller-kva.example,2025-12-31:posts-a%20b%2F%C3%A9"_s);
}

void tst_AtomText::derivesTitles_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("title");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("signs only") << u"### --- ***"_s << QString();
    QTest::newRow("heading") << u"\n# Title  here\nText"_s << u"Title here"_s;
    QTest::newRow("list") << u"* first\n* second"_s << u"first"_s;
    QTest::newRow("exactly") << u"x"_s.repeated(150) << u"x"_s.repeated(150);
    QTest::newRow("long word") << u"x"_s.repeated(151) << u"x"_s.repeated(149) + u'…';
    QTest::newRow("words") << u"word "_s.repeated(40) << u"word "_s.repeated(30).trimmed() + u'…';
    QTest::newRow("emoji") << u"😀"_s.repeated(100) << u"😀"_s.repeated(74) + u'…';
}

void tst_AtomText::derivesTitles()
{
    QFETCH(QString, source);
    QFETCH(QString, title);
    QCOMPARE(AtomEntry::titleFromText(source), title);
    QVERIFY(title.size() <= AtomEntry::maxDerivedTitle);
    AtomEntry entry;
    entry.setTextContent(source);
    QCOMPARE(entry.displayTitle(), title);
}

PUBSUB_TEST(tst_AtomText, QCoreApplication)
#include "tst_AtomText.moc"
