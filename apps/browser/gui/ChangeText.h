// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/ConfirmedChanges.h"

#include <QCoreApplication>

namespace Browser
{

/// What a service has forgotten, in words.
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(Browser::ChangeText)
public:
    /// A sentence.
    [[nodiscard]] static QString of(const ConfirmedChanges::Change &change);
};

} // namespace Browser
