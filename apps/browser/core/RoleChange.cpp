// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/RoleChange.h"

#include <algorithm>

namespace Browser
{

using PubSub::Error;

RoleChange::Role RoleChange::roleOf(const PubSub::Jid &jid, const QList<PubSub::Affiliation> &all)
{
    const auto it = std::ranges::find(all, jid, &PubSub::Affiliation::jid);
    return it == all.end() ? Role::None : it->role;
}

RoleChange::Consequence RoleChange::consequence(const PubSub::Affiliation &wanted,
    const QList<PubSub::Affiliation> &all, const PubSub::Jid &self)
{
    if (roleOf(wanted.jid, all) != Role::Owner || wanted.role == Role::Owner)
        return Consequence::Harmless;
    // XEP-0060 §8.9.2.4: a node must keep at least one owner.
    if (std::ranges::count(all, Role::Owner, &PubSub::Affiliation::role) <= 1)
        return Consequence::NoOwnerLeft;
    return wanted.jid.bare() == self.bare() ? Consequence::OwnRightsLost : Consequence::Harmless;
}

RoleChange::RoleChange(
    PubSub::Client *client, const PubSub::Affiliation &wanted, Role before, QObject *parent)
    : QObject(parent), m_node(client->node(wanted.node))
{
    m_outcome.wanted = wanted;
    m_outcome.before = before;
}

void RoleChange::start()
{
    auto *request = m_node.setAffiliations({ m_outcome.wanted });
    connect(request, &PubSub::VoidRequest::succeeded, this, [this] {
        read([this](Role now) { onRead(now, Result::Ignored); },
            [this](const Error &error) {
                m_outcome.error = error;
                end(Result::NotReadBack);
            });
    });
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        m_outcome.error = error;
        read([this](Role now) { onRead(now, Result::Refused); },
            [this](const Error &) { end(Result::Refused); });
    });
}

// The role that the address has now.
void RoleChange::read(const std::function<void(Role now)> &done,
    const std::function<void(const Error &error)> &onFailure)
{
    auto *request = m_node.affiliations();
    connect(request, &PubSub::AffiliationsRequest::succeeded, this,
        [this, done](
            const QList<PubSub::Affiliation> &all) { done(roleOf(m_outcome.wanted.jid, all)); });
    connect(request, &PubSub::Request::failed, this, onFailure);
}

void RoleChange::onRead(Role now, Result ifUnchanged)
{
    m_outcome.given = now;
    if (now == m_outcome.wanted.role)
        end(Result::Done);
    else if (now == m_outcome.before)
        end(ifUnchanged);
    else
        setBack();
}

void RoleChange::setBack()
{
    PubSub::Affiliation before = m_outcome.wanted;
    before.role = m_outcome.before;
    auto *request = m_node.setAffiliations({ before });
    connect(request, &PubSub::Request::finished, this, [this] {
        read([this](
                 Role now) { end(now == m_outcome.before ? Result::SetBack : Result::OtherRole); },
            [this](const Error &) { end(Result::OtherRole); });
    });
}

void RoleChange::end(Result result)
{
    m_outcome.result = result;
    Q_EMIT finished(m_outcome);
    deleteLater();
}

} // namespace Browser
