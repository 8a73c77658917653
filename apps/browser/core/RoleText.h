// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/RoleChange.h"

#include <QCoreApplication>

namespace Browser
{

/// What has become of a change of somebody's role, in words.
class RoleText
{
    Q_DECLARE_TR_FUNCTIONS(Browser::RoleText)
public:
    [[nodiscard]] static QString of(const RoleChange::Outcome &outcome);
};

} // namespace Browser
