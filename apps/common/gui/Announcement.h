// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace Common
{

/// Has a screen reader say \a text, which appeared in \a source without the focus going there.
void announce(QWidget *source, const QString &text);

} // namespace Common
