// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Scene.h"

/// Nodes and who may do what with them: XEP-0060 §8.1 to §8.5, §8.8, §8.9.
namespace Owner
{

using namespace PubSub;
using namespace Qt::StringLiterals;
using TestSupport::await;
using TestSupport::SignalWaiter;

// Nodes

inline Result create(Scene &scene)
{
    return checked(await(scene.serviceOfAda().createNode(scene.address.node)),
        [&](const NodeAddress &made) {
            return expectThat(made == scene.address, "another node");
        });
}

inline Result createConfigured(Scene &scene)
{
    const auto made = scene.make(u"configured"_s, NodeConfig::title, u"Configured"_s);
    if (!made.isOk())
        return made;
    return checked(await(scene.ada.node(scene.at(u"configured"_s)).configuration()),
        [](const Form &form) {
            return expectThat(form.get(NodeConfig::title) == u"Configured"_s, "ignored");
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
    return refused(await(scene.serviceOfAda().createNode(u"nonsense"_s, configuration)),
        "unsupported-access-model"_L1);
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
    return answer ? scene.came(configured) : failure(answer.error());
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
    return scene.came(purged);
}

/// Bob is told where a node of his went, without the redirect if there is none.
inline Result removeTold(Scene &scene, const QString &node, const QString &redirect)
{
    const auto made = scene.make(node);
    if (!made.isOk())
        return made;
    const auto subscribed = await(scene.bob.node(scene.at(node)).subscribe());
    if (!subscribed)
        return failure(subscribed.error());
    SignalWaiter deleted(&scene.bob, &Client::nodeDeleted);
    const auto answer = await(scene.ada.node(scene.at(node)).deleteNode(redirect));
    if (!answer)
        return failure(answer.error());
    if (!deleted.waitForCount(1, std::chrono::seconds(2)))
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
    const auto set = await(
        scene.node().setAffiliations({ { scene.address, Scene::jidOf(scene.bob), role } }));
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
    return set.isOk() ? scene.came(changed) : set;
}

inline Result makeMember(Scene &scene)
{
    return setRole(scene, Affiliation::Role::Member);
}

inline Result makePublishOnly(Scene &scene)
{
    return setRole(scene, Affiliation::Role::PublishOnly);
}

inline Result removeRole(Scene &scene)
{
    return setRole(scene, Affiliation::Role::None);
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
    const auto set = await(scene.node().setAffiliations(
        { { scene.address, Scene::jidOf(scene.ada), Affiliation::Role::None } }));
    if (roleOf(scene.ada, scene) != Affiliation::Role::Owner)
        return { u"carried out"_s };
    return set ? Result { u"ignored"_s } : refused(set, "not-acceptable"_L1);
}

inline Result myAffiliations(Scene &scene)
{
    return checked(await(scene.serviceOfAda().affiliations()),
        [&](const QList<Affiliation> &list) {
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

inline QList<Subscription> both(
    Scene &scene, const NodeAddress &node, Subscription::State state)
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
    return scene.came(changed);
}

inline Result notOwner(Scene &scene)
{
    return refused(await(scene.nodeOfBob().subscriptions()), "forbidden"_L1);
}

} // namespace Owner
