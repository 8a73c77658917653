// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <optional>

namespace Common
{

/// Writes well-formed XHTML in the way that an HTML parser reads it: `<p/>` becomes `<p></p>`,
/// prefixes are resolved, CDATA sections become text. Nothing when `xhtml` is not well formed.
std::optional<QString> htmlFromXhtml(const QString &xhtml);

} // namespace Common
