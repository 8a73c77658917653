// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Namespaces.h"
#include "support/XmlText.h"
#include "support/openfire/Access.h"
#include "support/openfire/Events.h"
#include "support/openfire/Forms.h"
#include "support/openfire/Handlers.h"
#include "support/openfire/Replies.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire::Disco
{

namespace
{

constexpr auto commands = "http://jabber.org/protocol/commands"_L1;

/// Features of every pubsub service here, without what they all begin with.
const QStringList pubSubFeatures { u"access-authorize"_s, u"access-open"_s, u"access-presence"_s,
    u"access-roster"_s, u"access-whitelist"_s, u"collections"_s, u"config-node"_s,
    u"create-and-configure"_s, u"create-nodes"_s, u"delete-items"_s, u"delete-nodes"_s,
    u"get-pending"_s, u"instant-nodes"_s, u"item-ids"_s, u"manage-subscriptions"_s, u"meta-data"_s,
    u"modify-affiliations"_s, u"multi-items"_s, u"multi-subscribe"_s, u"outcast-affiliation"_s,
    u"persistent-items"_s, u"presence-notifications"_s, u"publish"_s, u"publish-options"_s,
    u"publisher-affiliation"_s, u"purge-nodes"_s, u"retract-items"_s, u"retrieve-affiliations"_s,
    u"retrieve-default"_s, u"retrieve-default-sub"_s, u"retrieve-items"_s,
    u"retrieve-subscriptions"_s, u"subscribe"_s, u"subscription-options"_s };

QByteArray identity(const QByteArray &category, const QByteArray &type, const QByteArray &name = {})
{
    return "<identity category='" + category + "' type='" + type + '\''
        + (name.isEmpty() ? name : " name='" + name + '\'') + "/>";
}

QByteArray features(const QStringList &names)
{
    QByteArray xml;
    for (const QString &name : names)
        xml += "<feature var='" + escaped(name) + "'/>";
    return xml;
}

QByteArray pubSubFeaturesXml(const QStringList &more = {})
{
    QByteArray xml = features({ Ns::discoInfo, Ns::discoItems, Ns::pubSub });
    for (const QString &name : pubSubFeatures + more)
        xml += features({ Ns::pubSub + u'#' + name });
    return xml;
}

Answer infoResult(const QByteArray &content)
{
    return Answer::result(
        "<query xmlns='http://jabber.org/protocol/disco#info'>" + content + "</query>");
}

Answer itemsResult(const QByteArray &content, const QString &node = {})
{
    const QByteArray where = node.isEmpty() ? QByteArray() : " node='" + escaped(node) + '\'';
    return Answer::result("<query xmlns='http://jabber.org/protocol/disco#items'" + where + '>'
        + content + "</query>");
}

Answer domainInfo()
{
    return infoResult(identity("server", "im", "Openfire Server") + identity("pubsub", "pep")
        + pubSubFeaturesXml()
        + features({ Ns::ping, u"urn:xmpp:carbons:2"_s, u"urn:xmpp:blocking"_s, u"vcard-temp"_s,
            u"jabber:iq:version"_s })
        + Forms::resultForm("urn:xmpp:dataforms:softwareinfo",
            { { u"software"_s, u"Openfire"_s }, { u"software_version"_s, u"5.2.0 alpha"_s } }));
}

Answer serviceInfo()
{
    return infoResult(identity("pubsub", "service", "Publish-Subscribe service")
        + pubSubFeaturesXml() + features({ commands }));
}

Answer accountInfo()
{
    return infoResult(identity("account", "registered") + identity("pubsub", "pep")
        + pubSubFeaturesXml({ u"auto-create"_s }));
}

Answer nodeInfo(const Node &node)
{
    return Answer::result("<query xmlns='http://jabber.org/protocol/disco#info' node='"
        + escaped(node.id) + "'>" + identity("pubsub", node.isCollection() ? "collection" : "leaf")
        + features({ Ns::pubSub }) + Forms::metadataForm(node) + "</query>");
}

/// The nodes below another, or those that are below none. An account shows what the asker may read.
QByteArray nodesXml(World &world, const Request &request, const QString &collection)
{
    QByteArray content;
    for (const Node *node : world.storage.nodesOf(request.service)) {
        if (node->value(u"collection"_s) != collection
            || (request.isForAccount() && !Access::mayRead(world, *node, request.account())))
            continue;
        const QString title = node->value(u"title"_s);
        content += "<item jid='" + escaped(request.service) + "' node='" + escaped(node->id) + '\''
            + (title.isEmpty() ? QByteArray() : " name='" + escaped(title) + '\'') + "/>";
    }
    return content;
}

Answer nodeItems(World &world, const Request &request, const Node &node)
{
    if (node.isCollection())
        return itemsResult(nodesXml(world, request, node.id), node.id);
    if (const auto refused = Access::refusalToRead(world, node, request.account()))
        return *refused;
    QByteArray content;
    for (const Item &item : shuffled(world, node.visibleItems()))
        content += "<item jid='" + escaped(request.service) + "' name='" + escaped(item.id) + "'/>";
    return itemsResult(content, node.id);
}

/// An account is shown to itself and to its contacts.
bool isHidden(const World &world, const Request &request)
{
    return request.isForAccount() && !world.people.sees(request.account(), request.service);
}

} // namespace

Answer info(World &world, const Request &request)
{
    const QString id = request.root().attribute(u"node"_s);
    if (id.isEmpty() && request.service == world.domain)
        return domainInfo();
    if (id.isEmpty() && request.service == world.service())
        return serviceInfo();
    if (isHidden(world, request))
        return refusal("cancel", "service-unavailable");
    if (id.isEmpty())
        return accountInfo();
    const Node *node = world.storage.find(request.service, id);
    return node ? nodeInfo(*node) : nodeNotFound();
}

Answer items(World &world, const Request &request)
{
    const QString id = request.root().attribute(u"node"_s);
    if (id.isEmpty() && request.service == world.domain)
        return itemsResult("<item jid='" + escaped(world.service()) + "'/>");
    if (id == commands && request.service == world.service())
        return itemsResult("<item jid='" + escaped(world.service())
                + "' node='http://jabber.org/protocol/pubsub#get-pending' name='Pending "
                  "subscriptions'/>",
            id);
    if (isHidden(world, request))
        return refusal("cancel", "service-unavailable");
    if (id.isEmpty())
        return itemsResult(nodesXml(world, request, {}));
    const Node *node = world.storage.find(request.service, id);
    return node ? nodeItems(world, request, *node) : nodeNotFound();
}

} // namespace TestSupport::Openfire::Disco
