// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Told.h"

#include <QObject>

namespace TestSupport
{

/// Writes down each event of a client, and each that it refuses. A line begins with the signal's
/// name; behind the bar stands what the message says around it: its service, `live` or the delay,
/// and as far as they are there the message's id, subids, collections, address and body.
class ToldEvents
{
public:
    explicit ToldEvents(PubSub::Client &client);

    /// What came since the last call.
    Told take() { return std::exchange(m_told, {}); }
    /// The requests for authorization that came, all of them.
    const QList<PubSub::AuthorizationRequest> &authorizations() const { return m_authorizations; }

private:
    void watchItems(PubSub::Client &client);
    void watchNodes(PubSub::Client &client);
    void watchCollections(PubSub::Client &client);
    void watchPeople(PubSub::Client &client);
    void watchRefusals(PubSub::Client &client);
    /// Adds this to a signal's first line.
    void add(const QString &signal, const PubSub::EventInfo &info, const Told &more = {});

    QObject m_context;
    Told m_told;
    QList<PubSub::AuthorizationRequest> m_authorizations;
};

} // namespace TestSupport
