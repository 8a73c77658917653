// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CanonicalXml.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/AtomEntry.h>

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <functional>

using namespace Qt::StringLiterals;
using namespace PubSub;
using TestSupport::canonicalXml;
using TestSupport::canonicalXmlWithout;

namespace
{

using Change = std::function<void(AtomEntry &)>;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList fixtures()
{
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/atom"));
    QStringList paths;
    for (const QString &name : folder.entryList({ u"*.xml"_s }, QDir::Files, QDir::Name))
        paths << folder.filePath(name);
    return paths;
}

QString visible(QString text)
{
    return text.replace(u'\\', "\\\\"_L1)
        .replace(u'\n', "\\n"_L1)
        .replace(u'\r', "\\r"_L1)
        .replace(u'\t', "\\t"_L1);
}

QString joined(const QStringList &parts)
{
    return parts.join(" | "_L1);
}

QString address(const std::optional<PubSubUri> &uri)
{
    return uri ? joined({ uri->service, uri->node, uri->item }) : QString();
}

// What an entry says, a line for each field that is not empty.
class Dump
{
public:
    explicit Dump(const AtomEntry &entry)
    {
        line("kind", entry.isFeed() ? u"feed"_s : u"entry"_s);
        line("id", entry.id());
        line("title", entry.title());
        line("display-title", entry.displayTitle());
        line("title-html", entry.titleHtml());
        if (entry.isAllTitle())
            line("is", u"all title"_s);
        else if (entry.titleRepeatsBody())
            line("is", u"a title that the body repeats"_s);
        line("summary", entry.summary());
        addContents(entry);
        for (const AtomPerson &person : entry.authors())
            line("author", joined({ person.name, person.uri, person.email, person.jid() }));
        if (entry.authors().isEmpty()) {
            for (const AtomPerson &person : entry.displayAuthors())
                line("author-of-source", person.name);
        }
        line("published", entry.published().toString(Qt::ISODateWithMs));
        line("updated", entry.updated().toString(Qt::ISODateWithMs));
        line("date", entry.date().toString(Qt::ISODateWithMs));
        for (const AtomCategory &tag : entry.categories())
            line("category", joined({ tag.term, tag.label, tag.scheme }));
        addLinks(entry);
        line("rights", entry.rights());
        const AtomGenerator generator = entry.generator();
        if (generator != AtomGenerator())
            line("generator", joined({ generator.name, generator.uri, generator.version }));
        line("lang", entry.lang());
        line("geoloc", QString::fromUtf8(entry.geoloc()));
        line("source", QString::fromUtf8(entry.source()));
    }

    [[nodiscard]] QString text() const { return m_lines.join(u'\n') + u'\n'; }

private:
    void line(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_lines << QString::fromLatin1(name) + ": "_L1 + visible(value);
    }

    void addContents(const AtomEntry &entry)
    {
        const QStringList types { u"text"_s, u"html"_s, u"xhtml"_s };
        for (const AtomContent &content : entry.contents())
            line("content",
                joined({ types.at(static_cast<int>(content.type)), content.lang, content.value }));
        line("for-display", entry.htmlContent());
        addBody(entry);
        for (const AtomMedia &media : entry.media())
            line("media",
                joined({ media.type, media.src, QString::fromLatin1(media.data.toHex()) }));
        line("text", entry.textContent());
        line("plain", entry.plainText());
    }

    void addBody(const AtomEntry &entry)
    {
        const AtomContent body = entry.body();
        if (body.value != entry.htmlContent())
            line("body", body.value);
        line("body-lang", body.lang);
        line("body-dir", body.dir);
        line("body-base", body.base.toString());
    }

    void addLinks(const AtomEntry &entry)
    {
        for (const AtomLink &link : entry.links())
            line("link",
                joined({ link.rel, link.href, link.type, link.title, QString::number(link.length),
                    link.ref }));
        for (const AtomLink &link : entry.links()) {
            if (!link.description.isEmpty() || !link.logo.isEmpty())
                line("card", joined({ link.href, link.description, link.logo }));
        }
        line("web-page", entry.alternateUrl().toString());
        line("own-address", address(entry.xmppAlternate()));
        line("comments", address(entry.commentsUri()));
        line("enclosures", QString::number(entry.enclosures().size()).remove("0"_L1));
        if (entry.via())
            line("via", address(entry.via()->xmppUri()));
        for (const AtomReply &reply : entry.inReplyTo())
            line("reply-to", joined({ reply.ref, reply.href, reply.type }));
    }

    QStringList m_lines;
};

QString dump(const Parsed<AtomEntry> &entry)
{
    return entry ? Dump(*entry).text() : "error: "_L1 + visible(entry.error().message) + u'\n';
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

AtomEntry goldenEntry()
{
    const QString itemId = u"golden-entry-abc123"_s;
    AtomEntry entry;
    entry.setLang(u"en"_s);
    entry.setId(AtomEntry::tagUri(u"example.org"_s, utc(u"2026-01-02T03:04:05Z"_s), itemId));
    entry.setTitle(u"Golden entry"_s);
    entry.setTextContent(u"Some *words*."_s);
    [&] { QVERIFY(entry.setXhtmlContent(u"<p>Some <em>words</em>.</p>"_s)); }();
    entry.setAuthors({ AtomPerson::fromJid(u"jo+x@example.org"_s, u"Jo"_s) });
    entry.setPublished(utc(u"2026-01-02T04:04:05+01:00"_s));
    entry.setUpdated(utc(u"2026-01-03T00:00:00Z"_s).addMSecs(321));
    entry.setCategories({ { u"xmpp"_s, u"XMPP"_s, {} }, { u"qt"_s, {}, {} } });
    const PubSubUri self
        = PubSubUri::forItem(u"jo@example.org"_s, u"urn:xmpp:microblog:0"_s, itemId);
    const PubSubUri comments
        = PubSubUri::forNode(u"pubsub.example.org"_s, PubSubUri::commentsNode(itemId));
    entry.setLinks({
        { u"via"_s, u"xmpp:a@b.example?;node=n;item=i"_s, {}, {}, -1, u"tag:b"_s },
        { u"related"_s, u"https://r.example/"_s, u"text/html"_s, u"More"_s, -1, {} },
        { u"enclosure"_s, u"https://f.example/a.png"_s, u"image/png"_s, u"A"_s, 1234, {} },
        { u"replies"_s, comments.toString(), {}, u"comments"_s, -1, {} },
        { u"alternate"_s, u"https://blog.example/1"_s, u"text/html"_s, {}, -1, {} },
        { u"alternate"_s, self.toString(), {}, {}, -1, {} },
    });
    entry.setRights(u"CC BY 4.0"_s);
    entry.setGenerator({ u"PubSubClient"_s, {}, u"1"_s });
    entry.setInReplyTo({ { u"tag:o"_s, u"https://o.example/1"_s, {} },
        { u"tag:o"_s, u"xmpp:o@o.example?;node=n;item=1"_s, {} } });
    return entry;
}

} // namespace

class tst_AtomEntry : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void writesAgainAsItWas_data() { reads_data(); }
    void writesAgainAsItWas();
    void changesOnlyWhatWasSet_data();
    void changesOnlyWhatWasSet();
    void keepsWhatItDoesNotKnowOfAChangedElement();
    void changesListsInPlace();
    void writesGoldenEntry();
    void writesFeed();
    void completesANewEntry();
    void writesATextTwin();
    void leavesOutWhatIsNotPublishable();
    void leavesOutWhatSaysNothing();
    void writesAttributesOnOneLine();
    void refusesBrokenMarkup_data();
    void refusesBrokenMarkup();
    void setsGeoloc();
    void comparesByMeaning();
    void valuesAreCopies();
    void refusesBeyondItsBounds_data();
    void refusesBeyondItsBounds();
    void keepsWhatIsBeyondItsLists();
    void survivesMutations();
    void setsContentsAsTheyAre();
    void setsATitleWithMarkup();
};

void tst_AtomEntry::reads_data()
{
    QTest::addColumn<QString>("path");
    QVERIFY(fixtures().size() > 50);
    for (const QString &path : fixtures())
        QTest::addRow("%s", qPrintable(QFileInfo(path).completeBaseName())) << path;
}

// PUBSUB_WRITE_EXPECTED=1 writes the expected files anew; read the difference before it is kept.
void tst_AtomEntry::reads()
{
    QFETCH(QString, path);
    const QString found = dump(AtomEntry::fromXml(contentOf(path)));
    const QString expectedPath = path.chopped(4) + ".expected"_L1;
    if (qEnvironmentVariableIsSet("PUBSUB_WRITE_EXPECTED")) {
        QFile file(expectedPath);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(found.toUtf8());
    }
    const QStringList expected = QString::fromUtf8(contentOf(expectedPath)).split(u'\n');
    const QStringList lines = found.split(u'\n');
    for (qsizetype i = 0; i < qMin(lines.size(), expected.size()); ++i)
        QCOMPARE(lines.at(i), expected.at(i));
    QCOMPARE(lines.size(), expected.size());
}

void tst_AtomEntry::writesAgainAsItWas()
{
    QFETCH(QString, path);
    const QByteArray xml = contentOf(path);
    const Parsed<AtomEntry> entry = AtomEntry::fromXml(xml);
    if (!entry) {
        QVERIFY(QFileInfo(path).fileName().contains(QRegularExpression(u"^error|avatar"_s)));
        return;
    }
    QCOMPARE(canonicalXml(entry->toXml()), canonicalXml(xml));
    QCOMPARE(AtomEntry::fromXml(entry->toXml()), *entry);
}

void tst_AtomEntry::changesOnlyWhatWasSet_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("element");
    const QDateTime day = utc(u"2027-08-09T10:11:12Z"_s);
    const auto row = [](const char *element, const Change &change) {
        QTest::newRow(element) << change << QString::fromLatin1(element);
    };
    row("id", [](AtomEntry &e) { e.setId(u"urn:new"_s); });
    row("title", [](AtomEntry &e) { e.setTitle(u"New & <better>"_s); });
    row("summary", [](AtomEntry &e) { e.setSummary(u"New"_s); });
    row("content", [](AtomEntry &e) { e.setTextContent(u"New"_s); });
    row("author", [](AtomEntry &e) { e.setAuthors({ { u"New"_s, {}, {} } }); });
    row("published", [=](AtomEntry &e) { e.setPublished(day); });
    row("updated", [=](AtomEntry &e) { e.setUpdated(day); });
    row("category", [](AtomEntry &e) { e.setCategories({ { u"new"_s, {}, {} } }); });
    row("link", [](AtomEntry &e) {
        e.setLinks({ { u"via"_s, u"https://new.example/"_s, {}, {}, 7, {} } });
    });
    row("rights", [](AtomEntry &e) { e.setRights(u"New"_s); });
    row("generator", [](AtomEntry &e) { e.setGenerator({ u"New"_s, {}, {} }); });
    row("in-reply-to", [](AtomEntry &e) { e.setInReplyTo({ { u"urn:new"_s, {}, {} } }); });
    row("geoloc", [](AtomEntry &e) {
        QVERIFY(e.setGeoloc("<geoloc xmlns='http://jabber.org/protocol/geoloc'/>"));
    });
}

// For every fixture: after one setter only that element differs, and it reads as it was set.
void tst_AtomEntry::changesOnlyWhatWasSet()
{
    QFETCH(Change, change);
    QFETCH(QString, element);
    int entries = 0;
    for (const QString &path : fixtures()) {
        const QByteArray xml = contentOf(path);
        const Parsed<AtomEntry> original = AtomEntry::fromXml(xml);
        if (!original)
            continue;
        ++entries;
        AtomEntry changed = *original;
        change(changed);
        const QByteArray written = changed.toXml();
        QCOMPARE(canonicalXmlWithout(written, element), canonicalXmlWithout(xml, element));
        QVERIFY2(canonicalXml(written) != canonicalXml(xml), qPrintable(path));
        const Parsed<AtomEntry> read = AtomEntry::fromXml(written);
        QVERIFY2(read, qPrintable(path));
        // An image or the like is content, too, but not one that setTextContent() replaces.
        QCOMPARE(Dump(*read).text(), Dump(changed).text());
        QCOMPARE(*read, changed);
    }
    QVERIFY(entries > 40);
}

void tst_AtomEntry::keepsWhatItDoesNotKnowOfAChangedElement()
{
    const auto entry = AtomEntry::fromXml(
        "<a:entry xmlns:a='http://www.w3.org/2005/Atom' xmlns:x='urn:x'>"
        "<a:title x:n='1' type='html' xml:lang='de'>&lt;b&gt;Alt&lt;/b&gt;</a:title>"
        "<a:author x:n='2'><a:name>A</a:name><x:badge>b</x:badge></a:author>"
        "<a:link rel='related' href='https://a.example/' description='d' x:n='3'/>"
        "</a:entry>");
    QVERIFY(entry);
    AtomEntry changed = *entry;
    changed.setTitle(u"Neu"_s);
    changed.setAuthors({ { u"B"_s, u"xmpp:b@b.example"_s, {} } });
    QList<AtomLink> links = changed.links();
    links[0].title = u"Titel"_s;
    changed.setLinks(links);
    QCOMPARE(canonicalXml(changed.toXml()),
        canonicalXml("<entry xmlns='http://www.w3.org/2005/Atom' xmlns:x='urn:x'>"
                     "<title x:n='1' type='text' xml:lang='de'>Neu</title>"
                     "<author x:n='2'><name>B</name><uri>xmpp:b@b.example</uri>"
                     "<x:badge>b</x:badge></author>"
                     "<link rel='related' href='https://a.example/' description='d' x:n='3' "
                     "title='Titel'/></entry>"));
}

void tst_AtomEntry::changesListsInPlace()
{
    const auto entry = AtomEntry::fromXml(
        "<entry xmlns='http://www.w3.org/2005/Atom'><category term='a' extra='1'/><title>t</title>"
        "<category term='b'/><x xmlns='urn:x'/><category term='c'/><updated/></entry>");
    QVERIFY(entry);
    AtomEntry changed = *entry;
    changed.setCategories(
        { { u"c"_s, {}, {} }, { u"a"_s, {}, {} }, { u"d"_s, {}, {} }, { u"e"_s, {}, {} } });
    QCOMPARE(changed.toXml(),
        "<entry xmlns=\"http://www.w3.org/2005/Atom\"><category term=\"c\"/><title>t</title>"
        "<category term=\"a\" extra=\"1\"/><x xmlns=\"urn:x\"/><category term=\"d\"/>"
        "<category term=\"e\"/><updated/></entry>");
    changed.setCategories({});
    changed.setTitle({});
    QCOMPARE(changed.toXml(),
        "<entry xmlns=\"http://www.w3.org/2005/Atom\"><x xmlns=\"urn:x\"/><updated/></entry>");
}

void tst_AtomEntry::writesGoldenEntry()
{
    const AtomEntry entry = goldenEntry();
    QByteArray expected = contentOf(QStringLiteral(TEST_DATA_DIR "/atom/golden.written"));
    expected.replace('\n', QByteArrayView()); // the line ends there are for people
    QCOMPARE(entry.toXml(), expected);

    const Parsed<AtomEntry> read = AtomEntry::fromXml(entry.toXml());
    QVERIFY(read);
    AtomEntry sorted = entry;
    sorted.setLinks(read->links());
    sorted.setInReplyTo(read->inReplyTo());
    QCOMPARE(Dump(*read).text(), Dump(sorted).text());
    QCOMPARE(*read, sorted);
    QCOMPARE(read->authors().first().jid(), u"jo+x@example.org"_s);
    QCOMPARE(read->commentsUri()->node, u"urn:xmpp:microblog:0:comments/golden-entry-abc123"_s);
}

void tst_AtomEntry::writesFeed()
{
    AtomEntry feed = AtomEntry::feed();
    feed.setTitle(u"Jo's blog"_s);
    feed.setUpdated(utc(u"2026-01-03T00:00:00Z"_s));
    QCOMPARE(feed.toXml(),
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"text\">Jo's blog</title>"
        "<updated>2026-01-03T00:00:00Z</updated></feed>");
    const auto read = AtomEntry::fromXml(feed.toXml());
    QVERIFY(read);
    QVERIFY(read->isFeed());
    QCOMPARE(*read, feed);
    QVERIFY(*read != AtomEntry());
}

void tst_AtomEntry::completesANewEntry()
{
    AtomEntry entry;
    entry.setPublished(utc(u"2026-01-03T00:00:00Z"_s));
    QCOMPARE(AtomEntry::fromXml(entry.toXml())->title(), u"2026-01-03T00:00:00Z"_s);
    QCOMPARE(AtomEntry::fromXml(entry.toXml())->updated(), entry.published());
    entry.setLinks({ { u"enclosure"_s, u"https://f.example/1"_s, {}, u"Photo"_s, -1, {} } });
    QCOMPARE(AtomEntry::fromXml(entry.toXml())->title(), u"Photo"_s);
    entry.setTextContent(u"\n## A heading\n\nText"_s);
    QCOMPARE(AtomEntry::fromXml(entry.toXml())->title(), u"A heading"_s);
    QVERIFY(entry.setXhtmlContent(u"<h2>Rich <b>heading</b></h2><p>Text</p>"_s));
    QCOMPARE(AtomEntry::fromXml(entry.toXml())->title(), u"Rich heading"_s);
    QCOMPARE(entry.title(), QString());
}

void tst_AtomEntry::writesATextTwin()
{
    AtomEntry entry;
    QVERIFY(entry.setXhtmlContent(u"<p>One &amp; <b>two</b></p><ul><li>three</li></ul>"_s));
    const auto read = AtomEntry::fromXml(entry.toXml());
    QVERIFY(read);
    QCOMPARE(read->contents().size(), 2);
    QCOMPARE(read->contents().first().type, AtomContent::Type::Xhtml);
    QCOMPARE(read->textContent(), u"One & two\n\nthree"_s);

    // The forms that a rich form replaces are gone, so no two are of one kind.
    auto other
        = AtomEntry::fromXml(contentOf(QStringLiteral(TEST_DATA_DIR "/atom/html-and-text.xml")));
    QVERIFY(other);
    QVERIFY(other->setXhtmlContent(u"<p>new</p>"_s));
    const auto again = AtomEntry::fromXml(other->toXml());
    QCOMPARE(again->contents(),
        (QList<AtomContent> { { AtomContent::Type::Xhtml, u"<p>new</p>"_s, {} },
            { AtomContent::Type::Text, u"plain"_s, {} } }));
    QVERIFY(other->setXhtmlContent({}));
    QCOMPARE(other->contents().size(), 1);
}

void tst_AtomEntry::leavesOutWhatIsNotPublishable()
{
    AtomEntry entry;
    QVERIFY(entry.setXhtmlContent(
        u"<p id='a' class='k' style='x' onclick='y()'>a<script>alert(<b/>1)</script>"
        "<a href='/relative'>r</a><a href='xmpp:a@b'>x</a><a href='JavaScript:x()'>j</a>"
        "<img src='https://i.example/1.png' alt=''/><style>p{}</style></p>"_s));
    QCOMPARE(entry.htmlContent(),
        u"<p class=\"k\">a<a>r</a><a href=\"xmpp:a@b\">x</a><a>j</a>"
        "<img src=\"https://i.example/1.png\" alt=\"\"/></p>"_s);
    QCOMPARE(AtomEntry::fromXml(entry.toXml())->htmlContent(), entry.htmlContent());
}

// What is set is what a reader gets: an element without a word would not be read again.
void tst_AtomEntry::leavesOutWhatSaysNothing()
{
    for (const QString &blank : { QString(), u" "_s, u"\u3000"_s, u"\u1680\t"_s }) {
        AtomEntry entry;
        entry.setTitle(u"t"_s);
        entry.setSummary(blank);
        entry.setTextContent(blank);
        entry.setAuthors({ { blank, blank, blank }, { blank, u"xmpp:a@b"_s, {} } });
        entry.setCategories({ { blank, blank, u"urn:s"_s }, { blank, u"label"_s, {} } });
        entry.setLinks({ { u"related"_s, blank, {}, {}, -1, {} } });
        entry.setInReplyTo({ { blank, blank, u"text/html"_s } });
        QVERIFY(entry.textContent().isEmpty() && entry.inReplyTo().isEmpty());
        QCOMPARE(entry.authors(), (QList<AtomPerson> { { {}, u"xmpp:a@b"_s, {} } }));
        QCOMPARE(entry.categories(), (QList<AtomCategory> { { u"label"_s, u"label"_s, {} } }));
        QVERIFY(entry.links().isEmpty());
        const auto read = AtomEntry::fromXml(entry.toXml());
        QVERIFY(read);
        QVERIFY(read->textContent().isEmpty() && read->inReplyTo().isEmpty());
        QCOMPARE(read->authors(), entry.authors());
        QCOMPARE(read->categories(), entry.categories());
        QCOMPARE(read->links(), entry.links());
    }
}

// Services make blanks of them, and then it is not what was published any more.
void tst_AtomEntry::writesAttributesOnOneLine()
{
    AtomEntry entry;
    entry.setTitle(u"T"_s);
    entry.setCategories({ { u"two\nwords"_s, u"Two\r\n\twords"_s, {} } });
    AtomLink link;
    link.rel = u"related"_s;
    link.title = u"a\tb"_s;
    link.href = u"https://e.example/a\nb"_s;
    entry.setLinks({ link });
    QVERIFY(entry
            .setXhtmlContent(u"<p><img alt=\"one&#10;two\" src=\"https://e.example/&#9;x\" "
                             "xml:lang=\"en\"/>three\nfour</p>"_s)
            .has_value());
    const QByteArray xml = entry.toXml();
    for (const QByteArrayView sign : { "&#9;", "&#10;", "&#13;", "&#xa;", "&#x9;", "&#xd;", "\t" })
        QVERIFY2(!xml.contains(sign), xml.constData());
    const auto read = AtomEntry::fromXml(xml);
    QCOMPARE(read->categories().first().term, u"two words"_s);
    QCOMPARE(read->categories().first().label, u"Two  words"_s);
    QCOMPARE(read->links().first().title, u"a b"_s);
    QCOMPARE(read->links().first().href, u"https://e.example/ab"_s);
    QVERIFY2(xml.contains("alt=\"one two\" src=\"https://e.example/x\" xml:lang=\"en\""),
        xml.constData());
    QVERIFY(xml.contains("three\nfour"));
}

void tst_AtomEntry::refusesBrokenMarkup_data()
{
    QTest::addColumn<QString>("markup");
    QTest::newRow("open") << u"<p>"_s;
    QTest::newRow("closes the div") << u"</div><p/><div>"_s;
    QTest::newRow("second root") << u"</div><div>"_s;
    QTest::newRow("html entity") << u"a&nbsp;b"_s;
    QTest::newRow("document type") << u"<!DOCTYPE x>"_s;
    QTest::newRow("deep") << u"<b>"_s.repeated(200) + u"</b>"_s.repeated(200);
}

void tst_AtomEntry::refusesBrokenMarkup()
{
    QFETCH(QString, markup);
    AtomEntry entry = goldenEntry();
    QVERIFY(!entry.setXhtmlContent(markup));
    QCOMPARE(entry, goldenEntry());
}

void tst_AtomEntry::setsGeoloc()
{
    AtomEntry entry;
    QVERIFY(!entry.setGeoloc("<geoloc/>"));
    QVERIFY(!entry.setGeoloc("<geoloc"));
    QCOMPARE(entry, AtomEntry());
    QVERIFY(entry.setGeoloc("<g:geoloc xmlns:g='http://jabber.org/protocol/geoloc'><g:lat>1</g:lat>"
                            "</g:geoloc>"));
    const auto read = AtomEntry::fromXml(entry.toXml());
    QVERIFY(read);
    QCOMPARE(read->geoloc(),
        "<geoloc xmlns=\"http://jabber.org/protocol/geoloc\"><lat>1</lat></geoloc>");
    QVERIFY(entry.setGeoloc({}));
    QCOMPARE(entry, AtomEntry());
}

void tst_AtomEntry::comparesByMeaning()
{
    const auto plain = AtomEntry::fromXml("<entry xmlns='http://www.w3.org/2005/Atom'>\n"
                                          "<title>a</title><x xmlns='urn:x'/></entry>");
    const auto prefixed
        = AtomEntry::fromXml("<a:entry xmlns:a='http://www.w3.org/2005/Atom'>"
                             "<y:x xmlns:y='urn:x'/><a:title>a</a:title></a:entry>");
    const auto other = AtomEntry::fromXml("<entry xmlns='http://www.w3.org/2005/Atom'>"
                                          "<title>a</title><z xmlns='urn:x'/></entry>");
    QVERIFY(plain && prefixed && other);
    QCOMPARE(*plain, *prefixed);
    QVERIFY(*plain != *other);
    AtomEntry changed = *plain;
    changed.setTitle(u"b"_s);
    QVERIFY(changed != *plain);
    changed.setTitle(u"a"_s);
    QCOMPARE(changed, *plain);
}

void tst_AtomEntry::valuesAreCopies()
{
    AtomEntry first = goldenEntry();
    const AtomEntry second = first;
    first.setTitle(u"Other"_s);
    QCOMPARE(second, goldenEntry());
    const AtomEntry moved = std::move(first);
    QCOMPARE(moved.title(), u"Other"_s);
}

void tst_AtomEntry::refusesBeyondItsBounds_data()
{
    QTest::addColumn<QByteArray>("inner");
    QTest::addColumn<bool>("isRead");
    const auto nested = [](int depth) {
        return QByteArray("<b>").repeated(depth) + QByteArray("</b>").repeated(depth);
    };
    QByteArray attributes;
    for (int i = 0; i <= AtomEntry::maxAttributes; ++i)
        attributes += " a" + QByteArray::number(i) + "='1'";
    QTest::newRow("deepest") << nested(AtomEntry::maxDepth - 1) << true;
    QTest::newRow("too deep") << nested(AtomEntry::maxDepth) << false;
    QTest::newRow("far too deep") << nested(300000) << false;
    QTest::newRow("most elements")
        << QByteArray("<b/>").repeated(AtomEntry::maxElements - 1) << true;
    QTest::newRow("too many elements")
        << QByteArray("<b/>").repeated(AtomEntry::maxElements) << false;
    QTest::newRow("too many attributes") << QByteArray("<b" + attributes + "/>") << false;
    QTest::newRow("long") << QByteArray("<title>" + QByteArray(AtomEntry::maxBytes - 200, 'x')
        + "</title>") << true;
    QTest::newRow("too long") << QByteArray(AtomEntry::maxBytes, ' ') << false;
}

void tst_AtomEntry::refusesBeyondItsBounds()
{
    QFETCH(QByteArray, inner);
    QFETCH(bool, isRead);
    const QByteArray xml = "<entry xmlns='http://www.w3.org/2005/Atom'>" + inner + "</entry>";
    const auto entry = AtomEntry::fromXml(xml);
    QCOMPARE(entry.has_value(), isRead);
    if (entry)
        QCOMPARE(AtomEntry::fromXml(entry->toXml()), *entry);
}

void tst_AtomEntry::keepsWhatIsBeyondItsLists()
{
    constexpr int many = 700;
    QByteArray inner;
    for (int i = 0; i < many; ++i) {
        const QByteArray n = QByteArray::number(i);
        inner += "<link href='https://l.example/" + n + "'/><category term='" + n
            + "'/><author><name>" + n + "</name></author><content>" + n
            + "</content><t:in-reply-to xmlns:t='http://purl.org/syndication/thread/1.0' ref='" + n
            + "'/>";
    }
    const QByteArray xml = "<entry xmlns='http://www.w3.org/2005/Atom'>" + inner + "</entry>";
    auto entry = AtomEntry::fromXml(xml);
    QVERIFY(entry);
    QCOMPARE(entry->links().size(), AtomEntry::maxLinks);
    QCOMPARE(entry->categories().size(), AtomEntry::maxCategories);
    QCOMPARE(entry->authors().size(), AtomEntry::maxAuthors);
    QCOMPARE(entry->contents().size(), AtomEntry::maxContents);
    QCOMPARE(entry->inReplyTo().size(), AtomEntry::maxReplies);
    QCOMPARE(canonicalXml(entry->toXml()), canonicalXml(xml));
    QList<AtomLink> links = entry->links();
    links[3].title = u"changed"_s;
    entry->setLinks(links);
    QCOMPARE(canonicalXmlWithout(entry->toXml(), u"link"_s), canonicalXmlWithout(xml, u"link"_s));
    QCOMPARE(entry->toXml().count("<link "), many);
}

// Damaged payloads are refused or read; what is read is written again as it was, and a change
// of it can be read, too.
void tst_AtomEntry::survivesMutations()
{
    static const QByteArrayList pieces { "<", ">", "/", "&", "\"", "'", "=", "type", "xmlns", "<b>",
        "</b>", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "&#13;", "&#x1F600;", "\xC3",
        " href=''" };
    QRandomGenerator random(4287);
    int readable = 0;
    for (const QString &path : fixtures()) {
        const QByteArray original = contentOf(path);
        for (int round = 0; round < 60 && !original.isEmpty(); ++round) {
            QByteArray xml = original;
            for (int i = random.bounded(1, 4); i > 0; --i)
                xml.replace(random.bounded(xml.size()), random.bounded(3),
                    pieces.at(random.bounded(pieces.size())));
            const auto entry = AtomEntry::fromXml(xml);
            if (!entry)
                continue;
            ++readable;
            QCOMPARE(canonicalXml(entry->toXml()), canonicalXml(xml));
            AtomEntry changed = *entry;
            changed.setTitle(u"New"_s);
            changed.setTextContent(u"New"_s);
            QCOMPARE(Dump(AtomEntry::fromXml(changed.toXml()).value_or(AtomEntry())).text(),
                Dump(changed).text());
        }
    }
    QVERIFY(readable > 200);
}

void tst_AtomEntry::setsContentsAsTheyAre()
{
    const QByteArray base
        = "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
          "<content type='xhtml' xml:lang='en'><div xmlns='http://www.w3.org/1999/xhtml' class='c'>"
          "<p id='a'>one</p></div></content><content type='text' "
          "xml:lang='de'>eins</content></entry>";
    auto entry = AtomEntry::fromXml(base).value();
    QList<AtomContent> contents = entry.contents();
    contents[0].value = u"<p id=\"a\" style=\"x\">two</p>"_s;
    QVERIFY(entry.setContents(contents).has_value());
    const QByteArray made = entry.toXml();
    QVERIFY2(made.contains("class=\"c\""), made.constData());
    QVERIFY2(made.contains("<p id=\"a\" style=\"x\">two</p>"), made.constData());
    QVERIFY2(made.contains("<content type='text' xml:lang='de'>eins</content>")
            || made.contains("<content type=\"text\" xml:lang=\"de\">eins</content>"),
        made.constData());
    contents[0].value = u"<p>open"_s;
    QVERIFY(!entry.setContents(contents).has_value());
    QCOMPARE(entry.toXml(), made);
}

void tst_AtomEntry::setsATitleWithMarkup()
{
    auto entry
        = AtomEntry::fromXml("<entry xmlns='http://www.w3.org/2005/Atom'><title type='text'>a"
                             "</title><title type='xhtml'><div "
                             "xmlns='http://www.w3.org/1999/xhtml'><b>a</b></div></title></entry>")
              .value();
    QVERIFY(entry.setXhtmlTitle(u"<b>b</b> c"_s).has_value());
    QCOMPARE(entry.title(), u"b c"_s);
    QCOMPARE(entry.titleHtml(), u"<b>b</b> c"_s);
    const auto again = AtomEntry::fromXml(entry.toXml()).value();
    QVERIFY(again == entry);
    QCOMPARE(entry.toXml().count("<title"), 2);
    QVERIFY(!entry.setXhtmlTitle(u"<b>"_s).has_value());
    entry.setTitle(u"d"_s);
    QVERIFY(entry.titleHtml().isEmpty());
    QCOMPARE(entry.toXml().count("<title"), 1);

    AtomEntry fresh = AtomEntry::post(u"x"_s);
    QVERIFY(fresh.setXhtmlTitle(u"<p>one</p><p>two</p>"_s).has_value());
    QVERIFY(AtomEntry::fromXml(fresh.toXml()).value().isAllTitle());
}

PUBSUB_TEST(tst_AtomEntry, QCoreApplication)
#include "tst_AtomEntry.moc"
