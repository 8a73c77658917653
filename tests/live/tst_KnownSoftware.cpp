// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/EjabberdServer.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"

#include <pubsub/Service.h>
#include <pubsub/ServiceLimits.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

/// Real servers answer the question what they are, and nothing is known that they lose.
class tst_KnownSoftware : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothing_data()
    {
        QTest::addColumn<bool>("onProsody");
        QTest::newRow("Prosody") << true;
        QTest::newRow("ejabberd") << false;
    }

    void losesNothing()
    {
        QFETCH(bool, onProsody);
        ProsodyServer prosody;
        EjabberdServer ejabberd;
        XmppServer &server = onProsody ? static_cast<XmppServer &>(prosody) : ejabberd;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        TestClient ada;
        QVERIFY(ada.connectTo(server, u"ada"_s));
        for (const QString &address : { server.pubSubService(), server.jid(u"bob"_s) }) {
            const Jid service = *Jid::fromString(address);
            const auto limits = await(limitsOf(&ada, service));
            QVERIFY2(limits, why(limits).constData());
            QCOMPARE(*limits, ServiceLimits());
        }
        // Only what was answered is remembered, and needs no connection.
        ada.disconnectFromServer();
        for (const QString &address : { server.pubSubService(), server.jid(u"bob"_s) })
            QVERIFY(await(limitsOf(&ada, *Jid::fromString(address))).has_value());
    }
};

QTEST_GUILESS_MAIN(tst_KnownSoftware)
#include "tst_KnownSoftware.moc"
