// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/NodeName.h"
#include "common/core/SqlQuery.h"
#include "common/gui/InfoBar.h"
#include "common/gui/MessageBox.h"
#include "common/web/ArticleView.h"
#include "support/Namespaces.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WidgetNames.h"
#include "support/WriterDesk.h"
#include "writer/core/PostComments.h"
#include "writer/gui/AddressDialog.h"
#include "writer/gui/ConflictView.h"
#include "writer/gui/NodeAddressDialog.h"
#include "writer/gui/PublishDialog.h"
#include "writer/gui/StateBar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QRadioButton>
#include <QRegularExpression>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using Section = LibraryModel::Section;

namespace
{

const IqPattern publishing { .xmlns = Ns::pubSub, .element = u"publish"_s, .type = u"set"_s };

QByteArray entry(const QByteArray &title)
{
    return "<entry xmlns='http://www.w3.org/2005/Atom'><title>" + title
        + "</title><published>2026-01-01T00:00:00Z</published>"
          "<content type='text'>Text</content></entry>";
}

} // namespace

/// The real window, from the keyboard to the server.
class tst_WriterWindow : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WriterDesk::prepare(); }
    void cleanup();

    void keepsWhatIsTyped();
    void publishes();
    void showsWhatItsOwnEventBrought();
    void asksOnceWhoMayRead();
    void queuesOffline();
    void queuesOldDraftsWithTheirLastKeys();
    void whatIsBeingQueuedCannotBeChanged();
    void editsAPublishedPost();
    void deletesAPublishedPost();
    void deletesADraft();
    void explainsARefusal();
    void takesARefusedPostBackWithItsLastKeys();
    void settlesAConflict();
    void searches();
    void insertsMarks_data();
    void insertsMarks();
    void continuesLists();
    void showsOneSideOnly();
    void previewsInOneProcess();
    void choosesAnotherNode();
    void opensAnAddress();
    void waitsUntilItCanStore();
    void saysThatNothingCanBeStored();
    void goesOnWhenTheDiskRefuses();
    void staysWhenAPostIsReadLate();
    void staysWhenAPostIsFetchedLate();
    void givesUpMine();
    void saysWhatTheServerTakes();
    void saysWhatIsPutAside();
    void publishesWithoutComments();
    void offersCommentsForOlderPostsOnce();
    void namesItsWidgets();

private:
    void setUp() override;
    void goOnlineWithBlog();
    void editThePublishedPost();
    /// The service takes no post so large, and lets nobody change the node.
    void publishInVain();
    void publishAgainstAnotherVersion();
    void runOnDisk(const QString &statement);
    [[nodiscard]] bool isWritable() const;

    std::unique_ptr<WriterDesk> m_desk;
};

void tst_WriterWindow::setUp()
{
    Common::MessageBox::setAnswerForTests([](const QString &, const QString &) { return true; });
    m_desk = std::make_unique<WriterDesk>();
    m_desk->open();
}

void tst_WriterWindow::cleanup()
{
    Common::MessageBox::setAnswerForTests({});
    m_desk->window.reset();
    m_desk.reset();
}

void tst_WriterWindow::goOnlineWithBlog()
{
    m_desk->createBlog();
    QVERIFY(m_desk->goOnline());
    m_desk->session->audience().setAccess(m_desk->microblog(), PubSub::AccessModel::Open);
    m_desk->settle();
}

// The post "Old" is on the server and is opened for editing.
void tst_WriterWindow::editThePublishedPost()
{
    m_desk->nodes.put(
        m_desk->microblog().service.toString(), m_desk->microblog().node, u"a"_s, entry("Old"));
    QVERIFY(m_desk->trigger("refresh"));
    QTRY_COMPARE(m_desk->listed(Section::Published).size(), 1);
    m_desk->select(Section::Published, 0);
    QTRY_VERIFY(m_desk->find("editPost"));
    QVERIFY(m_desk->click("editPost"));
}

void tst_WriterWindow::publishAgainstAnotherVersion()
{
    goOnlineWithBlog();
    editThePublishedPost();
    QTRY_VERIFY(isWritable());
    m_desk->typeTitle(u"Mine "_s);
    m_desk->nodes.put(
        m_desk->microblog().service.toString(), m_desk->microblog().node, u"a"_s, entry("Theirs"));
    QVERIFY(m_desk->trigger("publish"));
}

void tst_WriterWindow::runOnDisk(const QString &statement)
{
    m_desk->session->database().run(
        [statement](QSqlDatabase &db) { Common::SqlQuery::run(db, statement); });
    m_desk->settle();
}

bool tst_WriterWindow::isWritable() const
{
    return !m_desk->find<QPlainTextEdit>("text")->isReadOnly()
        && !m_desk->find<QLineEdit>("title")->isReadOnly();
}

void tst_WriterWindow::keepsWhatIsTyped()
{
    m_desk->typeTitle(u"My first post"_s);
    m_desk->typeText(u"Hello\nworld"_s);
    QTRY_COMPARE(m_desk->find<QLabel>("saveState")->text(), u"Saved on this computer"_s);
    QTRY_COMPARE(m_desk->listed(Section::Drafts), QStringList { u"My first post"_s });
    m_desk->typeText(u"!"_s);
    m_desk->window->close();
    m_desk->open();
    QTRY_COMPARE(m_desk->title(), u"My first post"_s);
    QCOMPARE(m_desk->text(), u"Hello\nworld!"_s);
}

void tst_WriterWindow::publishes()
{
    goOnlineWithBlog();
    m_desk->typeTitle(u"Out it goes"_s);
    m_desk->typeText(u"With **text**"_s);
    QVERIFY(m_desk->trigger("publish"));
    QTRY_COMPARE(m_desk->listed(Section::Published), QStringList { u"Out it goes"_s });
    QVERIFY(m_desk->listed(Section::Drafts).isEmpty());
    QVERIFY(m_desk->listed(Section::Outbox).isEmpty());
    QVERIFY(m_desk->blog().payloads.first().contains("<strong"));
    QTRY_VERIFY(m_desk->find("editPost"));
    QVERIFY(m_desk->find<QPlainTextEdit>("text")->isReadOnly());
}

// The list knows the post from the event when the answer comes.
void tst_WriterWindow::showsWhatItsOwnEventBrought()
{
    m_desk->nodes.setTellsPublisher(true);
    goOnlineWithBlog();
    m_desk->typeTitle(u"Out it goes"_s);
    QVERIFY(m_desk->trigger("publish"));
    QTRY_COMPARE(m_desk->listed(Section::Published), QStringList { u"Out it goes"_s });
    QTRY_VERIFY(m_desk->find("editPost"));
}

void tst_WriterWindow::asksOnceWhoMayRead()
{
    QVERIFY(m_desk->goOnline());
    m_desk->settle();
    m_desk->typeTitle(u"For friends"_s);
    QVERIFY(m_desk->trigger("publish"));
    QTRY_VERIFY(m_desk->find<QRadioButton>("accessPresence"));
    QVERIFY(!m_desk->find<QPushButton>("confirmPublish")->isEnabled());
    m_desk->find<QRadioButton>("accessPresence")->click();
    QVERIFY(m_desk->click("confirmPublish"));
    QTRY_COMPARE(m_desk->listed(Section::Published).size(), 1);
    QCOMPARE(m_desk->blog().configuration.value(u"pubsub#access_model"_s), u"presence"_s);
    QVERIFY(!m_desk->session->audience().mustAsk(m_desk->microblog()));
}

void tst_WriterWindow::queuesOffline()
{
    m_desk->stayOffline();
    m_desk->session->audience().setAccess(m_desk->microblog(), PubSub::AccessModel::Open);
    m_desk->typeTitle(u"From the train"_s);
    QVERIFY(m_desk->trigger("publish"));
    QTRY_COMPARE(m_desk->listed(Section::Outbox), QStringList { u"From the train"_s });
    QVERIFY(m_desk->find<StateBar>("stateBar")->text().contains(u"outbox"_s));
    QVERIFY(m_desk->goOnline());
    QTRY_COMPARE(m_desk->listed(Section::Published), QStringList { u"From the train"_s });
    QVERIFY(m_desk->listed(Section::Outbox).isEmpty());
}

// Until the disk has it in the outbox, the list still has it among the drafts.
void tst_WriterWindow::whatIsBeingQueuedCannotBeChanged()
{
    m_desk->stayOffline();
    m_desk->session->audience().setAccess(m_desk->microblog(), PubSub::AccessModel::Open);
    m_desk->draft(u"Post"_s);
    m_desk->draft(u"Other"_s);
    const int row = int(m_desk->listed(Section::Drafts).indexOf("Post"_L1));
    m_desk->select(Section::Drafts, row);
    QVERIFY(isWritable());
    QVERIFY(m_desk->trigger("publish"));
    m_desk->select(Section::Drafts, 1 - row);
    m_desk->select(Section::Drafts, row);
    QCOMPARE(m_desk->title(), u"Post"_s);
    QVERIFY(!isWritable());
    m_desk->trigger("publish");
    m_desk->settle();
    QCOMPARE(m_desk->listed(Section::Outbox), QStringList { u"Post"_s });
    QCOMPARE(m_desk->listed(Section::Drafts), QStringList { u"Other"_s });
}

// The draft comes to the top of the list with its last keys, and leaves it, before the list is
// drawn again.
void tst_WriterWindow::queuesOldDraftsWithTheirLastKeys()
{
    constexpr int count = 40;
    m_desk->stayOffline();
    m_desk->session->audience().setAccess(m_desk->microblog(), PubSub::AccessModel::Open);
    for (int i = 0; i < count; ++i)
        m_desk->draft(u"Draft %1"_s.arg(i));
    for (int left = count; left > 0; --left) {
        m_desk->select(Section::Drafts, left - 1);
        m_desk->typeText(u"!"_s);
        QVERIFY(m_desk->trigger("publish"));
        QVERIFY(m_desk->session->database().runAndWait([](QSqlDatabase &) { }).has_value());
        m_desk->settle();
        QCOMPARE(m_desk->listed(Section::Drafts).size(), left - 1);
    }
    for (const OutboxEntry &entry : m_desk->session->store().entries())
        QVERIFY2(entry.payload.contains(">!<"), entry.payload.constData());
    QCOMPARE(m_desk->listed(Section::Outbox).size(), count);
}

void tst_WriterWindow::editsAPublishedPost()
{
    m_desk->nodes.put(
        m_desk->microblog().service.toString(), m_desk->microblog().node, u"a"_s, entry("Old"));
    QVERIFY(m_desk->goOnline());
    m_desk->session->audience().setAccess(m_desk->microblog(), PubSub::AccessModel::Open);
    QTRY_COMPARE(m_desk->listed(Section::Published), QStringList { u"Old"_s });
    m_desk->select(Section::Published, 0);
    QTRY_VERIFY(m_desk->find("editPost"));
    QCOMPARE(m_desk->text(), u"Text"_s);
    QVERIFY(m_desk->click("editPost"));
    QTRY_VERIFY(!m_desk->find<QPlainTextEdit>("text")->isReadOnly());
    m_desk->find<QLineEdit>("title")->clear();
    m_desk->typeTitle(u"New"_s);
    QTRY_COMPARE(m_desk->listed(Section::Drafts), QStringList { u"New"_s });
    m_desk->nodes.create(m_desk->microblog().service.toString(), m_desk->microblog().node,
        WriterHouse::profileConfiguration());
    m_desk->nodes.put(
        m_desk->microblog().service.toString(), m_desk->microblog().node, u"a"_s, entry("Old"));
    QVERIFY(m_desk->trigger("publish"));
    QTRY_COMPARE(m_desk->listed(Section::Published), QStringList { u"New"_s });
    QCOMPARE(m_desk->blog().order, QStringList { u"a"_s });
}

void tst_WriterWindow::deletesAPublishedPost()
{
    goOnlineWithBlog();
    m_desk->nodes.put(
        m_desk->microblog().service.toString(), m_desk->microblog().node, u"a"_s, entry("Old"));
    QVERIFY(m_desk->trigger("refresh"));
    QTRY_COMPARE(m_desk->listed(Section::Published).size(), 1);
    m_desk->select(Section::Published, 0);
    QTRY_VERIFY(m_desk->find("deletePost"));
    QVERIFY(m_desk->click("deletePost"));
    QTRY_VERIFY(m_desk->listed(Section::Published).isEmpty());
    QVERIFY(m_desk->blog().order.isEmpty());
}

void tst_WriterWindow::deletesADraft()
{
    m_desk->typeText(u"Not good enough"_s);
    QTRY_COMPARE(m_desk->listed(Section::Drafts).size(), 1);
    QVERIFY(m_desk->trigger("deleteCurrent"));
    QTRY_VERIFY(m_desk->listed(Section::Drafts).isEmpty());
    QVERIFY(m_desk->text().isEmpty());
}

void tst_WriterWindow::publishInVain()
{
    goOnlineWithBlog();
    m_desk->server.reply(publishing,
        Answer::error("not-acceptable", "modify",
            "<payload-too-big xmlns='http://jabber.org/protocol/pubsub#errors'/>"),
        2);
    m_desk->server.reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s },
        Answer::error("forbidden", "auth"), 1);
    m_desk->typeTitle(u"Refused"_s);
    QVERIFY(m_desk->trigger("publish"));
    QTRY_VERIFY(m_desk->find("retry"));
    QVERIFY(!m_desk->find<QPlainTextEdit>("text")->isReadOnly());
}

void tst_WriterWindow::explainsARefusal()
{
    publishInVain();
    QVERIFY(m_desk->find<StateBar>("stateBar")->text().contains(u"was not sent"_s));
    m_desk->typeText(u"and changed"_s);
    m_desk->server.clearRules();
    QVERIFY(m_desk->click("retry"));
    QTRY_COMPARE(m_desk->listed(Section::Published).size(), 1);
    QVERIFY(m_desk->blog().payloads.first().contains("and changed"));
}

// It may be there all the same: what was sent is known again when it is published later.
void tst_WriterWindow::takesARefusedPostBackWithItsLastKeys()
{
    publishInVain();
    const QString sent = m_desk->onlyEntry().payloadHash;
    m_desk->typeText(u"and changed"_s);
    QVERIFY(m_desk->trigger("editCurrent"));
    QTRY_COMPARE(m_desk->listed(Section::Drafts).size(), 1);
    m_desk->settle();
    const QList<Draft> drafts = m_desk->session->store().drafts();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first().text, u"and changed"_s);
    QCOMPARE(drafts.first().sentHashes, QStringList { sent });
    QCOMPARE(m_desk->text(), u"and changed"_s);
}

void tst_WriterWindow::settlesAConflict()
{
    publishAgainstAnotherVersion();
    QTRY_VERIFY(m_desk->find("compare"));
    QVERIFY(m_desk->click("compare"));
    QTRY_VERIFY(m_desk->find<QPlainTextEdit>("theirs"));
    QVERIFY(m_desk->find<QPlainTextEdit>("theirs")->toPlainText().contains(u"Theirs"_s));
    QVERIFY(m_desk->find<QPlainTextEdit>("mine")->toPlainText().contains(u"Mine"_s));
    QVERIFY(m_desk->click("compareKeepMine"));
    QTRY_VERIFY(m_desk->blog().payloads.value(u"a"_s).contains("Mine"));
    QTRY_VERIFY(m_desk->listed(Section::Outbox).isEmpty());
}

void tst_WriterWindow::searches()
{
    m_desk->draft(u"Cats"_s, u"and mice"_s);
    m_desk->draft(u"Dogs"_s);
    QTRY_COMPARE(m_desk->listed(Section::Drafts).size(), 2);
    QTest::keyClicks(m_desk->find<QLineEdit>("search"), u"MICE cat"_s);
    QCOMPARE(m_desk->listed(Section::Drafts), QStringList { u"Cats"_s });
    m_desk->find<QLineEdit>("search")->clear();
    QCOMPARE(m_desk->listed(Section::Drafts).size(), 2);
}

void tst_WriterWindow::insertsMarks_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("again");
    QTest::newRow("bold") << u"bold"_s << u"**word**"_s << u"word"_s;
    QTest::newRow("italic") << u"italic"_s << u"*word*"_s << u"word"_s;
    QTest::newRow("code") << u"code"_s << u"`word`"_s << u"word"_s;
    QTest::newRow("list") << u"bulletList"_s << u"- word"_s << u"word"_s;
    QTest::newRow("numbers") << u"numberedList"_s << u"1. word"_s << u"word"_s;
    QTest::newRow("quotation") << u"quote"_s << u"> word"_s << u"word"_s;
    QTest::newRow("heading") << u"heading"_s << u"# word"_s << u"## word"_s;
}

void tst_WriterWindow::insertsMarks()
{
    QFETCH(const QString, action);
    QFETCH(const QString, expected);
    QFETCH(const QString, again);
    m_desk->typeText(u"word"_s);
    m_desk->find<QPlainTextEdit>("text")->selectAll();
    QVERIFY(m_desk->trigger(action.toLatin1().constData()));
    QCOMPARE(m_desk->text(), expected);
    m_desk->find<QPlainTextEdit>("text")->selectAll();
    QVERIFY(m_desk->trigger(action.toLatin1().constData()));
    QCOMPARE(m_desk->text(), again);
    QVERIFY(m_desk->trigger("undo"));
    QCOMPARE(m_desk->text(), expected);
}

void tst_WriterWindow::continuesLists()
{
    m_desk->typeText(u"- a\nb\n\n1. x\ny"_s);
    QCOMPARE(m_desk->text(), u"- a\n- b\n1. x\n2. y"_s);
}

void tst_WriterWindow::showsOneSideOnly()
{
    QVERIFY(m_desk->trigger("editorOnly"));
    QVERIFY(!m_desk->find("previewPane"));
    QVERIFY(m_desk->trigger("previewOnly"));
    QVERIFY(!m_desk->find("text"));
    m_desk->window->close();
    m_desk->open();
    QVERIFY(m_desk->find("previewPane"));
    QVERIFY(!m_desk->find("text"));
}

// The engine has a process for each source; without one, each pause in typing began another.
void tst_WriterWindow::previewsInOneProcess()
{
    const auto *preview = m_desk->find<Common::ArticleView>("preview");
    m_desk->typeText(u"First"_s);
    QTRY_VERIFY(preview->document().bodyHtml.contains(u"First"_s));
    const QString source = preview->document().source;
    QVERIFY(!source.isEmpty());
    m_desk->typeText(u" second"_s);
    QTRY_VERIFY(preview->document().bodyHtml.contains(u"second"_s));
    QCOMPARE(preview->document().source, source);
}

void tst_WriterWindow::choosesAnotherNode()
{
    goOnlineWithBlog();
    auto *chooser = m_desk->find<QComboBox>("node");
    chooser->setCurrentIndex(chooser->count() - 1);
    Q_EMIT chooser->activated(chooser->count() - 1);
    QTRY_VERIFY(m_desk->window->findChild<QDialog *>(u"nodeAddressDialog"_s));
    auto *dialog = m_desk->window->findChild<QDialog *>(u"nodeAddressDialog"_s);
    // A name that some services take and then can't store anything under.
    const auto *warning = dialog->findChild<QLabel *>(u"warning"_s);
    dialog->findChild<QLineEdit *>(u"service"_s)->setText(u"pubsub.localhost"_s);
    dialog->findChild<QLineEdit *>(u"node"_s)->setText(u"港"_s.repeated(27));
    QCOMPARE(warning->text(), Common::NodeName::warning(u"港"_s.repeated(27)));
    dialog->findChild<QLineEdit *>(u"node"_s)->clear();
    QVERIFY(!warning->isVisible());
    dialog->findChild<QLineEdit *>(u"service"_s)->clear();
    QTest::keyClicks(
        dialog->findChild<QLineEdit *>(u"service"_s), u"xmpp:pubsub.localhost?;node=news"_s);
    QTest::mouseClick(
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QTRY_COMPARE(chooser->currentText(), u"news"_s);
    m_desk->typeText(u"For them"_s);
    QTRY_COMPARE(m_desk->session->store().drafts().size(), 1);
    QCOMPARE(m_desk->session->store().drafts().first().node.node, u"news"_s);
}

void tst_WriterWindow::opensAnAddress()
{
    m_desk->window->openAddress(u"xmpp:pubsub.localhost?;node=news"_s);
    QCOMPARE(m_desk->find<QComboBox>("node")->currentText(), u"news"_s);
    goOnlineWithBlog();
    QVERIFY(m_desk->trigger("refresh"));
    m_desk->settle();
    QCOMPARE(m_desk->find<QComboBox>("node")->currentText(), u"news"_s);
    m_desk->typeText(u"For them"_s);
    QTRY_COMPARE(m_desk->session->store().drafts().size(), 1);
    QCOMPARE(m_desk->session->store().drafts().first().node.node, u"news"_s);
    m_desk->window->openAddress(u"https://example.org/"_s);
    QCOMPARE(m_desk->text(), u"For them"_s);
}

// What is typed before there is a draft to store it in would be lost.
void tst_WriterWindow::waitsUntilItCanStore()
{
    m_desk->window.reset();
    m_desk->session.reset();
    m_desk->session = std::make_unique<WriterSession>(*m_desk->profile, *m_desk->account);
    m_desk->window = std::make_unique<MainWindow>(*m_desk->session);
    m_desk->window->show();
    m_desk->window->openAddress(u"xmpp:pubsub.localhost?;node=news"_s);
    QVERIFY(!isWritable());
    QVERIFY(!m_desk->trigger("newPost"));
    m_desk->settle();
    QTRY_VERIFY(isWritable());
    QCOMPARE(m_desk->find<QComboBox>("node")->currentText(), u"news"_s);
    QVERIFY(m_desk->trigger("newPost"));
}

void tst_WriterWindow::saysThatNothingCanBeStored()
{
    runOnDisk(u"PRAGMA user_version = 99"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*newer version.*"_s));
    m_desk->open();
    const auto check = [this] {
        QVERIFY(!isWritable());
        QVERIFY(!m_desk->trigger("newPost"));
        QVERIFY(!m_desk->trigger("publish"));
        QVERIFY(!m_desk->trigger("deleteCurrent"));
        QVERIFY(m_desk->find<StateBar>("stateBar")->text().contains(u"newer version"_s));
    };
    check();
    QVERIFY(m_desk->goOnline());
    m_desk->settle();
    check();
}

void tst_WriterWindow::goesOnWhenTheDiskRefuses()
{
    m_desk->stayOffline();
    m_desk->session->audience().setAccess(m_desk->microblog(), PubSub::AccessModel::Open);
    m_desk->typeTitle(u"Refused"_s);
    runOnDisk(
        u"CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT raise(ABORT, 'full'); END"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*full.*"_s));
    QVERIFY(m_desk->trigger("publish"));
    QTRY_VERIFY(isWritable());
    QVERIFY(m_desk->find<StateBar>("stateBar")->text().contains(u"outbox"_s));
    m_desk->typeText(u"and more"_s);
    runOnDisk(u"DROP TRIGGER full"_s);
    QVERIFY(m_desk->trigger("publish"));
    QTRY_COMPARE(m_desk->listed(Section::Outbox), QStringList { u"Refused"_s });
    QCOMPARE(m_desk->text(), u"and more"_s);
}

void tst_WriterWindow::staysWhenAPostIsReadLate()
{
    goOnlineWithBlog();
    m_desk->nodes.put(
        m_desk->microblog().service.toString(), m_desk->microblog().node, u"a"_s, entry("Old"));
    QVERIFY(m_desk->trigger("refresh"));
    QTRY_COMPARE(m_desk->listed(Section::Published).size(), 1);
    m_desk->typeTitle(u"Mine"_s);
    QTRY_COMPARE(m_desk->listed(Section::Drafts).size(), 1);
    std::binary_semaphore hold(0);
    m_desk->session->database().run([&hold](QSqlDatabase &) { hold.acquire(); });
    m_desk->select(Section::Published, 0);
    m_desk->select(Section::Drafts, 0);
    hold.release();
    m_desk->settle();
    QCOMPARE(m_desk->title(), u"Mine"_s);
    QVERIFY(isWritable());
}

void tst_WriterWindow::staysWhenAPostIsFetchedLate()
{
    goOnlineWithBlog();
    m_desk->draft(u"Mine"_s);
    bool wasAnswered = false;
    m_desk->server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s, .type = u"get"_s },
        [&](const QDomElement &iq) {
            if (iq.elementsByTagName(u"item"_s).isEmpty())
                return Answer::pass();
            wasAnswered = true;
            return m_desk->nodes.answer(iq).after(std::chrono::milliseconds(300));
        });
    editThePublishedPost();
    m_desk->select(Section::Drafts, 0);
    QCOMPARE(m_desk->title(), u"Mine"_s);
    m_desk->typeText(u"on it"_s);
    QTRY_VERIFY(wasAnswered);
    QTest::qWait(600);
    QCOMPARE(m_desk->title(), u"Mine"_s);
    m_desk->typeText(u" still"_s);
    QCOMPARE(m_desk->text(), u"on it still"_s);
}

void tst_WriterWindow::givesUpMine()
{
    publishAgainstAnotherVersion();
    QTRY_VERIFY(m_desk->find("takeTheirs"));
    QVERIFY(m_desk->click("takeTheirs"));
    QTRY_VERIFY(m_desk->listed(Section::Outbox).isEmpty());
    m_desk->settle();
    QVERIFY(m_desk->listed(Section::Drafts).isEmpty());
    QVERIFY(!m_desk->title().contains(u"Mine"_s));
}

// What has no name can't be found by a screen reader, nor by a test.
// What can't arrive is not even sent off.
void tst_WriterWindow::saysWhatTheServerTakes()
{
    m_desk->server.options().maxStanzaBytes = 100'000;
    m_desk->server.options().tellsMaxStanzaBytes = true;
    goOnlineWithBlog();
    m_desk->find<QPlainTextEdit>("text")->setPlainText(u"Ten letters. "_s.repeated(6000));
    QVERIFY(m_desk->trigger("publish"));
    QTRY_VERIFY(m_desk->window->findChild<QDialog *>(u"publishDialog"_s));
    auto *dialog = m_desk->window->findChild<QDialog *>(u"publishDialog"_s);
    const QString hint = dialog->findChild<QLabel *>(u"sizeHint"_s)->text();
    QVERIFY2(hint.contains(QLocale().formattedDataSize(100'000)), qPrintable(hint));
    QVERIFY(!dialog->findChild<QPushButton *>(u"confirmPublish"_s)->isEnabled());
    dialog->reject();
    QVERIFY(m_desk->listed(Section::Outbox).isEmpty());
}

void tst_WriterWindow::saysWhatIsPutAside()
{
    goOnlineWithBlog();
    m_desk->server.reply(
        publishing, Answer::error("internal-server-error", "wait"), OutboxEntry::mostSameAnswers);
    m_desk->typeTitle(u"Unlucky"_s);
    QVERIFY(m_desk->trigger("publish"));
    auto *bar = m_desk->window->findChild<StateBar *>();
    QTRY_VERIFY(bar->text().contains(u"same answer"_s));
    QVERIFY(isWritable());
    QVERIFY(m_desk->click("retry"));
    QTRY_COMPARE(m_desk->listed(Section::Published), QStringList { u"Unlucky"_s });
}

void tst_WriterWindow::publishesWithoutComments()
{
    goOnlineWithBlog();
    m_desk->typeTitle(u"No answers"_s);
    auto *comments = m_desk->find<QCheckBox>("comments");
    QVERIFY(comments->isEnabled() && comments->isChecked());
    comments->click();
    QVERIFY(m_desk->trigger("publish"));
    QTRY_COMPARE(m_desk->listed(Section::Published), QStringList { u"No answers"_s });
    QVERIFY(!PostComments::areAllowed(m_desk->blog().payloads.first()));
    QTRY_VERIFY(m_desk->find("editPost"));
    QVERIFY(!comments->isChecked() && !comments->isEnabled());
    QVERIFY(m_desk->trigger("newPost"));
    QVERIFY(comments->isChecked());
}

void tst_WriterWindow::offersCommentsForOlderPostsOnce()
{
    const QString service = m_desk->microblog().service.toString();
    m_desk->createBlog();
    for (const QString &id : { u"a"_s, u"b"_s })
        m_desk->nodes.put(service, m_desk->microblog().node, id, entry("Old"));
    QVERIFY(m_desk->goOnline());
    const auto *bar = m_desk->window->findChild<Common::InfoBar *>();
    QTRY_VERIFY(bar->text().contains(u"commented"_s));
    auto *button = bar->findChild<QPushButton *>();
    QVERIFY(button->isVisibleTo(m_desk->window.get()));
    QTest::mouseClick(button, Qt::LeftButton);
    for (const QString &id : { u"a"_s, u"b"_s })
        QTRY_VERIFY(PostComments::areAllowed(m_desk->blog().payloads.value(id)));
    m_desk->nodes.put(service, m_desk->microblog().node, u"c"_s, entry("Another"));
    m_desk->open();
    QVERIFY(m_desk->goOnline());
    QTRY_COMPARE(m_desk->listed(Section::Published).size(), 3);
    QVERIFY(m_desk->window->findChild<Common::InfoBar *>()->text().isEmpty());
}

void tst_WriterWindow::namesItsWidgets()
{
    for (const char *name : { "title", "tags", "node", "text", "library", "search", "blog",
             "statistics", "saveState", "formatBar", "mainToolBar" })
        QVERIFY2(m_desk->find(name), name);
    QWidget *window = m_desk->window.get();
    m_desk->find<EditorPane>("editorPane")
        ->stateBar()
        .showState(StateBar::Tone::Quiet, u"State"_s, { { u"button"_s, u"Button"_s, [] { } } });
    const NodeAddressDialog node(window);
    const AddressDialog link(AddressDialog::Kind::Link, window);
    const AddressDialog image(AddressDialog::Kind::Image, window);
    const PublishDialog publish({}, {}, { .access = true, .size = 1 }, window);
    const ConflictView conflict({}, {}, window);
    QStringList faults;
    for (const QWidget *root : std::initializer_list<const QWidget *> {
             window, &node, &link, &image, &publish, &conflict })
        faults += WidgetNames::faults(root);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

PUBSUB_TEST(tst_WriterWindow, QApplication)
#include "tst_WriterWindow.moc"
