// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/Scene.h"

/// Who has which part in an owner's node: XEP-0060 §5.7, §8.8, §8.9.
namespace Relations
{

using namespace PubSub;
using namespace Qt::StringLiterals;
using TestSupport::await;
using TestSupport::SignalWaiter;

// Affiliations

inline std::optional<Affiliation::Role> roleOf(const Client &client, Scene &scene)
{
    const auto list = await(scene.node().affiliations());
    if (!list)
        return {};
    const auto found = std::ranges::find(*list, Scene::jidOf(client), &Affiliation::jid);
    return found == list->end() ? Affiliation::Role::None : found->role;
}

inline Result affiliations(Scene &scene)
{
    return checked(await(scene.node().affiliations()), [&](const QList<Affiliation> &list) {
        return expectThat(std::ranges::any_of(list,
                              [&](const Affiliation &affiliation) {
                                  return affiliation.jid == Scene::jidOf(scene.ada)
                                      && affiliation.role == Affiliation::Role::Owner;
                              }),
            "no owner");
    });
}

inline Result setRole(Scene &scene, Affiliation::Role role)
{
    const auto set
        = await(scene.node().setAffiliations({ { scene.address, Scene::jidOf(scene.bob), role } }));
    if (!set)
        return failure(set.error());
    return expectThat(roleOf(scene.bob, scene) == role, "ignored");
}

inline Result makePublisher(Scene &scene)
{
    return setRole(scene, Affiliation::Role::Publisher);
}

inline Result affiliationEvent(Scene &scene)
{
    SignalWaiter changed(&scene.bob, &Client::affiliationChanged);
    const auto set = setRole(scene, Affiliation::Role::Publisher);
    return set.isOk() ? scene.came(changed, scene.address) : set;
}

inline Result makeMember(Scene &scene)
{
    return setRole(scene, Affiliation::Role::Member);
}

inline Result makePublishOnly(Scene &scene)
{
    return setRole(scene, Affiliation::Role::PublishOnly);
}

/// Who has no part in the node any more stays subscribed: it is open to all.
inline Result removeRole(Scene &scene)
{
    const auto removed = setRole(scene, Affiliation::Role::None);
    if (!removed.isOk())
        return removed;
    const auto mine = await(scene.nodeOfBob().mySubscriptions());
    if (!mine)
        return failure(mine.error());
    if (!mine->isEmpty())
        return ok;
    const auto again = await(scene.nodeOfBob().subscribe());
    return again ? Result { u"unsubscribes"_s } : failure(again.error());
}

/// Whoever is cast out can neither read nor subscribe.
inline Result castOut(Scene &scene)
{
    const NodeAddress address = scene.at(u"guarded"_s);
    auto result = scene.make(address.node);
    if (!result.isOk())
        return result;
    result = done(await(scene.ada.node(address).setAffiliations(
        { { address, Scene::jidOf(scene.eve), Affiliation::Role::Outcast } })));
    if (!result.isOk())
        return result;
    return refused(await(scene.eve.node(address).items()), "forbidden"_L1);
}

inline Result demoteLastOwner(Scene &scene)
{
    const NodeAddress address = scene.at(u"orphan"_s);
    const auto made = scene.make(address.node);
    if (!made.isOk())
        return made;
    const auto set = await(scene.ada.node(address).setAffiliations(
        { { address, Scene::jidOf(scene.ada), Affiliation::Role::None } }));
    if (!await(scene.ada.node(address).configuration()))
        return { u"carried out"_s };
    return set ? Result { u"ignored"_s } : refused(set, "not-acceptable"_L1);
}

inline Result myAffiliations(Scene &scene)
{
    return checked(await(scene.serviceOfAda().affiliations()), [&](const QList<Affiliation> &list) {
        return expectThat(std::ranges::any_of(list,
                              [&](const Affiliation &affiliation) {
                                  return affiliation.node == scene.address
                                      && affiliation.role == Affiliation::Role::Owner;
                              }),
            "not listed");
    });
}

inline Result myAffiliationAtNode(Scene &scene)
{
    return checked(await(scene.node().myAffiliations()), [](const QList<Affiliation> &list) {
        return expectThat(
            list.size() == 1 && list.first().role == Affiliation::Role::Owner, "not the one");
    });
}

// Subscriptions

inline QStringList subscribersOf(const NodeAddress &node, Scene &scene)
{
    QStringList jids;
    const auto list = await(scene.ada.node(node).subscriptions());
    if (!list)
        return jids;
    for (const Subscription &subscription : *list) {
        if (subscription.state == Subscription::State::Subscribed)
            jids += subscription.jid.section(u'/', 0, 0);
    }
    jids.sort();
    return jids;
}

inline Result subscribers(Scene &scene)
{
    return checked(await(scene.node().subscriptions()), [&](const QList<Subscription> &list) {
        return expectThat(std::ranges::any_of(list,
                              [&](const Subscription &subscription) {
                                  return subscription.jid.startsWith(
                                      Scene::jidOf(scene.bob).toString());
                              }),
            "not listed");
    });
}

inline QList<Subscription> both(Scene &scene, const NodeAddress &node, Subscription::State state)
{
    QList<Subscription> changes;
    for (const Client *client : { &scene.bob, &scene.eve }) {
        Subscription change;
        change.node = node;
        change.jid = Scene::jidOf(*client).toString();
        change.state = state;
        changes += change;
    }
    return changes;
}

/// Two people at once, on a node of their own. XEP-0060 §8.8.2.4.
inline Result setSubscribers(Scene &scene)
{
    const NodeAddress address = scene.at(u"list"_s);
    const auto made = scene.make(address.node);
    if (!made.isOk())
        return made;
    const auto set = await(scene.ada.node(address).setSubscriptions(
        both(scene, address, Subscription::State::Subscribed)));
    if (!set)
        return failure(set.error());
    const QStringList now = subscribersOf(address, scene);
    return now.size() == 2 ? ok : Result { u"%1 of 2"_s.arg(now.size()) };
}

/// Bob is told that ada changed his subscription. XEP-0060 §8.8.3, §12.14.
inline Result removeSubscribers(Scene &scene)
{
    const NodeAddress address = scene.at(u"list"_s);
    const auto before = await(scene.ada.node(address).subscriptions());
    if (!before)
        return failure(before.error());
    QList<Subscription> changes = *before;
    for (Subscription &change : changes)
        change.state = Subscription::State::None;
    SignalWaiter changed(&scene.bob, &Client::subscriptionChanged);
    const auto set = await(scene.ada.node(address).setSubscriptions(changes));
    if (!set)
        return failure(set.error());
    const QStringList left = subscribersOf(address, scene);
    if (!left.isEmpty())
        return { u"%1 left"_s.arg(left.size()) };
    return scene.came(changed, address);
}

inline Result notOwner(Scene &scene)
{
    return refused(await(scene.nodeOfBob().subscriptions()), "forbidden"_L1);
}

} // namespace Relations
