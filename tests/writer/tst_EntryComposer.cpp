// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "writer/core/EntryComposer.h"
#include "writer/core/PayloadHash.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Writer;

namespace
{

const QDateTime now = QDateTime::fromString(u"2026-05-04T10:11:12Z"_s, Qt::ISODate);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

EntryComposer composer()
{
    return EntryComposer(PubSub::Jid::fromString(u"ada@example.org/desk"_s).value());
}

PubSub::NodeAddress blog()
{
    return { PubSub::Jid::fromString(u"ada@example.org"_s).value(), u"urn:xmpp:microblog:0"_s };
}

// First line the title, second the tags, then the text.
Draft draftFrom(const QByteArray &source)
{
    const QString text = QString::fromUtf8(source);
    Draft draft;
    draft.node = blog();
    draft.itemId = u"item-1"_s;
    draft.title = text.section(u'\n', 0, 0);
    draft.tags = EntryComposer::tagsFromLine(text.section(u'\n', 1, 1));
    draft.text = text.section(u'\n', 2);
    return draft;
}

} // namespace

/// Drafts become the entries of tests/data/writer, and entries drafts.
class tst_EntryComposer : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void composes_data();
    void composes();
    void findsATitle_data();
    void findsATitle();
    void readsTags();
    void changesOnlyWhatWasChanged();
    void keepsFormattingOfPostsWithoutMarkdown();
    void editsHtmlContent();
    void editsPostsThatAreAllTitle_data();
    void editsPostsThatAreAllTitle();
    void givesAnAllTitlePostATitle();
    void leavesUntitledPostsUntitled();
    void derivesADerivedTitleAgain();
    void keepsNotesWithLinksShort();
    void keepsTheOtherLanguage();
    void bringsBackWhatAnotherProgramDropped();
    void hashesWhatCounts();
};

void tst_EntryComposer::composes_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QString::fromUtf8(TEST_DATA_DIR "/writer"));
    for (const QString &file : folder.entryList({ u"*.md"_s }, QDir::Files))
        QTest::newRow(qPrintable(file)) << folder.filePath(file.chopped(3));
    QVERIFY(folder.entryList({ u"*.md"_s }).size() >= 5);
}

void tst_EntryComposer::composes()
{
    QFETCH(const QString, name);
    const QByteArray made = composer().compose(draftFrom(contentOf(name + u".md"_s)), now);
    const QByteArray expected = contentOf(name + u".xml"_s);
    QVERIFY2(PayloadHash::of(made) == PayloadHash::of(expected.trimmed()), made.constData());
    QVERIFY(PubSub::AtomEntry::fromXml(made).has_value());
}

void tst_EntryComposer::findsATitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("given") << u" My  title "_s << u"x"_s << u"My title"_s;
    QTest::newRow("first words") << QString() << u"Some **bold** words\n\nMore"_s
                                 << u"Some bold words"_s;
    QTest::newRow("heading") << QString() << u"# Head\n\nText"_s << u"Head"_s;
}

void tst_EntryComposer::findsATitle()
{
    QFETCH(const QString, title);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    Draft draft;
    draft.title = title;
    draft.text = text;
    QCOMPARE(EntryComposer::titleOf(draft), expected);
}

void tst_EntryComposer::readsTags()
{
    QCOMPARE(EntryComposer::tagsFromLine(u" XMPP, #Qt,, two  words , xmpp,"_s),
        (QStringList { u"XMPP"_s, u"Qt"_s, u"two words"_s }));
}

void tst_EntryComposer::changesOnlyWhatWasChanged()
{
    const QByteArray base
        = "<entry xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><id>tag:x</id>"
          "<title>Old</title><published>2020-01-01T00:00:00Z</published>"
          "<updated>2020-01-01T00:00:00Z</updated><category term='a' scheme='urn:s'/>"
          "<content type='text'>words</content><link rel='replies' title='comments' "
          "href='xmpp:c?;node=n'/>"
          "<geoloc xmlns='http://jabber.org/protocol/geoloc'><lat>1</lat></geoloc></entry>";
    Draft draft = EntryComposer::draftOf(blog(), u"i"_s, base);
    QCOMPARE(draft.tags, QStringList { u"a"_s });
    draft.tags += u"B"_s;
    const auto entry = PubSub::AtomEntry::fromXml(composer().compose(draft, now)).value();
    auto expected = PubSub::AtomEntry::fromXml(base).value();
    expected.setUpdated(now);
    expected.setCategories({ { u"a"_s, {}, u"urn:s"_s }, { u"b"_s, u"B"_s, {} } });
    QVERIFY(entry == expected);
}

void tst_EntryComposer::keepsFormattingOfPostsWithoutMarkdown()
{
    const QByteArray base
        = "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title><content type='text'>a "
          "b</content>"
          "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a <b>b</b></p></div>"
          "</content></entry>";
    QCOMPARE(EntryComposer::draftOf(blog(), u"i"_s, base).text, u"a **b**"_s);
}

void tst_EntryComposer::editsHtmlContent()
{
    const QByteArray base
        = "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title><content type='text/html'>"
          "&lt;p&gt;See &lt;a href='https://e.example/'&gt;this&lt;/a&gt;&lt;ul&gt;&lt;li&gt;one"
          "&lt;li&gt;two&lt;/ul&gt;</content></entry>";
    Draft draft = EntryComposer::draftOf(blog(), u"i"_s, base);
    QCOMPARE(draft.text, u"See [this](https://e.example/)\n\n- one\n- two"_s);
    draft.text.replace("two"_L1, "three"_L1);
    const auto entry = PubSub::AtomEntry::fromXml(composer().compose(draft, now)).value();
    QCOMPARE(entry.contents().size(), 2);
    QCOMPARE(entry.contents().first().type, PubSub::AtomContent::Type::Xhtml);
    QCOMPARE(entry.contents().first().value,
        u"<p>See <a href=\"https://e.example/\">this</a></p><ul><li>one</li><li>three</li></ul>"_s);
    QCOMPARE(entry.textContent(), draft.text);
}

void tst_EntryComposer::editsPostsThatAreAllTitle_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("made");
    QTest::newRow("markup")
        << QByteArray("<entry xmlns='http://www.w3.org/2005/Atom'><title type='xhtml'>"
                      "<div xmlns='http://www.w3.org/1999/xhtml'><p>A <b>bold</b> word</p><ul><li>x"
                      "</li></ul></div></title><title type='text'>A bold word\nx</title></entry>")
        << u"A **bold** word\n\n- x"_s
        << QByteArray(
               "<entry xmlns='http://www.w3.org/2005/Atom'><title type='xhtml'>"
               "<div xmlns='http://www.w3.org/1999/xhtml'><p>A <b>bold</b> change</p><ul><li>x"
               "</li></ul></div></title><title type='text'>A bold change\n\nx</title>"
               "<updated>2026-05-04T10:11:12Z</updated></entry>");
    QTest::newRow("lines")
        << QByteArray("<entry xmlns='http://www.w3.org/2005/Atom'><title>One word\nTwo *"
                      "</title></entry>")
        << u"One word\n\nTwo \\*"_s
        << QByteArray(
               "<entry xmlns='http://www.w3.org/2005/Atom'><title type='text'>One change\nTwo *"
               "</title><updated>2026-05-04T10:11:12Z</updated></entry>");
}

void tst_EntryComposer::editsPostsThatAreAllTitle()
{
    QFETCH(const QByteArray, base);
    QFETCH(const QString, text);
    QFETCH(const QByteArray, made);
    Draft draft = EntryComposer::draftOf(blog(), u"i"_s, base);
    QVERIFY(draft.title.isEmpty());
    QCOMPARE(draft.text, text);
    draft.text.replace("word"_L1, "change"_L1);
    draft.allowsComments = false;
    const QByteArray payload = composer().compose(draft, now);
    QVERIFY2(PayloadHash::of(payload) == PayloadHash::of(made), payload.constData());
}

void tst_EntryComposer::givesAnAllTitlePostATitle()
{
    const QByteArray base
        = "<entry xmlns='http://www.w3.org/2005/Atom'><title type='xhtml'>"
          "<div xmlns='http://www.w3.org/1999/xhtml'><p>A <u>word</u></p></div></title></entry>";
    Draft draft = EntryComposer::draftOf(blog(), u"i"_s, base);
    draft.title = u"Heading"_s;
    const auto entry = PubSub::AtomEntry::fromXml(composer().compose(draft, now)).value();
    QCOMPARE(entry.title(), u"Heading"_s);
    QVERIFY(entry.titleHtml().isEmpty());
    QCOMPARE(entry.contents().first().value, u"<p>A <u>word</u></p>"_s);
}

void tst_EntryComposer::leavesUntitledPostsUntitled()
{
    const QByteArray base
        = "<entry xmlns='http://www.w3.org/2005/Atom'><content type='text'>a **b**</content>"
          "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a <b>b</b></p></div>"
          "</content></entry>";
    Draft draft = EntryComposer::draftOf(blog(), u"i"_s, base);
    draft.text += u" c"_s;
    draft.tags += u"t"_s;
    const auto entry = PubSub::AtomEntry::fromXml(composer().compose(draft, now)).value();
    QVERIFY(entry.title().isEmpty());
    QCOMPARE(entry.contents().at(1).value, u"<p>a <b>b</b> c</p>"_s);
}

void tst_EntryComposer::derivesADerivedTitleAgain()
{
    Draft first;
    first.node = blog();
    first.itemId = u"i"_s;
    first.text = u"The quick *brown* fox\n\nJumps"_s;
    Draft draft = EntryComposer::draftOf(blog(), u"i"_s, composer().compose(first, now));
    QVERIFY(draft.title.isEmpty());
    draft.text.replace("quick"_L1, "slow"_L1);
    const auto entry = PubSub::AtomEntry::fromXml(composer().compose(draft, now)).value();
    QCOMPARE(entry.title(), u"The slow brown fox"_s);
}

void tst_EntryComposer::keepsNotesWithLinksShort()
{
    Draft note;
    note.node = blog();
    note.itemId = u"i"_s;
    note.text = u"A plain note with a link https://example.org/x and #tag"_s;
    const auto entry = PubSub::AtomEntry::fromXml(composer().compose(note, now)).value();
    QCOMPARE(entry.title(), note.text);
    QVERIFY(entry.contents().isEmpty());
}

void tst_EntryComposer::keepsTheOtherLanguage()
{
    const QByteArray base
        = "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
          "<content type='xhtml' xml:lang='en'><div xmlns='http://www.w3.org/1999/xhtml'><p>one"
          "</p></div></content><content type='text' xml:lang='en'>one</content>"
          "<content type='xhtml' xml:lang='de'><div xmlns='http://www.w3.org/1999/xhtml'><p>eins"
          "</p></div></content><content type='text' xml:lang='de'>eins</content></entry>";
    Draft draft = EntryComposer::draftOf(blog(), u"i"_s, base);
    QCOMPARE(draft.text, u"one"_s);
    draft.text = u"two"_s;
    const auto entry = PubSub::AtomEntry::fromXml(composer().compose(draft, now)).value();
    QStringList forms;
    for (const PubSub::AtomContent &content : entry.contents())
        forms += content.lang + u' ' + content.value;
    QCOMPARE(forms,
        (QStringList { u"en <p>two</p>"_s, u"en two"_s, u"de <p>eins</p>"_s, u"de eins"_s }));
}

void tst_EntryComposer::bringsBackWhatAnotherProgramDropped()
{
    const QByteArray own
        = "<entry xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>T</title>"
          "<published>2020-01-01T00:00:00Z</published><author><name>Ada</name></author>"
          "<link rel='alternate' href='https://blog.example/1'/>"
          "<link rel='replies' title='comments' href='xmpp:c?;node=n'/>"
          "<content type='text'>mine</content></entry>";
    const QByteArray theirs = "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
                              "<link rel='replies' title='comments' href='xmpp:c?;node=n'/>"
                              "<content type='text'>theirs</content></entry>";
    Draft draft = EntryComposer::draftOf(blog(), u"i"_s, own);
    draft.base = theirs;
    const auto entry = PubSub::AtomEntry::fromXml(composer().compose(draft, now, own)).value();
    const auto mine = PubSub::AtomEntry::fromXml(own).value();
    QCOMPARE(entry.textContent(), u"mine"_s);
    QCOMPARE(entry.lang(), mine.lang());
    QCOMPARE(entry.authors(), mine.authors());
    QCOMPARE(entry.published(), mine.published());
    QCOMPARE(entry.links().size(), 2);
}

void tst_EntryComposer::hashesWhatCounts()
{
    const QString hash = PayloadHash::of("<a xmlns='u' x='1' y='2'>t<b/></a>");
    QCOMPARE(PayloadHash::of("<p:a y=\"2\" x=\"1\" xmlns:p=\"u\">t<p:b></p:b></p:a>"), hash);
    QVERIFY(PayloadHash::of("<a xmlns='u' x='1' y='3'>t<b/></a>") != hash);
    QVERIFY(PayloadHash::of("<a xmlns='v' x='1' y='2'>t<b/></a>") != hash);
    QVERIFY(PayloadHash::of("<a xmlns='u' x='1' y='2'>t <b/></a>") != hash);
    QVERIFY(PayloadHash::of({}).isEmpty());
    // As it was sent, and as it comes back.
    QCOMPARE(PayloadHash::of("<a xmlns='u' x='1&#10;2&#9;3&#13;&#10;4'>t&#13;&#10;s&#13;r</a>"),
        PayloadHash::of("<a xmlns='u' x='1\n2\t3\r\n4'>t\r\ns\rr</a>"));
    QCOMPARE(PayloadHash::of("<a xmlns='u' x='1&#10;2'>t&#13;<![CDATA[\ns]]></a>"),
        PayloadHash::of("<a xmlns='u' x='1 2'>t\ns</a>"));
    QVERIFY(PayloadHash::of("<a xmlns='u' x='1 2'/>") != PayloadHash::of("<a xmlns='u' x='12'/>"));
}

PUBSUB_TEST(tst_EntryComposer, QCoreApplication)
#include "tst_EntryComposer.moc"
