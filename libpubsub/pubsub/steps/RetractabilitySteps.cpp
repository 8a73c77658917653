// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "RetractabilitySteps.h"

#include <pubsub/OptionNames.h>
#include <pubsub/Service.h>

#include <algorithm>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

// Prosody (13.0) gives this right by role alone, on a node too that everybody may publish to.
bool isProsody(const ServiceInfo &service)
{
    return std::ranges::any_of(service.identities,
        [](const Identity &identity) { return identity.name.startsWith("Prosody"_L1); });
}

} // namespace

RetractabilityRequest *RetractabilitySteps::start(Requester *requester, const Node &node)
{
    auto *request = requester->compose<RetractabilityRequest>();
    auto *steps = new RetractabilitySteps(requester, node, request);
    steps->askRole();
    return request;
}

RetractabilitySteps::RetractabilitySteps(
    Requester *requester, const Node &node, RetractabilityRequest *request)
    : Steps(requester, request), m_node(node), m_request(request)
{
}

// XEP-0060 §4.1, §5.7
void RetractabilitySteps::askRole()
{
    const Jid service = m_node.address().service;
    ask(
        m_node.myAffiliations(),
        [=, this](const QList<Affiliation> &own) {
            const auto role = own.isEmpty() ? Affiliation::Role::None : own.first().role;
            if (role == Affiliation::Role::Owner || role == Affiliation::Role::Publisher)
                succeed(Retractability::Yes);
            else if (role == Affiliation::Role::Outcast)
                succeed(Retractability::Unlikely);
            else
                askSoftware(service);
        },
        unlessLost([=, this] { askSoftware(service); }));
}

void RetractabilitySteps::askSoftware(const Jid &jid)
{
    // An account does not say who serves it.
    const auto server = jid.isDomain() ? Parsed<Jid>(std::unexpected(ParseError()))
                                       : Jid::fromString(jid.domain());
    ask(
        Service(m_requester->client(), jid).info(),
        [=, this](const ServiceInfo &service) {
            if (isProsody(service))
                askWhetherOwner();
            else if (server)
                askSoftware(*server);
            else
                succeed(Retractability::Unknown);
        },
        [=, this](const Error &error) {
            if (server && error.kind != Error::Kind::Disconnected)
                askSoftware(*server);
            else
                fail(error);
        });
}

// It tells nobody his own role, but answers this to owners only.
void RetractabilitySteps::askWhetherOwner()
{
    ask(
        m_node.configuration(), [this](const Form &) { succeed(Retractability::Yes); },
        unlessLost([this] { askWhetherOpen(); }));
}

// Where not everybody may publish, whoever did is a publisher. Of an account's node it does not
// tell; there others publish next to nothing but comments and likes, to nodes that are open.
void RetractabilitySteps::askWhetherOpen()
{
    const auto conclude = [this](const QString &publishModel) {
        const bool isOpen = publishModel == optionName(PublishModel::Open)
            || (publishModel.isEmpty() && !m_node.address().service.isDomain());
        succeed(isOpen ? Retractability::Unlikely : Retractability::Unknown);
    };
    ask(
        m_node.info(), [=](const NodeInfo &node) { conclude(node.publishModel()); },
        unlessLost([=] { conclude({}); }));
}

RetractabilitySteps::OnError RetractabilitySteps::unlessLost(const std::function<void()> &goOn)
{
    return [this, goOn](const Error &error) {
        if (error.kind == Error::Kind::Disconnected)
            fail(error);
        else
            goOn();
    };
}

void RetractabilitySteps::succeed(Retractability retractability)
{
    RequestPrivate::of(m_request)->succeed(
        [=, this] { Q_EMIT m_request->succeeded(retractability); });
}

} // namespace PubSub
