// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/MessageBox.h"
#include "support/Await.h"
#include "support/BrowserDesk.h"
#include "support/EjabberdServer.h"
#include "support/LiberviaServer.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QComboBox>
#include <QTemporaryDir>

using namespace PubSub;
using namespace Qt::StringLiterals;
using namespace TestSupport;

/// An owner closes a node, or makes somebody an outcast: the browser offers to remove the
/// subscriptions that would go on telling them what is published.
class tst_closed_node_tells_nobody : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void closedOnEjabberd() { closeANode<EjabberdServer>(); }
    void closedOnLibervia() { closeANode<LiberviaServer>(); }
    void outcastOnProsody() { castSomebodyOut<ProsodyServer>(); }
    void outcastOnEjabberd() { castSomebodyOut<EjabberdServer>(); }

private:
    void setUp() override;
    /// A node of ada's that bob is subscribed to, open in ada's browser.
    bool begin(const XmppServer &server);
    void close();
    void castOut(const QString &jid);
    /// The subscriptions that ada is told of.
    [[nodiscard]] QStringList subscribers() const;

    template <typename Server> void closeANode()
    {
        Server server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        QVERIFY(begin(server));
        QCOMPARE(subscribers(), QStringList { server.jid(u"bob"_s) });
        close();
        QVERIFY(waitFor([&] { return subscribers().isEmpty(); }));
        QCOMPARE(m_questions.size(), 1);
        QVERIFY(m_questions.first().contains(server.jid(u"bob"_s)));
    }
    template <typename Server> void castSomebodyOut()
    {
        Server server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        QVERIFY(begin(server));
        castOut(server.jid(u"bob"_s));
        QVERIFY(waitFor([&] { return subscribers().isEmpty(); }));
        QCOMPARE(m_questions.size(), 1);
    }

    NodeAddress m_node;
    QStringList m_questions;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestClient> m_ada;
    std::unique_ptr<BrowserDesk> m_desk;
};

void tst_closed_node_tells_nobody::setUp()
{
    m_questions.clear();
    Common::MessageBox::setAnswerForTests([this](const QString &, const QString &text) {
        m_questions.append(text);
        return true;
    });
}

void tst_closed_node_tells_nobody::cleanup()
{
    Common::MessageBox::setAnswerForTests({});
    m_desk.reset();
    m_ada.reset();
}

bool tst_closed_node_tells_nobody::begin(const XmppServer &server)
{
    m_node = { *Jid::fromString(server.pubSubService()), u"news"_s };
    m_ada = std::make_unique<TestClient>();
    TestClient bob;
    if (!m_ada->connectTo(server, u"ada"_s) || !bob.connectTo(server, u"bob"_s)
        || !await(m_ada->service(m_node.service).createNode(m_node.node))
        || !await(bob.node(m_node).subscribe()))
        return false;
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<BrowserDesk>(m_folder->path());
    m_desk->connectTo(accountFor(server, u"ada"_s), server.password(u"ada"_s));
    return m_desk->openService(m_node.service) && m_desk->choose(m_node);
}

void tst_closed_node_tells_nobody::close()
{
    m_desk->showTab(BrowserDesk::Configuration);
    const auto access
        = [this] { return m_desk->window().findChild<QComboBox *>(u"pubsub#access_model"_s); };
    QVERIFY(waitFor([&] { return access() != nullptr; }));
    access()->setCurrentIndex(access()->findData(u"whitelist"_s));
    QVERIFY(waitFor([&] { return m_desk->find<QPushButton>(u"applyButton"_s)->isEnabled(); }));
    m_desk->click(u"applyButton"_s);
}

void tst_closed_node_tells_nobody::castOut(const QString &jid)
{
    m_desk->showTab(BrowserDesk::Affiliations);
    QVERIFY(
        waitFor([&] { return m_desk->find<QPushButton>(u"addAffiliationButton"_s)->isEnabled(); }));
    m_desk->click(u"addAffiliationButton"_s);
    m_desk->find<QLineEdit>(u"affiliationJidEdit"_s)->setText(jid);
    auto *role = m_desk->find<QComboBox>(u"affiliationRoleCombo"_s);
    role->setCurrentIndex(role->findData(int(Affiliation::Role::Outcast)));
    m_desk->click(u"affiliationOkButton"_s);
}

QStringList tst_closed_node_tells_nobody::subscribers() const
{
    const auto list = await(m_ada->node(m_node).subscriptions());
    QStringList jids;
    for (const Subscription &one : list.value_or(QList<Subscription> { {} })) {
        if (one.state != Subscription::State::None)
            jids.append(one.jid);
    }
    return jids;
}

QTEST_MAIN(tst_closed_node_tells_nobody)
#include "tst_closed_node_tells_nobody.moc"
