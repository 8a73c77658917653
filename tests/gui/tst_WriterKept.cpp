// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/InfoBar.h"
#include "common/gui/MessageBox.h"
#include "support/Namespaces.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WidgetNames.h"
#include "support/WriterDesk.h"
#include "writer/gui/KeptDialog.h"
#include "writer/gui/StateBar.h"

#include <QApplication>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using Section = LibraryModel::Section;

/// The window when a server has forgotten what it had confirmed.
class tst_WriterKept : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WriterDesk::prepare(); }
    void cleanup();
    void showsWhatTheServerHasForgotten();
    void publishesItAgain();
    void keepsItAsADraft();
    void forgetsIt();
    void deletesAgain();
    void saysWhoHasChangedIt();
    void asksHowMuchIsKept();

private:
    void setUp() override;
    void publish();
    void lose();
    void check();
    QString service() const { return m_desk->microblog().service.toString(); }
    QString node() const { return m_desk->microblog().node; }
    QString stateText() const
    {
        return m_desk->window->findChild<StateBar *>(u"stateBar"_s)->text();
    }

    std::unique_ptr<WriterDesk> m_desk;
    QString m_itemId;
    QByteArray m_payload;
};

void tst_WriterKept::setUp()
{
    Common::MessageBox::setAnswerForTests([](const QString &, const QString &) { return true; });
    m_desk = std::make_unique<WriterDesk>();
    m_desk->open();
    m_desk->createBlog();
    QVERIFY(m_desk->goOnline());
    m_desk->session->audience().setAccess(m_desk->microblog(), PubSub::AccessModel::Open);
    publish();
}

void tst_WriterKept::cleanup()
{
    Common::MessageBox::setAnswerForTests({});
    m_desk->window.reset();
    m_desk.reset();
}

void tst_WriterKept::publish()
{
    m_desk->typeTitle(u"Kept"_s);
    m_desk->typeText(u"Some words"_s);
    QVERIFY(m_desk->trigger("publish"));
    QTRY_COMPARE(m_desk->listed(Section::Published), QStringList { u"Kept"_s });
    m_itemId = m_desk->blog().order.first();
    m_payload = m_desk->blog().payloads.value(m_itemId);
}

void tst_WriterKept::check()
{
    SignalWaiter checked(&m_desk->session->kept(), &KeptPosts::checked);
    m_desk->session->kept().check();
    QVERIFY(checked.waitForCount(1));
    m_desk->settle();
}

void tst_WriterKept::lose()
{
    m_desk->nodes.take(service(), node(), m_itemId);
    check();
    auto *bar = m_desk->window->findChild<Common::InfoBar *>();
    QTRY_VERIFY(bar->text().contains(u"no longer on the server"_s));
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
}

void tst_WriterKept::showsWhatTheServerHasForgotten()
{
    lose();
    QCOMPARE(m_desk->listed(Section::Outbox), QStringList { u"Kept"_s });
    QTRY_COMPARE(m_desk->listed(Section::Published), QStringList());
    QCOMPARE(m_desk->title(), u"Kept"_s);
    QCOMPARE(m_desk->text(), u"Some words"_s);
    QVERIFY2(stateText().contains(u"no longer has this post"_s), qPrintable(stateText()));
    for (const char *name : { "retry", "takeBack", "takeTheirs" })
        QTRY_VERIFY2(m_desk->find(name), name);
}

void tst_WriterKept::publishesItAgain()
{
    lose();
    QTRY_VERIFY(m_desk->find("retry"));
    QVERIFY(m_desk->click("retry"));
    QTRY_COMPARE(m_desk->blog().payloads.value(m_itemId), m_payload);
    QTRY_COMPARE(m_desk->listed(Section::Published), QStringList { u"Kept"_s });
    QTRY_VERIFY(m_desk->listed(Section::Outbox).isEmpty());
    QVERIFY(m_desk->listed(Section::Drafts).isEmpty());
}

void tst_WriterKept::keepsItAsADraft()
{
    lose();
    QTRY_VERIFY(m_desk->find("takeBack"));
    QVERIFY(m_desk->click("takeBack"));
    QTRY_COMPARE(m_desk->listed(Section::Drafts), QStringList { u"Kept"_s });
    QVERIFY(m_desk->listed(Section::Outbox).isEmpty());
    QVERIFY(!m_desk->find<QPlainTextEdit>("text")->isReadOnly());
    QCOMPARE(m_desk->text(), u"Some words"_s);
}

void tst_WriterKept::forgetsIt()
{
    lose();
    QTRY_VERIFY(m_desk->find("takeTheirs"));
    QVERIFY(m_desk->click("takeTheirs"));
    QTRY_VERIFY(m_desk->listed(Section::Outbox).isEmpty());
    QVERIFY(m_desk->listed(Section::Drafts).isEmpty());
    QTRY_VERIFY(m_desk->listed(Section::Published).isEmpty());
}

void tst_WriterKept::deletesAgain()
{
    m_desk->select(Section::Published, 0);
    QTRY_VERIFY(m_desk->find("deletePost"));
    QVERIFY(m_desk->click("deletePost"));
    QTRY_VERIFY(m_desk->blog().order.isEmpty());
    QTRY_VERIFY(m_desk->listed(Section::Outbox).isEmpty());
    m_desk->nodes.put(service(), node(), m_itemId, m_payload);
    check();
    QTRY_COMPARE(m_desk->listed(Section::Outbox), QStringList { u"Kept"_s });
    m_desk->select(Section::Outbox, 0);
    QVERIFY2(stateText().contains(u"has this post again"_s), qPrintable(stateText()));
    QTRY_VERIFY(m_desk->find("retry"));
    QVERIFY(m_desk->click("retry"));
    QTRY_VERIFY(m_desk->blog().order.isEmpty());
}

void tst_WriterKept::saysWhoHasChangedIt()
{
    m_desk->server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s },
        Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='" + node().toUtf8()
            + "'><item id='" + m_itemId.toUtf8()
            + "' publisher='romeo@localhost'><entry xmlns='http://www.w3.org/2005/Atom'>"
              "<title>Changed</title></entry></item></items></pubsub>"));
    check();
    m_desk->trigger("newPost");
    m_desk->select(Section::Published, 0);
    QTRY_VERIFY2(
        stateText().contains(u"changed by \u2068romeo@localhost\u2069"_s), qPrintable(stateText()));
}

void tst_WriterKept::asksHowMuchIsKept()
{
    QVERIFY(m_desk->trigger("keptPosts"));
    auto *dialog = m_desk->window->findChild<KeptDialog *>();
    QVERIFY(dialog);
    QCOMPARE(WidgetNames::faults(dialog).join(u'\n'), QString());
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"size"_s)->text().contains(u"1 post"_s));
    dialog->findChild<QSpinBox *>(u"days"_s)->setValue(30);
    dialog->findChild<QSpinBox *>(u"megabytes"_s)->setValue(7);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"okButton"_s), Qt::LeftButton);
    const KeptTable::Limits limits { std::chrono::days(30), 7'000'000 };
    QCOMPARE(m_desk->session->kept().limits(), limits);
    m_desk->open();
    QCOMPARE(m_desk->session->kept().limits(), limits);
}

PUBSUB_TEST(tst_WriterKept, QApplication)
#include "tst_WriterKept.moc"
