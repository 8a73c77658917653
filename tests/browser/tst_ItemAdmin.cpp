// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/AdminStage.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace BrowserTest;
using Browser::ItemAdmin;
using Browser::Question;
using Confirmed = Browser::ConfirmedChanges::Kind;

/// What is done to items, without a window.
class tst_ItemAdmin : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_stage.reset(); }

    void asksBeforeItemsAreDeleted_data();
    void asksBeforeItemsAreDeleted();
    void asksWhereNothingIsKnown();
    void tellsWhichItemsStay();
    void publishesForAllClients();
    void tellsWhatAPurgeLeaves();
    void takesAPurgeForDoneWhereNothingIsListed_data();
    void takesAPurgeForDoneWhereNothingIsListed();
    void deletesWhatAPurgeHasLeft();
    void stopsAtTheFirstThatStays();
    void tellsThatNothingWasPurged();

private:
    void setUp() override;
    void letRoleBe(const QByteArray &role);
    [[nodiscard]] qsizetype sent(const IqPattern &pattern) const
    {
        return m_stage->server.received(pattern).size();
    }

    static inline const IqPattern retraction { .xmlns = Ns::pubSub, .element = u"retract"_s };
    static inline const IqPattern purge { .xmlns = Ns::pubSubOwner, .element = u"purge"_s };
    static inline const IqPattern itemIds { .xmlns = Ns::discoItems, .node = u"a"_s };

    std::unique_ptr<AdminStage> m_stage;
};

namespace
{

QByteArray idList(const QList<QByteArray> &ids)
{
    QByteArray xml = "<query xmlns='http://jabber.org/protocol/disco#items' node='a'>";
    for (const QByteArray &id : ids)
        xml += "<item jid='pubsub.localhost' name='" + id + "'/>";
    return xml + "</query>";
}

} // namespace

void tst_ItemAdmin::setUp()
{
    m_stage = std::make_unique<AdminStage>();
    QVERIFY(m_stage->start());
}

// Whether one may delete is known by one's role.
void tst_ItemAdmin::letRoleBe(const QByteArray &role)
{
    m_stage->server.reply({ .xmlns = Ns::pubSub, .element = u"affiliations"_s },
        "<pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='a'>"
        "<affiliation node='a' affiliation='"
            + role + "'/></affiliations></pubsub>");
}

void tst_ItemAdmin::asksBeforeItemsAreDeleted_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<bool>("mayBeRefused");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("an owner, yes") << "owner"_ba << false << true;
    QTest::newRow("an owner, no") << "owner"_ba << false << false;
    QTest::newRow("an outcast, yes") << "outcast"_ba << true << true;
}

void tst_ItemAdmin::asksBeforeItemsAreDeleted()
{
    QFETCH(const QByteArray, role);
    QFETCH(const bool, isAllowed);
    m_stage->answer = isAllowed;
    letRoleBe(role);
    m_stage->server.reply(retraction, Answer());
    SignalWaiter deleted(&m_stage->items, &ItemAdmin::itemDeleted);
    m_stage->items.deleteItems(m_stage->node(), { u"1"_s, u"2"_s });
    QTRY_COMPARE(m_stage->asked.size(), 1);
    const Question question = m_stage->asked.first();
    QCOMPARE(question.kind, Question::Kind::DeleteItems);
    QCOMPARE(question.node, m_stage->node());
    QCOMPARE(question.itemIds, (QStringList { u"1"_s, u"2"_s }));
    QTEST(question.mayBeRefused, "mayBeRefused");
    if (isAllowed) {
        QVERIFY(deleted.waitForCount(2));
        QCOMPARE(m_stage->done, (QStringList { u"Item “1” deleted"_s, u"Item “2” deleted"_s }));
        QCOMPARE(m_stage->confirmed(), (QList { Confirmed::ItemDeleted, Confirmed::ItemDeleted }));
    } else {
        QVERIFY(m_stage->client.flush());
        QCOMPARE(sent(retraction), 0);
    }
}

void tst_ItemAdmin::asksWhereNothingIsKnown()
{
    m_stage->answer = false;
    m_stage->items.deleteItems(m_stage->node(), { u"1"_s });
    QTRY_COMPARE(m_stage->asked.size(), 1);
    QVERIFY(!m_stage->asked.first().mayBeRefused);
    QVERIFY(m_stage->failed.isEmpty());
}

void tst_ItemAdmin::tellsWhichItemsStay()
{
    letRoleBe("owner");
    m_stage->server.reply(retraction, [](const QDomElement &iq) {
        const auto item = iq.elementsByTagName(u"item"_s).at(0).toElement();
        return item.attribute(u"id"_s) == "1"_L1 ? Answer::error("forbidden", "auth") : Answer();
    });
    m_stage->items.deleteItems(m_stage->node(), { u"1"_s, u"2"_s });
    QTRY_COMPARE(m_stage->done, QStringList { u"Item “2” deleted"_s });
    QTRY_COMPARE(m_stage->failed, QStringList { u"Item “1” not deleted"_s });
    QCOMPARE(m_stage->confirmed(), QList { Confirmed::ItemDeleted });
}

void tst_ItemAdmin::publishesForAllClients()
{
    const IqPattern publication { .xmlns = Ns::pubSub, .element = u"publish"_s };
    m_stage->server.reply(publication,
        "<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='a'>"
        "<item id='other'/></publish></pubsub>"_ba);
    SignalWaiter published(&m_stage->items, &ItemAdmin::itemPublished);
    const PubSub::Item item { u"mine"_s, {},
        "<a xmlns='urn:a' xml:lang='en' lang='en' b='1\n2'/>"_ba, {} };
    QVERIFY(m_stage->items.publish(m_stage->node(), item));
    QVERIFY(published.waitForCount(1));
    const auto &[node, told] = published.last();
    QCOMPARE(node, m_stage->node());
    QCOMPARE(told.id, u"other"_s);
    QCOMPARE(told.payload, item.forAllClients().payload);
    QVERIFY(told.payload != item.payload);
    QCOMPARE(m_stage->done, QStringList { u"Item “other” published"_s });
    QCOMPARE(m_stage->confirmed(), QList { Confirmed::ItemPublished });
}

// Openfire 5.2 keeps the newest item.
void tst_ItemAdmin::tellsWhatAPurgeLeaves()
{
    m_stage->changes.note(
        { .kind = Confirmed::ItemPublished, .node = m_stage->node(), .itemId = u"1"_s });
    m_stage->server.reply(purge, Answer());
    m_stage->server.reply(itemIds, idList({ "2" }));
    SignalWaiter left(&m_stage->items, &ItemAdmin::purgeLeft);
    SignalWaiter purged(&m_stage->items, &ItemAdmin::nodePurged);
    m_stage->items.purge(m_stage->node());
    QVERIFY(left.waitForCount(1));
    QCOMPARE(std::get<0>(left.last()), m_stage->node());
    QCOMPARE(std::get<1>(left.last()), QStringList { u"2"_s });
    QCOMPARE(purged.count(), 0);
    QVERIFY(m_stage->done.isEmpty());
    QVERIFY(m_stage->confirmed().isEmpty());
}

void tst_ItemAdmin::takesAPurgeForDoneWhereNothingIsListed_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("nothing") << Answer(idList({}));
    QTest::newRow("no list") << Answer::error("forbidden", "auth");
}

void tst_ItemAdmin::takesAPurgeForDoneWhereNothingIsListed()
{
    QFETCH(const Answer, answer);
    m_stage->server.reply(purge, Answer());
    m_stage->server.reply(itemIds, answer);
    SignalWaiter purged(&m_stage->items, &ItemAdmin::nodePurged);
    m_stage->items.purge(m_stage->node());
    QVERIFY(purged.waitForCount(1));
    QCOMPARE(m_stage->done, QStringList { u"All items of “a” deleted"_s });
    QVERIFY(m_stage->failed.isEmpty());
}

void tst_ItemAdmin::deletesWhatAPurgeHasLeft()
{
    m_stage->server.reply(retraction, Answer());
    SignalWaiter purged(&m_stage->items, &ItemAdmin::nodePurged);
    m_stage->items.deleteLeftItems(m_stage->node(), { u"1"_s, u"2"_s });
    QVERIFY(purged.waitForCount(1));
    QCOMPARE(sent(retraction), 2);
    QVERIFY(m_stage->asked.isEmpty());
    QCOMPARE(m_stage->done, QStringList { u"All items of “a” deleted"_s });
    QCOMPARE(m_stage->confirmed(), (QList { Confirmed::ItemDeleted, Confirmed::ItemDeleted }));
}

void tst_ItemAdmin::stopsAtTheFirstThatStays()
{
    m_stage->server.reply(retraction, Answer::error("forbidden", "auth"));
    m_stage->items.deleteLeftItems(m_stage->node(), { u"1"_s, u"2"_s });
    QTRY_COMPARE(m_stage->failed, QStringList { u"Items of “a” not deleted"_s });
    QVERIFY(m_stage->client.flush());
    QCOMPARE(sent(retraction), 1);
    QVERIFY(m_stage->done.isEmpty());
}

void tst_ItemAdmin::tellsThatNothingWasPurged()
{
    m_stage->server.reply(purge, Answer::error("forbidden", "auth"));
    m_stage->items.purge(m_stage->node());
    QTRY_COMPARE(m_stage->failed, QStringList { u"Items of “a” not deleted"_s });
    QCOMPARE(sent(itemIds), 0);
}

PUBSUB_TEST(tst_ItemAdmin, QCoreApplication)
#include "tst_ItemAdmin.moc"
