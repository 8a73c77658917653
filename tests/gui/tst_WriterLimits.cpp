// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/LimitWarning.h"
#include "support/Namespaces.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterDesk.h"
#include "writer/gui/StateText.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;

/// The window warns before a post goes to where it gets lost without a word.
class tst_WriterLimits : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WriterDesk::prepare(); }
    void cleanup();
    void warnsOfTheNodeThatIsChosen();
    void asksNobodyAboutAShortName();
    void warnsBeforePublishing();
    void asksNothingWhereNothingIsLost();
    void saysWhatToDoWithALostPost();

private:
    void setUp() override;
    QDialog *openNodeDialog();
    template <typename T> static T *in(const QDialog *dialog, const QString &name)
    {
        return dialog->findChild<T *>(name);
    }
    QDialog *dialog(const QString &name) const
    {
        return m_desk->window->findChild<QDialog *>(name);
    }

    const QString m_service = u"pubsub.localhost"_s;
    const QString m_long = u"n"_s.repeated(101);
    const PubSub::ServiceLimits m_openfire = PubSub::ServiceLimits::of(u"Openfire"_s, {});
    std::unique_ptr<WriterDesk> m_desk;
};

void tst_WriterLimits::setUp()
{
    m_desk = std::make_unique<WriterDesk>();
    m_desk->open();
    m_desk->createBlog();
    m_desk->server.reply({ .xmlns = Ns::discoInfo, .to = u"localhost"_s },
        Answer::result(
            "<query xmlns='http://jabber.org/protocol/disco#info'>"
            "<identity category='server' type='im'/><x xmlns='jabber:x:data' type='result'>"
            "<field var='FORM_TYPE'><value>urn:xmpp:dataforms:softwareinfo</value></field>"
            "<field var='software'><value>Openfire</value></field>"
            "<field var='software_version'><value>5.2.0 alpha</value></field></x></query>"));
    QVERIFY(m_desk->goOnline());
    m_desk->session->audience().setAccess(m_desk->microblog(), PubSub::AccessModel::Open);
}

void tst_WriterLimits::cleanup()
{
    m_desk->window.reset();
    m_desk.reset();
}

QDialog *tst_WriterLimits::openNodeDialog()
{
    auto *chooser = m_desk->find<QComboBox>("node");
    chooser->setCurrentIndex(chooser->count() - 1);
    Q_EMIT chooser->activated(chooser->count() - 1);
    return dialog(u"nodeAddressDialog"_s);
}

void tst_WriterLimits::warnsOfTheNodeThatIsChosen()
{
    auto *asked = openNodeDialog();
    QVERIFY(asked);
    in<QLineEdit>(asked, u"service"_s)->setText(m_service);
    in<QLineEdit>(asked, u"node"_s)->setText(m_long);
    const auto *warning = in<QLabel>(asked, u"warning"_s);
    QTRY_COMPARE(warning->text(), Common::LimitWarning::nodeId(m_long, m_openfire));
    QVERIFY(warning->isVisible());
    // Another service is another matter.
    in<QLineEdit>(asked, u"service"_s)->setText(u"pubsub.example.org"_s);
    QVERIFY(!warning->isVisible());
    in<QLineEdit>(asked, u"service"_s)->setText(m_service);
    QTRY_VERIFY(warning->isVisible());
    // Whoever insists can choose it.
    auto *choose = in<QPushButton>(asked, u"choose"_s);
    QVERIFY(choose->isEnabled());
    choose->click();
    QTRY_COMPARE(m_desk->find<QComboBox>("node")->currentText(), m_long);
}

void tst_WriterLimits::asksNobodyAboutAShortName()
{
    auto *asked = openNodeDialog();
    QVERIFY(asked);
    QSignalSpy wanted(asked, SIGNAL(limitsWanted(PubSub::Jid)));
    QVERIFY(wanted.isValid());
    in<QLineEdit>(asked, u"service"_s)->setText(m_service);
    in<QLineEdit>(asked, u"node"_s)->setText(m_long.chopped(1));
    // The pause in typing ends.
    QTRY_VERIFY(!asked->findChild<QTimer *>()->isActive());
    QCOMPARE(wanted.size(), 0);
    in<QLineEdit>(asked, u"node"_s)->setText(m_long);
    QTRY_COMPARE(wanted.size(), 1);
}

void tst_WriterLimits::warnsBeforePublishing()
{
    const PubSub::NodeAddress node { *PubSub::Jid::fromString(m_service), m_long };
    m_desk->nodes.create(m_service, m_long);
    m_desk->window->openAddress(node.toUri());
    m_desk->typeTitle(u"Where is it?"_s);
    const QString warning = Common::LimitWarning::nodeId(m_long, m_openfire);
    QTRY_COMPARE(m_desk->session->limits().warning(node, {}), warning);
    QVERIFY(m_desk->trigger("publish"));
    auto *asked = dialog(u"publishDialog"_s);
    QVERIFY(asked);
    auto *hint = in<QLabel>(asked, u"limitHint"_s);
    QVERIFY(hint && hint->isVisible());
    QCOMPARE(hint->text(), warning);
    auto *publish = in<QPushButton>(asked, u"confirmPublish"_s);
    QVERIFY(publish->isEnabled());
    publish->click();
    QTRY_COMPARE(m_desk->nodes.node(m_service, m_long).order.size(), 1);
}

// However long the name is, and however often something is published.
void tst_WriterLimits::asksNothingWhereNothingIsLost()
{
    m_desk->server.reply({ .xmlns = Ns::discoInfo, .to = u"localhost"_s },
        Answer::result("<query xmlns='http://jabber.org/protocol/disco#info'>"
                       "<identity category='server' type='im'/></query>"));
    const PubSub::NodeAddress node { *PubSub::Jid::fromString(m_service), m_long };
    m_desk->nodes.create(m_service, m_long);
    for (const int posts : { 1, 2 }) {
        m_desk->window->openAddress(node.toUri());
        m_desk->typeTitle(u"It stays"_s);
        QVERIFY(m_desk->trigger("publish"));
        QVERIFY(!dialog(u"publishDialog"_s));
        QTRY_COMPARE(m_desk->nodes.node(m_service, m_long).order.size(), posts);
    }
}

// Sent again as it was, it would only get lost again.
void tst_WriterLimits::saysWhatToDoWithALostPost()
{
    OutboxEntry entry;
    entry.state = OutboxEntry::State::Failed;
    entry.failure = OutboxEntry::Failure::Forgotten;
    entry.node = m_desk->microblog();
    entry.itemId = u"a"_s.repeated(100);
    const QString kept = StateText::full(entry);
    QVERIFY(kept.contains(u"publish it again"_s));
    entry.itemId += u'a';
    QVERIFY(StateText::full(entry).contains(u"into a new post"_s));
}

PUBSUB_TEST(tst_WriterLimits, QApplication)
#include "tst_WriterLimits.moc"
