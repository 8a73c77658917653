// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>
#include <expected>

namespace PubSub
{

/// Why a text from outside could not be read as the value that was asked for.
struct ParseError {
    /// What is wrong, in English, for the log and for an inspector window.
    QString message;

    bool operator==(const ParseError &) const = default;
};

/// The result of a parser: the value, or why there is none. Parsers never throw.
template <typename T> using Parsed = std::expected<T, ParseError>;

} // namespace PubSub
