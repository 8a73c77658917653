// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/Scene.h"

/// A node whose owner decides who may subscribe: XEP-0060 §8.6, §8.7. Each operation but the first
/// needs what it makes, and lacks it where there is no such access model.
namespace Approval
{

using namespace PubSub;
using namespace Qt::StringLiterals;
using TestSupport::await;
using TestSupport::SignalWaiter;

inline const QString nodeId = u"by permission"_s;

inline bool isThere(Scene &scene)
{
    const auto form = await(scene.ada.node(scene.at(nodeId)).configuration());
    return form && form->get(NodeConfig::accessModel) == AccessModel::Authorize;
}

inline Result create(Scene &scene)
{
    const auto made = scene.make(nodeId, NodeConfig::accessModel, AccessModel::Authorize);
    if (!made.isOk())
        return { lacking.cell, made.cell + u' ' + made.detail };
    return isThere(scene) ? ok : Result { u"ignored"_s };
}

inline std::optional<Subscription::State> stateOf(Client &client, Scene &scene)
{
    const auto list = await(client.node(scene.at(nodeId)).mySubscriptions());
    if (!list)
        return {};
    return list->isEmpty() ? Subscription::State::None : list->first().state;
}

/// Bob and eve ask, and ada hears of each.
inline Result ask(Scene &scene)
{
    if (!isThere(scene))
        return lacking;
    SignalWaiter requests(&scene.ada, &Client::authorizationRequested);
    for (Client *client : { &scene.bob, &scene.eve }) {
        const auto asked = await(client->node(scene.at(nodeId)).subscribe());
        if (!asked)
            return failure(asked.error());
        if (asked->state != Subscription::State::Pending)
            return { u"not pending"_s };
    }
    if (!scene.came(requests, scene.at(nodeId), 2).isOk())
        return { u"no event"_s };
    return expectThat(std::get<0>(requests.last()).subscriber.bare() == Scene::jidOf(scene.eve)
            && std::get<0>(requests.last()).node == scene.at(nodeId),
        "another request");
}

/// Who waits sees it. XEP-0060 §5.6.
inline Result minePending(Scene &scene)
{
    if (!isThere(scene))
        return lacking;
    return expectThat(
        stateOf(scene.bob, scene) == Subscription::State::Pending, "not listed as pending");
}

inline Result nodes(Scene &scene)
{
    return checked(await(scene.serviceOfAda().pendingNodes()),
        [](const QStringList &nodes) { return expectThat(nodes.contains(nodeId), "not listed"); });
}

/// The requests come once more: those of both.
inline Result requests(Scene &scene)
{
    SignalWaiter requests(&scene.ada, &Client::authorizationRequested);
    const auto asked = await(scene.ada.node(scene.at(nodeId)).requestPendingSubscriptions());
    return asked ? scene.came(requests, scene.at(nodeId), 2) : failure(asked.error());
}

/// Ada's answer to `client`, and what became of the subscription.
inline Result decide(
    Scene &scene, Client &client, AuthorizationAnswer answer, Subscription::State expected)
{
    if (!isThere(scene))
        return lacking;
    SignalWaiter requests(&scene.ada, &Client::authorizationRequested);
    const auto asked = await(scene.ada.node(scene.at(nodeId)).requestPendingSubscriptions());
    if (!asked)
        return failure(asked.error());
    TestSupport::waitFor([&] {
        return std::ranges::any_of(requests.all(), [&](const auto &request) {
            return std::get<0>(request).subscriber.bare() == Scene::jidOf(client);
        });
    });
    for (const auto &[request, info] : requests.all()) {
        if (request.subscriber.bare() != Scene::jidOf(client))
            continue;
        SignalWaiter changed(&client, &Client::subscriptionChanged);
        if (!scene.ada.answer(request, answer))
            return { u"not sent"_s };
        if (answer == AuthorizationAnswer::Postpone)
            return expectThat(
                scene.ada.flush() && stateOf(client, scene) == expected, "another state");
        TestSupport::waitFor([&] { return stateOf(client, scene) == expected; }, scene.patience);
        if (stateOf(client, scene) != expected)
            return { u"another state"_s };
        return scene.came(changed, scene.at(nodeId));
    }
    return { u"no request"_s };
}

inline Result postpone(Scene &scene)
{
    return decide(scene, scene.bob, AuthorizationAnswer::Postpone, Subscription::State::Pending);
}

inline Result approve(Scene &scene)
{
    return decide(scene, scene.bob, AuthorizationAnswer::Approve, Subscription::State::Subscribed);
}

inline Result deny(Scene &scene)
{
    return decide(scene, scene.eve, AuthorizationAnswer::Deny, Subscription::State::None);
}

/// Who was approved reads, and hears; who was denied does not.
inline Result readers(Scene &scene)
{
    if (!isThere(scene))
        return lacking;
    SignalWaiter items(&scene.bob, &Client::itemPublished);
    const auto filled = scene.fill(nodeId, { u"one"_s });
    if (!filled.isOk())
        return filled;
    if (await(scene.eve.node(scene.at(nodeId)).items()))
        return { u"readable by all"_s };
    if (!await(scene.bob.node(scene.at(nodeId)).items()))
        return { u"unreadable"_s };
    return scene.itemCame(items, scene.at(nodeId), u"one"_s);
}

} // namespace Approval
