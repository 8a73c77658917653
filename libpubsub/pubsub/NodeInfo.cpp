// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "NodeInfo.h"

#include <algorithm>

namespace PubSub
{

using namespace Qt::StringLiterals;

// XEP-0060 §5.1: the identity tells, the bare feature is only recommended.
bool ServiceInfo::isPubSub() const
{
    return std::ranges::any_of(identities, [](const Identity &identity) {
        return identity.category == "pubsub"_L1
            && (identity.type == "service"_L1 || identity.type == "pep"_L1);
    });
}

// XEP-0163 §6.1
bool ServiceInfo::isPep() const
{
    return std::ranges::any_of(identities, [](const Identity &identity) {
        return identity.category == "pubsub"_L1 && identity.type == "pep"_L1;
    });
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

QString NodeInfo::title() const
{
    if (const QString title = metadata.value(u"pubsub#title"_s); !title.isEmpty())
        return title;
    return identities.isEmpty() ? QString() : identities.first().name;
}

QString NodeInfo::description() const
{
    return metadata.value(u"pubsub#description"_s);
}

QString NodeInfo::payloadType() const
{
    return metadata.value(u"pubsub#type"_s);
}

QString NodeInfo::accessModel() const
{
    return metadata.value(u"pubsub#access_model"_s);
}

QString NodeInfo::publishModel() const
{
    return metadata.value(u"pubsub#publish_model"_s);
}

QDateTime NodeInfo::created() const
{
    return QDateTime::fromString(metadata.value(u"pubsub#creation_date"_s), Qt::ISODateWithMs);
}

int NodeInfo::subscriberCount() const
{
    bool ok = false;
    const int count = metadata.value(u"pubsub#num_subscribers"_s).toInt(&ok);
    return ok && count >= 0 ? count : -1;
}

} // namespace PubSub
