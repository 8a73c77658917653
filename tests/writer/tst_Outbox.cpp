// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Namespaces.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"
#include "support/WriterHouse.h"
#include "writer/core/EntryComposer.h"
#include "writer/core/PayloadHash.h"

#include <QSignalSpy>
#include <QTest>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using namespace std::chrono_literals;
using Failure = OutboxEntry::Failure;
using State = OutboxEntry::State;

namespace
{

const IqPattern publishing { .xmlns = Ns::pubSub, .element = u"publish"_s, .type = u"set"_s };

} // namespace

/// The outbox against a server that does what servers do at their worst. What is counted in
/// the end: posts lost, posts doubled.
class tst_Outbox : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_house.reset(); }

    void publishesOnline();
    void sendsWhatWasComposed();
    void waitsForAConnection();
    void survivesARestart();
    void looksBeforeItSendsAgain_data();
    void looksBeforeItSendsAgain();
    void keepsTheOrder();
    void keepsTheDraftUntilTheServerConfirmed();
    void saysWhyItWasRefused();
    void triesAgainWhenTheServerIsBusy();
    void triesAgainWhereThatMayHelp_data();
    void triesAgainWhereThatMayHelp();
    void waitsAsLongAsTheServiceAsksFor();
    void endsWhatIsTooLarge_data();
    void endsWhatIsTooLarge();
    void putsAsideWhatLosesTheConnection_data();
    void putsAsideWhatLosesTheConnection();
    void sendsASuspectAlone();
    void putsAsideWhatIsAlwaysAnsweredAlike();
    void goesOnWhenAnswersDiffer();
    void createsTheNode();
    void saysMaxOnlyWhereItIsUnderstood_data();
    void saysMaxOnlyWhereItIsUnderstood();
    void putsTheNodeRight();
    void tellsWhatOfTheNodeIsNotRight();
    void neverPublishesWhereOthersCanRead();
    void findsAConflict_data();
    void findsAConflict();
    void noticesADeletedPost();
    void editsWithoutLosingForeignElements();
    void deletes();
    void deletesWhatIsGone();
    void takesBack();
    void neverSendsWhatIsTakenBack();
    void neverSendsWhatIsReplaced();
    void keepsWhatEarlierRunsQueued();
    void ignoresOtherAccounts();
    void losesAndDoublesNothing();

private:
    void setUp() override;
    /// Keeps the database's thread from doing anything until the result is released.
    [[nodiscard]] std::shared_ptr<std::binary_semaphore> holdDatabase();

    std::unique_ptr<WriterHouse> m_house;
};

void tst_Outbox::setUp()
{
    m_house = std::make_unique<WriterHouse>();
    m_house->start();
}

std::shared_ptr<std::binary_semaphore> tst_Outbox::holdDatabase()
{
    auto hold = std::make_shared<std::binary_semaphore>(0);
    m_house->session->database().run([hold](QSqlDatabase &) { hold->acquire(); });
    return hold;
}

void tst_Outbox::publishesOnline()
{
    QVERIFY(m_house->goOnline());
    const Draft draft = m_house->draft(u"First"_s, u"Some *text*."_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().order, QStringList { draft.itemId });
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
    QVERIFY(m_house->session->store().drafts().isEmpty());
    QTRY_COMPARE(m_house->session->store().posts().size(), 1);
    QCOMPARE(m_house->session->store().posts().first().title, u"First"_s);
}

// What a person was told the size of is what goes out.
void tst_Outbox::sendsWhatWasComposed()
{
    m_house->createBlog();
    QVERIFY(m_house->goOnline());
    m_house->session->audience().setAccess(m_house->microblog(), PubSub::AccessModel::Open);
    const Draft draft = m_house->draft(u"First"_s, u"With *text*"_s);
    QByteArray payload = m_house->session->outbox().compose(draft);
    QVERIFY(payload.contains("First"));
    payload.replace("First", "Composed");
    m_house->session->desk().publish(draft, payload);
    m_house->settle();
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(
        PayloadHash::of(m_house->blog().payloads.value(draft.itemId)), PayloadHash::of(payload));
}

void tst_Outbox::waitsForAConnection()
{
    m_house->stayOffline();
    const Draft draft = m_house->draft(u"Later"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForState(State::Queued));
    QVERIFY(m_house->session->store().draft(draft.key));
    QVERIFY(m_house->goOnline());
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().order, QStringList { draft.itemId });
}

void tst_Outbox::survivesARestart()
{
    m_house->stayOffline();
    const Draft draft = m_house->draft(u"Later"_s);
    m_house->publish(draft);
    m_house->start();
    QTRY_COMPARE(m_house->session->store().entries().size(), 1);
    QVERIFY(m_house->goOnline());
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
}

void tst_Outbox::looksBeforeItSendsAgain_data()
{
    QTest::addColumn<bool>("carriedOut");
    QTest::addColumn<bool>("restarts");
    QTest::addColumn<int>("publications");
    QTest::newRow("lost before the server had it") << false << false << 1;
    QTest::newRow("lost after the server had it") << true << false << 1;
    QTest::newRow("ended before the server had it") << false << true << 1;
    QTest::newRow("ended after the server had it") << true << true << 1;
}

void tst_Outbox::looksBeforeItSendsAgain()
{
    QFETCH(const bool, carriedOut);
    QFETCH(const bool, restarts);
    QFETCH(const int, publications);
    QVERIFY(m_house->goOnline());
    bool wasAsked = false;
    m_house->server.reply(
        publishing,
        [&](const QDomElement &iq) {
            if (carriedOut)
                m_house->nodes.answer(iq);
            wasAsked = true;
            return Answer::never();
        },
        1);
    const Draft draft = m_house->draft(u"Once"_s);
    m_house->publish(draft);
    QVERIFY(waitFor([&] { return wasAsked; }));
    if (restarts) {
        m_house->start();
        QVERIFY(m_house->goOnline());
    } else {
        m_house->server.dropConnection();
    }
    QVERIFY(m_house->waitForEmptyOutbox(20s));
    QCOMPARE(m_house->blog().order, QStringList { draft.itemId });
    QCOMPARE(m_house->blog().publications.value(draft.itemId), publications);
    QVERIFY(m_house->session->store().drafts().isEmpty());
}

void tst_Outbox::keepsTheOrder()
{
    m_house->stayOffline();
    QStringList ids;
    for (int i = 0; i < 5; ++i) {
        const Draft draft = m_house->draft(u"Post %1"_s.arg(i));
        ids += draft.itemId;
        m_house->publish(draft);
    }
    m_house->server.reply(publishing, Answer::error("resource-constraint", "wait"), 1);
    QVERIFY(m_house->goOnline());
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().order, ids);
}

void tst_Outbox::keepsTheDraftUntilTheServerConfirmed()
{
    QVERIFY(m_house->goOnline());
    m_house->server.reply(publishing, Answer::never(), 1);
    const Draft draft = m_house->draft(u"Kept"_s);
    m_house->publish(draft);
    QVERIFY(m_house->server.waitForIq(publishing));
    QCOMPARE(m_house->onlyEntry().state, State::Sending);
    QVERIFY(m_house->session->store().draft(draft.key));
}

void tst_Outbox::saysWhyItWasRefused()
{
    QVERIFY(m_house->goOnline());
    m_house->server.reply(publishing, Answer::error("forbidden", "auth"), 1);
    const Draft draft = m_house->draft(u"Refused"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForState(State::Failed));
    QCOMPARE(m_house->onlyEntry().failure, Failure::Refused);
    QCOMPARE(m_house->onlyEntry().error.answer->condition, PubSub::Error::Condition::Forbidden);
    QVERIFY(m_house->session->store().draft(draft.key));
    m_house->start();
    QTRY_COMPARE(m_house->session->store().entries().size(), 1);
    QCOMPARE(m_house->onlyEntry().error.answer->condition, PubSub::Error::Condition::Forbidden);
    QVERIFY(m_house->goOnline());
    m_house->session->outbox().retry(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
}

void tst_Outbox::triesAgainWhenTheServerIsBusy()
{
    QVERIFY(m_house->goOnline());
    m_house->server.reply(publishing, Answer::error("resource-constraint", "wait"), 3);
    const Draft draft = m_house->draft(u"Busy"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
    QCOMPARE(m_house->server.received(publishing).size(), 4);
}

// Services give errors of all types: what may help says what they mean.
void tst_Outbox::triesAgainWhereThatMayHelp_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<bool>("again");
    QTest::newRow("fault of the server")
        << Answer::error("internal-server-error", "cancel") << true;
    QTest::newRow("too big, whatever the type says") << Answer::error("policy-violation", "wait",
        "<payload-too-big xmlns='http://jabber.org/protocol/pubsub#errors'/>")
                                                     << false;
    QTest::newRow("no reason at all")
        << Answer::raw("<iq type='error' id='{id}' to='{jid}'/>") << false;
}

void tst_Outbox::triesAgainWhereThatMayHelp()
{
    QFETCH(Answer, answer);
    QFETCH(bool, again);
    QVERIFY(m_house->goOnline());
    m_house->server.reply(publishing, answer, 1);
    const Draft draft = m_house->draft(u"Once more"_s);
    m_house->publish(draft);
    if (again)
        QVERIFY(m_house->waitForEmptyOutbox());
    else
        QVERIFY(m_house->waitForState(State::Failed));
    QCOMPARE(m_house->blog().publications.value(draft.itemId), again ? 1 : 0);
}

void tst_Outbox::waitsAsLongAsTheServiceAsksFor()
{
    QVERIFY(m_house->goOnline());
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(3600);
    m_house->server.reply(publishing,
        Answer::error("resource-constraint", "wait",
            "<retry xmlns='urn:xmpp:http:upload:0' stamp='" + end.toString(Qt::ISODate).toUtf8()
                + "'/>"),
        1);
    m_house->publish(m_house->draft(u"Later"_s));
    QVERIFY(waitFor([&] { return m_house->onlyEntry().nextAttempt.isValid(); }));
    QCOMPARE(m_house->onlyEntry().state, State::Queued);
    QVERIFY(std::abs(m_house->onlyEntry().nextAttempt.secsTo(end)) <= 1);
}

void tst_Outbox::endsWhatIsTooLarge_data()
{
    QTest::addColumn<bool>("tellsLimit");
    QTest::addColumn<int>("sessions");
    QTest::newRow("the server tells its limit") << true << 1;
    QTest::newRow("the server ends the connection") << false << 2;
}

// The text stands twice in an entry.
void tst_Outbox::endsWhatIsTooLarge()
{
    QFETCH(const bool, tellsLimit);
    QFETCH(const int, sessions);
    m_house->server.options().maxStanzaBytes = 20'000;
    m_house->server.options().tellsMaxStanzaBytes = tellsLimit;
    keepPausesShort(*m_house->account->client());
    QVERIFY(m_house->goOnline());
    m_house->publish(m_house->draft(u"Long"_s, u"word "_s.repeated(3000)));
    QVERIFY(m_house->waitForState(State::Failed));
    QCOMPARE(m_house->onlyEntry().error.reason, OutboxError::Reason::TooLarge);
    QVERIFY(waitFor([this] { return m_house->session->isOnline(); }));
    const Draft small = m_house->draft(u"Short"_s);
    m_house->publish(small);
    QVERIFY(waitFor([&] { return m_house->blog().order == QStringList { small.itemId }; }));
    QCOMPARE(m_house->server.sessionCount(), sessions);
    QVERIFY(m_house->waitForState(State::Failed));

    m_house->start();
    QTRY_COMPARE(m_house->session->store().entries().size(), 1);
    QCOMPARE(m_house->onlyEntry().error.limitBytes, tellsLimit ? 20'000 : 0);
    QVERIFY(m_house->onlyEntry().error.requestBytes > 30'000);
    QCOMPARE(m_house->session->maxPostBytes() > 0, true);
}

void tst_Outbox::putsAsideWhatLosesTheConnection_data()
{
    QTest::addColumn<bool>("restarts");
    QTest::newRow("in one run") << false;
    QTest::newRow("in a run for each") << true;
}

void tst_Outbox::putsAsideWhatLosesTheConnection()
{
    QFETCH(const bool, restarts);
    m_house->createBlog();
    int asked = 0;
    m_house->server.reply(publishing, [&](const QDomElement &) {
        ++asked;
        QTimer::singleShot(0, &m_house->server, [this] { m_house->server.dropConnection(); });
        return Answer::never();
    });
    keepPausesShort(*m_house->account->client());
    QVERIFY(m_house->goOnline());
    const Draft draft = m_house->draft(u"Unlucky"_s);
    m_house->publish(draft);
    for (int i = 1; restarts && i < OutboxEntry::mostLosses; ++i) {
        QVERIFY(waitFor([&] { return m_house->onlyEntry().lostConnections == i; }));
        m_house->settle();
        m_house->account->setWorkingOffline(true);
        m_house->start();
        QCOMPARE(m_house->onlyEntry().lostConnections, i);
        QVERIFY(m_house->goOnline());
    }
    QVERIFY(m_house->waitForState(State::Failed));
    QCOMPARE(m_house->onlyEntry().failure, Failure::LosesConnection);
    QCOMPARE(asked, OutboxEntry::mostLosses);
    QVERIFY(m_house->session->store().draft(draft.key));

    m_house->server.clearRules();
    QVERIFY(waitFor([this] { return m_house->session->isOnline(); }));
    m_house->session->outbox().retry(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
}

// Whatever else is on its way then would be lost with the connection.
void tst_Outbox::sendsASuspectAlone()
{
    const QString service = m_house->server.pubSubService();
    int asked = 0;
    int underWay = 0;
    QList<int> besideTheSuspect;
    m_house->server.reply(publishing, [&](const QDomElement &iq) {
        const QDomElement publish
            = iq.firstChildElement(u"pubsub"_s).firstChildElement(u"publish"_s);
        if (publish.attribute(u"node"_s) != u"unlucky"_s) {
            ++underWay;
            QTimer::singleShot(200ms, &m_house->server, [&] { --underWay; });
            return m_house->nodes.answer(iq).after(200ms);
        }
        besideTheSuspect += underWay;
        if (++asked >= OutboxEntry::mostLosses)
            return Answer::pass();
        QTimer::singleShot(50ms, &m_house->server, [this] { m_house->server.dropConnection(); });
        return Answer::never();
    });
    keepPausesShort(*m_house->account->client());
    m_house->stayOffline();
    for (const QString &node : { u"unlucky"_s, u"one"_s, u"two"_s }) {
        for (int i = 0; i < 3; ++i) {
            Draft draft = m_house->draft(u"%1 %2"_s.arg(node).arg(i));
            draft.node = { PubSub::Jid::fromString(service).value(), node };
            m_house->session->desk().publish(draft);
            m_house->settle();
        }
    }
    QVERIFY(m_house->goOnline());
    QVERIFY(m_house->waitForEmptyOutbox(30s));
    QVERIFY(besideTheSuspect.size() >= OutboxEntry::mostLosses);
    QCOMPARE(besideTheSuspect.at(OutboxEntry::mostLosses - 1), 0);
    for (const QString &node : { u"unlucky"_s, u"one"_s, u"two"_s })
        QCOMPARE(m_house->nodes.node(service, node).order.size(), 3);
}

void tst_Outbox::putsAsideWhatIsAlwaysAnsweredAlike()
{
    QVERIFY(m_house->goOnline());
    m_house->createBlog();
    m_house->server.reply(publishing, Answer::error("internal-server-error", "wait"));
    const Draft draft = m_house->draft(u"Refused for ever"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForState(State::Failed));
    QCOMPARE(m_house->onlyEntry().failure, Failure::SameAnswer);
    QCOMPARE(m_house->server.received(publishing).size(), OutboxEntry::mostSameAnswers);
    m_house->start();
    QTRY_COMPARE(m_house->session->store().entries().size(), 1);
    QCOMPARE(m_house->onlyEntry().failure, Failure::SameAnswer);
    QCOMPARE(m_house->onlyEntry().error.answer->condition,
        PubSub::Error::Condition::InternalServerError);

    m_house->server.clearRules();
    QVERIFY(m_house->goOnline());
    m_house->session->outbox().retry(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
}

void tst_Outbox::goesOnWhenAnswersDiffer()
{
    QVERIFY(m_house->goOnline());
    m_house->createBlog();
    int asked = 0;
    m_house->server.reply(
        publishing,
        [&](const QDomElement &) {
            return Answer::error(
                ++asked % 2 == 0 ? "internal-server-error" : "resource-constraint", "wait");
        },
        2 * OutboxEntry::mostSameAnswers);
    const Draft draft = m_house->draft(u"In the end"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForEmptyOutbox(20s));
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
}

void tst_Outbox::createsTheNode()
{
    QVERIFY(m_house->goOnline());
    m_house->nodes.setCreatesOnPublish(false);
    QSignalSpy preparing(&m_house->session->outbox(), &Outbox::preparing);
    m_house->publish(m_house->draft(u"New blog"_s));
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(preparing.size(), 1);
    QCOMPARE(m_house->blog().configuration.value(u"pubsub#access_model"_s), u"open"_s);
    QCOMPARE(m_house->blog().configuration.value(u"pubsub#max_items"_s), u"10000"_s);
    QCOMPARE(m_house->blog().order.size(), 1);
}

// XEP-0060 §12.23: Openfire does not even answer the word.
void tst_Outbox::saysMaxOnlyWhereItIsUnderstood_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("maxItems");
    const auto feature = [](const QByteArray &name) {
        return Answer("<query xmlns='http://jabber.org/protocol/disco#info'>"
                      "<feature var='http://jabber.org/protocol/pubsub#"
            + name + "'/></query>");
    };
    QTest::newRow("understood") << feature("config-node-max") << u"max"_s;
    QTest::newRow("not understood") << feature("auto-create") << u"10000"_s;
    QTest::newRow("refused") << Answer::error("forbidden", "auth") << u"10000"_s;
    QTest::newRow("nonsense") << Answer() << u"10000"_s;
}

void tst_Outbox::saysMaxOnlyWhereItIsUnderstood()
{
    QFETCH(const Answer, answer);
    QFETCH(const QString, maxItems);
    m_house->server.reply(
        { .xmlns = Ns::discoInfo, .to = m_house->microblog().service.toString() }, answer);
    QVERIFY(m_house->goOnline());
    m_house->publish(m_house->draft(u"New blog"_s));
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().configuration.value(u"pubsub#max_items"_s), maxItems);
}

void tst_Outbox::putsTheNodeRight()
{
    QVERIFY(m_house->goOnline());
    m_house->nodes.create(m_house->microblog().service.toString(), m_house->microblog().node);
    QSignalSpy preparing(&m_house->session->outbox(), &Outbox::preparing);
    m_house->publish(m_house->draft(u"Old blog"_s));
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(preparing.size(), 1);
    QCOMPARE(m_house->blog().configuration.value(u"pubsub#access_model"_s), u"open"_s);
    QCOMPARE(m_house->blog().order.size(), 1);
}

// The service confirms, and does nothing.
void tst_Outbox::tellsWhatOfTheNodeIsNotRight()
{
    QVERIFY(m_house->goOnline());
    auto configuration = WriterHouse::profileConfiguration();
    configuration[u"pubsub#persist_items"_s] = u"0"_s;
    configuration[u"pubsub#max_items"_s] = u"10"_s;
    m_house->nodes.create(
        m_house->microblog().service.toString(), m_house->microblog().node, configuration);
    m_house->server.reply(
        { .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s }, Answer());
    SignalWaiter told(&m_house->session->outbox(), &Outbox::configuredOtherwise);
    m_house->publish(m_house->draft(u"Soon gone"_s));
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(told.count(), 1);
    const auto &[node, faults] = told.last();
    QCOMPARE(node, m_house->microblog());
    QCOMPARE(faults.size(), 2);
    QCOMPARE(faults.first().field, u"pubsub#persist_items"_s);
    QCOMPARE(faults.first().found, u"0"_s);
    QCOMPARE(faults.last().field, u"pubsub#max_items"_s);
    QCOMPARE(faults.last().found, u"10"_s);
}

void tst_Outbox::neverPublishesWhereOthersCanRead()
{
    QVERIFY(m_house->goOnline());
    m_house->createBlog();
    // Says that it has taken over what it has not.
    m_house->server.reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s },
        Answer::result());
    const Draft draft = m_house->draft(u"For friends"_s);
    m_house->session->audience().setAccess(draft.node, PubSub::AccessModel::Presence);
    m_house->session->desk().publish(draft);
    QVERIFY(m_house->waitForState(State::Failed));
    QCOMPARE(m_house->onlyEntry().error.reason, OutboxError::Reason::AccessNotKept);
    QVERIFY(m_house->blog().order.isEmpty());
}

void tst_Outbox::findsAConflict_data()
{
    QTest::addColumn<bool>("mine");
    QTest::newRow("mine stays") << true;
    QTest::newRow("theirs stays") << false;
}

void tst_Outbox::findsAConflict()
{
    QFETCH(const bool, mine);
    QVERIFY(m_house->goOnline());
    m_house->createBlog();
    const QByteArray old = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Old</title></entry>";
    const QByteArray theirs
        = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Theirs</title></entry>";
    const QString service = m_house->microblog().service.toString();
    m_house->nodes.put(service, m_house->microblog().node, u"item"_s, old);
    Draft draft = m_house->session->store().createEdit(
        EntryComposer::draftOf(m_house->microblog(), u"item"_s, old));
    draft.title = u"Mine"_s;
    m_house->nodes.put(service, m_house->microblog().node, u"item"_s, theirs);
    m_house->publish(draft);
    QVERIFY(m_house->waitForState(State::Failed));
    QCOMPARE(m_house->onlyEntry().failure, Failure::Conflict);
    QVERIFY(m_house->onlyEntry().serverPayload.contains("Theirs"));
    if (mine)
        m_house->session->outbox().keepMine(m_house->onlyEntry().key);
    else
        m_house->session->outbox().takeTheirs(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    QVERIFY(m_house->blog().payloads.value(u"item"_s).contains(mine ? "Mine" : "Theirs"));
    QVERIFY(m_house->session->store().drafts().isEmpty());
}

void tst_Outbox::noticesADeletedPost()
{
    QVERIFY(m_house->goOnline());
    m_house->createBlog();
    const QByteArray old = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Old</title></entry>";
    Draft draft = m_house->session->store().createEdit(
        EntryComposer::draftOf(m_house->microblog(), u"item"_s, old));
    draft.title = u"Mine"_s;
    m_house->publish(draft);
    QVERIFY(m_house->waitForState(State::Failed));
    QCOMPARE(m_house->onlyEntry().failure, Failure::Deleted);
    m_house->session->outbox().keepMine(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    QVERIFY(m_house->blog().payloads.value(u"item"_s).contains("Mine"));
}

void tst_Outbox::editsWithoutLosingForeignElements()
{
    QVERIFY(m_house->goOnline());
    m_house->createBlog();
    const QByteArray old = "<entry xmlns='http://www.w3.org/2005/Atom'><id>tag:x</id>"
                           "<title>Old</title><published>2020-01-01T00:00:00Z</published>"
                           "<content type='text'>Words</content>"
                           "<mood xmlns='urn:example'>good</mood></entry>";
    m_house->nodes.put(
        m_house->microblog().service.toString(), m_house->microblog().node, u"item"_s, old);
    Desk &desk = m_house->session->desk();
    QSignalSpy ready(&desk, &Desk::writingBegins);
    desk.edit({ m_house->microblog(), u"item"_s, {}, {}, {}, {} });
    QVERIFY(ready.wait());
    Draft draft = desk.draft();
    QCOMPARE(draft.title, u"Old"_s);
    draft.title = u"New"_s;
    m_house->publish(draft);
    QVERIFY(m_house->waitForEmptyOutbox());
    const QByteArray now = m_house->blog().payloads.value(u"item"_s);
    QVERIFY2(now.contains("New") && now.contains("good") && now.contains("urn:example")
            && now.contains("tag:x") && now.contains("2020-01-01T00:00:00Z"),
        now.constData());
}

void tst_Outbox::deletes()
{
    m_house->createBlog();
    m_house->nodes.put(m_house->microblog().service.toString(), m_house->microblog().node,
        u"item"_s, "<entry xmlns='http://www.w3.org/2005/Atom'><title>A</title></entry>");
    m_house->stayOffline();
    m_house->session->outbox().retract({ m_house->microblog(), u"item"_s, u"A"_s, {}, {}, {} });
    QVERIFY(m_house->waitForState(State::Queued));
    QVERIFY(m_house->goOnline());
    QVERIFY(m_house->waitForEmptyOutbox());
    QVERIFY(m_house->blog().order.isEmpty());
}

void tst_Outbox::deletesWhatIsGone()
{
    QVERIFY(m_house->goOnline());
    m_house->createBlog();
    m_house->session->outbox().retract({ m_house->microblog(), u"gone"_s, u"A"_s, {}, {}, {} });
    QVERIFY(waitFor([this] { return m_house->session->store().entries().size() == 1; }));
    QVERIFY(m_house->waitForEmptyOutbox());
}

void tst_Outbox::takesBack()
{
    m_house->stayOffline();
    const Draft draft = m_house->draft(u"Too early"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForState(State::Queued));
    m_house->session->outbox().takeBack(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    QVERIFY(m_house->session->store().draft(draft.key));
    QVERIFY(m_house->goOnline());
    m_house->settle();
    QVERIFY(m_house->blog().order.isEmpty());
}

// The connection comes back while the disk is still taking the entry out.
void tst_Outbox::neverSendsWhatIsTakenBack()
{
    m_house->createBlog();
    m_house->stayOffline();
    const Draft draft = m_house->draft(u"Too early"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForState(State::Queued));
    const auto hold = holdDatabase();
    m_house->session->outbox().takeBack(m_house->onlyEntry().key);
    QVERIFY(m_house->goOnline());
    hold->release();
    QVERIFY(m_house->waitForEmptyOutbox());
    m_house->settle();
    m_house->start();
    QVERIFY(m_house->goOnline());
    QVERIFY(m_house->waitForEmptyOutbox());
    m_house->settle();
    QVERIFY(m_house->session->store().draft(draft.key));
    QVERIFY(m_house->server.received(publishing).isEmpty());
}

void tst_Outbox::neverSendsWhatIsReplaced()
{
    m_house->createBlog();
    m_house->stayOffline();
    Draft draft = m_house->draft(u"First"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForState(State::Queued));
    const auto hold = holdDatabase();
    draft.title = u"Second"_s;
    m_house->session->desk().publish(draft);
    QVERIFY(m_house->goOnline());
    hold->release();
    QVERIFY(waitFor([&] { return m_house->blog().order.size() == 1; }));
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
    QVERIFY(m_house->blog().payloads.value(draft.itemId).contains("Second"));
}

// Before the outbox is read, it is not known what is in it.
void tst_Outbox::keepsWhatEarlierRunsQueued()
{
    m_house->stayOffline();
    m_house->publish(m_house->draft(u"First"_s));
    QVERIFY(m_house->waitForState(State::Queued));
    m_house->session.reset();
    m_house->session = std::make_unique<WriterSession>(*m_house->profile, *m_house->account);
    Draft draft = m_house->session->store().create(m_house->microblog());
    draft.title = u"Second"_s;
    m_house->session->desk().publish(draft);
    m_house->settle();
    QCOMPARE(m_house->session->store().entries().size(), 2);
    m_house->start();
    QCOMPARE(m_house->session->store().entries().size(), 2);
    QCOMPARE(m_house->session->store().entries().last().title, u"Second"_s);
}

void tst_Outbox::ignoresOtherAccounts()
{
    PubSub::Account other = accountOn(m_house->server);
    other.jid = PubSub::Jid::fromString(u"bob@localhost"_s).value();
    m_house->account->setWorkingOffline(true);
    m_house->account->setAccount(
        other, u"secret"_s, Common::AccountSession::KeepPassword::ForSession);
    m_house->session->outbox().publish(m_house->draft(u"Of somebody else"_s));
    QVERIFY(m_house->waitForState(State::Queued));
    QCOMPARE(m_house->onlyEntry().account, other.jid);
    QVERIFY(m_house->goOnline());
    m_house->settle();
    QVERIFY(m_house->server.received(publishing).isEmpty());
    QCOMPARE(m_house->onlyEntry().state, State::Queued);
}

// A fifth of the requests go wrong in one of four ways.
void tst_Outbox::losesAndDoublesNothing()
{
    constexpr int posts = 60;
    m_house->createBlog();
    keepPausesShort(*m_house->account->client());
    int asked = 0;
    m_house->server.reply(publishing, [&](const QDomElement &iq) {
        ++asked;
        switch (asked % 20) {
        case 3:
            return Answer::error("internal-server-error", "wait");
        case 8:
            QTimer::singleShot(0, &m_house->server, [this] { m_house->server.dropConnection(); });
            return Answer::never();
        case 13:
            m_house->nodes.answer(iq);
            QTimer::singleShot(0, &m_house->server, [this] { m_house->server.dropConnection(); });
            return Answer::never();
        case 18:
            return m_house->nodes.answer(iq).after(100ms);
        default:
            return Answer::pass();
        }
    });
    QVERIFY(m_house->goOnline());
    QStringList ids;
    for (int i = 0; i < posts; ++i) {
        const Draft draft = m_house->draft(u"Post %1"_s.arg(i));
        ids += draft.itemId;
        m_house->publish(draft);
    }
    QVERIFY(m_house->waitForEmptyOutbox(120s));
    QCOMPARE(m_house->blog().order, ids);
    int publications = 0;
    for (const int count : m_house->blog().publications)
        publications += count;
    QCOMPARE(publications, posts);
    QVERIFY(m_house->session->store().drafts().isEmpty());
    qInfo("%d posts, %d requests: 0 lost, 0 doubled", posts, asked);
}

PUBSUB_TEST(tst_Outbox, QCoreApplication)
#include "tst_Outbox.moc"
