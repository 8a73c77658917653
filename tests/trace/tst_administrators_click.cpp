// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/AdminStage.h"
#include "browser/core/NodeTreeModel.h"
#include "support/Journey.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"

#include <pubsub/FormKeys.h>

#include <QTest>

using namespace BrowserTest;
using Browser::NodeAdmin;
using Browser::NodeTreeModel;

/// The journey "an administrator's click", from what the window says that the person wants to what
/// it has to show: the request, the answer, what is read back, the row. tst_BrowserClicks clicks.
class tst_administrators_click : public TestSupport::StrictTest
{
    Q_OBJECT

    std::unique_ptr<AdminStage> m_stage;
    std::unique_ptr<NodeTreeModel> m_tree;

    /// The rows below the service.
    [[nodiscard]] int nodes() const { return m_tree->rowCount(m_tree->index(0, 0)); }

private Q_SLOTS:
    void setUp() override
    {
        m_stage = std::make_unique<AdminStage>();
        const QString service = m_stage->server.pubSubService();
        m_stage->server.reply({ .xmlns = Ns::discoItems, .to = service }, nodeList({ "a", "b" }));
        m_stage->server.reply({ .xmlns = Ns::discoInfo, .node = u"a"_s }, nodeInfo("A"));
        m_tree = std::make_unique<NodeTreeModel>(m_stage->services);
        QVERIFY(m_stage->start());
        m_stage->services.at(0)->loadNodes();
        QVERIFY(waitFor([this] { return nodes() == 2; }));
    }
    void cleanup()
    {
        m_tree.reset();
        m_stage.reset();
    }

    void deletes()
    {
        const IqPattern deletion { .xmlns = Ns::pubSubOwner, .element = u"delete"_s };
        m_stage->server.reply(deletion, Answer());
        Journey journey;
        m_stage->nodes.deleteNode(m_stage->node());
        QVERIFY(m_stage->server.waitForIq(deletion));
        QCOMPARE(nodes(), 2);
        QVERIFY(waitFor([this] { return nodes() == 1; }));
        journey.end();
        journey.print(u"A click deletes a node"_s);
        QVERIFY2(journey.rooms().size() <= 8, qPrintable(journey.rooms().join(u' ')));
        QCOMPARE(m_stage->done, QStringList { u"Node “a” deleted"_s });
    }

    void configures()
    {
        using Result = NodeAdmin::Configuring::Result;
        const IqPattern reading {
            .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s
        };
        const IqPattern writing {
            .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s
        };
        m_stage->server.reply(reading, configuration("a", "After", "99"));
        m_stage->server.reply(writing, Answer());
        PubSub::Form before;
        before.set(PubSub::NodeConfig::title, u"Before"_s);
        PubSub::Form wanted;
        wanted.set(PubSub::NodeConfig::title, u"After"_s);
        SignalWaiter configured(&m_stage->nodes, &NodeAdmin::configured);
        Journey journey;
        m_stage->nodes.configure(m_stage->node(), before, wanted);
        QVERIFY(configured.waitForCount(1));
        journey.end();
        journey.print(u"A click configures a node"_s);
        QVERIFY2(journey.rooms().size() <= 8, qPrintable(journey.rooms().join(u' ')));
        const auto &change = std::get<0>(configured.last());
        QCOMPARE(change.result, Result::ReadBack);
        QCOMPARE(change.after.get(PubSub::NodeConfig::title), u"After"_s);
        QCOMPARE(m_stage->server.received(writing).size(), 1);
        QCOMPARE(m_stage->server.received(reading).size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_administrators_click)
#include "tst_administrators_click.moc"
