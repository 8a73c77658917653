// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "EchoedChanges.h"

#include <pubsub/BatchOutcome.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/requests/Requester.h>
#include <pubsub/stream/StanzaHead.h>
#include <pubsub/xml/Xml.h>

namespace PubSub::EchoedChanges
{

namespace
{

bool isSame(const Affiliation &listed, const Affiliation &asked)
{
    return listed.jid == asked.jid && listed.role == asked.role;
}

bool isSame(const Subscription &listed, const Subscription &asked)
{
    return listed.jid == asked.jid && listed.state == asked.state && listed.subid == asked.subid;
}

template <typename T> bool areSame(const QList<T> &listed, const QList<T> &asked)
{
    return !asked.isEmpty() && std::ranges::equal(listed, asked, [](const T &one, const T &other) {
        return isSame(one, other);
    });
}

Error withoutList(const Error &error)
{
    Error rest = error;
    const auto document = parseStanza(error.stanza);
    if (!document)
        return rest;
    QDomElement stanza = stanzaOf(*document);
    auto list = stanza.firstChildElement();
    while (!list.isNull() && list.namespaceURI() != Ns::owner)
        list = list.nextSiblingElement();
    stanza.removeChild(list);
    rest.stanza = Xml::serialised(stanza);
    return rest;
}

/// Not forgiven, but told otherwise: what fails goes on failing.
template <typename IsEcho> VoidRequest *drop(VoidRequest *request, IsEcho isEcho)
{
    RequestPrivate::of(request)->forgive = [request, isEcho](const Error &error) {
        if (!isEcho(error))
            return false;
        Q_EMIT request->failed(withoutList(error));
        return true;
    };
    return request;
}

} // namespace

VoidRequest *dropFrom(
    VoidRequest *request, const NodeAddress &node, const QList<Affiliation> &changes)
{
    return drop(request, [node, changes](const Error &error) {
        return areSame(unchangedAffiliations(error, node), changes);
    });
}

VoidRequest *dropFrom(
    VoidRequest *request, const NodeAddress &node, const QList<Subscription> &changes)
{
    return drop(request, [node, changes](const Error &error) {
        return areSame(unchangedSubscriptions(error, node), changes);
    });
}

} // namespace PubSub::EchoedChanges
