// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Writer
{

/// Which addresses a post may lead to.
class SafeLink
{
public:
    /// \a address in the form in which it may be published as a link, or an empty string:
    /// absolute, and of a scheme that opens something (web, mail, XMPP, telephone, map …) and
    /// runs nothing.
    [[nodiscard]] static QString link(const QString &address);
    /// The same for a picture: of the web only.
    [[nodiscard]] static QString image(const QString &address);
};

} // namespace Writer
