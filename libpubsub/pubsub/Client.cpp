// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Client.h"

#include "Node.h"
#include "Service.h"

#include <pubsub/client/ClientPrivate.h>
#include <pubsub/steps/Discovery.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

Client::Client(QObject *parent) : QObject(parent), d(std::make_unique<ClientPrivate>(this)) { }

Client::~Client()
{
    d->requester.endAll(ErrorMaker::make(Error::Kind::Disconnected, u"The client is gone."_s));
}

void Client::connectToServer(const Account &account, const QString &password)
{
    d->connectTo(account, password);
}

void Client::connectByEnvironment()
{
    connectToServer(Account::fromEnvironment(), qEnvironmentVariable("PUBSUB_PASSWORD"));
}

void Client::disconnectFromServer()
{
    d->connection.close();
}

void Client::reconnectNow()
{
    d->connection.reconnectNow();
}

Client::State Client::state() const
{
    return d->connection.state();
}

Account Client::account() const
{
    return d->connection.account();
}

Jid Client::jid() const
{
    return d->connection.isEstablished() ? d->connection.sessionJid() : d->connection.account().jid;
}

ConnectionError Client::lastError() const
{
    return d->connection.lastError();
}

QDateTime Client::nextAttempt() const
{
    return d->connection.nextAttempt();
}

qint64 Client::maxRequestBytes() const
{
    return d->requester.dispatcher().stanzaLimit().most();
}

StreamLimits Client::limits() const
{
    return d->connection.limits();
}

void Client::setLimits(const StreamLimits &limits)
{
    d->connection.setLimits(limits);
}

Client::StreamReader Client::streamReader() const
{
    return d->connection.streamReader();
}

void Client::setStreamReader(StreamReader reader)
{
    d->connection.setStreamReader(reader);
}

void Client::setInterests(const QStringList &nodes)
{
    d->inbox.filter().interests = nodes;
    d->announceFeatures();
}

QStringList Client::interests() const
{
    return d->inbox.filter().interests;
}

void Client::setFeatures(const QStringList &features)
{
    d->features = features;
    d->announceFeatures();
}

void Client::sendPresence()
{
    d->connection.sendPresence();
}

void Client::trustEventsFrom(const Jid &service)
{
    d->inbox.filter().trust(service);
}

void Client::keepPrivate(const QStringList &nodes)
{
    d->inbox.filter().keepPrivate(nodes);
}

void Client::releaseFromQuarantine(const NodeAddress &node)
{
    d->quarantine.release(node);
}

bool Client::answer(const AuthorizationRequest &request, AuthorizationAnswer answer)
{
    return d->inbox.answer(request, answer);
}

Service Client::service(const Jid &jid)
{
    return Service(this, jid);
}

Node Client::node(const NodeAddress &address)
{
    return Node(this, address);
}

ServiceState Client::serviceState(const Jid &service) const
{
    return d->requester.dispatcher().state(service.domain());
}

QList<ServiceState> Client::serviceStates() const
{
    return d->requester.dispatcher().states();
}

void Client::tryServiceNow(const Jid &service)
{
    d->requester.dispatcher().tryNow(service.domain());
}

ServicesRequest *Client::discoverServices(const Jid &domain)
{
    return Discovery::start(&d->requester, domain);
}

} // namespace PubSub
