// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Common
{

/// \a text from a stranger, so wrapped that its direction can't turn the words around it.
/// Unicode Standard Annex 9: first strong isolate, pop directional isolate.
[[nodiscard]] inline QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace Common
