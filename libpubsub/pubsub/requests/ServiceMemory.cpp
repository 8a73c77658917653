// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ServiceMemory.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>
#include <pubsub/xml/XmlBytes.h>

#include <array>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

struct Operation {
    QLatin1StringView ns;
    QLatin1StringView element;
    QLatin1StringView feature;
};

// XEP-0060 §10
constexpr std::array operations {
    Operation { Ns::pubsub, "items"_L1, "retrieve-items"_L1 },
    Operation { Ns::pubsub, "subscriptions"_L1, "retrieve-subscriptions"_L1 },
    Operation { Ns::pubsub, "affiliations"_L1, "retrieve-affiliations"_L1 },
    Operation { Ns::pubsub, "options"_L1, "subscription-options"_L1 },
    Operation { Ns::pubsub, "default"_L1, "retrieve-default-sub"_L1 },
    Operation { Ns::pubsub, "subscribe"_L1, "subscribe"_L1 },
    Operation { Ns::pubsub, "unsubscribe"_L1, "subscribe"_L1 },
    Operation { Ns::pubsub, "publish"_L1, "publish"_L1 },
    Operation { Ns::pubsub, "retract"_L1, "retract-items"_L1 },
    Operation { Ns::pubsub, "create"_L1, "create-nodes"_L1 },
    Operation { Ns::owner, "configure"_L1, "config-node"_L1 },
    Operation { Ns::owner, "default"_L1, "retrieve-default"_L1 },
    Operation { Ns::owner, "delete"_L1, "delete-nodes"_L1 },
    Operation { Ns::owner, "purge"_L1, "purge-nodes"_L1 },
    Operation { Ns::owner, "subscriptions"_L1, "manage-subscriptions"_L1 },
    Operation { Ns::owner, "affiliations"_L1, "modify-affiliations"_L1 },
    Operation { Ns::owner, "collection"_L1, "collections"_L1 },
};

/// Two names of the same thing, in the text and in the registry.
QString registeredName(const QString &feature)
{
    if (feature == "delete-items"_L1)
        return u"retract-items"_s;
    return feature == "multi-collections"_L1 ? u"multi-collection"_s : feature;
}

/// Reads the next start tag of \a rest, which moves behind it; \a ns is its default namespace if
/// it declares one. What we have written ourselves has no ">" within a tag.
bool readTag(QByteArrayView &rest, XmlBytes::StartTag &tag, QByteArrayView &ns)
{
    const qsizetype start = rest.indexOf('<') + 1;
    const qsizetype end = rest.indexOf('>', start);
    if (start == 0 || end < 0 || XmlBytes::readStartTag(rest.sliced(start, end - start), tag))
        return false;
    if (const QByteArrayView declared = tag.attribute("xmlns"); !declared.isNull())
        ns = declared;
    rest = rest.sliced(end + 1);
    return true;
}

} // namespace

QString featureNeededBy(const QByteArray &content, bool isSet)
{
    QByteArrayView rest = content;
    XmlBytes::StartTag tag;
    QByteArrayView ns;
    if (!readTag(rest, tag, ns))
        return {};
    // XEP-0060 §8.7
    if (ns == XmlBytes::bytesOf(Ns::commands))
        return tag.text("node") == Ns::getPending ? u"get-pending"_s : QString();
    if (tag.name != "pubsub" || !readTag(rest, tag, ns))
        return {};
    if (isSet && tag.name == "create" && tag.attribute("node").isNull())
        return u"instant-nodes"_s;
    for (const Operation &operation : operations) {
        if (ns == XmlBytes::bytesOf(operation.ns)
            && tag.name == XmlBytes::bytesOf(operation.element))
            return operation.feature;
    }
    return {};
}

void ServiceMemory::learnSuccess(
    const Jid &service, const QString &feature, const XmlElement &reply)
{
    note(service, feature, Capability::Works);
    // XEP-0060 §6.5.4: one that does not page leaves the set out.
    const XmlElement pubsub = Xml::child(reply, Ns::pubsub, "pubsub"_L1);
    if (feature == "retrieve-items"_L1 && !Xml::child(pubsub, Ns::rsm, "set"_L1).isNull())
        note(service, u"rsm"_s, Capability::Works);
}

// Only what says "can't" counts. A service that is away is answered for by its server with
// service-unavailable: that takes back nothing that worked.
void ServiceMemory::learnFailure(const Jid &service, const QString &feature, const Error &error)
{
    if (error.kind != Error::Kind::Stanza || !error.isUnsupported())
        return;
    if (!error.feature.isEmpty())
        return note(service, error.feature, Capability::Unsupported);
    if (error.condition == Error::Condition::FeatureNotImplemented
        || of(service, feature) == Capability::Unknown)
        note(service, feature, Capability::Unsupported);
}

Capability ServiceMemory::of(const Jid &service, const QString &feature) const
{
    return m_services.value(service).value(registeredName(feature), Capability::Unknown);
}

void ServiceMemory::note(const Jid &service, const QString &feature, Capability capability)
{
    if (!feature.isEmpty())
        m_services[service].insert(registeredName(feature), capability);
}

} // namespace PubSub
