// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/ArchiveQuery.h>
#include <pubsub/Client.h>

#include <QStringList>

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
    explicit EventLines(const PubSub::Client *client);

    const QStringList &lines() const { return m_lines; }
    /// Adds what came out of an archive as a line like the others, beginning with
    /// `archivedItem`, `archivedRetraction` or `archivedOther`.
    void add(const PubSub::ArchivedEvent &event);
    void clear() { m_lines.clear(); }

private:
    class Line;

    void connectItems(const PubSub::Client *client);
    void connectNodes(const PubSub::Client *client);
    void connectStanding(const PubSub::Client *client);

    QObject m_context;
    QStringList m_lines;
};

} // namespace TestSupport
