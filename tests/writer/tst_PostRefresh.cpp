// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterHouse.h"
#include "writer/core/EntryComposer.h"
#include "writer/core/PostTable.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using Section = LibraryModel::Section;

namespace
{

enum class Event { None, BeforeTheAnswer, AfterTheAnswer };

const QByteArray old = "<entry xmlns='http://www.w3.org/2005/Atom'><id>tag:x</id><title>Old</title>"
                       "<published>2020-01-01T00:00:00+01:00</published>"
                       "<content type='text'>Words</content></entry>";

} // namespace

/// A publication changes the list of posts once, whoever tells of it first, and nothing is read
/// from the disk for that.
class tst_PostRefresh : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_house.reset(); }

    void aPublication_data();
    void aPublication();
    void aDeletion();

private:
    void setUp() override;
    /// A post that only who reads the disk again would list.
    void hideOneOnTheDisk();
    void sendEventOf(const QString &itemId);
    [[nodiscard]] Draft draft(bool isEdit);
    [[nodiscard]] QStringList listed() const;

    std::unique_ptr<WriterHouse> m_house;
    /// How often the model went through its rows and found others, by section.
    QMap<Section, int> m_refreshes;
};

void tst_PostRefresh::setUp()
{
    m_house = std::make_unique<WriterHouse>();
    m_house->createBlog();
    m_house->nodes.put(
        m_house->microblog().service.toString(), m_house->microblog().node, u"old"_s, old);
    m_house->start();
    QVERIFY(m_house->goOnline());
    QVERIFY(waitFor([this] { return listed() == QStringList { u"Old"_s }; }));
    m_house->settle();
    hideOneOnTheDisk();
    m_refreshes.clear();
    connect(&m_house->session->library(), &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &index) {
            if (!index.parent().isValid())
                ++m_refreshes[Section(index.row())];
        });
}

void tst_PostRefresh::hideOneOnTheDisk()
{
    Post hidden;
    hidden.node = m_house->microblog();
    hidden.itemId = u"hidden"_s;
    hidden.title = u"Hidden"_s;
    QVERIFY(m_house->session->database().runAndWait(
        [hidden](QSqlDatabase &db) { PostTable(db).save(hidden, old); }));
}

void tst_PostRefresh::sendEventOf(const QString &itemId)
{
    SignalWaiter events(m_house->session->client(), &PubSub::Client::itemPublished);
    m_house->server.sendStanza("<message from='{bare}' to='{jid}' type='headline'>"
                               "<event xmlns='http://jabber.org/protocol/pubsub#event'>"
                               "<items node='urn:xmpp:microblog:0'><item id='"
        + itemId.toUtf8() + "'>" + m_house->blog().payloads.value(itemId)
        + "</item></items></event></message>");
    QVERIFY(events.waitForCount(1));
    m_house->settle();
}

Draft tst_PostRefresh::draft(bool isEdit)
{
    PostStore &store = m_house->session->store();
    Draft draft = isEdit
        ? store.createEdit(EntryComposer::draftOf(m_house->microblog(), u"old"_s, old))
        : store.create(m_house->microblog());
    draft.title = u"New"_s;
    store.save(draft);
    m_house->settle();
    return draft;
}

QStringList tst_PostRefresh::listed() const
{
    QStringList titles;
    for (const Post &post : m_house->session->store().posts())
        titles += post.title;
    return titles;
}

void tst_PostRefresh::aPublication_data()
{
    QTest::addColumn<bool>("isEdit");
    QTest::addColumn<Event>("event");
    for (const bool isEdit : { false, true }) {
        const char *what = isEdit ? "an edit" : "a new post";
        QTest::addRow("%s, no event", what) << isEdit << Event::None;
        QTest::addRow("%s, its event before the answer", what) << isEdit << Event::BeforeTheAnswer;
        QTest::addRow("%s, its event after the answer", what) << isEdit << Event::AfterTheAnswer;
    }
}

void tst_PostRefresh::aPublication()
{
    QFETCH(const bool, isEdit);
    QFETCH(const Event, event);
    m_house->nodes.setTellsPublisher(event == Event::BeforeTheAnswer);
    const Draft draft = this->draft(isEdit);
    const QSignalSpy changed(&m_house->session->store(), &PostStore::postsChanged);
    m_refreshes.clear();
    m_house->publish(draft);
    QVERIFY(m_house->waitForEmptyOutbox());
    if (event == Event::AfterTheAnswer)
        sendEventOf(draft.itemId);
    m_house->settle();

    QCOMPARE(listed(), isEdit ? QStringList { u"New"_s } : (QStringList { u"New"_s, u"Old"_s }));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_refreshes.value(Section::Published), 1);
    // Queued, sent, confirmed.
    QCOMPARE(m_refreshes.value(Section::Outbox), 3);
    QCOMPARE(m_refreshes.value(Section::Drafts), 1);
    // What is in memory is what another start reads.
    const QList<Post> posts = m_house->session->store().posts();
    m_house->start();
    m_house->session->posts().setNode(m_house->microblog());
    QTRY_COMPARE(m_house->session->store().posts().size(), posts.size() + 1);
    QCOMPARE(m_house->session->store().posts().first(posts.size()), posts);
}

void tst_PostRefresh::aDeletion()
{
    const QSignalSpy changed(&m_house->session->store(), &PostStore::postsChanged);
    m_house->session->outbox().retract(m_house->session->store().posts().first());
    m_house->settle();
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(listed(), QStringList());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_refreshes.value(Section::Published), 1);
}

PUBSUB_TEST(tst_PostRefresh, QCoreApplication)
#include "tst_PostRefresh.moc"
