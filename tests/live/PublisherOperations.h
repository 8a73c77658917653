// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/ItemOperations.h"

/// Writing: XEP-0060 §7, §12.11.
namespace Publisher
{

using namespace PubSub;
using namespace Qt::StringLiterals;
using TestSupport::await;
using TestSupport::SignalWaiter;

inline Result publish(Scene &scene)
{
    for (int i = 1; i <= 25; ++i) {
        const Item item { u"item-%1"_s.arg(i), {}, Scene::entry, {} };
        const auto published = await(scene.node().publish(item));
        if (!published)
            return failure(published.error());
        if (*published != item.id)
            return { u"another id"_s };
    }
    return ok;
}

inline Result itemEvent(Scene &scene)
{
    SignalWaiter items(&scene.bob, &Client::itemPublished);
    const auto published = await(scene.node().publish({ u"live"_s, {}, Scene::entry, {} }));
    return published ? scene.itemCame(items, scene.address, u"live"_s) : failure(published.error());
}

inline Result withoutId(Scene &scene)
{
    const auto made = scene.make(u"ids"_s);
    if (!made.isOk())
        return made;
    const Node node = scene.ada.node(scene.at(u"ids"_s));
    const auto published = await(node.publish({ {}, {}, Scene::entry, {} }));
    if (!published)
        return failure(published.error());
    return checked(await(node.items()), [&](const ItemsPage &page) {
        if (page.items.size() != 1 || page.items.first().id.isEmpty())
            return Result { u"other items"_s };
        return expectThat(*published == page.items.first().id, "id not told");
    });
}

inline Result withoutPayload(Scene &scene)
{
    return done(await(scene.ada.node(scene.at(u"ids"_s)).publish({ u"empty"_s, {}, {}, {} })));
}

/// A node that keeps nothing and sends no payload: only that something happened. XEP-0060 §4.3.
inline Result notify(Scene &scene)
{
    Form configuration;
    configuration.set(NodeConfig::persistItems, false);
    configuration.set(NodeConfig::deliverPayloads, false);
    const auto made = scene.make(u"bell"_s, configuration);
    if (!made.isOk())
        return made;
    const auto subscribed = await(scene.bob.node(scene.at(u"bell"_s)).subscribe());
    if (!subscribed)
        return failure(subscribed.error());
    SignalWaiter touched(&scene.bob, &Client::nodeTouched);
    SignalWaiter items(&scene.bob, &Client::itemPublished);
    const auto notified = await(scene.ada.node(scene.at(u"bell"_s)).notify());
    Result result = notified ? ok : failure(notified.error());
    if (notified && TestSupport::waitFor([&] { return touched.count() + items.count() > 0; }))
        result = expectThat(touched.count() == 1, "as an empty item");
    else if (notified)
        result = { u"no event"_s };
    const auto ended = await(scene.bob.node(scene.at(u"bell"_s)).unsubscribe(subscribed->subid));
    return ended ? result : failure(ended.error());
}

/// The same id once more replaces the item. XEP-0060 §7.1.2.
inline Result republish(Scene &scene)
{
    const auto published = await(scene.node().publish({ u"item-1"_s, {}, Scene::entry, {} }));
    if (!published)
        return failure(published.error());
    return checked(await(scene.nodeOfBob().items()),
        [](const ItemsPage &page) { return expectThat(page.items.size() == 26, "doubled"); });
}

inline Result publishAll(Scene &scene)
{
    const auto made = scene.make(u"batch"_s);
    if (!made.isOk())
        return made;
    const Node node = scene.ada.node(scene.at(u"batch"_s));
    QList<Item> items;
    for (const QString &id : { u"one"_s, u"two"_s, u"three"_s })
        items += Item { id, {}, Scene::entry, {} };
    const auto published = await(node.publishAll(items));
    if (!published)
        return failure(published.error());
    return checked(await(node.items()), [](const ItemsPage &page) {
        return page.items.size() == 3 ? ok : Result { u"%1 of 3"_s.arg(page.items.size()) };
    });
}

inline Result retractAll(Scene &scene)
{
    const auto filled = scene.fill(u"batch"_s, { u"one"_s, u"two"_s, u"three"_s });
    if (!filled.isOk())
        return filled;
    const Node node = scene.ada.node(scene.at(u"batch"_s));
    const auto retracted = await(node.retractAll({ u"one"_s, u"three"_s }));
    if (!retracted)
        return failure(retracted.error());
    return checked(await(node.items()), [](const ItemsPage &page) {
        return page.items.size() == 1 ? ok : Result { u"%1 of 2"_s.arg(3 - page.items.size()) };
    });
}

/// Who published it: on items and on events. XEP-0060 §7.1.2.3.
inline Result publisher(Scene &scene)
{
    const auto made = scene.make(u"signed"_s, NodeConfig::itemReply, ItemReply::Publisher);
    if (!made.isOk())
        return made;
    const auto filled = scene.fill(u"signed"_s, { u"one"_s });
    if (!filled.isOk())
        return filled;
    return checked(
        await(scene.bob.node(scene.at(u"signed"_s)).items()), [&](const ItemsPage &page) {
            return expectThat(page.items.size() == 1
                    && page.items.first().publisher.startsWith(Scene::jidOf(scene.ada).toString()),
                "not told");
        });
}

/// The oldest makes room. XEP-0060 §7.1.3.4.
inline Result fullNode(Scene &scene)
{
    auto result = scene.make(u"small"_s, NodeConfig::maxItems, IntegerOrMax { 2 });
    if (result.isOk())
        result = scene.fill(u"small"_s, { u"one"_s, u"two"_s, u"three"_s });
    if (!result.isOk())
        return result;
    return checked(await(scene.ada.node(scene.at(u"small"_s)).items()), [](const ItemsPage &page) {
        const QString ids = Items::idsOf(page).join(u' ');
        return ids == "two three"_L1 || ids == "three two"_L1
            ? ok
            : Result { u"%1 items kept"_s.arg(page.items.size()), ids };
    });
}

inline Result autoCreate(Scene &scene)
{
    return scene.fill(u"made by publishing"_s, { u"one"_s });
}

/// Preconditions that are met, XEP-0060 §7.1.5.
inline Result withOptions(Scene &scene)
{
    const Node node = scene.ada.node(scene.at(u"ids"_s));
    const auto form = await(node.configuration());
    if (!form)
        return failure(form.error());
    Form options;
    options.setValue(NodeConfig::accessModel.name, form->value(NodeConfig::accessModel.name));
    return done(await(node.publish({ u"option"_s, {}, Scene::entry, {} }, options)));
}

inline Result withUnmetOptions(Scene &scene)
{
    Form options;
    options.set(NodeConfig::accessModel, AccessModel::Whitelist);
    return refused(await(scene.node().publish({ u"option"_s, {}, Scene::entry, {} }, options)),
        "precondition-not-met"_L1);
}

inline Result retract(Scene &scene)
{
    SignalWaiter retracted(&scene.bob, &Client::itemRetracted);
    const auto gone = await(scene.node().retract(u"item-2"_s));
    if (!gone)
        return failure(gone.error());
    if (!scene.came(retracted, scene.address).isOk())
        return { u"no event"_s };
    return expectThat(std::get<1>(retracted.last()) == "item-2"_L1, "another event");
}

/// Who publishes may ask for silence, and the node's configuration may overrule it. XEP-0060
/// §7.2.2.1.
inline Result retractSilently(Scene &scene)
{
    const auto gone = await(scene.node().retract(u"item-4"_s, Node::Notify::No));
    if (!gone)
        return failure(gone.error());
    return checked(await(scene.nodeOfBob().items()), [](const ItemsPage &page) {
        return expectThat(
            !std::ranges::contains(page.items, u"item-4"_s, &Item::id), "still there");
    });
}

inline Result retractMissing(Scene &scene)
{
    return refused(await(scene.node().retract(u"no-such-item"_s)), "item-not-found"_L1);
}

inline Result publishAsPublisher(Scene &scene)
{
    return done(await(scene.nodeOfBob().publish({ u"bob's"_s, {}, Scene::entry, {} })));
}

inline Result forbidden(Scene &scene)
{
    return refused(
        await(scene.nodeOfBob().publish({ u"x"_s, {}, Scene::entry, {} })), "forbidden"_L1);
}

} // namespace Publisher
