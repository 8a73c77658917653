// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

// The one header to start with.

#include <pubsub/Account.h>
#include <pubsub/AtomEntry.h>
#include <pubsub/Client.h>
#include <pubsub/Future.h>
#include <pubsub/Node.h>
#include <pubsub/PubSubUri.h>
#include <pubsub/PublishShape.h>
#include <pubsub/Service.h>
