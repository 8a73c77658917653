// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

/// Where a server does something else than the specification says, by operation: "-" stands for
/// what it can't do at all. An operation that joins these was lost, and one that leaves them has
/// to be taken off.
namespace Deviations
{

using namespace Qt::StringLiterals;

inline QMap<QString, QString> ofProsody()
{
    return {};
}

inline QMap<QString, QString> ofEjabberd()
{
    return {};
}

inline QMap<QString, QString> ofLibervia()
{
    return {};
}

} // namespace Deviations
