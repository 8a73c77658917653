// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/EventInfo.h>
#include <pubsub/ItemsQuery.h>
#include <pubsub/Request.h>

namespace PubSub
{

/// Which part of a node's archive is wanted. XEP-0442, XEP-0313 §4.1.
struct ArchiveQuery {
    /// The time of publication; invalid means: no bound.
    QDateTime start = {};
    /// When it ends; invalid means: not bounded.
    QDateTime end = {};
    /// Which part of a long answer. XEP-0059.
    Page page = {};
    /// Only for a service that advertises `urn:xmpp:order-by:1@urn:xmpp:mam:2`. XEP-0413 §3.
    QList<ItemsOrder> order = {};

    bool operator==(const ArchiveQuery &) const = default;
};

/// One notification out of an archive.
struct ArchivedEvent {
    /// What happened.
    enum class What {
        /// New or changed.
        ItemPublished,
        /// Of the item only the id is known.
        ItemRetracted,
        /// Anything else: see EventInfo::stanza().
        Other,
    };

    /// What happened.
    What what = What::ItemPublished;
    /// Where it happened.
    NodeAddress node;
    /// What was published; of a retraction only the id.
    Item item;
    /// With Origin::Archive, EventInfo::archiveId, and when it happened in EventInfo::delay.
    EventInfo info;
};

/// A page of a node's archive, in the service's order: by time, unless asked otherwise.
struct ArchivePage {
    /// The node that was asked about.
    NodeAddress node;
    /// In the order of the archive.
    QList<ArchivedEvent> events;
    /// Where the page stands in the whole answer.
    ResultSet set;
    /// True if there is nothing after this page.
    bool isComplete = false;
    /// False if the service may answer otherwise later: keep it for a while only.
    bool isStable = true;
};

/// Ends with a page of an archive.
class PUBSUB_EXPORT ArchiveRequest : public Request
{
    Q_OBJECT
public:
    using Value = ArchivePage;
    using Request::Request;
    /// Most notifications of one answer; what is beyond them is left for the next page.
    static constexpr int maxEvents = 5000;
Q_SIGNALS:
    void succeeded(const PubSub::ArchivePage &page);
};

} // namespace PubSub
