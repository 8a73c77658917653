// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlQuery.h"
#include "support/Namespaces.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterHouse.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;

namespace
{

const QByteArray old = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Old</title>"
                       "<published>2026-01-01T00:00:00Z</published>"
                       "<content type='text'>Text</content></entry>";

} // namespace

/// What is shown and what is awaited, without a window.
class tst_Desk : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_house.reset(); }

    void opensWhatWasWrittenLast();
    void keepsWhatWasWantedUntilItCanBeStored();
    void saysThatNothingCanBeStored();
    void followsTheListWhileUntouched();
    void takesAPostThroughTheOutbox();
    void givesBackWhatTheDiskRefused();
    void showsAPost();
    void forgetsAPostThatIsReadTooLate();
    void showsThePostThatIsFetched();
    void forgetsAPostThatIsFetchedTooLate();
    void beginsAnewWhenThePostIsGone();
    void saysWhyAPostCannotBeEdited();
    void editsWithTheLastKeys();
    void discardsADraft();
    void discardsOnlyWhatWasMeant();
    void keepsWhatWentToTheOutbox();

private:
    void setUp() override;
    /// The post "Old" is on the server and in the list.
    void goOnlineWithAPost();
    void onDisk(const QString &statement);
    [[nodiscard]] Desk &desk() const { return m_house->session->desk(); }
    [[nodiscard]] Post post() const { return m_house->session->store().posts().value(0); }
    /// What the desk shows or awaits, if it is a \a What.
    template <typename What> [[nodiscard]] const What *shown() const
    {
        return std::get_if<What>(&desk().shown());
    }
    template <typename What> [[nodiscard]] bool awaits() const
    {
        return std::holds_alternative<What>(desk().awaited());
    }

    std::unique_ptr<WriterHouse> m_house;
};

void tst_Desk::setUp()
{
    m_house = std::make_unique<WriterHouse>();
    m_house->start();
}

void tst_Desk::goOnlineWithAPost()
{
    m_house->createBlog();
    m_house->nodes.put(
        m_house->microblog().service.toString(), m_house->microblog().node, u"a"_s, old);
    QVERIFY(m_house->goOnline());
    QTRY_COMPARE(post().title, u"Old"_s);
    m_house->settle();
}

void tst_Desk::onDisk(const QString &statement)
{
    QVERIFY(m_house->session->database().runAndWait(
        [statement](QSqlDatabase &db) { Common::SqlQuery::run(db, statement); }));
}

void tst_Desk::opensWhatWasWrittenLast()
{
    QVERIFY(shown<Desk::ShownDraft>());
    QVERIFY(desk().draft().isEmpty());
    const Draft first = m_house->draft(u"First"_s);
    const Draft last = m_house->draft(u"Last"_s);
    onDisk(u"UPDATE draft SET modified = modified - 1000 WHERE key = '%1'"_s.arg(first.key));
    m_house->start();
    QVERIFY(shown<Desk::ShownDraft>());
    QCOMPARE(desk().draft().key, last.key);
    QVERIFY(shown<Desk::ShownDraft>()->isEditable);
}

void tst_Desk::keepsWhatWasWantedUntilItCanBeStored()
{
    PostStore store(m_house->session->database(), Common::Clock());
    Autosaver autosaver(store);
    Desk desk(store, autosaver, m_house->session->outbox(), m_house->session->kept(),
        m_house->session->nodes(), m_house->session->client());
    QVERIFY(std::holds_alternative<Desk::Opening>(desk.shown()));
    QVERIFY(!desk.canWrite());
    desk.newPostFor(m_house->microblog());
    QVERIFY(std::holds_alternative<Desk::NewPost>(desk.awaited()));
    store.load();
    QVERIFY(waitFor([&] { return desk.canWrite(); }));
    QVERIFY(std::holds_alternative<Desk::ShownDraft>(desk.shown()));
    QCOMPARE(desk.draft().node, m_house->microblog());
    QVERIFY(std::holds_alternative<std::monostate>(desk.awaited()));
}

void tst_Desk::saysThatNothingCanBeStored()
{
    onDisk(u"PRAGMA user_version = 99"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"newer"_s));
    m_house->start();
    QTRY_VERIFY(shown<Desk::Unusable>());
    QVERIFY(shown<Desk::Unusable>()->reason.contains(u"newer"_s));
    QVERIFY(!desk().canWrite());
    desk().newPost();
    QVERIFY(shown<Desk::Unusable>());
}

void tst_Desk::followsTheListWhileUntouched()
{
    m_house->stayOffline();
    QCOMPARE(desk().draft().node, m_house->microblog());
    PubSub::NodeAddress news = m_house->microblog();
    news.node = u"news"_s;
    m_house->session->posts().setNode(news);
    QCOMPARE(desk().draft().node, news);
    Draft touched = desk().draft();
    touched.title = u"Mine"_s;
    m_house->session->autosaver().change(touched);
    m_house->session->posts().setNode(m_house->microblog());
    QCOMPARE(desk().draft().node, news);
    QCOMPARE(desk().draft().key, touched.key);
}

void tst_Desk::takesAPostThroughTheOutbox()
{
    m_house->createBlog();
    m_house->stayOffline();
    Draft draft = desk().draft();
    draft.title = u"Out it goes"_s;
    draft.text = u"With **text**"_s;
    m_house->session->autosaver().change(draft);
    m_house->session->audience().setAccess(draft.node, PubSub::AccessModel::Open);
    m_house->session->desk().publish(draft);
    QVERIFY(shown<Desk::ShownDraft>());
    QVERIFY(!shown<Desk::ShownDraft>()->isEditable);
    m_house->settle();
    QVERIFY(shown<Desk::ShownEntry>());
    QCOMPARE(shown<Desk::ShownEntry>()->entry.state, OutboxEntry::State::Queued);
    QCOMPARE(desk().draft().title, u"Out it goes"_s);
    QVERIFY(m_house->goOnline());
    QTRY_VERIFY(shown<Desk::ShownPost>());
    QCOMPARE(shown<Desk::ShownPost>()->post.itemId, draft.itemId);
    QCOMPARE(desk().draft().title, u"Out it goes"_s);
}

void tst_Desk::givesBackWhatTheDiskRefused()
{
    m_house->stayOffline();
    onDisk(u"CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT raise(ABORT, 'full'); END"_s);
    Draft draft = desk().draft();
    draft.title = u"Refused"_s;
    m_house->session->autosaver().change(draft);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"full"_s));
    m_house->session->desk().publish(draft);
    m_house->settle();
    QVERIFY(shown<Desk::ShownDraft>());
    QVERIFY(shown<Desk::ShownDraft>()->isEditable);
    QVERIFY(shown<Desk::ShownDraft>()->refusal.contains(u"full"_s));
    QCOMPARE(desk().draft().title, u"Refused"_s);
}

void tst_Desk::showsAPost()
{
    goOnlineWithAPost();
    desk().showPost(u"a"_s);
    QVERIFY(awaits<Desk::PostToRead>());
    m_house->settle();
    QVERIFY(shown<Desk::ShownPost>());
    QCOMPARE(desk().draft().text, u"Text"_s);
    QVERIFY(!shown<Desk::ShownPost>()->changedBy);
    QVERIFY(awaits<std::monostate>());
}

void tst_Desk::forgetsAPostThatIsReadTooLate()
{
    goOnlineWithAPost();
    const Draft mine = m_house->draft(u"Mine"_s);
    std::binary_semaphore hold(0);
    m_house->session->database().run([&hold](QSqlDatabase &) { hold.acquire(); });
    desk().showPost(u"a"_s);
    QVERIFY(awaits<Desk::PostToRead>());
    desk().showDraft(mine.key);
    QVERIFY(awaits<std::monostate>());
    hold.release();
    m_house->settle();
    QVERIFY(shown<Desk::ShownDraft>());
    QCOMPARE(desk().draft().key, mine.key);
}

// As a double click does, which selects first.
void tst_Desk::showsThePostThatIsFetched()
{
    goOnlineWithAPost();
    m_house->server.reply(
        { .xmlns = Ns::pubSub, .element = u"items"_s, .type = u"get"_s }, Answer::never(), 1);
    desk().showPost(u"a"_s);
    desk().edit(post());
    QVERIFY(awaits<Desk::PostToEdit>());
    m_house->settle();
    QVERIFY(shown<Desk::ShownPost>());
    QVERIFY(awaits<Desk::PostToEdit>());
    const QSignalSpy begins(&desk(), &Desk::writingBegins);
    desk().edit(post());
    QTRY_VERIFY(shown<Desk::ShownDraft>());
    QCOMPARE(begins.size(), 1);
    QVERIFY(desk().draft().isEdit());
    QCOMPARE(desk().draft().itemId, u"a"_s);
    QVERIFY(awaits<std::monostate>());
}

void tst_Desk::forgetsAPostThatIsFetchedTooLate()
{
    goOnlineWithAPost();
    const Draft mine = m_house->draft(u"Mine"_s);
    m_house->server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s, .type = u"get"_s },
        Answer::error("forbidden", "auth"), 1);
    const QSignalSpy failed(&desk(), &Desk::editFailed);
    desk().edit(post());
    desk().showDraft(mine.key);
    QVERIFY(awaits<std::monostate>());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(shown<Desk::ShownDraft>());
    QCOMPARE(desk().draft().key, mine.key);
}

void tst_Desk::beginsAnewWhenThePostIsGone()
{
    goOnlineWithAPost();
    desk().showPost(u"a"_s);
    m_house->settle();
    m_house->nodes.take(m_house->microblog().service.toString(), m_house->microblog().node, u"a"_s);
    const QSignalSpy vanished(&desk(), &Desk::postVanished);
    desk().edit(post());
    QTRY_COMPARE(vanished.size(), 1);
    QVERIFY(shown<Desk::ShownDraft>());
    QVERIFY(desk().draft().isEmpty());
    m_house->settle();
    QVERIFY(m_house->session->store().posts().isEmpty());
}

void tst_Desk::saysWhyAPostCannotBeEdited()
{
    goOnlineWithAPost();
    desk().showPost(u"a"_s);
    m_house->settle();
    m_house->server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s, .type = u"get"_s },
        Answer::error("forbidden", "auth"), 1);
    const QSignalSpy failed(&desk(), &Desk::editFailed);
    desk().edit(post());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(shown<Desk::ShownPost>());
    QVERIFY(awaits<std::monostate>());
}

// The post is chosen in the list while its draft is being written.
void tst_Desk::editsWithTheLastKeys()
{
    goOnlineWithAPost();
    desk().edit(post());
    QTRY_VERIFY(desk().draft().isEdit());
    Draft written = desk().draft();
    written.text = u"One"_s;
    m_house->session->autosaver().change(written);
    m_house->session->autosaver().flush();
    m_house->settle();
    written.text = u"One, two"_s;
    m_house->session->autosaver().change(written);
    desk().edit(post());
    QCOMPARE(desk().draft().key, written.key);
    QCOMPARE(desk().draft().text, u"One, two"_s);
    m_house->settle();
    QCOMPARE(m_house->session->store().draft(written.key)->text, u"One, two"_s);
}

void tst_Desk::discardsADraft()
{
    const Draft first = m_house->draft(u"First"_s);
    desk().showDraft(first.key);
    QCOMPARE(desk().draft().key, first.key);
    desk().discard(first.key);
    m_house->settle();
    QVERIFY(m_house->session->store().drafts().isEmpty());
    QVERIFY(desk().draft().isEmpty());
}

// Something else came while the person was asked.
void tst_Desk::discardsOnlyWhatWasMeant()
{
    const Draft first = m_house->draft(u"First"_s);
    const Draft second = m_house->draft(u"Second"_s);
    desk().showDraft(second.key);
    desk().discard(first.key);
    m_house->settle();
    QCOMPARE(m_house->session->store().drafts().size(), 1);
    QCOMPARE(m_house->session->store().drafts().first().key, second.key);
    QCOMPARE(desk().draft().key, second.key);
}

void tst_Desk::keepsWhatWentToTheOutbox()
{
    m_house->stayOffline();
    const Draft draft = m_house->draft(u"Out it goes"_s);
    desk().showDraft(draft.key);
    desk().publish(draft);
    desk().discard(draft.key);
    m_house->settle();
    QVERIFY(shown<Desk::ShownEntry>());
    desk().discard(draft.key);
    m_house->settle();
    QVERIFY(shown<Desk::ShownEntry>());
    QVERIFY(m_house->session->store().draft(draft.key));
    QVERIFY(m_house->session->store().entryOfDraft(draft.key));
}

PUBSUB_TEST(tst_Desk, QCoreApplication)
#include "tst_Desk.moc"
