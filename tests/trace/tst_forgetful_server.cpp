// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/Figures.h"
#include "support/ScriptedOpenfire.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/WriterOnServer.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using namespace std::chrono_literals;
using Failure = OutboxEntry::Failure;

namespace
{

constexpr int kills = 50;

} // namespace

/// A server confirms, and is killed before it has stored that, fifty times. Whoever publishes again
/// what the writer says is missing has lost nothing in the end.
class tst_forgetful_server : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsLostForGood();
    void tellsTheFigures();
    void cleanupTestCase() { m_writer.reset(); }

private:
    void createNode();
    void publishSome();
    void editOne();
    void killInTheMiddle();
    void publishAgainWhatIsMissing();
    void checkTheDisk();
    QList<PubSub::Item> itemsOf(const PubSub::NodeAddress &node);
    bool isQuiet() const;

    ScriptedOpenfire m_server;
    std::unique_ptr<WriterOnServer> m_writer;
    PubSub::NodeAddress m_news;
    /// The same walk each time.
    QRandomGenerator m_random { 19 };
    /// By item id; of an edited one the last version.
    QMap<QString, Draft> m_posts;
    int m_confirmed = 0;
    int m_forgotten = 0;
    qsizetype m_lost = 0;
    qsizetype m_doubled = 0;
    qsizetype m_lostDrafts = 0;
};

void tst_forgetful_server::initTestCase()
{
    QVERIFY(m_server.start());
    m_news = { *PubSub::Jid::fromString(m_server.pubSubService()), u"news"_s };
    m_writer = std::make_unique<WriterOnServer>();
    connect(&m_writer->session.store(), &PostStore::confirmed, this, [this] { ++m_confirmed; });
    QVERIFY(m_writer->connectTo(m_server));
    createNode();
}

// Well before anything is published, so that it is on the disk.
void tst_forgetful_server::createNode()
{
    PubSub::Form form;
    form.set(PubSub::NodeConfig::persistItems, true);
    form.set(PubSub::NodeConfig::maxItems, PubSub::IntegerOrMax { 1000 });
    QVERIFY(await(m_writer->client().service(m_news.service).createNode(m_news.node, form)));
    m_server.advance(10min);
}

void tst_forgetful_server::publishSome()
{
    const int count = m_random.bounded(1, 5);
    for (int i = 0; i < count; ++i) {
        const bool isBlog = m_random.bounded(3) == 0;
        const QString name = u"Post %1"_s.arg(m_posts.size());
        const Draft draft = m_writer->publish(
            isBlog ? m_writer->microblog() : m_news, name, name + u" has some words."_s);
        m_posts.insert(draft.itemId, draft);
    }
}

void tst_forgetful_server::editOne()
{
    const QList<QString> ids = m_posts.keys();
    const QString id = ids[m_random.bounded(int(ids.size()))];
    const Draft first = m_posts[id];
    if (m_writer->session.store().isBusyWith(first.node, id))
        return;
    SignalWaiter ready(&m_writer->session.desk(), &Desk::writingBegins);
    Post post;
    post.node = first.node;
    post.itemId = id;
    m_writer->session.desk().edit(post);
    Draft draft;
    if (ready.waitForCount(1))
        draft = m_writer->session.desk().draft();
    if (draft.itemId != id)
        return;
    draft.text += u" And more, %1."_s.arg(m_random.bounded(1000));
    m_posts[id] = draft;
    m_writer->publish(draft);
}

// Some confirmations are on the disk by then, others are not, and some never come.
void tst_forgetful_server::killInTheMiddle()
{
    const int before = m_confirmed;
    publishSome();
    if (m_random.bounded(2) == 0)
        editOne();
    const int wanted = m_random.bounded(3);
    waitFor([&] { return m_confirmed >= before + wanted; });
    if (m_random.bounded(3) == 0)
        m_server.advance(3min);
    m_server.kill();
    QVERIFY(waitFor([this] { return !m_writer->session.isOnline(); }));
    QVERIFY(m_server.start());
    QVERIFY(waitFor([this] { return m_writer->session.isOnline(); }, 30s));
}

bool tst_forgetful_server::isQuiet() const
{
    return std::ranges::all_of(m_writer->session.store().entries(),
        [](const OutboxEntry &entry) { return entry.state == OutboxEntry::State::Failed; });
}

void tst_forgetful_server::publishAgainWhatIsMissing()
{
    QVERIFY(waitFor([this] { return isQuiet(); }, 60s));
    SignalWaiter checked(&m_writer->session.kept(), &KeptPosts::checked);
    m_writer->session.kept().check();
    QVERIFY(checked.waitForCount(1));
    m_writer->settle();
    for (const OutboxEntry &entry : m_writer->session.store().entries()) {
        QCOMPARE(entry.failure, Failure::Forgotten);
        ++m_forgotten;
        m_writer->session.outbox().retry(entry.key);
    }
    QVERIFY(m_writer->waitForEmptyOutbox());
}

// What is on its way is neither lost nor there.
void tst_forgetful_server::checkTheDisk()
{
    const QList<Draft> drafts = m_writer->session.store().drafts();
    for (const Draft &post : std::as_const(m_posts)) {
        std::optional<std::optional<KeptPost>> kept;
        m_writer->session.kept().find(post.node, post.itemId, this,
            [&kept](const std::optional<KeptPost> &found) { kept = found; });
        QVERIFY(waitFor([&kept] { return kept.has_value(); }));
        const bool isHere = std::ranges::contains(drafts, post.itemId, &Draft::itemId)
            || (*kept && (*kept)->draft.text == post.text);
        m_lostDrafts += isHere ? 0 : 1;
    }
    QCOMPARE(m_lostDrafts, 0);
}

void tst_forgetful_server::nothingIsLostForGood()
{
    for (int round = 0; round < kills; ++round) {
        killInTheMiddle();
        if (QTest::currentTestFailed())
            return;
        publishAgainWhatIsMissing();
        if (QTest::currentTestFailed())
            return;
        checkTheDisk();
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(m_forgotten > kills / 2, qPrintable(QString::number(m_forgotten)));
    QMap<QString, int> found;
    for (const PubSub::NodeAddress &node : { m_news, m_writer->microblog() }) {
        for (const PubSub::Item &item : itemsOf(node)) {
            ++found[item.id];
            const QByteArray text = m_posts.value(item.id).text.toUtf8();
            QVERIFY2(item.payload.contains(text), item.payload.constData());
        }
    }
    for (const QString &id : m_posts.keys()) {
        m_lost += found.value(id) == 0 ? 1 : 0;
        m_doubled += std::max(0, found.value(id) - 1);
    }
    m_doubled += std::max<qsizetype>(0, found.size() - m_posts.size());
    QCOMPARE(m_lost, 0);
    QCOMPARE(m_doubled, 0);
}

QList<PubSub::Item> tst_forgetful_server::itemsOf(const PubSub::NodeAddress &node)
{
    TestClient client;
    if (!client.connectTo(m_server, u"ada"_s))
        return {};
    return await(client.node(node).recentItems(10000)).value_or(PubSub::ItemsPage()).items;
}

void tst_forgetful_server::tellsTheFigures()
{
    QVERIFY(Figures::write(u"kills-forgetful-server"_s,
        { u"kills: server that had confirmed and not stored %1, posts %2, forgotten and published "
          "again %3, drafts lost %4, posts lost %5, doubled %6"_s.arg(kills)
                .arg(m_posts.size())
                .arg(m_forgotten)
                .arg(m_lostDrafts)
                .arg(m_lost)
                .arg(m_doubled) }));
}

QTEST_GUILESS_MAIN(tst_forgetful_server)
#include "tst_forgetful_server.moc"
