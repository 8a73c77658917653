// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Writer
{

/// How much there is to read.
struct TextStatistics {
    /// Words; in scripts without spaces each character that is a word for the eye.
    int words = 0;
    /// Minutes that an adult needs for them, rounded up; 0 for no text.
    int minutes = 0;

    /// Counts \a text, which is plain text.
    [[nodiscard]] static TextStatistics of(const QString &text);

    bool operator==(const TextStatistics &) const = default;
};

} // namespace Writer
