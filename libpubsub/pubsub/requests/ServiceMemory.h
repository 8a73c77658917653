// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Capability.h>
#include <pubsub/Error.h>
#include <pubsub/Jid.h>
#include <pubsub/NodeAddress.h>
#include <pubsub/ServiceLimits.h>
#include <pubsub/base/TestExport.h>
#include <pubsub/xml/XmlElement.h>

#include <QHash>

namespace PubSub
{

/// The feature of XEP-0060 §10 that a request needs, by the XML inside its IQ; empty if it
/// needs none that is known.
[[nodiscard]] PUBSUB_TEST_EXPORT QString featureNeededBy(const QByteArray &content, bool isSet);

/// What services really did, learnt from their answers: all of them advertise less than they do,
/// and some more.
class ServiceMemory
{
public:
    void learnSuccess(const Jid &service, const QString &feature, const XmlElement &reply);
    void learnFailure(const Jid &service, const QString &feature, const Error &error);
    void forget() { *this = {}; }

    [[nodiscard]] Capabilities of(const Jid &service) const { return m_services.value(service); }
    [[nodiscard]] Capability of(const Jid &service, const QString &feature) const;

    /// Which of several subscriptions is named where a node's items are asked for.
    QHash<NodeAddress, QString> subids;
    /// Of services that were asked what software they are, and said it, or refused to.
    QHash<Jid, ServiceLimits> limits;

private:
    void note(const Jid &service, const QString &feature, Capability capability);

    QHash<Jid, Capabilities> m_services;
};

} // namespace PubSub
