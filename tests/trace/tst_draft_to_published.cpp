// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Journey.h"
#include "support/Namespaces.h"
#include "support/StrictTest.h"
#include "support/WriterHouse.h"

#include <QTest>
#include <QTimer>

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
    static QStringList listed(const WriterHouse &house, Section section);
    static void type(WriterHouse &house, QString Draft::*field, const QString &text);
    static void write(WriterHouse &house);
    static void publish(WriterHouse &house);
    static void helpOut(WriterHouse &house, const QByteArray &tag);
};

Q_DECLARE_METATYPE(void (*)(TestSupport::WriterHouse &))

void tst_draft_to_published::journey_data()
{
    QTest::addColumn<Trouble>("prepare");
    QTest::newRow("online") << Trouble([](WriterHouse &house) {
        house.createBlog();
        QVERIFY(house.goOnline());
    });
    QTest::newRow("offline, then online") << Trouble([](WriterHouse &house) {
        house.createBlog();
        house.stayOffline();
    });
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
    });
    QTest::newRow("forbidden") << Trouble([](WriterHouse &house) {
        house.createBlog();
        house.server.reply(publishing, Answer::error("forbidden", "auth"), 1);
        QVERIFY(house.goOnline());
    });
    QTest::newRow("precondition not met") << Trouble([](WriterHouse &house) {
        house.nodes.create(house.microblog().service.toString(), house.microblog().node);
        QVERIFY(house.goOnline());
    });
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

void tst_draft_to_published::write(WriterHouse &house)
{
    type(house, &Draft::title, u"A journey"_s);
    type(house, &Draft::text, u"From **here**\nto there."_s);
    QTRY_COMPARE(listed(house, Section::Drafts), QStringList { u"A journey"_s });
}

// As the window does with what is shown.
void tst_draft_to_published::publish(WriterHouse &house)
{
    const Draft draft = house.session->desk().draft();
    house.session->publish(draft, house.session->outbox().compose(draft, house.session->account()));
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
    WriterHouse house;
    house.start();
    prepare(house);
    house.settle();
    house.session->setAccess(house.microblog(), PubSub::AccessModel::Open);
    Journey journey;
    write(house);
    publish(house);
    helpOut(house, QTest::currentDataTag());

    QTRY_COMPARE_WITH_TIMEOUT(
        listed(house, Section::Published), QStringList { u"A journey"_s }, 20s);
    QTRY_VERIFY(listed(house, Section::Outbox).isEmpty());
    journey.end();
    journey.print(u"A draft becomes a post, %1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QVERIFY(listed(house, Section::Drafts).isEmpty());
    QTRY_VERIFY(std::holds_alternative<Desk::ShownPost>(house.session->desk().shown()));
    QCOMPARE(house.blog().order.size(), 1);
    QCOMPARE(house.blog().publications.first(), 1);
    QCOMPARE(house.blog().configuration.value(u"pubsub#access_model"_s), u"open"_s);
    const QByteArray payload = house.blog().payloads.first();
    QVERIFY2(
        payload.contains("A journey") && payload.contains("From **here**"), payload.constData());
}

QTEST_GUILESS_MAIN(tst_draft_to_published)
#include "tst_draft_to_published.moc"
