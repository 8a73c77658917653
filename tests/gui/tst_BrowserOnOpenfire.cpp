// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/InfoBar.h"
#include "common/gui/MessageBox.h"
#include "support/Await.h"
#include "support/BrowserDesk.h"
#include "support/FailOnWarnings.h"
#include "support/ScriptedOpenfire.h"
#include "support/TestClient.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace TestSupport;

/// What was clicked is what happens, also where the service does something else.
class tst_BrowserOnOpenfire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsNoServiceThatIsNone();
    void offersTheRolesThatThereAre();
    void takesBackARoleThatNobodyAskedFor();
    void deletesWhatAPurgeHasLeft();

private:
    PubSub::NodeAddress node() const
    {
        return { *PubSub::Jid::fromString(m_server->pubSubService()), u"news"_s };
    }
    QString message() const { return m_desk->window().findChild<Common::InfoBar *>()->text(); }
    void openDialog();

    std::unique_ptr<ScriptedOpenfire> m_server;
    std::unique_ptr<TestClient> m_ada;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BrowserDesk> m_desk;
};

void tst_BrowserOnOpenfire::init()
{
    failOnWarnings();
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

QTEST_MAIN(tst_BrowserOnOpenfire)
#include "tst_BrowserOnOpenfire.moc"
