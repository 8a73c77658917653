// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{

// The programs' own files join when their strings have settled.
const QStringList finished { u"common_*.ts"_s };

struct Message {
    QString context;
    QString source;
    /// One, or one for each plural form.
    QStringList translations;
    bool isFinished = true;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message { .context = context, .source = {}, .translations = {} };
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isFinished = !xml.attributes().hasAttribute("type"_L1);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            message.translations = text.trimmed().split(QRegularExpression(u"\\n\\s*"_s));
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> result;
    QString context;
    xml.readNextStartElement();
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            result += readMessage(xml, context);
    }
    return result;
}

// %1, %2, %n … in the order of their numbers.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?\\d|n)"_s);
    QStringList result;
    for (const auto &match : pattern.globalMatch(text))
        result += match.captured();
    result.sort();
    return result;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(u"&[^& ]"_s);
    return text.contains(pattern);
}

} // namespace

/// Each string that a person sees exists in each language, and says the same.
class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isCompleteAndFitting_data();
    void isCompleteAndFitting();
    void isUpToDate_data() { isCompleteAndFitting_data(); }
    void isUpToDate();
};

void tst_Translations::isCompleteAndFitting_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(QStringLiteral(TRANSLATIONS_DIR)).entryList(finished);
    QVERIFY(files.size() >= 2);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void tst_Translations::isCompleteAndFitting()
{
    QFETCH(const QString, name);
    const auto messages = readMessages(QStringLiteral(TRANSLATIONS_DIR "/") + name);
    QStringList faults;
    for (const Message &message : messages) {
        const QString where = u"%1: \"%2\""_s.arg(message.context, message.source);
        if (!message.isFinished) {
            faults += u"unfinished: "_s + where;
            continue;
        }
        for (const QString &translation : message.translations) {
            if (placeholders(translation) != placeholders(message.source))
                faults += u"other placeholders: "_s + where;
            if (hasMnemonic(translation) != hasMnemonic(message.source))
                faults += u"mnemonic: "_s + where;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void tst_Translations::isUpToDate()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(QStringLiteral(TRANSLATIONS_DIR "/") + name, copy));
    QStringList arguments { u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"apps"_s };
    if (name.endsWith("_en.ts"_L1))
        arguments += u"-pluralonly"_s;
    arguments += { u"apps/"_s + name.section(u'_', 0, 0), u"-ts"_s, copy };
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(TRANSLATIONS_DIR "/.."));
    lupdate.start(QStringLiteral(LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished());
    QCOMPARE(lupdate.exitCode(), 0);

    QStringList missing;
    for (const Message &message : readMessages(copy)) {
        if (!message.isFinished)
            missing += u"%1: \"%2\""_s.arg(message.context, message.source);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u'\n' + missing.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
