// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QLoggingCategory>

namespace PubSub
{

/// `pubsub.stream`: what comes in, as far as it was refused.
Q_DECLARE_LOGGING_CATEGORY(logStream)
/// `pubsub.connection`: attempts, losses, pauses. Never holds a password.
Q_DECLARE_LOGGING_CATEGORY(logConnection)

} // namespace PubSub
