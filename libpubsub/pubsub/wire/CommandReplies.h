// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Command.h>
#include <pubsub/ParseError.h>
#include <pubsub/xml/XmlElement.h>

/// What the answers to ad-hoc commands mean. XEP-0050.
namespace PubSub::Replies
{

/// XEP-0050 §3.1.
[[nodiscard]] Parsed<QList<CommandRef>> commands(const XmlElement &iq);
/// XEP-0050 §3.4.
[[nodiscard]] Parsed<CommandStep> commandStep(const XmlElement &iq);

} // namespace PubSub::Replies
