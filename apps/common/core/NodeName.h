// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/ServiceLimits.h>

#include <QCoreApplication>
#include <QString>

namespace Common
{

/// What to know of the name of a node before there is one of that name.
class NodeName
{
    Q_DECLARE_TR_FUNCTIONS(Common::NodeName)
public:
    /// From this storedLength() on, some services make the node but can't keep its items.
    static constexpr qsizetype doubtfulLength = 240;

    /// How long the name is where a service makes a file name of it: each byte that is no ASCII
    /// letter or digit takes three.
    [[nodiscard]] static qsizetype storedLength(const QString &name);
    /// A sentence for the person if \a name may be too long for some service, or is so for one with
    /// these \a limits; else nothing.
    [[nodiscard]] static QString warning(
        const QString &name, const PubSub::ServiceLimits &limits = {});
    /// A name made of the words of \a title that begins with \a prefix, so short that no service
    /// that is known loses the node. It ends with a whole word if it can.
    [[nodiscard]] static QString suggested(const QString &prefix, const QString &title);
};

} // namespace Common
