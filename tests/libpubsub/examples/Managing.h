// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "libpubsub/examples/Calls.h"

namespace TestSupport::Examples
{

inline Subscription subscriptionOf(const QString &jid, Subscription::State state)
{
    Subscription subscription;
    subscription.jid = jid;
    subscription.state = state;
    return subscription;
}

inline Affiliation affiliationOf(const QString &jid, Affiliation::Role role)
{
    Affiliation affiliation;
    affiliation.jid = *Jid::fromString(jid);
    affiliation.role = role;
    return affiliation;
}

// XEP-0060 §8.6, §8.7
inline Table answering()
{
    const Call pendingNodes
        = onService([](const Service &service) { return service.pendingNodes(); });
    const Call requestPending
        = onMusings([](const Node &node) { return node.requestPendingSubscriptions(); });
    return {
        { 170, events(R"(
            authorizationRequested service=pubsub.shakespeare.lit node=princely_musings subscriber=horatio@denmark.lit subid=123-abc message=approve1
            form form http://jabber.org/protocol/pubsub#subscribe_authorization
            title 'PubSub subscriber request'
            instructions 'To approve this entity's subscription request, click the OK button. To deny the request, click the cancel button.'
            hidden pubsub#subid = 123-abc
            text-single pubsub#node = princely_musings 'Node ID'
            jid-single pubsub#subscriber_jid = horatio@denmark.lit 'Subscriber Address'
            boolean pubsub#allow = no 'Allow this JID to subscribe to this pubsub node?')") },
        { 171, answersTo(170, AuthorizationAnswer::Approve) },
        { 172, events(R"(
            subscriptionChanged service=pubsub.shakespeare.lit node=princely_musings message=approvalnotify1
            princely_musings: horatio@denmark.lit subscribed)") },
        { 173, answersTo(170, AuthorizationAnswer::Deny) },
        { 174, events(R"(
            subscriptionChanged service=pubsub.shakespeare.lit node=princely_musings message=unsubnotify1
            princely_musings: horatio@denmark.lit not subscribed)") },
        { 175, answersTo(170, AuthorizationAnswer::Postpone) },
        { 176, request(pendingNodes) },
        { 177, reply(pendingNodes, R"(
            princely_musings
            news_from_elsinore)") },
        { 178, reply(pendingNodes, "Cancel ServiceUnavailable") },
        { 179, reply(pendingNodes, "Cancel FeatureNotImplemented Unsupported get-pending") },
        { 180, reply(pendingNodes, "Cancel Forbidden") },
        { 181, reply(pendingNodes, "Cancel ItemNotFound") },
        { 182,
            corrected("<field var='pubsub#node'>",
                "<field var='FORM_TYPE' type='hidden'>"
                "<value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>"
                "<field var='pubsub#node'>",
                "the form lacks the FORM_TYPE of the form that it answers (XEP-0068)",
                request(requestPending, { 177 })) },
        { 183, reply(requestPending, "done", { 177 }) },
    };
}

// XEP-0060 §8.8
inline Table managingSubscriptions()
{
    using State = Subscription::State;
    const Subscription bard = subscriptionOf(u"bard@shakespeare.lit"_s, State::Subscribed);
    const Subscription polonius = subscriptionOf(u"polonius@denmark.lit"_s, State::None);
    const Call all = onMusings([](const Node &node) { return node.subscriptions(); });
    const Call change
        = onMusings([=](const Node &node) { return node.setSubscriptions({ bard }); });
    const Call changeTwo
        = onMusings([=](const Node &node) { return node.setSubscriptions({ polonius, bard }); });
    return {
        { 184, request(all) },
        { 185, reply(all, R"(
            4 subscriptions
            princely_musings: hamlet@denmark.lit subscribed
            princely_musings: polonius@denmark.lit unconfigured
            princely_musings: bernardo@denmark.lit subscribed, subid 123-abc
            princely_musings: bernardo@denmark.lit subscribed, subid 004-yyy)") },
        { 186, reply(all, "Cancel FeatureNotImplemented Unsupported manage-subscriptions") },
        { 187, reply(all, "Auth Forbidden") },
        { 188, reply(all, "Cancel ItemNotFound") },
        { 189, request(change) },
        { 190, reply(change, "done") },
        { 191, reply(change, "Cancel FeatureNotImplemented Unsupported manage-subscriptions") },
        { 192, reply(change, "Auth Forbidden") },
        { 193, reply(change, "Cancel ItemNotFound") },
        { 194, request(changeTwo) },
        { 195, reply(changeTwo, R"(
            Modify NotAcceptable
            1 subscriptions
            princely_musings: polonius@denmark.lit subscribed)") },
        { 196, events(R"(
            subscriptionChanged service=pubsub.shakespeare.lit node=princely_musings
            princely_musings: polonius@denmark.lit not subscribed)") },
    };
}

// XEP-0060 §8.9
inline Table managingAffiliations()
{
    using Role = Affiliation::Role;
    const Affiliation bard = affiliationOf(u"bard@shakespeare.lit"_s, Role::Publisher);
    const Affiliation hamlet = affiliationOf(u"hamlet@denmark.lit"_s, Role::None);
    const Affiliation polonius = affiliationOf(u"polonius@denmark.lit"_s, Role::None);
    const Call all = onMusings([](const Node &node) { return node.affiliations(); });
    const Call change = onMusings([=](const Node &node) { return node.setAffiliations({ bard }); });
    const Call changeThree = onMusings(
        [=](const Node &node) { return node.setAffiliations({ hamlet, polonius, bard }); });
    return {
        { 197, request(all) },
        { 198, reply(all, R"(
            2 affiliations
            princely_musings: hamlet@denmark.lit owner
            princely_musings: polonius@denmark.lit outcast)") },
        { 199, reply(all, "Cancel FeatureNotImplemented Unsupported modify-affiliations") },
        { 200, reply(all, "Auth Forbidden") },
        { 201, reply(all, "Cancel ItemNotFound") },
        { 202, request(change) },
        { 203, reply(change, "done") },
        { 204, reply(change, "Cancel FeatureNotImplemented Unsupported modify-affiliations") },
        { 205, reply(change, "Cancel FeatureNotImplemented Unsupported member-affiliation") },
        { 206, reply(change, "Auth Forbidden") },
        { 207, reply(change, "Cancel ItemNotFound") },
        { 208, request(changeThree) },
        { 209, reply(changeThree, R"(
            Modify NotAcceptable
            1 affiliations
            princely_musings: hamlet@denmark.lit owner)") },
        // Also with the element's name as the example misspells it.
        { 210, events(R"(
            affiliationChanged service=pubsub.shakespeare.lit node=princely_musings
            princely_musings: polonius@denmark.lit nothing)") },
    };
}

} // namespace TestSupport::Examples
