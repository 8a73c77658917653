// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/NodeName.h"

namespace Common
{

// Prosody writes the others as %E6.
qsizetype NodeName::storedLength(const QString &name)
{
    constexpr qsizetype escaped = 3;
    qsizetype length = 0;
    for (const char byte : name.toUtf8()) {
        const bool isPlain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
            || (byte >= 'a' && byte <= 'z');
        length += isPlain ? 1 : escaped;
    }
    return length;
}

QString NodeName::warning(const QString &name)
{
    return storedLength(name) < doubtfulLength
        ? QString()
        : tr("This name is so long that some services make the node and then refuse all that is "
             "published to it. Choose a shorter one.");
}

} // namespace Common
