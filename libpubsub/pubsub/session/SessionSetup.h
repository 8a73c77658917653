// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "XmppSession.h"

#include <QXmppAuthenticationError.h>
#include <QXmppConfiguration.h>
#include <QXmppStreamError.h>

/// What a session tells QXmpp before it begins, and makes of what QXmpp tells.
namespace PubSub::SessionSetup
{

[[nodiscard]] QXmppConfiguration configurationFor(const XmppSession::Setup &setup);
[[nodiscard]] ConnectionError::Kind kindOf(QXmpp::StreamError error);
[[nodiscard]] ConnectionError::Kind kindOf(QXmpp::AuthenticationError::Type type);

} // namespace PubSub::SessionSetup
