// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/AdminStage.h"
#include "support/Await.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace BrowserTest;

/// The account's own subscriptions, without a window.
class tst_OwnSubscriptions : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_stage.reset(); }

    void takesOverWhatIsThere();
    void tellsARefusal();
    void endsThem();

private:
    void setUp() override;
    void letSubscriptionsBe(const QByteArray &subscriptions);

    std::unique_ptr<AdminStage> m_stage;
};

void tst_OwnSubscriptions::setUp()
{
    m_stage = std::make_unique<AdminStage>();
    QVERIFY(m_stage->start());
}

void tst_OwnSubscriptions::letSubscriptionsBe(const QByteArray &subscriptions)
{
    m_stage->server.reply({ .xmlns = Ns::pubSub, .element = u"subscriptions"_s },
        "<pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions node='a'>" + subscriptions
            + "</subscriptions></pubsub>");
}

void tst_OwnSubscriptions::takesOverWhatIsThere()
{
    letSubscriptionsBe("<subscription node='a' jid='juliet@localhost' subid='7' "
                       "subscription='subscribed'/>");
    const auto made = await(m_stage->own.subscribe(m_stage->node()));
    QVERIFY2(made, why(made).constData());
    QCOMPARE(made->subid, u"7"_s);
    QCOMPARE(m_stage->done, QStringList { u"Subscribed to “a”"_s });
    QVERIFY(m_stage->server.received({ .xmlns = Ns::pubSub, .element = u"subscribe"_s }).isEmpty());
}

void tst_OwnSubscriptions::tellsARefusal()
{
    letSubscriptionsBe({});
    m_stage->server.reply(
        { .xmlns = Ns::pubSub, .element = u"subscribe"_s }, Answer::error("forbidden", "auth"));
    QVERIFY(!await(m_stage->own.subscribe(m_stage->node())));
    QCOMPARE(m_stage->failed, QStringList { u"Not subscribed to “a”"_s });
    QVERIFY(m_stage->done.isEmpty());
}

void tst_OwnSubscriptions::endsThem()
{
    letSubscriptionsBe({});
    QVERIFY(await(m_stage->own.unsubscribe(m_stage->node(), {})));
    QCOMPARE(m_stage->done, QStringList { u"Unsubscribed from “a”"_s });
    letSubscriptionsBe("<subscription node='a' jid='juliet@localhost' subscription='subscribed'/>");
    m_stage->server.reply(
        { .xmlns = Ns::pubSub, .element = u"unsubscribe"_s }, Answer::error("forbidden", "auth"));
    QVERIFY(!await(m_stage->own.unsubscribe(m_stage->node(), {})));
    QCOMPARE(m_stage->failed, QStringList { u"Not unsubscribed from “a”"_s });
}

PUBSUB_TEST(tst_OwnSubscriptions, QCoreApplication)
#include "tst_OwnSubscriptions.moc"
