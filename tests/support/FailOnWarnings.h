// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QTest>

namespace TestSupport
{

/// For init() of tests that show windows: any warning fails the test, but for the one with which
/// the offscreen platform greets each window of a limited size.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(
        QStringLiteral("^(?!This plugin does not support propagateSizeHints\\(\\)$)")));
}

} // namespace TestSupport
