// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

/// What a measuring station publishes: no entries, but numbers in XML of its own.
namespace Demo::Readings
{

/// The payload of the station \a node at \a time: the temperature of a day that is cold in the
/// morning, wind and pressure. The same station and hour give the same numbers.
[[nodiscard]] QByteArray at(const QString &node, const QDateTime &time);
[[nodiscard]] QString idAt(const QDateTime &time);

} // namespace Demo::Readings
