// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace Browser
{

/// Reads a hierarchy out of node ids such as "blog/2026/comments" or "weather:north:wind":
/// most services know none, yet people name their nodes that way. The colons of a URN
/// ("urn:xmpp:bookmarks:1") tell nothing but how the name came about, RFC 8141: it is one part.
class NodeIdSplitter
{
public:
    /// Parts beyond this many are left together.
    static constexpr int maxParts = 32;

    /// The parts of \a id, each with the separators (`/` and `:`) that follow it; joined they
    /// are \a id again. A separator at the very beginning belongs to the first part.
    [[nodiscard]] static QList<QStringView> split(QStringView id);
    /// \a part without the separators at its end; \a part itself if nothing else is left.
    [[nodiscard]] static QStringView withoutSeparators(QStringView part);
    [[nodiscard]] static bool isSeparator(QChar character)
    {
        return character == QLatin1Char('/') || character == QLatin1Char(':');
    }
    [[nodiscard]] static bool isUrn(QStringView id)
    {
        return id.startsWith(QLatin1StringView("urn:"), Qt::CaseInsensitive);
    }
};

} // namespace Browser
