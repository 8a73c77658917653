// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterDesk.h"
#include "writer/gui/MarkdownEdit.h"
#include "writer/gui/MarkdownHighlighter.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;

/// Spell checking in the writer's window, with the dictionaries that are installed.
class tst_Spelling : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WriterDesk::prepare(); }
    void cleanup();

    void underlinesWrongWords();
    void waitsForTheWordThatIsBeingTyped();
    void offersWhatMayBeMeant();
    void checksInTheLanguageOfThePost_data();
    void checksInTheLanguageOfThePost();
    void guessesTheLanguage_data();
    void guessesTheLanguage();

private:
    void setUp() override;
    MarkdownEdit *editor() const { return qobject_cast<MarkdownEdit *>(m_desk->find("text")); }
    SpellChecker &spelling() const { return editor()->highlighter().spelling(); }
    /// The words that are underlined, in their order.
    QStringList underlined() const;

    std::unique_ptr<WriterDesk> m_desk;
};

void tst_Spelling::setUp()
{
    m_desk = std::make_unique<WriterDesk>();
    m_desk->open();
    QTRY_VERIFY(m_desk->window->findChild<QAction *>(u"spelling"_s)->isEnabled());
}

void tst_Spelling::cleanup()
{
    m_desk->window.reset();
    m_desk.reset();
}

QStringList tst_Spelling::underlined() const
{
    QStringList words;
    for (QTextBlock block = editor()->document()->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                words.append(block.text().mid(range.start, range.length));
        }
    }
    return words;
}

void tst_Spelling::underlinesWrongWords()
{
    m_desk->typeText(
        u"The hous stands at the end of the **strete** and `hous` https://hous.example "
        "nobody knows\n\nwhy. # Anothr one "_s);
    const QStringList wrong { u"hous"_s, u"strete"_s, u"Anothr"_s };
    QTRY_COMPARE(underlined(), wrong);
    QCOMPARE(spelling().dictionary(), u"en_US"_s);
    QVERIFY(m_desk->trigger("spelling"));
    QTRY_COMPARE(underlined(), QStringList());
    QVERIFY(m_desk->trigger("spelling"));
    QTRY_COMPARE(underlined(), wrong);
}

void tst_Spelling::waitsForTheWordThatIsBeingTyped()
{
    m_desk->typeText(u"Nobody knows who lives in the hous and the stre"_s);
    QTRY_COMPARE(underlined(), QStringList { u"hous"_s });
    m_desk->typeText(u" "_s);
    QTRY_COMPARE(underlined(), QStringList({ u"hous"_s, u"stre"_s }));
}

void tst_Spelling::offersWhatMayBeMeant()
{
    m_desk->typeText(u"Nobody knows who lives in the wrold today "_s);
    QTRY_COMPARE(underlined(), QStringList { u"wrold"_s });
    QTextCursor cursor(editor()->document()->find(u"wrold"_s));
    cursor.setPosition(cursor.selectionStart() + 2);
    const QPoint place = editor()->cursorRect(cursor).center();
    // How the offscreen platform greets each menu.
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, place, editor()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(editor()->viewport(), &event);
    auto *menu = editor()->findChild<QMenu *>(u"textMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->findChild<QAction *>(u"learnWord"_s));
    QTRY_VERIFY(!menu->findChildren<QAction *>(u"suggestion"_s).isEmpty());
    QVERIFY(!menu->findChild<QAction *>(u"lookingForSuggestions"_s)->isVisible());
    const auto suggestions = menu->findChildren<QAction *>(u"suggestion"_s);
    const auto world = std::ranges::find(suggestions, u"world"_s, &QAction::text);
    QVERIFY(world != suggestions.end());
    (*world)->trigger();
    menu->close();
    QCOMPARE(m_desk->text(), u"Nobody knows who lives in the world today "_s);
    QTRY_COMPARE(underlined(), QStringList());
}

void tst_Spelling::checksInTheLanguageOfThePost_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("dictionary");
    QTest::addColumn<QStringList>("wrong");
    QTest::newRow("de") << u"de"_s << u"de_DE"_s << QStringList { u"house"_s, u"maison"_s };
    QTest::newRow("en") << u"en"_s << u"en_US"_s << QStringList { u"Haus"_s, u"maison"_s };
    QTest::newRow("fr-CA") << u"fr-CA"_s << u"fr_CA"_s << QStringList { u"Haus"_s };
    QTest::newRow("es, without dictionary") << u"es"_s << u""_s << QStringList();
}

void tst_Spelling::checksInTheLanguageOfThePost()
{
    QFETCH(const QString, language);
    QFETCH(const QString, dictionary);
    QFETCH(const QStringList, wrong);
    editor()->setPlainText(u"Haus house maison"_s);
    editor()->highlighter().setLanguage(language);
    QTRY_COMPARE(spelling().dictionary(), dictionary);
    QTRY_COMPARE(underlined(), wrong);
}

void tst_Spelling::guessesTheLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("dictionary");
    QTest::newRow("German")
        << u"Das Haus steht am Ende der Straße, und niemand weiß, wer dort wohnt."_s << u"de_DE"_s;
    QTest::newRow("French")
        << u"La maison est au bout de la rue et personne ne sait qui y habite."_s << u"fr"_s;
    QTest::newRow("English")
        << u"The house stands at the end of the road and nobody knows who lives there."_s
        << u"en_US"_s;
    QTest::newRow("Russian") << u"Дом стоит в конце улицы, и никто не знает, кто там живёт."_s
                             << u""_s;
    QTest::newRow("Chinese") << u"房子在街道的尽头， 没有人 知道谁 住在那里。"_s << u""_s;
}

// The text before it has another dictionary, so that "none" is an answer too.
void tst_Spelling::guessesTheLanguage()
{
    QFETCH(const QString, text);
    QFETCH(const QString, dictionary);
    editor()->highlighter().setLanguage(dictionary == u"de_DE"_s ? u"fr"_s : u"de"_s);
    QTRY_VERIFY(spelling().canCheck());
    editor()->highlighter().setLanguage({});
    editor()->setPlainText(text);
    QTRY_COMPARE(spelling().dictionary(), dictionary);
    QTRY_COMPARE(underlined(), QStringList());
}

PUBSUB_TEST(tst_Spelling, QApplication)
#include "tst_Spelling.moc"
