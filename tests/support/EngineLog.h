// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QTest>

namespace TestSupport
{

/// QTest::failOnWarning() for tests that start the web engine on the offscreen platform: any
/// warning fails, except for these lines. They report that a machine without a display has no
/// graphics processor, and never come from our code.
inline void failOnWarningsButTheEngines()
{
    static const QStringList known {
        QStringLiteral("QRhiGles2: Failed to create (temporary )?context"),
        QStringLiteral("This plugin does not support createPlatformVulkanInstance"),
        QStringLiteral("QVulkanInstance: Failed to initialize Vulkan"),
        QStringLiteral("Unable to detect GPU vendor\\."),
        QStringLiteral(
            "WebEngineContext is used before QtWebEngineQuick::initialize\\(\\) or OpenGL "
            "context creation failed\\."),
        QStringLiteral("This plugin does not support propagateSizeHints\\(\\)"),
    };
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("\\A(?!(%1)\\z)").arg(known.join(u'|'))));
}

} // namespace TestSupport
