// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ItemListModel.h"
#include "support/Namespaces.h"
#include "support/ScriptedSession.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Browser::ItemListModel;
using State = ItemListModel::State;

namespace
{

QByteArray atom(const QByteArray &title)
{
    return "<entry xmlns='http://www.w3.org/2005/Atom'><title>" + title
        + "</title><published>2026-03-04T05:06:07Z</published></entry>";
}

QByteArray itemsOf(const QByteArray &node, const QList<QByteArray> &ids, const QByteArray &set = {})
{
    QByteArray xml
        = "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='" + node + "'>";
    for (const auto &id : ids)
        xml += "<item id='" + id + "' publisher='bob@localhost'>" + atom("Title " + id) + "</item>";
    return xml + "</items>" + set + "</pubsub>";
}

QByteArray eventItem(const QByteArray &node, const QByteArray &content)
{
    return "<items node='" + node + "'>" + content + "</items>";
}

} // namespace

class tst_ItemListModel : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsItems();
    void loadsPageByPage();
    void followsEventsOfItsNode();
    void dropsAnswersForAnotherNode();
    void keepsRowsOnRefresh();
    void showsWhatWasPublishedAsTheServiceHasIt();

private:
    [[nodiscard]] static PubSub::NodeAddress address(const ScriptedSession &s, const QString &node)
    {
        return { s.serviceJid(), node };
    }
};

void tst_ItemListModel::showsItems()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s }, itemsOf("n", { "1", "2" }));
    ItemListModel model(&s.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNode(address(s, u"n"_s));
    model.load();
    QTRY_COMPARE(model.state(), State::Loaded);
    QCOMPARE(model.rowCount(), 2);
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(ItemListModel::IdColumn), u"1"_s);
    QCOMPARE(text(ItemListModel::TitleColumn), u"Title 1"_s);
    QCOMPARE(text(ItemListModel::PublisherColumn), u"bob@localhost"_s);
    QVERIFY(!text(ItemListModel::PublishedColumn).isEmpty());
    QVERIFY(text(ItemListModel::UpdatedColumn).isEmpty());
    QVERIFY(!text(ItemListModel::SizeColumn).isEmpty());
}

void tst_ItemListModel::loadsPageByPage()
{
    ScriptedSession s;
    QVERIFY(s.start());
    const auto set = [](const QByteArray &index, const QByteArray &first, const QByteArray &last) {
        return "<set xmlns='http://jabber.org/protocol/rsm'><first index='" + index + "'>" + first
            + "</first><last>" + last + "</last><count>3</count></set>";
    };
    s.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s }, [&](const QDomElement &iq) {
        const bool isFirst = iq.elementsByTagName(u"after"_s).isEmpty();
        return isFirst ? Answer(itemsOf("n", { "1", "2" }, set("0", "1", "2")))
                       : Answer(itemsOf("n", { "3" }, set("2", "3", "3")));
    });
    ItemListModel model(&s.client);
    model.setNode(address(s, u"n"_s));
    model.load();
    QTRY_COMPARE(model.state(), State::Loaded);
    QVERIFY(model.hasMore());
    QCOMPARE(model.totalCount(), 3);
    model.loadMore();
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(!model.hasMore());
    QCOMPARE(model.totalCount(), 3);
}

void tst_ItemListModel::followsEventsOfItsNode()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s }, itemsOf("n", { "1" }));
    ItemListModel model(&s.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNode(address(s, u"n"_s));
    model.load();
    QTRY_COMPARE(model.rowCount(), 1);
    s.server.sendEvent(eventItem("other", "<item id='x'>" + atom("x") + "</item>"));
    s.server.sendEvent(eventItem("n", "<item id='2'>" + atom("Two") + "</item>"));
    QTRY_COMPARE(model.rowCount(), 2);
    s.server.sendEvent(eventItem("n", "<item id='2'>" + atom("Two again") + "</item>"));
    QTRY_COMPARE(model.index(1, ItemListModel::TitleColumn).data().toString(), u"Two again"_s);
    s.server.sendEvent(eventItem("n", "<retract id='1'/>"));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.item(0).id, u"2"_s);
    s.server.sendEvent("<purge node='n'/>");
    QTRY_COMPARE(model.rowCount(), 0);
}

void tst_ItemListModel::dropsAnswersForAnotherNode()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s, .node = u"slow"_s },
        Answer(itemsOf("slow", { "s1", "s2" })).after(std::chrono::milliseconds(150)));
    s.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s, .node = u"quick"_s },
        itemsOf("quick", { "q" }));
    ItemListModel model(&s.client);
    model.setNode(address(s, u"slow"_s));
    model.load();
    QVERIFY(s.server.waitForIq({ .xmlns = Ns::pubSub, .element = u"items"_s }));
    model.setNode(address(s, u"quick"_s));
    model.load();
    QTRY_COMPARE(model.rowCount(), 1);
    QTest::qWait(250);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.item(0).id, u"q"_s);
}

void tst_ItemListModel::keepsRowsOnRefresh()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s }, itemsOf("n", { "1", "2" }));
    ItemListModel model(&s.client);
    model.setNode(address(s, u"n"_s));
    model.load();
    QTRY_COMPARE(model.state(), State::Loaded);
    const QPersistentModelIndex second = model.index(1, 0);
    model.load();
    QTRY_COMPARE(model.state(), State::Loaded);
    QVERIFY(second.isValid());
    QCOMPARE(second.data().toString(), u"2"_s);
}

void tst_ItemListModel::showsWhatWasPublishedAsTheServiceHasIt()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s }, itemsOf("n", { "1" }));
    ItemListModel model(&s.client);
    model.setNode(address(s, u"n"_s));
    const PubSub::Item sent { u"1"_s, {}, atom("Sent"), {} };
    model.putPublished(address(s, u"other"_s), sent);
    QCOMPARE(model.rowCount(), 0);
    model.putPublished(address(s, u"n"_s), sent);
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(ItemListModel::TitleColumn), u"Sent"_s);
    QTRY_COMPARE(text(ItemListModel::TitleColumn), u"Title 1"_s);
    QCOMPARE(text(ItemListModel::PublisherColumn), u"bob@localhost"_s);
    QCOMPARE(s.server.received({ .xmlns = Ns::pubSub, .element = u"items"_s }).size(), 1);
}

PUBSUB_TEST(tst_ItemListModel, QApplication)
#include "tst_ItemListModel.moc"
