// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Figures.h"
#include "support/Namespaces.h"
#include "support/StrictTest.h"
#include "support/WorkingChild.h"
#include "support/WriterDesk.h"
#include "support/WritingPerson.h"
#include "writer/core/WriterMigrations.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace std::chrono_literals;

namespace
{

constexpr int kills = 10;

int writeUntilKilled(const QStringList &arguments)
{
    PubSub::Account account;
    account.jid = *PubSub::Jid::fromString(u"ada@localhost"_s);
    account.host = u"127.0.0.1"_s;
    account.port = arguments.value(2).toUShort();
    account.pinnedCertificate = QByteArray::fromHex(arguments.value(3).toLatin1());
    WritingPerson person(arguments.value(0), arguments.value(1), 4ms, &WorkingChild::say);
    person.connectTo(account, u"secret"_s);
    return QApplication::exec();
}

} // namespace

/// The writer is killed in the middle of its work, ten times. Every draft that it had stored
/// and every post that it had queued is still there, and in the end each post is on the server
/// once.
class tst_writer_kill : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasSaid();
    void publishesTheRestByItself();
    void tellsTheFigures();

private:
    void workAndDie(int round);
    void checkTheFile();

    WriterDesk m_desk;
    WriterPromises m_promises;
    WriterPromises::Finding m_finding;
    int m_doubled = 0;
};

// The answers come late, so that a kill often falls between a post and its answer.
void tst_writer_kill::losesNothingThatWasSaid()
{
    m_desk.createBlog();
    m_desk.server.reply({ .xmlns = Ns::pubSub, .element = u"publish"_s },
        [this](const QDomElement &iq) { return m_desk.nodes.answer(iq).after(15ms); });
    for (int round = 0; round < kills; ++round) {
        workAndDie(round);
        if (!QTest::currentTestFailed())
            checkTheFile();
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_promises.drafts() > kills);
    QVERIFY(m_promises.posts() > kills);
}

void tst_writer_kill::workAndDie(int round)
{
    WorkingChild child(
        { m_desk.folder.path(), u"Post %1"_s.arg(round), QString::number(m_desk.server.port()),
            QString::fromLatin1(m_desk.server.certificate().fingerprint().toHex()) });
    QVERIFY(child.waitForLines(2));
    QTest::qWait(QRandomGenerator::global()->bounded(10, 1800));
    for (const QByteArray &line : child.kill())
        m_promises.note(line);
}

void tst_writer_kill::checkTheFile()
{
    Common::Database database(m_desk.folder.filePath(u"writer.sqlite"_s),
        Writer::writerMigrations(), Common::Database::Durability::Full);
    m_finding = m_promises.check(database, m_desk.blog().payloads);
    QCOMPARE(m_finding.integrity, u"ok"_s);
    QCOMPARE(m_finding.lostDrafts, QStringList());
    QCOMPARE(m_finding.lostPosts, QStringList());
}

void tst_writer_kill::publishesTheRestByItself()
{
    m_desk.open();
    QVERIFY(m_desk.goOnline());
    QVERIFY(m_desk.waitForEmptyOutbox(30s));
    m_desk.window.reset();
    m_desk.session.reset();
    checkTheFile();
    const ScriptedNodes::Node blog = m_desk.blog();
    m_doubled = int(std::ranges::count_if(blog.publications, [](int times) { return times > 1; }));
    QCOMPARE(m_doubled, 0);
    for (const QString &id : m_promises.postIds())
        QCOMPARE(blog.publications.value(id), 1);
}

void tst_writer_kill::tellsTheFigures()
{
    QVERIFY(Figures::write(u"kills-writer"_s,
        { u"kills: writer %1, drafts lost %2 of %3, posts lost %4 of %5, doubled %6"_s.arg(kills)
                .arg(m_finding.lostDrafts.size())
                .arg(m_promises.drafts())
                .arg(m_finding.lostPosts.size())
                .arg(m_promises.posts())
                .arg(m_doubled) }));
}

int main(int argc, char **argv)
{
    WriterHands::prepare();
    QApplication application(argc, argv);
    if (const auto arguments = WorkingChild::arguments())
        return writeUntilKilled(*arguments);
    tst_writer_kill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_writer_kill.moc"
