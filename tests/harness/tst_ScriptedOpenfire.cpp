// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "harness/RawPerson.h"
#include "support/Namespaces.h"
#include "support/ScriptedOpenfire.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/openfire/Events.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace RawPubSub;
using namespace std::chrono_literals;

namespace
{

const QString blog = u"urn:xmpp:microblog:0"_s;

} // namespace

/// What tests/support/openfire/README.md says, line by line, towards a client that knows no pubsub.
class tst_ScriptedOpenfire : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void row1_stream();
    void row2_domainIsTheAccount();
    void row3_publishing();
    void row4_whatIsNeverAnswered_data();
    void row4_whatIsNeverAnswered();
    void row4_options();
    void row5_configuring_data();
    void row5_configuring();
    void row5_cancelledCreationCreates();
    void row6_defaults();
    void row7_items();
    void row7_sameMillisecond();
    void row8_twoSubscriptions();
    void row8_listsAndWhatIsKept();
    void row9_roles_data();
    void row9_roles();
    void row9_lastOwner();
    void row10_strangers();
    void row11_authorization();
    void row12_retractions();
    void row12_purgeAndDelete();
    void row13_sizes();
    void row14_accounts();
    void row15_collections();
    void row16_results();
    void row16_accountsLoseTheLast();
    void row17_tooLong_data();
    void row17_tooLong();
    void row17_longItemId();
    void row18_payload_data();
    void row18_payload();
    void row19_overtaking();
    void row20_newAccountOfAnOldName();
    void interruptedSessionsGetAll();

private:
    void setUp() override;
    std::unique_ptr<ScriptedOpenfire> server;
    std::unique_ptr<Person> ada;
    std::unique_ptr<Person> bob;
    std::unique_ptr<Person> eve;
};

void tst_ScriptedOpenfire::setUp()
{
    server = std::make_unique<ScriptedOpenfire>();
    server->befriend(u"ada"_s, u"bob"_s);
    for (auto &[person, user] :
        std::initializer_list<std::pair<std::unique_ptr<Person> *, QString>> {
            { &ada, u"ada"_s }, { &bob, u"bob"_s }, { &eve, u"eve"_s } }) {
        *person = std::make_unique<Person>(*server, user);
        QVERIFY2((*person)->logIn(), qPrintable((*person)->errorString()));
        (*person)->send("<presence/>");
        QVERIFY((*person)->messages().isEmpty());
    }
}

void tst_ScriptedOpenfire::row1_stream()
{
    RawClient client(u"localhost"_s);
    QVERIFY(client.connectTo(LiveServer::host(), server->port()));
    QVERIFY(client.startTls());
    const auto limits = [&client] {
        const QDomElement element = client.features().firstChildElement(u"limits"_s);
        return element.firstChildElement(u"max-bytes"_s).text() + u' '
            + element.firstChildElement(u"idle-seconds"_s).text();
    };
    QVERIFY(!client.features().text().contains("SCRAM-SHA-256"_L1));
    QVERIFY(client.features().text().contains("SCRAM-SHA-1"_L1));
    QCOMPARE(limits(), u"1048576 360"_s);
    QVERIFY(client.authenticate(u"ada"_s, u"secret"_s, u"SCRAM-SHA-1"_s));
    QCOMPARE(limits(), u"1048576 360"_s);
    QVERIFY(!client.features().firstChildElement(u"csi"_s).isNull());
    QVERIFY(!client.features().firstChildElement(u"compression"_s).isNull());
}

void tst_ScriptedOpenfire::row2_domainIsTheAccount()
{
    const QByteArray info = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
    const QDomElement domain = ada->get(info, u"localhost"_s);
    QCOMPARE(domain.attribute(u"from"_s), u"localhost"_s);
    QCOMPARE(attributes(domain, u"identity"_s, u"type"_s), (QStringList { u"im"_s, u"pep"_s }));
    QVERIFY(domain.text().contains("Openfire5.2.0 alpha"_L1));
    QCOMPARE(attributes(ada->get(info), u"identity"_s, u"type"_s), QStringList { u"service"_s });
    for (const QString &to : { u"localhost"_s, u"pubsub.localhost"_s }) {
        const QStringList features = attributes(ada->get(info, to), u"feature"_s, u"var"_s);
        for (const QString &missing : { u"auto-create"_s, u"rsm"_s, u"member-affiliation"_s,
                 u"publish-only-affiliation"_s, u"last-published"_s, u"config-node-max"_s })
            QVERIFY2(!features.contains(Ns::pubSub + u'#' + missing), qPrintable(missing));
        QVERIFY(features.contains(Ns::pubSub + u"#multi-subscribe"_s));
    }
    for (const QString &to : { u"localhost"_s, QString() }) {
        const QDomElement answer = ada->set(pubSub(publication(blog, item("1"))), to);
        QCOMPARE(answer.attribute(u"from"_s), ada->account());
        QCOMPARE(told(answer), u"result"_s);
    }
    QCOMPARE(ada->idsOf(blog, ada->account()), u"1"_s);
}

void tst_ScriptedOpenfire::row3_publishing()
{
    QCOMPARE(ada->publish(u"news"_s, "1"), u"cancel item-not-found"_s);
    QCOMPARE(ada->create(u"news"_s), u"result"_s);
    QCOMPARE(told(bob->subscribe(u"news"_s)), u"result"_s);
    const QDomElement answer
        = ada->set(pubSub(publication(u"news"_s, "<item>" + payload + "</item>")));
    QCOMPARE(told(answer), u"result"_s);
    QVERIFY(answer.firstChildElement().isNull());
    const QStringList ids = itemIdsIn(bob->messages());
    QCOMPARE(ids.size(), 1);
    QVERIFY(!QUuid::fromString(ids.first()).isNull());
}

void tst_ScriptedOpenfire::row4_whatIsNeverAnswered_data()
{
    QTest::addColumn<QByteArray>("request");
    const auto create = [](const QMap<QByteArray, QByteArray> &fields) {
        return pubSub("<create node='new'/><configure>" + form(fields) + "</configure>");
    };
    QTest::newRow("options of a publication") << pubSub(publication(u"new"_s, item("1"))
        + "<publish-options>" + form({ { "max_items", "max" } }) + "</publish-options>");
    QTest::newRow("access model") << create({ { "access_model", "nonsense" } });
    QTest::newRow("boolean") << create({ { "subscribe", "nonsense" } });
    QTest::newRow("number") << create(keeping("max"));
}

void tst_ScriptedOpenfire::row4_whatIsNeverAnswered()
{
    QFETCH(const QByteArray, request);
    ada->send("<iq type='set' id='unanswered' to='pubsub.localhost'>" + request + "</iq>");
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ada->idsOf(u"new"_s), u"cancel item-not-found"_s);
    const auto isAnswer
        = [](const QDomElement &e) { return e.attribute(u"id"_s) == "unanswered"_L1; };
    QVERIFY(ada->take(isAnswer, 0ms).isNull());
}

void tst_ScriptedOpenfire::row4_options()
{
    const auto publish = [&](const QString &node, const QString &to, const QByteArray &name,
                             const QByteArray &value) {
        return told(ada->set(pubSub(publication(node, item("1")) + "<publish-options>"
                                 + form({ { name, value } }) + "</publish-options>"),
            to));
    };
    ada->create(u"news"_s);
    const QString service = server->pubSubService();
    const QString conflict = u"cancel conflict precondition-not-met"_s;
    QCOMPARE(publish(u"news"_s, service, "max_items", "7"), conflict);
    QCOMPARE(publish(u"news"_s, service, "access_model", "whitelist"), conflict);
    QCOMPARE(publish(u"news"_s, service, "send_last_published_item", "never"), conflict);
    QCOMPARE(publish(u"news"_s, service, "persist_items", "true"), u"result"_s);
    QCOMPARE(publish(u"news"_s, service, "deliver_payloads", "1"), u"result"_s);
    QCOMPARE(publish(u"a"_s, ada->account(), "persist_items", "1"), u"result"_s);
    QCOMPARE(publish(u"b"_s, ada->account(), "access_model", "open"), u"result"_s);
    QCOMPARE(publish(u"c"_s, ada->account(), "send_last_published_item", "never"), u"result"_s);
    QCOMPARE(eve->idsOf(u"b"_s, ada->account()), u"1"_s);
}

void tst_ScriptedOpenfire::row5_configuring_data()
{
    QTest::addColumn<QByteArray>("persist");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("ids");
    const QString error = u"wait internal-server-error"_s;
    QTest::newRow("max") << "1"_ba << "max"_ba << error << u"1 2"_s;
    QTest::newRow("letters") << "1"_ba << "abc"_ba << error << u"1 2"_s;
    QTest::newRow("blanks") << "1"_ba << " 7 "_ba << error << u"1 2"_s;
    QTest::newRow("too large") << "1"_ba << "99999999999"_ba << error << u"1 2"_s;
    QTest::newRow("nothing persists") << "0"_ba << "max"_ba << u"result"_s << u"2"_s;
    QTest::newRow("zero") << "1"_ba << "0"_ba << u"result"_s << u"2"_s;
    QTest::newRow("below zero") << "1"_ba << "-5"_ba << u"result"_s << QString();
}

void tst_ScriptedOpenfire::row5_configuring()
{
    QFETCH(const QByteArray, persist);
    QFETCH(const QByteArray, number);
    QFETCH(const QString, answer);
    QFETCH(const QString, ids);
    ada->create(u"news"_s);
    QCOMPARE(ada->publishAll(u"news"_s, { "1", "2" }), u"result"_s);
    QCOMPARE(ada->configure(u"news"_s,
                 { { "persist_items", persist }, { "max_items", number }, { "unheard_of", "1" } }),
        answer);
    QCOMPARE(ada->idsOf(u"news"_s), ids);
}

void tst_ScriptedOpenfire::row5_cancelledCreationCreates()
{
    QCOMPARE(told(ada->set(
                 pubSub("<create node='news'/><configure>" + form({}, "cancel") + "</configure>"))),
        u"result"_s);
    QCOMPARE(ada->idsOf(u"news"_s), QString());
}

void tst_ScriptedOpenfire::row6_defaults()
{
    const QByteArray request = owner("<default/>");
    const QDomElement service = ada->get(request);
    const QDomElement account = ada->get(request, ada->account());
    const auto values = [](const QDomElement &answer) {
        QStringList list;
        for (const QString &field : { u"persist_items"_s, u"max_items"_s, u"access_model"_s,
                 u"max_payload_size"_s, u"send_item_subscribe"_s })
            list += valuesOf(answer, field);
        return list.join(u' ');
    };
    QCOMPARE(values(service), u"0 1 open 10485760 1"_s);
    QCOMPARE(values(account), u"1 1 presence 10485760 1"_s);
    const QStringList fields = attributes(service, u"field"_s, u"var"_s);
    for (const QString &name : { u"subscription_required"_s, u"presence_based_delivery"_s,
             u"replyroom"_s, u"replyto"_s, u"owner"_s, u"publisher"_s })
        QVERIFY2(fields.contains(u"pubsub#"_s + name), qPrintable(name));
    for (const QString &name : { u"item_expire"_s, u"notification_type"_s, u"notify_sub"_s,
             u"purge_offline"_s, u"send_last_published_item"_s })
        QVERIFY2(!fields.contains(u"pubsub#"_s + name), qPrintable(name));
}

void tst_ScriptedOpenfire::row7_items()
{
    ada->create(u"news"_s);
    ada->publishAll(u"news"_s, { "1", "2", "3", "4", "1" });
    QCOMPARE(ada->idsOf(u"news"_s), u"2 3 4 1"_s);
    const auto ids = [](const QDomElement &answer) {
        return attributes(answer, u"item"_s, u"id"_s).join(u' ');
    };
    QCOMPARE(ids(ada->items(u"news"_s, "max_items='2'")), u"4 1"_s);
    QCOMPARE(
        ids(ada->get(pubSub("<items node='news'><item id='3'/><item id='9'/></items>"))), u"3"_s);
    QCOMPARE(ids(ada->get(pubSub("<items node='news'/><set xmlns='http://jabber.org/protocol/rsm'>"
                                 "<max>1</max></set>"))),
        u"2 3 4 1"_s);
    const QDomElement names
        = ada->get("<query xmlns='http://jabber.org/protocol/disco#items' node='news'/>");
    QCOMPARE(attributes(names, u"item"_s, u"name"_s).join(u' '), u"2 3 4 1"_s);
}

void tst_ScriptedOpenfire::row7_sameMillisecond()
{
    ScriptedServer script;
    Openfire::World world(script);
    QList<Openfire::Item> items { { u"0"_s, {}, {}, 1 } };
    for (const QString &id : { u"1"_s, u"2"_s, u"3"_s })
        items += Openfire::Item { id, {}, {}, 2 };
    items += Openfire::Item { u"4"_s, {}, {}, 3 };
    QSet<QString> orders;
    for (int i = 0; i < 100; ++i) {
        QString order;
        for (const Openfire::Item &item : Openfire::shuffled(world, items))
            order += item.id;
        QVERIFY2(order.startsWith(u'0') && order.endsWith(u'4'), qPrintable(order));
        orders += order;
    }
    QCOMPARE(orders.size(), 6);
}

void tst_ScriptedOpenfire::row8_twoSubscriptions()
{
    ada->create(u"news"_s);
    const auto subidOf = [](const QDomElement &answer) {
        return attributes(answer, u"subscription"_s, u"subid"_s).value(0);
    };
    const QString first = subidOf(bob->subscribe(u"news"_s));
    QCOMPARE(bob->idsOf(u"news"_s), QString());
    const QString second = subidOf(bob->subscribe(u"news"_s));
    QVERIFY(!first.isEmpty() && first != second);
    QCOMPARE(bob->idsOf(u"news"_s), u"modify bad-request subid-required"_s);
    QCOMPARE(told(bob->items(u"news"_s, "subid='" + second.toUtf8() + '\'')), u"result"_s);
    QCOMPARE(ada->publish(u"news"_s, "1"), u"result"_s);
    QStringList subids;
    for (const QDomDocument &message : bob->messages()) {
        QCOMPARE(itemIdsIn({ message }), QStringList { u"1"_s });
        QVERIFY(!message.documentElement().hasAttribute(u"type"_s));
        subids += message.elementsByTagName(u"header"_s).at(0).toElement().text();
    }
    QCOMPARE(QSet<QString>(subids.begin(), subids.end()), (QSet<QString> { first, second }));
    const auto unsubscribe = [&](const QByteArray &more) {
        return told(
            bob->set(pubSub("<unsubscribe node='news' jid='bob@localhost' " + more + "/>")));
    };
    QCOMPARE(unsubscribe({}), u"modify bad-request subid-required"_s);
    QCOMPARE(unsubscribe("subid='" + first.toUtf8() + '\''), u"result"_s);
    QCOMPARE(unsubscribe({}), u"result"_s);
    QCOMPARE(unsubscribe({}), u"cancel unexpected-request not-subscribed"_s);
}

void tst_ScriptedOpenfire::row8_listsAndWhatIsKept()
{
    ada->create(u"news"_s);
    bob->subscribe(u"news"_s);
    const QDomElement list = bob->get(pubSub("<subscriptions node='news'/>"));
    const QDomElement line = list.elementsByTagName(u"subscription"_s).at(0).toElement();
    QCOMPARE(line.attribute(u"jid"_s), bob->account());
    QVERIFY(!line.attribute(u"subid"_s).isEmpty());
    QVERIFY(!line.hasAttribute(u"node"_s));
    QCOMPARE(
        told(bob->get(pubSub("<subscriptions node='unknown'/>"))), u"wait internal-server-error"_s);

    bob->send("<presence type='unavailable'/>");
    QVERIFY(bob->messages().isEmpty());
    ada->publish(u"news"_s, "1");
    bob->send("<presence/>");
    const QList<QDomDocument> kept = bob->messages();
    QCOMPARE(itemIdsIn(kept), QStringList { u"1"_s });
    QCOMPARE(attributes(kept.first().documentElement(), u"delay"_s, u"from"_s),
        QStringList { u"localhost"_s });
}

void tst_ScriptedOpenfire::row9_roles_data()
{
    QTest::addColumn<QString>("got");
    QTest::newRow("owner") << u"owner"_s;
    QTest::newRow("publisher") << u"publisher"_s;
    QTest::newRow("outcast") << u"outcast"_s;
    QTest::newRow("none") << QString();
    QTest::newRow("member") << u"outcast"_s;
    QTest::newRow("publish-only") << u"outcast"_s;
}

void tst_ScriptedOpenfire::row9_roles()
{
    QFETCH(const QString, got);
    const QString wanted = QString::fromLatin1(QTest::currentDataTag());
    ada->create(u"news"_s);
    bob->subscribe(u"news"_s);
    QCOMPARE(ada->setRole(u"news"_s, bob->account(), wanted), u"result"_s);
    const QDomElement roles = ada->get(owner("<affiliations node='news'/>"));
    const QStringList jids = attributes(roles, u"affiliation"_s, u"jid"_s);
    QCOMPARE(
        attributes(roles, u"affiliation"_s, u"affiliation"_s).value(jids.indexOf(bob->account())),
        got);
    const QDomElement mine = bob->get(pubSub("<subscriptions/>"));
    QCOMPARE(attributes(mine, u"subscription"_s, u"node"_s).isEmpty(), wanted == "none"_L1);
}

void tst_ScriptedOpenfire::row9_lastOwner()
{
    ada->create(u"news"_s);
    const QDomElement answer
        = ada->set(owner("<affiliations node='news'><affiliation jid='ada@localhost' "
                         "affiliation='none'/></affiliations>"));
    QCOMPARE(answer.attribute(u"type"_s), u"error"_s);
    QVERIFY(answer.firstChildElement().isNull());
    QCOMPARE(told(ada->get(owner("<configure node='news'/>"))), u"result"_s);
}

void tst_ScriptedOpenfire::row10_strangers()
{
    ada->create(u"closed"_s, { { "access_model", "whitelist" }, { "title", "Closed" } });
    ada->publish(u"closed"_s, "1");
    QCOMPARE(eve->idsOf(u"closed"_s), u"cancel not-allowed closed-node"_s);
    QCOMPARE(told(eve->subscribe(u"closed"_s)), u"cancel not-allowed closed-node"_s);
    ada->setRole(u"closed"_s, eve->account(), u"publisher"_s);
    QCOMPARE(eve->idsOf(u"closed"_s), u"1"_s);
    const QByteArray nodes = "<query xmlns='http://jabber.org/protocol/disco#items'/>";
    QCOMPARE(attributes(bob->get(nodes), u"item"_s, u"node"_s), QStringList { u"closed"_s });
    QCOMPARE(valuesOf(bob->get("<query xmlns='http://jabber.org/protocol/disco#info' "
                               "node='closed'/>"),
                 u"title"_s),
        QStringList { u"Closed"_s });

    ada->create(u"without subscribers"_s, { { "subscribe", "0" } });
    QCOMPARE(told(eve->subscribe(u"without subscribers"_s)), u"cancel not-allowed"_s);

    ada->publish(blog, "1", ada->account());
    QCOMPARE(
        attributes(bob->get(nodes, ada->account()), u"item"_s, u"node"_s), QStringList { blog });
    QVERIFY(attributes(eve->get(nodes, ada->account()), u"item"_s, u"node"_s).isEmpty());
}

void tst_ScriptedOpenfire::row11_authorization()
{
    ada->create(u"other"_s);
    ada->create(u"asked"_s, { { "access_model", "authorize" } });
    bob->subscribe(u"asked"_s);
    eve->subscribe(u"asked"_s);
    QCOMPARE(told(bob->subscribe(u"asked"_s)), u"auth not-authorized pending-subscription"_s);
    const QList<QDomDocument> requests = ada->messages();
    QCOMPARE(requests.size(), 2);
    for (const QDomDocument &request : requests) {
        QVERIFY(!request.documentElement().hasAttribute(u"type"_s));
        QCOMPARE(request.documentElement().attribute(u"to"_s), ada->account());
        const QString subid = valuesOf(request.documentElement(), u"subid"_s).value(0);
        const QString who = valuesOf(request.documentElement(), u"subscriber_jid"_s).value(0);
        ada->send("<message to='pubsub.localhost'>"
            + form({ { "subid", subid.toUtf8() }, { "node", "asked" },
                { "allow", who == bob->account() ? "true" : "false" } })
            + "</message>");
    }
    QVERIFY(ada->messages().isEmpty());
    QCOMPARE(bob->idsOf(u"asked"_s), QString());
    QCOMPARE(eve->idsOf(u"asked"_s), u"auth not-authorized not-subscribed"_s);
    QVERIFY(bob->messages().isEmpty());
    QVERIFY(eve->messages().isEmpty());

    const QDomElement pending = ada->set("<command xmlns='http://jabber.org/protocol/commands' "
                                         "node='http://jabber.org/protocol/pubsub#get-pending'/>");
    QVERIFY(!attributes(pending, u"field"_s, u"var"_s).contains("FORM_TYPE"_L1));
    QCOMPARE(pending.elementsByTagName(u"option"_s).size(), 2);
}

void tst_ScriptedOpenfire::row12_retractions()
{
    ada->create(u"news"_s);
    bob->subscribe(u"news"_s);
    ada->publishAll(u"news"_s, { "1", "2", "3" });
    QCOMPARE(bob->messages().size(), 3);
    const auto retract = [&](const QByteArray &items) {
        return told(
            ada->set(pubSub("<retract node='news' notify='false'>" + items + "</retract>")));
    };
    QCOMPARE(retract("<item id='1'/><item id='9'/>"), u"cancel item-not-found"_s);
    QCOMPARE(ada->idsOf(u"news"_s), u"1 2 3"_s);
    QCOMPARE(retract("<item id='1'/><item id='3'/>"), u"result"_s);
    QCOMPARE(ada->idsOf(u"news"_s), u"2"_s);
    const QList<QDomDocument> events = bob->messages();
    QCOMPARE(events.size(), 1);
    QCOMPARE(attributes(events.first().documentElement(), u"retract"_s, u"id"_s),
        (QStringList { u"1"_s, u"3"_s }));
}

void tst_ScriptedOpenfire::row12_purgeAndDelete()
{
    ada->create(u"news"_s);
    ada->publishAll(u"news"_s, { "1", "2", "3" });
    bob->subscribe(u"news"_s);
    QCOMPARE(itemIdsIn(bob->messages()), QStringList { u"3"_s });
    QCOMPARE(told(ada->set(owner("<purge node='news'/>"))), u"result"_s);
    QCOMPARE(ada->idsOf(u"news"_s), u"3"_s);
    QCOMPARE(bob->messages().value(0).elementsByTagName(u"purge"_s).size(), 1);
    QCOMPARE(told(ada->set(owner("<delete node='news'><redirect uri='xmpp:a'/></delete>"))),
        u"result"_s);
    const QDomDocument event = bob->messages().value(0);
    QCOMPARE(event.elementsByTagName(u"delete"_s).size(), 1);
    QCOMPARE(event.elementsByTagName(u"redirect"_s).size(), 0);
}

void tst_ScriptedOpenfire::row13_sizes()
{
    ada->create(u"news"_s);
    const auto publish = [&](const QString &node, int size) {
        return pubSub(publication(
            node, "<item id='1'><p xmlns='u'>" + QByteArray(size, 'x') + "</p></item>"));
    };
    QCOMPARE(told(ada->set(publish(u"news"_s, 900'000))), u"result"_s);
    QCOMPARE(ada->items(u"news"_s).text().size(), 900'000);
    ada->create(u"small"_s, { { "max_payload_size", "100" } });
    QCOMPARE(told(ada->set(publish(u"small"_s, 100))), u"modify not-acceptable payload-too-big"_s);
    ada->send(
        "<iq type='set' id='big' to='pubsub.localhost'>" + publish(u"news"_s, 1'048'576) + "</iq>");
    QCOMPARE(ada->take(u"error"_s).firstChildElement().localName(), u"internal-server-error"_s);
}

void tst_ScriptedOpenfire::row14_accounts()
{
    ada->publish(blog, "1", ada->account());
    QCOMPARE(itemIdsIn(ada->messages()), (QStringList { u"1"_s, u"1"_s }));
    const QList<QDomDocument> events = bob->messages();
    QCOMPARE(itemIdsIn(events), QStringList { u"1"_s });
    const QDomElement event = events.first().documentElement();
    QVERIFY(!event.hasAttribute(u"type"_s));
    QCOMPARE(attributes(event, u"header"_s, u"name"_s), QStringList { u"SubID"_s });
    QCOMPARE(attributes(event, u"address"_s, u"type"_s), QStringList { u"replyto"_s });
    QCOMPARE(attributes(event, u"address"_s, u"jid"_s), QStringList { ada->jid() });
    QVERIFY(eve->messages().isEmpty());

    Person phone(*server, u"bob"_s);
    QVERIFY(phone.logIn());
    phone.send("<presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='n' "
               "ver='v'/></presence>");
    const QDomElement question
        = phone.take([](const QDomElement &e) { return e.attribute(u"type"_s) == "get"_L1; });
    QCOMPARE(itemIdsIn(phone.messages()), QStringList { u"1"_s });
    phone.send("<iq type='result' to='localhost' id='" + question.attribute(u"id"_s).toUtf8()
        + "'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='" + blog.toUtf8()
        + "+notify'/></query></iq>");
    QCOMPARE(itemIdsIn(phone.messages()), QStringList { u"1"_s });
}

void tst_ScriptedOpenfire::row15_collections()
{
    ada->create(u"feeds"_s, { { "node_type", "collection" } });
    ada->create(u"news"_s, { { "collection", "feeds" } });
    bob->subscribe(u"feeds"_s,
        "<options>" + form({ { "subscription_type", "items" }, { "subscription_depth", "all" } })
            + "</options>");
    eve->subscribe(u"feeds"_s);
    ada->publish(u"news"_s, "1");
    const QList<QDomDocument> events = bob->messages();
    QCOMPARE(events.size(), 1);
    const QDomElement event = events.first().documentElement();
    QCOMPARE(attributes(event, u"items"_s, u"node"_s), QStringList { u"feeds"_s });
    QCOMPARE(attributes(event, u"item"_s, u"node"_s), QStringList { u"news"_s });
    QVERIFY(eve->messages().isEmpty());
    ada->set(owner("<delete node='feeds'/>"));
    QCOMPARE(ada->idsOf(u"news"_s), u"1"_s);
}

// What is there after a crash, by what has happened since the results.
void tst_ScriptedOpenfire::row16_results()
{
    const auto idsAfterKill = [&] {
        if (!server->restart() || !ada->logIn())
            return u"no login"_s;
        return ada->idsOf(u"news"_s);
    };
    ada->create(u"news"_s);
    QCOMPARE(ada->publishAll(u"news"_s, { "1", "2" }), u"result"_s);
    server->advance(30s);
    QCOMPARE(idsAfterKill(), u"cancel item-not-found"_s);

    ada->create(u"news"_s);
    ada->publish(u"news"_s, "1");
    server->advance(2min);
    ada->publish(u"news"_s, "2");
    QCOMPARE(idsAfterKill(), u"1"_s);

    ada->publish(u"news"_s, "2");
    QCOMPARE(ada->idsOf(u"news"_s), u"1 2"_s);
    QCOMPARE(idsAfterKill(), u"1 2"_s);

    ada->publish(u"news"_s, "3");
    server->stop();
    QVERIFY(server->start());
    QVERIFY(ada->logIn());
    QCOMPARE(ada->idsOf(u"news"_s), u"1 2 3"_s);
    ada->set(owner("<delete node='news'/>"));
    QCOMPARE(idsAfterKill(), u"1 2 3"_s);
}

void tst_ScriptedOpenfire::row16_accountsLoseTheLast()
{
    ada->set(pubSub(publication(blog, item("1")) + "<publish-options>"
                 + form({ { "persist_items", "1" } }) + "</publish-options>"),
        ada->account());
    ada->set(owner("<configure node='" + blog.toUtf8() + "'>" + form(keeping()) + "</configure>"),
        ada->account());
    ada->publish(blog, "2", ada->account());
    ada->publish(blog, "3", ada->account());
    QVERIFY(server->restart());
    QVERIFY(ada->logIn());
    QCOMPARE(ada->idsOf(blog, ada->account()), u"1 2"_s);
    ada->set(owner("<delete node='" + blog.toUtf8() + "'/>"), ada->account());
    QVERIFY(server->restart());
    QVERIFY(ada->logIn());
    QCOMPARE(ada->idsOf(blog, ada->account()), u"cancel item-not-found"_s);
}

void tst_ScriptedOpenfire::row17_tooLong_data()
{
    QTest::addColumn<QString>("node");
    QTest::addColumn<int>("title");
    QTest::addColumn<int>("description");
    QTest::addColumn<bool>("survives");
    QTest::newRow("all as long as possible") << QString(100, u'n') << 50 << 255 << true;
    QTest::newRow("name") << QString(101, u'n') << 0 << 0 << false;
    QTest::newRow("title") << u"news"_s << 51 << 0 << false;
    QTest::newRow("description") << u"news"_s << 0 << 256 << false;
}

void tst_ScriptedOpenfire::row17_tooLong()
{
    QFETCH(const QString, node);
    QFETCH(const int, title);
    QFETCH(const int, description);
    QFETCH(const bool, survives);
    auto fields = keeping();
    fields["title"] = QByteArray(title, 't');
    fields["description"] = QByteArray(description, 'd');
    QCOMPARE(ada->create(node, fields), u"result"_s);
    QCOMPARE(ada->publishAll(node, { "1", QByteArray(100, 'i') }), u"result"_s);
    const QString both = u"1 "_s + QString(100, u'i');
    QCOMPARE(ada->idsOf(node), both);
    server->stop();
    QVERIFY(server->start());
    QVERIFY(ada->logIn());
    QCOMPARE(ada->idsOf(node), survives ? both : u"cancel item-not-found"_s);
}

void tst_ScriptedOpenfire::row17_longItemId()
{
    ada->create(u"news"_s);
    QCOMPARE(ada->publishAll(u"news"_s, { "1", "2", QByteArray(101, 'i'), "3" }), u"result"_s);
    QCOMPARE(ada->idsOf(u"news"_s), u"3"_s);
    server->stop();
    QVERIFY(server->start());
    QVERIFY(ada->logIn());
    QCOMPARE(ada->idsOf(u"news"_s), QString());
}

void tst_ScriptedOpenfire::row18_payload_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("given");
    const QByteArray kept = "<x:p xmlns:x='urn:x' xmlns:unused='urn:u' b='2' x:a='1'> <x:q/> "
                            "<![CDATA[&#65;<]]></x:p>";
    QTest::newRow("as it came") << kept << kept;
    QTest::newRow("above 16 bits") << "<p xmlns='u'>&#x1F600; 😀</p>"_ba
                                   << "<p xmlns='u'>\xEF\x98\x80 😀</p>"_ba;
    QTest::newRow("blanks") << "<p xmlns='u' a='&#9;&#xA;'>&#13;</p>"_ba
                            << "<p xmlns='u' a='\t\n'>\r</p>"_ba;
    QTest::newRow("markup") << "<p xmlns='u'>&#60;&amp;&#38;</p>"_ba
                            << "<p xmlns='u'>&lt;&amp;&amp;</p>"_ba;
}

void tst_ScriptedOpenfire::row18_payload()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const QByteArray, given);
    ada->create(u"news"_s);
    ada->set(pubSub(publication(u"news"_s, "<item id='1'>" + sent + "</item>")));
    QByteArray received;
    ada->socket().disconnect(ada.get());
    connect(
        &ada->socket(), &QSslSocket::readyRead, this, [&] { received += ada->socket().readAll(); });
    ada->send(
        "<iq type='get' id='x' to='pubsub.localhost'>" + pubSub("<items node='news'/>") + "</iq>");
    QTRY_VERIFY(received.contains("</iq>"));
    QVERIFY2(received.contains("<item id='1'>" + given + "</item>"), received.constData());
}

void tst_ScriptedOpenfire::row19_overtaking()
{
    QByteArray requests;
    QStringList sent;
    for (int i = 10; i < 50; ++i) {
        sent += QString::number(i);
        requests += "<iq type='get' id='" + sent.last().toUtf8() + "' to='pubsub.localhost'>"
            + pubSub("<subscriptions/>") + "</iq>";
    }
    ada->send(requests);
    QStringList answered;
    for (qsizetype i = 0; i < sent.size(); ++i)
        answered += ada->take(u"iq"_s).attribute(u"id"_s);
    QVERIFY(answered != sent);
    answered.sort();
    QCOMPARE(answered, sent);
}

void tst_ScriptedOpenfire::row20_newAccountOfAnOldName()
{
    eve->create(u"hers"_s);
    eve->publish(blog, "1", eve->account());
    server->removeAccount(u"eve"_s);
    Person other(*server, u"eve"_s);
    QVERIFY(!other.logIn());
    server->addAccount(u"eve"_s);
    Person again(*server, u"eve"_s);
    QVERIFY(again.logIn());
    QCOMPARE(again.publish(u"hers"_s, "1"), u"result"_s);
    QCOMPARE(again.idsOf(blog, again.account()), u"cancel item-not-found"_s);
}

void tst_ScriptedOpenfire::interruptedSessionsGetAll()
{
    ada->create(u"news"_s);
    bob->subscribe(u"news"_s);
    bob->send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
    const QByteArray id = bob->take(u"enabled"_s).attribute(u"id"_s).toUtf8();
    bob->socket().abort();
    QTRY_COMPARE(server->script().clients().size(), 2);
    ada->publishAll(u"news"_s, { "1", "2" });
    QVERIFY(bob->connectTo(LiveServer::host(), server->port()));
    QVERIFY(bob->startTls());
    QVERIFY(bob->authenticate(u"bob"_s, u"secret"_s, u"SCRAM-SHA-1"_s));
    bob->send("<resume xmlns='urn:xmpp:sm:3' h='0' previd='" + id + "'/>");
    QCOMPARE(itemIdsIn(bob->messages()), (QStringList { u"1"_s, u"2"_s }));
}

PUBSUB_TEST(tst_ScriptedOpenfire, QCoreApplication)
#include "tst_ScriptedOpenfire.moc"
