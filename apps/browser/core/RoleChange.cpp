// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/RoleChange.h"

#include <algorithm>

namespace Browser
{

using PubSub::Error;

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
    connect(request, &PubSub::VoidRequest::succeeded, this, [this] { readBack({}); });
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        m_outcome.error = error;
        readBack(error);
    });
}

void RoleChange::readBack(const std::optional<Error> &refusal)
{
    auto *request = m_node.affiliations();
    connect(request, &PubSub::AffiliationsRequest::succeeded, this,
        [this, refusal](const QList<PubSub::Affiliation> &all) {
            const auto now
                = std::ranges::find(all, m_outcome.wanted.jid, &PubSub::Affiliation::jid);
            onRead(now == all.end() ? Role::None : now->role, refusal);
        });
    connect(request, &PubSub::Request::failed, this, [this, refusal](const Error &error) {
        if (refusal)
            return end(Result::Refused);
        m_outcome.error = error;
        end(Result::NotReadBack);
    });
}

void RoleChange::onRead(Role now, const std::optional<Error> &refusal)
{
    m_outcome.given = now;
    if (now == m_outcome.wanted.role)
        end(Result::Done);
    else if (now == m_outcome.before)
        end(refusal ? Result::Refused : Result::Ignored);
    else
        setBack();
}

void RoleChange::setBack()
{
    PubSub::Affiliation before = m_outcome.wanted;
    before.role = m_outcome.before;
    auto *request = m_node.setAffiliations({ before });
    const auto look = [this] {
        auto *list = m_node.affiliations();
        connect(list, &PubSub::AffiliationsRequest::succeeded, this,
            [this](const QList<PubSub::Affiliation> &all) {
                const auto now
                    = std::ranges::find(all, m_outcome.wanted.jid, &PubSub::Affiliation::jid);
                const Role role = now == all.end() ? Role::None : now->role;
                end(role == m_outcome.before ? Result::SetBack : Result::OtherRole);
            });
        connect(list, &PubSub::Request::failed, this, [this] { end(Result::OtherRole); });
    };
    connect(request, &PubSub::VoidRequest::succeeded, this, look);
    connect(request, &PubSub::Request::failed, this, look);
}

void RoleChange::end(Result result)
{
    m_outcome.result = result;
    Q_EMIT finished(m_outcome);
    deleteLater();
}

} // namespace Browser
