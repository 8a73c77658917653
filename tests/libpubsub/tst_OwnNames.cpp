// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/ScriptedOpenfire.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/Attachments.h>
#include <pubsub/Comments.h>
#include <pubsub/FeedProfile.h>
#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/PubSubUri.h>
#include <pubsub/Service.h>
#include <pubsub/ServiceLimits.h>
#include <pubsub/SharedSubscription.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const ServiceLimits lowest = ServiceLimits::lowest();

/// Titles that make the longest ids.
QStringList titles()
{
    return { u"a"_s.repeated(5000), u"ab "_s.repeated(500), u"ß"_s.repeated(500),
        u"œuvre "_s.repeated(100), u"ﬃ"_s.repeated(500), u"港"_s.repeated(500),
        u"a-"_s.repeated(500), u"a"_s.repeated(59) + u" b"_s, u"a"_s.repeated(60) + u" b"_s,
        QString() };
}

/// The longest id of an item that the library makes of any title.
QString longestItemId()
{
    QString longest;
    for (const QString &title : titles()) {
        const QString id = AtomEntry::createItemId(title);
        if (id.size() > longest.size())
            longest = id;
    }
    return longest;
}

/// Whether the form has neither a title nor a description that could be lost.
bool isKept(const Form &form)
{
    return form.value(NodeConfig::title.name).size() <= lowest.title
        && form.value(NodeConfig::description.name).size() <= lowest.description;
}

} // namespace

/// What our programs name by themselves stays below all limits that are known.
class tst_OwnNames : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void itemsOfPosts();
    void itemsOfLists();
    void nodesWithComments();
    void nodesOfFeeds_data();
    void nodesOfFeeds();
    void areThereAfterARestart();
    void makesNoAttachmentsThatGetLost();
};

void tst_OwnNames::itemsOfPosts()
{
    for (const QString &title : titles()) {
        const QString id = AtomEntry::createItemId(title);
        QVERIFY(!id.isEmpty());
        QVERIFY2(id.size() <= lowest.itemId, qPrintable(id));
    }
    // The one that is compared below is a long one.
    QVERIFY2(longestItemId().size() >= 60, qPrintable(longestItemId()));
    const Item comment = Comments::comment(
        u"a"_s.repeated(5000), *Jid::fromString(u"ada@localhost"_s), {}, QDateTime());
    QVERIFY2(comment.id.size() <= lowest.itemId, qPrintable(comment.id));
}

// XEP-0330 §3
void tst_OwnNames::itemsOfLists()
{
    const NodeAddress far { *Jid::fromString(
                                u"pubsub."_s + u"harbour."_s.repeated(30) + u"example"_s),
        u"n"_s.repeated(900) };
    const QString id
        = SharedSubscription::itemId(far, *Jid::fromString(u"a"_s.repeated(200) + u"@localhost"_s));
    QVERIFY2(id.size() <= lowest.itemId, qPrintable(id));
    QVERIFY(SharedSubscription::listNode.size() <= lowest.nodeId);
}

// XEP-0277 §3.2: the name is found again in the post's link, and by who knows the post's id.
void tst_OwnNames::nodesWithComments()
{
    const Jid ada = *Jid::fromString(u"ada@localhost"_s);
    const QString id = longestItemId();
    const NodeAddress comments = Comments::nodeFor(ada, id);
    QVERIFY2(comments.node.size() <= lowest.nodeId, qPrintable(comments.node));
    QCOMPARE(PubSubUri::commentedItem(comments.node), id);
    QVERIFY(isKept(Comments::configuration(AccessModel::Open)));
}

void tst_OwnNames::nodesOfFeeds_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("a microblog") << int(FeedProfile::Kind::Microblog);
    QTest::newRow("a social feed") << int(FeedProfile::Kind::SocialFeed);
    QTest::newRow("a gallery") << int(FeedProfile::Kind::Gallery);
    QTest::newRow("stories") << int(FeedProfile::Kind::Stories);
}

void tst_OwnNames::nodesOfFeeds()
{
    QFETCH(int, kind);
    const FeedProfile profile { FeedProfile::Kind(kind) };
    const auto node = profile.nodeOf(*Jid::fromString(u"ada@localhost"_s));
    QVERIFY(!node || node->node.size() <= lowest.nodeId);
    QVERIFY(isKept(profile.configuration(AccessModel::Open)));
    QVERIFY(isKept(profile.publishOptions(AccessModel::Open)));
    QVERIFY(FeedProfile::metadataId.size() <= lowest.itemId);
}

// The table is right for the one that it is made of.
void tst_OwnNames::areThereAfterARestart()
{
    ScriptedOpenfire server;
    TestClient ada;
    QVERIFY(ada.connectTo(server, u"ada"_s));
    const NodeAddress comments = Comments::nodeFor(ada.jid().bare(), longestItemId());
    QVERIFY(await(
        Comments::createNode(&ada, comments, AccessModel::Open, FeedProfile::Capacity::Numeric)));
    const Item comment
        = Comments::comment(u"Fine"_s, ada.jid(), {}, QDateTime::currentDateTimeUtc());
    QVERIFY(await(ada.node(comments).publish(comment)));
    const Item post { longestItemId(), {}, "<t xmlns='urn:example:t'/>", {} };
    QVERIFY(await(ada.node(comments).publish(post)));
    server.stop();
    QVERIFY(server.start());
    TestClient again;
    QVERIFY(again.connectTo(server, u"ada"_s));
    const auto ids = await(again.node(comments).itemIds());
    QVERIFY2(ids, why(ids).constData());
    QCOMPARE(ids->ids, (QStringList { comment.id, post.id }));
}

// XEP-0470 §4.1: these names are the specification's, and hold a whole address.
void tst_OwnNames::makesNoAttachmentsThatGetLost()
{
    ScriptedOpenfire server;
    TestClient ada;
    QVERIFY(ada.connectTo(server, u"ada"_s));
    const NodeAddress blog = *FeedProfile(FeedProfile::Kind::Microblog).nodeOf(ada.jid());
    const QString id = AtomEntry::createItemId(u"A crane lifts"_s);
    QVERIFY(await(ada.node(blog).publish({ id, {}, "<t xmlns='urn:example:t'/>", {} })));
    const ItemAttachments attachments(&ada, blog, id);
    QVERIFY(attachments.node().address().node.size() > lowest.nodeId);
    const auto made = await(attachments.createNode());
    QVERIFY(!made);
    QCOMPARE(made.error().refusal, Error::Refusal::NodeNameTooLong);
    const auto info = await(attachments.node().info());
    QVERIFY(!info);
    QCOMPARE(info.error().condition, Error::Condition::ItemNotFound);
    // One that is short enough is made.
    const NodeAddress news { *Jid::fromString(server.pubSubService()), u"news"_s };
    QVERIFY(await(ada.service(news.service).createNode(news.node)));
    const ItemAttachments shorter(&ada, news, u"1"_s);
    QVERIFY(shorter.node().address().node.size() <= lowest.nodeId);
    const auto there = await(shorter.createNode());
    QVERIFY2(there, why(there).constData());
}

PUBSUB_TEST(tst_OwnNames, QCoreApplication)
#include "tst_OwnNames.moc"
