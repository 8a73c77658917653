// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Command.h"

#include <algorithm>

namespace PubSub
{

using namespace Qt::StringLiterals;

bool CommandStep::hasFailed() const
{
    return std::ranges::any_of(
        notes, [](const CommandNote &note) { return note.type == CommandNote::Type::Error; });
}

QString CommandStep::actionName(Action action)
{
    switch (action) {
    case Action::Execute:
        return u"execute"_s;
    case Action::Cancel:
        return u"cancel"_s;
    case Action::Previous:
        return u"prev"_s;
    case Action::Next:
        return u"next"_s;
    case Action::Complete:
        return u"complete"_s;
    }
    return {};
}

} // namespace PubSub
