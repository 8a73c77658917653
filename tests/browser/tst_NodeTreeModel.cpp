// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/NodeTreeModel.h"
#include "support/CpuTimer.h"
#include "support/Namespaces.h"
#include "support/ScriptedSession.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Browser;

namespace
{

QByteArray listOf(const QStringList &ids, const QByteArray &set = {})
{
    QByteArray xml = "<query xmlns='http://jabber.org/protocol/disco#items'>";
    for (const auto &id : ids)
        xml += "<item jid='x' node='" + id.toHtmlEscaped().toUtf8() + "'/>";
    return xml + set + "</query>";
}

/// The tree as text, two spaces a level.
QStringList drawn(const QAbstractItemModel &model, const QModelIndex &parent = {}, int level = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines.append(QString(level * 2, u' ') + index.data().toString());
        lines += drawn(model, index, level + 1);
    }
    return lines;
}

PubSub::Jid jid(const QString &text)
{
    return PubSub::Jid::fromString(text).value_or(PubSub::Jid());
}

/// A model under test, with a scripted service behind it.
struct Fixture : ScriptedSession {
    QTemporaryDir folder;
    QSettings settings { folder.filePath(u"settings.ini"_s), QSettings::IniFormat };
    std::unique_ptr<Common::ServiceDirectory> services;
    std::unique_ptr<NodeTreeModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    bool open()
    {
        if (!start())
            return false;
        services = std::make_unique<Common::ServiceDirectory>(&client, &settings);
        model = std::make_unique<NodeTreeModel>(*services);
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        return true;
    }

    void listNodes(const QString &service, const QStringList &ids)
    {
        server.reply({ .xmlns = Ns::discoItems, .to = service }, listOf(ids));
    }

    Common::ServiceNodes *load(const QString &service)
    {
        auto *session = services->add(jid(service), Common::ServiceNodes::Origin::Entered);
        session->loadNodes();
        waitFor([&] { return session->nodes().state == Common::ServiceNodes::Load::Loaded; });
        (void)model->indexOf(session->address({}));
        return session;
    }
};

} // namespace

class tst_NodeTreeModel : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByNameParts_data();
    void groupsByNameParts();
    void switchesBetweenArrangements();
    void switchesWhereTheOrderIsAnother();
    void keepsServicesApart();
    void followsCollections();
    void endsACollectionThatContainsItself();
    void keepsRowsWhenNodesComeAndGo();
    void showsWhatTheListSays();
    void arrangingGrowsWithTheNodes();
};

void tst_NodeTreeModel::groupsByNameParts_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QStringList>("rows");
    QTest::addRow("numbers as people count")
        << QStringList { u"n10"_s, u"n9"_s, u"n1"_s } << QStringList { u"n1"_s, u"n9"_s, u"n10"_s };
    QTest::addRow("folder") << QStringList { u"a/x"_s, u"a/y"_s, u"b"_s }
                            << QStringList { u"a"_s, u"  x"_s, u"  y"_s, u"b"_s };
    QTest::addRow("one alone gets no folder")
        << QStringList { u"urn:xmpp:mood"_s, u"b"_s } << QStringList { u"b"_s, u"urn:xmpp:mood"_s };
    QTest::addRow("common beginning in one row") << QStringList { u"x:y:a:1"_s, u"x:y:a:2"_s,
        u"x:y:b"_s } << QStringList { u"x:y"_s, u"  a"_s, u"    1"_s, u"    2"_s, u"  b"_s };
    QTest::addRow("URNs are not split at colons") << QStringList {
        u"urn:xmpp:a:1"_s, u"urn:xmpp:a:2"_s, u"urn:xmpp:a:1/y"_s, u"urn:xmpp:a:1/x"_s
    } << QStringList { u"urn:xmpp:a:1"_s, u"  x"_s, u"  y"_s, u"urn:xmpp:a:2"_s };
    QTest::addRow("a node that is a folder, too") << QStringList { u"blog/comments"_s, u"blog"_s,
        u"blog/tags"_s } << QStringList { u"blog"_s, u"  comments"_s, u"  tags"_s };
    QTest::addRow("addresses") << QStringList {
        u"http://jabber.org/p/mood"_s, u"http://jabber.org/p/tune"_s
    } << QStringList { u"http://jabber.org/p"_s, u"  mood"_s, u"  tune"_s };
    QTest::addRow("separators at the end") << QStringList { u"a"_s, u"a/"_s, u"a//"_s }
                                           << QStringList { u"a"_s, u"  a/"_s, u"  a//"_s };
    QTest::addRow("separators only")
        << QStringList { u"/"_s, u"//"_s } << QStringList { u"/"_s, u"//"_s };
}

void tst_NodeTreeModel::groupsByNameParts()
{
    QFETCH(QStringList, ids);
    QFETCH(QStringList, rows);
    Fixture f;
    QVERIFY(f.open());
    f.listNodes(f.server.pubSubService(), ids);
    f.load(f.server.pubSubService());
    QCOMPARE(drawn(*f.model, f.model->index(0, 0)), rows);
    for (const auto &id : ids) {
        const QModelIndex index = f.model->indexOf({ f.serviceJid(), id });
        QVERIFY(index.isValid());
        QCOMPARE(index.data(NodeTreeModel::AddressRole).value<PubSub::NodeAddress>().node, id);
    }
}

void tst_NodeTreeModel::switchesBetweenArrangements()
{
    Fixture f;
    QVERIFY(f.open());
    f.listNodes(f.server.pubSubService(), { u"a/x"_s, u"a/y"_s, u"b"_s });
    f.load(f.server.pubSubService());
    f.model->setArrangement(NodeTreeModel::Arrangement::Flat);
    QCOMPARE(drawn(*f.model, f.model->index(0, 0)), (QStringList { u"a/x"_s, u"a/y"_s, u"b"_s }));
    f.model->setArrangement(NodeTreeModel::Arrangement::ByNameParts);
    QCOMPARE(drawn(*f.model, f.model->index(0, 0)),
        (QStringList { u"a"_s, u"  x"_s, u"  y"_s, u"b"_s }));
}

// Whole ids sort in another way than their parts do: each row is there once all the same.
void tst_NodeTreeModel::switchesWhereTheOrderIsAnother()
{
    Fixture f;
    QVERIFY(f.open());
    f.listNodes(f.server.pubSubService(), { u"ab/z"_s, u"ab c"_s, u"a"_s, u"x"_s });
    f.load(f.server.pubSubService());
    const QStringList byParts { u"a"_s, u"ab/z"_s, u"ab c"_s, u"x"_s };
    const QStringList flat { u"a"_s, u"ab c"_s, u"ab/z"_s, u"x"_s };
    QCOMPARE(drawn(*f.model, f.model->index(0, 0)), byParts);
    const QPersistentModelIndex kept = f.model->indexOf({ f.serviceJid(), u"x"_s });
    f.model->setArrangement(NodeTreeModel::Arrangement::Flat);
    QCOMPARE(drawn(*f.model, f.model->index(0, 0)), flat);
    f.model->setArrangement(NodeTreeModel::Arrangement::ByNameParts);
    QCOMPARE(drawn(*f.model, f.model->index(0, 0)), byParts);
    QCOMPARE(kept.data().toString(), u"x"_s);
}

void tst_NodeTreeModel::keepsServicesApart()
{
    Fixture f;
    QVERIFY(f.open());
    f.listNodes(u"one.localhost"_s, { u"same"_s });
    f.listNodes(u"two.localhost"_s, { u"same"_s });
    f.load(u"one.localhost"_s);
    auto *two = f.load(u"two.localhost"_s);
    const QModelIndex first = f.model->indexOf({ jid(u"one.localhost"_s), u"same"_s });
    const QModelIndex second = f.model->indexOf({ jid(u"two.localhost"_s), u"same"_s });
    QVERIFY(first.isValid() && second.isValid());
    QVERIFY(first != second);
    QCOMPARE(first.parent().row(), 0);
    QCOMPARE(second.parent().row(), 1);
    two->removeNode(u"same"_s);
    QVERIFY(f.model->indexOf({ jid(u"one.localhost"_s), u"same"_s }).isValid());
    QVERIFY(!f.model->indexOf({ jid(u"two.localhost"_s), u"same"_s }).isValid());
    f.services->remove(jid(u"one.localhost"_s));
    QCOMPARE(f.model->rowCount(), 1);
}

void tst_NodeTreeModel::followsCollections()
{
    Fixture f;
    QVERIFY(f.open());
    const QString service = f.server.pubSubService();
    f.server.reply({ .xmlns = Ns::discoItems, .to = service }, listOf({ u"top"_s, u"leaf"_s }));
    f.server.reply({ .xmlns = Ns::discoItems, .to = service, .node = u"top"_s },
        listOf({ u"leaf"_s, u"inner"_s }));
    f.server.reply({ .xmlns = Ns::discoInfo, .to = service, .node = u"top"_s },
        "<query xmlns='http://jabber.org/protocol/disco#info'>"
        "<identity category='pubsub' type='collection'/></query>"_ba);
    auto *session = f.load(service);
    QModelIndex top = f.model->indexOf(session->address(u"top"_s));
    QVERIFY(!f.model->hasChildren(top));
    session->setWantedDetails({ u"top"_s });
    QTRY_VERIFY(f.model->hasChildren(top));
    f.model->fetchMore(top);
    QTRY_COMPARE(session->nodes(u"top"_s).state, Common::ServiceNodes::Load::Loaded);
    (void)f.model->indexOf(session->address({}));
    // A node may be in several places; it is one node.
    QCOMPARE(drawn(*f.model, f.model->index(0, 0)),
        (QStringList { u"leaf"_s, u"top"_s, u"  inner"_s, u"  leaf"_s }));
}

void tst_NodeTreeModel::endsACollectionThatContainsItself()
{
    Fixture f;
    QVERIFY(f.open());
    const QString service = f.server.pubSubService();
    f.listNodes(service, { u"loop"_s });
    f.server.reply({ .xmlns = Ns::discoInfo, .to = service },
        "<query xmlns='http://jabber.org/protocol/disco#info'>"
        "<identity category='pubsub' type='collection'/></query>"_ba);
    auto *session = f.load(service);
    session->setWantedDetails({ u"loop"_s });
    QTRY_COMPARE(session->details(u"loop"_s).state, Common::ServiceNodes::Load::Loaded);
    session->loadNodes(u"loop"_s);
    QTRY_COMPARE(session->nodes(u"loop"_s).state, Common::ServiceNodes::Load::Loaded);
    (void)f.model->indexOf(session->address({}));
    QCOMPARE(drawn(*f.model, f.model->index(0, 0)), (QStringList { u"loop"_s, u"  loop"_s }));
}

void tst_NodeTreeModel::keepsRowsWhenNodesComeAndGo()
{
    Fixture f;
    QVERIFY(f.open());
    f.listNodes(f.server.pubSubService(), { u"a/x"_s, u"a/y"_s, u"m"_s, u"z"_s });
    auto *session = f.load(f.server.pubSubService());
    const QPersistentModelIndex m = f.model->indexOf(session->address(u"m"_s));
    const QPersistentModelIndex y = f.model->indexOf(session->address(u"a/y"_s));
    session->addNode({ session->address(u"b"_s), {} });
    session->addNode({ session->address(u"a/w"_s), {} });
    session->removeNode(u"z"_s);
    QVERIFY(!f.model->indexOf(session->address(u"z"_s)).isValid());
    QVERIFY(m.isValid() && y.isValid());
    QCOMPARE(m.data().toString(), u"m"_s);
    QCOMPARE(y.data().toString(), u"y"_s);
    QCOMPARE(drawn(*f.model, f.model->index(0, 0)),
        (QStringList { u"a"_s, u"  w"_s, u"  x"_s, u"  y"_s, u"b"_s, u"m"_s }));
}

void tst_NodeTreeModel::showsWhatTheListSays()
{
    Fixture f;
    QVERIFY(f.open());
    const IqPattern items { .xmlns = Ns::discoItems, .to = f.server.pubSubService() };
    f.server.reply(items, Answer::error("forbidden", "auth"), 1);
    auto *session = f.services->add(f.serviceJid(), Common::ServiceNodes::Origin::Entered);
    session->loadNodes();
    QTRY_COMPARE(session->nodes().state, Common::ServiceNodes::Load::Failed);
    (void)f.model->indexOf(session->address({}));
    const auto note = [&] { return f.model->index(0, 0, f.model->index(0, 0)); };
    const auto kind
        = [&] { return NodeTreeNode::Kind(note().data(NodeTreeModel::KindRole).toInt()); };
    QCOMPARE(kind(), NodeTreeNode::Kind::Failed);
    const QVariant told = note().data(NodeTreeModel::ErrorRole);
    const auto *error = get_if<PubSub::Error>(&told);
    QVERIFY(error);
    QCOMPARE(error->condition, PubSub::Error::Condition::Forbidden);
    f.server.reply(items, listOf({}));
    f.model->activate(note());
    QTRY_COMPARE(kind(), NodeTreeNode::Kind::Empty);
}

namespace
{

/// The processor's time to arrange so many nodes again after one has come: the best of three.
std::chrono::nanoseconds arrangingOf(int count)
{
    Fixture f;
    if (!f.open())
        qFatal("no connection");
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids.append(u"plant-%1/machine-%2/sensor-%3"_s.arg(i % 7).arg(i % 50).arg(i));
    f.listNodes(f.server.pubSubService(), ids);
    f.tester.reset();
    auto *session = f.load(f.server.pubSubService());
    auto best = std::chrono::nanoseconds::max();
    for (int i = 0; i < 3; ++i) {
        const QString id = u"one more %1"_s.arg(i);
        session->addNode({ session->address(id), {} });
        const CpuTimer timer;
        if (!f.model->indexOf(session->address(id)).isValid())
            qFatal("a node is missing");
        best = std::min(best, timer.elapsed());
    }
    return best;
}

} // namespace

void tst_NodeTreeModel::arrangingGrowsWithTheNodes()
{
    const auto few = arrangingOf(1000);
    const auto many = arrangingOf(10000);
    const double times = double(many.count()) / double(few.count());
    // Ten times the nodes; a hundred were the square.
    QVERIFY2(times < 40, qPrintable(QString::number(times)));
}

PUBSUB_TEST(tst_NodeTreeModel, QApplication)
#include "tst_NodeTreeModel.moc"
