// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlQuery.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"
#include "writer/core/Autosaver.h"
#include "writer/core/DraftTable.h"
#include "writer/core/WriterMigrations.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <memory>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using namespace std::chrono_literals;

/// Drafts on the disk, from the first key on.
class tst_PostStore : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything();
    void savesWhileTyping();
    void savesWhatWasNeverSaved();
    void savesBeforeAnotherOneIsOpened();
    void savesNothingWithoutAKey();
    void keepsWhatTheDiskRefused();
    void knowsTheNewestVersion();
    void saysThatNothingCanBeRead();
    void forgetsWhatIsDeleted();
    void givesEachDraftAnItemOfItsOwn();

private:
    void setUp() override;
    void open();
    [[nodiscard]] QList<Draft> onDisk();
    void onDisk(const QString &statement);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Common::Database> m_database;
    std::unique_ptr<PostStore> m_store;
};

void tst_PostStore::setUp()
{
    m_store.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

// What was before writes to its end first: else this one reads what is not yet on the disk.
void tst_PostStore::open()
{
    m_store.reset();
    m_database.reset();
    m_database = std::make_unique<Common::Database>(m_folder->filePath(u"writer.sqlite"_s),
        writerMigrations(), Common::Database::Durability::Full);
    m_store = std::make_unique<PostStore>(*m_database, Common::Clock());
    m_store->load();
    QVERIFY(waitFor([this] { return m_store->state() == PostStore::State::Ready; }));
}

QList<Draft> tst_PostStore::onDisk()
{
    return m_database->runAndWait([](QSqlDatabase &db) { return DraftTable(db).all(); }).value();
}

void tst_PostStore::onDisk(const QString &statement)
{
    QVERIFY(m_database->runAndWait(
        [statement](QSqlDatabase &db) { Common::SqlQuery::run(db, statement); }));
}

void tst_PostStore::keepsEverything()
{
    Draft draft = m_store->create(
        { PubSub::Jid::fromString(u"pubsub.example.org"_s).value(), u"blog;%"_s });
    draft.title = u"Ti'tle \"中文\" 🎉"_s;
    draft.text = u"Line\n\nالعربية\t; DROP TABLE draft"_s;
    draft.tags = { u"a b"_s, u"c"_s };
    draft.language = u"de"_s;
    draft.allowsComments = false;
    draft.base = "<entry xmlns='http://www.w3.org/2005/Atom'/>";
    draft.sentHashes = { u"1"_s, u"2"_s };
    m_store->save(draft);
    open();
    QCOMPARE(m_store->drafts().size(), 1);
    Draft read = m_store->drafts().first();
    QVERIFY(read.modified.isValid());
    read.modified = draft.modified;
    read.created = draft.created;
    QCOMPARE(read, draft);
}

// However fast the keys come, they are on the disk within the promised time.
void tst_PostStore::savesWhileTyping()
{
    Autosaver autosaver(*m_store);
    Draft draft = m_store->create({});
    autosaver.open(draft);
    // There is never a pause in which nothing is typed.
    QTimer typing;
    connect(&typing, &QTimer::timeout, &autosaver, [&] {
        draft.text += u'x';
        autosaver.change(draft);
    });
    typing.start(20);
    QVERIFY(waitFor([this] { return !onDisk().isEmpty() && !onDisk().first().text.isEmpty(); }));
    typing.stop();
    QVERIFY(draft.text.startsWith(onDisk().first().text));
    QVERIFY(waitFor([&] { return autosaver.state() == Autosaver::State::Saved; }));
    QCOMPARE(onDisk().first().text, draft.text);
}

void tst_PostStore::savesWhatWasNeverSaved()
{
    Autosaver autosaver(*m_store);
    Draft draft = m_store->create({});
    autosaver.open(draft);
    draft.text = u"A"_s;
    autosaver.change(draft);
    QVERIFY(waitFor([this] { return m_store->drafts().size() == 1; }, 2000ms));
}

void tst_PostStore::savesBeforeAnotherOneIsOpened()
{
    Autosaver autosaver(*m_store);
    Draft draft = m_store->create({});
    autosaver.open(draft);
    draft.text = u"First"_s;
    autosaver.change(draft);
    autosaver.open(m_store->create({}));
    QCOMPARE(onDisk().size(), 1);
    QCOMPARE(onDisk().first().text, u"First"_s);
}

void tst_PostStore::savesNothingWithoutAKey()
{
    Autosaver autosaver(*m_store);
    const Draft draft = m_store->create({});
    autosaver.open(draft);
    autosaver.change(draft);
    autosaver.flush();
    QVERIFY(onDisk().isEmpty());
}

// Also when the person went on to another draft meanwhile.
void tst_PostStore::keepsWhatTheDiskRefused()
{
    onDisk(u"CREATE TRIGGER full BEFORE INSERT ON draft BEGIN SELECT raise(ABORT, 'full'); END"_s);
    Autosaver autosaver(*m_store);
    Draft first = m_store->create({});
    autosaver.open(first);
    first.text = u"Refused"_s;
    autosaver.change(first);
    autosaver.open(m_store->create({}));
    QVERIFY(waitFor([&] { return autosaver.state() == Autosaver::State::Failed; }));
    QVERIFY(autosaver.failureText().contains(u"full"_s));
    QCOMPARE(autosaver.newest(first.key).value_or(Draft()).text, u"Refused"_s);
    onDisk(u"DROP TRIGGER full"_s);
    QVERIFY(waitFor([&] { return autosaver.state() == Autosaver::State::Saved; }));
    QCOMPARE(onDisk().size(), 1);
    QCOMPARE(onDisk().first().text, u"Refused"_s);
}

void tst_PostStore::knowsTheNewestVersion()
{
    Autosaver autosaver(*m_store);
    Draft draft = m_store->create({});
    draft.text = u"old"_s;
    m_store->save(draft);
    QVERIFY(waitFor([&] { return m_store->draft(draft.key).has_value(); }));
    autosaver.open(draft);
    draft.text = u"new"_s;
    autosaver.change(draft);
    QCOMPARE(autosaver.newest(draft.key).value().text, u"new"_s);
    autosaver.open(m_store->create({}));
    QCOMPARE(m_store->draft(draft.key).value().text, u"old"_s);
    QCOMPARE(autosaver.newest(draft.key).value().text, u"new"_s);
    QVERIFY(waitFor([&] { return m_store->draft(draft.key)->text == u"new"_s; }));
    QCOMPARE(autosaver.newest(draft.key).value().text, u"new"_s);
    QVERIFY(!autosaver.newest({}));
}

void tst_PostStore::saysThatNothingCanBeRead()
{
    onDisk(u"PRAGMA user_version = 99"_s);
    m_store.reset();
    m_database.reset();
    m_database = std::make_unique<Common::Database>(m_folder->filePath(u"writer.sqlite"_s),
        writerMigrations(), Common::Database::Durability::Full);
    m_store = std::make_unique<PostStore>(*m_database, Common::Clock());
    QString reason;
    connect(m_store.get(), &PostStore::loadFailed, this,
        [&](const QString &message) { reason = message; });
    m_store->load();
    QVERIFY(waitFor([&] { return !reason.isEmpty(); }));
    QVERIFY(reason.contains(u"newer"_s));
    QVERIFY(m_store->state() == PostStore::State::Failed);
}

void tst_PostStore::forgetsWhatIsDeleted()
{
    Draft draft = m_store->create({});
    draft.text = u"x"_s;
    draft.base = "<e/>";
    m_store->save(draft);
    m_store->remove(draft.key);
    QVERIFY(onDisk().isEmpty());
    const auto bases = m_database->runAndWait([](QSqlDatabase &db) {
        return Common::SqlQuery::single(db, u"SELECT count(*) FROM base"_s).toInt();
    });
    QCOMPARE(bases.value(), 0);
}

void tst_PostStore::givesEachDraftAnItemOfItsOwn()
{
    const QString id = m_store->create({}).itemId;
    static const QRegularExpression wellFormed(u"^[a-z0-9-]{8,100}$"_s);
    QVERIFY(wellFormed.match(id).hasMatch());
    QVERIFY(m_store->create({}).itemId != id);
}

PUBSUB_TEST(tst_PostStore, QCoreApplication)
#include "tst_PostStore.moc"
