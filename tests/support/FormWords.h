// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Form.h>

namespace TestSupport
{

/// One line for the form's type and title, and one a field: type, name, value, choices, label.
/// A field of the specifications is read with the type that the library has for it (a truth value
/// is `yes` or `no`); one that can't be read that way is `unreadable`, one without value `-`.
QStringList linesOf(const PubSub::Form &form);

/// True for a field of the specifications whose values are truth values.
bool isTruthField(const QString &name);

} // namespace TestSupport
