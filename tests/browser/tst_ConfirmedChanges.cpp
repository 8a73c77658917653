// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ConfirmedChanges.h"
#include "support/Namespaces.h"
#include "support/ScriptedNodes.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/FormKeys.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Browser;
using Change = ConfirmedChanges::Change;
using Kind = ConfirmedChanges::Kind;

/// A service confirms, and later does not know of it.
class tst_ConfirmedChanges : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_stage.reset(); }
    void findsWhatIsForgotten_data();
    void findsWhatIsForgotten();
    void doesNotMissWhatTheFormLacks();
    void comparesAfterAReconnection();
    void believesEvents_data();
    void believesEvents();
    void missesNothingOfAPurge();
    void looksOneByOneWhereAServiceRefusesAll();
    void newerChangesReplaceOlderOnes();
    void keepsNothingOfAnotherAccount();

private:
    void setUp() override;
    struct Stage {
        ScriptedServer server;
        ScriptedNodes nodes { server };
        TestClient client;
        ConfirmedChanges changes { &client };
    };

    PubSub::NodeAddress address() const
    {
        return { *PubSub::Jid::fromString(m_stage->server.pubSubService()), u"news"_s };
    }
    QString service() const { return m_stage->server.pubSubService(); }
    void answerInfo(bool isThere);
    QList<Change> forgotten();

    std::unique_ptr<Stage> m_stage;
};

void tst_ConfirmedChanges::setUp()
{
    m_stage = std::make_unique<Stage>();
    m_stage->nodes.create(service(), u"news"_s);
    answerInfo(true);
    QVERIFY(m_stage->client.connectTo(m_stage->server));
}

void tst_ConfirmedChanges::answerInfo(bool isThere)
{
    const Answer there("<query xmlns='http://jabber.org/protocol/disco#info' node='news'>"
                       "<identity category='pubsub' type='leaf'/></query>");
    m_stage->server.reply({ .xmlns = Ns::discoInfo, .node = u"news"_s },
        isThere ? there : Answer::error("item-not-found"));
}

QList<Change> tst_ConfirmedChanges::forgotten()
{
    SignalWaiter compared(&m_stage->changes, &ConfirmedChanges::compared);
    SignalWaiter found(&m_stage->changes, &ConfirmedChanges::forgotten);
    m_stage->changes.compare();
    if (!compared.waitForCount(1))
        qWarning("not compared");
    return found.count() > 0 ? std::get<0>(found.last()) : QList<Change>();
}

void tst_ConfirmedChanges::findsWhatIsForgotten_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("node created") << Kind::NodeCreated;
    QTest::newRow("node deleted") << Kind::NodeDeleted;
    QTest::newRow("node configured") << Kind::NodeConfigured;
    QTest::newRow("item published") << Kind::ItemPublished;
    QTest::newRow("item deleted") << Kind::ItemDeleted;
}

void tst_ConfirmedChanges::findsWhatIsForgotten()
{
    QFETCH(Kind, kind);
    const auto setItem = [&](bool isThere) {
        isThere ? m_stage->nodes.put(service(), u"news"_s, u"a"_s, "<a xmlns='urn:a'/>")
                : m_stage->nodes.take(service(), u"news"_s, u"a"_s);
    };
    const auto setTitle = [&](const QString &title) {
        m_stage->nodes.create(service(), u"news"_s, { { u"pubsub#title"_s, title } });
    };
    Change change { .kind = kind, .node = address() };
    const bool isItem = kind == Kind::ItemPublished || kind == Kind::ItemDeleted;
    if (isItem)
        change.itemId = u"a"_s;
    if (kind == Kind::NodeConfigured) {
        change.before.set(PubSub::NodeConfig::title, u"Old"_s);
        change.submission.set(PubSub::NodeConfig::title, u"New"_s);
    }
    m_stage->changes.note(change);
    answerInfo(kind != Kind::NodeDeleted);
    setTitle(u"New"_s);
    setItem(kind != Kind::ItemDeleted);
    QVERIFY(forgotten().isEmpty());
    answerInfo(kind == Kind::NodeDeleted);
    setTitle(u"Old"_s);
    setItem(kind == Kind::ItemDeleted);
    const QList<Change> found = forgotten();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, kind);
    QCOMPARE(found.first().node, address());
    // It is told once.
    QVERIFY(forgotten().isEmpty());
}

// The service took it, and shows it to nobody.
void tst_ConfirmedChanges::doesNotMissWhatTheFormLacks()
{
    Change change { .kind = Kind::NodeConfigured, .node = address() };
    change.submission.set(PubSub::NodeConfig::description, u"New"_s);
    m_stage->changes.note(change);
    m_stage->nodes.create(service(), u"news"_s, { { u"pubsub#title"_s, u"News"_s } });
    QVERIFY(forgotten().isEmpty());
    // As long as it is not shown.
    m_stage->nodes.create(service(), u"news"_s, { { u"pubsub#description"_s, u"Old"_s } });
    QCOMPARE(forgotten().size(), 1);
}

void tst_ConfirmedChanges::comparesAfterAReconnection()
{
    m_stage->changes.setPause(std::chrono::milliseconds(1));
    m_stage->changes.note({ .kind = Kind::ItemPublished, .node = address(), .itemId = u"gone"_s });
    keepPausesShort(m_stage->client);
    SignalWaiter found(&m_stage->changes, &ConfirmedChanges::forgotten);
    m_stage->server.dropConnection();
    QVERIFY(found.waitForCount(1));
    QCOMPARE(std::get<0>(found.last()).first().itemId, u"gone"_s);
}

void tst_ConfirmedChanges::believesEvents_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::newRow("retracted") << "<items node='news'><retract id='a'/></items>"_ba;
    QTest::newRow("purged") << "<purge node='news'/>"_ba;
    QTest::newRow("deleted") << "<delete node='news'/>"_ba;
}

void tst_ConfirmedChanges::believesEvents()
{
    QFETCH(QByteArray, event);
    m_stage->client.trustEventsFrom(address().service);
    m_stage->changes.note({ .kind = Kind::ItemPublished, .node = address(), .itemId = u"a"_s });
    m_stage->server.sendEvent(event);
    QTRY_VERIFY(m_stage->changes.changes().isEmpty());
}

// No event tells who is not subscribed.
void tst_ConfirmedChanges::missesNothingOfAPurge()
{
    m_stage->changes.note({ .kind = Kind::ItemPublished, .node = address(), .itemId = u"a"_s });
    m_stage->changes.notePurged(address());
    QVERIFY(forgotten().isEmpty());
}

void tst_ConfirmedChanges::looksOneByOneWhereAServiceRefusesAll()
{
    for (const QString &id : { u"a"_s, u"b"_s, u"c"_s }) {
        m_stage->nodes.put(service(), u"news"_s, id, "<a xmlns='urn:a'/>");
        m_stage->changes.note({ .kind = Kind::ItemPublished, .node = address(), .itemId = id });
    }
    m_stage->nodes.take(service(), u"news"_s, u"b"_s);
    m_stage->server.reply(
        { .xmlns = Ns::pubSub, .element = u"items"_s }, [this](const QDomElement &iq) {
            const QDomNodeList items = iq.elementsByTagName(u"item"_s);
            const bool isRefused
                = items.size() > 1 || items.at(0).toElement().attribute(u"id"_s) == "b"_L1;
            return isRefused ? Answer::error("item-not-found") : m_stage->nodes.answer(iq);
        });
    const QList<Change> found = forgotten();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().itemId, u"b"_s);
}

void tst_ConfirmedChanges::newerChangesReplaceOlderOnes()
{
    ConfirmedChanges &changes = m_stage->changes;
    changes.note({ .kind = Kind::NodeCreated, .node = address() });
    changes.note({ .kind = Kind::ItemPublished, .node = address(), .itemId = u"a"_s });
    changes.note({ .kind = Kind::ItemPublished, .node = address(), .itemId = u"b"_s });
    changes.note({ .kind = Kind::ItemDeleted, .node = address(), .itemId = u"a"_s });
    QCOMPARE(changes.changes().size(), 3);
    QCOMPARE(changes.changes().last().kind, Kind::ItemDeleted);
    changes.note({ .kind = Kind::NodeDeleted, .node = address() });
    QCOMPARE(changes.changes().size(), 1);
    changes.note({ .kind = Kind::NodeCreated, .node = address() });
    QCOMPARE(changes.changes().size(), 1);
    for (int i = 0; i < ConfirmedChanges::mostChanges; ++i)
        changes.note(
            { .kind = Kind::ItemPublished, .node = address(), .itemId = QString::number(i) });
    QCOMPARE(changes.changes().size(), ConfirmedChanges::mostChanges);
}

void tst_ConfirmedChanges::keepsNothingOfAnotherAccount()
{
    m_stage->changes.note({ .kind = Kind::NodeCreated, .node = address() });
    QVERIFY(m_stage->client.connectTo(m_stage->server));
    QCOMPARE(m_stage->changes.changes().size(), 1);
    QVERIFY(m_stage->client.connectTo(m_stage->server, u"romeo"_s));
    QVERIFY(m_stage->changes.changes().isEmpty());
}

PUBSUB_TEST(tst_ConfirmedChanges, QCoreApplication)
#include "tst_ConfirmedChanges.moc"
