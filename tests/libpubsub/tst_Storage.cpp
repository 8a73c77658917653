// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is private is never sent to where others could read it.

#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/ScriptedNodes.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Storage.h>
#include <pubsub/xml/XmlElement.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const QString account = u"juliet@localhost"_s;
const QString node = u"storage:bookmarks"_s;
const IqPattern publication { .xmlns = Ns::pubSub, .element = u"publish"_s };
const IqPattern configuration {
    .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s
};

/// XEP-0223, example 1.
const Item bookmark { u"theplay"_s, {},
    "<conference xmlns=\"storage:bookmarks\" autojoin=\"true\" "
    "jid=\"theplay@conference.shakespeare.lit\" name=\"The Play's the Thing\">"
    "<nick>JC</nick><password>Gl0b3</password></conference>",
    {} };

Answer features(const QByteArrayList &names)
{
    QByteArray result = "<query xmlns='http://jabber.org/protocol/disco#info'>"
                        "<identity category='pubsub' type='pep'/>";
    for (const QByteArray &name : names)
        result += "<feature var='http://jabber.org/protocol/pubsub#" + name + "'/>";
    return Answer::result(result + "</query>");
}

} // namespace

class tst_Storage : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // XEP-0223, example 1.
    void bindsTheServiceByPublishOptions()
    {
        const auto id = await(Storage(client.get(), node).publish(bookmark));
        QVERIFY(id);
        QCOMPARE(*id, u"theplay"_s);
        QCOMPARE(
            nodes->node(account, node).configuration[u"pubsub#access_model"_s], u"whitelist"_s);
        const QDomElement pubsub = server->received(publication).first().firstChildElement();
        const auto options = Form::fromElement(
            pubsub.firstChildElement(u"publish-options"_s).firstChildElement(u"x"_s));
        QVERIFY(options);
        QCOMPARE(options->formType(), u"http://jabber.org/protocol/pubsub#publish-options"_s);
        QCOMPARE(options->value(u"pubsub#persist_items"_s), u"true"_s);
        QCOMPARE(options->value(u"pubsub#access_model"_s), u"whitelist"_s);
        // Once before, once after.
        QCOMPARE(server->received(configuration).size(), 2);
    }

    // XEP-0222, example 1.
    void storesForOthersToo()
    {
        const auto id = await(
            Storage(client.get(), u"urn:xmpp:tmp:pubkey"_s, AccessModel::Roster).publish(bookmark));
        QVERIFY(id);
        const auto config = nodes->node(account, u"urn:xmpp:tmp:pubkey"_s).configuration;
        QCOMPARE(config[u"pubsub#access_model"_s], u"roster"_s);
        QCOMPARE(config[u"pubsub#send_last_published_item"_s], u"never"_s);
        QCOMPARE(config[u"pubsub#persist_items"_s], u"true"_s);
    }

    // XEP-0223 §4: it would make a node that others can read.
    void makesTheNodeFirstWhereTheServiceCantBeBound()
    {
        bind(false);
        QVERIFY(await(Storage(client.get(), node).publish(bookmark)));
        QCOMPARE(
            nodes->node(account, node).configuration[u"pubsub#access_model"_s], u"whitelist"_s);
        QVERIFY(server->received({ .xmlns = Ns::pubSub, .element = u"create"_s }).size() == 1);
        QVERIFY(server->received({ .element = u"publish-options"_s }).isEmpty());
    }

    void sendsNothingToANodeThatOthersCanRead_data()
    {
        QTest::addColumn<bool>("isBound");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        for (const bool isBound : { true, false }) {
            for (const QString &model : { u"open"_s, u"presence"_s, u"roster"_s, u"authorize"_s,
                     u"somethingNew"_s, QString() })
                QTest::addRow("%d %s", isBound, qPrintable(model))
                    << isBound << u"pubsub#access_model"_s << model;
            QTest::addRow("%d keeps nothing", isBound)
                << isBound << u"pubsub#persist_items"_s << u"false"_s;
        }
    }

    void sendsNothingToANodeThatOthersCanRead()
    {
        QFETCH(bool, isBound);
        QFETCH(QString, field);
        QFETCH(QString, value);
        bind(isBound);
        nodes->create(
            account, node, { { u"pubsub#access_model"_s, u"whitelist"_s }, { field, value } });
        const Storage storage(client.get(), node);
        const auto id = await(storage.publish(bookmark));
        QVERIFY(!id);
        QCOMPARE(id.error().refusal, Error::Refusal::ReadableByOthers);
        QVERIFY(id.error().isPreconditionNotMet());
        QVERIFY(server->received(publication).isEmpty());

        QVERIFY(await(storage.secure()));
        QVERIFY(await(storage.publish(bookmark)));
    }

    // A service that makes nodes as it likes, and one that forgets what it was told.
    void sendsNothingIfTheServiceIgnoresTheConfiguration()
    {
        bind(false);
        server->reply({ .xmlns = Ns::pubSub, .element = u"create"_s }, [this](const QDomElement &) {
            nodes->create(account, node, { { u"pubsub#access_model"_s, u"open"_s } });
            return Answer::result();
        });
        const auto id = await(Storage(client.get(), node).publish(bookmark));
        QVERIFY(!id);
        QCOMPARE(id.error().refusal, Error::Refusal::ReadableByOthers);
        QVERIFY(id.error().isPreconditionNotMet());
        QVERIFY(server->received(publication).isEmpty());

        server->reply({ .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"set"_s },
            Answer::result());
        const auto secured = await(Storage(client.get(), node).secure());
        QVERIFY(!secured);
        QVERIFY(secured.error().isPreconditionNotMet());
    }

    // It said that it knows publish-options, and ignored them.
    void takesBackWhatOthersCouldRead()
    {
        server->reply(publication, [this](const QDomElement &iq) {
            if (!nodes->has(account, node))
                nodes->create(account, node, { { u"pubsub#access_model"_s, u"open"_s } });
            QDomElement pubsub = iq.firstChildElement();
            pubsub.removeChild(pubsub.firstChildElement(u"publish-options"_s));
            return Answer::pass();
        });
        const auto id = await(Storage(client.get(), node).publish(bookmark));
        QVERIFY(!id);
        QCOMPARE(id.error().refusal, Error::Refusal::ReadableByOthers);
        QVERIFY(id.error().isPreconditionNotMet());
        QVERIFY(nodes->node(account, node).order.isEmpty());
        QCOMPARE(server->received({ .xmlns = Ns::pubSub, .element = u"retract"_s }).size(), 1);
    }

    // XEP-0060 §7.1.5: never once more without them.
    void doesNotTryAgainWithoutOptions()
    {
        server->reply(publication,
            Answer::error("conflict", "cancel",
                "<precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>"));
        const auto id = await(Storage(client.get(), node).publish(bookmark));
        QVERIFY(!id);
        QCOMPARE(id.error().pubSubCondition, Error::PubSubCondition::PreconditionNotMet);
        QCOMPARE(server->received(publication).size(), 1);
    }

    void failsWhereTheConfigurationCantBeRead()
    {
        server->reply(configuration, Answer::error("forbidden", "auth"));
        const auto id = await(Storage(client.get(), node).publish(bookmark));
        QVERIFY(!id);
        QCOMPARE(id.error().condition, Error::Condition::Forbidden);
        QVERIFY(server->received(publication).isEmpty());
    }

    // XEP-0223 §5
    void contactsTellNothingOfIt()
    {
        client->trustEventsFrom(*Jid::fromString(u"evil@localhost"_s));
        QVERIFY(await(Storage(client.get(), node).publish(bookmark)));
        int refused = 0;
        connect(client.get(), &Client::eventRefused, this, [&] { ++refused; });
        server->sendStanza("<message from='evil@localhost'><event "
                           "xmlns='http://jabber.org/protocol/pubsub#event'><items "
                           "node='storage:bookmarks'><item id='x'/></items></event></message>");
        QVERIFY(client->flush());
        QCOMPARE(refused, 1);
    }

private:
    void setUp() override
    {
        server = std::make_unique<ScriptedServer>();
        nodes = std::make_unique<ScriptedNodes>(*server);
        client = std::make_unique<TestClient>();
        QVERIFY(client->connectTo(*server));
        bind(true);
    }

    /// Whether the account's service knows publish-options.
    void bind(bool isBound)
    {
        server->reply({ .xmlns = Ns::discoInfo, .to = account },
            features(isBound ? QByteArrayList { "publish-options" } : QByteArrayList {}));
    }

    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<ScriptedNodes> nodes;
    std::unique_ptr<TestClient> client;
};

PUBSUB_TEST(tst_Storage, QCoreApplication)
#include "tst_Storage.moc"
