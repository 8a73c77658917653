// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ServiceList.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

const QString servicesKey = u"services"_s;

} // namespace

ServiceList::ServiceList(PubSub::Client *client, QSettings &settings, QObject *parent)
    : QObject(parent), m_client(client), m_changes(client), m_settings(settings)
{
    connectEvents();
    load();
}

ServiceList::~ServiceList() = default;

ServiceSession *ServiceList::find(const PubSub::Jid &jid) const
{
    const auto it = std::ranges::find_if(
        m_sessions, [&](const auto &session) { return session->jid() == jid; });
    return it == m_sessions.end() ? nullptr : it->get();
}

int ServiceList::indexOf(const ServiceSession *session) const
{
    const auto it = std::ranges::find_if(
        m_sessions, [&](const auto &candidate) { return candidate.get() == session; });
    return it == m_sessions.end() ? -1 : int(it - m_sessions.begin());
}

ServiceSession *ServiceList::add(const PubSub::Jid &jid, Origin origin)
{
    if (auto *known = find(jid))
        return known;
    const int index = placeFor(origin, jid);
    Q_EMIT aboutToAdd(index);
    auto session = std::make_unique<ServiceSession>(m_client, jid, origin);
    auto *result = session.get();
    m_sessions.insert(m_sessions.begin() + index, std::move(session));
    Q_EMIT added(index);
    save();
    return result;
}

void ServiceList::remove(const PubSub::Jid &jid)
{
    const int index = indexOf(find(jid));
    if (index < 0)
        return;
    Q_EMIT aboutToRemove(index);
    const auto session = std::move(m_sessions[size_t(index)]);
    m_sessions.erase(m_sessions.begin() + index);
    Q_EMIT removed(index);
    save();
}

void ServiceList::discover()
{
    const PubSub::Jid account = m_client->jid().bare();
    if (account.isEmpty() || m_discovering)
        return;
    removeOtherAccounts(account);
    add(account, Origin::OwnAccount);
    auto domain = PubSub::Jid::fromString(account.domain());
    if (!domain)
        return;
    m_discovering = true;
    auto *request = m_client->discoverServices(*domain);
    connect(request, &PubSub::ServicesRequest::serviceFound, this, &ServiceList::onServiceFound);
    connect(request, &PubSub::ServicesRequest::failed, this, &ServiceList::discoveryFailed);
    connect(request, &PubSub::Request::finished, this, [this] {
        m_discovering = false;
        Q_EMIT discoveryFinished();
    });
}

void ServiceList::removeOtherAccounts(const PubSub::Jid &account)
{
    for (int i = count() - 1; i >= 0; --i) {
        const auto origin = at(i)->origin();
        const PubSub::Jid jid = at(i)->jid();
        const bool isElsewhere = origin == Origin::Discovered && jid.domain() != account.domain()
            && !jid.domain().endsWith(u'.' + account.domain());
        if (isElsewhere || (origin == Origin::OwnAccount && jid != account))
            remove(jid);
    }
}

// Those that are found stand by their addresses, whoever answered first.
int ServiceList::placeFor(Origin origin, const PubSub::Jid &jid) const
{
    const auto it = std::ranges::find_if(m_sessions, [&](const auto &session) {
        const bool isBehind
            = origin == Origin::Discovered && session->origin() == origin && jid < session->jid();
        return session->origin() > origin || isBehind;
    });
    return int(it - m_sessions.begin());
}

void ServiceList::connectEvents()
{
    connect(m_client, &PubSub::Client::nodeCreated, this, [this](const PubSub::NodeAddress &node) {
        if (auto *session = find(node.service))
            session->addNode({ node, {} });
    });
    connect(m_client, &PubSub::Client::nodeDeleted, this, [this](const PubSub::NodeAddress &node) {
        if (auto *session = find(node.service))
            session->removeNode(node.node);
    });
    connect(
        m_client, &PubSub::Client::nodeConfigured, this, [this](const PubSub::NodeAddress &node) {
            if (auto *session = find(node.service))
                session->invalidateDetails(node.node);
        });
}

void ServiceList::load()
{
    const QStringList entered = m_settings.value(servicesKey).toStringList();
    for (const auto &text : entered) {
        if (const auto jid = PubSub::Jid::fromString(text))
            add(*jid, Origin::Entered);
    }
}

void ServiceList::save()
{
    QStringList entered;
    for (const auto &session : m_sessions) {
        if (session->origin() == Origin::Entered)
            entered.append(session->jid().toString());
    }
    m_settings.setValue(servicesKey, entered);
}

void ServiceList::onServiceFound(const PubSub::ServiceInfo &info)
{
    auto *session = add(info.jid, Origin::Discovered);
    if (session->name().isEmpty() && session->origin() != Origin::OwnAccount)
        session->setName(info.name);
}

} // namespace Browser
