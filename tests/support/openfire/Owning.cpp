// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/XmlText.h"
#include "support/openfire/Events.h"
#include "support/openfire/Forms.h"
#include "support/openfire/Handlers.h"
#include "support/openfire/Replies.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire::Owning
{

namespace
{

bool isOfCollection(const Fields &fields)
{
    return fields.value(u"node_type"_s).value(0) == "collection"_L1;
}

} // namespace

Answer create(World &world, const Request &request, Node *node)
{
    if (node)
        return refusal("cancel", "conflict");
    if (request.isForAccount() && request.account() != request.service)
        return forbidden();
    const Fields wanted = submittedIn(request.root().firstChildElement(u"configure"_s));
    Node made { request.service, request.node(),
        Forms::configuration(request.isForAccount(), isOfCollection(wanted)) };
    if (Forms::flawOf(wanted, made.configuration) != Forms::Flaw::None)
        return Answer::never();
    if (made.id.isEmpty())
        made.id = World::newId();
    Forms::apply(wanted, made.configuration);
    made.roles[request.account()] = u"owner"_s;
    world.storage.create(made);
    return pubSubResult("<create node='" + escaped(made.id) + "'/>");
}

Answer configuration(World &, const Request &, Node *node)
{
    return ownerResult("<configure node='" + escaped(node->id) + "'>"
        + Forms::configurationForm(*node) + "</configure>");
}

Answer configure(World &world, const Request &request, Node *node)
{
    const Fields wanted = submittedIn(request.element());
    if (formTypeIn(request.element()) == "cancel"_L1)
        return Answer::result();
    switch (Forms::flawOf(wanted, node->configuration)) {
    case Forms::Flaw::Number:
        return refusal("wait", "internal-server-error");
    case Forms::Flaw::Value:
        return refusal("modify", "not-acceptable");
    case Forms::Flaw::None:
        break;
    }
    Forms::apply(wanted, node->configuration);
    world.storage.noteChange(*node);
    Events::configured(world, *node);
    return Answer::result();
}

Answer defaults(World &, const Request &request, Node *)
{
    const bool isOfCollections = request.element().attribute(u"type"_s) == "collection"_L1
        || isOfCollection(submittedIn(request.element()));
    const Node node { request.service, {},
        Forms::configuration(request.isForAccount(), isOfCollections) };
    return ownerResult("<default>" + Forms::configurationForm(node) + "</default>");
}

Answer purge(World &world, const Request &, Node *node)
{
    node->items = shuffled(world, node->items);
    node->items.remove(0, qMax(node->items.size() - 1, qsizetype(0)));
    world.storage.noteChange(*node);
    Events::purged(world, *node);
    return Answer::result();
}

Answer remove(World &world, const Request &, Node *node)
{
    for (Node *child : world.storage.childrenOf(*node)) {
        child->configuration[u"collection"_s].clear();
        world.storage.noteChange(*child);
    }
    Events::deleted(world, *node);
    world.storage.remove(node->service, node->id);
    return Answer::result();
}

Answer changeCollection(World &world, const Request &request, Node *node)
{
    const QDomElement change = request.element().firstChildElement();
    Node *child = world.storage.find(request.service, change.attribute(u"node"_s));
    if (!child)
        return nodeNotFound();
    if (!node->isCollection())
        return refusal("cancel", "not-allowed");
    child->configuration[u"collection"_s]
        = change.tagName() == "associate"_L1 ? QStringList { node->id } : QStringList();
    world.storage.noteChange(*child);
    return Answer::result();
}

} // namespace TestSupport::Openfire::Owning
