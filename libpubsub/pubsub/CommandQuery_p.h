// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Client_p.h"
#include "Command.h"

/// Ad-hoc commands. XEP-0050.
namespace PubSub::CommandQuery
{

/// What \a service offers. XEP-0050 §3.1.
CommandsRequest *list(ClientPrivate *client, const Jid &service);
/// One step: \a previous names the command and, but for the first step, its session.
CommandRequest *send(ClientPrivate *client, const Jid &service, const CommandStep &previous,
    CommandStep::Action action, const Form &form);

} // namespace PubSub::CommandQuery
