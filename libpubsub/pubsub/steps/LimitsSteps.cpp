// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "LimitsSteps.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/wire/Disco.h>
#include <pubsub/wire/DiscoReplies.h>
#include <pubsub/xml/Xml.h>

#include <QXmlStreamWriter>
#include <algorithm>
#include <memory>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

/// The server that \a service is likely to be a component of; nothing for a server.
std::optional<Jid> serverAbove(const Jid &service, const QString &ownDomain)
{
    const QString domain = service.domain();
    if (domain == ownDomain)
        return {};
    const QString above = domain.endsWith(u'.' + ownDomain) ? ownDomain : domain.section(u'.', 1);
    // A top-level domain is no server.
    if (above != ownDomain && !above.contains(u'.'))
        return {};
    const auto server = Jid::fromString(above);
    return server ? std::optional(*server) : std::nullopt;
}

/// All accounts of a server share one. A component whose domain is the same is another matter: it
/// may be a part of another server.
Jid keyOf(const Jid &service)
{
    if (service.isDomain())
        return service.bare();
    return Jid::fromString(service.domain() + "/accounts"_L1).value_or(Jid());
}

} // namespace

LimitsRequest *LimitsSteps::start(Requester *requester, const Jid &service)
{
    auto *request = requester->compose<LimitsRequest>();
    auto *steps = new LimitsSteps(requester, service, request);
    steps->begin();
    return request;
}

LimitsSteps::LimitsSteps(Requester *requester, const Jid &service, LimitsRequest *request)
    : Steps(requester, request), m_request(request), m_key(keyOf(service))
{
    const auto domain = Jid::fromString(service.domain());
    if (domain)
        m_entities.append(*domain);
    if (!service.isDomain())
        return;
    if (const auto server = serverAbove(service, requester->ownBareJid().domain()))
        m_entities.append(*server);
}

void LimitsSteps::begin()
{
    const auto known = m_requester->memory().limits.constFind(m_key);
    const bool isKnown = known != m_requester->memory().limits.cend();
    if (!isKnown && !m_entities.isEmpty()) {
        if (auto *other = asker())
            return waitFor(other);
        m_isAsking = true;
        return askNext();
    }
    // No request ends within the call that makes it.
    const ServiceLimits limits = isKnown ? *known : ServiceLimits();
    QMetaObject::invokeMethod(this, [this, limits] { succeed(limits); }, Qt::QueuedConnection);
}

LimitsSteps *LimitsSteps::asker() const
{
    const auto all = m_requester->client()->findChildren<LimitsSteps *>();
    const auto found = std::ranges::find_if(all, [this](const LimitsSteps *steps) {
        return steps->m_isAsking && steps->m_key == m_key && !steps->isOver();
    });
    return found == all.end() ? nullptr : *found;
}

// Who asks may be stopped: then somebody else has to.
void LimitsSteps::waitFor(LimitsSteps *asker)
{
    connect(asker->m_request, &LimitsRequest::succeeded, this, [this](const ServiceLimits &limits) {
        if (!isOver())
            succeed(limits);
    });
    connect(asker->m_request, &Request::failed, this, [this] {
        if (!isOver())
            begin();
    });
}

// XEP-0232 §3: the form is a part of the answer to disco#info.
void LimitsSteps::askNext()
{
    if (m_entities.isEmpty())
        return finish({});
    const Jid entity = m_entities.takeFirst();
    auto *info = m_requester->send<ServiceInfoRequest>(Disco::info(entity, {}, Iq::Trust::No),
        [entity](const XmlElement &iq) { return Replies::serviceInfo(iq, entity); });
    info->setTimeout(patience);
    ask(
        info, [this](const ServiceInfo &answer) { onInfo(answer); },
        [this](const Error &error) { onError(error); });
}

void LimitsSteps::onInfo(const ServiceInfo &info)
{
    const QString software = info.extension(Ns::softwareInfo, u"software"_s);
    if (!software.isEmpty())
        finish(
            ServiceLimits::of(software, info.extension(Ns::softwareInfo, u"software_version"_s)));
    else if (info.features.contains(Ns::version))
        askVersion(info.jid);
    else
        askNext();
}

// XEP-0092 §3. VoidRequest's signal carries nothing; the limits are taken on the way.
void LimitsSteps::askVersion(const Jid &entity)
{
    const auto write = [](QXmlStreamWriter &writer) {
        writer.writeStartElement("query"_L1);
        writer.writeDefaultNamespace(Ns::version);
        writer.writeEndElement();
    };
    const auto limits = std::make_shared<ServiceLimits>();
    auto *version = m_requester->compose<VoidRequest>();
    RequestPrivate::of(version)->deliver
        = [version, limits](const XmlElement &iq) -> std::optional<Error> {
        const XmlElement query = Xml::child(iq, Ns::version, "query"_L1);
        *limits = ServiceLimits::of(Xml::child(query, Ns::version, "name"_L1).text(),
            Xml::child(query, Ns::version, "version"_L1).text());
        Q_EMIT version->succeeded();
        return {};
    };
    m_requester->submit(version, { entity, Iq::Type::Get, write, Iq::Trust::No });
    version->setTimeout(patience);
    ask(
        version, [this, limits] { finish(*limits); },
        [this](const Error &error) { onError(error); });
}

void LimitsSteps::onError(const Error &error)
{
    if (error.kind == Error::Kind::Disconnected || error.kind == Error::Kind::Aborted)
        return fail(error);
    const bool isRefusal = error.kind == Error::Kind::Stanza
        && error.party() == Error::Party::Service && error.remedy() != Error::Remedy::Wait;
    m_isUncertain = m_isUncertain || !isRefusal;
    askNext();
}

void LimitsSteps::finish(const ServiceLimits &limits)
{
    if (!m_isUncertain)
        m_requester->memory().limits.insert(m_key, limits);
    succeed(limits);
}

void LimitsSteps::succeed(const ServiceLimits &limits)
{
    RequestPrivate::of(m_request)->succeed([=, this] { Q_EMIT m_request->succeeded(limits); });
}

} // namespace PubSub
