// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>

namespace Common
{

/// The order in which a person looks for names: by the rules of their language, numbers by their
/// value ("Feed 2" before "Feed 10"), small and capital letters alike.
class NaturalOrder
{
public:
    /// Follows QLocale().
    [[nodiscard]] static const QCollator &collator();
    /// Names that differ only in what the order leaves aside have an order all the same.
    [[nodiscard]] static bool isBefore(const QString &a, const QString &b);
};

} // namespace Common
