// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/ReaderDesk.h"

#include "common/core/Query.h"
#include "common/web/ArticleScheme.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;

namespace {

constexpr int kills = 10;

// The child: the reader's window at work. It marks as read what is not, one entry after the
// other, and tells the parent the id of each one once its mark is on the disk.
int runChild(QApplication &application, const QStringList &arguments)
{
    Common::Profile profile(u"reader"_s, arguments.value(2));
    Common::AccountSession account(profile, std::make_unique<Common::MemorySecretStore>());
    MainWindow window(profile, account);
    window.show();
    FeedStore &store = window.reader().store();
    QObject::connect(&store, &FeedStore::articlesMarked, &store,
                     [](const QList<qint64> &ids, Mark mark) {
                         for (qint64 id : ids) {
                             if (mark == Mark::Read)
                                 std::printf("read %lld\n", static_cast<long long>(id));
                         }
                         std::fflush(stdout);
                     });
    auto *list = window.findChild<ArticleListView *>(u"articleList"_s);
    QTimer marker;
    QObject::connect(&marker, &QTimer::timeout, &window, [&] {
        if (list->selectNextUnread(1))
            store.mark({ list->currentArticle() }, Mark::Read);
    });
    marker.start(2);
    PubSub::Account login;
    login.jid = *PubSub::Jid::fromString(u"juliet@localhost"_s);
    login.host = u"127.0.0.1"_s;
    login.port = arguments.value(3).toUShort();
    login.pinnedCertificate = QByteArray::fromHex(arguments.value(4).toLatin1());
    account.setAccount(login, u"secret"_s, Common::AccountSession::KeepPassword::ForSession);
    return application.exec();
}

} // namespace

/// The reader is killed in the middle of its work, ten times, and loses nothing that it
/// had said was done.
class tst_reader_kill : public QObject
{
    Q_OBJECT

    ScriptedServer m_server;
    NodeHost m_host { &m_server };
    QTemporaryDir m_folder;
    QSet<qint64> m_acknowledged;
    int m_published = 0;

    // Lets a child work until it is killed. Publishes all the while.
    void workAndDie(int milliseconds)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    { u"--child"_s, m_folder.path(), QString::number(m_server.port()),
                      QString::fromLatin1(m_server.certificate().fingerprint().toHex()) });
        QVERIFY(child.waitForStarted());
        const int sessions = m_server.sessionCount();
        QVERIFY(waitFor([&] { return m_server.sessionCount() > sessions; },
                        std::chrono::seconds(60)));
        QTimer publisher;
        connect(&publisher, &QTimer::timeout, this, [this] {
            const int number = m_published++;
            m_host.publish(u"news"_s, Entries::item(u"live%1"_s.arg(number), number % 300));
        });
        publisher.start(1);
        QByteArray output;
        connect(&child, &QProcess::readyReadStandardOutput, this,
                [&] { output += child.readAllStandardOutput(); });
        QVERIFY(waitFor([&] { return output.count('\n') > 3; }, std::chrono::seconds(60)));
        QTest::qWait(milliseconds);
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        publisher.stop();
        output += child.readAllStandardOutput();
        // A line that the kill cut off was not heard.
        output.truncate(output.lastIndexOf('\n') + 1);
        for (const QByteArray &line : output.split('\n')) {
            if (line.startsWith("read "))
                m_acknowledged.insert(line.mid(5).toLongLong());
        }
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void losesNothingThatWasSaid()
    {
        m_host.addNode(u"news"_s, 100);
        m_host.nodes[u"news"_s].subscribed = true;
        for (int i = 0; i < kills; ++i) {
            workAndDie(QRandomGenerator::global()->bounded(20, 200));
            if (QTest::currentTestFailed())
                return;
            checkTheFile();
        }
        QVERIFY(m_acknowledged.size() > kills);
        goesOnByItself();
    }

private:
    void checkTheFile()
    {
        FeedStore store(m_folder.filePath(u"reader.sqlite"_s));
        QVERIFY(waitFor([&] { return store.isLoaded(); }));
        const auto facts = store.database().runAndWait([](QSqlDatabase &db) {
            QSet<qint64> read;
            for (const ArticleKey &key : ArticleReader(db).keys({}, {}, 1000000)) {
                if (key.status.read)
                    read.insert(key.id);
            }
            return std::pair(Common::Query::single(db, u"PRAGMA integrity_check"_s).toString(), read);
        });
        QVERIFY(facts.has_value());
        QCOMPARE(facts->first, u"ok"_s);
        const QSet<qint64> lost = m_acknowledged - facts->second;
        QVERIFY2(lost.isEmpty(), qPrintable(u"%1 marks lost"_s.arg(lost.size())));
        QCOMPARE(store.counters().total - store.counters().unread, facts->second.size());
    }

    // After the last kill: everything that was published is there in the end.
    void goesOnByItself()
    {
        ReaderDesk desk(m_folder.path());
        desk.connectTo(m_server);
        const int expected = static_cast<int>(m_host.nodes[u"news"_s].items.size());
        QVERIFY(waitFor([&] { return desk.store().counters().total == expected; },
                        std::chrono::seconds(30)));
    }
};

int main(int argc, char **argv)
{
    qputenv("PUBSUB_PLAIN_ARTICLES", "1");
    Common::registerArticleScheme();
    QApplication application(argc, argv);
    if (application.arguments().value(1) == "--child"_L1)
        return runChild(application, application.arguments());
    tst_reader_kill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_reader_kill.moc"
