// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/inbox/ArchiveTable.h>
#include <pubsub/requests/Requester.h>

/// Queries of a node's archive. XEP-0442.
namespace PubSub::Archive
{

[[nodiscard]] ArchiveRequest *send(Requester *requester, ArchiveTable &archives,
    const NodeAddress &node, const ArchiveQuery &query);

} // namespace PubSub::Archive
