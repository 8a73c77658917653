// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Namespaces.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterHouse.h"
#include "writer/core/PostComments.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;

namespace
{

const IqPattern publishing { .xmlns = Ns::pubSub, .element = u"publish"_s, .type = u"set"_s };

} // namespace

/// What the outbox does so that others can comment on a post, and when they can't.
class tst_OutboxComments : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_house.reset(); }

    void makesTheCommentsNodeFirst();
    void publishesWhereNobodyCanComment_data();
    void publishesWhereNobodyCanComment();
    void amendsAPost_data();
    void amendsAPost();
    void makesNoNodeThatGetsLost_data();
    void makesNoNodeThatGetsLost();

private:
    void setUp() override;
    std::unique_ptr<WriterHouse> m_house;
};

void tst_OutboxComments::setUp()
{
    m_house = std::make_unique<WriterHouse>();
    m_house->start();
}

// XEP-0277 §3: who reads the post at once finds the node that it leads to.
void tst_OutboxComments::makesTheCommentsNodeFirst()
{
    QVERIFY(m_house->goOnline());
    m_house->createBlog();
    const IqPattern creating { .xmlns = Ns::pubSub, .element = u"create"_s, .type = u"set"_s };
    int created = 0;
    m_house->server.reply(publishing, [&](const QDomElement &) {
        created = int(m_house->server.received(creating).size());
        return Answer::pass();
    });
    const Draft draft = m_house->draft(u"Say something"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(created, 1);
    const auto comments = PostComments::nodeFor(draft.node, draft.itemId);
    QVERIFY(m_house->nodes.has(comments.service.toString(), comments.node));
    const auto configuration
        = m_house->nodes.node(comments.service.toString(), comments.node).configuration;
    QCOMPARE(configuration.value(u"pubsub#access_model"_s), u"open"_s);
    QCOMPARE(configuration.value(u"pubsub#publish_model"_s), u"open"_s);
    QVERIFY(PostComments::areAtOurNode(
        m_house->blog().payloads.value(draft.itemId), draft.node, draft.itemId));
    QTRY_COMPARE(m_house->session->store().posts().size(), 1);
    QVERIFY(m_house->session->store().posts().first().allowsComments);
}

void tst_OutboxComments::publishesWhereNobodyCanComment_data()
{
    QTest::addColumn<bool>("replyIsLost");
    QTest::newRow("at once") << false;
    QTest::newRow("with a look at what arrived") << true;
}

void tst_OutboxComments::publishesWhereNobodyCanComment()
{
    QFETCH(const bool, replyIsLost);
    m_house->createBlog();
    m_house->server.reply({ .xmlns = Ns::pubSub, .element = u"create"_s, .type = u"set"_s },
        Answer::error("forbidden", "auth"));
    if (replyIsLost) {
        m_house->server.reply(
            publishing,
            [&](const QDomElement &iq) {
                m_house->nodes.answer(iq);
                QTimer::singleShot(
                    0, &m_house->server, [this] { m_house->server.dropConnection(); });
                return Answer::never();
            },
            1);
    }
    QVERIFY(m_house->goOnline());
    const Draft draft = m_house->draft(u"Say nothing"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
    QVERIFY(!PostComments::areAllowed(m_house->blog().payloads.value(draft.itemId)));
    QTRY_COMPARE(m_house->session->store().posts().size(), 1);
    QVERIFY(!m_house->session->store().posts().first().allowsComments);
}

void tst_OutboxComments::amendsAPost_data()
{
    QTest::addColumn<bool>("isChangedMeanwhile");
    QTest::newRow("as it was") << false;
    QTest::newRow("changed meanwhile") << true;
}

// What the person did not write is no reason to ask the person.
void tst_OutboxComments::amendsAPost()
{
    QFETCH(const bool, isChangedMeanwhile);
    QVERIFY(m_house->goOnline());
    m_house->createBlog();
    const PubSub::NodeAddress node = m_house->microblog();
    const auto entry = [](const QByteArray &title) -> QByteArray {
        return "<entry xmlns='http://www.w3.org/2005/Atom'><title>" + title + "</title></entry>";
    };
    m_house->nodes.put(node.service.toString(), node.node, u"old"_s,
        entry(isChangedMeanwhile ? "Changed" : "Old"));
    const QByteArray base = entry("Old");
    m_house->session->audience().setAccess(node, PubSub::AccessModel::Open);
    QSignalSpy queued(&m_house->session->store(), &PostStore::entryChanged);
    m_house->session->outbox().amend(
        { node, u"old"_s, u"Old"_s, {}, {}, {} }, base, PostComments::with(base, node, u"old"_s));
    QTRY_VERIFY(!queued.isEmpty());
    QVERIFY(m_house->waitForEmptyOutbox());
    const QByteArray now = m_house->blog().payloads.value(u"old"_s);
    QCOMPARE(PostComments::areAllowed(now), !isChangedMeanwhile);
    QVERIFY(now.contains(isChangedMeanwhile ? ">Changed<" : ">Old<"));
}

void tst_OutboxComments::makesNoNodeThatGetsLost_data()
{
    QTest::addColumn<QByteArray>("software");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("isMade");
    QTest::newRow("longest on Openfire") << "Openfire"_ba << 70 << true;
    QTest::newRow("longer on Openfire") << "Openfire"_ba << 71 << false;
    QTest::newRow("longer elsewhere") << "Prosody"_ba << 71 << true;
}

// Another program may have given the post a long id, and the node's name holds it.
void tst_OutboxComments::makesNoNodeThatGetsLost()
{
    QFETCH(const QByteArray, software);
    QFETCH(const int, length);
    QFETCH(const bool, isMade);
    const PubSub::NodeAddress node = m_house->microblog();
    m_house->server.reply({ .xmlns = Ns::discoInfo, .to = node.service.domain() },
        Answer::result("<query xmlns='http://jabber.org/protocol/disco#info'>"
                       "<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE'>"
                       "<value>urn:xmpp:dataforms:softwareinfo</value></field>"
                       "<field var='software'><value>"
            + software + "</value></field></x></query>"));
    QVERIFY(m_house->goOnline());
    m_house->createBlog();
    const QString id = u"a"_s.repeated(length);
    const QByteArray base
        = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Theirs</title></entry>";
    m_house->nodes.put(node.service.toString(), node.node, id, base);
    m_house->session->audience().setAccess(node, PubSub::AccessModel::Open);
    QSignalSpy queued(&m_house->session->store(), &PostStore::entryChanged);
    m_house->session->outbox().amend(
        { node, id, u"Theirs"_s, {}, {}, {} }, base, PostComments::with(base, node, id));
    QTRY_VERIFY(!queued.isEmpty());
    QVERIFY(m_house->waitForEmptyOutbox());
    const PubSub::NodeAddress comments = PostComments::nodeFor(node, id);
    QCOMPARE(m_house->nodes.has(comments.service.toString(), comments.node), isMade);
    QCOMPARE(PostComments::areAllowed(m_house->blog().payloads.value(id)), isMade);
}

PUBSUB_TEST(tst_OutboxComments, QCoreApplication)
#include "tst_OutboxComments.moc"
