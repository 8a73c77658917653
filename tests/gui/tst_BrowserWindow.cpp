// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/ScriptedBrowser.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WidgetNames.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace std::chrono_literals;
using namespace BrowserTest;

/// The window as a person drives it, with a service that answers as the test wants.
class tst_BrowserWindow : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void asksForAnAccount();
    void typedNameGuardsWhatWouldBeLost();
    void configurationOfAnotherNodeIsNotShown();
    void affiliationsOfAnotherNodeAreNotShown();
    void eventsDoNotStealTheSelection();
    void reportsSettingsThatWereIgnored();
    void sendsOnlyWhatWasChanged();
    void asksBeforeClosedNodesAreShown_data();
    void asksBeforeClosedNodesAreShown();
    void lastOwnerStays();
    void oneChangeOfRolesAtATime();
    void givingUpOneselfIsConfirmed();
    void typedConfigurationIsKept();
    void closingAsksAboutTypedConfiguration();
    void closingAsksNothingWhereNothingIsLost();
    void refusedConfigurationIsKept();
    void explainsWhatIsNotOffered();
    void deletesTheItemsThatWereChosen();
    void checksXmlWhileItIsTyped();
    void publishesWhatWasWritten();
    void nothingChosenNothingToDelete();
    void filtersWithoutLosingThePlace();
    void opensANodeThatIsNotListed();
    void everyControlHasANameAndAText();
    void warnsOfALongName();
    void everyDialogHasNames_data();
    void everyDialogHasNames();
};

void tst_BrowserWindow::asksForAnAccount()
{
    ScriptedBrowser f;
    QVERIFY(f.page(u"mainMessage"_s)->isVisible());
    QVERIFY(f.page(u"noServices"_s)->isVisible());
}

void tst_BrowserWindow::typedNameGuardsWhatWouldBeLost()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    QVERIFY(f.choose(u"b"_s));
    f.find<QAction>(u"purgeAction"_s)->trigger();
    auto *remove = f.find<QPushButton>(u"removeButton"_s);
    auto *loss = f.find<QLabel>(u"lossLabel"_s);
    QTRY_VERIFY(loss->text().contains(u'2'));
    QVERIFY(!remove->isEnabled());
    auto *name = f.find<QLineEdit>(u"removalNameEdit"_s);
    QTest::keyClicks(name, u"c"_s);
    QVERIFY(!remove->isEnabled());
    name->clear();
    QTest::keyClicks(name, u"b"_s);
    QVERIFY(remove->isEnabled());
    f.find<QDialog>(u"removalDialog"_s)->reject();
    QVERIFY(f.server.received({ .xmlns = Ns::pubSubOwner, .element = u"purge"_s }).isEmpty());
}

void tst_BrowserWindow::configurationOfAnotherNodeIsNotShown()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .node = u"a"_s },
        Answer(configuration("a", "Title of a")).after(250ms));
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .node = u"b"_s },
        configuration("b", "Title of b"));
    f.showTab(BrowserDesk::Configuration);
    QVERIFY(f.choose(u"a"_s));
    QVERIFY(f.server.waitForIq({ .xmlns = Ns::pubSubOwner, .node = u"a"_s }));
    QVERIFY(f.choose(u"b"_s));
    QTRY_VERIFY(f.window().findChild<QLineEdit *>(u"pubsub#title"_s));
    QCOMPARE(f.find<QLineEdit>(u"pubsub#title"_s)->text(), u"Title of b"_s);
    QTest::qWait(400);
    QCOMPARE(f.find<QLineEdit>(u"pubsub#title"_s)->text(), u"Title of b"_s);
}

void tst_BrowserWindow::affiliationsOfAnotherNodeAreNotShown()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .node = u"a"_s },
        Answer(affiliations("a", { { "of-a@localhost", "owner" } })).after(250ms));
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .node = u"b"_s },
        affiliations("b", { { "of-b@localhost", "owner" } }));
    f.showTab(BrowserDesk::Affiliations);
    QVERIFY(f.choose(u"a"_s));
    QVERIFY(f.server.waitForIq({ .xmlns = Ns::pubSubOwner, .node = u"a"_s }));
    QVERIFY(f.choose(u"b"_s));
    auto *model = f.find<QTableView>(u"affiliationTable"_s)->model();
    QTRY_COMPARE(model->rowCount(), 1);
    QTest::qWait(400);
    QCOMPARE(model->index(0, 0).data().toString(), u"of-b@localhost"_s);
}

void tst_BrowserWindow::eventsDoNotStealTheSelection()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    QVERIFY(f.choose(u"b"_s));
    f.showTab(BrowserDesk::Items);
    auto *table = f.find<QTableView>(u"itemTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    const QString chosen = table->currentIndex().data().toString();
    f.server.sendEvent("<delete node='a'/>");
    f.server.sendEvent("<items node='b'><item id='new'><a xmlns='urn:a'/></item></items>");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QTRY_VERIFY(!f.hasRow(u"a"_s));
    QCOMPARE(f.tree()->currentAddress().node, u"b"_s);
    QCOMPARE(table->currentIndex().data().toString(), chosen);
}

void tst_BrowserWindow::reportsSettingsThatWereIgnored()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    const IqPattern get { .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s };
    f.server.reply(get, configuration("a", "Before", "10"));
    f.server.reply(
        { .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s }, Answer());
    f.showTab(BrowserDesk::Configuration);
    QVERIFY(f.choose(u"a"_s));
    QTRY_VERIFY(f.window().findChild<QLineEdit *>(u"pubsub#title"_s));
    f.find<QLineEdit>(u"pubsub#title"_s)->setText(u"After"_s);
    f.find<QLineEdit>(u"pubsub#max_items"_s)->setText(u"99"_s);
    // The service takes the title and says nothing of the rest.
    f.server.reply(get, configuration("a", "After", "10"));
    f.find<QPushButton>(u"applyButton"_s)->click();
    auto *outcome = f.page(u"configurationOutcome"_s);
    QTRY_VERIFY(outcome->isVisible());
    auto *table = f.find<QTableWidget>(u"outcomeTable"_s);
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 1)->text(), u"10"_s);
    QCOMPARE(table->item(0, 2)->text(), u"99"_s);
    QCOMPARE(table->item(0, 3)->text(), u"10"_s);
}

void tst_BrowserWindow::sendsOnlyWhatWasChanged()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    const IqPattern set { .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s };
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s },
        configuration("a", "Before"));
    f.server.reply(set, Answer());
    f.showTab(BrowserDesk::Configuration);
    QVERIFY(f.choose(u"a"_s));
    QTRY_VERIFY(f.window().findChild<QLineEdit *>(u"pubsub#title"_s));
    auto *apply = f.find<QPushButton>(u"applyButton"_s);
    QVERIFY(!apply->isEnabled());
    f.find<QLineEdit>(u"x-new#thing"_s)->setText(u"changed"_s);
    QVERIFY(apply->isEnabled());
    f.find<QPushButton>(u"revertButton"_s)->click();
    QVERIFY(!apply->isEnabled());
    QCOMPARE(f.find<QLineEdit>(u"x-new#thing"_s)->text(), u"kept"_s);
    f.find<QLineEdit>(u"pubsub#title"_s)->setText(u"After"_s);
    apply->click();
    QVERIFY(f.server.waitForIq(set));
    const auto fields = f.server.received(set).first().elementsByTagName(u"field"_s);
    QStringList names;
    for (int i = 0; i < fields.count(); ++i)
        names.append(fields.at(i).toElement().attribute(u"var"_s));
    QCOMPARE(names, (QStringList { u"FORM_TYPE"_s, u"pubsub#title"_s }));
}

void tst_BrowserWindow::asksBeforeClosedNodesAreShown_data()
{
    QTest::addColumn<bool>("isConfirmed");
    QTest::newRow("confirmed") << true;
    QTest::newRow("given up") << false;
}

// XEP-0248 §10.1
void tst_BrowserWindow::asksBeforeClosedNodesAreShown()
{
    QFETCH(const bool, isConfirmed);
    ScriptedBrowser f;
    f.server.reply(
        { .xmlns = Ns::discoInfo, .to = f.service(), .node = u"a"_s }, nodeInfo("A", "collection"));
    f.server.reply(
        { .xmlns = Ns::discoItems, .to = f.service(), .node = u"a"_s }, nodeList({ "closed" }));
    f.server.reply({ .xmlns = Ns::discoInfo, .node = u"closed"_s }, nodeInfo("Closed"));
    const IqPattern set { .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s };
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s },
        "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='a'>"
        "<x xmlns='jabber:x:data' type='form'><field var='pubsub#access_model' type='list-single'>"
        "<option><value>open</value></option><option><value>whitelist</value></option>"
        "<value>whitelist</value></field></x></configure></pubsub>"_ba);
    f.server.reply(set, Answer());
    QVERIFY(f.open());
    f.showTab(BrowserDesk::Configuration);
    QVERIFY(f.choose(u"a"_s));
    QTRY_VERIFY(f.window().findChild<QComboBox *>(u"pubsub#access_model"_s));
    auto *access = f.find<QComboBox>(u"pubsub#access_model"_s);
    access->setCurrentIndex(access->findData(u"open"_s));
    auto *apply = f.find<QPushButton>(u"applyButton"_s);
    const QSignalSpy events(f.account().client(), &PubSub::Client::itemPublished);
    QStringList asked;
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        answer.stop();
        asked.append(box->text());
        // The connection goes on meanwhile, and nothing is applied twice.
        f.server.sendEvent("<items node='b'><item id='new'><a xmlns='urn:a'/></item></items>");
        QVERIFY(waitFor([&] { return events.size() == 1; }));
        f.find<QAction>(u"refreshAction"_s)->trigger();
        QVERIFY(!apply->isEnabled());
        box->findChild<QPushButton *>(isConfirmed ? u"confirmButton"_s : u"cancelButton"_s)
            ->click();
    });
    answer.start(10ms);
    apply->click();
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(asked.first().contains("closed"_L1));
    if (isConfirmed) {
        QVERIFY(f.server.waitForIq(set));
    } else {
        QTRY_VERIFY(apply->isEnabled());
        QVERIFY(f.server.received(set).isEmpty());
    }
}

void tst_BrowserWindow::lastOwnerStays()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"get"_s },
        affiliations("a", { { "ada@localhost", "owner" } }));
    f.showTab(BrowserDesk::Affiliations);
    QVERIFY(f.choose(u"a"_s));
    auto *table = f.find<QTableView>(u"affiliationTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    int shown = 0;
    Common::MessageBox::setAnswerForTests([&](const QString &, const QString &) {
        ++shown;
        return true;
    });
    f.find<QPushButton>(u"removeAffiliationButton"_s)->click();
    QCOMPARE(shown, 1);
    QVERIFY(f.server.received({ .xmlns = Ns::pubSubOwner, .type = u"set"_s }).isEmpty());
}

// Two owners besides each other: each may go, but not both, also not in a hurry.
void tst_BrowserWindow::oneChangeOfRolesAtATime()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    const IqPattern get {
        .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"get"_s
    };
    const IqPattern set {
        .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"set"_s
    };
    f.server.reply(
        get, affiliations("a", { { "bob@localhost", "owner" }, { "eve@localhost", "owner" } }));
    f.server.reply(set, Answer().after(200ms));
    f.showTab(BrowserDesk::Affiliations);
    QVERIFY(f.choose(u"a"_s));
    auto *table = f.find<QTableView>(u"affiliationTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    auto *remove = f.find<QPushButton>(u"removeAffiliationButton"_s);
    table->selectRow(0);
    remove->click();
    table->selectRow(1);
    QVERIFY(!remove->isEnabled());
    QVERIFY(!f.find<QPushButton>(u"addAffiliationButton"_s)->isEnabled());
    remove->click();
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(f.server.waitForIq(set));
    // Another node is looked at meanwhile, and this one again.
    QVERIFY(f.choose(u"b"_s));
    QVERIFY(f.choose(u"a"_s));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    QVERIFY(!remove->isEnabled());
    f.server.reply(get, affiliations("a", { { "eve@localhost", "owner" } }));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(f.find<QPushButton>(u"addAffiliationButton"_s)->isEnabled());
    table->selectRow(0);
    QTRY_VERIFY(remove->isEnabled());
    QCOMPARE(f.server.received(set).size(), 1);
}

// Refreshing and looking at another node take away nothing that was typed.
void tst_BrowserWindow::typedConfigurationIsKept()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    for (const char *node : { "a", "b" }) {
        f.server.reply({ .xmlns = Ns::pubSubOwner,
                           .element = u"configure"_s,
                           .type = u"get"_s,
                           .node = QString::fromLatin1(node) },
            configuration(node, QByteArray("Title of ") + node));
    }
    f.showTab(BrowserDesk::Configuration);
    QVERIFY(f.choose(u"a"_s));
    QTRY_COMPARE(f.configuredTitle(), u"Title of a"_s);
    f.find<QLineEdit>(u"pubsub#title"_s)->setText(u"Typed"_s);
    f.server.clearReceived();
    f.find<QAction>(u"refreshAction"_s)->trigger();
    QVERIFY(f.server.waitForIq({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s }));
    QTRY_COMPARE(f.configuredTitle(), u"Typed"_s);
    QVERIFY(f.choose(u"b"_s));
    QTRY_COMPARE(f.configuredTitle(), u"Title of b"_s);
    QVERIFY(f.choose(u"a"_s));
    QTRY_COMPARE(f.configuredTitle(), u"Typed"_s);
    QVERIFY(f.find<QPushButton>(u"applyButton"_s)->isEnabled());
    QVERIFY(f.find<QLabel>(u"configurationStatus"_s)->text().contains(u'1'));
    f.find<QPushButton>(u"revertButton"_s)->click();
    QTRY_COMPARE(f.configuredTitle(), u"Title of a"_s);
    QVERIFY(f.choose(u"b"_s));
    QTRY_COMPARE(f.configuredTitle(), u"Title of b"_s);
    QVERIFY(f.choose(u"a"_s));
    QTRY_COMPARE(f.configuredTitle(), u"Title of a"_s);
}

void tst_BrowserWindow::closingAsksAboutTypedConfiguration()
{
    const auto restore = qScopeGuard([] { Common::MessageBox::setAnswerForTests({}); });
    ScriptedBrowser f;
    QVERIFY(f.open());
    for (const char *node : { "a", "b" }) {
        f.server.reply({ .xmlns = Ns::pubSubOwner,
                           .element = u"configure"_s,
                           .type = u"get"_s,
                           .node = QString::fromLatin1(node) },
            configuration(node, QByteArray("Title of ") + node));
    }
    QStringList asked;
    bool answer = false;
    Common::MessageBox::setAnswerForTests([&](const QString &, const QString &text) {
        asked.append(text);
        return answer;
    });
    f.showTab(BrowserDesk::Configuration);
    QVERIFY(f.choose(u"a"_s));
    QTRY_COMPARE(f.configuredTitle(), u"Title of a"_s);
    f.find<QLineEdit>(u"pubsub#title"_s)->setText(u"Typed"_s);
    QVERIFY(f.choose(u"b"_s));
    QTRY_COMPARE(f.configuredTitle(), u"Title of b"_s);
    f.showTab(BrowserDesk::Items);
    // The one that it is about comes on view.
    QVERIFY(!f.window().close());
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first().contains(u'a'));
    QVERIFY(f.window().isVisible());
    QTRY_COMPARE(f.configuredTitle(), u"Typed"_s);
    QVERIFY(f.find<QLineEdit>(u"pubsub#title"_s)->isVisible());
    answer = true;
    QVERIFY(f.window().close());
    QCOMPARE(asked.size(), 2);
    QVERIFY(f.server.received({ .xmlns = Ns::pubSubOwner, .type = u"set"_s }).isEmpty());
}

void tst_BrowserWindow::closingAsksNothingWhereNothingIsLost()
{
    const auto restore = qScopeGuard([] { Common::MessageBox::setAnswerForTests({}); });
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s },
        configuration("a", "Before"));
    Common::MessageBox::setAnswerForTests([](const QString &, const QString &text) {
        qWarning("asked: %ls", qUtf16Printable(text));
        return false;
    });
    f.showTab(BrowserDesk::Configuration);
    QVERIFY(f.choose(u"a"_s));
    QTRY_COMPARE(f.configuredTitle(), u"Before"_s);
    f.find<QLineEdit>(u"pubsub#title"_s)->setText(u"Typed"_s);
    f.find<QPushButton>(u"revertButton"_s)->click();
    QVERIFY(f.window().close());
}

void tst_BrowserWindow::refusedConfigurationIsKept()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s },
        configuration("a", "Before"));
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s },
        Answer::error("forbidden", "auth").after(100ms));
    f.showTab(BrowserDesk::Configuration);
    QVERIFY(f.choose(u"a"_s));
    QTRY_VERIFY(f.window().findChild<QLineEdit *>(u"pubsub#title"_s));
    f.find<QLineEdit>(u"pubsub#title"_s)->setText(u"Typed"_s);
    f.find<QPushButton>(u"applyButton"_s)->click();
    QVERIFY(f.choose(u"b"_s));
    QTRY_VERIFY(f.find<QLabel>(u"statusText"_s)->accessibleName().contains(u"not configured"_s));
    QVERIFY(f.choose(u"a"_s));
    QTRY_COMPARE(f.configuredTitle(), u"Typed"_s);
}

void tst_BrowserWindow::givingUpOneselfIsConfirmed()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    const IqPattern set {
        .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"set"_s
    };
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"get"_s },
        affiliations("a", { { "ada@localhost", "owner" }, { "bob@localhost", "owner" } }));
    f.server.reply(set, Answer());
    f.showTab(BrowserDesk::Affiliations);
    QVERIFY(f.choose(u"a"_s));
    auto *table = f.find<QTableView>(u"affiliationTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(0);
    Common::MessageBox::setAnswerForTests([](const QString &, const QString &) { return false; });
    auto *remove = f.find<QPushButton>(u"removeAffiliationButton"_s);
    remove->click();
    QVERIFY(f.server.received(set).isEmpty());
    Common::MessageBox::setAnswerForTests([](const QString &, const QString &) { return true; });
    remove->click();
    QVERIFY(f.server.waitForIq(set));
    const auto change
        = f.server.received(set).first().elementsByTagName(u"affiliation"_s).at(0).toElement();
    QCOMPARE(change.attribute(u"jid"_s), u"ada@localhost"_s);
    QCOMPARE(change.attribute(u"affiliation"_s), u"none"_s);
}

void tst_BrowserWindow::explainsWhatIsNotOffered()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s },
        Answer::error("forbidden", "auth"));
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s },
        Answer::error("feature-not-implemented"));
    QVERIFY(f.choose(u"a"_s));
    f.showTab(BrowserDesk::Configuration);
    QTRY_VERIFY(f.message(u"configurationPage"_s).contains(u"You may not see this"_s));
    f.showTab(BrowserDesk::Affiliations);
    QTRY_VERIFY(f.message(u"affiliationsPage"_s).contains(u"does not offer this"_s));
    f.showTab(BrowserDesk::Subscribers);
    QTRY_VERIFY(f.message(u"subscribersPage"_s).contains(u"does not offer this"_s));
}

void tst_BrowserWindow::deletesTheItemsThatWereChosen()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply({ .xmlns = Ns::pubSub, .element = u"retract"_s }, Answer().after(150ms));
    QVERIFY(f.choose(u"a"_s));
    f.showTab(BrowserDesk::Items);
    auto *table = f.find<QTableView>(u"itemTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectAll();
    Common::MessageBox::setAnswerForTests([](const QString &, const QString &) { return true; });
    f.find<QPushButton>(u"deleteItemsButton"_s)->click();
    QVERIFY(f.server.waitForIq({ .xmlns = Ns::pubSub, .element = u"retract"_s }));
    // Another node is on view when the answers come: its items of the same ids stay.
    QVERIFY(f.choose(u"b"_s));
    QTRY_COMPARE(f.server.received({ .xmlns = Ns::pubSub, .element = u"retract"_s }).size(), 2);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTest::qWait(300);
    QCOMPARE(table->model()->rowCount(), 2);
}

void tst_BrowserWindow::checksXmlWhileItIsTyped()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    QVERIFY(f.choose(u"a"_s));
    f.showTab(BrowserDesk::Items);
    f.find<QPushButton>(u"publishItemButton"_s)->click();
    auto *edit = f.find<QPlainTextEdit>(u"itemXmlEdit"_s);
    auto *publish = f.find<QPushButton>(u"publishButton"_s);
    QVERIFY(!publish->isEnabled());
    edit->setPlainText(u"<a xmlns='urn:a'>\n<b></a>"_s);
    QTRY_VERIFY(f.find<QLabel>(u"xmlStatus"_s)->text().contains(u"2"_s));
    QVERIFY(!publish->isEnabled());
    edit->setPlainText(u"<a xmlns='urn:a'/>"_s);
    QTRY_VERIFY(publish->isEnabled());
}

void tst_BrowserWindow::publishesWhatWasWritten()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    const IqPattern set { .xmlns = Ns::pubSub, .element = u"publish"_s };
    f.server.reply(set, Answer::error("forbidden", "auth"), 1);
    QVERIFY(f.choose(u"a"_s));
    f.showTab(BrowserDesk::Items);
    f.find<QPushButton>(u"publishItemButton"_s)->click();
    f.find<QLineEdit>(u"itemIdEdit"_s)->setText(u"mine"_s);
    f.find<QPlainTextEdit>(u"itemXmlEdit"_s)->setPlainText(u"<a xmlns='urn:a'>text</a>"_s);
    auto *publish = f.find<QPushButton>(u"publishButton"_s);
    QTRY_VERIFY(publish->isEnabled());
    publish->click();
    // Refused: nothing that was written is lost.
    QTRY_VERIFY(f.find<QLabel>(u"publishError"_s)->isVisible());
    QCOMPARE(
        f.find<QPlainTextEdit>(u"itemXmlEdit"_s)->toPlainText(), u"<a xmlns='urn:a'>text</a>"_s);
    f.server.reply(set,
        "<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='a'>"
        "<item id='mine'/></publish></pubsub>"_ba);
    QTRY_VERIFY(publish->isEnabled());
    publish->click();
    auto *table = f.find<QTableView>(u"itemTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QTRY_VERIFY(!f.window().findChild<QDialog *>(u"itemEditor"_s));
    const auto item = f.server.received(set).last().elementsByTagName(u"item"_s).at(0).toElement();
    QCOMPARE(item.attribute(u"id"_s), u"mine"_s);
}

void tst_BrowserWindow::nothingChosenNothingToDelete()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s, .node = u"b"_s }, items("b", 0));
    QVERIFY(f.choose(u"a"_s));
    f.showTab(BrowserDesk::Items);
    QTRY_VERIFY(f.find<QPushButton>(u"deleteItemsButton"_s)->isEnabled());
    QVERIFY(f.choose(u"b"_s));
    QTRY_VERIFY(f.page(u"noItems"_s)->isVisible());
    QVERIFY(!f.find<QPushButton>(u"deleteItemsButton"_s)->isEnabled());
    QVERIFY(!f.find<QPushButton>(u"editItemButton"_s)->isEnabled());
}

void tst_BrowserWindow::filtersWithoutLosingThePlace()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    QVERIFY(f.choose(u"b"_s));
    QTest::keyClicks(f.find<QLineEdit>(u"filterEdit"_s), u"c"_s);
    QVERIFY(f.hasRow(u"c"_s));
    QVERIFY(!f.hasRow(u"a"_s));
    QCOMPARE(f.tree()->currentAddress().node, u"b"_s);
    f.find<QLineEdit>(u"filterEdit"_s)->clear();
    QVERIFY(f.hasRow(u"a"_s));
    QCOMPARE(f.tree()->currentIndex().data().toString(), u"b"_s);
}

void tst_BrowserWindow::opensANodeThatIsNotListed()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply({ .xmlns = Ns::discoInfo, .to = f.service(), .node = u"secret"_s },
        nodeInfo("A hidden node"));
    f.find<QLineEdit>(u"addressEdit"_s)->setText(u"xmpp:pubsub.localhost?;node=secret"_s);
    QTest::keyClick(f.find<QLineEdit>(u"addressEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(f.tree()->currentAddress().node, u"secret"_s);
    QTRY_COMPARE(f.find<QLabel>(u"nodeTitle"_s)->text(), u"A hidden node"_s);
}

void tst_BrowserWindow::everyControlHasANameAndAText()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply(
        { .xmlns = Ns::pubSubOwner, .element = u"configure"_s }, configuration("a", "Title of a"));
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s },
        affiliations("a", { { "ada@localhost", "owner" } }));
    QVERIFY(f.choose(u"a"_s));
    for (const auto tab : { BrowserDesk::Overview, BrowserDesk::Items, BrowserDesk::Configuration,
             BrowserDesk::Affiliations, BrowserDesk::Subscribers, BrowserDesk::Events }) {
        f.showTab(tab);
        QTest::qWait(50);
        QCOMPARE(WidgetNames::faults(&f.window()).join(u'\n'), QString());
    }
}

// Some services make the node and then can't store anything in it.
void tst_BrowserWindow::warnsOfALongName()
{
    ScriptedBrowser f;
    QVERIFY(f.open());
    QVERIFY(f.choose(u"a"_s));
    f.find<QAction>(u"newNodeAction"_s)->trigger();
    QTRY_VERIFY(f.find<QDialog>(u"newNodeDialog"_s)->isVisible());
    const auto *warning = f.find<QLabel>(u"newNodeWarning"_s);
    f.find<QLineEdit>(u"newNodeIdEdit"_s)->setText(u"a"_s.repeated(239));
    QVERIFY(warning->text().isEmpty() && !warning->isVisible());
    f.find<QLineEdit>(u"newNodeIdEdit"_s)->setText(u"a"_s.repeated(240));
    QVERIFY(!warning->text().isEmpty() && warning->isVisible());
    QVERIFY(f.find<QPushButton>(u"createNodeButton"_s)->isEnabled());
}

void tst_BrowserWindow::everyDialogHasNames_data()
{
    QTest::addColumn<QString>("opener");
    QTest::addColumn<QString>("dialog");
    QTest::newRow("new node") << u"newNodeAction"_s << u"newNodeDialog"_s;
    QTest::newRow("open node") << u"openNodeAction"_s << u"openNodeDialog"_s;
    QTest::newRow("delete node") << u"deleteNodeAction"_s << u"removalDialog"_s;
    QTest::newRow("add affiliation") << u"addAffiliationButton"_s << u"affiliationDialog"_s;
    QTest::newRow("publish item") << u"publishAction"_s << u"itemEditor"_s;
    QTest::newRow("account") << u"accountAction"_s << u"accountDialog"_s;
    QTest::newRow("about") << u"aboutAction"_s << u"aboutDialog"_s;
}

void tst_BrowserWindow::everyDialogHasNames()
{
    QFETCH(QString, opener);
    QFETCH(QString, dialog);
    ScriptedBrowser f;
    QVERIFY(f.open());
    f.server.reply({ .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s },
        affiliations("a", { { "ada@localhost", "owner" } }));
    f.showTab(BrowserDesk::Affiliations);
    QVERIFY(f.choose(u"a"_s));
    if (auto *button = f.window().findChild<QPushButton *>(opener)) {
        QTRY_VERIFY(button->isEnabled());
        button->click();
    } else {
        f.find<QAction>(opener)->trigger();
    }
    QTRY_VERIFY(f.find<QDialog>(dialog)->isVisible());
    QCOMPARE(WidgetNames::faults(f.find<QDialog>(dialog)).join(u'\n'), QString());
}

PUBSUB_TEST(tst_BrowserWindow, QApplication)
#include "tst_BrowserWindow.moc"
