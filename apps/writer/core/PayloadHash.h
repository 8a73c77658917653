// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Writer
{

/// Tells whether two payloads are the same document.
class PayloadHash
{
public:
    /// A hash over names, attributes and text of \a payload: prefixes, the order of attributes
    /// and ways of quoting, which services change, make no difference; nor do line breaks and tabs
    /// in attributes, and ways to break a line, which a parser changes.
    /// Empty for an empty payload.
    [[nodiscard]] static QString of(const QByteArray &payload);
};

} // namespace Writer
