// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/ServiceState.h>

#include <QCoreApplication>

namespace Common
{

/// How a service answers, in the person's language.
class ServiceStateText
{
    Q_DECLARE_TR_FUNCTIONS(Common::ServiceStateText)
public:
    /// A phrase for a row: "has not answered since 14:05, next try at 14:20". Empty if there is
    /// nothing to tell. \a now: what is longer ago, or later, than that day is told with its date.
    [[nodiscard]] static QString of(const PubSub::ServiceState &state, const QDateTime &now);
};

} // namespace Common
