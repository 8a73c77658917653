// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Told.h"

#include <pubsub/ArchiveQuery.h>
#include <pubsub/Client.h>

namespace TestSupport
{

/// Writes down every event of a client, one line a signal, in a form that a person can write too:
///
///     itemPublished service=pubsub.localhost node=news id=7 payload=<entry xmlns="…"/>
///
/// The signal's name, what it carries, then what the message says around it (`type`, `message`,
/// `origin`, `delay`, `subids`, `collections`, `replyTo`, `body`). Empty values are left out.
class EventLines
{
    Q_DISABLE_COPY_MOVE(EventLines)

public:
    /// Where items, forms, subscriptions and affiliations are.
    enum class Details {
        Within, ///< in the line, values in full
        Below, ///< in lines of their own, as Told words them, with payloads apart
    };

    explicit EventLines(const PubSub::Client *client, Details details = Details::Within);

    const QStringList &lines() const { return m_told.lines; }
    /// What came since the last call.
    Told take() { return std::exchange(m_told, {}); }
    /// The requests for authorization that came, all of them.
    const QList<PubSub::AuthorizationRequest> &authorizations() const { return m_authorizations; }
    /// Adds what came out of an archive as a line like the others, beginning with
    /// `archivedItem`, `archivedRetraction` or `archivedOther`.
    void add(const PubSub::ArchivedEvent &event);
    void clear() { m_told = {}; }

private:
    class Line;

    void connectItems(const PubSub::Client *client);
    void connectNodes(const PubSub::Client *client);
    void connectStanding(const PubSub::Client *client);

    /// Adds a line, and \a value: within it or below.
    template <typename T> void add(Line line, const T &value, const PubSub::EventInfo &info);

    QObject m_context;
    Details m_details;
    Told m_told;
    QList<PubSub::AuthorizationRequest> m_authorizations;
};

} // namespace TestSupport
