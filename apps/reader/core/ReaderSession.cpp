// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/ReaderSession.h"

#include <pubsub/FeedProfile.h>

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

// In minutes.
const QString lookIntervalKey = u"feeds/lookMinutes"_s;

} // namespace

ReaderSession::ReaderSession(
    Common::Profile &profile, Common::AccountSession &account, QObject *parent)
    : QObject(parent), m_profile(profile), m_account(account), m_client(account.client()),
      m_services(m_client), m_store(profile.databasePath()), m_sync(m_services, &m_store),
      m_feeds(&m_store), m_articles(&m_store)
{
    connect(
        m_client, &PubSub::Client::serviceStateChanged, &m_feeds, &FeedTreeModel::setServiceState);
    connect(&m_sync.catchUps(), &CatchUps::recovered, &m_feeds,
        [this](qint64 feed) { m_feeds.setProblem(feed, {}); });
    // XEP-0472 §3: others look for people to follow by it.
    m_client->setFeatures({ PubSub::FeedProfile(PubSub::FeedProfile::Kind::SocialFeed).type() });
    const QVariant usual(qlonglong(FeedLooks::usualInterval.count()));
    m_sync.catchUps().looks().setInterval(
        std::chrono::minutes(profile.settings().value(lookIntervalKey, usual).toInt()));
}

ReaderSession::~ReaderSession() = default;

bool ReaderSession::isOnline() const
{
    return m_client->state() == PubSub::Client::State::Online;
}

void ReaderSession::setLookInterval(std::chrono::minutes interval)
{
    m_profile.settings().setValue(lookIntervalKey, qlonglong(interval.count()));
    m_sync.catchUps().looks().setInterval(interval);
}

} // namespace Reader
