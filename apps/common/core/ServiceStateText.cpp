// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/ServiceStateText.h"

#include <QLocale>

namespace Common
{

namespace
{

using Kind = PubSub::ServiceState::Kind;

QString moment(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    return local.date() == now.toLocalTime().date()
        ? QLocale().toString(local.time(), QLocale::ShortFormat)
        : QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace

QString ServiceStateText::of(const PubSub::ServiceState &state, const QDateTime &now)
{
    const QString since = moment(state.since, now);
    const QString next = moment(std::max(state.nextTry, now), now);
    switch (state.kind) {
    case Kind::Slow:
        return tr("has not answered since %1").arg(since);
    case Kind::Silent:
        return tr("has not answered since %1, next try at %2").arg(since, next);
    case Kind::Unreachable:
        return tr("has been out of reach since %1, next try at %2").arg(since, next);
    case Kind::Busy:
        return tr("has been busy since %1, next try at %2").arg(since, next);
    case Kind::Unknown:
    case Kind::Answering:
        break;
    }
    return {};
}

} // namespace Common
