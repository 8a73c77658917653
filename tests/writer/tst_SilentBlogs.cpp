// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterHouse.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using State = OutboxEntry::State;

/// A blog on a service that doesn't answer, or can't be reached, beside one that does.
class tst_SilentBlogs : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_house.reset(); }

    void holdUpNoOtherPost();
    void getTheirPostWhenTheyAnswer_data();
    void getTheirPostWhenTheyAnswer();
    void areTriedAtOnceIfAPersonWants();
    void holdUpNoOtherList();
    void areListedWhenTheyAnswer();

private:
    void setUp() override;
    /// A stored draft for the far blog.
    [[nodiscard]] Draft farDraft();

    std::unique_ptr<WriterHouse> m_house;
    const PubSub::NodeAddress m_far { *PubSub::Jid::fromString(u"far.example"_s), u"news"_s };
};

void tst_SilentBlogs::setUp()
{
    m_house = std::make_unique<WriterHouse>();
    m_house->start();
    m_house->nodes.create(m_far.service.toString(), m_far.node);
    QVERIFY(m_house->goOnline());
}

Draft tst_SilentBlogs::farDraft()
{
    Draft draft = m_house->draft(u"Far away"_s);
    draft.node = m_far;
    m_house->session->store().save(draft);
    m_house->settle();
    return draft;
}

void tst_SilentBlogs::holdUpNoOtherPost()
{
    m_house->server.reply({ .to = m_far.service.toString() }, Answer::never());
    const Draft far = farDraft();
    m_house->publish(far);
    QTRY_COMPARE(m_house->onlyEntry().state, State::Sending);
    for (int i = 0; i < 3; ++i)
        m_house->publish(m_house->draft(u"Near %1"_s.arg(i)));
    QTRY_COMPARE(m_house->blog().order.size(), 3);
    QTRY_COMPARE(m_house->session->store().entries().size(), 1);
    QCOMPARE(m_house->onlyEntry().draftKey, far.key);
    QCOMPARE(m_house->onlyEntry().state, State::Sending);
}

// Servers give either error while another one is restarted.
void tst_SilentBlogs::getTheirPostWhenTheyAnswer_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::newRow("timeout") << QByteArray("remote-server-timeout");
    QTest::newRow("not found") << QByteArray("remote-server-not-found");
}

void tst_SilentBlogs::getTheirPostWhenTheyAnswer()
{
    QFETCH(QByteArray, condition);
    m_house->server.reply({ .to = m_far.service.toString() }, Answer::error(condition));
    const Draft draft = farDraft();
    m_house->publish(draft);
    PubSub::Client *client = m_house->session->client();
    QTRY_VERIFY(client->serviceState(m_far.service).isFailing());
    // The second attempt is not even sent: there is a time for it.
    QTRY_COMPARE(m_house->onlyEntry().error.reason, OutboxError::Reason::ServiceSilent);
    QTRY_COMPARE(m_house->onlyEntry().state, State::Queued);
    QVERIFY(m_house->onlyEntry().nextAttempt > QDateTime::currentDateTimeUtc());
    m_house->server.clearRules();
    client->tryServiceNow(m_far.service);
    QVERIFY(m_house->waitForEmptyOutbox());
    const auto node = m_house->nodes.node(m_far.service.toString(), m_far.node);
    QCOMPARE(node.publications.value(draft.itemId), 1);
}

void tst_SilentBlogs::areTriedAtOnceIfAPersonWants()
{
    m_house->server.reply(
        { .to = m_far.service.toString() }, Answer::error("remote-server-not-found"));
    m_house->publish(farDraft());
    QTRY_COMPARE(m_house->onlyEntry().error.reason, OutboxError::Reason::ServiceSilent);
    QTRY_COMPARE(m_house->onlyEntry().state, State::Queued);
    m_house->server.clearRules();
    m_house->session->outbox().retry(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
}

void tst_SilentBlogs::holdUpNoOtherList()
{
    m_house->createBlog();
    m_house->publish(m_house->draft(u"Near"_s));
    QVERIFY(m_house->waitForEmptyOutbox());
    m_house->server.reply({ .to = m_far.service.toString() }, Answer::never());
    PublishedPosts &posts = m_house->session->posts();
    posts.setNode(m_far);
    QVERIFY(posts.isLoading());
    const QSignalSpy fetched(&posts, &PublishedPosts::fetched);
    posts.setNode(m_house->microblog());
    QTRY_COMPARE(fetched.size(), 1);
    QCOMPARE(m_house->session->store().posts().size(), 1);
    QVERIFY(!posts.isLoading());
}

void tst_SilentBlogs::areListedWhenTheyAnswer()
{
    m_house->server.reply(
        { .to = m_far.service.toString() }, Answer::error("remote-server-not-found"));
    PublishedPosts &posts = m_house->session->posts();
    const QSignalSpy failed(&posts, &PublishedPosts::failed);
    const QSignalSpy fetched(&posts, &PublishedPosts::fetched);
    posts.setNode(m_far);
    PubSub::Client *client = m_house->session->client();
    QTRY_VERIFY(client->serviceState(m_far.service).isFailing());
    QTRY_VERIFY(!posts.isLoading());
    QCOMPARE(failed.size(), 0);
    QCOMPARE(fetched.size(), 0);
    m_house->server.clearRules();
    client->tryServiceNow(m_far.service);
    QTRY_COMPARE(fetched.size(), 1);
}

PUBSUB_TEST(tst_SilentBlogs, QCoreApplication)

#include "tst_SilentBlogs.moc"
