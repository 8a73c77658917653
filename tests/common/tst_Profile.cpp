// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/PasswordFile.h"
#include "common/core/Profile.h"
#include "support/StrictTest.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Common;
using namespace Qt::StringLiterals;

class tst_Profile : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void livesInTheUsersFolder();
    void isForItsOwnerOnly();
    void keepsSettingsApart();
    void locksOncePerProgram();
    void takesOverTheLockOfADeadProcess();
    void knowsWhenItCannotWrite();
    void readsPasswordFiles();
    void refusesPasswordFiles_data();
    void refusesPasswordFiles();
};

void tst_Profile::livesInTheUsersFolder()
{
    QStandardPaths::setTestModeEnabled(true);
    const Profile profile(u"reader"_s);
    QStandardPaths::setTestModeEnabled(false);
    QVERIFY(profile.folder().endsWith(u"/PubSubClient"_s));
    QCOMPARE(profile.databasePath(), profile.folder() + u"/reader.sqlite"_s);
}

void tst_Profile::isForItsOwnerOnly()
{
    const QTemporaryDir folder;
    const Profile profile(u"reader"_s, folder.filePath(u"a/b"_s));
    QVERIFY(profile.isUsable());
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(profile.folder()) & others));
}

void tst_Profile::keepsSettingsApart()
{
    const QTemporaryDir folder;
    {
        Profile reader(u"reader"_s, folder.path());
        reader.settings().setValue(u"a"_s, 1);
        reader.sharedSettings().setValue(u"a"_s, 2);
    }
    Profile reader(u"reader"_s, folder.path());
    Profile writer(u"writer"_s, folder.path());
    QCOMPARE(reader.settings().value(u"a"_s).toInt(), 1);
    QVERIFY(!writer.settings().contains(u"a"_s));
    QCOMPARE(writer.sharedSettings().value(u"a"_s).toInt(), 2);
}

void tst_Profile::locksOncePerProgram()
{
    const QTemporaryDir folder;
    Profile first(u"reader"_s, folder.path());
    QVERIFY(first.lock());
    QVERIFY(first.lock());
    {
        Profile second(u"reader"_s, folder.path());
        QVERIFY(!second.lock());
    }
    Profile writer(u"writer"_s, folder.path());
    QVERIFY(writer.lock());
}

void tst_Profile::takesOverTheLockOfADeadProcess()
{
    const QTemporaryDir folder;
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(), { u"--hold"_s, folder.path() });
    QVERIFY(holder.waitForReadyRead());
    Profile profile(u"reader"_s, folder.path());
    QVERIFY(!profile.lock());
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QVERIFY(profile.lock());
}

void tst_Profile::knowsWhenItCannotWrite()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Profile profile(u"reader"_s, folder.filePath(u"file/below"_s));
    QVERIFY(!profile.isUsable());
}

void tst_Profile::readsPasswordFiles()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"password"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(" s3crét pass \nanything else\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    QCOMPARE(readPasswordFile(file.fileName()).value(), u" s3crét pass "_s);
}

void tst_Profile::refusesPasswordFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("permissions");
    QTest::addColumn<QString>("word");
    QTest::newRow("group may read") << QByteArray("a") << int(QFile::ReadGroup) << u"others"_s;
    QTest::newRow("anybody may read") << QByteArray("a") << int(QFile::ReadOther) << u"others"_s;
    QTest::newRow("anybody may write") << QByteArray("a") << int(QFile::WriteOther) << u"others"_s;
    QTest::newRow("empty") << QByteArray("\n") << 0 << u"empty"_s;
    QTest::newRow("not there") << QByteArray() << 0 << u"can't be read"_s;
}

void tst_Profile::refusesPasswordFiles()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, permissions);
    QFETCH(const QString, word);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"password"_s));
    if (!content.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::Permissions(permissions));
        file.close();
    }
    const auto password = readPasswordFile(file.fileName());
    QVERIFY(!password);
    QVERIFY2(password.error().contains(word), qPrintable(password.error()));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == "--hold"_L1) {
        Profile profile(u"reader"_s, arguments.value(2));
        QTextStream(stdout) << profile.lock() << Qt::endl;
        return application.exec();
    }
    tst_Profile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Profile.moc"
