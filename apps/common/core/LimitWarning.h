// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/ServiceLimits.h>

#include <QCoreApplication>
#include <QString>

namespace Common
{

/// Sentences for the person before something is sent that its service would lose without a word,
/// since it is too long. Each is empty if it isn't, or if nothing is known of the service.
class LimitWarning
{
    Q_DECLARE_TR_FUNCTIONS(Common::LimitWarning)
public:
    /// For the id of a node.
    [[nodiscard]] static QString nodeId(const QString &id, const PubSub::ServiceLimits &limits);
    /// For the title of a node.
    [[nodiscard]] static QString title(const QString &title, const PubSub::ServiceLimits &limits);
    /// For the description of a node.
    [[nodiscard]] static QString description(
        const QString &description, const PubSub::ServiceLimits &limits);
    /// For the id of an item.
    [[nodiscard]] static QString itemId(const QString &id, const PubSub::ServiceLimits &limits);
    /// True if some service is known to lose a node, or an item in it, with such ids.
    [[nodiscard]] static bool isDoubtful(const QString &nodeId, const QString &itemId);
    /// For a field of a node's configuration: \a name is e.g. "pubsub#title", \a values are its
    /// lines.
    [[nodiscard]] static QString field(
        const QString &name, const QStringList &values, const PubSub::ServiceLimits &limits);
};

} // namespace Common
