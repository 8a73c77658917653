// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QTest>

namespace TestSupport
{

/// A test of which each function fails on any warning. All tests are: QtTest itself only counts
/// warnings, and forgets after each function that they are failures.
class StrictTest : public QObject
{
    Q_OBJECT

protected:
    /// Before each function, in place of QtTest's init(). As a slot it would count as a test.
    virtual void setUp() { }
    /// Whole lines, as regular expressions, that are no failure: what the platform says of itself.
    [[nodiscard]] virtual QStringList knownWarnings() const;

private Q_SLOTS:
    virtual void init() final;
};

} // namespace TestSupport
