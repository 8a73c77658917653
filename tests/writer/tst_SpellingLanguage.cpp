// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "writer/core/SpellingLanguage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Writer;

class tst_SpellingLanguage : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsADictionary_data();
    void findsADictionary();
    void takesAGuess_data();
    void takesAGuess();

private:
    const QStringList m_installed { u"de_AT"_s, u"de_BE"_s, u"de_DE"_s, u"en_GB-large"_s,
        u"en_US"_s, u"fr"_s, u"fr_BE"_s, u"pt_BR"_s, u"ru_RU"_s, u"sr_Latn"_s };
};

void tst_SpellingLanguage::findsADictionary_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("dictionary");
    const auto row = [](const char *tag, const char *system, const char *dictionary) {
        QTest::addRow("%s on %s", tag, system) << QString::fromLatin1(
            tag) << QString::fromLatin1(system) << QString::fromLatin1(dictionary);
    };
    row("de", "C", "de_DE");
    row("de", "de_AT", "de_AT");
    row("de", "fr_FR", "de_DE");
    row("de-BE", "de_AT", "de_BE");
    row("DE-at", "C", "de_AT");
    row("de-CH", "C", "de_DE");
    row("en-GB", "C", "en_US");
    row("en", "C", "en_US");
    row("fr", "C", "fr");
    row("fr-CA", "C", "fr");
    row("pt-PT", "C", "pt_BR");
    row("sr-Latn", "C", "sr_Latn");
    row("es", "de_DE", "");
    row("d", "C", "");
    row("", "de_DE", "");
    row("x-klingon", "C", "");
}

void tst_SpellingLanguage::findsADictionary()
{
    QFETCH(const QString, tag);
    QFETCH(const QString, system);
    QTEST(SpellingLanguage::dictionaryFor(tag, m_installed, QLocale(system)), "dictionary");
}

void tst_SpellingLanguage::takesAGuess_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("guess");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("dictionary");
    const QString german = u"Niemand weiß, wer dort wohnt."_s;
    const QString russian = u"Никто не знает, кто там живёт (Linux)."_s;
    QTest::newRow("the region is no guess") << german << u"de_BE"_s << u"C"_s << u"de_DE"_s;
    QTest::newRow("of the system's region") << german << u"de_BE"_s << u"de_AT"_s << u"de_AT"_s;
    QTest::newRow("no guess") << german << u""_s << u"fr_FR"_s << u"fr"_s;
    QTest::newRow("no guess, no language") << german << u""_s << u"C"_s << u""_s;
    QTest::newRow("other letters") << russian << u"en_US"_s << u"de_DE"_s << u""_s;
    QTest::newRow("the system's letters") << russian << u"en_US"_s << u"ru_RU"_s << u"ru_RU"_s;
    QTest::newRow("Chinese") << u"没有人知道谁住在那里。"_s << u"en_US"_s << u"en_US"_s << u""_s;
    QTest::newRow("Arabic") << u"لا أحد يعرف من يسكن هناك"_s << u"en_US"_s << u"de_DE"_s << u""_s;
    QTest::newRow("Hebrew") << u"אף אחד לא יודע מי גר שם"_s << u"en_US"_s << u"C"_s << u""_s;
    QTest::newRow("Korean") << u"아무도 누가 거기 사는지 모른다"_s << u"en_US"_s << u"C"_s << u""_s;
    QTest::newRow("nothing") << u" 12 — "_s << u"en_US"_s << u"de_DE"_s << u""_s;
}

void tst_SpellingLanguage::takesAGuess()
{
    QFETCH(const QString, text);
    QFETCH(const QString, guess);
    QFETCH(const QString, system);
    QTEST(SpellingLanguage::dictionaryForText(text, guess, m_installed, QLocale(system)),
        "dictionary");
}

PUBSUB_TEST(tst_SpellingLanguage, QCoreApplication)
#include "tst_SpellingLanguage.moc"
