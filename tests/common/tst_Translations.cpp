// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{

const QStringList parts { u"common"_s, u"browser"_s, u"reader"_s, u"writer"_s };
// English holds the plural forms of the sources' own texts.
const QStringList languages { u"de"_s, u"en"_s };

struct Message {
    QString context;
    QString source;
    /// One, or one for each plural form of the language.
    QStringList translations;
    bool hasPlurals = false;
    bool isFinished = true;
};

QStringList readForms(QXmlStreamReader &xml)
{
    QStringList forms;
    while (xml.readNextStartElement())
        forms += xml.readElementText();
    return forms;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message { .context = context, .source = {}, .translations = {} };
    message.hasPlurals = xml.attributes().hasAttribute("numerus"_L1);
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isFinished = !xml.attributes().hasAttribute("type"_L1);
            message.translations
                = message.hasPlurals ? readForms(xml) : QStringList { xml.readElementText() };
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

// %1, %2 … in the order of their numbers. Of one thing a form need not say how many (%n).
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?\\d"_s);
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

QString pathOf(const QString &name)
{
    return QStringLiteral(TRANSLATIONS_DIR "/") + name;
}

QStringList faultsOf(const Message &message)
{
    const QString where = u"%1: \"%2\""_s.arg(message.context, message.source);
    if (!message.isFinished)
        return { u"unfinished: "_s + where };
    QStringList faults;
    // Both languages have one form for one and one for all other numbers.
    if (message.translations.size() != (message.hasPlurals ? 2 : 1))
        faults += u"other plural forms: "_s + where;
    if (message.hasPlurals && !message.translations.last().contains(u"%n"_s))
        faults += u"no number: "_s + where;
    for (const QString &translation : message.translations) {
        if (translation.trimmed().isEmpty())
            faults += u"empty: "_s + where;
        if (placeholders(translation) != placeholders(message.source))
            faults += u"other placeholders: "_s + where;
        if (translation.contains("%n"_L1) && !message.hasPlurals)
            faults += u"a number without plural forms: "_s + where;
        if (hasMnemonic(translation) != hasMnemonic(message.source))
            faults += u"mnemonic: "_s + where;
    }
    return faults;
}

} // namespace

/// Each string that a person sees exists in each language, and says the same.
class tst_Translations : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoFileThatNobodyKnows();
    void isCompleteAndFitting_data();
    void isCompleteAndFitting();
    void isUpToDate_data() { isCompleteAndFitting_data(); }
    void isUpToDate();
};

void tst_Translations::hasNoFileThatNobodyKnows()
{
    for (const QString &file : QDir(pathOf({})).entryList({ u"*.ts"_s })) {
        const QString name = file.chopped(3);
        QVERIFY2(
            parts.contains(name.section(u'_', 0, 0)) && languages.contains(name.section(u'_', 1)),
            qPrintable(file));
    }
}

void tst_Translations::isCompleteAndFitting_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &part : parts) {
        for (const QString &language : languages) {
            const QString name = u"%1_%2.ts"_s.arg(part, language);
            QTest::newRow(qPrintable(name)) << name;
        }
    }
}

void tst_Translations::isCompleteAndFitting()
{
    QFETCH(const QString, name);
    const auto messages = readMessages(pathOf(name));
    QVERIFY(!messages.isEmpty());
    QStringList faults;
    for (const Message &message : messages)
        faults += faultsOf(message);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void tst_Translations::isUpToDate()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(pathOf(name), copy));
    QStringList arguments { u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"apps"_s };
    if (name.endsWith("_en.ts"_L1))
        arguments += u"-pluralonly"_s;
    arguments += { u"apps/"_s + name.section(u'_', 0, 0), u"-ts"_s, copy };
    QProcess lupdate;
    lupdate.setWorkingDirectory(pathOf(u".."_s));
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

PUBSUB_TEST(tst_Translations, QCoreApplication)
#include "tst_Translations.moc"
