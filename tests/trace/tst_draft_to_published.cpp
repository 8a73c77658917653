// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Journey.h"
#include "support/Namespaces.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/WriterHouse.h"
#include "writer/core/PostComments.h"

#include <QTest>
#include <QTimer>
#include <limits>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using namespace std::chrono_literals;
using Section = LibraryModel::Section;

namespace
{

const IqPattern publishing { .xmlns = Ns::pubSub, .element = u"publish"_s, .type = u"set"_s };

} // namespace

/// A draft becomes a post: keys -> Autosaver -> PostStore -> Outbox -> PublishJob ->
/// Node::publish -> the server, and its answer back to PostStore -> the list. Whatever happens on
/// the way, in the end there is one post, and the text was on this computer until then.
class tst_draft_to_published : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void journey_data();
    void journey();

private:
    using Trouble = void (*)(WriterHouse &);
    static void waitForQuiet(WriterHouse &house);
    static QStringList listed(const WriterHouse &house, Section section);
    static void type(WriterHouse &house, QString Draft::*field, const QString &text);
    static void write(WriterHouse &house, bool allowsComments);
    static void publish(WriterHouse &house);
    static void helpOut(WriterHouse &house, const QByteArray &tag);
};

Q_DECLARE_METATYPE(void (*)(TestSupport::WriterHouse &))

void tst_draft_to_published::journey_data()
{
    QTest::addColumn<Trouble>("prepare");
    QTest::addColumn<bool>("allowsComments");
    // Of a connection that is lost, everything has a part in it.
    QTest::addColumn<int>("mostRooms");
    constexpr int any = std::numeric_limits<int>::max();
    const auto goOnline = [](WriterHouse &house) {
        house.createBlog();
        QVERIFY(house.goOnline());
    };
    // One more for the node of the likes.
    QTest::newRow("online") << Trouble(goOnline) << true << 13;
    QTest::newRow("online, without comments") << Trouble(goOnline) << false << 12;
    QTest::newRow("offline, then online") << Trouble([](WriterHouse &house) {
        house.createBlog();
        house.stayOffline();
    }) << true << any;
    QTest::newRow("the reply is lost") << Trouble([](WriterHouse &house) {
        house.createBlog();
        house.server.reply(
            publishing,
            [&house](const QDomElement &iq) {
                house.nodes.answer(iq);
                QTimer::singleShot(0, &house.server, [&house] { house.server.dropConnection(); });
                return Answer::never();
            },
            1);
        QVERIFY(house.goOnline());
    }) << true << any;
    QTest::newRow("forbidden") << Trouble([](WriterHouse &house) {
        house.createBlog();
        house.server.reply(publishing, Answer::error("forbidden", "auth"), 1);
        QVERIFY(house.goOnline());
    }) << true << any;
    QTest::newRow("precondition not met") << Trouble([](WriterHouse &house) {
        house.nodes.create(house.microblog().service.toString(), house.microblog().node);
        QVERIFY(house.goOnline());
    }) << true << any;
}

// Nothing follows from the login any more: whatever did would be answered before the second answer.
void tst_draft_to_published::waitForQuiet(WriterHouse &house)
{
    qsizetype before = 0;
    do {
        before = house.server.received({}).size();
        for (int i = 0; i < 2; ++i) {
            auto *request = house.session->client()->service(house.microblog().service).info();
            const SignalWaiter finished(request, &PubSub::Request::finished);
            QVERIFY(finished.waitForCount(1));
        }
    } while (house.server.received({}).size() != before + 2);
}

QStringList tst_draft_to_published::listed(const WriterHouse &house, Section section)
{
    const LibraryModel &model = house.session->library();
    const QModelIndex top = model.index(int(section), 0);
    QStringList titles;
    for (int row = 0; row < model.rowCount(top); ++row)
        titles += model.index(row, 0, top).data().toString();
    return titles;
}

// As the editor does with each key.
void tst_draft_to_published::type(WriterHouse &house, QString Draft::*field, const QString &text)
{
    for (const QChar key : text) {
        Draft draft = house.session->desk().draft();
        draft.*field += key;
        house.session->autosaver().change(draft);
    }
}

void tst_draft_to_published::write(WriterHouse &house, bool allowsComments)
{
    Draft draft = house.session->desk().draft();
    draft.allowsComments = allowsComments;
    house.session->autosaver().change(draft);
    type(house, &Draft::title, u"A journey"_s);
    type(house, &Draft::text, u"From **here**\nto there."_s);
    QTRY_COMPARE(listed(house, Section::Drafts), QStringList { u"A journey"_s });
}

// As the window does with what is shown.
void tst_draft_to_published::publish(WriterHouse &house)
{
    const Draft draft = house.session->desk().draft();
    house.session->desk().publish(draft, house.session->outbox().compose(draft));
}

// What a person does about it.
void tst_draft_to_published::helpOut(WriterHouse &house, const QByteArray &tag)
{
    if (tag == "offline, then online") {
        QTRY_COMPARE(listed(house, Section::Outbox), QStringList { u"A journey"_s });
        QVERIFY(house.blog().order.isEmpty());
        QVERIFY(house.goOnline());
    } else if (tag == "forbidden") {
        QTRY_COMPARE(house.onlyEntry().failure, OutboxEntry::Failure::Refused);
        QTRY_VERIFY(std::get<Desk::ShownEntry>(house.session->desk().shown()).isEditable);
        QCOMPARE(house.session->desk().draft().text, u"From **here**\nto there."_s);
        publish(house);
    }
}

void tst_draft_to_published::journey()
{
    QFETCH(const Trouble, prepare);
    QFETCH(const bool, allowsComments);
    QFETCH(const int, mostRooms);
    WriterHouse house;
    house.start();
    prepare(house);
    house.settle();
    house.session->audience().setAccess(house.microblog(), PubSub::AccessModel::Open);
    if (house.session->isOnline())
        waitForQuiet(house);
    Journey keys;
    write(house, allowsComments);
    keys.end();
    Journey journey;
    publish(house);
    helpOut(house, QTest::currentDataTag());

    QTRY_COMPARE_WITH_TIMEOUT(
        listed(house, Section::Published), QStringList { u"A journey"_s }, 20s);
    QTRY_VERIFY(listed(house, Section::Outbox).isEmpty());
    journey.end();
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    keys.print(u"Keys become a draft, "_s + tag);
    journey.print(u"A draft becomes a post, "_s + tag);
    QVERIFY2(journey.rooms().size() <= mostRooms, qPrintable(journey.rooms().join(u' ')));
    QVERIFY(listed(house, Section::Drafts).isEmpty());
    QTRY_VERIFY(std::holds_alternative<Desk::ShownPost>(house.session->desk().shown()));
    QCOMPARE(house.blog().order.size(), 1);
    QCOMPARE(house.blog().publications.first(), 1);
    QCOMPARE(house.blog().configuration.value(u"pubsub#access_model"_s), u"open"_s);
    const QByteArray payload = house.blog().payloads.first();
    QVERIFY2(
        payload.contains("A journey") && payload.contains("From **here**"), payload.constData());
    QCOMPARE(PostComments::areAllowed(payload), allowsComments);
}

QTEST_GUILESS_MAIN(tst_draft_to_published)
#include "tst_draft_to_published.moc"
