// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QMap>
#include <QString>

namespace PubSub
{

/// Whether a service does something, by what it answered. See Service::capability().
enum class Capability {
    /// It was not asked for it yet, or the answer does not tell.
    Unknown,
    /// It did it.
    Works,
    /// It said that it can't.
    Unsupported,
};

/// What is known of one service, by feature of XEP-0060 §10 without "pubsub#".
using Capabilities = QMap<QString, Capability>;

} // namespace PubSub
