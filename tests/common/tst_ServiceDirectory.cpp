// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/ServiceDirectory.h"
#include "support/Namespaces.h"
#include "support/ScriptedSession.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Common::ServiceDirectory;
using Common::ServiceNodes;
using Origin = ServiceDirectory::Origin;

namespace
{

PubSub::Jid jid(const QString &text)
{
    return *PubSub::Jid::fromString(text);
}

Answer listOf(const QByteArrayList &jids)
{
    QByteArray items;
    for (const QByteArray &jid : jids)
        items += "<item jid='" + jid + "' name='Listed name'/>";
    return Answer("<query xmlns='http://jabber.org/protocol/disco#items'>" + items + "</query>");
}

Answer identity(const QByteArray &type)
{
    return Answer("<query xmlns='http://jabber.org/protocol/disco#info'>"
                  "<identity category='pubsub' type='"
        + type + "'/></query>");
}

/// A domain with the pubsub services b and a, and an account that hosts nodes.
struct Stage : ScriptedSession {
    Stage()
    {
        server.reply({ .xmlns = Ns::discoItems, .to = u"localhost"_s },
            listOf({ "b.localhost", "a.localhost" }));
        server.reply({ .xmlns = Ns::discoInfo, .to = u"b.localhost"_s }, identity("service"));
        server.reply({ .xmlns = Ns::discoInfo, .to = u"a.localhost"_s }, identity("service"));
        server.reply({ .xmlns = Ns::discoInfo, .to = u"ada@localhost"_s }, identity("pep"));
    }
};

QStringList jidsIn(const ServiceDirectory &services)
{
    QStringList jids;
    for (int i = 0; i < services.count(); ++i)
        jids += services.at(i)->jid().toString();
    return jids;
}

} // namespace

class tst_ServiceDirectory : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheAccountAndTheServicesOfItsDomain()
    {
        Stage s;
        ServiceDirectory services(&s.client);
        SignalWaiter found(&services, &ServiceDirectory::found);
        SignalWaiter finished(&services, &ServiceDirectory::discoveryFinished);
        QVERIFY(!services.discover());
        QVERIFY(s.start());
        services.add(jid(u"far.example"_s), Origin::Entered);
        QVERIFY(services.discover());
        QVERIFY(finished.waitForCount(1));
        QVERIFY(found.waitForCount(3));
        QCOMPARE(jidsIn(services),
            (QStringList {
                u"ada@localhost"_s, u"a.localhost"_s, u"b.localhost"_s, u"far.example"_s }));
        QCOMPARE(services.at(0)->origin(), Origin::OwnAccount);
        QVERIFY(services.at(0)->info()->isPep());
        QCOMPARE(services.at(0)->name(), QString());
        QVERIFY(services.at(1)->info()->isPubSub());
        QCOMPARE(services.at(1)->name(), u"Listed name"_s);
        QVERIFY(!services.at(3)->info());
    }

    // Two parts of a program ask at the same time, or one of them every time it is opened.
    void isAskedOnceAtATime()
    {
        Stage s;
        ServiceDirectory services(&s.client);
        SignalWaiter finished(&services, &ServiceDirectory::discoveryFinished);
        QVERIFY(s.start());
        auto *request = services.discover();
        QVERIFY(request && services.isDiscovering());
        QCOMPARE(services.discover(), request);
        QVERIFY(finished.waitForCount(1));
        QVERIFY(!services.isDiscovering());
        QCOMPARE(s.server.received({ .xmlns = Ns::discoItems }).size(), 1);
        QVERIFY(services.discover());
        QVERIFY(finished.waitForCount(2));
        QCOMPARE(services.count(), 3);
    }

    void tellsThatADomainDoesNotSay()
    {
        Stage s;
        s.server.reply(
            { .xmlns = Ns::discoItems, .to = u"localhost"_s }, Answer::error("forbidden"));
        ServiceDirectory services(&s.client);
        SignalWaiter failed(&services, &ServiceDirectory::discoveryFailed);
        SignalWaiter discovered(&services, &ServiceDirectory::discovered);
        QVERIFY(s.start());
        services.discover();
        QVERIFY(failed.waitForCount(1));
        QVERIFY(!services.isDiscovering());
        QCOMPARE(discovered.count(), 0);
    }

    void remembersWhatWasEntered()
    {
        Stage s;
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        {
            ServiceDirectory services(&s.client, &settings);
            services.add(jid(u"far.example"_s), Origin::Entered);
            services.add(jid(u"gone.example"_s), Origin::Entered);
            services.add(jid(u"found.example"_s), Origin::Discovered);
            services.remove(jid(u"gone.example"_s));
        }
        const ServiceDirectory again(&s.client, &settings);
        QCOMPARE(jidsIn(again), QStringList { u"far.example"_s });
        QCOMPARE(jidsIn(ServiceDirectory(&s.client)), QStringList());
    }

    void tellsAServiceWhatEventsSay()
    {
        Stage s;
        ServiceDirectory services(&s.client);
        QVERIFY(s.start());
        const auto service = s.serviceJid();
        s.client.trustEventsFrom(service);
        const auto *nodes = services.add(service, Origin::Entered);
        s.server.sendEvent("<create node='new'/>");
        QTRY_COMPARE(nodes->nodes().nodes.size(), 1);
        s.server.sendEvent("<delete node='new'/>");
        QTRY_COMPARE(nodes->nodes().nodes.size(), 0);
    }
};

PUBSUB_TEST(tst_ServiceDirectory, QCoreApplication)
#include "tst_ServiceDirectory.moc"
