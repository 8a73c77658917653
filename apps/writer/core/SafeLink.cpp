// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/SafeLink.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

QString safe(const QString &address, const QStringList &schemes)
{
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    if (!url.isValid() || !schemes.contains(url.scheme()))
        return {};
    const bool isWeb = url.scheme().startsWith("http"_L1);
    if (isWeb ? url.host().isEmpty() : url.path().isEmpty())
        return {};
    return QString::fromLatin1(url.toEncoded());
}

} // namespace

QString SafeLink::link(const QString &address)
{
    return safe(address, { u"https"_s, u"http"_s, u"mailto"_s, u"xmpp"_s });
}

QString SafeLink::image(const QString &address)
{
    return safe(address, { u"https"_s, u"http"_s });
}

} // namespace Writer
