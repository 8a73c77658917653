// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers to ad-hoc commands, XEP-0050.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/wire/CommandReplies.h>

using namespace PubSub;

int fuzzCommand(const uint8_t *data, size_t size)
{
    return Fuzz::withStanza(data, size, [](const XmlElement &iq) {
        Fuzz::use(Replies::commands(iq));
        Fuzz::use(Replies::commandStep(iq));
    });
}
