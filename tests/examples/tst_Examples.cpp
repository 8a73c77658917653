// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The programs that the documentation shows do what it says, in as many lines as it says.

#include "support/Figures.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/WaitFor.h"

#include <pubsub/PubSub.h>

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

/// One of the programs, as bob or ada starts it.
class Example
{
public:
    Example(const QString &name, const XmppServer &server, const QString &user,
        const QStringList &arguments, const QString &password = u"secret"_s)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PUBSUB_JID"_s, server.jid(user));
        environment.insert(u"PUBSUB_PASSWORD"_s, password);
        environment.insert(u"PUBSUB_HOST"_s, server.host());
        environment.insert(u"PUBSUB_PORT"_s, QString::number(server.port()));
        environment.insert(u"PUBSUB_CERTIFICATE"_s,
            QString::fromLatin1(server.certificate().fingerprint().toHex()));
        environment.insert(u"LD_LIBRARY_PATH"_s, qEnvironmentVariable("EXAMPLES_LIBRARY"));
        m_process.setProcessEnvironment(environment);
        m_process.start(qEnvironmentVariable("EXAMPLES_BUILD") + u'/' + name, arguments);
    }
    ~Example()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// The exit code; -1 if it does not end or crashes.
    int exitCode()
    {
        waitFor(
            [this] { return m_process.state() == QProcess::NotRunning; }, std::chrono::seconds(40));
        const bool ended = m_process.state() == QProcess::NotRunning
            && m_process.exitStatus() == QProcess::NormalExit;
        return ended ? m_process.exitCode() : -1;
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    QString output()
    {
        m_output += m_process.readAllStandardOutput();
        return QString::fromUtf8(m_output);
    }
    QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }

private:
    QProcess m_process;
    QByteArray m_output;
};

/// The lines of a program as a person counts them: all but empty ones and the licence on top.
int linesOf(const QString &name)
{
    QFile file(qEnvironmentVariable("EXAMPLES_SOURCES") + u'/' + name + "/main.cpp"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    int lines = 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        lines += !line.trimmed().isEmpty() && !line.startsWith("// SPDX-");
    return lines;
}

} // namespace

class tst_Examples : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
        QVERIFY(m_ada.connectTo(m_server, u"ada"_s));
        m_news.service = *Jid::fromString(m_server.pubSubService());
        m_news.node = u"news/world 世界"_s;
        QVERIFY(exec(m_ada.service(m_news.service).createNode(m_news.node)));
        QVERIFY(exec(m_ada.service(m_news.service).createNode(u"blog"_s)));
    }

    void areAsShortAsPromised()
    {
        QStringList figures;
        const QList<std::pair<QString, int>> promised {
            { u"follow"_s, 25 },
            { u"publish"_s, 15 },
            { u"tree"_s, 15 },
        };
        for (const auto &[name, limit] : promised) {
            const int lines = linesOf(name);
            figures.append(u"examples: %1 %2 lines (under %3)"_s.arg(name).arg(lines).arg(limit));
            QVERIFY2(lines > 0 && lines < limit, qPrintable(figures.last()));
        }
        QVERIFY(Figures::write(u"examples"_s, figures));
    }

    void oneFollowsWhatTheOtherPublishes()
    {
        Example follow(u"follow"_s, m_server, u"bob"_s, { m_news.toUri() });
        QVERIFY2(waitFor([&] { return isFollowed(); }, std::chrono::seconds(20)),
            qPrintable(follow.output()));
        for (const QString &title : { u"Grüße 世界 😀"_s, u"The second"_s }) {
            Example publish(u"publish"_s, m_server, u"ada"_s, { m_news.toUri(), title });
            QCOMPARE(publish.exitCode(), 0);
            const QString id = publish.output().trimmed();
            const auto page = exec(m_ada.node(m_news).items(QStringList { id }));
            QVERIFY(page && page->items.size() == 1);
            const auto entry = AtomEntry::fromXml(page->items.first().payload);
            QVERIFY(entry);
            QCOMPARE(entry->title(), title);
        }
        QVERIFY(
            waitFor([&] { return follow.output().count(u'\n') == 2; }, std::chrono::seconds(20)));
        QCOMPARE(follow.output(), u"Grüße 世界 😀\nThe second\n"_s);
        QVERIFY(follow.isRunning());
    }

    void aTreeIsListed()
    {
        Example tree(u"tree"_s, m_server, u"bob"_s, { m_server.pubSubService() });
        QCOMPARE(tree.exitCode(), 0);
        QStringList nodes = tree.output().split(u'\n', Qt::SkipEmptyParts);
        nodes.sort();
        QCOMPARE(nodes, (QStringList { u"blog"_s, m_news.node }));
    }

    void failuresAreTold()
    {
        Example forbidden(u"publish"_s, m_server, u"bob"_s, { m_news.toUri(), u"No"_s });
        QCOMPARE(forbidden.exitCode(), 1);
        QVERIFY(forbidden.output().isEmpty());
        QVERIFY(forbidden.errors().contains("Forbidden"_L1));
        Example nowhere(u"tree"_s, m_server, u"bob"_s, { u"nowhere.localhost"_s });
        QCOMPARE(nowhere.exitCode(), 1);
        QVERIFY(!nowhere.errors().isEmpty());
        Example stranger(u"publish"_s, m_server, u"bob"_s, { m_news.toUri() }, u"wrong"_s);
        QCOMPARE(stranger.exitCode(), 1);
        QVERIFY(!stranger.errors().isEmpty());
        Example missing(
            u"follow"_s, m_server, u"bob"_s, { NodeAddress { m_news.service, u"no"_s }.toUri() });
        QVERIFY(waitFor([&] { return missing.output().contains("ItemNotFound"_L1); },
            std::chrono::seconds(20)));
    }

private:
    bool isFollowed()
    {
        const auto subscriptions = exec(m_ada.node(m_news).subscriptions());
        return subscriptions && !subscriptions->isEmpty();
    }

    ProsodyServer m_server;
    TestClient m_ada;
    NodeAddress m_news;
};

QTEST_GUILESS_MAIN(tst_Examples)
#include "tst_Examples.moc"
