// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long posts, and posts with pictures in them, come to the server and back unchanged.

#include "support/Await.h"
#include "support/EjabberdServer.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

class tst_LargeItems : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void arriveUnchanged_data()
    {
        QTest::addColumn<bool>("onProsody");
        QTest::addColumn<int>("bytes");
        for (const bool onProsody : { true, false }) {
            for (const int bytes : { 10'000, 200'000 })
                QTest::addRow("%s, %d bytes", onProsody ? "Prosody" : "ejabberd", bytes)
                    << onProsody << bytes;
        }
    }

    void arriveUnchanged()
    {
        QFETCH(bool, onProsody);
        QFETCH(int, bytes);
        XmppServer &server = onProsody ? prosody() : ejabberd();
        TestClient client;
        QVERIFY(client.connectTo(server, u"ada"_s));
        const auto service = client.service(*Jid::fromString(server.pubSubService()));
        const auto node = await(service.createNode(u"large-%1"_s.arg(bytes)));
        QVERIFY2(node.has_value(), why(node).constData());

        Item item;
        item.id = u"one"_s;
        item.payload = "<text xmlns=\"urn:example:text\">"
            + QByteArray("abc 漢字 ").repeated(bytes / 11) + "</text>";
        const auto published = await(client.node(*node).publish(item));
        QVERIFY2(published.has_value(), why(published).constData());
        const auto page = await(client.node(*node).items({ item.id }));
        QVERIFY2(page.has_value(), why(page).constData());
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->items.first().payload, item.payload);
    }

private:
    XmppServer &prosody() { return started(m_prosody); }
    XmppServer &ejabberd() { return started(m_ejabberd); }
    template <typename Server> static XmppServer &started(Server &server)
    {
        if (!server.start())
            qFatal("%s", qPrintable(server.errorString()));
        return server;
    }

    ProsodyServer m_prosody;
    EjabberdServer m_ejabberd;
};

QTEST_GUILESS_MAIN(tst_LargeItems)
#include "tst_LargeItems.moc"
