// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/ServiceDirectory.h"

#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

const QString servicesKey = u"services"_s;

} // namespace

ServiceDirectory::ServiceDirectory(PubSub::Client *client, QSettings *settings, QObject *parent)
    : QObject(parent), m_client(client), m_settings(settings)
{
    connectEvents();
    load();
}

ServiceDirectory::~ServiceDirectory() = default;

ServiceNodes *ServiceDirectory::find(const PubSub::Jid &jid) const
{
    const auto it = std::ranges::find_if(
        m_services, [&](const auto &service) { return service->jid() == jid; });
    return it == m_services.end() ? nullptr : it->get();
}

int ServiceDirectory::indexOf(const ServiceNodes *service) const
{
    const auto it = std::ranges::find_if(
        m_services, [&](const auto &candidate) { return candidate.get() == service; });
    return it == m_services.end() ? -1 : int(it - m_services.begin());
}

ServiceNodes *ServiceDirectory::add(const PubSub::Jid &jid, Origin origin)
{
    if (auto *known = find(jid))
        return known;
    const int index = placeFor(origin, jid);
    Q_EMIT aboutToAdd(index);
    auto service = std::make_unique<ServiceNodes>(m_client, jid, origin);
    auto *result = service.get();
    m_services.insert(m_services.begin() + index, std::move(service));
    Q_EMIT added(index);
    save();
    return result;
}

void ServiceDirectory::remove(const PubSub::Jid &jid)
{
    const int index = indexOf(find(jid));
    if (index < 0)
        return;
    Q_EMIT aboutToRemove(index);
    const auto service = std::move(m_services[size_t(index)]);
    m_services.erase(m_services.begin() + index);
    Q_EMIT removed(index);
    save();
}

PubSub::ServicesRequest *ServiceDirectory::discover()
{
    const PubSub::Jid account = m_client->jid().bare();
    const auto domain = PubSub::Jid::fromString(account.domain());
    if (m_discovery || !domain)
        return m_discovery;
    removeOtherAccounts(account);
    add(account, Origin::OwnAccount);
    auto *request = m_client->discoverServices(*domain);
    m_discovery = request;
    connect(
        request, &PubSub::ServicesRequest::serviceFound, this, &ServiceDirectory::onServiceFound);
    connect(request, &PubSub::ServicesRequest::succeeded, this, &ServiceDirectory::discovered);
    connect(request, &PubSub::ServicesRequest::failed, this, &ServiceDirectory::discoveryFailed);
    connect(request, &PubSub::Request::finished, this, [this] {
        m_discovery.clear();
        Q_EMIT discoveryFinished();
    });
    return request;
}

void ServiceDirectory::removeOtherAccounts(const PubSub::Jid &account)
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
int ServiceDirectory::placeFor(Origin origin, const PubSub::Jid &jid) const
{
    const auto it = std::ranges::find_if(m_services, [&](const auto &service) {
        const bool isBehind
            = origin == Origin::Discovered && service->origin() == origin && jid < service->jid();
        return service->origin() > origin || isBehind;
    });
    return int(it - m_services.begin());
}

void ServiceDirectory::connectEvents()
{
    connect(m_client, &PubSub::Client::nodeCreated, this, [this](const PubSub::NodeAddress &node) {
        if (auto *service = find(node.service))
            service->addNode({ node, {} });
    });
    connect(m_client, &PubSub::Client::nodeDeleted, this, [this](const PubSub::NodeAddress &node) {
        if (auto *service = find(node.service))
            service->removeNode(node.node);
    });
    connect(
        m_client, &PubSub::Client::nodeConfigured, this, [this](const PubSub::NodeAddress &node) {
            if (auto *service = find(node.service))
                service->invalidateDetails(node.node);
        });
}

void ServiceDirectory::load()
{
    if (!m_settings)
        return;
    const QStringList entered = m_settings->value(servicesKey).toStringList();
    for (const auto &text : entered) {
        if (const auto jid = PubSub::Jid::fromString(text))
            add(*jid, Origin::Entered);
    }
}

void ServiceDirectory::save()
{
    if (!m_settings)
        return;
    QStringList entered;
    for (const auto &service : m_services) {
        if (service->origin() == Origin::Entered)
            entered.append(service->jid().toString());
    }
    m_settings->setValue(servicesKey, entered);
}

void ServiceDirectory::onServiceFound(const PubSub::ServiceInfo &info)
{
    add(info.jid, Origin::Discovered)->setInfo(info);
    Q_EMIT found(info);
}

} // namespace Common
