// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/BrowserDesk.h"
#include "support/Figures.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/WorkingChild.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QApplication>
#include <QRandomGenerator>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace std::chrono_literals;

namespace
{

constexpr int kills = 10;
const QString ada = u"ada@localhost"_s;
const QString password = u"secret"_s;

/// The child: somebody at work in the browser. Each deed is told before and after, so that
/// only what was under way when the kill came is in doubt.
class Administrator
{
public:
    explicit Administrator(const QStringList &arguments)
        : m_desk(arguments.value(0), ada, password), m_round(arguments.value(1)),
          m_service { *PubSub::Jid::fromString(arguments.value(2)), {} },
          m_expected(arguments.sliced(3))
    {
    }

    int work()
    {
        m_desk.account().start();
        if (!waitFor([this] { return m_desk.isOnline(); }))
            return fail("is not online");
        if (!m_desk.openService(m_service.service))
            return fail("does not show the service");
        for (const QString &node : std::as_const(m_expected)) {
            if (!m_desk.choose({ m_service.service, node }))
                return fail("does not show " + node.toUtf8());
        }
        WorkingChild::say("shows all");
        while (doSomething()) { }
        return fail("did not do what it began, or did not see what to begin with");
    }

private:
    static int fail(const QByteArray &why)
    {
        WorkingChild::say("fails: " + why);
        return 1;
    }
    template <typename Deed> static bool tell(const QByteArray &what, Deed deed)
    {
        WorkingChild::say("begins " + what);
        const bool isDone = deed();
        if (isDone)
            WorkingChild::say("ends " + what);
        return isDone;
    }

    bool doSomething()
    {
        const QString name = u"%1-%2"_s.arg(m_round).arg(++m_deeds);
        bool goesWell = createNode(name) && enterService(name) && arrangeWindow();
        if (m_deeds % 3 == 0)
            goesWell = goesWell && deleteNode(name) && removeService(name);
        return goesWell;
    }
    bool createNode(const QString &name)
    {
        const QString id = u"node-"_s + name;
        const QString title = QString(id).replace(u'-', u' ');
        return m_desk.choose(m_service)
            && tell("node + " + id.toUtf8(), [&] { return m_desk.createNode(title, id); });
    }
    bool deleteNode(const QString &name)
    {
        const QString id = u"node-"_s + name;
        m_desk.showTab(BrowserDesk::Tab(m_deeds % 5));
        return m_desk.choose({ m_service.service, id })
            && tell("node - " + id.toUtf8(), [&] { return m_desk.deleteNode(); });
    }
    bool enterService(const QString &name)
    {
        const QString jid = u"s%1.localhost"_s.arg(name);
        return tell("service + " + jid.toUtf8(), [&] {
            m_desk.window().openAddress(jid);
            QCoreApplication::processEvents();
            return true;
        });
    }
    bool removeService(const QString &name)
    {
        const QString jid = u"s%1.localhost"_s.arg(name);
        return m_desk.choose({ *PubSub::Jid::fromString(jid), {} })
            && tell("service - " + jid.toUtf8(), [&] {
                   m_desk.trigger(u"removeServiceAction"_s);
                   QCoreApplication::processEvents();
                   return true;
               });
    }
    // It is kept when the window closes.
    bool arrangeWindow()
    {
        auto *splitter = m_desk.find<QSplitter>(u"mainSplitter"_s);
        splitter->setSizes({ 250 + m_deeds % 100, 750 - m_deeds % 100 });
        return tell("layout + " + splitter->saveState().toBase64(), [&] {
            m_desk.window().close();
            QCoreApplication::processEvents();
            m_desk.window().show();
            return true;
        });
    }

    BrowserDesk m_desk;
    QString m_round;
    PubSub::NodeAddress m_service;
    QStringList m_expected;
    int m_deeds = 0;
};

/// What is there for sure, and what may be.
class Ledger
{
public:
    void begin(const QString &name)
    {
        m_sure.remove(name);
        m_unsure.insert(name);
    }
    /// The same where there is but one thing, which is replaced.
    void beginInstead(const QString &name)
    {
        m_unsure += std::exchange(m_sure, {});
        m_unsure.insert(name);
    }
    void endInstead(const QString &name)
    {
        m_sure = { name };
        m_unsure.clear();
    }
    void end(const QString &name, bool isThere)
    {
        m_unsure.remove(name);
        if (isThere)
            m_sure.insert(name);
    }
    void settle(const QSet<QString> &found)
    {
        m_sure = found;
        m_unsure.clear();
    }
    /// What is missing in \a found, or is there though it was taken away.
    QStringList wrongIn(const QSet<QString> &found) const
    {
        return ((m_sure - found) + (found - m_sure - m_unsure)).values();
    }

private:
    QSet<QString> m_sure;
    QSet<QString> m_unsure;
};

} // namespace

/// The browser is killed in the middle of its work, ten times. What it keeps are settings: they
/// are as it left them. On the server each node that it made is whole, and each that it deleted
/// is gone.
class tst_browser_kill : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesNothingHalfDone();
    void startsAgainAndShowsTheTree();
    void tellsTheFigures();

private:
    void workAndDie(int round);
    void note(const QByteArray &line);
    void checkSettings();
    void checkServer();
    QSet<QString> nodesOnServer();

    ProsodyServer m_server;
    TestClient m_admin;
    QTemporaryDir m_folder;
    QHash<QByteArray, Ledger> m_ledgers;
    PubSub::NodeAddress m_service;
    int m_deeds = 0;
    int m_lost = 0;
};

void tst_browser_kill::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QVERIFY(m_admin.connectTo(m_server, u"ada"_s));
    m_service.service = *PubSub::Jid::fromString(m_server.pubSubService());
    // The account, entered once.
    Common::Profile profile(u"browser"_s, m_folder.path());
    Common::AccountSession account(profile, std::make_unique<Common::MemorySecretStore>());
    account.setWorkingOffline(true);
    account.setAccount(
        accountFor(m_server, u"ada"_s), password, Common::AccountSession::KeepPassword::ForSession);
}

void tst_browser_kill::leavesNothingHalfDone()
{
    for (int round = 0; round < kills && !QTest::currentTestFailed(); ++round) {
        workAndDie(round);
        checkSettings();
        checkServer();
    }
    QVERIFY(m_deeds > 3 * kills);
}

void tst_browser_kill::workAndDie(int round)
{
    WorkingChild child(
        QStringList { m_folder.path(), QString::number(round), m_server.pubSubService() }
        + nodesOnServer().values());
    const bool isAtWork = child.waitForLines(4);
    QTest::qWait(QRandomGenerator::global()->bounded(10, 1200));
    const QByteArrayList lines = child.kill();
    QVERIFY2(isAtWork && lines.first() == "shows all" && !lines.last().startsWith("fails"),
        lines.join('\n').constData());
    for (const QByteArray &line : lines)
        note(line);
}

void tst_browser_kill::note(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    if (words.size() != 4)
        return;
    const QString name = QString::fromUtf8(words[3]);
    Ledger &ledger = m_ledgers[words[1]];
    const bool isReplaced = words[1] == "layout";
    if (words[0] == "begins")
        return isReplaced ? ledger.beginInstead(name) : ledger.begin(name);
    if (isReplaced)
        ledger.endInstead(name);
    else
        ledger.end(name, words[2] == "+");
    ++m_deeds;
}

void tst_browser_kill::checkSettings()
{
    const QSettings settings(m_folder.filePath(u"browser.ini"_s), QSettings::IniFormat);
    const QSettings account(m_folder.filePath(u"account.ini"_s), QSettings::IniFormat);
    QCOMPARE(settings.status(), QSettings::NoError);
    QCOMPARE(account.status(), QSettings::NoError);
    QCOMPARE(account.value("account/jid"_L1).toString(), ada);
    const QStringList services = settings.value("services"_L1).toStringList();
    const QStringList layout { QString::fromLatin1(
        settings.value("splitters/mainSplitter"_L1).toByteArray().toBase64()) };
    const QHash<QByteArray, QStringList> found { { "service", services }, { "layout", layout } };
    for (const auto &[kind, names] : found.asKeyValueRange()) {
        const QSet<QString> set(names.begin(), names.end());
        QCOMPARE(set.size(), names.size());
        const QStringList wrong = m_ledgers[kind].wrongIn(set);
        m_lost += int(wrong.size());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u' ')));
        m_ledgers[kind].settle(set);
    }
}

QSet<QString> tst_browser_kill::nodesOnServer()
{
    QSet<QString> ids;
    const auto page = await(m_admin.service(m_service.service).nodes());
    for (const PubSub::NodeRef &node : page.value_or(PubSub::NodesPage()).nodes)
        ids.insert(node.address.node);
    return ids;
}

// Each node can be read, has its title, and can be deleted; a few stay for the next round.
void tst_browser_kill::checkServer()
{
    const QSet<QString> ids = nodesOnServer();
    const QStringList wrong = m_ledgers["node"].wrongIn(ids);
    m_lost += int(wrong.size());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u' ')));
    constexpr int kept = 4;
    QSet<QString> left;
    for (const QString &id : ids) {
        const PubSub::Node node = m_admin.node({ m_service.service, id });
        const auto info = await(node.info());
        QVERIFY2(info.has_value(), qPrintable(id));
        QCOMPARE(info->title(), QString(id).replace(u'-', u' '));
        QVERIFY2(await(node.configuration()).has_value(), qPrintable(id));
        if (left.size() < kept)
            left.insert(id);
        else
            QVERIFY2(await(node.deleteNode()).has_value(), qPrintable(id));
    }
    m_ledgers["node"].settle(left);
}

void tst_browser_kill::startsAgainAndShowsTheTree()
{
    BrowserDesk desk(m_folder.path(), ada, password);
    desk.account().start();
    QVERIFY(desk.openService(m_service.service));
    for (const QString &id : nodesOnServer())
        QVERIFY2(desk.choose({ m_service.service, id }), qPrintable(id));
    for (const QString &jid : QSettings(m_folder.filePath(u"browser.ini"_s), QSettings::IniFormat)
             .value("services"_L1)
             .toStringList())
        QVERIFY2(desk.choose({ *PubSub::Jid::fromString(jid), {} }), qPrintable(jid));
}

void tst_browser_kill::tellsTheFigures()
{
    QVERIFY(Figures::write(u"kills-browser"_s,
        { u"kills: browser %1, nodes, services and layouts lost or half done %2 of %3"_s.arg(kills)
                .arg(m_lost)
                .arg(m_deeds) }));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (const auto arguments = WorkingChild::arguments()) {
        QApplication::setQuitOnLastWindowClosed(false);
        return Administrator(*arguments).work();
    }
    tst_browser_kill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_browser_kill.moc"
