// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Client.h"
#include "Client_p.h"

// What the client wants to hear of, and what it tells of itself so that it does.

namespace PubSub
{

using namespace Qt::StringLiterals;

void Client::setInterests(const QStringList &nodes)
{
    d->filter.interests = nodes;
    if (d->session)
        d->session->setFeatures(d->announcedFeatures());
}

void Client::setFeatures(const QStringList &features)
{
    d->features = features;
    if (d->session)
        d->session->setFeatures(d->announcedFeatures());
}

void Client::sendPresence()
{
    if (d->session)
        d->session->sendPresence();
}

QStringList Client::interests() const
{
    return d->filter.interests;
}

void Client::trustEventsFrom(const Jid &service)
{
    d->filter.trust(service);
}

void Client::keepPrivate(const QStringList &nodes)
{
    d->filter.keepPrivate(nodes);
}

void Client::releaseFromQuarantine(const NodeAddress &node)
{
    d->quarantine.release(node);
}

// XEP-0163 §4.2
QStringList ClientPrivate::announcedFeatures() const
{
    QStringList all = features;
    for (const QString &node : filter.interests)
        all.append(node + "+notify"_L1);
    return all;
}

} // namespace PubSub
