// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/NaturalOrder.h"

namespace Common
{

const QCollator &NaturalOrder::collator()
{
    // A collator belongs to one thread.
    thread_local QCollator instance;
    // The C locale knows no order but that of the bytes.
    const QLocale person;
    const QLocale locale
        = person.language() == QLocale::C ? QLocale(QLocale::English) : person.collation();
    if (instance.locale() != locale || !instance.numericMode()) {
        instance.setLocale(locale);
        instance.setNumericMode(true);
        instance.setCaseSensitivity(Qt::CaseInsensitive);
    }
    return instance;
}

bool NaturalOrder::isBefore(const QString &a, const QString &b)
{
    const int order = collator().compare(a, b);
    return order != 0 ? order < 0 : a < b;
}

} // namespace Common
