// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/EjabberdServer.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

/// Where a service does not let people take back what they published, that is known before it is
/// tried: what is told is what the service then does.
class tst_Retractability : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_prosody.start(), qPrintable(m_prosody.errorString()));
        QVERIFY2(m_ejabberd.start(), qPrintable(m_ejabberd.errorString()));
    }

    void isKnownBefore_data()
    {
        QTest::addColumn<bool>("onProsody");
        QTest::addColumn<bool>("atAccount");
        QTest::addColumn<bool>("asOwner");
        for (const bool onProsody : { true, false }) {
            for (const bool atAccount : { true, false }) {
                for (const bool asOwner : { true, false })
                    QTest::addRow("%s, %s, %s", onProsody ? "Prosody" : "ejabberd",
                        atAccount ? "node of an account" : "node of a service",
                        asOwner ? "as owner" : "as anybody")
                        << onProsody << atAccount << asOwner;
            }
        }
    }

    void isKnownBefore()
    {
        QFETCH(bool, onProsody);
        QFETCH(bool, atAccount);
        QFETCH(bool, asOwner);
        XmppServer &server = onProsody ? static_cast<XmppServer &>(m_prosody) : m_ejabberd;
        TestClient ada;
        TestClient bob;
        QVERIFY(ada.connectTo(server, u"ada"_s));
        QVERIFY(bob.connectTo(server, u"bob"_s));
        const Jid service
            = *Jid::fromString(atAccount ? server.jid(u"ada"_s) : server.pubSubService());
        Form form;
        form.set(NodeConfig::publishModel, PublishModel::Open);
        form.set(NodeConfig::accessModel, AccessModel::Open);
        form.set(NodeConfig::persistItems, true);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto made = await(ada.service(service).createNode(name, form));
        QVERIFY(made.has_value());
        const Node node = (asOwner ? ada : bob).node(*made);
        QVERIFY(
            await(node.publish({ u"mine"_s, {}, "<t xmlns='urn:example:t'/>", {} })).has_value());

        const auto told = await(node.retractability());
        QVERIFY(told.has_value());
        const bool isDone = await(node.retract(u"mine"_s)).has_value();
        QCOMPARE(*told == Retractability::Unlikely, !isDone);
        QCOMPARE(*told == Retractability::Yes, asOwner);
    }

private:
    ProsodyServer m_prosody;
    EjabberdServer m_ejabberd;
};

QTEST_GUILESS_MAIN(tst_Retractability)
#include "tst_Retractability.moc"
