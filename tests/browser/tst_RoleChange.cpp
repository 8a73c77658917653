// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/AffiliationListModel.h"
#include "browser/core/RoleChange.h"
#include "support/Await.h"
#include "support/AwaitFlow.h"
#include "support/Namespaces.h"
#include "support/ScriptedOpenfire.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Service.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Browser;
using Role = RoleChange::Role;
using Result = RoleChange::Result;
using Consequence = RoleChange::Consequence;

/// A role that was asked for is not always the role that is given.
class tst_RoleChange : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_stage.reset(); }
    void readsBackWhatOpenfireDoes_data();
    void readsBackWhatOpenfireDoes();
    void setsBackToNobody();
    void tellsWhatIsNotReadBack();
    void tellsARefusal();
    void believesNoRefusalOfWhatIsDone();
    void offersWhatTheServiceHas();
    void guardsTheLastOwner();
    void warnsOfGivingUpOnesOwnRights();

private:
    void setUp() override;
    struct Stage {
        ScriptedOpenfire server;
        TestClient ada;
    };

    PubSub::NodeAddress node() const
    {
        return { *PubSub::Jid::fromString(m_stage->server.pubSubService()), u"news"_s };
    }
    static PubSub::Jid jid(const QString &text) { return *PubSub::Jid::fromString(text); }
    PubSub::Jid bob() const { return *PubSub::Jid::fromString(m_stage->server.jid(u"bob"_s)); }
    RoleChange::Outcome change(Role before, Role wanted);
    Role roleOfBob();

    std::unique_ptr<Stage> m_stage;
};

void tst_RoleChange::setUp()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->ada.connectTo(m_stage->server, u"ada"_s));
    QVERIFY(await(m_stage->ada.service(node().service).createNode(node().node)));
}

RoleChange::Outcome tst_RoleChange::change(Role before, Role wanted)
{
    return await(RoleChange::run(&m_stage->ada, { node(), bob(), wanted }, before))
        .value_or(RoleChange::Outcome());
}

Role tst_RoleChange::roleOfBob()
{
    const auto all = await(m_stage->ada.node(node()).affiliations());
    for (const PubSub::Affiliation &one : all.value_or(QList<PubSub::Affiliation>())) {
        if (one.jid == bob())
            return one.role;
    }
    return Role::None;
}

void tst_RoleChange::readsBackWhatOpenfireDoes_data()
{
    QTest::addColumn<Role>("wanted");
    QTest::addColumn<Result>("result");
    QTest::newRow("owner") << Role::Owner << Result::Done;
    QTest::newRow("outcast") << Role::Outcast << Result::Done;
    QTest::newRow("none") << Role::None << Result::Done;
    QTest::newRow("member") << Role::Member << Result::SetBack;
    QTest::newRow("publish-only") << Role::PublishOnly << Result::SetBack;
}

void tst_RoleChange::readsBackWhatOpenfireDoes()
{
    QFETCH(Role, wanted);
    QFETCH(Result, result);
    QCOMPARE(change(Role::None, Role::Publisher).result, Result::Done);
    const RoleChange::Outcome outcome = change(Role::Publisher, wanted);
    QCOMPARE(outcome.result, result);
    QCOMPARE(outcome.given, result == Result::SetBack ? Role::Outcast : wanted);
    QCOMPARE(roleOfBob(), result == Result::SetBack ? Role::Publisher : wanted);
}

void tst_RoleChange::setsBackToNobody()
{
    QCOMPARE(change(Role::None, Role::Member).result, Result::SetBack);
    QCOMPARE(roleOfBob(), Role::None);
}

void tst_RoleChange::tellsWhatIsNotReadBack()
{
    m_stage->server.script().reply(
        { .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"get"_s },
        Answer::error("forbidden", "auth"), 1);
    const RoleChange::Outcome outcome = change(Role::None, Role::Publisher);
    QCOMPARE(outcome.result, Result::NotReadBack);
    QCOMPARE(outcome.error->condition, PubSub::Error::Condition::Forbidden);
}

void tst_RoleChange::tellsARefusal()
{
    m_stage->server.script().reply(
        { .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"set"_s },
        Answer::error("not-allowed"), 1);
    QCOMPARE(change(Role::None, Role::Publisher).result, Result::Refused);
}

// Prosody 13.0.1 makes a subscriber an outcast and answers "forbidden".
void tst_RoleChange::believesNoRefusalOfWhatIsDone()
{
    QCOMPARE(change(Role::None, Role::Outcast).result, Result::Done);
    m_stage->server.script().reply(
        { .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"set"_s },
        Answer::error("forbidden", "auth"), 1);
    QCOMPARE(change(Role::None, Role::Outcast).result, Result::Done);
}

void tst_RoleChange::offersWhatTheServiceHas()
{
    const auto openfire = await(m_stage->ada.service(node().service).info());
    QVERIFY(openfire);
    QCOMPARE(AffiliationListModel::rolesAt(*openfire),
        (QList { Role::Owner, Role::Publisher, Role::Outcast }));
    QCOMPARE(AffiliationListModel::rolesAt({}), AffiliationListModel::assignableRoles());
}

void tst_RoleChange::guardsTheLastOwner()
{
    const QList<PubSub::Affiliation> roles { { node(), jid(u"ada@x"_s), Role::Owner },
        { node(), jid(u"bob@x"_s), Role::Publisher } };
    const auto consequence = [&](const QString &who, Role role) {
        return RoleChange::consequence({ node(), jid(who), role }, roles, jid(u"ada@x/home"_s));
    };
    QCOMPARE(consequence(u"ada@x"_s, Role::None), Consequence::NoOwnerLeft);
    QCOMPARE(consequence(u"ada@x"_s, Role::Publisher), Consequence::NoOwnerLeft);
    QCOMPARE(consequence(u"ada@x"_s, Role::Owner), Consequence::Harmless);
    QCOMPARE(consequence(u"bob@x"_s, Role::None), Consequence::Harmless);
    QCOMPARE(consequence(u"new@x"_s, Role::Owner), Consequence::Harmless);
}

void tst_RoleChange::warnsOfGivingUpOnesOwnRights()
{
    const QList<PubSub::Affiliation> roles { { node(), jid(u"ada@x"_s), Role::Owner },
        { node(), jid(u"bob@x"_s), Role::Owner } };
    const auto consequence = [&](const QString &who) {
        return RoleChange::consequence(
            { node(), jid(who), Role::None }, roles, jid(u"ada@x/home"_s));
    };
    QCOMPARE(consequence(u"ada@x"_s), Consequence::OwnRightsLost);
    QCOMPARE(consequence(u"bob@x"_s), Consequence::Harmless);
}

PUBSUB_TEST(tst_RoleChange, QCoreApplication)
#include "tst_RoleChange.moc"
