// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace TestSupport::Openfire
{

/// The XML inside each item of a publish request, as the server gives it out: elements, prefixes,
/// declarations, order, CDATA and blanks as they came, but each numeric reference as the character
/// itself, of which only the last 16 bits are left. So a tab or line break in an attribute is read
/// as a blank afterwards, and `&#13;` as a line break.
QList<QByteArray> itemPayloads(const QString &stanza);

} // namespace TestSupport::Openfire
