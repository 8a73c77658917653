// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Namespaces.h"
#include "support/StrictTest.h"
#include "support/WriterDesk.h"
#include "writer/gui/StateBar.h"

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using namespace std::chrono_literals;
using Section = LibraryModel::Section;

namespace
{

const IqPattern publishing { .xmlns = Ns::pubSub, .element = u"publish"_s, .type = u"set"_s };

} // namespace

/// A draft becomes a post: keys -> Autosaver -> DraftStore -> Outbox -> PublishJob ->
/// Node::publish -> the server -> PublishedPosts -> the list. Whatever happens on the way, in
/// the end there is one post, and the text was on this computer until then.
class tst_draft_to_published : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WriterDesk::prepare(); }
    void journey_data();
    void journey();

private:
    using Trouble = void (*)(WriterDesk &);
    static void write(WriterDesk &desk);
    static void helpOut(WriterDesk &desk, const QByteArray &tag);
};

Q_DECLARE_METATYPE(void (*)(TestSupport::WriterDesk &))

void tst_draft_to_published::journey_data()
{
    QTest::addColumn<Trouble>("prepare");
    QTest::newRow("online") << Trouble([](WriterDesk &desk) {
        desk.createBlog();
        QVERIFY(desk.goOnline());
    });
    QTest::newRow("offline, then online") << Trouble([](WriterDesk &desk) {
        desk.createBlog();
        desk.stayOffline();
    });
    QTest::newRow("the reply is lost") << Trouble([](WriterDesk &desk) {
        desk.createBlog();
        desk.server.reply(
            publishing,
            [&desk](const QDomElement &iq) {
                desk.nodes.answer(iq);
                QTimer::singleShot(0, &desk.server, [&desk] { desk.server.dropConnection(); });
                return Answer::never();
            },
            1);
        QVERIFY(desk.goOnline());
    });
    QTest::newRow("forbidden") << Trouble([](WriterDesk &desk) {
        desk.createBlog();
        desk.server.reply(publishing, Answer::error("forbidden", "auth"), 1);
        QVERIFY(desk.goOnline());
    });
    QTest::newRow("precondition not met") << Trouble([](WriterDesk &desk) {
        desk.nodes.create(desk.microblog().service.toString(), desk.microblog().node);
        QVERIFY(desk.goOnline());
    });
}

void tst_draft_to_published::write(WriterDesk &desk)
{
    desk.typeTitle(u"A journey"_s);
    desk.typeText(u"From **here**\nto there."_s);
    QTRY_COMPARE(desk.listed(Section::Drafts), QStringList { u"A journey"_s });
}

// What a person does about it.
void tst_draft_to_published::helpOut(WriterDesk &desk, const QByteArray &tag)
{
    if (tag == "offline, then online") {
        QTRY_COMPARE(desk.listed(Section::Outbox), QStringList { u"A journey"_s });
        QVERIFY(desk.blog().order.isEmpty());
        QVERIFY(desk.goOnline());
    } else if (tag == "forbidden") {
        QTRY_VERIFY(desk.find("retry"));
        QCOMPARE(desk.text(), u"From **here**\nto there."_s);
        QVERIFY(desk.click("retry"));
    }
}

void tst_draft_to_published::journey()
{
    QFETCH(const Trouble, prepare);
    WriterDesk desk;
    desk.open();
    prepare(desk);
    desk.settle();
    desk.session->setAccess(desk.microblog(), PubSub::AccessModel::Open);
    write(desk);
    QVERIFY(desk.trigger("publish"));
    helpOut(desk, QTest::currentDataTag());

    QTRY_COMPARE_WITH_TIMEOUT(desk.listed(Section::Published), QStringList { u"A journey"_s }, 20s);
    QTRY_VERIFY(desk.listed(Section::Outbox).isEmpty());
    QVERIFY(desk.listed(Section::Drafts).isEmpty());
    QCOMPARE(desk.blog().order.size(), 1);
    QCOMPARE(desk.blog().publications.first(), 1);
    QCOMPARE(desk.blog().configuration.value(u"pubsub#access_model"_s), u"open"_s);
    const QByteArray payload = desk.blog().payloads.first();
    QVERIFY2(
        payload.contains("A journey") && payload.contains("From **here**"), payload.constData());
    desk.window.reset();
}

QTEST_MAIN(tst_draft_to_published)
#include "tst_draft_to_published.moc"
