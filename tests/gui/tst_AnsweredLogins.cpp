// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the three programs ask when they log in is answered, on every server.

#include "reader/ReaderDesk.h"
#include "support/Await.h"
#include "support/BrowserDesk.h"
#include "support/EjabberdServer.h"
#include "support/Figures.h"
#include "support/LiberviaServer.h"
#include "support/RequestWatch.h"
#include "support/ScriptedOpenfire.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"
#include "support/WriterHands.h"
#include "support/WriterOnServer.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Service.h>

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace TestSupport;

class tst_AnsweredLogins : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WriterHands::prepare(); }
    void onProsody() { runOn(ProsodyServer(options()), u"Prosody"_s); }
    void onEjabberd() { runOn(EjabberdServer(options()), u"ejabberd"_s); }
    void onLibervia() { runOn(LiberviaServer(options()), u"libervia-pubsub"_s); }
    void onOpenfire() { runOn(ScriptedOpenfire(), u"Openfire (scripted)"_s); }
    void countsWhatComesFromSomebodyElse();
    void cleanupTestCase();

private:
    static XmppServerOptions options() { return { .admins = { u"ada"_s } }; }

    void runOn(LiveServer &&server, const QString &name);
    void furnish(const LiveServer &server);
    void logInBrowser(const LiveServer &server);
    void logInReader(const LiveServer &server);
    void logInWriter(const LiveServer &server);
    void look(const QString &program, PubSub::Client &client, const RequestWatch &watch);

    QString m_server;
    QStringList m_figures;
    QStringList m_unanswered;
};

void tst_AnsweredLogins::runOn(LiveServer &&server, const QString &name)
{
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    m_server = name;
    m_unanswered.clear();
    furnish(server);
    if (!QTest::currentTestFailed())
        logInBrowser(server);
    if (!QTest::currentTestFailed())
        logInReader(server);
    if (!QTest::currentTestFailed())
        logInWriter(server);
    QCOMPARE(m_unanswered, QStringList());
}

// Two nodes of ada's with two items each, one of bob's, and a post in ada's microblog. She is
// subscribed to two of them.
void tst_AnsweredLogins::furnish(const LiveServer &server)
{
    const PubSub::Jid service = *PubSub::Jid::fromString(server.pubSubService());
    TestClient ada;
    TestClient bob;
    QVERIFY(ada.connectTo(server, u"ada"_s));
    QVERIFY(bob.connectTo(server, u"bob"_s));
    PubSub::Form form;
    form.set(PubSub::NodeConfig::persistItems, true);
    form.set(PubSub::NodeConfig::maxItems, PubSub::IntegerOrMax { 10 });
    const QByteArray entry = "<entry xmlns='http://www.w3.org/2005/Atom'><id>urn:a</id>"
                             "<title>A</title><updated>2026-01-01T00:00:00Z</updated></entry>";
    const auto make = [&](TestClient &owner, const QString &node) {
        const PubSub::NodeAddress address { service, node };
        bool isDone = await(owner.service(service).createNode(node, form)).has_value();
        for (const QString &id : { u"a"_s, u"b"_s })
            isDone = isDone && await(owner.node(address).publish({ id, {}, entry, {} }));
        return isDone;
    };
    QVERIFY(make(ada, u"news"_s));
    QVERIFY(make(ada, u"sport"_s));
    QVERIFY(make(bob, u"weather"_s));
    for (const QString &node : { u"news"_s, u"weather"_s })
        QVERIFY(await(ada.node({ service, node }).subscribe()));
    const PubSub::NodeAddress blog { PubSub::Jid(ada.account().jid.bare()),
        u"urn:xmpp:microblog:0"_s };
    const auto posted = await(ada.node(blog).publish({ u"post"_s, {}, entry, {} }));
    QVERIFY2(posted, why(posted).constData());
}

/// Gives the program the time to ask further, and what was asked the time to be answered.
void tst_AnsweredLogins::look(
    const QString &program, PubSub::Client &client, const RequestWatch &watch)
{
    const PubSub::Jid domain = *PubSub::Jid::fromString(client.jid().domain());
    for (int round = 0; round < 5; ++round) {
        QVERIFY(await(client.service(domain).info()));
        waitFor([&] { return watch.pending() == 0; }, std::chrono::seconds(35));
    }
    for (const QString &one : watch.unanswered())
        m_unanswered += program + u": "_s + one;
    m_figures += u"%1 %2 %3 requests, %4 answered, %5 withdrawn, %6 unanswered"_s
                     .arg(m_server.leftJustified(22), program.leftJustified(8))
                     .arg(watch.count(), 3)
                     .arg(watch.answered(), 3)
                     .arg(watch.withdrawn())
                     .arg(watch.unanswered().size());
}

void tst_AnsweredLogins::logInBrowser(const LiveServer &server)
{
    const QTemporaryDir folder;
    const BrowserDesk desk(folder.path());
    const RequestWatch watch(*desk.account().client());
    const PubSub::Jid service = *PubSub::Jid::fromString(server.pubSubService());
    desk.connectTo(accountFor(server, u"ada"_s), server.password(u"ada"_s));
    QVERIFY(desk.openService(service));
    QVERIFY(desk.choose({ service, u"weather"_s }));
    look(u"browser"_s, *desk.account().client(), watch);
}

void tst_AnsweredLogins::logInReader(const LiveServer &server)
{
    const QTemporaryDir folder;
    ReaderDesk desk(folder.path());
    const RequestWatch watch(*desk.account().client());
    desk.connectTo(accountFor(server, u"ada"_s), server.password(u"ada"_s));
    const PubSub::NodeAddress weather { *PubSub::Jid::fromString(server.pubSubService()),
        u"weather"_s };
    QTRY_COMPARE_WITH_TIMEOUT(desk.store().feed(weather).counters.total, 2, 20'000);
    QTRY_VERIFY(!desk.reader().sync().isBusy());
    look(u"reader"_s, *desk.account().client(), watch);
}

void tst_AnsweredLogins::logInWriter(const LiveServer &server)
{
    WriterOnServer writer;
    const RequestWatch watch(writer.client());
    Writer::MainWindow window(writer.session);
    window.show();
    QVERIFY(writer.connectTo(server));
    QTRY_COMPARE_WITH_TIMEOUT(writer.session.store().posts().size(), 1, 20'000);
    look(u"writer"_s, writer.client(), watch);
}

// As the domain of an Openfire does: what is asked of it, the account answers.
void tst_AnsweredLogins::countsWhatComesFromSomebodyElse()
{
    ScriptedOpenfire server;
    TestClient ada;
    const RequestWatch watch(ada);
    QVERIFY(ada.connectTo(server, u"ada"_s));
    auto *lost = ada.service(*PubSub::Jid::fromString(server.domain())).subscriptions();
    QVERIFY(await(ada.service(*PubSub::Jid::fromString(server.pubSubService())).info()));
    QCOMPARE(watch.answered(), 1);
    QCOMPARE(watch.unanswered(), (QStringList { u"PubSub::SubscriptionsRequest: waits"_s }));
    lost->setTimeout(std::chrono::milliseconds(1));
    QTRY_COMPARE(watch.pending(), 0);
    QCOMPARE(watch.unanswered().size(), 1);
}

void tst_AnsweredLogins::cleanupTestCase()
{
    Figures::write(u"answered-logins"_s, m_figures);
}

PUBSUB_TEST(tst_AnsweredLogins, QApplication)
#include "tst_AnsweredLogins.moc"
