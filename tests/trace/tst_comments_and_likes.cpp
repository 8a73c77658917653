// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/EjabberdServer.h"
#include "support/ProsodyServer.h"
#include "support/SlixmppClient.h"
#include "support/StrictTest.h"
#include "support/WriterOnServer.h"
#include "writer/core/EntryComposer.h"
#include "writer/core/PostComments.h"

#include <pubsub/Attachments.h>
#include <pubsub/Comments.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using namespace std::chrono_literals;

/// A post of the writer's can be commented on, liked and reacted to with another client.
class tst_comments_and_likes : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reachAPost_data();
    void reachAPost();
    void areOffForOnePost_data() { servers(); }
    void areOffForOnePost();
    void reachAnOlderPost_data() { servers(); }
    void reachAnOlderPost();
    void neverKeepAPostBack();

private:
    static void servers();
    XmppServer &server();
    PubSub::NodeAddress community(WriterOnServer &writer);
    /// What bob's slixmpp says when it has reacted to the post \a itemId; empty if all went well.
    QString react(const PubSub::NodeAddress &node, const QString &itemId);
    void checkReactions(
        WriterOnServer &writer, const PubSub::NodeAddress &node, const QString &itemId);
    static QByteArray payloadOf(
        WriterOnServer &writer, const PubSub::NodeAddress &node, const QString &itemId);

    ProsodyServer m_prosody;
    EjabberdServer m_ejabberd;
};

void tst_comments_and_likes::initTestCase()
{
    QVERIFY2(m_prosody.start(), qPrintable(m_prosody.errorString()));
    QVERIFY2(m_ejabberd.start(), qPrintable(m_ejabberd.errorString()));
}

void tst_comments_and_likes::servers()
{
    QTest::addColumn<bool>("onProsody");
    QTest::newRow("Prosody") << true;
    QTest::newRow("ejabberd") << false;
}

void tst_comments_and_likes::reachAPost_data()
{
    QTest::addColumn<bool>("onProsody");
    QTest::addColumn<bool>("inCommunity");
    for (const bool onProsody : { true, false }) {
        for (const bool inCommunity : { true, false })
            QTest::addRow("%s, %s", onProsody ? "Prosody" : "ejabberd",
                inCommunity ? "node of a service" : "microblog")
                << onProsody << inCommunity;
    }
}

// A node of one's own on the service, which everybody may read.
PubSub::NodeAddress tst_comments_and_likes::community(WriterOnServer &writer)
{
    PubSub::Form form;
    form.set(PubSub::NodeConfig::persistItems, true);
    form.set(PubSub::NodeConfig::accessModel, PubSub::AccessModel::Open);
    const auto service = *PubSub::Jid::fromString(server().pubSubService());
    const auto node = await(writer.client().service(service).createNode(u"community"_s, form));
    return node.value_or(PubSub::NodeAddress());
}

XmppServer &tst_comments_and_likes::server()
{
    QFETCH(const bool, onProsody);
    return onProsody ? static_cast<XmppServer &>(m_prosody) : m_ejabberd;
}

QString tst_comments_and_likes::react(const PubSub::NodeAddress &node, const QString &itemId)
{
    SlixmppClient client(
        u"react.py"_s, server(), u"bob"_s, { node.service.toString(), node.node, itemId });
    return client.waitForEnd() ? QString() : client.errorString();
}

void tst_comments_and_likes::checkReactions(
    WriterOnServer &writer, const PubSub::NodeAddress &node, const QString &itemId)
{
    const PubSub::NodeAddress comments = PostComments::nodeFor(node, itemId);
    const auto page = await(writer.client().node(comments).items());
    QVERIFY2(page.has_value(), why(page).constData());
    const auto summary = PubSub::Comments::summaryOf(page->items, comments);
    QCOMPARE(summary.comments, 1);
    QCOMPARE(summary.likedBy.size() + summary.unverifiedLikes, 1);
    const auto attached = await(PubSub::ItemAttachments(&writer.client(), node, itemId).all());
    QVERIFY2(attached.has_value(), why(attached).constData());
    QCOMPARE(attached->size(), 1);
    QCOMPARE(attached->first().person.toString(), server().jid(u"bob"_s));
    QCOMPARE(attached->first().reactions, QStringList { u"🚀"_s });
}

QByteArray tst_comments_and_likes::payloadOf(
    WriterOnServer &writer, const PubSub::NodeAddress &node, const QString &itemId)
{
    const auto page = await(writer.client().node(node).items(QStringList { itemId }));
    return page && !page->items.isEmpty() ? page->items.first().payload : QByteArray();
}

void tst_comments_and_likes::reachAPost()
{
    WriterOnServer writer;
    QVERIFY(writer.connectTo(server()));
    QFETCH(const bool, inCommunity);
    const PubSub::NodeAddress node = inCommunity ? community(writer) : writer.microblog();
    const Draft draft = writer.publish(node, u"Say something"_s, u"To *this*."_s);
    QVERIFY(writer.waitForEmptyOutbox());
    const QString failure = react(node, draft.itemId);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    checkReactions(writer, node, draft.itemId);
    // The link stays as it is when the post is edited.
    const QByteArray first = payloadOf(writer, node, draft.itemId);
    Draft edit
        = writer.session.store().createEdit(EntryComposer::draftOf(node, draft.itemId, first));
    QVERIFY(edit.allowsComments);
    edit.title = u"Say something else"_s;
    writer.publish(edit);
    QVERIFY(writer.waitForEmptyOutbox());
    const QByteArray second = payloadOf(writer, node, draft.itemId);
    QVERIFY2(second.contains("something else"), second.constData());
    QVERIFY(PostComments::areAtOurNode(second, node, draft.itemId));
    checkReactions(writer, node, draft.itemId);
}

void tst_comments_and_likes::areOffForOnePost()
{
    WriterOnServer writer;
    QVERIFY(writer.connectTo(server()));
    Draft draft = writer.session.store().create(writer.microblog());
    draft.title = u"No answer, please"_s;
    draft.allowsComments = false;
    writer.publish(draft);
    QVERIFY(writer.waitForEmptyOutbox());
    const QByteArray payload = payloadOf(writer, writer.microblog(), draft.itemId);
    QVERIFY(!payload.isEmpty() && !PostComments::areAllowed(payload));
    const auto comments = await(
        writer.client().node(PostComments::nodeFor(writer.microblog(), draft.itemId)).items());
    QVERIFY(!comments.has_value());
    QCOMPARE(comments.error().condition, PubSub::Error::Condition::ItemNotFound);
}

// One that was published before the writer made such nodes, or by another client.
void tst_comments_and_likes::reachAnOlderPost()
{
    WriterOnServer writer;
    QVERIFY(writer.connectTo(server()));
    const QString itemId = u"older-post"_s;
    const QByteArray older = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Older</title>"
                             "<id>tag:localhost,2026:older</id><foreign xmlns='urn:example:x'/>"
                             "<updated>2026-01-02T03:04:05Z</updated></entry>";
    QVERIFY(await(writer.client().node(writer.microblog()).publish({ itemId, {}, older, {} }))
            .has_value());
    writer.session.posts().refresh();
    QVERIFY(waitFor([&] {
        return std::ranges::contains(writer.session.store().posts(), itemId, &Post::itemId);
    }));
    QVERIFY(writer.session.postsToOpen() > 0);
    writer.session.openPostsToComments();
    QVERIFY(waitFor([&] {
        return PostComments::areAtOurNode(
            payloadOf(writer, writer.microblog(), itemId), writer.microblog(), itemId);
    }));
    QVERIFY(writer.waitForEmptyOutbox());
    const QByteArray now = payloadOf(writer, writer.microblog(), itemId);
    for (const QByteArrayView kept : { "2026-01-02T03:04:05Z", "urn:example:x", ">Older<" })
        QVERIFY2(now.contains(kept), now.constData());
    const QString failure = react(writer.microblog(), itemId);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    checkReactions(writer, writer.microblog(), itemId);
    writer.session.setPostsToOpenTold();
    QCOMPARE(writer.session.postsToOpen(), 0);
}

// Where the person may publish but makes no nodes, the post says nothing of comments.
void tst_comments_and_likes::neverKeepAPostBack()
{
    XmppServerOptions options;
    options.nodeCreation = XmppServerOptions::NodeCreation::AdminsOnly;
    options.admins = { u"bob"_s };
    ProsodyServer restricted(options);
    QVERIFY2(restricted.start(), qPrintable(restricted.errorString()));
    TestClient admin;
    QVERIFY(admin.connectTo(restricted, u"bob"_s));
    PubSub::Form form;
    form.set(PubSub::NodeConfig::publishModel, PubSub::PublishModel::Open);
    form.set(PubSub::NodeConfig::persistItems, true);
    const auto node = await(admin.service(*PubSub::Jid::fromString(restricted.pubSubService()))
            .createNode(u"community"_s, form));
    QVERIFY2(node.has_value(), why(node).constData());
    WriterOnServer writer;
    QVERIFY(writer.connectTo(restricted));
    const Draft draft = writer.publish(*node, u"In the community"_s, u"Words."_s);
    QVERIFY(writer.waitForEmptyOutbox());
    const auto page = await(admin.node(*node).items(QStringList { draft.itemId }));
    QVERIFY(page.has_value() && page->items.size() == 1);
    QVERIFY(!PostComments::areAllowed(page->items.first().payload));
}

QTEST_MAIN(tst_comments_and_likes)
#include "tst_comments_and_likes.moc"
