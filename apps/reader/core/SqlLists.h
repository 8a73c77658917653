// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Reader
{

/// `1,2,3` for an SQL list. Numbers only: what comes from outside is bound instead.
template <typename Numbers> [[nodiscard]] QString sqlNumbers(const Numbers &numbers)
{
    QStringList texts;
    texts.reserve(numbers.size());
    for (qint64 number : numbers)
        texts.append(QString::number(number));
    return texts.join(u',');
}

/// The same as a JSON array, to be bound as the one argument of json_each().
template <typename Numbers> [[nodiscard]] QString jsonNumbers(const Numbers &numbers)
{
    return u'[' + sqlNumbers(numbers) + u']';
}

} // namespace Reader
