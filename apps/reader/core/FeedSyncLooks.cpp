// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FeedSync.h"

// What is asked though no event told of it.

namespace Reader
{

void FeedSync::onLookDue(qint64 feed)
{
    if (m_store->feed(feed).state == Feed::State::Subscribed)
        catchUp(feed, CatchUp::Kind::Look, Priority::Background);
}

// What was published while a service could not be reached is lost for us, whoever was to blame.
void FeedSync::onServiceStateChanged(const PubSub::ServiceState &state)
{
    if (state.isFailing())
        m_away.insert(state.domain);
    if (state.kind != PubSub::ServiceState::Kind::Answering || !m_away.remove(state.domain))
        return;
    bool areAccounts = false;
    for (const Feed &feed : m_store->feeds()) {
        if (feed.node.service.domain() != state.domain)
            continue;
        m_looks.lookSoon(feed.id);
        askSubscriptions(feed.node.service);
        areAccounts = areAccounts || !feed.node.service.isDomain();
    }
    if (areAccounts)
        sendPresence();
}

// XEP-0163 §4: who is interested in an account's nodes is known to its server as long as that runs.
void FeedSync::sendPresence()
{
    m_presenceTimer.start();
    m_client->sendPresence();
}

void FeedSync::setPresenceInterval(std::chrono::milliseconds interval)
{
    m_presenceTimer.setInterval(interval);
}

} // namespace Reader
