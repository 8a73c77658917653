// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "NodeInfo.h"

#include "FormKeys.h"

#include <algorithm>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

bool isOf(const ServiceInfo &info, QLatin1StringView type)
{
    return std::ranges::any_of(info.identities, [type](const Identity &identity) {
        return identity.category == "pubsub"_L1 && identity.type == type;
    });
}

} // namespace

// XEP-0060 §5.1: the identity tells, the bare feature is only recommended.
bool ServiceInfo::isPubSub() const
{
    return isPep() || isOf(*this, "service"_L1);
}

// XEP-0163 §6.1. Openfire 5.2 says it of its domain as well, and answers for the account.
bool ServiceInfo::isPep() const
{
    return !jid.isDomain() && isOf(*this, "pep"_L1);
}

bool ServiceInfo::advertises(const QString &feature) const
{
    return features.contains("http://jabber.org/protocol/pubsub#"_L1 + feature);
}

QString ServiceInfo::extension(const QString &formType, const QString &var) const
{
    for (const Form &form : extensions) {
        if (form.formType() == formType)
            return form.value(var);
    }
    return {};
}

bool NodesPage::mayBeIncomplete() const
{
    const qsizetype count = nodes.size();
    const bool isRound
        = count >= 50 && (count % 50 == 0 || count == 256 || count == 512 || count == 1024);
    return isRound && !set.isPresent();
}

QString NodeInfo::title() const
{
    if (const QString title = metadata.value(Metadata::title.name); !title.isEmpty())
        return title;
    return identities.isEmpty() ? QString() : identities.first().name;
}

QString NodeInfo::description() const
{
    return metadata.value(Metadata::description.name);
}

QString NodeInfo::payloadType() const
{
    return metadata.value(Metadata::type.name);
}

QString NodeInfo::accessModel() const
{
    return metadata.value(Metadata::accessModel.name);
}

QString NodeInfo::publishModel() const
{
    return metadata.value(Metadata::publishModel.name);
}

QDateTime NodeInfo::created() const
{
    return metadata.get(Metadata::creationDate).value_or(QDateTime());
}

int NodeInfo::subscriberCount() const
{
    return metadata.get(Metadata::numSubscribers).value_or(-1);
}

} // namespace PubSub
