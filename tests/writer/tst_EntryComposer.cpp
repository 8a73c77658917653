// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/EntryComposer.h"
#include "writer/core/PayloadHash.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
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
class tst_EntryComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void composes_data();
    void composes();
    void findsATitle_data();
    void findsATitle();
    void readsTags();
    void changesOnlyWhatWasChanged();
    void keepsFormattingOfPostsWithoutMarkdown();
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

QTEST_GUILESS_MAIN(tst_EntryComposer)
#include "tst_EntryComposer.moc"
