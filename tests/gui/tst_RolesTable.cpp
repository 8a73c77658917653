// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of each role on each server, and what the browser says of it.

#include "browser/core/AffiliationListModel.h"
#include "browser/core/RoleChange.h"
#include "browser/core/RoleText.h"
#include "support/Await.h"
#include "support/AwaitFlow.h"
#include "support/EjabberdServer.h"
#include "support/Figures.h"
#include "support/LiberviaServer.h"
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

namespace
{

/// Whether the program offers it: all but what the service does not list as a feature.
enum class Choice { Offered, NotOffered };

/// What was wanted for bob, what he is then, and what the program says. What is not offered is
/// asked for all the same, as by a program that does not know the features yet.
struct Row {
    Role wanted;
    Choice choice;
    Role got;
    QString said;

    bool operator==(const Row &) const = default;
};
using Table = QList<Row>;

/// Where all goes as it should, but for \a otherwise.
Table table(const Table &otherwise)
{
    const QString sentence = u"“bob”: %1"_s;
    Table rows;
    for (const Role role :
        { Role::Owner, Role::Publisher, Role::PublishOnly, Role::Member, Role::Outcast })
        rows += { role, Choice::Offered, role, sentence.arg(AffiliationListModel::roleText(role)) };
    rows += { Role::None, Choice::Offered, Role::None, u"“bob” has no role any more"_s };
    for (const Row &other : otherwise)
        *std::ranges::find(rows, other.wanted, &Row::wanted) = other;
    return rows;
}

QString lineOf(const QString &server, const Row &row)
{
    return u"%1 %2 %3 %4 %5"_s.arg(server.leftJustified(20),
        AffiliationListModel::roleText(row.wanted).leftJustified(13),
        (row.choice == Choice::Offered ? u"yes"_s : u"no"_s).leftJustified(8),
        AffiliationListModel::roleText(row.got).leftJustified(13), row.said);
}

} // namespace

class tst_RolesTable : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void onProsody();
    void onEjabberd();
    void onLibervia();
    void onOpenfire();
    void cleanupTestCase() { Figures::write(u"roles"_s, m_figures); }

private:
    void runOn(LiveServer &&server, const QString &name, const Table &expected);
    Row rowFor(TestClient &ada, const PubSub::Affiliation &bob, const QList<Role> &offered);
    Row change(TestClient &ada, const PubSub::Affiliation &wanted, Role before);
    static Role roleOf(TestClient &ada, const PubSub::Affiliation &bob);

    QStringList m_figures {
        u"server               wanted        offered  got           the program says"_s
    };
};

void tst_RolesTable::onProsody()
{
    runOn(ProsodyServer({}), u"Prosody"_s,
        table({ { Role::PublishOnly, Choice::NotOffered, Role::PublishOnly,
            u"“bob”: Publish only"_s } }));
}

void tst_RolesTable::onEjabberd()
{
    runOn(EjabberdServer({}), u"ejabberd"_s, table({}));
}

void tst_RolesTable::onLibervia()
{
    runOn(LiberviaServer(), u"libervia-pubsub"_s,
        table(
            { { Role::PublishOnly, Choice::NotOffered, Role::None, u"Role of “bob” not changed"_s },
                { Role::Member, Choice::NotOffered, Role::Member, u"“bob”: Member"_s } }));
}

void tst_RolesTable::onOpenfire()
{
    const QString takenBack = u"The service does not have the role “%1”: it made “bob” “Outcast” "
                              "instead. That was taken back."_s;
    runOn(ScriptedOpenfire(), u"Openfire (scripted)"_s,
        table({ { Role::PublishOnly, Choice::NotOffered, Role::None,
                    takenBack.arg(u"Publish only"_s) },
            { Role::Member, Choice::NotOffered, Role::None, takenBack.arg(u"Member"_s) } }));
}

// Each role for somebody who has none, and none for a publisher.
void tst_RolesTable::runOn(LiveServer &&server, const QString &name, const Table &expected)
{
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    TestClient ada;
    QVERIFY(ada.connectTo(server, u"ada"_s));
    const PubSub::Service service = ada.service(*PubSub::Jid::fromString(server.pubSubService()));
    const auto info = await(service.info());
    QVERIFY2(info, why(info).constData());
    const PubSub::NodeAddress node { service.jid(), u"news"_s };
    QVERIFY(await(service.createNode(node.node)));
    QStringList differences;
    for (const Row &wanted : expected) {
        const PubSub::Affiliation bob { node, *PubSub::Jid::fromString(server.jid(u"bob"_s)),
            wanted.wanted };
        const Row row = rowFor(ada, bob, AffiliationListModel::rolesAt(*info));
        m_figures += lineOf(name, row);
        if (row != wanted)
            differences += m_figures.last() + u" instead of"_s + lineOf({}, wanted);
    }
    QCOMPARE(differences, QStringList());
}

Row tst_RolesTable::rowFor(
    TestClient &ada, const PubSub::Affiliation &bob, const QList<Role> &offered)
{
    const bool isNone = bob.role == Role::None;
    PubSub::Affiliation other = bob;
    other.role = isNone ? Role::Publisher : Role::None;
    if (isNone)
        change(ada, other, Role::None);
    auto row = change(ada, bob, other.role);
    // For the next one.
    other.role = Role::None;
    change(ada, other, bob.role);
    row.choice = isNone || offered.contains(bob.role) ? Choice::Offered : Choice::NotOffered;
    return row;
}

Row tst_RolesTable::change(TestClient &ada, const PubSub::Affiliation &wanted, Role before)
{
    const auto outcome = await(RoleChange::run(&ada, wanted, before));
    if (!outcome)
        return { wanted.role, Choice::Offered, Role::Unknown, u"nothing"_s };
    QString said = RoleText::of(*outcome);
    said.remove(QChar(0x2068)).remove(QChar(0x2069));
    said.replace(wanted.jid.toString(), u"bob"_s);
    return { wanted.role, Choice::Offered, roleOf(ada, wanted), said };
}

Role tst_RolesTable::roleOf(TestClient &ada, const PubSub::Affiliation &bob)
{
    const auto all = await(ada.node(bob.node).affiliations());
    for (const PubSub::Affiliation &one : all.value_or(QList<PubSub::Affiliation>())) {
        if (one.jid == bob.jid)
            return one.role;
    }
    return all ? Role::None : Role::Unknown;
}

PUBSUB_TEST(tst_RolesTable, QCoreApplication)
#include "tst_RolesTable.moc"
