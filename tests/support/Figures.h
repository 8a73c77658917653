// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace TestSupport::Figures
{

/// Publishes measured figures: prints the lines to standard output, and writes them into
/// `NAME.txt` of the folder in the environment variable PUBSUB_FIGURES_DIR if that is set.
/// False if the file could not be written.
bool write(const QString &name, const QStringList &lines);

} // namespace TestSupport::Figures
