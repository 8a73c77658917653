// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A person has several programs open with one account: none throws another out.

#include "support/Await.h"
#include "support/EjabberdServer.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"

#include <pubsub/Service.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

class tst_TwoPrograms : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void stayConnectedOnProsody() { stayConnected<ProsodyServer>(); }
    void stayConnectedOnEjabberd() { stayConnected<EjabberdServer>(); }

private:
    template <typename Server> void stayConnected()
    {
        Server server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        TestClient clients[3];
        for (TestClient &client : clients)
            QVERIFY(client.connectTo(server, u"ada"_s));
        for (TestClient &client : clients) {
            QVERIFY(await(client.service(*Jid::fromString(server.pubSubService())).info()));
            QCOMPARE(client.state(), Client::State::Online);
        }
        QVERIFY(clients[0].jid() != clients[1].jid());
        QVERIFY(clients[1].jid() != clients[2].jid());
    }
};

QTEST_GUILESS_MAIN(tst_TwoPrograms)
#include "tst_TwoPrograms.moc"
