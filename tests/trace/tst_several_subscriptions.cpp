// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/EventLogModel.h"
#include "browser/gui/OwnSubscriptionModel.h"
#include "reader/core/FeedSync.h"
#include "support/Await.h"
#include "support/BrowserDesk.h"
#include "support/ScriptedOpenfire.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace PubSub;
using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace
{

/// A reader without its window, on a profile of its own.
struct Reading {
    explicit Reading(const QString &file) : store(file), sync(services, &store)
    {
        QObject::connect(&store, &Reader::FeedStore::articlesAdded, &store,
            [this](const QList<Reader::ArticleHead> &articles) { added += articles.size(); });
    }

    bool logIn(const ScriptedOpenfire &server)
    {
        return client.connectTo(server, u"bob"_s)
            && waitFor([this] { return store.isLoaded() && !sync.isBusy(); });
    }
    bool holds(const NodeAddress &node, int unread) const
    {
        return waitFor([&] { return store.feed(node).counters.unread == unread; });
    }
    bool subscribe(const NodeAddress &node)
    {
        std::optional<Reader::FeedWishes::Outcome> outcome;
        sync.wishes().subscribe(node, {}, &store, [&](const auto &answer) { outcome = answer; });
        return waitFor([&] { return outcome.has_value(); }) && outcome->has_value();
    }

    TestClient client;
    Reader::FeedStore store;
    Common::ServiceDirectory services { &client };
    Reader::FeedSync sync;
    /// What there was to give notice of.
    qsizetype added = 0;
};

Item entry(const QString &id)
{
    return { id, {},
        "<entry xmlns='http://www.w3.org/2005/Atom'><title>" + id.toUtf8()
            + "</title><published>2026-01-01T00:00:00Z</published></entry>",
        {} };
}

} // namespace

/// Programs of one account at one node of a service that lets an account have several
/// subscriptions, of which each brings all events.
class tst_several_subscriptions : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void allReadAndEachItemCountsOnce();
    void whatIsThereIsTakenOver();

private:
    void setUp() override;
    [[nodiscard]] QList<Subscription> subscriptions()
    {
        return await(m_other->node(m_node).mySubscriptions()).value_or(QList<Subscription>());
    }
    void showOverview();
    /// What the browser's events were about, the newest last.
    QStringList events() const;

    std::unique_ptr<ScriptedOpenfire> m_server;
    NodeAddress m_node;
    std::unique_ptr<TestClient> m_ada;
    /// Another program of bob's.
    std::unique_ptr<TestClient> m_other;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Reading> m_first;
    std::unique_ptr<Reading> m_second;
    std::unique_ptr<BrowserDesk> m_desk;
};

void tst_several_subscriptions::setUp()
{
    m_server = std::make_unique<ScriptedOpenfire>();
    m_node = { *Jid::fromString(m_server->pubSubService()), u"news"_s };
    m_ada = std::make_unique<TestClient>();
    m_other = std::make_unique<TestClient>();
    QVERIFY(m_ada->connectTo(*m_server, u"ada"_s));
    QVERIFY(m_other->connectTo(*m_server, u"bob"_s));
    Form form;
    form.set(NodeConfig::persistItems, true);
    form.set(NodeConfig::maxItems, IntegerOrMax { 100 });
    form.set(NodeConfig::type, u"http://www.w3.org/2005/Atom"_s);
    QVERIFY(await(m_ada->service(m_node.service).createNode(m_node.node, form)));
    for (const QString &id : { u"a"_s, u"b"_s, u"c"_s })
        QVERIFY(await(m_ada->node(m_node).publish(entry(id))));
    m_folder = std::make_unique<QTemporaryDir>();
    m_first = std::make_unique<Reading>(m_folder->filePath(u"first.sqlite"_s));
    m_second = std::make_unique<Reading>(m_folder->filePath(u"second.sqlite"_s));
    m_desk = std::make_unique<BrowserDesk>(m_folder->path());
}

void tst_several_subscriptions::cleanup()
{
    m_desk.reset();
    m_first.reset();
    m_second.reset();
    m_ada.reset();
    m_other.reset();
    m_server.reset();
}

void tst_several_subscriptions::showOverview()
{
    m_desk->connectTo(accountFor(*m_server, u"bob"_s), m_server->password(u"bob"_s));
    QVERIFY(m_desk->openService(m_node.service));
    QVERIFY(m_desk->choose(m_node));
}

QStringList tst_several_subscriptions::events() const
{
    const auto *model = m_desk->find<QTableView>(u"eventTable"_s)->model();
    QStringList details;
    for (int row = 0; row < model->rowCount(); ++row)
        details += model->index(row, Browser::EventLogModel::DetailColumn).data().toString();
    return details;
}

void tst_several_subscriptions::allReadAndEachItemCountsOnce()
{
    QVERIFY(await(m_other->node(m_node).subscribe()));
    QVERIFY(await(m_other->node(m_node).subscribe()));
    const QList<Subscription> both = subscriptions();
    QCOMPARE(both.size(), 2);
    QVERIFY(m_first->logIn(*m_server));
    QVERIFY(m_second->logIn(*m_server));
    showOverview();

    QVERIFY(m_first->holds(m_node, 3));
    QVERIFY(m_second->holds(m_node, 3));
    const auto *list = m_desk->find<QTreeView>(u"ownSubscriptionList"_s)->model();
    QTRY_COMPARE(list->rowCount(), 2);
    using Browser::OwnSubscriptionModel;
    for (int row = 0; row < 2; ++row) {
        const auto cell = [&](int column) { return list->index(row, column).data(); };
        QCOMPARE(cell(OwnSubscriptionModel::JidColumn), m_server->jid(u"bob"_s));
        QCOMPARE(cell(OwnSubscriptionModel::SubidColumn), both[row].subid);
        const QModelIndex one = list->index(row, 0);
        QTRY_VERIFY(list->rowCount(one) > 0);
        const QModelIndexList found = list->match(
            list->index(0, 0, one), Qt::DisplayRole, u"Events are sent"_s, 1, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].siblingAtColumn(1).data(), u"Yes"_s);
    }
    m_desk->find<QTreeView>(u"ownSubscriptionList"_s)->expand(list->index(0, 0));
    m_desk->showTab(BrowserDesk::Items);
    auto *items = m_desk->find<QAbstractItemView>(u"itemTable"_s);
    QTRY_COMPARE(items->model()->rowCount(), 3);

    const qsizetype before = events().size();
    QVERIFY(await(m_ada->node(m_node).publish(entry(u"d"_s))));
    // What comes for the other subscription comes before the next item.
    QVERIFY(await(m_ada->node(m_node).publish(entry(u"e"_s))));
    QVERIFY(m_first->holds(m_node, 5));
    QVERIFY(m_second->holds(m_node, 5));
    QTRY_COMPARE(items->model()->rowCount(), 5);
    QVERIFY(await(m_ada->node(m_node).retract(u"a"_s)));
    const QStringList happened { u"d"_s, u"e"_s, u"a"_s };
    QTRY_VERIFY(events().size() > before && events().last() == happened.last());
    QCOMPARE(events().mid(before), happened);
    QCOMPARE(m_first->added, 5);
    QCOMPARE(m_second->added, 5);

    m_first->sync.wishes().unsubscribe(m_first->store.feed(m_node).id);
    QTRY_COMPARE(m_first->store.feed(m_node).id, 0);
    QCOMPARE(subscriptions(), QList<Subscription>());
}

void tst_several_subscriptions::whatIsThereIsTakenOver()
{
    QVERIFY(m_first->logIn(*m_server));
    QVERIFY(m_second->logIn(*m_server));
    showOverview();
    QVERIFY(m_first->subscribe(m_node));
    const QList<Subscription> made = subscriptions();
    QCOMPARE(made.size(), 1);
    QVERIFY(m_second->subscribe(m_node));
    // The page was loaded before: it does not know of what the others have done.
    QTRY_VERIFY(m_desk->find<QPushButton>(u"subscribeButton"_s)->isVisible());
    m_desk->click(u"subscribeButton"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"unsubscribeButton"_s)->isVisible());
    QCOMPARE(subscriptions(), made);
    QVERIFY(m_first->holds(m_node, 3));
    QVERIFY(m_second->holds(m_node, 3));
    QCOMPARE(m_first->store.feed(m_node).subid, made[0].subid);
    QCOMPARE(m_second->store.feed(m_node).subid, made[0].subid);

    m_desk->click(u"unsubscribeButton"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"subscribeButton"_s)->isVisible());
    QCOMPARE(subscriptions(), QList<Subscription>());
}

QTEST_MAIN(tst_several_subscriptions)
#include "tst_several_subscriptions.moc"
