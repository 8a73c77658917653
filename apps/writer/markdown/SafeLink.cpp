// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/SafeLink.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

// An ordinary web address, which is right as it stands: parsing it takes longer than all else
// that becomes of a link.
bool isOrdinary(const QString &address)
{
    static const QRegularExpression pattern(
        u"^https?://[a-z0-9]+(?:[.-][a-z0-9]+)*(?:[/?#][A-Za-z0-9/?#._~+=&,;:@!$()*-]*)?$"_s);
    return address.count(u'#') < 2 && pattern.matchView(address).hasMatch();
}

QString safe(const QString &address, const QStringList &schemes)
{
    if (isOrdinary(address))
        return address;
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    if (!url.isValid() || !schemes.contains(url.scheme()))
        return {};
    const bool isWeb = url.scheme().startsWith("http"_L1);
    if (isWeb ? url.host().isEmpty()
              : url.host().isEmpty() && url.path().isEmpty() && !url.hasQuery())
        return {};
    // Movim 0.34 cuts attributes at an apostrophe.
    return QString::fromLatin1(url.toEncoded()).replace(u'\'', "%27"_L1);
}

} // namespace

QString SafeLink::link(const QString &address)
{
    static const QStringList schemes { u"https"_s, u"http"_s, u"mailto"_s, u"xmpp"_s, u"tel"_s,
        u"sms"_s, u"geo"_s, u"gemini"_s, u"gopher"_s, u"matrix"_s, u"sip"_s, u"sips"_s, u"irc"_s,
        u"ircs"_s, u"ftp"_s, u"ftps"_s, u"sftp"_s, u"magnet"_s, u"urn"_s, u"news"_s };
    return safe(address, schemes);
}

QString SafeLink::image(const QString &address)
{
    return safe(address, { u"https"_s, u"http"_s });
}

} // namespace Writer
