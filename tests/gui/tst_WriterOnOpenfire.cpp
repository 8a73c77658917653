// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/InfoBar.h"
#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/RequestWatch.h"
#include "support/ScriptedOpenfire.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterHands.h"
#include "support/WriterOnServer.h"
#include "writer/gui/StateText.h"

#include <pubsub/FeedProfile.h>
#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QApplication>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace TestSupport;

/// Where a post goes, and whether it stays there.
class tst_WriterOnOpenfire : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WriterHands::prepare(); }
    void cleanup() { m_stage.reset(); }
    void saysWhereNothingIsKept();
    void asksBeforeItPublishesThere();
    void asksOnlyAboutWhatIsWritten();
    void saysNothingOfTheMicroblog();
    void tellsWhatTheServerDidNotDo();
    void saysInWordsWhatIsOtherwise();
    void leavesNothingUnanswered_data();
    void leavesNothingUnanswered();

private:
    void setUp() override;
    /// The own microblog, which keeps nothing, and begins a post for it.
    void makeBlog();
    struct Stage {
        ScriptedOpenfire server;
        TestClient ada;
        WriterOnServer writer;
        WriterHands hands;
    };

    PubSub::NodeAddress node() const
    {
        return { *PubSub::Jid::fromString(m_stage->server.pubSubService()), u"news"_s };
    }
    QLabel *hint() const { return m_stage->hands.window->findChild<QLabel *>(u"nodeHint"_s); }
    bool isHinted() const { return hint()->isVisibleTo(m_stage->hands.window.get()); }
    /// Begins a post for \a where.
    void writeFor(const PubSub::NodeAddress &where)
    {
        m_stage->hands.window->openAddress(where.toUri());
    }

    std::unique_ptr<Stage> m_stage;
};

void tst_WriterOnOpenfire::setUp()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->ada.connectTo(m_stage->server, u"ada"_s));
    // As the service makes nodes: they keep nothing.
    QVERIFY(await(m_stage->ada.service(node().service).createNode(node().node)));
    WriterOnServer &writer = m_stage->writer;
    m_stage->hands.window = std::make_unique<Writer::MainWindow>(writer.session);
    m_stage->hands.window->show();
    QVERIFY(writer.connectTo(m_stage->server));
}

void tst_WriterOnOpenfire::saysWhereNothingIsKept()
{
    QVERIFY(!isHinted());
    writeFor(node());
    QTRY_VERIFY(isHinted());
    QVERIFY2(hint()->text().startsWith(u"This node keeps no posts"_s), qPrintable(hint()->text()));
    PubSub::Form form
        = PubSub::Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
    form.set(PubSub::NodeConfig::persistItems, true);
    QVERIFY(await(m_stage->ada.node(node()).configure(form)));
    writeFor(node());
    QTRY_VERIFY(!isHinted());
}

void tst_WriterOnOpenfire::asksBeforeItPublishesThere()
{
    writeFor(node());
    QTRY_VERIFY(isHinted());
    m_stage->hands.typeTitle(u"Soon gone"_s);
    QVERIFY(m_stage->hands.trigger("publish"));
    QTRY_VERIFY(m_stage->hands.find<QDialog>("publishDialog"));
    QCOMPARE(m_stage->hands.find<QLabel>("keepingHint")->text(), hint()->text());
    QVERIFY(m_stage->writer.session.store().entries().isEmpty());
    QVERIFY(m_stage->hands.click("confirmPublish"));
    QTRY_VERIFY(!m_stage->hands.find<QDialog>("publishDialog"));
    QVERIFY(m_stage->writer.waitForEmptyOutbox());
}

// Nothing is said of a post that waits, so nothing has to be known of its node.
void tst_WriterOnOpenfire::asksOnlyAboutWhatIsWritten()
{
    using Section = Writer::LibraryModel::Section;
    m_stage->server.script().reply(
        { .xmlns = Ns::pubSub, .element = u"publish"_s }, Answer::error("forbidden", "auth"));
    m_stage->writer.publish(node(), u"Refused"_s);
    QTRY_COMPARE(m_stage->writer.session.store().entries().value(0).state,
        Writer::OutboxEntry::State::Failed);
    m_stage->server.script().clearReceived();
    m_stage->hands.select(Section::Outbox, 0);
    QCOMPARE(m_stage->hands.title(), u"Refused"_s);
    QVERIFY(!m_stage->writer.client().findChild<PubSub::FormRequest *>());
    // As soon as it is written again, it is asked.
    m_stage->writer.session.outbox().takeBack(
        m_stage->writer.session.store().entries().value(0).key);
    QTRY_VERIFY(isHinted());
}

void tst_WriterOnOpenfire::makeBlog()
{
    const PubSub::NodeAddress blog = m_stage->writer.microblog();
    PubSub::Form form;
    form.set(PubSub::NodeConfig::persistItems, false);
    form.set(PubSub::NodeConfig::accessModel, PubSub::AccessModel::Open);
    QVERIFY(await(m_stage->ada.service(blog.service).createNode(blog.node, form)));
    writeFor(blog);
}

// It is made, or put right, when something is published.
void tst_WriterOnOpenfire::saysNothingOfTheMicroblog()
{
    const PubSub::NodeAddress blog = m_stage->writer.microblog();
    makeBlog();
    m_stage->hands.typeTitle(u"Stays"_s);
    QVERIFY(m_stage->hands.trigger("publish"));
    QTRY_COMPARE(m_stage->writer.session.store().posts().size(), 1);
    const auto now = await(m_stage->ada.node(blog).configuration());
    QVERIFY2(now, why(now).constData());
    QCOMPARE(now->get(PubSub::NodeConfig::persistItems), true);
    QVERIFY(!isHinted());
    // Nothing came out as something else.
    QCOMPARE(m_stage->hands.window->findChild<Common::InfoBar *>()->text(), QString());
}

// It confirms how the microblog is to be, and leaves it as it was.
void tst_WriterOnOpenfire::tellsWhatTheServerDidNotDo()
{
    makeBlog();
    m_stage->server.script().reply(
        { .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s }, Answer());
    m_stage->hands.typeTitle(u"Soon gone"_s);
    QVERIFY(m_stage->hands.trigger("publish"));
    QTRY_COMPARE(m_stage->hands.window->findChild<Common::InfoBar *>()->text(),
        u"The server did not set up \u2068My microblog\u2069 as it had confirmed. It keeps no "
        u"posts: "
        "who is not subscribed never sees them."_s);
}

void tst_WriterOnOpenfire::saysInWordsWhatIsOtherwise()
{
    PubSub::Form form;
    form.set(PubSub::NodeConfig::persistItems, true);
    form.set(PubSub::NodeConfig::maxItems, PubSub::IntegerOrMax { 20 });
    form.set(PubSub::NodeConfig::notifyRetract, false);
    const PubSub::FeedProfile profile(PubSub::FeedProfile::Kind::Microblog);
    QCOMPARE(Writer::StateText::configuredOtherwise(u"Blog"_s, profile.deviations(form)),
        u"The server did not set up \u2068Blog\u2069 as it had confirmed. It keeps the newest "
        "20 post(s) only: older ones are deleted. Readers are not told when you delete a post."_s);
}

void tst_WriterOnOpenfire::leavesNothingUnanswered_data()
{
    QTest::addColumn<bool>("hasBlog");
    QTest::newRow("there is no microblog yet") << false;
    QTest::newRow("it has to be put right") << true;
}

// With the nodes for comments and likes: a value that the server can't read gets no answer.
void tst_WriterOnOpenfire::leavesNothingUnanswered()
{
    QFETCH(const bool, hasBlog);
    if (hasBlog)
        makeBlog();
    const RequestWatch watch(m_stage->writer.client());
    Writer::Draft draft = m_stage->writer.session.store().create(m_stage->writer.microblog());
    draft.title = u"With comments"_s;
    draft.allowsComments = true;
    m_stage->writer.publish(draft);
    QVERIFY(m_stage->writer.waitForEmptyOutbox());
    QTRY_COMPARE(m_stage->writer.session.store().posts().size(), 1);
    QTRY_COMPARE(watch.pending(), 0);
    QCOMPARE(watch.unanswered(), QStringList());
    QVERIFY2(watch.answered() > 5, qPrintable(QString::number(watch.answered())));
    const auto nodes = await(m_stage->ada.service(m_stage->writer.microblog().service).nodes());
    QVERIFY2(nodes, why(nodes).constData());
    QVERIFY(std::ranges::any_of(nodes->nodes, [](const PubSub::NodeRef &one) {
        return one.address.node.startsWith("urn:xmpp:microblog:0:comments/"_L1);
    }));
}

PUBSUB_TEST(tst_WriterOnOpenfire, QApplication)
#include "tst_WriterOnOpenfire.moc"
