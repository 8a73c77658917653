// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/LimitWarning.h"
#include "support/ScriptedOpenfire.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"
#include "writer/core/DraftLimits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Common::LimitWarning;
using Writer::DraftLimits;

/// The writer knows in time whether a post would get lost.
class tst_DraftLimits : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_stage.reset(); }
    void warnsOfANode();
    void warnsOfAPost();
    void asksNobodyAboutShortIds();
    void asksAsSoonAsItCan();
    void saysNothingOfAnotherService();

private:
    void setUp() override;
    struct Stage {
        ScriptedOpenfire server;
        TestClient ada;
        DraftLimits limits { &ada };
    };

    bool connectClient() { return m_stage->ada.connectTo(m_stage->server, u"ada"_s); }
    PubSub::NodeAddress nodeOf(qsizetype length) const
    {
        return { *PubSub::Jid::fromString(m_stage->server.pubSubService()),
            u"n"_s.repeated(length) };
    }

    const PubSub::ServiceLimits m_openfire = PubSub::ServiceLimits::of(u"Openfire"_s, {});
    std::unique_ptr<Stage> m_stage;
};

void tst_DraftLimits::setUp()
{
    m_stage = std::make_unique<Stage>();
}

void tst_DraftLimits::warnsOfANode()
{
    QVERIFY(connectClient());
    m_stage->limits.look(nodeOf(101), u"item"_s);
    QTRY_COMPARE(m_stage->limits.warning(nodeOf(101), u"item"_s),
        LimitWarning::nodeId(nodeOf(101).node, m_openfire));
    QCOMPARE(m_stage->limits.warning(nodeOf(100), u"item"_s), QString());
}

// Another program has named it.
void tst_DraftLimits::warnsOfAPost()
{
    QVERIFY(connectClient());
    const QString item = u"i"_s.repeated(101);
    m_stage->limits.look(nodeOf(5), item);
    QTRY_COMPARE(m_stage->limits.warning(nodeOf(5), item), LimitWarning::itemId(item, m_openfire));
}

void tst_DraftLimits::asksNobodyAboutShortIds()
{
    QVERIFY(connectClient());
    const auto isAsking
        = [&] { return m_stage->ada.findChild<PubSub::LimitsRequest *>() != nullptr; };
    m_stage->limits.look(nodeOf(100), u"i"_s.repeated(100));
    m_stage->limits.look({}, {});
    QVERIFY(!isAsking());
    m_stage->limits.look(nodeOf(100), u"i"_s.repeated(101));
    QVERIFY(isAsking());
}

void tst_DraftLimits::asksAsSoonAsItCan()
{
    m_stage->limits.look(nodeOf(101), {});
    QVERIFY(connectClient());
    QTRY_VERIFY(!m_stage->limits.warning(nodeOf(101), {}).isEmpty());
}

void tst_DraftLimits::saysNothingOfAnotherService()
{
    QVERIFY(connectClient());
    m_stage->limits.look(nodeOf(101), {});
    QTRY_VERIFY(!m_stage->limits.warning(nodeOf(101), {}).isEmpty());
    const PubSub::NodeAddress far { *PubSub::Jid::fromString(u"pubsub.example.org"_s),
        nodeOf(101).node };
    QCOMPARE(m_stage->limits.warning(far, {}), QString());
}

PUBSUB_TEST(tst_DraftLimits, QCoreApplication)
#include "tst_DraftLimits.moc"
