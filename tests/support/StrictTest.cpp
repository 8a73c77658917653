// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"

#include <QRegularExpression>

namespace TestSupport
{

using namespace Qt::StringLiterals;

// The offscreen platform greets each window of a limited size with it.
QStringList StrictTest::knownWarnings() const
{
    return { u"This plugin does not support propagateSizeHints\\(\\)"_s };
}

void StrictTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"\\A(?!(?:%1)\\z)"_s.arg(knownWarnings().join(u'|'))));
    setUp();
}

} // namespace TestSupport
