// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/Entries.h"
#include "reader/core/FeedSync.h"
#include "support/Await.h"
#include "support/EjabberdServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;
using namespace std::chrono_literals;

/// What ejabberd does otherwise than other servers, and a reader would miss or lose by it.
class tst_reader_on_ejabberd : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsUnreadEntriesWhenANodeIsFull();
    void keepsThemWhenSeveralAreDroppedAtOnce();
    void findsEditsOfOldEntries();

private:
    /// The reader: its store outlives a session.
    struct Desk {
        explicit Desk(const QString &path) : store(path), sync(services, &store)
        {
            sync.catchUps().rechecks().setPauses(std::chrono::hours(1000), 1ms);
        }
        FeedStore store;
        TestClient client;
        Common::ServiceDirectory services { &client };
        FeedSync sync;

        QList<ArticleHead> heads()
        {
            const auto found = store.database().runAndWait([](QSqlDatabase &db) {
                const ArticleReader reader(db);
                QList<qint64> ids;
                for (const ArticleKey &key : reader.keys({}, {}, 1000))
                    ids.append(key.id);
                return reader.heads(ids);
            });
            return found.value_or(QList<ArticleHead>());
        }
        ArticleHead head(const QString &itemId)
        {
            const auto all = heads();
            const auto found = std::ranges::find(all, itemId, &ArticleHead::itemId);
            return found == all.end() ? ArticleHead() : *found;
        }
        int gone()
        {
            return static_cast<int>(std::ranges::count(heads(), true, &ArticleHead::removed));
        }
    };

    PubSub::Node createNode(const QString &name, int maxItems);
    bool follow(Desk &desk, const PubSub::Node &node);
    bool publish(const PubSub::Node &node, const PubSub::Item &item)
    {
        return await(node.publish(item)).has_value();
    }

    EjabberdServer m_server;
    TestClient m_owner;
    QTemporaryDir m_folder;
};

void tst_reader_on_ejabberd::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QVERIFY(m_owner.connectTo(m_server, u"bob"_s));
}

PubSub::Node tst_reader_on_ejabberd::createNode(const QString &name, int maxItems)
{
    PubSub::Form form;
    form.set(PubSub::NodeConfig::maxItems, PubSub::IntegerOrMax { maxItems });
    form.set(PubSub::NodeConfig::persistItems, true);
    form.set(PubSub::NodeConfig::notifyRetract, true);
    const auto service = m_owner.service(*PubSub::Jid::fromString(m_server.pubSubService()));
    const auto made = await(service.createNode(name, form));
    return m_owner.node(made.value_or(PubSub::NodeAddress()));
}

bool tst_reader_on_ejabberd::follow(Desk &desk, const PubSub::Node &node)
{
    if (!desk.client.connectTo(m_server, u"ada"_s))
        return false;
    bool isDone = false;
    desk.sync.wishes().subscribe(node.address(), {}, this,
        [&isDone](const FeedWishes::Outcome &outcome) { isDone = outcome.has_value(); });
    return waitFor([&] { return isDone && desk.store.feed(node.address()).syncedAt.isValid(); });
}

void tst_reader_on_ejabberd::keepsUnreadEntriesWhenANodeIsFull()
{
    const PubSub::Node node = createNode(u"full"_s, 5);
    Desk desk(m_folder.filePath(u"full.sqlite"_s));
    QVERIFY(follow(desk, node));
    for (int i = 0; i < 9; ++i)
        QVERIFY(publish(node, Entries::item(u"item-%1"_s.arg(i), i)));
    QVERIFY(waitFor([&] { return desk.gone() == 4; }));
    QTRY_COMPARE(desk.store.feed(node.address()).counters, (FeedCounters { 9, 9, 0 }));
    for (int i = 0; i < 9; ++i)
        QCOMPARE(desk.head(u"item-%1"_s.arg(i)).removed, i < 4);
    // A retraction is one all the same.
    QVERIFY(await(node.retract(u"item-6"_s)).has_value());
    QVERIFY(waitFor([&] { return desk.store.feed(node.address()).counters.total == 8; }));
    QCOMPARE(desk.head(u"item-6"_s).id, 0);
}

void tst_reader_on_ejabberd::keepsThemWhenSeveralAreDroppedAtOnce()
{
    const PubSub::Node node = createNode(u"smaller"_s, 20);
    Desk desk(m_folder.filePath(u"smaller.sqlite"_s));
    QVERIFY(follow(desk, node));
    for (int i = 0; i < 8; ++i)
        QVERIFY(publish(node, Entries::item(u"item-%1"_s.arg(i), i)));
    QVERIFY(waitFor([&] { return desk.store.feed(node.address()).counters.total == 8; }));
    PubSub::Form smaller
        = PubSub::Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
    smaller.set(PubSub::NodeConfig::maxItems, PubSub::IntegerOrMax { 5 });
    QVERIFY(await(node.configure(smaller)).has_value());
    QVERIFY(publish(node, Entries::item(u"item-8"_s, 8)));
    QVERIFY(waitFor([&] { return desk.gone() == 4; }));
    QTRY_COMPARE(desk.store.feed(node.address()).counters, (FeedCounters { 9, 9, 0 }));
    for (int i = 0; i < 9; ++i)
        QCOMPARE(desk.head(u"item-%1"_s.arg(i)).removed, i < 4);
}

// An item that is published again stays in its place, beyond what a catch-up asks for; the one
// that was published last comes at login.
void tst_reader_on_ejabberd::findsEditsOfOldEntries()
{
    const PubSub::Node node = createNode(u"edited"_s, 200);
    for (int i = 0; i < 80; ++i)
        QVERIFY(publish(node, Entries::item(u"item-%1"_s.arg(i), i)));
    const QString path = m_folder.filePath(u"edited.sqlite"_s);
    {
        Desk desk(path);
        QVERIFY(follow(desk, node));
        QVERIFY(waitFor([&] { return desk.store.feed(node.address()).counters.total == 80; }));
        desk.client.disconnectFromServer();
    }
    QVERIFY(publish(node, Entries::item(u"item-2"_s, 2, u"Two, edited"_s)));
    QVERIFY(publish(node, Entries::item(u"item-40"_s, 40, u"Forty, edited"_s)));
    Desk desk(path);
    QVERIFY(desk.client.connectTo(m_server, u"ada"_s));
    QVERIFY(waitFor([&] { return desk.head(u"item-2"_s).title == u"Two, edited"_s; }, 20s));
    QCOMPARE(desk.head(u"item-40"_s).title, u"Forty, edited"_s);
    QCOMPARE(desk.store.feed(node.address()).counters.total, 80);
}

QTEST_GUILESS_MAIN(tst_reader_on_ejabberd)
#include "tst_reader_on_ejabberd.moc"
