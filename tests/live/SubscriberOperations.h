// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/Scene.h"

/// Subscriptions and their options: XEP-0060 §5.6, §6.1 to §6.4, §12.19.
namespace Subscriber
{

using namespace PubSub;
using namespace Qt::StringLiterals;
using TestSupport::await;
using TestSupport::SignalWaiter;

inline Result subscribe(Scene &scene)
{
    return checked(await(scene.nodeOfBob().subscribe()), [&](const Subscription &subscription) {
        return expectThat(subscription.state == Subscription::State::Subscribed
                && subscription.node == scene.address,
            "not subscribed");
    });
}

/// Not an error: the state that there is, or one more subscription. XEP-0060 §6.1.6.
inline Result subscribeAgain(Scene &scene)
{
    return checked(await(scene.nodeOfBob().subscribe()), [](const Subscription &subscription) {
        return expectThat(subscription.state == Subscription::State::Subscribed, "another state");
    });
}

inline Result subscribeOther(Scene &scene)
{
    return expectThat(
        !await(scene.nodeOfBob().subscribe({}, Scene::jidOf(scene.eve))), "eve was subscribed");
}

inline Result mine(Scene &scene)
{
    return checked(await(scene.bob.service(scene.service).subscriptions()),
        [&](const QList<Subscription> &list) {
            return expectThat(
                list.size() == 1 && list.first().node == scene.address, "not the one");
        });
}

inline Result mineAtNode(Scene &scene)
{
    const auto made = scene.make(u"also"_s);
    if (!made.isOk())
        return made;
    const auto subscribed = await(scene.bob.node(scene.at(u"also"_s)).subscribe());
    if (!subscribed)
        return failure(subscribed.error());
    const Result result
        = checked(await(scene.nodeOfBob().mySubscriptions()), [&](const QList<Subscription> &list) {
              return expectThat(
                  list.size() == 1 && list.first().node == scene.address, "not the one");
          });
    const auto ended = await(scene.bob.node(scene.at(u"also"_s)).unsubscribe(subscribed->subid));
    return ended ? result : failure(ended.error());
}

/// Only the session that asked is notified, and the subscription bears its full JID.
inline Result resource(Scene &scene)
{
    const NodeAddress address = scene.at(u"resource"_s);
    const auto made = scene.make(address.node);
    if (!made.isOk())
        return made;
    const Node node = scene.bob.node(address);
    const auto subscribed = await(node.subscribe({}, scene.bob.jid()));
    if (!subscribed)
        return failure(subscribed.error());
    SignalWaiter items(&scene.bob, &Client::itemPublished);
    const auto filled = scene.fill(address.node, { u"one"_s });
    const Result came = filled.isOk() ? scene.itemCame(items, address, u"one"_s) : filled;
    const auto ended = await(node.unsubscribe(subscribed->subid, scene.bob.jid()));
    if (!ended)
        return failure(ended.error());
    return came.isOk() ? expectThat(subscribed->jid == scene.bob.jid().toString(), "the account")
                       : came;
}

/// The newest item comes at once, with a stamp. XEP-0060 §6.1.7.
inline Result lastItem(Scene &scene)
{
    Result result
        = scene.make(u"last"_s, NodeConfig::sendLastPublishedItem, SendLastItem::OnSubscribe);
    if (result.isOk())
        result = scene.fill(u"last"_s, { u"older"_s, u"newest"_s });
    if (!result.isOk())
        return result;
    const Node node = scene.bob.node(scene.at(u"last"_s));
    SignalWaiter items(&scene.bob, &Client::itemPublished);
    const auto subscribed = await(node.subscribe());
    if (!subscribed)
        return failure(subscribed.error());
    const auto event = scene.eventOf(items, node.address(), u"newest"_s);
    const auto ended = await(node.unsubscribe(subscribed->subid));
    if (!ended)
        return failure(ended.error());
    if (!event)
        return { u"no event"_s };
    return expectThat(std::get<EventInfo>(*event).origin == EventInfo::Origin::Delayed, "no stamp");
}

/// A subscription with options and nothing else on its node.
inline Result withOptions(Scene &scene)
{
    const auto made = scene.make(u"options"_s);
    if (!made.isOk())
        return made;
    Form options;
    options.set(SubscribeOptions::includeBody, true);
    const Node node = scene.bob.node(scene.at(u"options"_s));
    const auto subscribed = await(node.subscribe(options));
    if (!subscribed) {
        // What follows is about its options.
        const auto plain = await(node.subscribe());
        return plain ? failure(subscribed.error()) : failure(plain.error());
    }
    const auto now = await(node.subscriptionOptions(subscribed->subid));
    return expectThat(now && now->get(SubscribeOptions::includeBody) == true, "options ignored");
}

inline QString subidAt(const Node &node)
{
    const auto list = await(node.mySubscriptions());
    return list && !list->isEmpty() ? list->first().subid : QString();
}

inline Result options(Scene &scene)
{
    const Node node = scene.bob.node(scene.at(u"options"_s));
    return checked(await(node.subscriptionOptions(subidAt(node))), [](const Form &form) {
        return expectThat(form.get(SubscribeOptions::includeBody).has_value(), "other options");
    });
}

inline Result setOptions(Scene &scene)
{
    const Node node = scene.bob.node(scene.at(u"options"_s));
    const QString subid = subidAt(node);
    Form change;
    change.set(SubscribeOptions::includeBody, false);
    const auto set = await(node.setSubscriptionOptions(change, subid));
    if (!set)
        return failure(set.error());
    return checked(await(node.subscriptionOptions(subid)), [](const Form &form) {
        return expectThat(form.get(SubscribeOptions::includeBody) == false, "ignored");
    });
}

inline Result lease(Scene &scene)
{
    const Node node = scene.bob.node(scene.at(u"options"_s));
    const QString subid = subidAt(node);
    const QDateTime end = QDateTime::currentDateTimeUtc().addDays(1);
    const auto renewed = await(node.renewLease(end, subid));
    if (!renewed)
        return failure(renewed.error());
    return checked(await(node.subscriptionOptions(subid)), [&](const Form &form) {
        const auto expiry = form.get(SubscribeOptions::expire);
        return expectThat(expiry && expiry->time && qAbs(expiry->time->secsTo(end)) < 2, "ignored");
    });
}

inline Result defaultOptions(Scene &scene)
{
    return checked(await(scene.bob.service(scene.service).defaultSubscriptionOptions()),
        [](const Form &form) { return expectThat(!form.isEmpty(), "an empty form"); });
}

inline Result defaultOptionsOfNode(Scene &scene)
{
    return checked(await(scene.nodeOfBob().defaultSubscriptionOptions()),
        [](const Form &form) { return expectThat(!form.isEmpty(), "an empty form"); });
}

/// With the subid where the service gave one.
inline Result unsubscribe(Scene &scene)
{
    const Node node = scene.nodeOfBob();
    const auto ended = await(node.unsubscribe(subidAt(node)));
    if (!ended)
        return failure(ended.error());
    return checked(await(node.mySubscriptions()),
        [](const QList<Subscription> &list) { return expectThat(list.isEmpty(), "still there"); });
}

inline Result unsubscribeAgain(Scene &scene)
{
    return refused(await(scene.nodeOfBob().unsubscribe()), "not-subscribed"_L1);
}

/// What stands in the way, per access model. XEP-0060 §6.1.3.
inline Result subscribeAgainst(
    Scene &scene, AccessModel model, const QString &node, QLatin1StringView condition)
{
    const auto made = scene.make(node, NodeConfig::accessModel, model);
    if (!made.isOk())
        return { u"no such model"_s, made.cell + u' ' + made.detail };
    const auto applied = await(scene.ada.node(scene.at(node)).configuration());
    if (!applied || applied->get(NodeConfig::accessModel) != model)
        return { u"model ignored"_s };
    return refused(await(scene.eve.node(scene.at(node)).subscribe()), condition);
}

inline Result againstWhitelist(Scene &scene)
{
    return subscribeAgainst(scene, AccessModel::Whitelist, u"closed"_s, "closed-node"_L1);
}

inline Result againstPresence(Scene &scene)
{
    return subscribeAgainst(
        scene, AccessModel::Presence, u"contacts"_s, "presence-subscription-required"_L1);
}

inline Result againstRoster(Scene &scene)
{
    return subscribeAgainst(scene, AccessModel::Roster, u"group"_s, "not-in-roster-group"_L1);
}

/// Reading is guarded like subscribing. XEP-0060 §6.5.9.
inline Result readAgainstWhitelist(Scene &scene)
{
    return refused(await(scene.eve.node(scene.at(u"closed"_s)).items()), "closed-node"_L1);
}

} // namespace Subscriber
