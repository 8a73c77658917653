// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/XmlText.h"
#include "support/openfire/Access.h"
#include "support/openfire/Events.h"
#include "support/openfire/Forms.h"
#include "support/openfire/Handlers.h"
#include "support/openfire/Replies.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire::Managing
{

namespace
{

constexpr auto getPending = "http://jabber.org/protocol/pubsub#get-pending"_L1;

/// Roles that there are; whoever is given another one is cast out.
QString knownRole(const QString &wanted)
{
    const QStringList known { u"owner"_s, u"publisher"_s, u"outcast"_s, u"none"_s };
    return known.contains(wanted) ? wanted : u"outcast"_s;
}

void setRole(World &world, Node &node, const QString &bareJid, const QString &role)
{
    if (role == "none"_L1) {
        node.roles.remove(bareJid);
        node.subscriptions.removeIf(
            [&](const Subscription &one) { return bareOf(one.jid) == bareJid; });
    } else {
        node.roles[bareJid] = role;
    }
    Events::roleChanged(world, node, bareJid, role);
}

void endSubscriptions(
    World &world, Node &node, const std::function<bool(const Subscription &)> &ends)
{
    const QList<Subscription> before = node.subscriptions;
    node.subscriptions.removeIf(ends);
    for (const Subscription &one : before) {
        if (ends(one))
            Events::subscriptionChanged(world, node, one, "none");
    }
}

/// One line of an owner's list of changes.
void changeSubscription(World &world, Node &node, const QDomElement &change)
{
    const QString jid = change.attribute(u"jid"_s);
    const QString subid = change.attribute(u"subid"_s);
    const auto isMeant = [&](const Subscription &one) {
        return one.jid == jid && (subid.isEmpty() || one.subid == subid);
    };
    if (change.attribute(u"subscription"_s) == "none"_L1) {
        endSubscriptions(world, node, isMeant);
        return;
    }
    auto found = std::ranges::find_if(node.subscriptions, isMeant);
    if (found == node.subscriptions.end()) {
        node.subscriptions
            += Subscription { jid, World::newId(), false, Forms::subscriptionOptions() };
        found = node.subscriptions.end() - 1;
    }
    found->isPending = change.attribute(u"subscription"_s) == "pending"_L1;
    Events::subscriptionChanged(world, node, *found, found->isPending ? "pending" : "subscribed");
}

QByteArray commandXml(const QByteArray &status, const QByteArray &content = {})
{
    return "<command xmlns='http://jabber.org/protocol/commands' "
           "node='http://jabber.org/protocol/pubsub#get-pending' sessionid='pending' status='"
        + status + "'>" + content + "</command>";
}

QStringList ownNodes(World &world, const Request &request)
{
    QStringList ids;
    for (const Node *node : world.storage.nodesOf(request.service)) {
        if (Access::isOwner(*node, request.account()))
            ids += node->id;
    }
    return ids;
}

} // namespace

Answer roles(World &, const Request &, Node *node)
{
    QByteArray content;
    for (const auto &[jid, role] : std::as_const(node->roles).asKeyValueRange())
        content += "<affiliation jid='" + escaped(jid) + "' affiliation='" + escaped(role) + "'/>";
    return ownerResult(
        "<affiliations node='" + escaped(node->id) + "'>" + content + "</affiliations>");
}

Answer setRoles(World &world, const Request &request, Node *node)
{
    QMap<QString, QString> wanted;
    for (const QDomElement &change : Request::children(request.element(), u"affiliation"_s))
        wanted[bareOf(change.attribute(u"jid"_s))] = knownRole(change.attribute(u"affiliation"_s));
    QMap<QString, QString> after = node->roles;
    after.insert(wanted);
    if (after.keys(u"owner"_s).isEmpty())
        return Answer::raw(
            "<iq type='error' id='{id}' to='{jid}' from='" + escaped(request.service) + "'/>");
    for (const auto &[jid, role] : std::as_const(wanted).asKeyValueRange())
        setRole(world, *node, jid, role);
    world.storage.noteChange(*node);
    return Answer::result();
}

Answer subscriptions(World &, const Request &, Node *node)
{
    QByteArray content;
    for (const Subscription &one : std::as_const(node->subscriptions))
        content += "<subscription jid='" + escaped(one.jid) + "' subid='" + escaped(one.subid)
            + "' subscription='" + (one.isPending ? "pending" : "subscribed") + "'/>";
    return ownerResult(
        "<subscriptions node='" + escaped(node->id) + "'>" + content + "</subscriptions>");
}

Answer setSubscriptions(World &world, const Request &request, Node *node)
{
    for (const QDomElement &change : Request::children(request.element(), u"subscription"_s))
        changeSubscription(world, *node, change);
    world.storage.noteChange(*node);
    return Answer::result();
}

Answer command(World &world, const Request &request)
{
    const QDomElement command = request.root();
    if (command.attribute(u"node"_s) != getPending)
        return nodeNotFound();
    if (command.attribute(u"action"_s) == "cancel"_L1)
        return commandXml("canceled");
    const QStringList mine = ownNodes(world, request);
    const QStringList wanted = submittedIn(command).value(u"node"_s);
    if (wanted.isEmpty())
        return commandXml("executing", Forms::pendingNodesForm(mine));
    for (const QString &id : wanted) {
        const Node *node = mine.contains(id) ? world.storage.find(request.service, id) : nullptr;
        for (const Subscription &one : node ? node->subscriptions : QList<Subscription>()) {
            if (one.isPending)
                Events::subscriptionAsked(world, *node, one);
        }
    }
    return commandXml("completed");
}

// The subscriber is told of neither.
void decide(World &world, const QString &sender, const QDomElement &message)
{
    const Fields answer = submittedIn(message);
    const auto value = [&](const QString &field) { return answer.value(field).value(0); };
    Node *node = world.storage.find(bareOf(message.attribute(u"to"_s)), value(u"node"_s));
    if (formTypeIn(message) != "submit"_L1 || !node || !Access::isOwner(*node, bareOf(sender)))
        return;
    const bool isAllowed
        = Forms::normalized(u"subscribe"_s, answer.value(u"allow"_s)) == QStringList { u"1"_s };
    const auto isMeant
        = [&](const Subscription &one) { return one.isPending && one.subid == value(u"subid"_s); };
    for (Subscription &one : node->subscriptions) {
        if (isAllowed && isMeant(one))
            one.isPending = false;
    }
    node->subscriptions.removeIf(isMeant);
    world.storage.noteChange(*node);
}

} // namespace TestSupport::Openfire::Managing
