// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/ArticleScheme.h"
#include "reader/ReadingPerson.h"
#include "support/Await.h"
#include "support/BrowserDesk.h"
#include "support/Figures.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/WritingPerson.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QApplication>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace std::chrono_literals;

namespace
{

constexpr int kills = 10;
const QString statusItem = u"status"_s;

PubSub::Item statusOf(int round)
{
    return Entries::item(statusItem, 1, u"Round %1"_s.arg(round));
}

XmppServerOptions onDisk()
{
    XmppServerOptions options;
    options.storage = XmppServerOptions::Storage::Disk;
    return options;
}

} // namespace

/// The server is killed and started again in the middle of the three programs' work, ten times.
/// Each program goes on by itself, and what one had told to be done is done in the end.
class tst_server_kill : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachProgramGoesOnByItself();
    void eachPostIsPublishedOnce();
    void eachEntryIsInTheReader();
    void tellsTheFigures();
    void cleanupTestCase();

private:
    void createNode(const PubSub::NodeAddress &node);
    void startWork();
    void publishOn();
    void browseOn();
    void lookAtTheStatus();
    void killInTheMiddle(int round);
    void checkTheWriter(const WriterPromises::Payloads &published);
    void checkTheReader();
    void checkTheBrowser(int round);
    bool areAllOnline() const;
    QList<PubSub::Item> itemsOf(const PubSub::NodeAddress &node);
    PubSub::NodeAddress nodeOf(int round) const
    {
        return { m_news.service, u"round-%1"_s.arg(round) };
    }
    PubSub::NodeAddress blog() { return Writer::NodeChoices::microblogOf(m_ada.jid); }

    ProsodyServer m_server { onDisk() };
    PubSub::Account m_ada;
    PubSub::NodeAddress m_news;
    PubSub::NodeAddress m_status;
    QTemporaryDir m_folder;
    std::unique_ptr<ReaderDesk> m_reader;
    std::unique_ptr<ReadingPerson> m_readingPerson;
    std::unique_ptr<WritingPerson> m_writer;
    std::unique_ptr<BrowserDesk> m_browser;
    // Bob, whom ada follows.
    std::unique_ptr<TestClient> m_publisher;
    QTimer m_publishTimer;
    QTimer m_browseTimer;
    QPointer<PubSub::Request> m_publishing;
    int m_browsed = 0;

    WriterPromises m_promises;
    WriterPromises::Payloads m_confirmed;
    QSet<qint64> m_read;
    QSet<QString> m_published;
    WriterPromises::Finding m_finding;
    qsizetype m_lostMarks = 0;
    qsizetype m_doubled = 0;
    std::chrono::milliseconds m_longestWait { 0 };
};

void tst_server_kill::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    m_ada = accountFor(m_server, u"ada"_s);
    m_news = { *PubSub::Jid::fromString(m_server.pubSubService()), u"news"_s };
    m_status = { m_news.service, u"status"_s };
    m_publisher = std::make_unique<TestClient>();
    QVERIFY(m_publisher->connectTo(m_server, u"bob"_s));
    createNode(m_news);
    createNode(m_status);
    TestClient subscriber;
    QVERIFY(subscriber.connectTo(m_server, u"ada"_s));
    QVERIFY(await(subscriber.node(m_news).subscribe()).has_value());
}

void tst_server_kill::createNode(const PubSub::NodeAddress &node)
{
    auto form = PubSub::Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
    form.setValue(u"pubsub#persist_items"_s, u"1"_s);
    form.setValue(u"pubsub#max_items"_s, u"10000"_s);
    QVERIFY(await(m_publisher->service(node.service).createNode(node.node, form)).has_value());
}

void tst_server_kill::startWork()
{
    m_reader = std::make_unique<ReaderDesk>(m_folder.path());
    m_readingPerson = std::make_unique<ReadingPerson>(
        *m_reader, 20ms, [this](qint64 id) { m_read.insert(id); });
    m_writer = std::make_unique<WritingPerson>(m_folder.path(), u"Post"_s, 20ms,
        [this](const QByteArray &promise) { m_promises.note(promise); });
    connect(&m_writer->session().store(), &Writer::PostStore::confirmed, this,
        [this](const Writer::OutboxEntry &entry) { m_confirmed[entry.itemId] = entry.payload; });
    m_browser = std::make_unique<BrowserDesk>(m_folder.path());
    for (Common::AccountSession *account :
        { &m_reader->account(), &m_writer->account(), &m_browser->account() })
        keepPausesShort(*account->client());
    keepPausesShort(*m_publisher);
    m_reader->connectTo(m_ada, m_server.password(u"ada"_s));
    m_writer->connectTo(m_ada, m_server.password(u"ada"_s));
    m_browser->connectTo(m_ada, m_server.password(u"ada"_s));
    connect(&m_publishTimer, &QTimer::timeout, this, &tst_server_kill::publishOn);
    connect(&m_browseTimer, &QTimer::timeout, this, &tst_server_kill::browseOn);
    QVERIFY(waitFor([this] { return areAllOnline(); }, 30s));
    m_publishTimer.start(30ms);
    QVERIFY(waitFor([this] { return !m_read.isEmpty(); }, 30s));
    m_browseTimer.start(60ms);
}

void tst_server_kill::publishOn()
{
    if (m_publishing || m_publisher->state() != PubSub::Client::State::Online)
        return;
    const PubSub::Item item
        = Entries::item(u"entry%1"_s.arg(m_published.size()), int(m_published.size() % 300));
    auto *request = m_publisher->node(m_news).publish(item);
    connect(request, &PubSub::PublishRequest::succeeded, this,
        [this](const QString &id) { m_published.insert(id); });
    m_publishing = request;
}

void tst_server_kill::browseOn()
{
    ++m_browsed;
    m_browser->tree()->choose(m_browsed % 3 == 0 ? m_news : m_status);
    m_browser->showTab(BrowserDesk::Tab(m_browsed % 6));
    m_browser->trigger(u"refreshAction"_s);
}

bool tst_server_kill::areAllOnline() const
{
    return m_reader->isOnline() && m_writer->session().isOnline() && m_browser->isOnline()
        && m_publisher->state() == PubSub::Client::State::Online;
}

void tst_server_kill::eachProgramGoesOnByItself()
{
    startWork();
    if (QTest::currentTestFailed())
        return;
    for (int round = 0; round < kills && !QTest::currentTestFailed(); ++round) {
        killInTheMiddle(round);
        if (QTest::currentTestFailed())
            return;
        checkTheBrowser(round);
        checkTheReader();
        checkTheWriter(m_confirmed);
    }
    QVERIFY(m_promises.posts() > kills);
    QVERIFY(m_read.size() > kills);
}

void tst_server_kill::lookAtTheStatus()
{
    QVERIFY(m_browser->choose(m_status));
    m_browser->showTab(BrowserDesk::Items);
}

// What bob does last the browser learns only by asking again. Every second time it was idle
// before, the other times it is asking when the server is killed.
void tst_server_kill::killInTheMiddle(int round)
{
    m_browseTimer.start();
    QTest::qWait(QRandomGenerator::global()->bounded(100, 500));
    m_browseTimer.stop();
    if (round % 2 == 0) {
        lookAtTheStatus();
        QTest::qWait(150);
    }
    QVERIFY(await(m_publisher->node(m_status).publish(statusOf(round))).has_value());
    createNode(nodeOf(round));
    if (round % 2 == 1)
        lookAtTheStatus();
    m_server.kill();
    QTest::qWait(QRandomGenerator::global()->bounded(50, 500));
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(waitFor([this] { return areAllOnline(); }, 30s));
    m_longestWait = qMax(m_longestWait, timer.durationElapsed() / 1ms * 1ms);
}

// Nobody clicks here.
void tst_server_kill::checkTheBrowser(int round)
{
    const QAbstractItemModel *items = m_browser->find<QTableView>(u"itemTable"_s)->model();
    QTRY_COMPARE(items->index(0, 1).data().toString(), u"Round %1"_s.arg(round));
    QVERIFY(m_browser->choose(nodeOf(round)));
}

void tst_server_kill::checkTheReader()
{
    const auto disk = ReadingPerson::readDisk(m_reader->store());
    QCOMPARE(disk.integrity, u"ok"_s);
    m_lostMarks = (m_read - disk.read).size();
    QCOMPARE(m_lostMarks, 0);
}

void tst_server_kill::checkTheWriter(const WriterPromises::Payloads &published)
{
    m_finding = m_promises.check(m_writer->session().database(), published);
    QCOMPARE(m_finding.integrity, u"ok"_s);
    QCOMPARE(m_finding.lostDrafts, QStringList());
    QCOMPARE(m_finding.lostPosts, QStringList());
}

QList<PubSub::Item> tst_server_kill::itemsOf(const PubSub::NodeAddress &node)
{
    TestClient client;
    if (!client.connectTo(m_server, node == blog() ? u"ada"_s : u"bob"_s))
        return {};
    return await(client.node(node).recentItems(10000)).value_or(PubSub::ItemsPage()).items;
}

// What is expected is what the server has, not only what it acknowledged: Prosody has handed an
// item to the system when it acknowledges it, so that killing Prosody (unlike a power cut) takes
// nothing that was acknowledged. An item missing here was lost by the writer.
void tst_server_kill::eachPostIsPublishedOnce()
{
    m_writer->stop();
    QVERIFY(waitFor([this] { return m_writer->session().store().entries().isEmpty(); }, 30s));
    WriterPromises::Payloads payloads;
    QSet<QByteArray> titles;
    const QList<PubSub::Item> items = itemsOf(blog());
    for (const PubSub::Item &item : items) {
        payloads[item.id] = item.payload;
        titles.insert(item.payload.mid(item.payload.indexOf(">Post.")).split('<').first());
    }
    m_doubled = items.size() - qMin(payloads.size(), titles.size());
    QCOMPARE(m_doubled, 0);
    checkTheWriter(payloads);
}

void tst_server_kill::eachEntryIsInTheReader()
{
    m_publishTimer.stop();
    QVERIFY(waitFor([this] { return !m_publishing; }));
    const qsizetype there = itemsOf(m_news).size();
    QVERIFY(there >= m_published.size());
    QTRY_COMPARE_WITH_TIMEOUT(m_reader->store().counters().total, there, 20s);
    QTRY_COMPARE_WITH_TIMEOUT(m_reader->store().counters().unread, 0, 20s);
    checkTheReader();
}

void tst_server_kill::tellsTheFigures()
{
    QVERIFY(Figures::write(u"kills-server"_s,
        { u"kills: server %1, drafts lost %2 of %3, posts lost %4 of %5, doubled %6, "
          "read marks lost %7 of %8, online again at most %9 ms after it"_s.arg(kills)
                .arg(m_finding.lostDrafts.size())
                .arg(m_promises.drafts())
                .arg(m_finding.lostPosts.size())
                .arg(m_promises.posts())
                .arg(m_doubled)
                .arg(m_lostMarks)
                .arg(m_read.size())
                .arg(m_longestWait.count()) }));
}

void tst_server_kill::cleanupTestCase()
{
    m_readingPerson.reset();
    m_reader.reset();
    m_writer.reset();
    m_browser.reset();
}

int main(int argc, char **argv)
{
    WriterHands::prepare();
    Common::registerArticleScheme();
    QApplication application(argc, argv);
    tst_server_kill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_server_kill.moc"
