// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Operations.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

const Item item { u"a"_s, {}, "<p xmlns='urn:test'/>", {} };

Form options()
{
    Form form;
    form.setValue(u"pubsub#deliver"_s, u"1"_s);
    return form;
}

template <typename R> StartedRequest started(R *request)
{
    return { request, Ending(request), [request](QObject *context, const auto &slot) {
                QObject::connect(request, &R::succeeded, context, [slot] { slot(); });
                QObject::connect(request, &Request::failed, context, [slot] { slot(); });
            } };
}

template <typename Ask> Operation ofNode(const QString &name, Ask ask)
{
    return { u"Node::"_s + name, [ask](Client &client, const Jid &service) {
                return started(ask(client.node({ service, u"news"_s })));
            } };
}

template <typename Ask> Operation ofService(const QString &name, Ask ask)
{
    return { u"Service::"_s + name,
        [ask](Client &client, const Jid &jid) { return started(ask(client.service(jid))); } };
}

QList<Operation> readers()
{
    return {
        ofNode(u"info"_s, [](const Node &node) { return node.info(); }),
        ofNode(u"nodes"_s, [](const Node &node) { return node.nodes(); }),
        ofNode(u"itemIds"_s, [](const Node &node) { return node.itemIds(); }),
        ofNode(u"mySubscriptions"_s, [](const Node &node) { return node.mySubscriptions(); }),
        ofNode(u"myAffiliations"_s, [](const Node &node) { return node.myAffiliations(); }),
        ofNode(u"subscribe"_s, [](const Node &node) { return node.subscribe(options()); }),
        ofNode(u"ensureSubscribed"_s, [](const Node &node) { return node.ensureSubscribed(); }),
        ofNode(u"unsubscribe"_s, [](const Node &node) { return node.unsubscribe(); }),
        ofNode(u"unsubscribeAll"_s, [](const Node &node) { return node.unsubscribeAll(); }),
        ofNode(
            u"subscriptionOptions"_s, [](const Node &node) { return node.subscriptionOptions(); }),
        ofNode(u"setSubscriptionOptions"_s,
            [](const Node &node) { return node.setSubscriptionOptions(options()); }),
        ofNode(u"defaultSubscriptionOptions"_s,
            [](const Node &node) { return node.defaultSubscriptionOptions(); }),
        ofNode(u"renewLease"_s,
            [](const Node &node) { return node.renewLease(QDateTime::currentDateTimeUtc()); }),
        ofNode(u"items"_s, [](const Node &node) { return node.items(); }),
        ofNode(u"items"_s, [](const Node &node) { return node.items(QStringList { u"a"_s }); }),
        ofNode(
            u"items"_s, [](const Node &node) { return node.items(ItemsQuery { .maxItems = 2 }); }),
        ofNode(u"recentItems"_s, [](const Node &node) { return node.recentItems(3); }),
        ofNode(u"allItems"_s, [](const Node &node) { return node.allItems(); }),
        ofNode(u"archive"_s, [](const Node &node) { return node.archive(); }),
    };
}

QList<Operation> publishers()
{
    return {
        ofNode(u"publish"_s, [](const Node &node) { return node.publish(item); }),
        ofNode(u"publishAll"_s, [](const Node &node) { return node.publishAll({ item }); }),
        ofNode(u"notify"_s, [](const Node &node) { return node.notify(); }),
        ofNode(u"retractability"_s, [](const Node &node) { return node.retractability(); }),
        ofNode(u"retract"_s, [](const Node &node) { return node.retract(u"a"_s); }),
        ofNode(u"retractAll"_s, [](const Node &node) { return node.retractAll({ u"a"_s }); }),
    };
}

QList<Operation> owners()
{
    return {
        ofNode(u"configuration"_s, [](const Node &node) { return node.configuration(); }),
        ofNode(u"configure"_s, [](const Node &node) { return node.configure(options()); }),
        ofNode(
            u"cancelConfiguration"_s, [](const Node &node) { return node.cancelConfiguration(); }),
        ofNode(u"deleteNode"_s, [](const Node &node) { return node.deleteNode(); }),
        ofNode(u"purge"_s, [](const Node &node) { return node.purge(); }),
        ofNode(u"affiliations"_s, [](const Node &node) { return node.affiliations(); }),
        ofNode(u"setAffiliations"_s, [](const Node &node) { return node.setAffiliations({}); }),
        ofNode(u"subscriptions"_s, [](const Node &node) { return node.subscriptions(); }),
        ofNode(u"setSubscriptions"_s, [](const Node &node) { return node.setSubscriptions({}); }),
        ofNode(u"requestPendingSubscriptions"_s,
            [](const Node &node) { return node.requestPendingSubscriptions(); }),
        ofNode(u"associate"_s, [](const Node &node) { return node.associate(u"child"_s); }),
        ofNode(u"dissociate"_s, [](const Node &node) { return node.dissociate(u"child"_s); }),
    };
}

QList<Operation> services()
{
    CommandStep step;
    step.node = u"command"_s;
    step.sessionId = u"s"_s;
    return {
        ofService(u"info"_s, [](const Service &service) { return service.info(); }),
        ofService(u"nodes"_s, [](const Service &service) { return service.nodes(); }),
        ofService(u"createNode"_s, [](const Service &service) { return service.createNode({}); }),
        ofService(
            u"subscriptions"_s, [](const Service &service) { return service.subscriptions(); }),
        ofService(u"affiliations"_s, [](const Service &service) { return service.affiliations(); }),
        ofService(u"defaultConfiguration"_s,
            [](const Service &service) { return service.defaultConfiguration(); }),
        ofService(u"defaultSubscriptionOptions"_s,
            [](const Service &service) { return service.defaultSubscriptionOptions(); }),
        ofService(u"pendingNodes"_s, [](const Service &service) { return service.pendingNodes(); }),
        ofService(u"tree"_s, [](const Service &service) { return service.tree(); }),
        ofService(u"commands"_s, [](const Service &service) { return service.commands(); }),
        ofService(
            u"execute"_s, [](const Service &service) { return service.execute(u"command"_s); }),
        ofService(u"proceed"_s,
            [step](const Service &service) {
                return service.proceed(step, CommandStep::Action::Complete);
            }),
        { u"Client::discoverServices"_s,
            [](Client &client, const Jid &service) {
                return started(client.discoverServices(service));
            } },
    };
}

} // namespace

const QList<Operation> &allOperations()
{
    static const QList<Operation> all = readers() + publishers() + owners() + services();
    return all;
}

QByteArray answerToAll()
{
    const QByteArray form = "<x xmlns='jabber:x:data' type='form'/>";
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
           "<items node='news'><item id='a'><p xmlns='urn:test'/></item></items>"
           "<publish node='news'><item id='a'/></publish><create node='made'/>"
           "<subscription node='news' subscription='subscribed'/>"
           "<subscriptions/><affiliations/><options>"
        + form + "</options><default>" + form
        + "</default></pubsub>"
          "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>"
          "<configure>"
        + form + "</configure><default>" + form
        + "</default><subscriptions/><affiliations/></pubsub>"
          "<query xmlns='http://jabber.org/protocol/disco#info'>"
          "<identity category='pubsub' type='service'/></query>"
          "<query xmlns='http://jabber.org/protocol/disco#items'/>"
          "<fin xmlns='urn:xmpp:mam:2' complete='true'/>"
          "<command xmlns='http://jabber.org/protocol/commands' node='command' sessionid='s' "
          "status='completed'/>";
}

} // namespace TestSupport
