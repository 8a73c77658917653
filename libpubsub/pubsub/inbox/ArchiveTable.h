// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/ArchiveQuery.h>
#include <pubsub/xml/XmlElement.h>

#include <QHash>
#include <memory>

namespace PubSub
{

/// What comes of one query of an archive before it ends.
struct ArchiveResults {
    NodeAddress node;
    QList<ArchivedEvent> events;
    /// The archive's id of the last result that was kept, if some were not.
    QString cutAfter = {};
};

/// The queries of archives that are on their way. XEP-0313 §4.2: each result is a message of its
/// own, believed only from whom was asked, and only with the id of a query that is under way.
class ArchiveTable
{
public:
    /// Results that bear \a queryId go there as long as it lives.
    void add(const QString &queryId, const std::shared_ptr<ArchiveResults> &results);

    /// True if \a message is a result of some archive: it is none of anybody else's business.
    bool take(const XmlElement &message, const Jid &ownJid);

private:
    QHash<QString, std::weak_ptr<ArchiveResults>> m_queries;
};

} // namespace PubSub
