// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each known client writes is read as it was meant, and editing it loses nothing. A fixture,
// or several, for each kind of post that has been seen.

#include "support/Await.h"
#include "support/CanonicalXml.h"
#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Authorship.h>
#include <pubsub/Comments.h>
#include <pubsub/FeedProfile.h>
#include <pubsub/Node.h>

#include <QFile>
#include <QTest>
#include <functional>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

using Entries = QList<AtomEntry>;
using Check = std::function<bool(const Entries &)>;

/// A kind of post, its files in data/atom, and what has to be seen in them.
struct Fixture {
    const char *name;
    QStringList files;
    Check check;
};

QByteArray contentOf(const QString &path)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray xmlOf(const QString &name)
{
    return contentOf(u"atom/"_s + name + u".xml"_s);
}

bool hasForms(const AtomEntry &entry, const QList<AtomContent::Type> &types)
{
    QList<AtomContent::Type> found;
    for (const AtomContent &content : entry.contents())
        found += content.type;
    return found == types;
}

QString commentsNode(const AtomEntry &entry)
{
    return entry.commentsUri() ? entry.commentsUri()->node : QString();
}

QString authorOf(const AtomEntry &entry)
{
    return entry.authors().isEmpty() ? QString() : entry.authors().first().jid();
}

bool isAt(const QDateTime &time, const QString &expected)
{
    return time.isValid() && time == QDateTime::fromString(expected, Qt::ISODateWithMs);
}

constexpr auto Text = AtomContent::Type::Text;
constexpr auto Html = AtomContent::Type::Html;
constexpr auto Xhtml = AtomContent::Type::Xhtml;

QList<Fixture> movim()
{
    return {
        { "Movim article", { u"movim-article"_s },
            [](const Entries &e) {
                return hasForms(e[0], { Xhtml, Text }) && e[0].categories().size() == 2
                    && e[0].textContent().contains("**early**"_L1)
                    && e[0].xmppAlternate()->item == e[0].id() && !e[0].alternateUrl().isEmpty()
                    && commentsNode(e[0]).endsWith(e[0].id());
            } },
        { "Movim brief", { u"movim-brief"_s },
            [](const Entries &e) {
                return e[0].contents().isEmpty() && e[0].title().contains("<3 & "_L1)
                    && e[0].htmlContent().isEmpty();
            } },
        { "Movim post without a name", { u"movim-no-name"_s },
            [](const Entries &e) { return authorOf(e[0]) == "bea@movim.example"_L1; } },
        { "Movim gallery", { u"movim-gallery"_s },
            [](const Entries &e) {
                return e[0].enclosures().size() > 2
                    && FeedProfile(FeedProfile::Kind::Gallery).faultsOf(e[0]).isEmpty();
            } },
        { "Movim reply", { u"movim-reply"_s },
            [](const Entries &e) {
                return e[0].inReplyTo().first().xmppUri()->item == "a-walk-to-the-lake-x7k2p9"_L1;
            } },
        { "Movim story", { u"movim-story"_s },
            [](const Entries &e) {
                return FeedProfile(FeedProfile::Kind::Stories).faultsOf(e[0]).isEmpty();
            } },
        { "Movim comment and like", { u"movim-comment"_s, u"movim-like"_s },
            [](const Entries &e) {
                return !Comments::isLike(e[0]) && e[0].contents().isEmpty()
                    && Comments::isLike(e[1]);
            } },
    };
}

QList<Fixture> others()
{
    return {
        { "Libervia post", { u"libervia-post"_s },
            [](const Entries &e) {
                return e[0].lang() == "fr"_L1 && e[0].enclosures().first().length == 20480
                    && commentsNode(e[0]) == "urn:xmpp:microblog:0:comments/ete a liege-wQ3f"_L1
                    && e[0].alternateUrl().toString() == "https://www.libervia.example/blog/1"_L1;
            } },
        { "Libervia repeat", { u"libervia-repeat"_s },
            [](const Entries &e) {
                return e[0].via()->xmppUri()->item == "orig-1"_L1
                    && authorOf(e[0]) == "pierre@other.example"_L1;
            } },
        { "Converse short post", { u"converse-short"_s },
            [](const Entries &e) { return !e[0].title().isEmpty() && e[0].contents().isEmpty(); } },
        { "Converse rich post without a title", { u"converse-rich-without-title"_s },
            [](const Entries &e) {
                return e[0].title().isEmpty() && e[0].displayTitle() == "Weekend"_L1
                    && hasForms(e[0], { Text, Xhtml });
            } },
        { "Converse repost", { u"converse-repost"_s },
            [](const Entries &e) {
                return e[0].via()->ref == "tag:far.example,2026-05-01:posts-77"_L1
                    && !e[0].commentsUri() && e[0].summary() == "A repost"_L1;
            } },
        { "Converse edit", { u"converse-edit"_s },
            [](const Entries &e) { return e[0].updated() > e[0].published(); } },
        { "monocles post", { u"monocles-post"_s },
            [](const Entries &e) {
                return hasForms(e[0], { Text, Xhtml })
                    && e[0].htmlContent().contains("<em>tomatoes"_L1)
                    && e[0].generator().version == "2.1"_L1;
            } },
        { "Tulkki post", { u"tulkki-post"_s },
            [](const Entries &e) {
                return hasForms(e[0], { Text }) && e[0].htmlContent().contains("*not* markup"_L1)
                    && e[0].htmlContent().contains("&lt;b&gt;"_L1);
            } },
        { "atomtopubsub item", { u"atomtopubsub-item"_s },
            [](const Entries &e) {
                return hasForms(e[0], { Html }) && e[0].id().isEmpty()
                    && isAt(e[0].updated(), u"2025-06-03T07:39:21Z"_s)
                    && e[0].authors().first().name == "News desk"_L1;
            } },
        { "Slixfeed item", { u"slixfeed-item"_s },
            [](const Entries &e) {
                return e[0].title() == "2024-09-16"_L1 && e[0].categories().size() == 2
                    && e[0].links().first().rel == "alternate"_L1;
            } },
        { "XEP-0277 feed in item 0", { u"feed-metadata"_s },
            [](const Entries &e) {
                return e[0].isFeed()
                    && FeedProfile::isMetadata({ u"0"_s, {}, xmlOf(u"feed-metadata"_s), {} });
            } },
    };
}

QList<Fixture> oddities()
{
    return {
        { "XHTML without a div", { u"xhtml-without-div"_s },
            [](const Entries &e) { return e[0].htmlContent() == "<p>One</p><p>Two</p>"_L1; } },
        { "HTML escaped twice", { u"html-escaped-twice"_s },
            [](const Entries &e) {
                return e[0].htmlContent().startsWith("<p>Hello <b>there</b>"_L1);
            } },
        { "author's address percent-encoded", { u"author-uri-encoded"_s },
            [](const Entries &e) {
                return e[0].authors()[0].jid() == e[0].authors()[1].jid()
                    && e[0].authors()[3].jid().isEmpty()
                    && e[0].authors()[4].jid() == "res@example.org"_L1;
            } },
        { "dates: missing, future, day, minute, offsets",
            { u"date-missing"_s, u"date-future"_s, u"date-day-only"_s, u"date-no-seconds"_s,
                u"date-offsets"_s },
            [](const Entries &e) {
                return !e[0].date().isValid() && e[1].date().date().year() == 2999
                    && isAt(e[2].published(), u"2011-07-16T00:00:00Z"_s)
                    && isAt(e[3].published(), u"2016-05-03T18:04:00Z"_s)
                    && isAt(e[4].updated(), u"2016-05-03T12:34:09Z"_s);
            } },
        { "node named with signs", { u"node-with-signs"_s },
            [](const Entries &e) {
                return e[0].xmppAlternate()->node == "100%; a+b#c"_L1
                    && e[0].commentsUri().has_value();
            } },
    };
}

} // namespace

class tst_AtomFixtures : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAreReadAsTheyWereMeant_data() { addRows(); }

    void entriesAreReadAsTheyWereMeant()
    {
        QFETCH(qsizetype, index);
        const Fixture fixture = all()[index];
        Entries entries;
        for (const QString &file : fixture.files) {
            const auto entry = AtomEntry::fromXml(xmlOf(file));
            QVERIFY2(entry, qPrintable(file));
            entries += *entry;
        }
        QVERIFY(fixture.check(entries));
        ++m_good;
    }

    // Everything but what the person changed stays as it was, in its place.
    void editingLosesNothing_data() { addRows(); }

    void editingLosesNothing()
    {
        QFETCH(qsizetype, index);
        const QStringList files = all()[index].files;
        for (const QString &file : files) {
            const QByteArray before = xmlOf(file);
            AtomEntry entry = *AtomEntry::fromXml(before);
            entry.setUpdated(QDateTime(QDate(2027, 1, 2), QTime(3, 4, 5), QTimeZone::UTC));
            QCOMPARE(canonicalXmlWithout(entry.toXml(), u"updated"_s),
                canonicalXmlWithout(before, u"updated"_s));
            const QByteArray once = entry.toXml();
            entry.setTitle(u"Changed"_s);
            QCOMPARE(canonicalXmlWithout(entry.toXml(), u"title"_s),
                canonicalXmlWithout(once, u"title"_s));
            const QByteArray twice = entry.toXml();
            entry.setTextContent(u"Changed, too"_s);
            QVERIFY(entry.setXhtmlContent(u"<p>Changed, too</p>"_s));
            QCOMPARE(canonicalXmlWithout(entry.toXml(), u"content"_s),
                canonicalXmlWithout(twice, u"content"_s));
            QCOMPARE(entry.htmlContent(), u"<p>Changed, too</p>"_s);
        }
    }

    void communityAvatarsAreNoPosts()
    {
        QVERIFY(!AtomEntry::fromXml(xmlOf(u"movim-community-avatar"_s)));
        QVERIFY(!AtomEntry::fromXml(xmlOf(u"movim-community-avatar-metadata"_s)));
        ++m_good;
    }

    void headersHaveNoPayload()
    {
        const auto page = fetched(u"movim-header"_s);
        QVERIFY(page);
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->items.first().id, u"header-only-1a2b3c"_s);
        QVERIFY(page->items.first().payload.isEmpty());
        QVERIFY(!AtomEntry::fromXml({}));
        ++m_good;
    }

    void aPublishersResourceMakesNoDifference()
    {
        const auto page = fetched(u"full-jid-publisher"_s);
        QVERIFY(page);
        const Item item = page->items.value(0);
        const auto entry = AtomEntry::fromXml(item.payload);
        QVERIFY(entry);
        QCOMPARE(item.publisher, u"carl@converse.example/converse.js-1234"_s);
        QCOMPARE(publisherOf(item, page->node).toString(), u"carl@converse.example"_s);
        QVERIFY(authorshipOf(*entry, item, page->node) == Authorship::Verified);
        ++m_good;
    }

    void withoutAPublisherNobodyVouches()
    {
        const auto page = fetched(u"no-publisher"_s);
        QVERIFY(page);
        const Item item = page->items.value(0);
        const auto entry = AtomEntry::fromXml(item.payload);
        QVERIFY(entry);
        QVERIFY(publisherOf(item, page->node).isEmpty());
        QVERIFY(authorshipOf(*entry, item, page->node) == Authorship::NotVerified);
        ++m_good;
    }

    void oddIdsStayAsTheyAre()
    {
        const auto page = fetched(u"odd-ids"_s);
        QVERIFY(page);
        QCOMPARE(page->items.size(), 4);
        QStringList ids { u"a/b"_s, u"a b"_s, QString(300, u'x'), u"0"_s };
        for (const Item &item : page->items) {
            QCOMPARE(item.id, ids.takeFirst());
            QVERIFY(AtomEntry::fromXml(item.payload));
            QVERIFY(!FeedProfile::isMetadata(item));
            const auto uri = PubSubUri::forItem(u"p.example"_s, u"news"_s, item.id);
            QCOMPARE(PubSubUri::fromString(uri.toString())->item, item.id);
        }
        // And as addresses within an entry.
        const auto entry = AtomEntry::fromXml(xmlOf(u"item-ids-odd"_s));
        QVERIFY(entry);
        QCOMPARE(entry->links()[0].xmppUri()->item, u"a/b c"_s);
        QCOMPARE(entry->links()[1].xmppUri()->item, u"0"_s);
        ++m_good;
    }

    void cleanupTestCase()
    {
        // And the five that are tests of their own.
        const qsizetype total = all().size() + 5;
        Figures::write(u"atom-fixtures"_s, { u"Atom fixtures: %1/%2"_s.arg(m_good).arg(total) });
        QCOMPARE(m_good, total);
    }

private:
    static QList<Fixture> all() { return movim() + others() + oddities(); }

    static void addRows()
    {
        QTest::addColumn<qsizetype>("index");
        const auto fixtures = all();
        for (qsizetype i = 0; i < fixtures.size(); ++i)
            QTest::newRow(fixtures[i].name) << i;
    }

    /// What the library makes of an answer that holds data/items/NAME.xml.
    static std::expected<ItemsPage, Error> fetched(const QString &name)
    {
        ScriptedServer server;
        server.reply(
            { .element = u"items"_s }, Answer::result(contentOf(u"items/"_s + name + u".xml"_s)));
        TestClient client;
        if (!client.connectTo(server))
            return std::unexpected(errorOf(Error::Kind::Disconnected));
        return await(client.node({ *Jid::fromString(u"pubsub.localhost"_s), u"news"_s }).items());
    }

    qsizetype m_good = 0;
};

PUBSUB_TEST(tst_AtomFixtures, QCoreApplication)
#include "tst_AtomFixtures.moc"
