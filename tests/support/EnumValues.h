// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaEnum>

namespace TestSupport
{

/// Every value of an enumeration that the meta-object system knows, in their order.
template <typename Enumeration> [[nodiscard]] QList<Enumeration> valuesOf()
{
    QList<Enumeration> all;
    const QMetaEnum meta = QMetaEnum::fromType<Enumeration>();
    for (int i = 0; i < meta.keyCount(); ++i)
        all += Enumeration(meta.value(i));
    return all;
}

} // namespace TestSupport
