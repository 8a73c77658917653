// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/BrowserSession.h"

#include "common/core/Profile.h"

namespace Browser
{

BrowserSession::BrowserSession(
    Common::Profile &profile, Common::AccountSession &account, QObject *parent)
    : QObject(parent), m_profile(profile), m_account(account),
      m_services(account.client(), &profile.settings()), m_changes(account.client())
{
    connect(account.client(), &PubSub::Client::stateChanged, this, &BrowserSession::onStateChanged);
    onStateChanged(account.client()->state());
}

void BrowserSession::onStateChanged(PubSub::Client::State state)
{
    if (state != PubSub::Client::State::Online)
        return;
    m_services.discover();
    for (int i = 0; i < m_services.count(); ++i)
        m_services.at(i)->retryAfterReconnect();
}

} // namespace Browser
