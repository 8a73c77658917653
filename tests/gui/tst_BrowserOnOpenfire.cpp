// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/RoleChange.h"
#include "browser/core/RoleText.h"
#include "common/gui/InfoBar.h"
#include "common/gui/MessageBox.h"
#include "support/Await.h"
#include "support/AwaitFlow.h"
#include "support/BrowserDesk.h"
#include "support/Namespaces.h"
#include "support/ScriptedOpenfire.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace TestSupport;

/// What was clicked is what happens, also where the service does something else.
class tst_BrowserOnOpenfire : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void showsNoServiceThatIsNone();
    void offersTheRolesThatThereAre();
    void takesBackARoleThatNobodyAskedFor();
    void saysWhyARoleMayHaveToStay();
    void deletesWhatAPurgeHasLeft();
    void refusesWhatIsNeverAnswered_data();
    void refusesWhatIsNeverAnswered();
    void sendsNumbersWithoutBlanks();
    void showsWhatIsNotApplied();
    void tellsWhatIsNotAppliedToAnotherNode();
    void tellsWhatANewNodeIsNot();
    void saysWhereToLookInAForm();
    void saysThatNothingIsKept();
    void saysItAlsoInAnEditorThatIsOpen();
    void asksOnceWhetherItemsAreKept();
    void letsNobodyChooseBeforeItIsKnownWhat_data();
    void letsNobodyChooseBeforeItIsKnownWhat();
    void warnsBeforeANodeGetsLost();
    void warnsBeforeATitleIsApplied();
    void warnsBeforeAnItemGetsLost();

private:
    void setUp() override;
    /// The text of a label, empty unless it is to be seen.
    QString shown(const QString &label) const
    {
        const auto *found = m_desk->find<QLabel>(label);
        return found->isVisible() ? found->text() : QString();
    }
    /// Whether nothing of the label's text is cut.
    bool isWhole(const QString &label) const
    {
        const auto *found = m_desk->find<QLabel>(label);
        return found->height() >= found->heightForWidth(found->width());
    }
    PubSub::NodeAddress node() const
    {
        return { *PubSub::Jid::fromString(m_server->pubSubService()), u"news"_s };
    }
    QString message() const { return m_desk->window().findChild<Common::InfoBar *>()->text(); }
    void openDialog();
    /// A node as the service makes them: it keeps nothing.
    [[nodiscard]] bool createPlainNode() { return m_desk->createNode(u"Plain"_s, u"plain"_s); }
    /// Shows the form of the configuration.
    void openForm()
    {
        m_desk->showTab(BrowserDesk::Configuration);
        QTRY_VERIFY(m_desk->window().findChild<QLineEdit *>(u"pubsub#max_items"_s));
    }
    void type(const QString &maxItems)
    {
        m_desk->find<QLineEdit>(u"pubsub#max_items"_s)->setText(maxItems);
    }
    QString textOf(const QString &label) const { return m_desk->find<QLabel>(label)->text(); }

    std::unique_ptr<ScriptedOpenfire> m_server;
    std::unique_ptr<TestClient> m_ada;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BrowserDesk> m_desk;
};

void tst_BrowserOnOpenfire::setUp()
{
    Common::MessageBox::setAnswerForTests([](const QString &, const QString &) { return true; });
    m_server = std::make_unique<ScriptedOpenfire>();
    m_ada = std::make_unique<TestClient>();
    QVERIFY(m_ada->connectTo(*m_server, u"ada"_s));
    PubSub::Form form;
    form.set(PubSub::NodeConfig::persistItems, true);
    form.set(PubSub::NodeConfig::maxItems, PubSub::IntegerOrMax { 10 });
    QVERIFY(await(m_ada->service(node().service).createNode(node().node, form)));
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<BrowserDesk>(m_folder->path());
    m_desk->connectTo(accountFor(*m_server, u"ada"_s), m_server->password(u"ada"_s));
    QVERIFY(m_desk->openService(node().service));
    QVERIFY(m_desk->choose(node()));
}

void tst_BrowserOnOpenfire::cleanup()
{
    Common::MessageBox::setAnswerForTests({});
    m_desk.reset();
    m_ada.reset();
    m_server.reset();
}

// The domain says that it hosts nodes, and means those of its accounts.
void tst_BrowserOnOpenfire::showsNoServiceThatIsNone()
{
    QCOMPARE(m_desk->tree()->model()->rowCount(), 2);
}

void tst_BrowserOnOpenfire::openDialog()
{
    m_desk->showTab(BrowserDesk::Affiliations);
    auto *table = m_desk->find<QTableView>(u"affiliationTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"addAffiliationButton"_s)->isEnabled());
    m_desk->click(u"addAffiliationButton"_s);
    m_desk->find<QLineEdit>(u"affiliationJidEdit"_s)->setText(m_server->jid(u"bob"_s));
}

void tst_BrowserOnOpenfire::offersTheRolesThatThereAre()
{
    openDialog();
    auto *roles = m_desk->find<QComboBox>(u"affiliationRoleCombo"_s);
    QStringList offered;
    for (int i = 0; i < roles->count(); ++i)
        offered.append(roles->itemText(i));
    QCOMPARE(offered, (QStringList { u"Owner"_s, u"Publisher"_s, u"Outcast"_s }));
    m_desk->click(u"affiliationOkButton"_s);
    QTRY_COMPARE(m_desk->find<QTableView>(u"affiliationTable"_s)->model()->rowCount(), 2);
    QCOMPARE(message(), QString());
}

// The features are not known yet when the dialog opens.
void tst_BrowserOnOpenfire::takesBackARoleThatNobodyAskedFor()
{
    openDialog();
    auto *roles = m_desk->find<QComboBox>(u"affiliationRoleCombo"_s);
    roles->addItem(u"Member"_s, int(PubSub::Affiliation::Role::Member));
    roles->setCurrentIndex(roles->count() - 1);
    m_desk->click(u"affiliationOkButton"_s);
    QTRY_VERIFY2(message().contains(u"taken back"_s), qPrintable(message()));
    QTRY_COMPARE(m_desk->find<QTableView>(u"affiliationTable"_s)->model()->rowCount(), 1);
    const auto all = await(m_ada->node(node()).affiliations());
    QVERIFY(all);
    QCOMPARE(all->size(), 1);
}

// The service gives no reason.
void tst_BrowserOnOpenfire::saysWhyARoleMayHaveToStay()
{
    using Role = PubSub::Affiliation::Role;
    const auto toldOf = [this](Role before, Role wanted) {
        const PubSub::Affiliation change { node(), m_ada->jid().bare(), wanted };
        const auto outcome = await(Browser::RoleChange::run(m_ada.get(), change, before));
        return outcome ? Browser::RoleText::of(*outcome) : QString();
    };
    const QString text = toldOf(Role::Owner, Role::Publisher);
    QVERIFY2(text.contains(u"has to keep an owner"_s), qPrintable(text));
    m_server->script().reply(
        { .xmlns = Ns::pubSubOwner, .element = u"affiliations"_s, .type = u"set"_s },
        Answer::error("forbidden", "auth"));
    QCOMPARE(toldOf(Role::Owner, Role::Publisher),
        u"Role of “\u2068%1\u2069” not changed"_s.arg(m_server->jid(u"ada"_s)));
}

void tst_BrowserOnOpenfire::deletesWhatAPurgeHasLeft()
{
    for (const QString &id : { u"a"_s, u"b"_s })
        QVERIFY(await(m_ada->node(node()).publish({ id, {}, "<a xmlns='urn:a'/>", {} })));
    m_desk->trigger(u"purgeAction"_s);
    m_desk->find<QLineEdit>(u"removalNameEdit"_s)->setText(node().node);
    m_desk->click(u"removeButton"_s);
    QTRY_VERIFY2(message().contains(u"has kept"_s), qPrintable(message()));
    QTest::mouseClick(m_desk->window().findChild<Common::InfoBar *>()->findChild<QPushButton *>(),
        Qt::LeftButton);
    QTRY_COMPARE(await(m_ada->node(node()).itemIds())->ids, QStringList());
    QTRY_COMPARE(m_desk->find<QLabel>(u"statusText"_s)->text(), u"All items of “news” deleted"_s);
}

void tst_BrowserOnOpenfire::refusesWhatIsNeverAnswered_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    QTest::newRow("max") << u"max"_s << u"understands “max”"_s;
    QTest::newRow("a word") << u"abc"_s << u"Enter a whole number"_s;
    QTest::newRow("too large") << u"99999999999"_s << u"too large"_s;
    QTest::newRow("below zero") << u"-5"_s << u"0 or more"_s;
}

void tst_BrowserOnOpenfire::refusesWhatIsNeverAnswered()
{
    QFETCH(QString, value);
    QFETCH(QString, reason);
    openForm();
    type(value);
    QVERIFY2(textOf(u"configurationStatus"_s).contains(reason),
        qPrintable(textOf(u"configurationStatus"_s)));
    QVERIFY(!m_desk->find<QPushButton>(u"applyButton"_s)->isEnabled());
    type(u"20"_s);
    m_desk->click(u"applyButton"_s);
    QTRY_COMPARE(textOf(u"statusText"_s), u"1 change(s) applied"_s);
}

// As they come along when a number is pasted.
void tst_BrowserOnOpenfire::sendsNumbersWithoutBlanks()
{
    openForm();
    type(u" 20 "_s);
    QVERIFY(m_desk->find<QPushButton>(u"applyButton"_s)->isEnabled());
    m_desk->click(u"applyButton"_s);
    QTRY_COMPARE(textOf(u"statusText"_s), u"1 change(s) applied"_s);
    const auto now = await(m_ada->node(node()).configuration());
    QVERIFY(now);
    QCOMPARE(now->value(u"pubsub#max_items"_s), u"20"_s);
    // It is no change to type it again.
    type(u"20  "_s);
    QVERIFY(!m_desk->find<QPushButton>(u"applyButton"_s)->isEnabled());
}

// Where nothing is kept, the service confirms any number and reads none.
void tst_BrowserOnOpenfire::showsWhatIsNotApplied()
{
    QVERIFY(createPlainNode());
    openForm();
    type(u"20"_s);
    m_desk->click(u"applyButton"_s);
    auto *table = m_desk->find<QTableWidget>(u"outcomeTable"_s);
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 1);
    QStringList cells;
    for (int column = 0; column < table->columnCount(); ++column)
        cells += table->item(0, column)->text();
    QCOMPARE(cells, (QStringList { u"Most items to keep"_s, u"1"_s, u"20"_s, u"1"_s }));
}

void tst_BrowserOnOpenfire::tellsWhatIsNotAppliedToAnotherNode()
{
    QVERIFY(createPlainNode());
    openForm();
    type(u"20"_s);
    m_desk->click(u"applyButton"_s);
    QVERIFY(m_desk->tree()->choose(node()));
    QTRY_VERIFY2(message().contains(u"“Most items to keep” was to be “\u206820\u2069” and is "
                                    "“\u20681\u2069”."_s),
        qPrintable(message()));
}

void tst_BrowserOnOpenfire::tellsWhatANewNodeIsNot()
{
    m_server->script().reply(
        { .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s },
        "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='plain'>"
        "<x xmlns='jabber:x:data' type='form'><field var='FORM_TYPE' type='hidden'>"
        "<value>http://jabber.org/protocol/pubsub#node_config</value></field>"
        "<field var='pubsub#title' type='text-single'><value>Other</value></field>"
        "</x></configure></pubsub>"_ba);
    QVERIFY(createPlainNode());
    QTRY_VERIFY2(message().contains(u"created, but not as asked for. “Title” was to be "
                                    "“\u2068Plain\u2069” and is “\u2068Other\u2069”."_s),
        qPrintable(message()));
}

void tst_BrowserOnOpenfire::saysWhereToLookInAForm()
{
    m_server->script().reply(
        { .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s },
        Answer::error("internal-server-error", "wait"));
    openForm();
    type(u"20"_s);
    m_desk->click(u"applyButton"_s);
    auto *hint = m_desk->find<QLabel>(u"outcomeText"_s);
    QTRY_VERIFY(hint->isVisible());
    QVERIFY2(hint->text().contains(u"numbers first"_s), qPrintable(hint->text()));
    QVERIFY(!m_desk->find<QTableWidget>(u"outcomeTable"_s)->isVisible());
    QVERIFY(m_desk->find<QPushButton>(u"applyButton"_s)->isEnabled());
}

void tst_BrowserOnOpenfire::saysThatNothingIsKept()
{
    m_desk->showTab(BrowserDesk::Items);
    auto *warning = m_desk->find<QLabel>(u"keepsNothing"_s);
    QVERIFY(createPlainNode());
    QTRY_VERIFY(warning->isVisible());
    QCOMPARE(m_desk->find<QWidget>(u"noItems"_s)->accessibleDescription(), QString());
    m_desk->click(u"publishItemButton"_s);
    auto *hint = m_desk->find<QLabel>(u"itemHint"_s);
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), warning->text());
    m_desk->find<QDialog>(u"itemEditor"_s)->reject();
    m_desk->showTab(BrowserDesk::Configuration);
    QTRY_VERIFY(m_desk->window().findChild<QCheckBox *>(u"pubsub#persist_items"_s));
    m_desk->find<QCheckBox>(u"pubsub#persist_items"_s)->setChecked(true);
    m_desk->click(u"applyButton"_s);
    QTRY_COMPARE(textOf(u"statusText"_s), u"1 change(s) applied"_s);
    m_desk->showTab(BrowserDesk::Items);
    QTRY_VERIFY(!warning->isVisible());
}

// Nobody was on the page of the items.
void tst_BrowserOnOpenfire::saysItAlsoInAnEditorThatIsOpen()
{
    QVERIFY(createPlainNode());
    m_desk->trigger(u"publishAction"_s);
    auto *hint = m_desk->find<QLabel>(u"itemHint"_s);
    QTRY_VERIFY(hint->isVisible());
    m_desk->find<QDialog>(u"itemEditor"_s)->reject();
}

// Each click was a question more.
void tst_BrowserOnOpenfire::asksOnceWhetherItemsAreKept()
{
    const IqPattern question {
        .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s, .node = node().node
    };
    m_desk->showTab(BrowserDesk::Items);
    QVERIFY(m_server->script().waitForIq(question));
    QVERIFY(await(m_ada->node(node()).info()));
    const auto asked = [&] { return m_server->script().received(question).size(); };
    QTRY_VERIFY(!m_desk->account().client()->findChild<PubSub::FormRequest *>());
    const qsizetype before = asked();
    m_desk->click(u"publishItemButton"_s);
    m_desk->find<QDialog>(u"itemEditor"_s)->reject();
    for (const auto tab : { BrowserDesk::Events, BrowserDesk::Items })
        m_desk->showTab(tab);
    QVERIFY(!m_desk->account().client()->findChild<PubSub::FormRequest *>());
    QCOMPARE(asked(), before);
    // Only a change is a reason to ask again.
    openForm();
    m_desk->find<QCheckBox>(u"pubsub#persist_items"_s)->setChecked(false);
    m_desk->click(u"applyButton"_s);
    QTRY_COMPARE(textOf(u"statusText"_s), u"1 change(s) applied"_s);
    m_desk->showTab(BrowserDesk::Items);
    QTRY_VERIFY(m_desk->find<QLabel>(u"keepsNothing"_s)->isVisible());
}

void tst_BrowserOnOpenfire::letsNobodyChooseBeforeItIsKnownWhat_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("choices");
    QTest::newRow("the service says it") << Answer::pass() << 6;
    QTest::newRow("it does not say it") << Answer::error("feature-not-implemented") << 6;
    QTest::newRow("it has two only")
        << Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><default>"
                  "<x xmlns='jabber:x:data' type='form'><field var='pubsub#access_model' "
                  "type='list-single'><value>open</value><option><value>open</value></option>"
                  "<option><value>whitelist</value></option></field></x></default></pubsub>"_ba)
        << 3;
}

void tst_BrowserOnOpenfire::letsNobodyChooseBeforeItIsKnownWhat()
{
    QFETCH(const Answer, answer);
    QFETCH(int, choices);
    m_server->script().reply(
        { .xmlns = Ns::pubSubOwner, .element = u"default"_s, .type = u"get"_s }, answer);
    m_desk->trigger(u"newNodeAction"_s);
    auto *access = m_desk->find<QComboBox>(u"newNodeAccessCombo"_s);
    QVERIFY(!access->isEnabled());
    QTRY_VERIFY(access->isEnabled());
    QCOMPARE(access->count(), choices);
    m_desk->find<QDialog>(u"newNodeDialog"_s)->reject();
}

// A result does not mean that it stays.
void tst_BrowserOnOpenfire::warnsBeforeANodeGetsLost()
{
    m_desk->trigger(u"newNodeAction"_s);
    auto *title = m_desk->find<QLineEdit>(u"newNodeTitleEdit"_s);
    auto *id = m_desk->find<QLineEdit>(u"newNodeIdEdit"_s);
    QTest::keyClicks(title, u"a"_s.repeated(50));
    QCOMPARE(shown(u"newNodeTitleWarning"_s), QString());
    QTest::keyClicks(title, u"bc"_s);
    QTRY_VERIFY(shown(u"newNodeTitleWarning"_s).contains("Openfire loses"_L1));
    QVERIFY(shown(u"newNodeTitleWarning"_s).contains("52"_L1));
    QCOMPARE(shown(u"newNodeWarning"_s), QString());
    // What the dialog makes of a title is no name that gets lost.
    QTest::keyClicks(title, u"d"_s.repeated(60));
    QCOMPARE(id->text().size(), 100);
    QCOMPARE(shown(u"newNodeWarning"_s), QString());
    QTest::keyClicks(id, u"e"_s);
    QTRY_VERIFY(shown(u"newNodeWarning"_s).contains("Openfire loses"_L1));
    QTRY_VERIFY(isWhole(u"newNodeWarning"_s));
    QVERIFY(isWhole(u"newNodeTitleWarning"_s));
    // Whoever insists can send.
    const QString name = id->text();
    QVERIFY(m_desk->find<QPushButton>(u"createNodeButton"_s)->isEnabled());
    m_desk->click(u"createNodeButton"_s);
    QTRY_VERIFY(!m_desk->has(u"newNodeDialog"_s));
    QVERIFY(await(m_ada->node({ node().service, name }).info()));
}

void tst_BrowserOnOpenfire::warnsBeforeATitleIsApplied()
{
    m_desk->showTab(BrowserDesk::Configuration);
    QTRY_VERIFY(m_desk->window().findChild<QLineEdit *>(u"pubsub#title"_s));
    m_desk->find<QLineEdit>(u"pubsub#title"_s)->setText(u"港"_s.repeated(51));
    QTRY_VERIFY(shown(u"pubsub#title warning"_s).contains("Openfire loses"_L1));
    m_desk->find<QLineEdit>(u"pubsub#description"_s)->setText(u"a"_s.repeated(256));
    QVERIFY(shown(u"pubsub#description warning"_s).contains("255"_L1));
    QTRY_VERIFY(isWhole(u"pubsub#description warning"_s));
    // The service is the same, so nothing of it is in doubt meanwhile.
    m_desk->trigger(u"refreshAction"_s);
    QVERIFY(textOf(u"pubsub#description warning"_s).contains("255"_L1));
    QTRY_VERIFY(shown(u"pubsub#description warning"_s).contains("255"_L1));
    m_desk->find<QLineEdit>(u"pubsub#title"_s)->setText(u"港"_s.repeated(50));
    QCOMPARE(shown(u"pubsub#title warning"_s), QString());
    QVERIFY(m_desk->find<QPushButton>(u"applyButton"_s)->isEnabled());
    m_desk->click(u"applyButton"_s);
    QTRY_COMPARE(await(m_ada->node(node()).configuration())
                     .value_or(PubSub::Form())
                     .value(u"pubsub#description"_s)
                     .size(),
        256);
}

void tst_BrowserOnOpenfire::warnsBeforeAnItemGetsLost()
{
    m_desk->showTab(BrowserDesk::Items);
    m_desk->click(u"publishItemButton"_s);
    auto *id = m_desk->find<QLineEdit>(u"itemIdEdit"_s);
    id->setText(u"a"_s.repeated(100));
    QCOMPARE(shown(u"itemIdWarning"_s), QString());
    id->setText(u"a"_s.repeated(101));
    QTRY_VERIFY(shown(u"itemIdWarning"_s).contains("Openfire loses"_L1));
    QTRY_VERIFY(isWhole(u"itemIdWarning"_s));
    m_desk->click(u"templateButton"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"publishButton"_s)->isEnabled());
    m_desk->click(u"publishButton"_s);
    QTRY_VERIFY(!m_desk->has(u"itemEditor"_s));
    QCOMPARE(await(m_ada->node(node()).itemIds())->ids, QStringList { u"a"_s.repeated(101) });
}

PUBSUB_TEST(tst_BrowserOnOpenfire, QApplication)
#include "tst_BrowserOnOpenfire.moc"
