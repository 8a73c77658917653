// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a feed has to be like, its comments and likes, and whose word an author is.

#include "support/Await.h"
#include "support/ScriptedNodes.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Authorship.h>
#include <pubsub/Comments.h>
#include <pubsub/FeedProfile.h>
#include <pubsub/Node.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const Jid juliet = *Jid::fromString(u"juliet@capulet.lit"_s);
const Jid romeo = *Jid::fromString(u"romeo@montague.lit"_s);
const Jid service = *Jid::fromString(u"pubsub.localhost"_s);
const QDateTime now(QDate(2008, 5, 8), QTime(18, 30, 2), QTimeZone::UTC);

using Kind = FeedProfile::Kind;
using Fault = FeedProfile::EntryFault;

AtomEntry entryOf(const QByteArray &inside)
{
    return AtomEntry::fromXml("<entry xmlns='http://www.w3.org/2005/Atom'"
                              " xmlns:thr='http://purl.org/syndication/thread/1.0'>"
        + inside + "</entry>")
        .value();
}

/// What XEP-0472's example "Publishing a post" has.
const QByteArray complete
    = "<title type='text'>hanging out at the Caf&#233; Napolitano</title>"
      "<id>tag:montague.lit,2008-05-08:posts-1cb57d9c-1c46-11dd-838c-001143d5d5db</id>"
      "<published>2008-05-08T18:30:02Z</published><updated>2008-05-08T18:30:02Z</updated>";

QByteArray author(const QByteArray &uri)
{
    return "<author><name>x</name><uri>" + uri + "</uri></author>";
}

Item itemOf(const QString &id, const QString &publisher, const AtomEntry &entry)
{
    return { id, publisher, entry.toXml(), {} };
}

} // namespace

Q_DECLARE_METATYPE(Authorship)

class tst_FeedProfile : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsNoFeed_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<bool>("mayBe");
        for (const char *node : { "news", "urn:xmpp:microblog:0", "urn:xmpp:microblog:0:group/a",
                 "urn:xmpp:pubsub-social-feed:stories:0", "http://www.w3.org/2005/Atom",
                 "https://example.org/feed", "urn:example:blog" })
            QTest::newRow(node) << QString::fromLatin1(node) << true;
        for (const char *node : { "", "urn:xmpp:microblog:0:comments/1", "urn:xmpp:avatar:metadata",
                 "urn:xmpp:omemo:2:devices", "eu.siacs.conversations.axolotl.bundles:1",
                 "urn:xmpp:bookmarks:1", "http://jabber.org/protocol/tune", "storage:bookmarks",
                 "urn:xmpp:pubsub:subscription", "urn:xmpp:pubsub-attachments:1/xmpp:a@b" })
            QTest::newRow(node) << QString::fromLatin1(node) << false;
    }

    void knowsWhatIsNoFeed()
    {
        QFETCH(QString, node);
        QTEST(FeedProfile::mayBeFeed({ juliet, node }), "mayBe");
    }

    void isKnownByTheNodesType()
    {
        const QList<std::pair<QString, Kind>> types { { u"urn:xmpp:microblog:0"_s,
                                                          Kind::Microblog },
            { u"urn:xmpp:pubsub-social-feed:1"_s, Kind::SocialFeed },
            { u"urn:xmpp:pubsub-social-feed:gallery:1"_s, Kind::Gallery },
            { u"urn:xmpp:pubsub-social-feed:stories:0"_s, Kind::Stories } };
        for (const auto &[type, kind] : types) {
            QCOMPARE(FeedProfile::fromType(type)->kind(), kind);
            QCOMPARE(FeedProfile(kind).type(), type);
        }
        QCOMPARE(
            FeedProfile::fromType(u"urn:xmpp:pubsub-social-gallery:0"_s)->kind(), Kind::Gallery);
        QVERIFY(!FeedProfile::fromType(u"http://www.w3.org/2005/Atom"_s));
        QCOMPARE(FeedProfile(Kind::Microblog).nodeOf(juliet),
            (NodeAddress { juliet, u"urn:xmpp:microblog:0"_s }));
        QVERIFY(!FeedProfile(Kind::SocialFeed).nodeOf(juliet));
    }

    // XEP-0472 §4.2, XEP-0277 §3, XEP-0501 §4
    void configuresNodes()
    {
        for (const Kind kind :
            { Kind::Microblog, Kind::SocialFeed, Kind::Gallery, Kind::Stories }) {
            const FeedProfile profile(kind);
            const Form form = profile.configuration(profile.defaultAccess());
            QCOMPARE(form.value(u"pubsub#type"_s), profile.type());
            QVERIFY(form.isTrue(u"pubsub#persist_items"_s));
            QVERIFY(form.isTrue(u"pubsub#notify_retract"_s));
            QCOMPARE(form.value(u"pubsub#max_items"_s), u"max"_s);
            QCOMPARE(form.value(u"pubsub#send_last_published_item"_s), u"never"_s);
            QVERIFY(profile.deviations(form).isEmpty());
            QVERIFY(profile.deviations(Form(form)).isEmpty());
            const Form options = profile.publishOptions(AccessModel::Open);
            QVERIFY(options.formType().endsWith("#publish-options"_L1));
            QCOMPARE(options.fields.size(), form.fields.size());
        }
        const Form stories
            = FeedProfile(Kind::Stories)
                  .configuration(AccessModel::Presence, FeedProfile::Capacity::Numeric);
        QCOMPARE(stories.value(u"pubsub#item_expire"_s), u"86400"_s);
        QCOMPARE(stories.value(u"pubsub#access_model"_s), u"presence"_s);
        QVERIFY(stories.value(u"pubsub#max_items"_s).toInt() >= 1000);
        QVERIFY(FeedProfile(Kind::Stories).deviations(stories).isEmpty());
    }

    // XEP-0060 §12.23
    void saysMaxOnlyWhereItIsUnderstood()
    {
        ServiceInfo service;
        QCOMPARE(FeedProfile::capacityAt(service), FeedProfile::Capacity::Numeric);
        service.features = { u"http://jabber.org/protocol/pubsub#config-node-max"_s };
        QCOMPARE(FeedProfile::capacityAt(service), FeedProfile::Capacity::Max);
    }

    void changesOnlyWhatTheServiceOffersAndIsOtherwise()
    {
        Form current;
        current.fields.clear();
        current.setValue(u"FORM_TYPE"_s, u"http://jabber.org/protocol/pubsub#node_config"_s);
        current.setValue(u"pubsub#persist_items"_s, u"1"_s);
        current.setValue(u"pubsub#max_items"_s, u"1"_s);
        current.setValue(u"pubsub#title"_s, u"Mine"_s);
        current.setValue(u"pubsub#access_model"_s, u"presence"_s);
        const Form changes = FeedProfile(Kind::Microblog).changesTo(current, AccessModel::Presence);
        QCOMPARE(changes.fields.size(), 2);
        QCOMPARE(changes.formType(), u"http://jabber.org/protocol/pubsub#node_config"_s);
        QCOMPARE(changes.value(u"pubsub#max_items"_s), u"max"_s);
    }

    void neverMakesANodeSmaller()
    {
        Form current;
        const auto change = [&](const QString &has, FeedProfile::Capacity capacity) {
            current.setValue(u"pubsub#max_items"_s, has);
            return FeedProfile(Kind::Microblog)
                .changesTo(current, AccessModel::Open, capacity)
                .value(u"pubsub#max_items"_s);
        };
        for (const QString &large : { u"max"_s, u"10000"_s, u"50000"_s })
            QCOMPARE(change(large, FeedProfile::Capacity::Numeric), QString());
        QCOMPARE(change(u"9999"_s, FeedProfile::Capacity::Numeric), u"10000"_s);
        QCOMPARE(change(u"50000"_s, FeedProfile::Capacity::Max), u"max"_s);
        QCOMPARE(change(u"nonsense"_s, FeedProfile::Capacity::Numeric), u"10000"_s);
    }

    void tellsWhatDeviates()
    {
        Form form;
        form.setValue(u"pubsub#persist_items"_s, u"0"_s);
        form.setValue(u"pubsub#notify_retract"_s, u"false"_s);
        form.setValue(u"pubsub#max_items"_s, u"1"_s);
        form.setValue(u"pubsub#send_last_published_item"_s, u"on_sub"_s);
        form.setValue(u"pubsub#item_expire"_s, u"604800"_s);
        const auto found = FeedProfile(Kind::Stories).deviations(form);
        QStringList faults;
        QStringList others;
        for (const FeedProfile::Deviation &deviation : found)
            (deviation.isFault ? faults : others) += deviation.field;
        QCOMPARE(faults,
            (QStringList { u"pubsub#persist_items"_s, u"pubsub#notify_retract"_s,
                u"pubsub#max_items"_s, u"pubsub#item_expire"_s }));
        QCOMPARE(others, (QStringList { u"pubsub#type"_s, u"pubsub#send_last_published_item"_s }));
        QVERIFY(found.contains({ u"pubsub#max_items"_s, u"max"_s, u"1"_s, true }));
    }

    void tellsWhatAnEntryLacks()
    {
        QVERIFY(FeedProfile(Kind::SocialFeed).faultsOf(entryOf(complete)).isEmpty());
        QCOMPARE(FeedProfile(Kind::Microblog).faultsOf(entryOf("<title> </title>")),
            (QList { Fault::NoTitle, Fault::NoId, Fault::NoPublished, Fault::NoUpdated }));
        // XEP-0472 §4.4: one address of the web is not enough.
        const QByteArray web = "<thr:in-reply-to ref='a' href='http://montague.lit/1'/>";
        QCOMPARE(FeedProfile(Kind::SocialFeed).faultsOf(entryOf(complete + web)),
            QList { Fault::ReplyWithoutAddress });
        QVERIFY(FeedProfile(Kind::SocialFeed)
                .faultsOf(entryOf(
                    complete + web + "<thr:in-reply-to ref='a' href='xmpp:n.lit?;node=n;item=1'/>"))
                .isEmpty());
        // XEP-0472 §5.2, XEP-0501 §3, with its example.
        const QByteArray picture = "<link rel='enclosure' "
                                   "href='https://capulet.lit/upload/romeo-story.jpg' "
                                   "type='image/jpeg' title='Stories 03-02-1597'/>";
        const QByteArray sound
            = "<link rel='enclosure' href='https://a.example/1' type='audio/ogg'/>";
        QCOMPARE(FeedProfile(Kind::Gallery).faultsOf(entryOf(complete + sound)),
            QList { Fault::NoPicture });
        QVERIFY(FeedProfile(Kind::Gallery).faultsOf(entryOf(complete + sound + picture)).isEmpty());
        QVERIFY(FeedProfile(Kind::Stories).faultsOf(entryOf(complete + picture)).isEmpty());
        // The same one twice is one.
        QVERIFY(
            FeedProfile(Kind::Stories).faultsOf(entryOf(complete + picture + picture)).isEmpty());
        QCOMPARE(FeedProfile(Kind::Stories).faultsOf(entryOf(complete + picture + sound)),
            QList { Fault::NotOneEnclosure });
    }

    // XEP-0277 §5
    void describesAFeedInItemZero()
    {
        const NodeAddress node { juliet, u"urn:xmpp:microblog:0"_s };
        const Item item = FeedProfile::metadataItem(
            node, u"Juliet's"_s, AtomPerson::fromJid(juliet.toString(), u"Juliet"_s), now);
        QVERIFY(FeedProfile::isMetadata(item));
        const auto feed = AtomEntry::fromXml(item.payload);
        QVERIFY(feed && feed->isFeed());
        QCOMPARE(feed->id(), node.toUri());
        QCOMPARE(feed->authors().first().jid(), juliet.toString());
        QCOMPARE(feed->updated(), now);
        // Some give the id to a post, and a feed under another id is nothing to hide.
        QVERIFY(!FeedProfile::isMetadata(itemOf(u"0"_s, {}, entryOf(complete))));
        Item other = item;
        other.id = u"1"_s;
        QVERIFY(!FeedProfile::isMetadata(other));
    }

    void comments()
    {
        const NodeAddress node = Comments::nodeFor(service, u"post-1"_s);
        QCOMPARE(node.node, u"urn:xmpp:microblog:0:comments/post-1"_s);
        const AtomLink link = Comments::linkTo(node);
        QCOMPARE(link.href, u"xmpp:pubsub.localhost?;node=urn:xmpp:microblog:0:comments/post-1"_s);
        AtomEntry post = entryOf(complete);
        post.setLinks({ link });
        QCOMPARE(AtomEntry::fromXml(post.toXml())->commentsUri()->node, node.node);

        const Item comment = Comments::comment(u"line one\nline two"_s, romeo, {}, now);
        const auto entry = AtomEntry::fromXml(comment.payload);
        QVERIFY(entry);
        QCOMPARE(entry->title(), u"line one\nline two"_s);
        QVERIFY(entry->contents().isEmpty());
        QCOMPARE(entry->authors().first().name, u"romeo"_s);
        QVERIFY(FeedProfile(Kind::Microblog).faultsOf(*entry).isEmpty());
        QVERIFY(!Comments::isLike(*entry));
        const auto heart = AtomEntry::fromXml(Comments::like(romeo, {}, now).payload);
        QVERIFY(heart && Comments::isLike(*heart));
        QCOMPARE(heart->title().toUtf8(), "\xE2\x99\xA5");
        const Item about = Comments::metadataItem(node, u"On post 1"_s,
            AtomPerson::fromJid(juliet.toString(), {}), now, u"xmpp:a?;node=b;item=post-1"_s);
        QVERIFY(FeedProfile::isMetadata(about));
        QCOMPARE(AtomEntry::fromXml(about.payload)->links("start"_L1).first().href,
            u"xmpp:a?;node=b;item=post-1"_s);
        QCOMPARE(
            Comments::configuration(AccessModel::Open).value(u"pubsub#publish_model"_s), u"open"_s);
    }

    void countsLikesByPerson()
    {
        const NodeAddress node = Comments::nodeFor(service, u"post-1"_s);
        const auto like = [](const QByteArray &text) {
            return entryOf("<title>" + text + "</title>" + author("xmpp:evil@evil.example"));
        };
        const AtomEntry heart = like("\xE2\x99\xA5");
        const QList<Item> items { itemOf(u"1"_s, u"romeo@montague.lit/a"_s, heart),
            itemOf(u"2"_s, u"romeo@montague.lit/b"_s, like("\xE2\x99\xA5\xEF\xB8\x8F")),
            itemOf(u"3"_s, u"juliet@capulet.lit"_s, heart), itemOf(u"4"_s, {}, heart),
            itemOf(u"5"_s, u"juliet@capulet.lit"_s, like("I \xE2\x99\xA5 it")),
            FeedProfile::metadataItem(node, u"x"_s, {}, now) };
        QCOMPARE(Comments::summaryOf(items, node), (Comments::Summary { 1, { romeo, juliet }, 1 }));
        QCOMPARE(Comments::likesOf(romeo, items, node), (QStringList { u"1"_s, u"2"_s }));
    }

    void makesTheCommentsNodeOnce()
    {
        ScriptedServer server;
        ScriptedNodes nodes(server);
        TestClient client;
        QVERIFY(client.connectTo(server));
        const NodeAddress node = Comments::nodeFor(service, u"post-1"_s);
        for (int i = 0; i < 2; ++i) {
            const auto made = await(Comments::createNode(&client, node, AccessModel::Open));
            QVERIFY(made);
            QCOMPARE(*made, node);
        }
        QCOMPARE(nodes.node(service.toString(), node.node).configuration[u"pubsub#publish_model"_s],
            u"open"_s);
    }

    void comparesAuthorAndPublisher_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("publisher");
        QTest::addColumn<NodeAddress>("node");
        QTest::addColumn<Authorship>("expected");
        const NodeAddress blog { juliet, u"urn:xmpp:microblog:0"_s };
        const NodeAddress other { juliet, u"urn:xmpp:microblog:0:comments/1"_s };
        const NodeAddress news { service, u"news"_s };
        const QByteArray byRomeo = author("xmpp:romeo@montague.lit");
        const QByteArray byJuliet = author("xmpp:juliet@capulet.lit");
        QTest::newRow("same") << byRomeo << u"romeo@montague.lit/x"_s << news
                              << Authorship::Verified;
        QTest::newRow("same, encoded") << author("xmpp:ROMEO%40montague.lit")
                                       << u"romeo@montague.lit"_s << news << Authorship::Verified;
        QTest::newRow("other") << byRomeo << u"juliet@capulet.lit"_s << news
                               << Authorship::NotVerified;
        QTest::newRow("unknown") << byRomeo << QString() << news << Authorship::NotVerified;
        QTest::newRow("broken") << byJuliet << u"@@"_s << blog << Authorship::NotVerified;
        QTest::newRow("own blog") << byJuliet << QString() << blog << Authorship::Verified;
        QTest::newRow("own blog, other's name")
            << byRomeo << QString() << blog << Authorship::NotVerified;
        QTest::newRow("comments at an account")
            << byJuliet << QString() << other << Authorship::NotVerified;
        QTest::newRow("none") << QByteArray() << u"juliet@capulet.lit"_s << news
                              << Authorship::NotStated;
        QTest::newRow("repeated") << byRomeo
                + "<link rel='via' href='xmpp:a?;node=b;item=c' ref='r'/>"
                                  << u"juliet@capulet.lit"_s << news << Authorship::Repeated;
    }

    void comparesAuthorAndPublisher()
    {
        QFETCH(QByteArray, inside);
        QFETCH(QString, publisher);
        QFETCH(NodeAddress, node);
        QFETCH(Authorship, expected);
        const AtomEntry entry = entryOf(complete + inside);
        QCOMPARE(authorshipOf(entry, itemOf(u"1"_s, publisher, entry), node), expected);
    }
};

PUBSUB_TEST(tst_FeedProfile, QCoreApplication)
#include "tst_FeedProfile.moc"
