// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nodes that belong together: XEP-0496, XEP-0497, XEP-0499; and forms in nodes: XEP-0346.

#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/ScriptedNodes.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/ExtendedDiscovery.h>
#include <pubsub/FormKeys.h>
#include <pubsub/FormTemplate.h>
#include <pubsub/Node.h>
#include <pubsub/xml/XmlElement.h>

#include <QDomDocument>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const Jid juliet = *Jid::fromString(u"juliet@example.org"_s);
const NodeAddress blog { juliet, u"urn:xmpp:microblog:0"_s };
const IqPattern listRequest { .xmlns = Ns::discoItems, .element = u"query"_s };

const QByteArray metadata
    = "<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'>"
      "<value>http://jabber.org/protocol/pubsub#meta-data</value></field>";

/// XEP-0499, example 2, and an item.
const QByteArray branch
    = "<query xmlns='http://jabber.org/protocol/disco#items' node='urn:xmpp:microblog:0'>"
      "<item jid='juliet@example.org' "
      "node='urn:xmpp:microblog:0:comments/balcony-restoration-afd1'>"
    + metadata
    + "<field var='{urn:xmpp:pubsub-relationships:0}parent'>"
      "<value>urn:xmpp:microblog:0</value></field></x></item>"
      "<item jid='juliet@example.org' node='urn:xmpp:pubsub-attachments:1/xmpp:x'>"
    + metadata
    + "<field var='{urn:xmpp:pubsub-relationships:0}link'>"
      "<value>urn:xmpp:microblog:0</value></field></x></item>"
      "<item jid='juliet@example.org' node='urn:xmpp:microblog:0' name='post-1'/>"
      "<set xmlns='http://jabber.org/protocol/rsm'><first index='0'>a</first><last>c</last>"
      "<count>9</count></set></query>";

/// XEP-0346, example 2.
const QByteArray accidentReport
    = "<x xmlns='jabber:x:data' type='form'><title>Accident report form.</title>"
      "<instructions>Please fill in all fields to complete this accident report.</instructions>"
      "<field type='list-single' label='Place of fall:' var='Place'>"
      "<option label='Kitchen'><value>Kitchen</value></option>"
      "<option label='Engineering'><value>Engineering</value></option></field>"
      "<field type='text-single' label='Type of injury:' var='Type'/>"
      "<field type='boolean' label='Ambulance needed?' var='Ambulance'/></x>";

} // namespace

class tst_ExtendedDiscovery : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // XEP-0499, examples 1 and 2.
    void listsABranch()
    {
        server->reply(listRequest, Answer::result(branch));
        const auto page = await(discoverBelow(client.get(), blog,
            { .entries = ExtendedDiscoveryQuery::Entries::Nodes,
                .linkedNodes = ExtendedDiscoveryQuery::LinkedNodes::Yes,
                .depth = { 1 },
                .page = Page::first(3) }));
        QVERIFY(page);
        QCOMPARE(page->nodes.size(), 2);
        QCOMPARE(page->nodes[0].address.node,
            u"urn:xmpp:microblog:0:comments/balcony-restoration-afd1"_s);
        QCOMPARE(page->nodes[0].parent(), blog.node);
        QVERIFY(page->nodes[0].link().isEmpty());
        QCOMPARE(page->nodes[1].link(), blog.node);
        QCOMPARE(page->items, (QList<ExtendedItem> { { blog, u"post-1"_s } }));
        QVERIFY(page->hasMore());

        const auto form = sentForm();
        QVERIFY(form);
        QCOMPARE(form->type, Form::Type::Submit);
        QCOMPARE(form->formType(), u"urn:xmpp:pubsub-ext-disco:0"_s);
        QCOMPARE(form->value(u"type"_s), u"nodes"_s);
        QCOMPARE(form->value(u"linked_nodes"_s), u"true"_s);
        QCOMPARE(form->value(u"depth"_s), u"1"_s);
        QVERIFY(!form->field(u"full_metadata"));
    }

    void listsEverything()
    {
        server->reply(listRequest, Answer::result(branch));
        QVERIFY(await(discoverBelow(client.get(), blog,
            { .metadata = ExtendedDiscoveryQuery::Metadata::Full,
                .depth = ExtendedDepth::all() })));
        const auto form = sentForm();
        QVERIFY(form && !form->field(u"type"));
        QCOMPARE(form->value(u"depth"_s), u"-1"_s);
        QVERIFY(form->isTrue(u"full_metadata"_s));
        server->reply(listRequest, Answer::result());
        QCOMPARE(await(discoverBelow(client.get(), blog)).error().kind, Error::Kind::Unparsable);
    }

    // XEP-0497, example 1.
    void subscribesToABranch()
    {
        server->reply({ .xmlns = Ns::pubSub, .element = u"subscribe"_s },
            Answer::result("<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                           "<subscription node='some-node-name' jid='juliet@localhost' "
                           "subscription='subscribed'/></pubsub>"));
        Form options;
        options.set(SubscribeOptions::extendedType,
            { ExtendedType::Items, ExtendedType::Metadata, ExtendedType::LinkedItems });
        options.set(SubscribeOptions::extendedDepth, ExtendedDepth::all());
        const NodeAddress node { *Jid::fromString(u"pubsub.localhost"_s), u"some-node-name"_s };
        QVERIFY(await(client->node(node).subscribe(options)));
        const QDomElement pubsub
            = server->received({ .element = u"subscribe"_s }).last().firstChildElement();
        const auto form
            = Form::fromElement(pubsub.firstChildElement(u"options"_s).firstChildElement(u"x"_s));
        QVERIFY(form);
        QCOMPARE(form->field(u"{urn:xmpp:pubsub-ext-sub:0}type")->values,
            (QStringList { u"items"_s, u"metadata"_s, u"linked items"_s }));
        QCOMPARE(form->value(u"{urn:xmpp:pubsub-ext-sub:0}depth"_s), u"-1"_s);
        QCOMPARE(form->get(SubscribeOptions::extendedDepth), ExtendedDepth::all());
    }

    // XEP-0497, examples 4 and 5: what changed only, and a node that left the branch.
    void hearsOfChangesInABranch()
    {
        client->trustEventsFrom(*Jid::fromString(u"pubsub.localhost"_s));
        SignalWaiter configured(client.get(), &Client::nodeConfigured);
        server->sendEvent("<configuration node='some-node-name'>" + metadata
            + "<field var='pubsub#title'><value>New Title</value></field></x></configuration>");
        server->sendEvent("<configuration node='removed-node-name'>" + metadata
            + "<field var='{urn:xmpp:pubsub-relationships:0}parent'/></x></configuration>");
        QVERIFY(configured.waitForCount(2));
        const Form title = std::get<1>(configured.all().first());
        QCOMPARE(title.value(u"pubsub#title"_s), u"New Title"_s);
        QVERIFY(!title.field(NodeConfig::parent.name));
        const Form removed = std::get<1>(configured.last());
        QVERIFY(removed.field(NodeConfig::parent.name));
        QVERIFY(removed.get(Metadata::parent).value_or(QString()).isEmpty());
    }

    // XEP-0496, examples 1 and 3.
    void relatesNodes()
    {
        ScriptedNodes nodes(*server);
        const QString service = u"pubsub.localhost"_s;
        nodes.create(service, u"comments"_s);
        Form changes = Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
        changes.set(NodeConfig::parent, u"urn:xmpp:microblog:0"_s);
        changes.set(NodeConfig::link, u"other"_s);
        const NodeAddress node { *Jid::fromString(service), u"comments"_s };
        QVERIFY(await(client->node(node).configure(changes)));
        const auto configuration = nodes.node(service, u"comments"_s).configuration;
        QCOMPARE(
            configuration[u"{urn:xmpp:pubsub-relationships:0}parent"_s], u"urn:xmpp:microblog:0"_s);
        QCOMPARE(configuration[u"{urn:xmpp:pubsub-relationships:0}link"_s], u"other"_s);
        server->onIq({});
    }

    // XEP-0346
    void fillsInAFormOfANode()
    {
        QVERIFY(FormTemplate::isTemplate(u"fdp/template/stan.isode.net/accidentreport"_s));
        QCOMPARE(FormTemplate::submissionsOf(u"fdp/template/stan.isode.net/accidentreport"_s),
            u"fdp/submitted/stan.isode.net/accidentreport"_s);
        QVERIFY(FormTemplate::submissionsOf(u"fdp/submitted/x"_s).isEmpty());
        const NodeRef submitted { { juliet, u"fdp/submitted/a"_s }, {} };
        const NodeRef offered { { juliet, u"fdp/template/a"_s }, u"A"_s };
        QCOMPARE(FormTemplate::templatesAmong({ submitted, offered }), QList { offered });
        ServiceInfo info;
        info.identities = { { u"pubsub"_s, u"service"_s, {} } };
        QVERIFY(!FormTemplate::isOfferedBy(info));
        info.identities.append({ u"pubsub"_s, u"urn:xmpp:fdp:0"_s, {} });
        QVERIFY(FormTemplate::isOfferedBy(info));

        const auto form = FormTemplate::formOf({ u"version01"_s, {}, accidentReport, {} });
        QVERIFY(form);
        QCOMPARE(form->fields.size(), 3);
        // Published again it offers the same.
        const auto offer = FormTemplate::itemOf(*form, u"version02"_s);
        QVERIFY(offer);
        QCOMPARE(*FormTemplate::formOf(*offer), *form);

        Form filled = *form;
        filled.type = Form::Type::Submit;
        filled.setValue(u"Place"_s, u"Kitchen"_s);
        filled.setValue(u"Ambulance"_s, u"1"_s);
        const auto item = FormTemplate::itemOf(filled, {});
        QVERIFY(item);
        QVERIFY(!item->payload.contains("option"));
        QCOMPARE(FormTemplate::formOf(*item)->value(u"Place"_s), u"Kitchen"_s);
        QVERIFY(!FormTemplate::formOf({ u"x"_s, {}, "<x/>", {} }));
    }

private:
    void setUp() override
    {
        server = std::make_unique<ScriptedServer>();
        client = std::make_unique<TestClient>();
        QVERIFY(client->connectTo(*server));
    }

    Parsed<Form> sentForm() const
    {
        return Form::fromElement(
            server->received(listRequest).last().firstChildElement().firstChildElement(u"x"_s));
    }

    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<TestClient> client;
};

PUBSUB_TEST(tst_ExtendedDiscovery, QCoreApplication)
#include "tst_ExtendedDiscovery.moc"
