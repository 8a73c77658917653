// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace TestSupport
{

/// \a text as it may stand between single quotes, or between tags.
inline QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped()
        .replace(u'\'', QLatin1StringView("&#39;"))
        .replace(u'\n', QLatin1StringView("&#10;"))
        .replace(u'\r', QLatin1StringView("&#13;"))
        .replace(u'\t', QLatin1StringView("&#9;"))
        .toUtf8();
}

} // namespace TestSupport
