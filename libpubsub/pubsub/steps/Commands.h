// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Command.h>
#include <pubsub/requests/Requester.h>

/// Ad-hoc commands. XEP-0050.
namespace PubSub::Commands
{

/// What \a service offers. XEP-0050 §3.1.
CommandsRequest *list(Requester *requester, const Jid &service);
/// One step: \a previous names the command and, but for the first step, its session.
CommandRequest *send(Requester *requester, const Jid &service, const CommandStep &previous,
    CommandStep::Action action, const Form &form);

} // namespace PubSub::Commands
