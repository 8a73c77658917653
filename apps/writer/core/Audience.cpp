// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/Audience.h"

#include <pubsub/FeedProfile.h>

using namespace Qt::StringLiterals;
using PubSub::AccessModel;
using PubSub::FeedProfile;

namespace Writer
{

namespace
{

QString keyOf(const PubSub::NodeAddress &node)
{
    return u"access/"_s + QString::fromLatin1(node.toUri().toUtf8().toPercentEncoding());
}

} // namespace

Audience::Audience(Common::Profile &profile, const Common::AccountSession &account)
    : m_profile(profile), m_account(account)
{
}

bool Audience::isOwnMicroblog(const PubSub::NodeAddress &node) const
{
    return node == FeedProfile(FeedProfile::Kind::Microblog).nodeOf(account());
}

bool Audience::mustAsk(const PubSub::NodeAddress &node) const
{
    return isOwnMicroblog(node) && !m_profile.settings().contains(keyOf(node));
}

void Audience::setAccess(const PubSub::NodeAddress &node, AccessModel access)
{
    m_profile.settings().setValue(keyOf(node), PubSub::optionName(access));
}

std::optional<AccessModel> Audience::accessTo(const PubSub::NodeAddress &node) const
{
    if (!isOwnMicroblog(node))
        return {};
    const QString answer = m_profile.settings().value(keyOf(node)).toString();
    return PubSub::optionFromName<AccessModel>(answer).value_or(AccessModel::Presence);
}

} // namespace Writer
