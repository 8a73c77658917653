// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TwoServers.h"

#include "support/EjabberdServer.h"
#include "support/ProsodyServer.h"

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

constexpr auto nearDomain = "near.example"_L1;
constexpr auto farDomain = "far.example"_L1;

Certificate certificateOfBoth()
{
    static const Certificate certificate(
        QStringList { nearDomain, u"pubsub."_s + nearDomain, farDomain, u"pubsub."_s + farDomain });
    return certificate;
}

std::unique_ptr<XmppServer> make(TwoServers::Program program, const XmppServerOptions &options)
{
    if (program == TwoServers::Program::Ejabberd)
        return std::make_unique<EjabberdServer>(options);
    return std::make_unique<ProsodyServer>(options);
}

} // namespace

TwoServers::TwoServers(const Options &options)
{
    XmppServerOptions servers = options.servers;
    servers.nameServerPort = m_names.port();
    servers.certificate = certificateOfBoth();
    servers.domain = nearDomain;
    m_near = make(options.near, servers);
    servers.domain = farDomain;
    for (int i = 0; i < options.silentServices; ++i)
        m_silentNames += u"silent-%1."_s.arg(i) + farDomain;
    servers.components += m_silentNames;
    m_far = make(options.far, servers);
    m_names.setPort(nearDomain, m_toNear.port());
    m_names.setPort(farDomain, m_toFar.port());
}

TwoServers::~TwoServers() = default;

bool TwoServers::start()
{
    if (!start(*m_near) || !start(*m_far))
        return false;
    m_toNear.setTarget(m_near->serverPort());
    m_toFar.setTarget(m_far->serverPort());
    for (const QString &jid : std::as_const(m_silentNames))
        m_silent.push_back(std::make_unique<SilentService>(jid, *m_far));
    return attachServices();
}

bool TwoServers::start(XmppServer &server)
{
    if (!server.start())
        m_error = server.errorString();
    return server.isRunning();
}

bool TwoServers::attachServices()
{
    for (const auto &service : m_silent) {
        if (!service->waitUntilAttached()) {
            m_error = service->jid() + u": "_s + service->errorString();
            return false;
        }
    }
    return true;
}

void TwoServers::kill(XmppServer &server, Relay &way)
{
    server.kill();
    way.refuse();
}

bool TwoServers::restart(XmppServer &server, Relay &way)
{
    if (!start(server))
        return false;
    way.pass();
    return true;
}

} // namespace TestSupport
