// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/ArticleScheme.h"
#include "reader/ReadingPerson.h"
#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/WorkingChild.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;

namespace
{

constexpr int kills = 10;

// The child: tells the id of each entry that it marked once the mark is on the disk.
int readUntilKilled(const QStringList &arguments)
{
    ReaderDesk desk(arguments.value(0));
    ReadingPerson person(desk, std::chrono::milliseconds(2),
        [](qint64 id) { WorkingChild::say("read " + QByteArray::number(id)); });
    PubSub::Account login;
    login.jid = *PubSub::Jid::fromString(u"juliet@localhost"_s);
    login.host = u"127.0.0.1"_s;
    login.port = arguments.value(1).toUShort();
    login.pinnedCertificate = QByteArray::fromHex(arguments.value(2).toLatin1());
    desk.connectTo(login, u"secret"_s);
    return QApplication::exec();
}

} // namespace

/// The reader is killed in the middle of its work, ten times, and loses nothing that it
/// had said was done.
class tst_reader_kill : public TestSupport::StrictTest
{
    Q_OBJECT

    ScriptedServer m_server;
    NodeHost m_host { &m_server };
    QTemporaryDir m_folder;
    QSet<qint64> m_acknowledged;
    qsizetype m_lost = 0;
    int m_published = 0;

    // Lets a child work until it is killed. Publishes all the while.
    void workAndDie(int milliseconds)
    {
        WorkingChild child({ m_folder.path(), QString::number(m_server.port()),
            QString::fromLatin1(m_server.certificate().fingerprint().toHex()) });
        const int sessions = m_server.sessionCount();
        QVERIFY(
            waitFor([&] { return m_server.sessionCount() > sessions; }, std::chrono::seconds(60)));
        // Of what was there before it came the reader fetches a page, so let it come first.
        if (m_acknowledged.isEmpty())
            QVERIFY(child.waitForLines(1));
        QTimer publisher;
        connect(&publisher, &QTimer::timeout, this, [this] {
            const int number = m_published++;
            m_host.publish(u"news"_s, Entries::item(u"live%1"_s.arg(number), number % 300));
        });
        publisher.start(1);
        QVERIFY(child.waitForLines(4));
        QTest::qWait(milliseconds);
        for (const QByteArray &line : child.kill()) {
            if (line.startsWith("read "))
                m_acknowledged.insert(line.mid(5).toLongLong());
        }
    }

private Q_SLOTS:
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
        QVERIFY(Figures::write(u"kills-reader"_s,
            { u"kills: reader %1, read marks lost %2 of %3"_s.arg(kills).arg(m_lost).arg(
                m_acknowledged.size()) }));
    }

private:
    void checkTheFile()
    {
        FeedStore store(m_folder.filePath(u"reader.sqlite"_s));
        QVERIFY(waitFor([&] { return store.isLoaded(); }));
        const ReadingPerson::Disk disk = ReadingPerson::readDisk(store);
        QCOMPARE(disk.integrity, u"ok"_s);
        m_lost = (m_acknowledged - disk.read).size();
        QCOMPARE(m_lost, 0);
        QCOMPARE(store.counters().total - store.counters().unread, disk.read.size());
    }

    // After the last kill: everything that was published is there in the end.
    void goesOnByItself()
    {
        ReaderDesk desk(m_folder.path());
        desk.connectTo(m_server);
        const int expected = static_cast<int>(m_host.nodes[u"news"_s].items.size());
        QVERIFY(waitFor(
            [&] { return desk.store().counters().total == expected; }, std::chrono::seconds(30)));
    }
};

int main(int argc, char **argv)
{
    qputenv("PUBSUB_PLAIN_ARTICLES", "1");
    Common::registerArticleScheme();
    QApplication application(argc, argv);
    if (const auto arguments = WorkingChild::arguments())
        return readUntilKilled(*arguments);
    tst_reader_kill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_reader_kill.moc"
