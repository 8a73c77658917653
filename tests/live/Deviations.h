// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

/// Where a server does something else than the specification says, by operation: "-" stands for
/// what it can't do at all. An operation that joins these was lost, and one that leaves them has
/// to be taken off.
namespace Deviations
{

using namespace Qt::StringLiterals;

inline QMap<QString, QString> ofProsody()
{
    return {
        { u"create: unknown access model"_s, u"not-acceptable"_s },
        { u"list nodes by pages"_s, u"-"_s },
        { u"default for collections"_s, u"that of a leaf"_s },
        { u"create collection"_s, u"a leaf"_s },
        { u"associate"_s, u"-"_s },
        { u"dissociate"_s, u"-"_s },
        { u"commands"_s, u"-"_s },
        { u"unknown command"_s, u"-"_s },
        { u"last item on subscribing"_s, u"no stamp"_s },
        { u"lease"_s, u"ignored"_s },
        { u"default options"_s, u"-"_s },
        { u"default options of a node"_s, u"-"_s },
        { u"whitelist: subscribe"_s, u"forbidden"_s },
        { u"whitelist: read"_s, u"forbidden"_s },
        { u"presence: subscribe"_s, u"no such model"_s },
        { u"roster: subscribe"_s, u"no such model"_s },
        { u"publish without payload"_s, u"bad-request"_s },
        { u"publish several"_s, u"unparsable"_s },
        { u"retract several"_s, u"1 of 2"_s },
        { u"notify"_s, u"bad-request"_s },
        { u"publish: auto-create"_s, u"forbidden"_s },
        { u"items by pages"_s, u"-"_s },
        { u"items by pages, backwards"_s, u"-"_s },
        { u"missing page"_s, u"-"_s },
        { u"items of a subscription"_s, u"-"_s },
        { u"items of a wrong one"_s, u"-"_s },
        { u"item ids by pages"_s, u"-"_s },
        { u"ordered items"_s, u"-"_s },
        { u"affiliation: publish-only"_s, u"forbidden"_s },
        { u"affiliation event"_s, u"no event"_s },
        { u"demote the last owner"_s, u"carried out"_s },
        { u"my affiliations"_s, u"-"_s },
        { u"my affiliation at a node"_s, u"-"_s },
        { u"remove subscribers"_s, u"no event"_s },
        { u"authorize: create"_s, u"-"_s },
        { u"authorize: ask"_s, u"-"_s },
        { u"authorize: mine pending"_s, u"-"_s },
        { u"pending: nodes"_s, u"-"_s },
        { u"pending: requests"_s, u"-"_s },
        { u"authorize: postpone"_s, u"-"_s },
        { u"authorize: approve"_s, u"-"_s },
        { u"authorize: deny"_s, u"-"_s },
        { u"authorize: who reads"_s, u"-"_s },
        { u"configuration event"_s, u"no event"_s },
        { u"delete with redirect"_s, u"redirect ignored"_s },
    };
}

inline QMap<QString, QString> ofEjabberd()
{
    return {
        { u"create: unknown access model"_s, u"resource-constraint"_s },
        { u"list nodes by pages"_s, u"-"_s },
        { u"default for collections"_s, u"that of a leaf"_s },
        { u"associate"_s, u"bad-request"_s },
        { u"dissociate"_s, u"bad-request"_s },
        { u"subscribe with options"_s, u"options ignored"_s },
        { u"subscription options"_s, u"-"_s },
        { u"set subscription options"_s, u"-"_s },
        { u"lease"_s, u"-"_s },
        { u"default options"_s, u"-"_s },
        { u"default options of a node"_s, u"-"_s },
        { u"publish without payload"_s, u"item-required"_s },
        { u"publish several"_s, u"invalid-payload"_s },
        { u"retract several"_s, u"invalid-payload"_s },
        { u"notify"_s, u"as an empty item"_s },
        { u"missing page"_s, u"an empty page"_s },
        { u"items of a wrong one"_s, u"accepted"_s },
        { u"ordered items"_s, u"-"_s },
        { u"affiliation event"_s, u"no event"_s },
        { u"demote the last owner"_s, u"ignored"_s },
        { u"delete with redirect"_s, u"redirect ignored"_s },
    };
}

inline QMap<QString, QString> ofLibervia()
{
    return {
        { u"create: unknown access model"_s, u"not-acceptable"_s },
        { u"list nodes by pages"_s, u"-"_s },
        { u"configuration"_s, u"title ignored"_s },
        { u"cancel configuration"_s, u"bad-request"_s },
        { u"node metadata"_s, u"no title"_s },
        { u"default configuration"_s, u"internal-server-error"_s },
        { u"default for leaf nodes"_s, u"internal-server-error"_s },
        { u"default for collections"_s, u"internal-server-error"_s },
        { u"create collection"_s, u"a leaf"_s },
        { u"associate"_s, u"-"_s },
        { u"dissociate"_s, u"-"_s },
        { u"commands"_s, u"internal-server-error"_s },
        { u"unknown command"_s, u"-"_s },
        { u"last item on subscribing"_s, u"no stamp"_s },
        { u"subscribe with options"_s, u"options ignored"_s },
        { u"subscription options"_s, u"-"_s },
        { u"set subscription options"_s, u"-"_s },
        { u"lease"_s, u"-"_s },
        { u"default options"_s, u"-"_s },
        { u"default options of a node"_s, u"-"_s },
        { u"whitelist: subscribe"_s, u"forbidden"_s },
        { u"whitelist: read"_s, u"forbidden"_s },
        { u"presence: subscribe"_s, u"forbidden"_s },
        { u"roster: subscribe"_s, u"no such model"_s },
        { u"notify"_s, u"bad-request"_s },
        { u"missing item, as owner"_s, u"item-not-found"_s },
        { u"missing page"_s, u"an empty page"_s },
        { u"items of a subscription"_s, u"-"_s },
        { u"items of a wrong one"_s, u"-"_s },
        { u"item ids by pages"_s, u"-"_s },
        { u"ordered items"_s, u"version 0 only"_s },
        { u"affiliation: publish-only"_s, u"internal-server-error"_s },
        { u"affiliation event"_s, u"no event"_s },
        { u"affiliation: none"_s, u"unsubscribes"_s },
        { u"demote the last owner"_s, u"forbidden"_s },
        { u"remove subscribers"_s, u"no event"_s },
        { u"authorize: create"_s, u"-"_s },
        { u"authorize: ask"_s, u"-"_s },
        { u"authorize: mine pending"_s, u"-"_s },
        { u"pending: nodes"_s, u"-"_s },
        { u"pending: requests"_s, u"-"_s },
        { u"authorize: postpone"_s, u"-"_s },
        { u"authorize: approve"_s, u"-"_s },
        { u"authorize: deny"_s, u"-"_s },
        { u"authorize: who reads"_s, u"-"_s },
        { u"configuration event"_s, u"no event"_s },
        { u"delete with redirect"_s, u"redirect ignored"_s },
        { u"PEP: stranger refused"_s, u"readable"_s },
    };
}

/// Each follows from the line of tests/support/openfire/README.md whose number is before it.
inline QMap<QString, QString> ofOpenfire()
{
    return {
        // 2, 7
        { u"list nodes by pages"_s, u"-"_s },
        { u"item ids by pages"_s, u"-"_s },
        { u"items by pages"_s, u"-"_s },
        { u"items by pages, backwards"_s, u"-"_s },
        { u"missing page"_s, u"-"_s },
        { u"ordered items"_s, u"-"_s },
        // 3
        { u"publish: auto-create"_s, u"item-not-found"_s },
        { u"publish without id"_s, u"id not told"_s },
        // 4
        { u"create: unknown access model"_s, u"timeout"_s },
        // 5: where nothing persists, the number is not looked at.
        { u"create and configure"_s, u"ignored"_s },
        // 6: a new node keeps nothing but its newest item.
        { u"publish several"_s, u"1 of 3"_s },
        { u"full node"_s, u"1 items kept"_s },
        // 8: bob has subscribed twice.
        { u"my subscriptions"_s, u"not the one"_s },
        { u"my subscriptions at a node"_s, u"not the one"_s },
        // 9
        { u"affiliation: member"_s, u"ignored"_s },
        { u"affiliation: publish-only"_s, u"ignored"_s },
        { u"affiliation: none"_s, u"unsubscribes"_s },
        { u"demote the last owner"_s, u"no reason"_s },
        // 11
        { u"authorize: approve"_s, u"no event"_s },
        { u"authorize: deny"_s, u"no event"_s },
        // 12, and 6 for the item that is gone already.
        { u"retract several"_s, u"item-not-found"_s },
        { u"purge"_s, u"items are left"_s },
        { u"delete with redirect"_s, u"redirect ignored"_s },
    };
}

} // namespace Deviations
