// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/Database.h"
#include "common/core/DatabaseBackups.h"
#include "common/core/DatabaseConnection.h"
#include "common/core/SqlQuery.h"
#include "support/StrictTest.h"
#include "support/WaitFor.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Common;
using namespace Qt::StringLiterals;
using TestSupport::waitFor;

namespace
{

constexpr const char *first[] = {
    "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
};
constexpr const char *second[] = {
    "CREATE TABLE folder (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
    "INSERT INTO folder (id, name) VALUES (1, 'All')",
    // A table is rebuilt, as SQLite wants it for a new constraint.
    "CREATE TABLE note2 (id INTEGER PRIMARY KEY, text TEXT NOT NULL,"
    " folder INTEGER NOT NULL REFERENCES folder (id) ON DELETE CASCADE)",
    "INSERT INTO note2 SELECT id, text, 1 FROM note",
    "DROP TABLE note",
    "ALTER TABLE note2 RENAME TO note",
    "CREATE INDEX note_folder ON note (folder)",
};
constexpr const char *broken[] = {
    "DROP TABLE note",
    "CREATE TABLE note (",
};
constexpr const char *orphaning[] = {
    "CREATE TABLE folder (id INTEGER PRIMARY KEY)",
    "CREATE TABLE child (folder INTEGER NOT NULL REFERENCES folder (id))",
    "INSERT INTO child (folder) VALUES (7)",
};
constexpr Migration versionOne[] = { { 1, first } };
constexpr Migration versionTwo[] = { { 1, first }, { 2, second } };
constexpr Migration brokenTwo[] = { { 1, first }, { 2, broken } };
constexpr Migration orphaningTwo[] = { { 1, first }, { 2, orphaning } };

constexpr auto full = Database::Durability::Full;

void addNote(QSqlDatabase &db, const QString &text)
{
    SqlQuery::run(db, u"INSERT INTO note (text) VALUES (?)"_s, { text });
}

auto addingNote(const QString &text)
{
    return [text](QSqlDatabase &db) { addNote(db, text); };
}

QStringList readNotes(QSqlDatabase &db)
{
    QStringList result;
    SqlQuery query(db, u"SELECT text FROM note ORDER BY id"_s);
    query.exec();
    while (query.next())
        result += query.text(0);
    return result;
}

QStringList notesOf(Database &database)
{
    return database.runAndWait(readNotes).value();
}

// Every object of the schema, every column, in a form that can be compared.
QStringList schemaOf(QSqlDatabase &db)
{
    QStringList result;
    SqlQuery query(db,
        u"SELECT m.type, m.name, c.name, c.type, c.\"notnull\", c.pk"
        " FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c"
        " ORDER BY m.type, m.name, c.cid"_s);
    query.exec();
    while (query.next()) {
        QStringList row;
        for (int column = 0; column < 6; ++column)
            row += query.text(column);
        result += row.join(u'|');
    }
    return result;
}

// What `tst_Database --write FILE` does: notes 1, 2, 3 …, each told on the standard output
// once it was acknowledged, until somebody ends the process.
int writeUntilKilled(QCoreApplication &application, const QString &path)
{
    Database database(path, versionOne, full);
    QTextStream out(stdout);
    std::function<void()> writeNext = [&] {
        const QString text = QString::number(QRandomGenerator::global()->generate64(), 36);
        database.run(&application, addingNote(text), [&, text] {
            out << text << Qt::endl;
            writeNext();
        });
    };
    for (int i = 0; i < 4; ++i)
        writeNext();
    return application.exec();
}

void overwrite(const QString &path, qint64 position, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(position));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class tst_Database : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void deliversInOrderAndInThisThread();
    void deliversOnlyAfterTheCommit();
    void forgetsReceiversThatAreGone();
    void capturesDieInTheirOwnThread();
    void rollsBackAndTells();
    void finishesItsJobsAtTheEnd();
    void bindsNullStringsAsText();
    void bindsNullBytesAsABlob();
    void enforcesForeignKeys();
    void migratesToTheFreshSchema();
    void undoesABrokenMigration();
    void refusesOrphansOfAMigration();
    void refusesANewerSchema();
    void tellsThatItCannotOpen();
    void keepsThreeBackups();
    void backsUpOncePerDay();
    void survivesKills();
    void restoresADamagedFile_data();
    void restoresADamagedFile();
    void restoresWhenDamageShowsLater();
    void beginsAnewWithoutBackup();
    void passesOverADamagedBackup();
    void survivesAFullDisk();

private:
    void setUp() override;
    QString path() const { return m_folder->filePath(u"notes.sqlite"_s); }
    void makeBackupOf(const QStringList &notes);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Database::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_Database::cleanup()
{
    m_folder.reset();
}

void tst_Database::makeBackupOf(const QStringList &notes)
{
    Database database(path(), versionOne, full);
    for (const QString &note : notes)
        database.run(addingNote(note));
    // More than fits into one page, so that there are pages to damage.
    database.run([](QSqlDatabase &db) {
        SqlQuery::run(db, u"CREATE TABLE ballast (data BLOB)"_s);
        for (int i = 0; i < 50; ++i)
            SqlQuery::run(db, u"INSERT INTO ballast VALUES (randomblob(900))"_s);
    });
    QVERIFY(database.runAndWait([](QSqlDatabase &) { }).has_value());
    DatabaseBackups(path()).checkAndMake();
}

void tst_Database::deliversInOrderAndInThisThread()
{
    Database database(path(), versionOne, full);
    QSignalSpy opened(&database, &Database::opened);
    QList<int> order;
    QThread *jobThread = nullptr;
    QThread *doneThread = nullptr;
    for (int i = 0; i < 100; ++i) {
        database.run(
            this,
            [i, &jobThread](QSqlDatabase &) {
                jobThread = QThread::currentThread();
                return i;
            },
            [&order, &doneThread](int result) {
                doneThread = QThread::currentThread();
                order += result;
            });
    }
    QVERIFY(order.isEmpty());
    QVERIFY(waitFor([&] { return order.size() == 100; }));
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(doneThread, QThread::currentThread());
    QVERIFY(jobThread != doneThread);
    QCOMPARE(opened.size(), 1);
}

void tst_Database::deliversOnlyAfterTheCommit()
{
    Database database(path(), versionOne, full);
    bool done = false;
    int seenByOthers = -1;
    database.run(this, addingNote(u"a"_s), [&] {
        DatabaseConnection other(path());
        seenByOthers = SqlQuery::single(other.db(), u"SELECT count(*) FROM note"_s).toInt();
        done = true;
    });
    QVERIFY(waitFor([&] { return done; }));
    QCOMPARE(seenByOthers, 1);
}

void tst_Database::forgetsReceiversThatAreGone()
{
    Database database(path(), versionOne, full);
    bool told = false;
    auto receiver = std::make_unique<QObject>();
    database.run(receiver.get(), addingNote(u"a"_s), [&told] { told = true; });
    receiver.reset();
    QCOMPARE(notesOf(database), QStringList { u"a"_s });
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

void tst_Database::capturesDieInTheirOwnThread()
{
    struct Witness {
        QThread **diedIn;
        ~Witness() { *diedIn = QThread::currentThread(); }
    };
    Database database(path(), versionOne, full);
    QSignalSpy failed(&database, &Database::failed);
    QThread *diedIn = nullptr;
    auto witness = std::make_shared<Witness>(&diedIn);
    database.run(this, [](QSqlDatabase &) { throw SqlError(u"No"_s); }, [witness] {});
    witness.reset();
    QVERIFY(waitFor([&] { return diedIn != nullptr; }));
    QCOMPARE(diedIn, QThread::currentThread());
    QCOMPARE(failed.size(), 1);
}

void tst_Database::rollsBackAndTells()
{
    Database database(path(), versionOne, full);
    QSignalSpy failed(&database, &Database::failed);
    bool done = false;
    QString reason;
    database.run(
        this,
        [](QSqlDatabase &db) {
            addNote(db, u"never"_s);
            SqlQuery::run(db, u"INSERT INTO nowhere VALUES (1)"_s);
        },
        [&done] { done = true; }, [&reason](const QString &message) { reason = message; });
    QVERIFY(waitFor([&] { return !reason.isEmpty(); }));
    QVERIFY(!done);
    QVERIFY2(reason.contains(u"nowhere"_s), qPrintable(reason));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().toString(), reason);
    QCOMPARE(notesOf(database), QStringList());

    const auto outcome = database.runAndWait(
        [](QSqlDatabase &db) { return SqlQuery::single(db, u"SELEKT"_s).toInt(); });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().statement(), u"SELEKT"_s);
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 1);
}

void tst_Database::finishesItsJobsAtTheEnd()
{
    {
        Database database(path(), versionOne, full);
        for (int i = 0; i < 50; ++i)
            database.run(addingNote(QString::number(i)));
    }
    QVERIFY(!QFile::exists(path() + "-wal"_L1));
    Database database(path(), versionOne, full);
    QCOMPARE(notesOf(database).size(), 50);
}

void tst_Database::bindsNullStringsAsText()
{
    Database database(path(), versionOne, full);
    database.run(addingNote(QString()));
    QCOMPARE(notesOf(database), QStringList { u""_s });
}

void tst_Database::bindsNullBytesAsABlob()
{
    Database database(path(), versionOne, full);
    const auto type = database.runAndWait([](QSqlDatabase &db) {
        return SqlQuery::single(db, u"SELECT typeof(?)"_s, { QByteArray() });
    });
    QCOMPARE(type.value(), QVariant(u"blob"_s));
}

void tst_Database::enforcesForeignKeys()
{
    Database database(path(), versionTwo, full);
    const auto outcome = database.runAndWait([](QSqlDatabase &db) {
        SqlQuery::run(db, u"INSERT INTO note (text, folder) VALUES ('a', 99)"_s);
    });
    QVERIFY(!outcome);
    QVERIFY(outcome.error().isConstraint());
}

void tst_Database::migratesToTheFreshSchema()
{
    {
        Database database(path(), versionOne, full);
        database.run(addingNote(u"kept"_s));
    }
    Database migrated(path(), versionTwo, full);
    Database fresh(m_folder->filePath(u"fresh.sqlite"_s), versionTwo, full);
    QCOMPARE(notesOf(migrated), QStringList { u"kept"_s });
    const QStringList schema = fresh.runAndWait(schemaOf).value();
    QVERIFY(schema.size() >= 6);
    QCOMPARE(migrated.runAndWait(schemaOf).value(), schema);

    const auto copies = DatabaseBackups(path()).copies();
    QCOMPARE(copies.size(), 1);
    DatabaseConnection copy(copies.first().path);
    QCOMPARE(SqlQuery::single(copy.db(), u"PRAGMA user_version"_s).toInt(), 1);
    QCOMPARE(readNotes(copy.db()), QStringList { u"kept"_s });
}

void tst_Database::undoesABrokenMigration()
{
    {
        Database database(path(), versionOne, full);
        database.run(addingNote(u"kept"_s));
    }
    {
        Database database(path(), brokenTwo, full);
        QSignalSpy failed(&database, &Database::failed);
        QVERIFY(failed.wait());
        QVERIFY(!database.runAndWait(readNotes));
    }
    Database database(path(), versionOne, full);
    QCOMPARE(notesOf(database), QStringList { u"kept"_s });
}

void tst_Database::refusesOrphansOfAMigration()
{
    {
        Database database(path(), versionOne, full);
        database.run(addingNote(u"kept"_s));
    }
    {
        Database database(path(), orphaningTwo, full);
        QSignalSpy failed(&database, &Database::failed);
        QVERIFY(failed.wait());
        QVERIFY(failed.first().first().toString().contains(u"child"_s));
    }
    Database database(path(), versionOne, full);
    QCOMPARE(notesOf(database), QStringList { u"kept"_s });
}

void tst_Database::refusesANewerSchema()
{
    {
        Database database(path(), versionTwo, full);
    }
    Database database(path(), versionOne, full);
    QSignalSpy opened(&database, &Database::opened);
    QSignalSpy failed(&database, &Database::failed);
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().contains(u"newer version"_s));
    QVERIFY(opened.isEmpty());
    QString reason;
    database.run(
        this, readNotes, [](const QStringList &) { QFAIL("There is no database"); },
        [&](const QString &message) { reason = message; });
    QVERIFY(waitFor([&] { return !reason.isEmpty(); }));
    QVERIFY(reason.contains(u"newer version"_s));
}

void tst_Database::tellsThatItCannotOpen()
{
    Database database(m_folder->filePath(u"no/such/folder/notes.sqlite"_s), versionOne, full);
    QSignalSpy failed(&database, &Database::failed);
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().contains(u"can't be opened"_s));
}

void tst_Database::keepsThreeBackups()
{
    makeBackupOf({ u"a"_s });
    const DatabaseBackups backups(path());
    const QDateTime oldest = backups.copies().first().time;
    for (int i = 0; i < 3; ++i) {
        QTest::qWait(2);
        backups.checkAndMake();
    }
    const auto copies = backups.copies();
    QCOMPARE(copies.size(), DatabaseBackups::kept);
    QVERIFY(copies.first().time > copies.last().time);
    QVERIFY(copies.last().time > oldest);
}

void tst_Database::backsUpOncePerDay()
{
    makeBackupOf({ u"a"_s });
    const DatabaseBackups backups(path());
    QVERIFY(!backups.isDue());
    QString name = backups.copies().first().path;
    const QString lastYear = m_folder->filePath(u"backups/notes-20250101T000000000.sqlite"_s);
    QVERIFY(QFile::rename(name, lastYear));
    QVERIFY(backups.isDue());
    Database database(path(), versionOne, full);
    QVERIFY(waitFor([&] { return backups.copies().size() == 2; }, std::chrono::seconds(15)));
    QVERIFY(!backups.isDue());
}

void tst_Database::survivesKills()
{
    QSet<QString> acknowledged;
    for (int round = 0; round < 20; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), { u"--write"_s, path() });
        QByteArray output;
        const qsizetype enough = QRandomGenerator::global()->bounded(1, 400);
        while (output.size() < enough && writer.waitForReadyRead(20000))
            output += writer.readAllStandardOutput();
        QVERIFY2(output.size() >= enough, writer.readAllStandardError().constData());
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        output += writer.readAllStandardOutput();
        // The last line may have been cut off.
        output.truncate(output.lastIndexOf('\n') + 1);
        for (const QByteArray &line : output.split('\n')) {
            if (!line.isEmpty())
                acknowledged.insert(QString::fromLatin1(line));
        }
    }
    QVERIFY(acknowledged.size() >= 20);

    Database database(path(), versionOne, full);
    QSignalSpy restored(&database, &Database::restoredFromBackup);
    const QStringList notes = notesOf(database);
    QVERIFY((acknowledged - QSet<QString>(notes.begin(), notes.end())).isEmpty());
    const auto finding = database.runAndWait([](QSqlDatabase &db) {
        return SqlQuery::single(db, u"PRAGMA integrity_check"_s).toString();
    });
    QCOMPARE(finding.value(), u"ok"_s);
    QCoreApplication::processEvents();
    QVERIFY(restored.isEmpty());
}

void tst_Database::restoresADamagedFile_data()
{
    QTest::addColumn<qint64>("position");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("newSize");
    QTest::newRow("first bytes") << qint64(0) << QByteArray("SQLjte") << qint64(-1);
    QTest::newRow("root page") << qint64(4096) << QByteArray(64, '\x5a') << qint64(-1);
    QTest::newRow("inner page") << qint64(5 * 4096) << QByteArray(512, '\xff') << qint64(-1);
    QTest::newRow("one bit of a page's type")
        << qint64(2 * 4096) << QByteArray("\x4d") << qint64(-1);
    QTest::newRow("cut in the middle") << qint64(0) << QByteArray() << qint64(4 * 4096 + 100);
    QTest::newRow("emptied") << qint64(0) << QByteArray() << qint64(0);
}

void tst_Database::restoresADamagedFile()
{
    QFETCH(const qint64, position);
    QFETCH(const QByteArray, bytes);
    QFETCH(const qint64, newSize);
    makeBackupOf({ u"one"_s, u"two"_s });
    QVERIFY(QFileInfo(path()).size() > 10 * 4096);
    if (newSize >= 0)
        QVERIFY(QFile::resize(path(), newSize));
    else
        overwrite(path(), position, bytes);

    const QDateTime backupTime = DatabaseBackups(path()).copies().first().time;
    Database database(path(), versionOne, full);
    QSignalSpy restored(&database, &Database::restoredFromBackup);
    QVERIFY(restored.wait());
    QCOMPARE(notesOf(database), QStringList({ u"one"_s, u"two"_s }));
    const QString damaged = restored.first().at(0).toString();
    QVERIFY(damaged.contains(u"notes.sqlite.damaged-"_s));
    QVERIFY(QFile::exists(damaged));
    QCOMPARE(restored.first().at(1).toDateTime(), backupTime);
}

void tst_Database::restoresWhenDamageShowsLater()
{
    makeBackupOf({ u"one"_s });
    Database database(path(), versionOne, full);
    QSignalSpy restored(&database, &Database::restoredFromBackup);
    QSignalSpy failed(&database, &Database::failed);
    // As when the disk fails under a running program: the schema points to where nothing is.
    database.run([](QSqlDatabase &db) {
        SqlQuery::run(db, u"PRAGMA writable_schema = ON"_s);
        SqlQuery::run(db, u"UPDATE sqlite_master SET rootpage = 2 WHERE name = 'ballast'"_s);
        SqlQuery::run(db, u"UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'note'"_s);
    });
    QVERIFY(database.runAndWait([](QSqlDatabase &) { }).has_value());
    database.run([](QSqlDatabase &db) {
        SqlQuery::run(db, u"PRAGMA writable_schema = RESET"_s);
        addNote(db, u"lost"_s);
    });
    QVERIFY(restored.wait());
    QVERIFY(!failed.isEmpty());
    QCOMPARE(notesOf(database), QStringList { u"one"_s });
}

void tst_Database::beginsAnewWithoutBackup()
{
    {
        Database database(path(), versionOne, full);
        database.run(addingNote(u"a"_s));
    }
    overwrite(path(), 0, "garbage garbage garbage");
    Database database(path(), versionOne, full);
    QSignalSpy restored(&database, &Database::restoredFromBackup);
    QVERIFY(restored.wait());
    QVERIFY(!restored.first().at(1).toDateTime().isValid());
    QCOMPARE(notesOf(database), QStringList());
}

void tst_Database::passesOverADamagedBackup()
{
    makeBackupOf({ u"one"_s });
    QTest::qWait(2);
    DatabaseBackups(path()).checkAndMake();
    const auto copies = DatabaseBackups(path()).copies();
    overwrite(copies.first().path, 4096, QByteArray(200, '\xff'));
    overwrite(path(), 0, "garbage");
    Database database(path(), versionOne, full);
    QSignalSpy restored(&database, &Database::restoredFromBackup);
    QVERIFY(restored.wait());
    QCOMPARE(restored.first().at(1).toDateTime(), copies.last().time);
    QCOMPARE(notesOf(database), QStringList { u"one"_s });
}

void tst_Database::survivesAFullDisk()
{
    Database database(path(), versionOne, full);
    database.run(addingNote(u"before"_s));
    const auto outcome = database.runAndWait([](QSqlDatabase &db) {
        SqlQuery::run(db, u"PRAGMA max_page_count = 20"_s);
        addNote(db, QString(1'000'000, u'x'));
    });
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().inWords().contains(u"disk is full"_s),
        qPrintable(outcome.error().inWords()));
    QVERIFY(database
            .runAndWait([](QSqlDatabase &db) {
                SqlQuery::run(db, u"PRAGMA max_page_count = 100000"_s);
                addNote(db, u"after"_s);
            })
            .has_value());
    QCOMPARE(notesOf(database), QStringList({ u"before"_s, u"after"_s }));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == "--write"_L1)
        return writeUntilKilled(application, arguments.value(2));
    tst_Database test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Database.moc"
