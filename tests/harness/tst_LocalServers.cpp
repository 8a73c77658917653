// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/EjabberdServer.h"
#include "support/Figures.h"
#include "support/LiberviaServer.h"
#include "support/Namespaces.h"
#include "support/ProsodyServer.h"
#include "support/RawClient.h"
#include "support/StrictTest.h"
#include "support/WaitFor.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace
{

using ServerPointer = std::unique_ptr<XmppServer>;

ServerPointer makeServer(const QString &name, const XmppServerOptions &options = {})
{
    if (name == "Prosody"_L1)
        return std::make_unique<ProsodyServer>(options);
    if (name == "libervia"_L1)
        return std::make_unique<LiberviaServer>(options);
    return std::make_unique<EjabberdServer>(options);
}

bool logIn(RawClient &client, const XmppServer &server, const QString &user)
{
    return client.login(server.host(), server.port(), user, server.password(user));
}

QByteArray publishing(const QByteArray &node, const QByteArray &id)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='" + node
        + "'><item id='" + id + "'><entry xmlns='http://www.w3.org/2005/Atom'><title>漢</title>"
        + "</entry></item></publish></pubsub>";
}

QByteArray creating(const QByteArray &node)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='" + node
        + "'/></pubsub>";
}

QByteArray itemsOf(const QByteArray &node)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='" + node
        + "'/></pubsub>";
}

// Creates the node with one item.
bool publishNew(RawClient &client, const XmppServer &server, const QByteArray &node)
{
    const QString service = server.pubSubService();
    for (const QByteArray &request : { creating(node), publishing(node, "1") }) {
        if (client.request(u"set"_s, service, request).attribute(u"type"_s) != "result"_L1)
            return false;
    }
    return true;
}

int countOfItems(RawClient &client, const XmppServer &server, const QByteArray &node)
{
    return client.request(u"get"_s, server.pubSubService(), itemsOf(node))
        .elementsByTagName(u"item"_s)
        .size();
}

QStringList sortedIds(RawClient &client, const XmppServer &server, const QByteArray &node)
{
    const QDomElement answer = client.request(u"get"_s, server.pubSubService(), itemsOf(node));
    const QDomNodeList items = answer.elementsByTagName(u"item"_s);
    QStringList ids;
    for (int i = 0; i < items.size(); ++i)
        ids.append(items.at(i).toElement().attribute(u"id"_s));
    ids.sort();
    return ids;
}

QString conditionOf(const QDomElement &iq)
{
    return iq.firstChildElement(u"error"_s).firstChildElement().localName();
}

} // namespace

/// The packaged servers, as the live tests and the demo start them.
class tst_LocalServers : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void servesAccountsAndPubSub_data() { addServers(); }
    void servesAccountsAndPubSub();
    void limitsNodeCreation_data() { addServersOf({ "Prosody", "ejabberd" }); }
    void limitsNodeCreation();
    void refusesToPublishToUnknownNodes();
    void keepsItsDataAndPort_data() { addServers(); }
    void keepsItsDataAndPort();
    void keepsRepeatedItems_data() { addServers(); }
    void keepsRepeatedItems();
    void runsSideBySide();
    void saysWhatIsMissing_data() { addServersOf({ "Prosody", "ejabberd" }); }
    void saysWhatIsMissing();
    void diesWithTheTest_data() { addServers(); }
    void diesWithTheTest();

private:
    static void addServers() { addServersOf({ "Prosody", "ejabberd", "libervia" }); }
    static void addServersOf(const QList<const char *> &names);
};

void tst_LocalServers::addServersOf(const QList<const char *> &names)
{
    QTest::addColumn<QString>("name");
    for (const char *name : names)
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_LocalServers::servesAccountsAndPubSub()
{
    QFETCH(const QString, name);
    XmppServerOptions options;
    for (int i = 0; i < 500; ++i)
        options.accounts.insert(u"user-%1"_s.arg(i), u"p\"ä\\ %1"_s.arg(i));
    const ServerPointer server = makeServer(name, options);
    QVERIFY2(server->start(), qPrintable(server->errorString()));
    QVERIFY(Figures::write(u"local-server-with-500-accounts-"_s + name,
        { u"started in %1 ms"_s.arg(server->startTime().count()) }));

    RawClient ada(server->domain(), server->certificate());
    QVERIFY2(logIn(ada, *server, u"ada"_s), qPrintable(ada.errorString()));
    const QDomElement items = ada.request(
        u"get"_s, server->domain(), "<query xmlns='http://jabber.org/protocol/disco#items'/>");
    QStringList services;
    for (auto item = items.firstChildElement().firstChildElement(); !item.isNull();
        item = item.nextSiblingElement()) {
        services += item.attribute(u"jid"_s);
    }
    QVERIFY2(services.contains(server->pubSubService()), qPrintable(services.join(u' ')));

    // An ordinary user creates a node on the service, and one in PEP by publishing.
    QCOMPARE(ada.request(u"set"_s, server->pubSubService(), creating("news")).attribute(u"type"_s),
        u"result"_s);
    for (const QString &service : { server->pubSubService(), QString() }) {
        const QDomElement published = ada.request(u"set"_s, service, publishing("news", "1"));
        QCOMPARE(published.attribute(u"type"_s), u"result"_s);
        const QDomElement read = ada.request(u"get"_s, service, itemsOf("news"));
        QCOMPARE(read.elementsByTagName(u"item"_s).size(), 1);
        QCOMPARE(read.elementsByTagName(u"title"_s).at(0).toElement().text(), u"漢"_s);
    }

    RawClient last(server->domain(), server->certificate());
    QVERIFY2(logIn(last, *server, u"user-499"_s), qPrintable(last.errorString()));
    RawClient bob(server->domain(), server->certificate());
    QVERIFY(bob.connectWithTls(server->host(), server->directTlsPort()));
    QVERIFY(!bob.authenticate(u"bob"_s, u"wrong"_s));
    RawClient again(server->domain(), server->certificate());
    QVERIFY(again.connectWithTls(server->host(), server->directTlsPort()));
    QVERIFY2(again.authenticate(u"bob"_s, u"secret"_s, u"SCRAM-SHA-1"_s),
        qPrintable(again.errorString()));
    QVERIFY(again.bind());
}

void tst_LocalServers::limitsNodeCreation()
{
    QFETCH(const QString, name);
    XmppServerOptions options;
    options.admins = { u"ada"_s };
    options.nodeCreation = XmppServerOptions::NodeCreation::AdminsOnly;
    const ServerPointer server = makeServer(name, options);
    QVERIFY2(server->start(), qPrintable(server->errorString()));
    RawClient bob(server->domain(), server->certificate());
    QVERIFY(logIn(bob, *server, u"bob"_s));
    QCOMPARE(
        conditionOf(bob.request(u"set"_s, server->pubSubService(), creating("n"))), u"forbidden"_s);
    RawClient ada(server->domain(), server->certificate());
    QVERIFY(logIn(ada, *server, u"ada"_s));
    QCOMPARE(ada.request(u"set"_s, server->pubSubService(), creating("n")).attribute(u"type"_s),
        u"result"_s);
    // Publishing creates nodes for the same people.
    QCOMPARE(
        bob.request(u"set"_s, server->pubSubService(), publishing("m", "1")).attribute(u"type"_s),
        u"error"_s);
    QCOMPARE(
        ada.request(u"set"_s, server->pubSubService(), publishing("m", "1")).attribute(u"type"_s),
        u"result"_s);
}

void tst_LocalServers::refusesToPublishToUnknownNodes()
{
    XmppServerOptions options;
    options.admins = { u"ada"_s };
    options.publishToUnknownNode = XmppServerOptions::PublishToUnknownNode::Fails;
    ProsodyServer server(options);
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    RawClient ada(server.domain(), server.certificate());
    QVERIFY(logIn(ada, server, u"ada"_s));
    QCOMPARE(conditionOf(ada.request(u"set"_s, server.pubSubService(), publishing("m", "1"))),
        u"item-not-found"_s);
}

void tst_LocalServers::keepsItsDataAndPort()
{
    QFETCH(const QString, name);
    XmppServerOptions options;
    options.storage = XmppServerOptions::Storage::Disk;
    const ServerPointer server = makeServer(name, options);
    QVERIFY2(server->start(), qPrintable(server->errorString()));
    const quint16 port = server->port();
    {
        RawClient ada(server->domain(), server->certificate());
        QVERIFY(logIn(ada, *server, u"ada"_s));
        QVERIFY(publishNew(ada, *server, "stopped"));
    }
    server->stop();
    QVERIFY(!server->isRunning());

    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost, port));
    QVERIFY(!server->start());
    QVERIFY(!server->isRunning());
    QVERIFY2(
        server->errorString().contains(QString::number(port)), qPrintable(server->errorString()));
    squatter.close();

    QVERIFY2(server->start(), qPrintable(server->errorString()));
    QCOMPARE(server->port(), port);
    RawClient before(server->domain(), server->certificate());
    QVERIFY2(logIn(before, *server, u"ada"_s), qPrintable(before.errorString()));
    QCOMPARE(countOfItems(before, *server, "stopped"), 1);
    QVERIFY(publishNew(before, *server, "killed"));

    QVERIFY2(server->restart(), qPrintable(server->errorString()));
    QVERIFY(waitFor([&before] { return !before.isConnected(); }));
    RawClient after(server->domain(), server->certificate());
    QVERIFY2(logIn(after, *server, u"ada"_s), qPrintable(after.errorString()));
    QCOMPARE(countOfItems(after, *server, "stopped"), 1);
    QCOMPARE(countOfItems(after, *server, "killed"), 1);
}

// An item that is published again replaces itself and nothing else, however often.
void tst_LocalServers::keepsRepeatedItems()
{
    QFETCH(const QString, name);
    const ServerPointer server = makeServer(name);
    QVERIFY2(server->start(), qPrintable(server->errorString()));
    RawClient ada(server->domain(), server->certificate());
    QVERIFY(logIn(ada, *server, u"ada"_s));
    QVERIFY(publishNew(ada, *server, "repeated"));
    QStringList published { u"1"_s };
    for (const QByteArray &id : QByteArrayList { "2", "3", "2", "2", "3", "2" }) {
        const QDomElement answer
            = ada.request(u"set"_s, server->pubSubService(), publishing("repeated", id));
        QCOMPARE(answer.attribute(u"type"_s), u"result"_s);
        if (!published.contains(QString::fromLatin1(id)))
            published.append(QString::fromLatin1(id));
        QCOMPARE(sortedIds(ada, *server, "repeated"), published);
    }
}

void tst_LocalServers::runsSideBySide()
{
    QStringList figures;
    std::vector<ServerPointer> servers;
    for (const QString &name :
        { u"Prosody"_s, u"ejabberd"_s, u"libervia"_s, u"Prosody"_s, u"ejabberd"_s }) {
        servers.push_back(makeServer(name));
        QVERIFY2(servers.back()->start(), qPrintable(servers.back()->errorString()));
        figures += u"%1 started in %2 ms"_s.arg(name).arg(servers.back()->startTime().count());
    }
    for (const ServerPointer &server : servers) {
        RawClient client(server->domain(), server->certificate());
        QElapsedTimer timer;
        timer.start();
        QVERIFY2(logIn(client, *server, u"ada"_s), qPrintable(client.errorString()));
        figures += u"login in %1 ms"_s.arg(timer.elapsed());
    }
    QVERIFY(Figures::write(u"local-servers"_s, figures));
}

void tst_LocalServers::saysWhatIsMissing()
{
    QFETCH(const QString, name);
    const ServerPointer server = makeServer(name);
    const QByteArray searchPath = qgetenv("PATH");
    const auto restore = qScopeGuard([&searchPath] { qputenv("PATH", searchPath); });
    qputenv("PATH", "/nonexistent");
    QVERIFY(!server->start());
    QVERIFY2(server->errorString().endsWith(u"which is not installed."_s),
        qPrintable(server->errorString()));
    QVERIFY(server->errorString().contains(name, Qt::CaseInsensitive));
}

void tst_LocalServers::diesWithTheTest()
{
    QFETCH(const QString, name);
    // This program again, in the part of a test that is killed while its server runs.
    QProcess other;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TST_LOCALSERVERS_HOLD"_s, name);
    other.setProcessEnvironment(environment);
    other.start(QCoreApplication::applicationFilePath(), {});
    QByteArray output;
    QVERIFY(waitFor(
        [&] {
            output += other.readAllStandardOutput();
            return output.endsWith('\n') || other.state() == QProcess::NotRunning;
        },
        std::chrono::seconds(120)));
    QList<pid_t> processes;
    for (const QByteArray &word : output.simplified().split(' '))
        processes += word.toInt();
    const auto isAlive = [](pid_t process) { return process > 0 && ::kill(process, 0) == 0; };
    QVERIFY2(std::ranges::all_of(processes, isAlive),
        (output + other.readAllStandardError()).constData());
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(waitFor([&] { return std::ranges::none_of(processes, isAlive); }));
}

namespace
{

// Starts a server, prints its process ids and waits to be killed.
int holdServer(const QString &name)
{
    const ServerPointer server = makeServer(name);
    if (!server->start()) {
        qCritical().noquote() << server->errorString();
        return 1;
    }
    QTextStream out(stdout);
    for (const qint64 process : server->processIds())
        out << process << ' ';
    out << Qt::endl;
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString held = qEnvironmentVariable("TST_LOCALSERVERS_HOLD");
    if (!held.isEmpty())
        return holdServer(held);
    tst_LocalServers test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_LocalServers.moc"
