// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Namespaces.h"
#include "support/XmlText.h"
#include "support/openfire/Access.h"
#include "support/openfire/Events.h"
#include "support/openfire/Forms.h"
#include "support/openfire/Handlers.h"
#include "support/openfire/Payload.h"
#include "support/openfire/Replies.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire::Publishing
{

namespace
{

QStringList idsIn(const QDomElement &element)
{
    QStringList ids;
    for (const QDomElement &item : Request::children(element, u"item"_s))
        ids += item.attribute(u"id"_s);
    return ids;
}

/// Publishing to a node that is missing makes it, in an account.
Answer createFor(World &world, const Request &request, const Fields &options)
{
    // As an account's node, also where none is made.
    Node made { request.service, request.node(), Forms::configuration(true) };
    if (Forms::flawOf(options, made.configuration) != Forms::Flaw::None)
        return Answer::never();
    if (!request.isForAccount())
        return nodeNotFound();
    if (request.account() != request.service)
        return forbidden();
    Forms::apply(options, made.configuration);
    made.roles[request.account()] = u"owner"_s;
    world.storage.create(made);
    return Answer::pass();
}

bool agrees(const Node &node, const Fields &options)
{
    return std::ranges::all_of(options.asKeyValueRange(), [&](const auto &option) {
        return node.configuration.value(option.first)
            == Forms::normalized(option.first, option.second);
    });
}

QList<Item> itemsIn(World &world, const Request &request)
{
    QList<Item> items;
    const QStringList ids = idsIn(request.element());
    const QList<QByteArray> payloads = itemPayloads(request.text);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QString id = ids.at(i).isEmpty() ? World::newId() : ids.at(i);
        items += Item { id, payloads.value(i), request.account(), world.clock.now() };
    }
    return items;
}

/// XEP-0060 §7.1.3
std::optional<Answer> refusalOf(const Node &node, const QList<Item> &items)
{
    if (node.isCollection())
        return refusal("cancel", "feature-not-implemented", "unsupported", "publish");
    const qsizetype limit = node.value(u"max_payload_size"_s).toLongLong();
    if (std::ranges::any_of(
            items, [limit](const Item &item) { return item.payload.size() > limit; }))
        return refusal("modify", "not-acceptable", "payload-too-big");
    if (items.isEmpty() && (node.persists() || node.flag(u"deliver_payloads"_s)))
        return refusal("modify", "bad-request", "item-required");
    return {};
}

/// Who has several subscriptions has to say which one is meant.
std::optional<Answer> refusalOfSubid(const Node &node, const Request &request)
{
    const QList<Subscription> mine = node.subscriptionsOf(request.account());
    const QString subid = request.element().attribute(u"subid"_s);
    if (subid.isEmpty())
        return mine.size() > 1 ? std::optional(refusal("modify", "bad-request", "subid-required"))
                               : std::nullopt;
    return std::ranges::contains(mine, subid, &Subscription::subid)
        ? std::nullopt
        : std::optional(refusal("modify", "not-acceptable", "invalid-subid"));
}

} // namespace

Answer publish(World &world, const Request &request, Node *node)
{
    const Fields options = submittedIn(request.root().firstChildElement(u"publish-options"_s));
    if (!node) {
        const Answer answer = createFor(world, request, options);
        if (!answer.isPass())
            return answer;
        node = world.storage.find(request.service, request.node());
    } else if (!agrees(*node, options)) {
        return refusal("cancel", "conflict", "precondition-not-met");
    }
    if (!Access::mayPublish(*node, request.account()))
        return forbidden();
    const QList<Item> items = itemsIn(world, request);
    if (const auto refused = refusalOf(*node, items))
        return *refused;
    if (request.isForAccount())
        world.storage.write(*node);
    for (const Item &item : items)
        node->put(item);
    world.storage.putOff(*node);
    Events::published(world, *node, items, request.sender);
    return Answer::result();
}

Answer retract(World &world, const Request &request, Node *node)
{
    if (!Access::mayPublish(*node, request.account()))
        return forbidden();
    const QStringList ids = idsIn(request.element());
    for (const QString &id : ids) {
        if (!std::ranges::contains(node->items, id, &Item::id))
            return nodeNotFound();
    }
    node->items.removeIf([&](const Item &item) { return ids.contains(item.id); });
    world.storage.noteChange(*node);
    Events::retracted(world, *node, ids);
    return Answer::result();
}

Answer items(World &world, const Request &request, Node *node)
{
    if (const auto refused = Access::refusalToRead(world, *node, request.account()))
        return *refused;
    if (const auto refused = refusalOfSubid(*node, request))
        return *refused;
    world.storage.write(*node);
    QList<Item> list = shuffled(world, node->visibleItems());
    const QStringList wanted = idsIn(request.element());
    if (!wanted.isEmpty())
        list.removeIf([&](const Item &item) { return !wanted.contains(item.id); });
    const QString most = request.element().attribute(u"max_items"_s);
    if (!most.isEmpty())
        list = list.last(qMin(list.size(), most.toLongLong()));
    QByteArray content;
    for (const Item &item : std::as_const(list))
        content += itemXml(*node, item);
    return pubSubResult("<items node='" + escaped(node->id) + "'>" + content + "</items>");
}

} // namespace TestSupport::Openfire::Publishing
