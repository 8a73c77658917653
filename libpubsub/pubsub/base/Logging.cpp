// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Logging.h"

namespace PubSub
{

Q_LOGGING_CATEGORY(logStream, "pubsub.stream", QtInfoMsg)
Q_LOGGING_CATEGORY(logConnection, "pubsub.connection", QtInfoMsg)

} // namespace PubSub
