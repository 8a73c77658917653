// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/ItemAdmin.h"
#include "browser/core/NodeAdmin.h"
#include "browser/core/OwnSubscriptions.h"
#include "common/core/AccountSession.h"

namespace Browser
{

/// The browser's data and work without its windows: makes the parts and connects them. Each time
/// the account is online, it looks for services, and for what failed for want of a connection.
class BrowserSession : public QObject
{
    Q_OBJECT
public:
    /// Both have to outlive it.
    BrowserSession(
        Common::Profile &profile, Common::AccountSession &account, QObject *parent = nullptr);

    [[nodiscard]] Common::Profile &profile() { return m_profile; }
    [[nodiscard]] Common::AccountSession &accountSession() { return m_account; }
    [[nodiscard]] Common::ServiceDirectory &services() { return m_services; }
    /// What the services have confirmed to the person.
    [[nodiscard]] ConfirmedChanges &changes() { return m_changes; }
    [[nodiscard]] NodeAdmin &nodeAdmin() { return m_nodeAdmin; }
    [[nodiscard]] ItemAdmin &itemAdmin() { return m_itemAdmin; }
    [[nodiscard]] OwnSubscriptions &ownSubscriptions() { return m_ownSubscriptions; }
    /// All that asks a person, and tells what became of changes.
    [[nodiscard]] QList<Administration *> administrations()
    {
        return { &m_nodeAdmin, &m_itemAdmin, &m_ownSubscriptions };
    }

private:
    void onStateChanged(PubSub::Client::State state);

    Common::Profile &m_profile;
    Common::AccountSession &m_account;
    Common::ServiceDirectory m_services;
    ConfirmedChanges m_changes;
    NodeAdmin m_nodeAdmin { m_services, m_changes };
    ItemAdmin m_itemAdmin { m_services, m_changes };
    OwnSubscriptions m_ownSubscriptions { m_services, m_changes };
};

} // namespace Browser
