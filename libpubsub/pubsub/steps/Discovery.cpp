// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Discovery.h"

#include <pubsub/wire/Disco.h>
#include <pubsub/wire/DiscoReplies.h>

#include <algorithm>

namespace PubSub
{

using namespace Qt::StringLiterals;

ServicesRequest *Discovery::start(Requester *requester, const Jid &domain, const Wanted &isWanted)
{
    auto *request = requester->compose<ServicesRequest>();
    using State = Client::State;
    const State state = requester->client()->state();
    if (state != State::Online && state != State::Connecting) {
        RequestPrivate::of(request)->failLater(
            ErrorMaker::make(Error::Kind::Disconnected, u"Not connected."_s));
        return request;
    }
    auto *discovery = new Discovery(requester, request, isWanted);
    discovery->askDomain(domain);
    return request;
}

Discovery::Discovery(Requester *requester, ServicesRequest *request, const Wanted &isWanted)
    : QObject(request), m_requester(requester), m_request(request), m_isWanted(isWanted)
{
}

void Discovery::askDomain(const Jid &domain)
{
    enqueue(m_requester->ownBareJid(), {});
    enqueue(domain, {});
    using Entities = QList<std::pair<Jid, QString>>;
    // VoidRequest's signal carries nothing; the list is taken on the way.
    auto *items = m_requester->compose<VoidRequest>();
    RequestPrivate::of(items)->deliver
        = [self = QPointer(this), items](const XmlElement &iq) -> std::optional<Error> {
        if (self) {
            const Entities entities = Replies::listedEntities(iq);
            for (const auto &[jid, name] : entities)
                self->enqueue(jid, name);
        }
        Q_EMIT items->succeeded();
        return {};
    };
    ++m_pending;
    connect(items, &Request::finished, this, &Discovery::onAnswered);
    connect(items, &Request::failed, this,
        [this](const Error &error) { RequestPrivate::of(m_request)->fail(error); });
    m_requester->submit(items, Disco::items(domain, {}, Page::all(), Iq::Trust::No));
    items->setTimeout(entityTimeout);
    askNext();
}

void Discovery::enqueue(const Jid &jid, const QString &name)
{
    if (m_seen.size() >= maxEntities || m_seen.contains(jid))
        return;
    m_seen.insert(jid);
    m_queue.append({ jid, name });
}

void Discovery::askNext()
{
    while (!m_queue.isEmpty()) {
        const auto [jid, name] = m_queue.takeFirst();
        auto *request = m_requester->send<ServiceInfoRequest>(Disco::info(jid, {}, Iq::Trust::No),
            [jid](const XmlElement &iq) { return Replies::serviceInfo(iq, jid); });
        request->setTimeout(entityTimeout);
        ++m_pending;
        connect(request, &ServiceInfoRequest::succeeded, this,
            [this, name](const ServiceInfo &info) { onInfo(info, name); });
        connect(request, &Request::failed, this, &Discovery::onInfoFailed);
        connect(request, &Request::finished, this, &Discovery::onAnswered);
    }
}

void Discovery::onInfo(ServiceInfo info, const QString &listedName)
{
    if (!m_isWanted(info))
        return;
    if (info.name.isEmpty())
        info.name = listedName;
    if (info.isPubSub())
        m_requester->client()->trustEventsFrom(info.jid);
    m_found.append(info);
    Q_EMIT m_request->serviceFound(info);
}

// Who was not reached may be a service all the same. Who answers with an error, or never, does
// not say that it is one.
void Discovery::onInfoFailed(const Error &error)
{
    if (error.kind == Error::Kind::Disconnected)
        RequestPrivate::of(m_request)->fail(error);
}

void Discovery::onAnswered()
{
    if (RequestPrivate::of(m_request)->hasEnded)
        return;
    --m_pending;
    askNext();
    if (m_pending > 0)
        return;
    std::ranges::sort(
        m_found, [](const ServiceInfo &a, const ServiceInfo &b) { return a.jid < b.jid; });
    RequestPrivate::of(m_request)->succeed([this] { Q_EMIT m_request->succeeded(m_found); });
}

} // namespace PubSub
