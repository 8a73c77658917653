// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/Scene.h"

/// An owner's nodes: XEP-0060 §8.1 to §8.5, XEP-0248.
namespace Owner
{

using namespace PubSub;
using namespace Qt::StringLiterals;
using TestSupport::await;
using TestSupport::SignalWaiter;

inline Result create(Scene &scene)
{
    return checked(await(scene.serviceOfAda().createNode(scene.address.node)),
        [&](const NodeAddress &made) { return expectThat(made == scene.address, "another node"); });
}

inline Result createConfigured(Scene &scene)
{
    const auto made = scene.make(u"configured"_s, NodeConfig::maxItems, IntegerOrMax { 7 });
    if (!made.isOk())
        return made;
    return checked(
        await(scene.ada.node(scene.at(u"configured"_s)).configuration()), [](const Form &form) {
            return expectThat(form.get(NodeConfig::maxItems) == IntegerOrMax { 7 }, "ignored");
        });
}

inline Result createInstant(Scene &scene)
{
    return checked(await(scene.serviceOfAda().createNode({})),
        [](const NodeAddress &made) { return expectThat(!made.node.isEmpty(), "no id"); });
}

inline Result createTwice(Scene &scene)
{
    return refused(await(scene.serviceOfAda().createNode(scene.address.node)), "conflict"_L1);
}

/// An access model that nobody has. XEP-0060 §8.1.2.
inline Result createUnsupported(Scene &scene)
{
    Form configuration;
    configuration.setValue(NodeConfig::accessModel.name, u"nonsense"_s);
    // Some never answer, and are silent then for the client that asked.
    TestSupport::TestClient alone;
    if (!scene.logIn(alone, u"ada"_s))
        return { u"no login"_s };
    auto *request = alone.service(scene.service).createNode(u"nonsense"_s, configuration);
    request->setTimeout(std::chrono::seconds(5));
    return refused(await(request), "unsupported-access-model"_L1);
}

inline Result configuration(Scene &scene)
{
    const auto form = await(scene.node().configuration());
    if (!form)
        return failure(form.error());
    Form edited = *form;
    edited.set(NodeConfig::title, u"Title é 世界"_s);
    edited.set(NodeConfig::maxItems, IntegerOrMax { 500 });
    edited.set(NodeConfig::persistItems, true);
    const auto configured = await(scene.node().configure(form->changesTo(edited)));
    if (!configured)
        return failure(configured.error());
    return checked(await(scene.node().configuration()), [](const Form &applied) {
        if (applied.get(NodeConfig::maxItems) != IntegerOrMax { 500 })
            return Result { u"ignored"_s };
        return expectThat(applied.get(NodeConfig::title) == u"Title é 世界"_s, "title ignored");
    });
}

/// Those who subscribed hear of it, where the node says so. XEP-0060 §8.2.5.
inline Result configurationEvent(Scene &scene)
{
    const auto form = await(scene.node().configuration());
    if (!form)
        return failure(form.error());
    Form edited = *form;
    edited.set(NodeConfig::notifyConfig, true);
    edited.set(NodeConfig::maxItems, IntegerOrMax { 501 });
    SignalWaiter configured(&scene.bob, &Client::nodeConfigured);
    auto answer = await(scene.node().configure(form->changesTo(edited)));
    if (answer)
        answer = await(scene.node().configure(edited.changesTo(*form)));
    return answer ? scene.came(configured, scene.address) : failure(answer.error());
}

inline Result cancelConfiguration(Scene &scene)
{
    return done(await(scene.node().cancelConfiguration()));
}

inline Result defaultConfiguration(Scene &scene)
{
    return checked(await(scene.serviceOfAda().defaultConfiguration()),
        [](const Form &form) { return expectThat(!form.isEmpty(), "an empty form"); });
}

inline Result defaultOfLeaf(Scene &scene)
{
    return checked(await(scene.serviceOfAda().defaultConfiguration(NodeType::Leaf)),
        [](const Form &form) { return expectThat(!form.isEmpty(), "an empty form"); });
}

/// Only a service with collections has another form for them. XEP-0248 §7.3.
inline Result defaultOfCollection(Scene &scene)
{
    return checked(await(scene.serviceOfAda().defaultConfiguration(NodeType::Collection)),
        [](const Form &form) {
            return expectThat(
                form.get(NodeConfig::nodeType) == NodeType::Collection, "that of a leaf");
        });
}

inline Result createCollection(Scene &scene)
{
    const auto made = scene.make(u"collection"_s, NodeConfig::nodeType, NodeType::Collection);
    if (!made.isOk())
        return made;
    return checked(
        await(scene.ada.node(scene.at(u"collection"_s)).info()), [](const NodeInfo &info) {
            return expectThat(info.type == NodeInfo::Type::Collection, "a leaf");
        });
}

inline Result associate(Scene &scene)
{
    return done(await(scene.ada.node(scene.at(u"collection"_s)).associate(scene.address.node)));
}

inline Result dissociate(Scene &scene)
{
    return done(await(scene.ada.node(scene.at(u"collection"_s)).dissociate(scene.address.node)));
}

inline Result purge(Scene &scene)
{
    SignalWaiter purged(&scene.bob, &Client::nodePurged);
    const auto answer = await(scene.node().purge());
    if (!answer)
        return failure(answer.error());
    const auto page = await(scene.node().items());
    if (!page || !page->items.isEmpty())
        return { u"items are left"_s };
    return scene.came(purged, scene.address);
}

/// Bob is told where a node of his went, without the redirect if there is none.
inline Result removeTold(Scene &scene, const QString &node, const QString &redirect)
{
    // Some don't tell unless the node says so, and some don't know that it can say so.
    auto made = scene.make(node, NodeConfig::notifyDelete, true);
    if (!made.isOk())
        made = scene.make(node);
    if (!made.isOk())
        return made;
    const auto subscribed = await(scene.bob.node(scene.at(node)).subscribe());
    if (!subscribed)
        return failure(subscribed.error());
    SignalWaiter deleted(&scene.bob, &Client::nodeDeleted);
    const auto answer = await(scene.ada.node(scene.at(node)).deleteNode(redirect));
    if (!answer)
        return failure(answer.error());
    if (!scene.came(deleted, scene.at(node)).isOk())
        return { u"no event"_s };
    return expectThat(std::get<1>(deleted.last()) == redirect, "redirect ignored");
}

inline Result removeEvent(Scene &scene)
{
    return removeTold(scene, u"doomed"_s, {});
}

inline Result removeWithRedirect(Scene &scene)
{
    return removeTold(
        scene, u"moved"_s, u"xmpp:"_s + scene.service.toString() + u"?;node=elsewhere"_s);
}

inline Result remove(Scene &scene)
{
    const auto answer = await(scene.node().deleteNode());
    if (!answer)
        return failure(answer.error());
    return refused(await(scene.node().items()), "item-not-found"_L1);
}

} // namespace Owner
