// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Capability.h"
#include "Error.h"
#include "Jid.h"
#include "TestExport_p.h"
#include "XmlElement_p.h"

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
    void forget() { m_services.clear(); }

    [[nodiscard]] Capabilities of(const Jid &service) const { return m_services.value(service); }
    [[nodiscard]] Capability of(const Jid &service, const QString &feature) const;

private:
    void note(const Jid &service, const QString &feature, Capability capability);

    QHash<Jid, Capabilities> m_services;
};

} // namespace PubSub
