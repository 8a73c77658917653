// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ConnectionError.h"

#include <algorithm>
#include <array>

namespace PubSub
{

using namespace Qt::StringLiterals;

// Prosody says the word and the text "XML stanza is too big", ejabberd the text alone. A server
// that gives no reason at all has none that is more likely.
bool ConnectionError::isStanzaTooLarge() const
{
    if (kind != Kind::StreamError)
        return false;
    if (applicationCondition == "stanza-too-big"_L1)
        return true;
    static constexpr std::array words { "too big"_L1, "too large"_L1, "too long"_L1, "size"_L1 };
    return condition == "policy-violation"_L1
        && (text.isEmpty() || std::ranges::any_of(words, [this](QLatin1StringView word) {
               return text.contains(word, Qt::CaseInsensitive);
           }));
}

} // namespace PubSub
