# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Says to Doxygen what is the same everywhere, so that the headers need not say it each time:
# comparison of values, what a request ends with, how a form's value is read and written.
s,^( *)(bool operator==\(.*= default;),\1/** True if all members are equal. */ \2,
s,^( *)(PUBSUB_EXPORT friend size_t qHash\(),\1/** For QHash and QSet. */ \2,
s,^( *)(PUBSUB_EXPORT friend bool operator<\(),\1/** An order for sorted containers. */ \2,
s,^( *)(using Value = ),\1/** What succeeded() carries. */ \2,
s,^( *)(using Request::Request;),\1/** Made by Client\, Service and Node only. */ \2,
s,^( *)(void succeeded\(),\1/** It was done. */ \2,
s,^( *)(static std::optional<.*> read\(),\1/** The value that \\a texts say; nothing if they say none. */ \2,
s,^( *)(static QStringList write\(),\1/** The texts that say the value. */ \2,
