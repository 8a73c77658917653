// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/ItemLookup.h"
#include "support/Namespaces.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterHouse.h"
#include "writer/core/EntryComposer.h"
#include "writer/core/PayloadHash.h"

#include <pubsub/AtomEntry.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using Failure = OutboxEntry::Failure;
using State = KeptPost::State;

namespace
{

QByteArray entryOf(const QByteArray &title, const QDateTime &time)
{
    const QByteArray date = time.toUTC().toString(Qt::ISODate).toLatin1();
    return "<entry xmlns='http://www.w3.org/2005/Atom'><title>" + title + "</title><updated>" + date
        + "</updated><published>" + date + "</published></entry>";
}

} // namespace

/// A server has confirmed something and no longer has it.
class tst_KeptPosts : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_house.reset(); }
    void keepsWhatWasConfirmed();
    void seesThatItIsThere();
    void offersWhatIsGoneWithoutAWord();
    void publishesItAgainAsItWas();
    void keepsItAsADraft();
    void forgetsIt();
    void publishesNothingOverAnotherVersion();
    void believesEvents_data();
    void believesEvents();
    void believesTheRulesOfTheNode_data();
    void believesTheRulesOfTheNode();
    void believesNoRuleThatExplainsNothing_data();
    void believesNoRuleThatExplainsNothing();
    void tellsWhoHasChangedIt();
    void findsAnEditThatWentBack();
    void findsADeletionThatWasUndone();
    void leavesAloneWhatIsBeingChanged();
    void findsANodeThatIsGone();
    void looksAtEachOfMany();
    void looksByItself();
    void looksAgainAfterARestart();
    void looksAgainWhereNobodyAnswered();
    void keepsWithinItsLimits();

private:
    void setUp() override;
    Draft publish(const QString &title, const QString &text = u"Words"_s);
    void edit(const Draft &post, const QString &text);
    void retract(const Draft &post);
    bool check();
    KeptPost kept(const Draft &post);
    bool waitForEntry() const
    {
        return waitFor([this] { return m_house->session->store().entries().size() == 1; });
    }
    void lose(const Draft &post) { m_house->nodes.take(service(), node(), post.itemId); }
    void configure(const QString &field, const QString &value);
    QString onServer(const Draft &post) const
    {
        return PayloadHash::of(m_house->blog().payloads.value(post.itemId));
    }
    QString service() const { return m_house->microblog().service.toString(); }
    QString node() const { return m_house->microblog().node; }

    std::unique_ptr<WriterHouse> m_house;
};

void tst_KeptPosts::setUp()
{
    m_house = std::make_unique<WriterHouse>();
    m_house->createBlog();
    m_house->start();
    QVERIFY(m_house->goOnline());
}

Draft tst_KeptPosts::publish(const QString &title, const QString &text)
{
    const Draft draft = m_house->draft(title, text);
    m_house->publish(draft);
    if (!m_house->waitForEmptyOutbox())
        qWarning("not published");
    m_house->settle();
    return draft;
}

void tst_KeptPosts::edit(const Draft &post, const QString &text)
{
    Draft draft = m_house->session->store().createEdit(EntryComposer::draftOf(
        m_house->microblog(), post.itemId, m_house->blog().payloads.value(post.itemId)));
    draft.text = text;
    m_house->session->store().save(draft);
    m_house->settle();
    m_house->publish(draft);
    QVERIFY(m_house->waitForEmptyOutbox());
    m_house->settle();
}

void tst_KeptPosts::retract(const Draft &post)
{
    Post published;
    published.node = m_house->microblog();
    published.itemId = post.itemId;
    published.title = post.title;
    m_house->session->outbox().retract(published);
    m_house->settle();
    QVERIFY(m_house->waitForEmptyOutbox());
    m_house->settle();
}

bool tst_KeptPosts::check()
{
    SignalWaiter checked(&m_house->session->kept(), &KeptPosts::checked);
    m_house->session->kept().check();
    if (!checked.waitForCount(1))
        return false;
    m_house->settle();
    return true;
}

KeptPost tst_KeptPosts::kept(const Draft &post)
{
    std::optional<std::optional<KeptPost>> found;
    m_house->session->kept().find(m_house->microblog(), post.itemId, this,
        [&found](const std::optional<KeptPost> &one) { found = one; });
    waitFor([&found] { return found.has_value(); });
    return found ? found->value_or(KeptPost()) : KeptPost();
}

void tst_KeptPosts::configure(const QString &field, const QString &value)
{
    QMap<QString, QString> fields = m_house->blog().configuration;
    fields[field] = value;
    const ScriptedNodes::Node before = m_house->blog();
    m_house->nodes.create(service(), node(), fields);
    for (const QString &id : before.order)
        m_house->nodes.put(service(), node(), id, before.payloads[id]);
}

void tst_KeptPosts::keepsWhatWasConfirmed()
{
    const Draft draft = publish(u"A title"_s, u"Some *words*"_s);
    const KeptPost post = kept(draft);
    QCOMPARE(PayloadHash::of(post.payload), onServer(draft));
    QCOMPARE(post.draft.text, u"Some *words*"_s);
    QCOMPARE(post.draft.title, u"A title"_s);
    QCOMPARE(post.state, State::Unseen);
    QVERIFY(post.confirmed.isValid());
    QCOMPARE(m_house->session->store().drafts(), QList<Draft>());
}

void tst_KeptPosts::seesThatItIsThere()
{
    const Draft draft = publish(u"There"_s);
    QVERIFY(check());
    QCOMPARE(kept(draft).state, State::Seen);
    QVERIFY(kept(draft).checked.isValid());
    QCOMPARE(m_house->session->store().entries(), QList<OutboxEntry>());
}

void tst_KeptPosts::offersWhatIsGoneWithoutAWord()
{
    const Draft draft = publish(u"Gone"_s, u"All of it"_s);
    const Draft other = publish(u"Stays"_s);
    lose(draft);
    SignalWaiter forgotten(&m_house->session->kept(), &KeptPosts::forgotten);
    QVERIFY(check());
    QCOMPARE(forgotten.count(), 1);
    QCOMPARE(std::get<0>(forgotten.last()), 1);
    QCOMPARE(m_house->onlyEntry().failure, Failure::Forgotten);
    QCOMPARE(m_house->onlyEntry().itemId, draft.itemId);
    QVERIFY(!m_house->onlyEntry().isEdit);
    QCOMPARE(m_house->session->store().draft(m_house->onlyEntry().draftKey)->text, u"All of it"_s);
    QCOMPARE(kept(other).state, State::Seen);
    // Nothing is published by itself.
    QVERIFY(check());
    QCOMPARE(forgotten.count(), 1);
    QVERIFY(!m_house->blog().payloads.contains(draft.itemId));
}

void tst_KeptPosts::publishesItAgainAsItWas()
{
    const Draft draft = publish(u"Again"_s, u"As it was"_s);
    const QString payload = onServer(draft);
    lose(draft);
    QVERIFY(check());
    QVERIFY(waitForEntry());
    m_house->session->outbox().retry(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    m_house->settle();
    QCOMPARE(onServer(draft), payload);
    QCOMPARE(m_house->blog().order, QStringList { draft.itemId });
    QCOMPARE(m_house->session->store().drafts(), QList<Draft>());
    // It may be lost once more.
    QCOMPARE(kept(draft).draft.text, u"As it was"_s);
    lose(draft);
    QVERIFY(check());
    QCOMPARE(m_house->onlyEntry().failure, Failure::Forgotten);
    QCOMPARE(m_house->onlyEntry().payloadHash, payload);
}

void tst_KeptPosts::keepsItAsADraft()
{
    const Draft draft = publish(u"Mine"_s, u"To be changed"_s);
    lose(draft);
    QVERIFY(check());
    m_house->session->outbox().takeBack(m_house->onlyEntry().key);
    m_house->settle();
    QCOMPARE(m_house->session->store().entries(), QList<OutboxEntry>());
    const QList<Draft> drafts = m_house->session->store().drafts();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first().text, u"To be changed"_s);
    QCOMPARE(drafts.first().itemId, draft.itemId);
    QVERIFY(!drafts.first().isEdit());
    m_house->publish(drafts.first());
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().order, QStringList { draft.itemId });
}

void tst_KeptPosts::forgetsIt()
{
    const Draft draft = publish(u"Away"_s);
    lose(draft);
    QVERIFY(check());
    m_house->session->outbox().takeTheirs(m_house->onlyEntry().key);
    m_house->settle();
    QCOMPARE(m_house->session->store().entries(), QList<OutboxEntry>());
    QCOMPARE(m_house->session->store().drafts(), QList<Draft>());
    QCOMPARE(kept(draft), KeptPost());
    QVERIFY(check());
    QCOMPARE(m_house->session->store().entries(), QList<OutboxEntry>());
}

// Between the look and the click somebody else has put it there.
void tst_KeptPosts::publishesNothingOverAnotherVersion()
{
    const Draft draft = publish(u"Mine"_s);
    lose(draft);
    QVERIFY(check());
    const QByteArray theirs = entryOf("Theirs", QDateTime::currentDateTimeUtc());
    m_house->nodes.put(service(), node(), draft.itemId, theirs);
    m_house->session->outbox().retry(m_house->onlyEntry().key);
    QVERIFY(waitFor([this] { return m_house->onlyEntry().failure == Failure::Conflict; }));
    QCOMPARE(m_house->blog().payloads.value(draft.itemId), theirs);
}

void tst_KeptPosts::believesEvents_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::newRow("retracted") << "<items node='{node}'><retract id='{id}'/></items>"_ba;
    QTest::newRow("purged") << "<purge node='{node}'/>"_ba;
    QTest::newRow("node deleted") << "<delete node='{node}'/>"_ba;
}

void tst_KeptPosts::believesEvents()
{
    QFETCH(QByteArray, event);
    const Draft draft = publish(u"Withdrawn"_s);
    lose(draft);
    m_house->server.sendStanza("<message from='" + service().toUtf8()
        + "' to='{jid}' type='headline'><event xmlns='http://jabber.org/protocol/pubsub#event'>"
        + event.replace("{node}", node().toUtf8()).replace("{id}", draft.itemId.toUtf8())
        + "</event></message>");
    QVERIFY(waitFor([&] { return kept(draft).state == State::Explained; }));
    QVERIFY(check());
    QCOMPARE(m_house->session->store().entries(), QList<OutboxEntry>());
}

void tst_KeptPosts::believesTheRulesOfTheNode_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("full") << u"pubsub#max_items"_s << u"2"_s;
    QTest::newRow("keeps nothing") << u"pubsub#persist_items"_s << u"0"_s;
    QTest::newRow("expired") << u"pubsub#item_expire"_s << u"0"_s;
}

void tst_KeptPosts::believesTheRulesOfTheNode()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const Draft draft = publish(u"Dropped"_s);
    publish(u"Two"_s);
    publish(u"Three"_s);
    lose(draft);
    configure(field, value);
    QVERIFY(check());
    QCOMPARE(kept(draft).state, State::Explained);
    QCOMPARE(m_house->session->store().entries(), QList<OutboxEntry>());
}

void tst_KeptPosts::believesNoRuleThatExplainsNothing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("room for more") << u"pubsub#max_items"_s << u"3"_s;
    QTest::newRow("as many as it can") << u"pubsub#max_items"_s << u"max"_s;
    QTest::newRow("kept") << u"pubsub#persist_items"_s << u"1"_s;
    QTest::newRow("expires later") << u"pubsub#item_expire"_s << u"3600"_s;
}

void tst_KeptPosts::believesNoRuleThatExplainsNothing()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const Draft draft = publish(u"Lost"_s);
    publish(u"Two"_s);
    publish(u"Three"_s);
    lose(draft);
    configure(field, value);
    QVERIFY(check());
    QCOMPARE(m_house->onlyEntry().failure, Failure::Forgotten);
}

void tst_KeptPosts::tellsWhoHasChangedIt()
{
    const Draft draft = publish(u"Mine"_s);
    m_house->server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s },
        Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='" + node().toUtf8()
            + "'><item id='" + draft.itemId.toUtf8() + "' publisher='romeo@localhost/balcony'>"
            + entryOf("Theirs", QDateTime::currentDateTimeUtc()) + "</item></items></pubsub>"));
    QVERIFY(check());
    QCOMPARE(kept(draft).state, State::Changed);
    QCOMPARE(kept(draft).changedBy.toString(), u"romeo@localhost"_s);
    QCOMPARE(m_house->session->store().entries(), QList<OutboxEntry>());
}

void tst_KeptPosts::findsAnEditThatWentBack()
{
    const Draft draft = publish(u"Post"_s, u"Old words"_s);
    const QByteArray old = m_house->blog().payloads.value(draft.itemId);
    edit(draft, u"New words"_s);
    const QByteArray edited = m_house->blog().payloads.value(draft.itemId);
    QVERIFY(old != edited);
    m_house->nodes.put(service(), node(), draft.itemId, old);
    QVERIFY(check());
    QCOMPARE(m_house->onlyEntry().failure, Failure::Forgotten);
    QVERIFY(m_house->onlyEntry().isEdit);
    m_house->session->outbox().retry(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().payloads.value(draft.itemId), edited);
}

void tst_KeptPosts::findsADeletionThatWasUndone()
{
    const Draft draft = publish(u"Deleted"_s);
    const QByteArray payload = m_house->blog().payloads.value(draft.itemId);
    retract(draft);
    QVERIFY(check());
    QCOMPARE(kept(draft).state, State::Seen);
    m_house->nodes.put(service(), node(), draft.itemId, payload);
    QVERIFY(check());
    QCOMPARE(m_house->onlyEntry().failure, Failure::Forgotten);
    QVERIFY(!m_house->onlyEntry().isPublish());
    m_house->session->outbox().retry(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    QVERIFY(!m_house->blog().payloads.contains(draft.itemId));
}

void tst_KeptPosts::leavesAloneWhatIsBeingChanged()
{
    const Draft draft = publish(u"Edited"_s, u"One"_s);
    Draft next = m_house->session->store().createEdit(EntryComposer::draftOf(
        m_house->microblog(), draft.itemId, m_house->blog().payloads.value(draft.itemId)));
    next.text = u"Two"_s;
    m_house->session->store().save(next);
    m_house->settle();
    lose(draft);
    QVERIFY(check());
    QCOMPARE(m_house->session->store().entries(), QList<OutboxEntry>());
    QCOMPARE(m_house->session->store().drafts().size(), 1);
    QCOMPARE(kept(draft).draft.text, u"One"_s);
}

void tst_KeptPosts::findsANodeThatIsGone()
{
    const Draft draft = publish(u"Homeless"_s);
    m_house->nodes.remove(service(), node());
    QVERIFY(check());
    QCOMPARE(m_house->onlyEntry().failure, Failure::Forgotten);
    m_house->session->outbox().retry(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().order, QStringList { draft.itemId });
}

void tst_KeptPosts::looksAtEachOfMany()
{
    QList<Draft> drafts;
    for (int i = 0; i < Common::ItemLookup::itemsAtOnce + 5; ++i)
        drafts.append(publish(u"Post %1"_s.arg(i)));
    for (const int lost : { 0, 21, 24 })
        lose(drafts[lost]);
    m_house->server.clearReceived();
    SignalWaiter forgotten(&m_house->session->kept(), &KeptPosts::forgotten);
    QVERIFY(check());
    int asked = 0;
    for (const QDomElement &iq :
        m_house->server.received({ .xmlns = Ns::pubSub, .element = u"items"_s }))
        asked += iq.elementsByTagName(u"item"_s).isEmpty() ? 0 : 1;
    QCOMPARE(asked, 2);
    QCOMPARE(std::get<0>(forgotten.last()), 3);
    QCOMPARE(m_house->session->store().entries().size(), 3);
    QCOMPARE(kept(drafts[22]).state, State::Seen);
}

void tst_KeptPosts::looksByItself()
{
    m_house->session->kept().setPauses(std::chrono::milliseconds(1), std::chrono::milliseconds(1));
    const Draft draft = publish(u"Looked at"_s);
    QVERIFY(waitFor([&] { return kept(draft).state == State::Seen; }));
    lose(draft);
    m_house->server.dropConnection();
    QVERIFY(waitForEntry());
    QCOMPARE(m_house->onlyEntry().failure, Failure::Forgotten);
}

void tst_KeptPosts::looksAgainAfterARestart()
{
    const Draft draft = publish(u"Before"_s, u"the end"_s);
    lose(draft);
    m_house->start();
    QVERIFY(m_house->goOnline());
    QVERIFY(check());
    QCOMPARE(m_house->onlyEntry().failure, Failure::Forgotten);
    m_house->start();
    QVERIFY(waitForEntry());
    QCOMPARE(m_house->onlyEntry().failure, Failure::Forgotten);
    QCOMPARE(m_house->session->store().draft(m_house->onlyEntry().draftKey)->text, u"the end"_s);
}

// What nobody answered says nothing.
void tst_KeptPosts::looksAgainWhereNobodyAnswered()
{
    const Draft draft = publish(u"Unknown"_s);
    m_house->server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s },
        Answer::error("remote-server-timeout", "wait"), 1);
    m_house->session->kept().setPauses(std::chrono::milliseconds(1), std::chrono::milliseconds(1));
    QVERIFY(check());
    QCOMPARE(m_house->session->store().entries(), QList<OutboxEntry>());
    m_house->account->client()->tryServiceNow(m_house->microblog().service);
    QVERIFY(waitFor([&] { return kept(draft).state == State::Seen; }));
}

void tst_KeptPosts::keepsWithinItsLimits()
{
    QList<Draft> drafts;
    for (int i = 0; i < 4; ++i)
        drafts.append(publish(u"Post %1"_s.arg(i), QString(1000, u'x')));
    QVERIFY(check());
    const Draft unseen = publish(u"Unseen"_s, QString(1000, u'x'));
    std::optional<KeptTable::Size> size;
    m_house->session->kept().measure(this, [&](const KeptTable::Size &all) { size = all; });
    QVERIFY(waitFor([&] { return size.has_value(); }));
    QCOMPARE(size->posts, 5);
    m_house->session->setKeptLimits({ std::chrono::days(1), size->bytes / 2 });
    m_house->settle();
    QCOMPARE(kept(drafts.first()), KeptPost());
    QVERIFY(!kept(drafts.last()).payload.isEmpty());
    QVERIFY(!kept(unseen).payload.isEmpty());
    m_house->session->setKeptLimits({ std::chrono::days(1), 1 });
    m_house->settle();
    QCOMPARE(kept(drafts.last()), KeptPost());
    QVERIFY(!kept(unseen).payload.isEmpty());
    m_house->start();
    QCOMPARE(m_house->session->kept().limits(), (KeptTable::Limits { std::chrono::days(1), 1 }));
}

PUBSUB_TEST(tst_KeptPosts, QCoreApplication)
#include "tst_KeptPosts.moc"
