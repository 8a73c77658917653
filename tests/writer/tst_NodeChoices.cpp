// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Namespaces.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterHouse.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;

/// Where a person may publish, as the services say.
class tst_NodeChoices : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_house.reset(); }

    void offersBlogsThatOneMayPublishTo();
    void knowsTheirTitlesForAnotherAccountToo();

private:
    void setUp() override;
    [[nodiscard]] QStringList titles() const;

    std::unique_ptr<WriterHouse> m_house;
};

void tst_NodeChoices::setUp()
{
    m_house = std::make_unique<WriterHouse>();
    const QString service = m_house->server.pubSubService();
    m_house->server.reply({ .xmlns = Ns::pubSub, .element = u"affiliations"_s, .to = service },
        Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations>"
               "<affiliation node='news' affiliation='publisher'/>"
               "<affiliation node='read only' affiliation='member'/>"
               "<affiliation node='urn:xmpp:avatar:data' affiliation='owner'/>"
               "</affiliations></pubsub>"));
    m_house->server.reply({ .xmlns = Ns::discoInfo, .to = service },
        Answer("<query xmlns='http://jabber.org/protocol/disco#info'>"
               "<identity category='pubsub' type='service'/></query>"));
    m_house->server.reply({ .xmlns = Ns::discoInfo, .to = service, .node = u"news"_s },
        Answer("<query xmlns='http://jabber.org/protocol/disco#info' node='news'>"
               "<identity category='pubsub' type='leaf'/><x xmlns='jabber:x:data' type='result'>"
               "<field var='FORM_TYPE' type='hidden'>"
               "<value>http://jabber.org/protocol/pubsub#meta-data</value></field>"
               "<field var='pubsub#title'><value>The news</value></field></x></query>"));
    m_house->start();
    QVERIFY(m_house->goOnline());
}

QStringList tst_NodeChoices::titles() const
{
    QStringList titles;
    for (const NodeChoices::Choice &choice : m_house->session->nodes().choices())
        titles += choice.title;
    return titles;
}

void tst_NodeChoices::offersBlogsThatOneMayPublishTo()
{
    QTRY_COMPARE(titles(), (QStringList { u"My microblog"_s, u"The news"_s }));
}

// The service is asked once what a node is like.
void tst_NodeChoices::knowsTheirTitlesForAnotherAccountToo()
{
    QTRY_COMPARE(titles(), (QStringList { u"My microblog"_s, u"The news"_s }));
    NodeChoices &nodes = m_house->session->nodes();
    nodes.setAccount(*PubSub::Jid::fromString(u"bob@localhost"_s));
    QCOMPARE(titles(), QStringList { u"My microblog"_s });
    nodes.refresh();
    QTRY_COMPARE(titles(), (QStringList { u"My microblog"_s, u"The news"_s }));
}

PUBSUB_TEST(tst_NodeChoices, QCoreApplication)
#include "tst_NodeChoices.moc"
