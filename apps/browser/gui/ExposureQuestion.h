// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Error.h>
#include <pubsub/NodeAddress.h>

#include <QCoreApplication>
#include <QList>
#include <optional>

class QWidget;

namespace Browser
{

/// Asks a person who changes a configuration what an ExposureCheck gives reason to ask.
class ExposureQuestion
{
    Q_DECLARE_TR_FUNCTIONS(Browser::ExposureQuestion)
public:
    /// True if \a changed may be changed: nobody has to be asked, or the person says so.
    /// \a exposed and \a error are the check's.
    [[nodiscard]] static bool isAllowed(QWidget *parent, const PubSub::NodeAddress &changed,
        const QList<PubSub::NodeAddress> &exposed, const std::optional<PubSub::Error> &error);

private:
    [[nodiscard]] static QString reasonOf(const PubSub::Error &error);
};

} // namespace Browser
