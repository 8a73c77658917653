// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/AdminStage.h"
#include "browser/core/NodeLoss.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/FormKeys.h>

#include <QTest>

using namespace BrowserTest;
using namespace PubSub;
using Browser::NodeAdmin;
using Browser::NodeLoss;
using Browser::Question;
using Answered = NodeAdmin::RoleAnswer;
using Confirmed = Browser::ConfirmedChanges::Kind;
using Result = NodeAdmin::Configuring::Result;
using Role = Affiliation::Role;

/// What owners do to their nodes, without a window.
class tst_NodeAdmin : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_stage.reset(); }

    void theLastOwnerStays();
    void asksBeforeOnesOwnRightsAreLost_data();
    void asksBeforeOnesOwnRightsAreLost();
    void nobodyToAskMeansNo();
    void oneChangeOfRolesAtATime();
    void tellsOfARoleThatBecameAnother();
    void tellsOfARoleThatWasRefused();
    void offersToRemoveWhatAnOutcastStillGets_data();
    void offersToRemoveWhatAnOutcastStillGets();
    void tellsWhereLeftoversAreNotKnown();
    void asksNothingWhereNobodyIsLeftOver();
    void asksNothingWhereAnOutcastGetsNothing();

    void asksBeforeClosedNodesAreShown_data();
    void asksBeforeClosedNodesAreShown();
    void asksBeforeItAppliesUnchecked();
    void asksNothingOnceTheConnectionIsLost();
    void readsBackWhatItConfigured_data();
    void readsBackWhatItConfigured();
    void tellsWhatIsNotReadBack();
    void tellsThatTheServiceRefused();
    void configuresANodeOnceAtATime();
    void offersToRemoveWhoMayNotReadAClosedNode();

    void tellsWhatANewNodeIsNot();
    void tellsNothingOfASettingThatCantBeRead();
    void forgetsANodeThatItDeleted();
    void keepsANodeThatIsNotDeleted();
    void knowsWhatWouldBeLost_data();
    void knowsWhatWouldBeLost();

private:
    void setUp() override;
    [[nodiscard]] QList<Affiliation> owners(const QList<Jid> &jids) const;
    [[nodiscard]] Jid bob() const { return *Jid::fromString(u"bob@localhost"_s); }
    /// Asks for a role of \a jid where one and bob are owners.
    Answered change(const Jid &jid, Role role);
    /// The service answers so to questions for roles, and takes every change.
    void letRolesBe(const QList<std::pair<QByteArray, QByteArray>> &all);
    /// Configures, and waits for the end.
    NodeAdmin::Configuring configure(const Form &before, const Form &after);
    [[nodiscard]] static Form form(AccessModel access, const QString &title = u"Title"_s);
    [[nodiscard]] qsizetype sent(const IqPattern &pattern) const
    {
        return m_stage->server.received(pattern).size();
    }

    static inline const IqPattern readingRoles {
        .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"get"_s
    };
    static inline const IqPattern givingRole {
        .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"set"_s
    };
    static inline const IqPattern readingForm {
        .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s
    };
    static inline const IqPattern sendingForm {
        .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s
    };
    static inline const IqPattern readingSubscribers {
        .xmlns = Ns::pubSubOwner, .element = u"subscriptions"_s, .type = u"get"_s
    };
    static inline const IqPattern changingSubscribers {
        .xmlns = Ns::pubSubOwner, .element = u"subscriptions"_s, .type = u"set"_s
    };

    std::unique_ptr<AdminStage> m_stage;
};

namespace
{

const QByteArray subscribers
    = "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><subscriptions node='a'>"
      "<subscription jid='bob@localhost' subscription='subscribed'/></subscriptions></pubsub>"_ba;

/// A configuration with who may read.
QByteArray accessForm(const QByteArray &access)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='a'>"
           "<x xmlns='jabber:x:data' type='form'><field var='FORM_TYPE' type='hidden'>"
           "<value>http://jabber.org/protocol/pubsub#node_config</value></field>"
           "<field var='pubsub#access_model' type='list-single'><value>"
        + access + "</value></field></x></configure></pubsub>";
}

} // namespace

void tst_NodeAdmin::setUp()
{
    m_stage = std::make_unique<AdminStage>();
    QVERIFY(m_stage->start());
    m_stage->server.reply({ .xmlns = Ns::discoInfo, .node = u"a"_s }, nodeInfo("A"));
}

QList<Affiliation> tst_NodeAdmin::owners(const QList<Jid> &jids) const
{
    QList<Affiliation> all;
    for (const Jid &jid : jids)
        all.append({ m_stage->node(), jid, Role::Owner });
    return all;
}

Answered tst_NodeAdmin::change(const Jid &jid, Role role)
{
    return m_stage->nodes.changeRole(
        { m_stage->node(), jid, role }, owners({ m_stage->self(), bob() }));
}

void tst_NodeAdmin::letRolesBe(const QList<std::pair<QByteArray, QByteArray>> &all)
{
    m_stage->server.reply(readingRoles, affiliations("a", all));
    m_stage->server.reply(givingRole, Answer());
}

NodeAdmin::Configuring tst_NodeAdmin::configure(const Form &before, const Form &after)
{
    SignalWaiter ended(&m_stage->nodes, &NodeAdmin::configured);
    m_stage->nodes.configure(m_stage->node(), before, before.changesTo(after));
    return ended.waitForCount(1) ? std::get<0>(ended.last()) : NodeAdmin::Configuring();
}

Form tst_NodeAdmin::form(AccessModel access, const QString &title)
{
    Form form = Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
    form.set(NodeConfig::accessModel, access);
    form.set(NodeConfig::title, title);
    return form;
}

void tst_NodeAdmin::theLastOwnerStays()
{
    const Jid self = m_stage->self();
    QCOMPARE(m_stage->nodes.changeRole({ m_stage->node(), self, Role::None }, owners({ self })),
        Answered::LastOwner);
    QCOMPARE(
        m_stage->nodes.changeRole({ m_stage->node(), bob(), Role::Publisher }, owners({ bob() })),
        Answered::LastOwner);
    QVERIFY(m_stage->client.flush());
    QCOMPARE(sent(givingRole), 0);
    QVERIFY(m_stage->asked.isEmpty());
    QVERIFY(!m_stage->nodes.isChangingRole(m_stage->node()));
}

void tst_NodeAdmin::asksBeforeOnesOwnRightsAreLost_data()
{
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

void tst_NodeAdmin::asksBeforeOnesOwnRightsAreLost()
{
    QFETCH(const bool, isAllowed);
    m_stage->answer = isAllowed;
    letRolesBe({ { "bob@localhost", "owner" } });
    QCOMPARE(change(m_stage->self(), Role::None), isAllowed ? Answered::Sent : Answered::NotWanted);
    QCOMPARE(m_stage->asked.size(), 1);
    QCOMPARE(m_stage->asked.first().kind, Question::Kind::GiveUpOwnership);
    QCOMPARE(m_stage->asked.first().node, m_stage->node());
    QTRY_COMPARE(m_stage->done.size(), isAllowed ? 1 : 0);
    QVERIFY(m_stage->client.flush());
    QCOMPARE(sent(givingRole), isAllowed ? 1 : 0);
}

void tst_NodeAdmin::nobodyToAskMeansNo()
{
    NodeAdmin alone(m_stage->services, m_stage->changes);
    QCOMPARE(alone.changeRole({ m_stage->node(), m_stage->self(), Role::None },
                 owners({ m_stage->self(), bob() })),
        Answered::NotWanted);
    QVERIFY(m_stage->client.flush());
    QCOMPARE(sent(givingRole), 0);
}

// Two owners besides each other: each may go, but not both, also not in a hurry.
void tst_NodeAdmin::oneChangeOfRolesAtATime()
{
    SignalWaiter ended(&m_stage->nodes, &NodeAdmin::roleChangeEnded);
    letRolesBe({ { m_stage->self().toString().toUtf8(), "owner" } });
    QCOMPARE(change(bob(), Role::None), Answered::Sent);
    QVERIFY(m_stage->nodes.isChangingRole(m_stage->node()));
    QCOMPARE(change(m_stage->self(), Role::None), Answered::TooEarly);
    QVERIFY(ended.waitForCount(1));
    QVERIFY(!m_stage->nodes.isChangingRole(m_stage->node()));
    QCOMPARE(m_stage->nodes.changeRole(
                 { m_stage->node(), m_stage->self(), Role::None }, owners({ m_stage->self() })),
        Answered::LastOwner);
    QCOMPARE(sent(givingRole), 1);
}

void tst_NodeAdmin::tellsOfARoleThatBecameAnother()
{
    letRolesBe({ { "bob@localhost", "outcast" } });
    QCOMPARE(change(bob(), Role::Member), Answered::Sent);
    QTRY_COMPARE(m_stage->warned.size(), 1);
    QVERIFY2(m_stage->warned.first().contains(u"does not have the role “Member”"_s),
        qPrintable(m_stage->warned.first()));
    // It was to be taken back.
    QCOMPARE(sent(givingRole), 2);
    QVERIFY(m_stage->done.isEmpty());
    QVERIFY(m_stage->asked.isEmpty());
}

void tst_NodeAdmin::tellsOfARoleThatWasRefused()
{
    letRolesBe({ { "bob@localhost", "owner" } });
    m_stage->server.reply(givingRole, Answer::error("forbidden", "auth"));
    QCOMPARE(change(bob(), Role::Member), Answered::Sent);
    QTRY_COMPARE(
        m_stage->failed, QStringList { u"Role of “\u2068bob@localhost\u2069” not changed"_s });
    QVERIFY(!m_stage->nodes.isChangingRole(m_stage->node()));
}

void tst_NodeAdmin::offersToRemoveWhatAnOutcastStillGets_data()
{
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

void tst_NodeAdmin::offersToRemoveWhatAnOutcastStillGets()
{
    QFETCH(const bool, isAllowed);
    m_stage->answer = isAllowed;
    letRolesBe({ { "bob@localhost", "outcast" } });
    m_stage->server.reply(readingSubscribers, subscribers);
    m_stage->server.reply(changingSubscribers, Answer());
    QCOMPARE(change(bob(), Role::Outcast), Answered::Sent);
    QTRY_COMPARE(m_stage->asked.size(), 1);
    QCOMPARE(m_stage->asked.first().kind, Question::Kind::RemoveSubscriptions);
    QCOMPARE(m_stage->asked.first().subscriptions.size(), 1);
    QCOMPARE(m_stage->asked.first().subscriptions.first().jid, u"bob@localhost"_s);
    if (isAllowed) {
        QTRY_COMPARE(m_stage->done.size(), 2);
        QCOMPARE(m_stage->done.last(), u"1 subscription(s) removed"_s);
        const auto removal = m_stage->server.received(changingSubscribers).first();
        QCOMPARE(removal.elementsByTagName(u"subscription"_s)
                     .at(0)
                     .toElement()
                     .attribute(u"subscription"_s),
            u"none"_s);
    } else {
        QVERIFY(m_stage->client.flush());
        QCOMPARE(sent(changingSubscribers), 0);
    }
}

void tst_NodeAdmin::tellsWhereLeftoversAreNotKnown()
{
    letRolesBe({ { "bob@localhost", "outcast" } });
    m_stage->server.reply(readingSubscribers, Answer::error("forbidden", "auth"));
    QCOMPARE(change(bob(), Role::Outcast), Answered::Sent);
    QTRY_COMPARE(
        m_stage->failed, QStringList { u"Not known who still gets what is published to “a”"_s });
    QVERIFY(m_stage->asked.isEmpty());
}

// Who has no role may read an open node.
void tst_NodeAdmin::asksNothingWhereNobodyIsLeftOver()
{
    letRolesBe({ { m_stage->self().toString().toUtf8(), "owner" } });
    QCOMPARE(change(bob(), Role::None), Answered::Sent);
    QTRY_COMPARE(m_stage->done.size(), 1);
    QVERIFY(m_stage->client.flush());
    QCOMPARE(sent(readingSubscribers), 0);
}

void tst_NodeAdmin::asksNothingWhereAnOutcastGetsNothing()
{
    const Jid eve = *Jid::fromString(u"eve@localhost"_s);
    letRolesBe({ { "eve@localhost", "outcast" } });
    m_stage->server.reply(readingSubscribers, subscribers);
    SignalWaiter ended(&m_stage->nodes, &NodeAdmin::roleChangeEnded);
    QCOMPARE(change(eve, Role::Outcast), Answered::Sent);
    QVERIFY(ended.waitForCount(1));
    // The roles after the change, and those of the subscribers.
    QTRY_COMPARE(sent(readingRoles), 2);
    QVERIFY(m_stage->client.flush());
    QVERIFY(m_stage->asked.isEmpty());
    QVERIFY(m_stage->failed.isEmpty());
}

void tst_NodeAdmin::asksBeforeClosedNodesAreShown_data()
{
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

// XEP-0248 §10.1
void tst_NodeAdmin::asksBeforeClosedNodesAreShown()
{
    QFETCH(const bool, isAllowed);
    m_stage->answer = isAllowed;
    m_stage->server.reply({ .xmlns = Ns::discoInfo, .node = u"a"_s }, nodeInfo("A", "collection"));
    m_stage->server.reply({ .xmlns = Ns::discoItems, .node = u"a"_s }, nodeList({ "closed" }));
    m_stage->server.reply({ .xmlns = Ns::discoInfo, .node = u"closed"_s }, nodeInfo("Closed"));
    m_stage->server.reply(sendingForm, Answer());
    m_stage->server.reply(readingForm, accessForm("open"));
    const auto end = configure(form(AccessModel::Whitelist), form(AccessModel::Open));
    QCOMPARE(m_stage->asked.size(), 1);
    QCOMPARE(m_stage->asked.first().kind, Question::Kind::ShowClosedNodes);
    QCOMPARE(m_stage->asked.first().exposed,
        (QList { NodeAddress { m_stage->node().service, u"closed"_s } }));
    QVERIFY(!m_stage->asked.first().error);
    QCOMPARE(end.result, isAllowed ? Result::ReadBack : Result::NotSent);
    QCOMPARE(sent(sendingForm), isAllowed ? 1 : 0);
    QVERIFY(m_stage->failed.isEmpty());
    QVERIFY(!m_stage->nodes.isConfiguring(m_stage->node()));
}

void tst_NodeAdmin::asksBeforeItAppliesUnchecked()
{
    m_stage->answer = false;
    m_stage->server.reply(
        { .xmlns = Ns::discoInfo, .node = u"a"_s }, Answer::error("forbidden", "auth"));
    const auto end = configure(form(AccessModel::Whitelist), form(AccessModel::Open));
    QCOMPARE(end.result, Result::NotSent);
    QVERIFY(!end.error);
    QCOMPARE(m_stage->asked.size(), 1);
    QVERIFY(m_stage->asked.first().exposed.isEmpty());
    QCOMPARE(m_stage->asked.first().error->condition, Error::Condition::Forbidden);
    QCOMPARE(sent(sendingForm), 0);
}

void tst_NodeAdmin::asksNothingOnceTheConnectionIsLost()
{
    m_stage->server.reply({ .xmlns = Ns::discoInfo, .node = u"a"_s }, Answer::never());
    SignalWaiter ended(&m_stage->nodes, &NodeAdmin::configured);
    const Form before = form(AccessModel::Whitelist);
    m_stage->nodes.configure(m_stage->node(), before, before.changesTo(form(AccessModel::Open)));
    QVERIFY(m_stage->server.waitForIq({ .xmlns = Ns::discoInfo, .node = u"a"_s }));
    m_stage->client.disconnectFromServer();
    QVERIFY(ended.waitForCount(1));
    QCOMPARE(std::get<0>(ended.last()).result, Result::NotSent);
    QVERIFY(std::get<0>(ended.last()).error.has_value());
    QCOMPARE(m_stage->failed, QStringList { u"“a” not configured"_s });
    QVERIFY(m_stage->asked.isEmpty());
}

void tst_NodeAdmin::readsBackWhatItConfigured_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QList<Confirmed>>("confirmed");
    QTest::newRow("as asked") << "New"_ba << QList { Confirmed::NodeConfigured };
    // What the service never did it can't forget.
    QTest::newRow("ignored") << "Old"_ba << QList<Confirmed>();
}

void tst_NodeAdmin::readsBackWhatItConfigured()
{
    QFETCH(const QByteArray, title);
    m_stage->server.reply(sendingForm, Answer());
    m_stage->server.reply(readingForm, configuration("a", title));
    SignalWaiter answered(&m_stage->nodes, &NodeAdmin::configurationAnswered);
    const auto end
        = configure(form(AccessModel::Open, u"Old"_s), form(AccessModel::Open, u"New"_s));
    QCOMPARE(end.result, Result::ReadBack);
    QCOMPARE(end.node, m_stage->node());
    QCOMPARE(end.submission.value(NodeConfig::title.name), u"New"_s);
    QCOMPARE(end.after.value(NodeConfig::title.name), QString::fromLatin1(title));
    QTEST(m_stage->confirmed(), "confirmed");
    QCOMPARE(answered.count(), 1);
    QVERIFY(m_stage->failed.isEmpty());
}

void tst_NodeAdmin::tellsWhatIsNotReadBack()
{
    m_stage->server.reply(sendingForm, Answer());
    m_stage->server.reply(readingForm, Answer::error("forbidden", "auth"));
    const auto end
        = configure(form(AccessModel::Open, u"Old"_s), form(AccessModel::Open, u"New"_s));
    QCOMPARE(end.result, Result::NotReadBack);
    QCOMPARE(end.error->condition, Error::Condition::Forbidden);
    QCOMPARE(m_stage->failed, QStringList { u"“a” configured, but not read back"_s });
    QVERIFY(m_stage->confirmed().isEmpty());
}

void tst_NodeAdmin::tellsThatTheServiceRefused()
{
    m_stage->server.reply(sendingForm, Answer::error("not-acceptable", "modify"));
    SignalWaiter answered(&m_stage->nodes, &NodeAdmin::configurationAnswered);
    const auto end
        = configure(form(AccessModel::Open, u"Old"_s), form(AccessModel::Open, u"New"_s));
    QCOMPARE(end.result, Result::Refused);
    QCOMPARE(end.error->condition, Error::Condition::NotAcceptable);
    QCOMPARE(m_stage->failed, QStringList { u"“a” not configured"_s });
    QVERIFY(answered.waitForCount(1));
    QCOMPARE(sent(readingForm), 0);
    QVERIFY(m_stage->confirmed().isEmpty());
}

void tst_NodeAdmin::configuresANodeOnceAtATime()
{
    m_stage->server.reply(sendingForm, Answer());
    m_stage->server.reply(readingForm, configuration("a", "New"));
    const Form before = form(AccessModel::Open, u"Old"_s);
    m_stage->nodes.configure(
        m_stage->node(), before, before.changesTo(form(AccessModel::Open, u"Other"_s)));
    QVERIFY(m_stage->nodes.isConfiguring(m_stage->node()));
    configure(before, form(AccessModel::Open, u"New"_s));
    QVERIFY(m_stage->client.flush());
    QCOMPARE(sent(sendingForm), 1);
}

void tst_NodeAdmin::offersToRemoveWhoMayNotReadAClosedNode()
{
    m_stage->server.reply(sendingForm, Answer());
    m_stage->server.reply(readingForm, accessForm("whitelist"));
    m_stage->server.reply(readingRoles, affiliations("a", { { "ada@localhost", "owner" } }));
    m_stage->server.reply(readingSubscribers, subscribers);
    m_stage->server.reply(changingSubscribers, Answer::error("forbidden", "auth"));
    const auto end = configure(form(AccessModel::Open), form(AccessModel::Whitelist));
    QCOMPARE(end.result, Result::ReadBack);
    QTRY_COMPARE(m_stage->failed, QStringList { u"Subscriptions to “a” not removed"_s });
    QCOMPARE(m_stage->asked.size(), 1);
    QCOMPARE(m_stage->asked.first().kind, Question::Kind::RemoveSubscriptions);
    QCOMPARE(m_stage->asked.first().subscriptions.size(), 1);
}

void tst_NodeAdmin::tellsWhatANewNodeIsNot()
{
    m_stage->server.reply({ .xmlns = Ns::pubSub, .element = u"create"_s }, Answer());
    m_stage->server.reply(readingForm, configuration("a", "Other"));
    SignalWaiter created(&m_stage->nodes, &NodeAdmin::nodeCreated);
    m_stage->nodes.createNode(m_stage->node().service, u"a"_s, form(AccessModel::Open, u"New"_s));
    QVERIFY(created.waitForCount(1));
    QCOMPARE(std::get<0>(created.last()), m_stage->node());
    QTRY_COMPARE(m_stage->warned.size(), 1);
    QVERIFY2(m_stage->warned.first().contains(u"created, but not as asked for"_s),
        qPrintable(m_stage->warned.first()));
    QCOMPARE(m_stage->done, QStringList { u"Node “a” created"_s });
    QCOMPARE(m_stage->confirmed(), QList { Confirmed::NodeCreated });
    QCOMPARE(m_stage->services.at(0)->nodes().nodes.size(), 1);
}

// Some services show their settings to nobody, and say so.
void tst_NodeAdmin::tellsNothingOfASettingThatCantBeRead()
{
    m_stage->server.reply({ .xmlns = Ns::pubSub, .element = u"create"_s }, Answer());
    m_stage->server.reply(readingForm, Answer::error("forbidden", "auth"));
    m_stage->nodes.createNode(m_stage->node().service, u"a"_s, form(AccessModel::Open));
    QTRY_COMPARE(m_stage->failed, QStringList { u"“a” created, but its settings not read back"_s });
    m_stage->server.reply(readingForm, Answer::error("feature-not-implemented"));
    m_stage->nodes.createNode(m_stage->node().service, u"a"_s, form(AccessModel::Open));
    QTRY_COMPARE(sent(readingForm), 2);
    QVERIFY(m_stage->client.flush());
    QCOMPARE(m_stage->failed.size(), 1);
}

void tst_NodeAdmin::forgetsANodeThatItDeleted()
{
    m_stage->services.at(0)->addNode({ m_stage->node(), {} });
    m_stage->server.reply({ .xmlns = Ns::pubSubOwner, .element = u"delete"_s }, Answer());
    m_stage->nodes.deleteNode(m_stage->node());
    QTRY_COMPARE(m_stage->done, QStringList { u"Node “a” deleted"_s });
    QCOMPARE(m_stage->services.at(0)->nodes().nodes.size(), 0);
    QCOMPARE(m_stage->confirmed(), QList { Confirmed::NodeDeleted });
}

void tst_NodeAdmin::keepsANodeThatIsNotDeleted()
{
    m_stage->services.at(0)->addNode({ m_stage->node(), {} });
    m_stage->server.reply(
        { .xmlns = Ns::pubSubOwner, .element = u"delete"_s }, Answer::error("forbidden", "auth"));
    m_stage->nodes.deleteNode(m_stage->node());
    QTRY_COMPARE(m_stage->failed, QStringList { u"Node “a” not deleted"_s });
    QCOMPARE(m_stage->services.at(0)->nodes().nodes.size(), 1);
    QVERIFY(m_stage->confirmed().isEmpty());
}

void tst_NodeAdmin::knowsWhatWouldBeLost_data()
{
    QTest::addColumn<Answer>("items");
    QTest::addColumn<std::optional<int>>("count");
    QTest::addColumn<NodeLoss::Certainty>("certainty");
    using Certainty = NodeLoss::Certainty;
    const QByteArray total = "<set xmlns='http://jabber.org/protocol/rsm'><count>7</count></set>";
    QTest::newRow("nothing") << Answer(items("a", 0)) << std::optional(0) << Certainty::Exact;
    QTest::newRow("one at least") << Answer(items("a", 1)) << std::optional(1)
                                  << Certainty::AtLeast;
    QTest::newRow("all were sent") << Answer(items("a", 3)) << std::optional(3) << Certainty::Exact;
    QTest::newRow("a total") << Answer(items("a", 1).replace("</pubsub>", total + "</pubsub>"))
                             << std::optional(7) << Certainty::Exact;
    QTest::newRow("not known") << Answer::error("forbidden", "auth") << std::optional<int>()
                               << Certainty::Exact;
}

// Only where it is known that nothing is lost, nobody has to type a name.
void tst_NodeAdmin::knowsWhatWouldBeLost()
{
    QFETCH(const Answer, items);
    QFETCH(const std::optional<int>, count);
    m_stage->server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s }, items);
    m_stage->server.reply(readingSubscribers, subscribers);
    const NodeLoss loss(&m_stage->client, m_stage->node(), nullptr);
    QVERIFY(!loss.isNothing());
    // Answers come in the order of the requests.
    QTRY_COMPARE(loss.subscribers(), std::optional(1));
    QCOMPARE(loss.items(), count);
    QTEST(loss.certainty(), "certainty");
    QCOMPARE(loss.isNothing(), count == 0);
}

PUBSUB_TEST(tst_NodeAdmin, QCoreApplication)
#include "tst_NodeAdmin.moc"
