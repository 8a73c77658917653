// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All items of a node come once, however the service pages, or does not.

#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Node.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const NodeAddress node { *Jid::fromString(u"pubsub.localhost"_s), u"news"_s };
const IqPattern itemsRequest { .xmlns = Ns::pubSub, .element = u"items"_s };

/// A node with the items "1", "2", …, and the faults that services have.
struct PagingService {
    QStringList ids;
    /// Most items that it gives at once, and most bytes of its payloads before it cuts.
    qsizetype most = 1000;
    bool pages = true;
    bool refusesToPage = false;
    /// Takes only requests for what comes after.
    bool refusesToBegin = false;
    bool tellsCount = true;
    /// Answers every request for what comes after with the same page.
    bool repeats = false;
    bool listsIds = true;
    /// The item that takes a mebibyte.
    QString bulky = {};
    /// Items that vanish once that many requests were answered.
    int losesAfter = -1;
    QStringList lost = {};
    int requests = 0;

    explicit PagingService(int count)
    {
        for (int i = 1; i <= count; ++i)
            ids += QString::number(i);
    }

    Answer operator()(const QDomElement &iq)
    {
        const QDomElement query = iq.firstChildElement();
        if (query.namespaceURI() == Ns::discoItems)
            return listsIds ? list() : Answer::error("feature-not-implemented");
        if (query.namespaceURI() != Ns::pubSub)
            return Answer::pass();
        if (++requests == losesAfter + 1 && losesAfter >= 0)
            ids.removeIf([this](const QString &id) { return lost.contains(id); });
        const QDomElement asked = query.firstChildElement(u"items"_s).firstChildElement(u"item"_s);
        if (!asked.isNull())
            return byId(asked);
        const QDomElement set = query.firstChildElement(u"set"_s);
        const bool isBeginning = set.firstChildElement(u"after"_s).isNull();
        if (!set.isNull() && (refusesToPage || (refusesToBegin && isBeginning)))
            return Answer::error("feature-not-implemented");
        return page(set);
    }

    Answer list() const
    {
        QByteArray items;
        for (const QString &id : ids)
            items += "<item jid='pubsub.localhost' name='" + id.toUtf8() + "'/>";
        return Answer::result(
            "<query xmlns='http://jabber.org/protocol/disco#items'>" + items + "</query>");
    }

    Answer byId(QDomElement asked) const
    {
        QStringList wanted;
        for (; !asked.isNull(); asked = asked.nextSiblingElement(u"item"_s)) {
            if (ids.contains(asked.attribute(u"id"_s)))
                wanted += asked.attribute(u"id"_s);
        }
        return answer(wanted, {});
    }

    // XEP-0059 §2; the cursors are made to look unlike ids.
    Answer page(const QDomElement &set) const
    {
        if (!pages && set.isNull())
            return answer(ids, {});
        if (!pages)
            return answer(ids.first(qMin(ids.size(), most)), {});
        qsizetype begin = 0;
        qsizetype end = ids.size();
        const QString after = set.firstChildElement(u"after"_s).text();
        const QDomElement before = set.firstChildElement(u"before"_s);
        if (!repeats && !after.isEmpty()) {
            begin = ids.indexOf(after.mid(3)) + 1;
            if (begin == 0)
                return Answer::error("item-not-found");
        }
        if (!before.text().isEmpty()) {
            end = ids.indexOf(before.text().mid(3));
            if (end < 0)
                return Answer::error("item-not-found");
        }
        const QDomElement max = set.firstChildElement(u"max"_s);
        const qsizetype size = qMin(most, max.isNull() ? most : max.text().toLongLong());
        if (before.isNull())
            end = qMin(end, begin + size);
        else
            begin = qMax<qsizetype>(begin, end - size);
        const QStringList part = ids.mid(begin, end - begin);
        QByteArray result = "<set xmlns='http://jabber.org/protocol/rsm'>";
        if (!part.isEmpty())
            result += "<first index='" + QByteArray::number(begin) + "'>at:" + part.first().toUtf8()
                + "</first><last>at:" + part.last().toUtf8() + "</last>";
        if (tellsCount)
            result += "<count>" + QByteArray::number(ids.size()) + "</count>";
        return answer(part, result + "</set>");
    }

    Answer answer(const QStringList &part, const QByteArray &set) const
    {
        QByteArray items;
        for (const QString &id : part)
            items += "<item id='" + id.toUtf8() + "'><x xmlns='urn:x'>"
                + QByteArray(id == bulky ? 1 << 20 : 1, 'x') + "</x></item>";
        return Answer::result(
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='news'>" + items
            + "</items>" + set + "</pubsub>");
    }
};

/// What came of one walk.
struct Walk {
    std::expected<ItemsWalkEnd, Error> end;
    QStringList ids;
    /// How many of them came on pages of one row.
    qsizetype inOrder = 0;

    Walk(Client &client, const ItemsWalkOptions &options)
    {
        auto *request = client.node(node).allItems(options);
        QObject::connect(request, &ItemsWalkRequest::pageReceived, request,
            [this, request](const ItemsPage &page) {
                inOrder += request->isInOrder() ? page.items.size() : 0;
                for (const Item &item : page.items)
                    ids += item.id;
            });
        end = await(request);
    }

    /// All items once, in any order.
    bool isAllOf(int count) const
    {
        QSet<QString> all(ids.begin(), ids.end());
        return end && end->items == count && ids.size() == count && all.size() == count;
    }
};

} // namespace

class tst_ItemsWalk : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFromBothEnds_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("tellsCount");
        for (const int count : { 0, 1, 9, 10, 11, 35 }) {
            QTest::addRow("%d", count) << count << true;
            QTest::addRow("%d without count", count) << count << false;
        }
    }

    void pagesFromBothEnds()
    {
        QFETCH(int, count);
        QFETCH(bool, tellsCount);
        PagingService service(count);
        service.tellsCount = tellsCount;
        start(&service);
        const Walk forward(client, { .pageSize = 10 });
        QVERIFY(forward.isAllOf(count));
        QCOMPARE(forward.ids, service.ids);
        QCOMPARE(forward.end->reason, ItemsWalkEnd::Reason::Complete);
        QCOMPARE(forward.end->pages, (count + 9) / 10);
        const Walk backward(
            client, { .direction = ItemsWalkOptions::Direction::Backward, .pageSize = 10 });
        QVERIFY(backward.isAllOf(count));
        if (count > 20)
            QCOMPARE(backward.ids.mid(0, 11).last(), QString::number(count - 19));
    }

    // XEP-0059 §2.2, §2.3: it may give less than was asked for, or not know what paging is.
    void takesWhatAServiceGives()
    {
        PagingService capped(25);
        capped.most = 7;
        start(&capped);
        QVERIFY(Walk(client, { .pageSize = 10 }).isAllOf(25));

        PagingService ignorant(25);
        ignorant.pages = false;
        start(&ignorant);
        QVERIFY(Walk(client, { .pageSize = 10 }).isAllOf(25));
        QCOMPARE(ignorant.requests, 1);
    }

    // It refuses to be asked for pages and yet cuts its answer and says so. XEP-0060 §6.5.4.
    void goesOnAfterAnAnswerThatWasCutUnasked()
    {
        PagingService service(25);
        service.most = 10;
        service.refusesToPage = true;
        start(&service);
        const Walk walk(client, { .pageSize = 10 });
        QVERIFY(walk.isAllOf(25));
        // Its next pages can't be asked for: by ids, then.
        QCOMPARE(server.received({ .xmlns = Ns::discoItems, .node = u"news"_s }).size(), 1);

        PagingService other(25);
        other.most = 10;
        other.refusesToBegin = true;
        start(&other);
        QVERIFY(Walk(client, { .pageSize = 10 }).isAllOf(25));
        QVERIFY(server.received({ .xmlns = Ns::discoItems, .node = u"news"_s }).isEmpty());
    }

    // XEP-0059 §2.4
    void beginsAgainWhenItsPlaceIsGone()
    {
        PagingService early(50);
        early.losesAfter = 1;
        early.lost = { u"10"_s };
        start(&early);
        const Walk fromTheBeginning(client, { .pageSize = 10 });
        QVERIFY(fromTheBeginning.isAllOf(50));
        QCOMPARE(fromTheBeginning.inOrder, 50);

        PagingService late(50);
        late.losesAfter = 4;
        late.lost = { u"40"_s, u"41"_s };
        start(&late);
        const Walk fromTheEnd(client, { .pageSize = 10 });
        QVERIFY(fromTheEnd.isAllOf(49));
        QCOMPARE(fromTheEnd.inOrder, 40);
        QVERIFY(late.requests <= 7);
    }

    void asksForIdsWhenPagesRepeat()
    {
        PagingService service(25);
        service.repeats = true;
        start(&service);
        const Walk walk(client, { .pageSize = 10 });
        QVERIFY(walk.isAllOf(25));
        QCOMPARE(walk.ids, service.ids);
        QCOMPARE(walk.inOrder, 10);

        service.listsIds = false;
        const Walk without(client, { .pageSize = 10 });
        QVERIFY(!without.end);
        QCOMPARE(without.ids.size(), 10);
    }

    void makesAnswersSmallerUntilTheyFit()
    {
        PagingService service(25);
        service.bulky = u"12"_s;
        StreamLimits limits;
        limits.stanzaBytes = 100000;
        client.setLimits(limits);
        start(&service);
        const Walk walk(client, { .pageSize = 10 });
        QVERIFY(walk.end);
        QCOMPARE(walk.end->tooLarge, QStringList { u"12"_s });
        QCOMPARE(walk.ids.size(), 24);
        client.setLimits({});
    }

    void keepsItsBounds()
    {
        PagingService service(100);
        start(&service);
        const Walk few(client, { .pageSize = 10, .maxItems = 25 });
        QVERIFY(few.end);
        QCOMPARE(few.end->reason, ItemsWalkEnd::Reason::TooMany);
        QCOMPARE(few.ids.size(), 25);
        const Walk pages(client, { .pageSize = 10, .maxPages = 3 });
        QCOMPARE(pages.end->reason, ItemsWalkEnd::Reason::TooMany);
        QCOMPARE(pages.ids.size(), 30);
    }

    void endsWithTheServicesError()
    {
        server.clearRules();
        server.reply(itemsRequest, Answer::error("forbidden", "auth"));
        start(nullptr);
        const Walk walk(client, {});
        QVERIFY(!walk.end);
        QCOMPARE(walk.end.error().condition, Error::Condition::Forbidden);
    }

    void canBeAbortedByWhoHearsOfAPage()
    {
        PagingService service(100);
        start(&service);
        auto *request = client.node(node).allItems({ .pageSize = 10 });
        SignalWaiter failed(request, &Request::failed);
        SignalWaiter finished(request, &Request::finished);
        int pages = 0;
        connect(request, &ItemsWalkRequest::pageReceived, this, [&] {
            if (++pages == 2)
                request->abort();
        });
        QVERIFY(finished.waitForCount(1));
        QCOMPARE(std::get<0>(failed.last()).kind, Error::Kind::Aborted);
        QVERIFY(client.flush());
        QCOMPARE(pages, 2);
        QCOMPARE(service.requests, 2);
    }

    void waitsForASlowReceiver_data()
    {
        QTest::addColumn<bool>("repeats");
        QTest::newRow("pages") << false;
        QTest::newRow("items by their ids") << true;
    }

    void waitsForASlowReceiver()
    {
        QFETCH(bool, repeats);
        PagingService service(45);
        service.repeats = repeats;
        start(&service);
        auto *request = client.node(node).allItems({ .pageSize = 10, .batchSize = 10 });
        SignalWaiter finished(request, &Request::finished);
        QStringList ids;
        connect(request, &ItemsWalkRequest::pageReceived, this, [&](const ItemsPage &page) {
            for (const Item &item : page.items)
                ids += item.id;
            request->pause();
        });
        for (int held = 0; finished.count() == 0; ++held) {
            QVERIFY(held < 20);
            QVERIFY(waitFor([&] { return ids.size() >= std::min(45, 10 * (held + 1)); }));
            const int asked = service.requests;
            QVERIFY(client.flush());
            QTest::qWait(20);
            QCOMPARE(ids.size(), std::min(45, 10 * (held + 1)));
            QCOMPARE(service.requests, asked);
            if (finished.count() == 0)
                request->resume();
        }
        QCOMPARE(ids, service.ids);
    }

    void pausingTwiceOrForNothingDoesNoHarm()
    {
        PagingService service(5);
        start(&service);
        auto *request = client.node(node).allItems({ .pageSize = 10 });
        request->pause();
        request->pause();
        request->resume();
        request->resume();
        request->pause();
        // What is under way still comes, and it is all.
        const auto end = await(request);
        QVERIFY(end);
        QCOMPARE(end->items, 5);
    }

    // Its receiver may delete it at any page.
    void survivesBeingDeletedByWhoHearsOfAPage()
    {
        PagingService service(100);
        start(&service);
        QPointer<ItemsWalkRequest> request = client.node(node).allItems({ .pageSize = 10 });
        connect(request, &ItemsWalkRequest::pageReceived, this, [&] { delete request; });
        QVERIFY(waitFor([&] { return !request; }));
        QVERIFY(client.flush());
        QCOMPARE(service.requests, 1);
    }

    void hasNoTimeoutOfItsOwnButTheUsers()
    {
        server.clearRules();
        server.reply(itemsRequest, Answer::never());
        start(nullptr);
        auto *request = client.node(node).allItems();
        request->setTimeout(std::chrono::milliseconds(50));
        const auto end = await(request);
        QVERIFY(!end);
        QCOMPARE(end.error().kind, Error::Kind::Timeout);
    }

private:
    void start(PagingService *service)
    {
        if (service) {
            server.clearRules();
            server.onIq([service](const QDomElement &iq) { return (*service)(iq); });
        }
        server.clearReceived();
        client.disconnectFromServer();
        QVERIFY(client.connectTo(server));
    }

    ScriptedServer server;
    TestClient client;
};

PUBSUB_TEST(tst_ItemsWalk, QCoreApplication)
#include "tst_ItemsWalk.moc"
