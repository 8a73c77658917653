// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Answer.h"
#include "support/ScriptedOptions.h"

namespace TestSupport
{

/// What a ScriptedServer answers where the test gave no rule: the roster, disco of the domain,
/// ping and the old session request; `service-unavailable` to everything else.
Answer builtInAnswer(const QDomElement &iq, const ScriptedOptions &options);

/// True if builtInAnswer() has more to say than `service-unavailable`.
bool hasBuiltInAnswer(const QDomElement &iq, const ScriptedOptions &options);

} // namespace TestSupport
