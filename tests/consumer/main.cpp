// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A program of someone else's: it has the installed library and nothing else of ours.

#include "AllHeaders.h"

#include <cstdio>

int main()
{
    const auto jid = PubSub::Jid::fromString(QStringLiteral("someone@example.org/desk"));
    if (!jid)
        return 1;
    std::puts(qPrintable(jid->bare().toString()));
    return 0;
}
