// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ExposureCheck.h"
#include "support/Await.h"
#include "support/AwaitFlow.h"
#include "support/Namespaces.h"
#include "support/ScriptedSession.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace PubSub;
using Browser::ExposureCheck;

/// What a change of a configuration shows to more people. XEP-0248 §10.1.
class tst_ExposureCheck : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_session.reset(); }

    void knowsWhatAnOpenedCollectionShows();
    void aLeafShowsOnlyItself();
    void asksNothingWhereNobodyGetsMore();
    void knowsWhatACollectionThatIsJoinedShows_data();
    void knowsWhatACollectionThatIsJoinedShows();
    void looksBelowACollectionThatIsMoved();
    void tellsWhatItFoundAndThatThereMayBeMore();
    void goesByWhatTheFormSays_data();
    void goesByWhatTheFormSays();
    void takesAnUnknownAccessForOpen();

private:
    void setUp() override;
    void describe(const QString &node, const QByteArray &type, const QByteArray &access,
        const QStringList &children = {});
    /// The ids that the check found, and the error.
    [[nodiscard]] QStringList exposed(
        const QString &node, const Form &before, const Form &submission);
    [[nodiscard]] bool nothingWasAsked();
    [[nodiscard]] static Form form(AccessModel access, const QStringList &collections = {});

    std::unique_ptr<ScriptedSession> m_session;
};

void tst_ExposureCheck::setUp()
{
    m_session = std::make_unique<ScriptedSession>();
    QVERIFY(m_session->start());
    describe(u"all"_s, "collection", "whitelist", { u"news"_s, u"board"_s });
    describe(u"news"_s, "leaf", "open");
    describe(u"board"_s, "leaf", "whitelist");
    describe(u"public"_s, "collection", "open");
    describe(u"silent"_s, "collection", {});
    m_session->server.clearReceived();
}

void tst_ExposureCheck::describe(const QString &node, const QByteArray &type,
    const QByteArray &access, const QStringList &children)
{
    QByteArray info = "<query xmlns='http://jabber.org/protocol/disco#info'>"
                      "<identity category='pubsub' type='"
        + type + "'/>";
    if (!access.isEmpty()) {
        info += "<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'>"
                "<value>http://jabber.org/protocol/pubsub#meta-data</value></field>"
                "<field var='pubsub#access_model'><value>"
            + access + "</value></field></x>";
    }
    QByteArray list = "<query xmlns='http://jabber.org/protocol/disco#items'>";
    for (const QString &child : children)
        list += "<item jid='pubsub.localhost' node='" + child.toUtf8() + "'/>";
    m_session->server.reply({ .xmlns = Ns::discoInfo, .node = node }, info + "</query>");
    m_session->server.reply({ .xmlns = Ns::discoItems, .node = node }, list + "</query>");
}

QStringList tst_ExposureCheck::exposed(
    const QString &node, const Form &before, const Form &submission)
{
    ExposureCheck check(&m_session->client, { m_session->serviceJid(), node }, before, submission);
    const auto result = await(check.run());
    if (!result)
        return { u"did not end"_s };
    QStringList found;
    for (const NodeAddress &one : result->exposed)
        found.append(one.node);
    if (result->error)
        found.append(result->error->toString());
    found.sort();
    return found;
}

bool tst_ExposureCheck::nothingWasAsked()
{
    // Answers come in the order of the requests.
    return await(m_session->client.node({ m_session->serviceJid(), u"all"_s }).nodes())
        && m_session->server.received({ .xmlns = Ns::discoInfo }).isEmpty();
}

Form tst_ExposureCheck::form(AccessModel access, const QStringList &collections)
{
    Form form = Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
    form.set(NodeConfig::accessModel, access);
    form.set(NodeConfig::collection, collections);
    return form;
}

void tst_ExposureCheck::knowsWhatAnOpenedCollectionShows()
{
    const Form before = form(AccessModel::Whitelist);
    QCOMPARE(exposed(u"all"_s, before, before.changesTo(form(AccessModel::Open))),
        QStringList { u"board"_s });
}

void tst_ExposureCheck::aLeafShowsOnlyItself()
{
    const Form before = form(AccessModel::Whitelist);
    QCOMPARE(exposed(u"board"_s, before, before.changesTo(form(AccessModel::Open))), QStringList());
    QVERIFY(m_session->server.received({ .xmlns = Ns::discoItems }).isEmpty());
}

void tst_ExposureCheck::asksNothingWhereNobodyGetsMore()
{
    const Form before = form(AccessModel::Roster, { u"public"_s });
    Form after = before;
    after.set(NodeConfig::title, u"New"_s);
    QCOMPARE(exposed(u"all"_s, before, before.changesTo(after)), QStringList());
    after.set(NodeConfig::accessModel, AccessModel::Whitelist);
    QCOMPARE(exposed(u"all"_s, before, before.changesTo(after)), QStringList());
    QVERIFY(nothingWasAsked());
}

void tst_ExposureCheck::knowsWhatACollectionThatIsJoinedShows_data()
{
    QTest::addColumn<AccessModel>("access");
    QTest::addColumn<QString>("collection");
    QTest::addColumn<bool>("isExposed");
    QTest::newRow("open to open") << AccessModel::Open << u"public"_s << false;
    QTest::newRow("closed to open") << AccessModel::Whitelist << u"public"_s << true;
    QTest::newRow("closed to closed") << AccessModel::Whitelist << u"all"_s << false;
    QTest::newRow("to one that does not say") << AccessModel::Presence << u"silent"_s << true;
}

void tst_ExposureCheck::knowsWhatACollectionThatIsJoinedShows()
{
    QFETCH(const AccessModel, access);
    QFETCH(const QString, collection);
    QFETCH(const bool, isExposed);
    const Form before = form(access);
    QCOMPARE(exposed(u"board"_s, before, before.changesTo(form(access, { collection }))),
        isExposed ? QStringList { u"board"_s } : QStringList());
}

void tst_ExposureCheck::looksBelowACollectionThatIsMoved()
{
    const Form before = form(AccessModel::Whitelist);
    QCOMPARE(
        exposed(u"all"_s, before, before.changesTo(form(AccessModel::Whitelist, { u"public"_s }))),
        (QStringList { u"all"_s, u"board"_s }));
}

void tst_ExposureCheck::tellsWhatItFoundAndThatThereMayBeMore()
{
    m_session->server.reply(
        { .xmlns = Ns::discoInfo, .node = u"silent"_s }, Answer::error("forbidden", "auth"));
    const Form before = form(AccessModel::Whitelist);
    QCOMPARE(exposed(u"board"_s, before,
                 before.changesTo(form(AccessModel::Whitelist, { u"public"_s, u"silent"_s }))),
        (QStringList { u"Forbidden"_s, u"board"_s }));
}

void tst_ExposureCheck::goesByWhatTheFormSays_data()
{
    QTest::addColumn<std::optional<NodeType>>("type");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("leaf") << std::optional(NodeType::Leaf) << QStringList();
    QTest::newRow("collection") << std::optional(NodeType::Collection)
                                << QStringList { u"board"_s };
    QTest::newRow("not said") << std::optional<NodeType>() << QStringList { u"board"_s };
}

void tst_ExposureCheck::goesByWhatTheFormSays()
{
    QFETCH(const std::optional<NodeType>, type);
    QFETCH(const QStringList, expected);
    // Nobody says what it is.
    m_session->server.reply({ .xmlns = Ns::discoInfo, .node = u"all"_s },
        "<query xmlns='http://jabber.org/protocol/disco#info'/>"_ba);
    Form before = form(AccessModel::Whitelist);
    Form after = form(AccessModel::Open);
    if (type) {
        before.set(NodeConfig::nodeType, *type);
        after.set(NodeConfig::nodeType, *type);
    }
    QCOMPARE(exposed(u"all"_s, before, before.changesTo(after)), expected);
}

void tst_ExposureCheck::takesAnUnknownAccessForOpen()
{
    const Form before = form(AccessModel::Whitelist);
    Form after = before;
    after.setValue(NodeConfig::accessModel.name, u"friends-of-friends"_s);
    QCOMPARE(exposed(u"all"_s, before, before.changesTo(after)), QStringList { u"board"_s });
}

PUBSUB_TEST(tst_ExposureCheck, QCoreApplication)
#include "tst_ExposureCheck.moc"
