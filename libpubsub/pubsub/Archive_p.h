// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Client_p.h"

/// Queries of a node's archive. XEP-0442.
namespace PubSub::Archive
{

[[nodiscard]] ArchiveRequest *send(
    ClientPrivate *client, const NodeAddress &node, const ArchiveQuery &query);

} // namespace PubSub::Archive
