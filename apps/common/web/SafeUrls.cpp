// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/SafeUrls.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr std::array kKnownSchemes { "http"_L1, "https"_L1, "mailto"_L1, "xmpp"_L1 };
constexpr std::array kOtherSchemes { "bitcoin"_L1, "ethereum"_L1, "ftp"_L1, "ftps"_L1, "gemini"_L1,
    "geo"_L1, "gopher"_L1, "ipfs"_L1, "ipns"_L1, "irc"_L1, "ircs"_L1, "lightning"_L1, "magnet"_L1,
    "matrix"_L1, "monero"_L1, "news"_L1, "nntp"_L1, "sip"_L1, "sips"_L1, "sms"_L1, "spartan"_L1,
    "tel"_L1, "webcal"_L1 };

// Hosts that feeds name only to count readers.
constexpr std::array kCounterHosts { "pixel.wp.com"_L1, "stats.wordpress.com"_L1,
    "feeds.wordpress.com"_L1, "feeds.feedburner.com"_L1, "www.google-analytics.com"_L1,
    "ssl.google-analytics.com"_L1, "ad.doubleclick.net"_L1, "pixel.quantserve.com"_L1,
    "sb.scorecardresearch.com"_L1, "www.facebook.com/tr"_L1 };

bool isWeb(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
}

// What a browser would do first: trim, and leave out line breaks and tabs wherever they are.
QString cleaned(const QString &address)
{
    QString text;
    text.reserve(address.size());
    for (const QChar c : address) {
        if (c.unicode() >= 0x20 && c.unicode() != 0x7f)
            text += c;
    }
    return text.trimmed();
}

QUrl resolved(const QString &address, const QUrl &base)
{
    const QUrl url(cleaned(address), QUrl::TolerantMode);
    if (!url.isValid() || url.isEmpty())
        return {};
    if (!url.isRelative())
        return url;
    return base.isValid() && isWeb(base) ? base.resolved(url) : QUrl();
}

// Some mail programs attach a file of the reader's own when a link asks for it.
bool attachesFile(const QUrl &url)
{
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    return std::ranges::any_of(items,
        [](const auto &item) { return item.first.startsWith("attach"_L1, Qt::CaseInsensitive); });
}

bool isCounter(const QUrl &url)
{
    const QString address = url.host() + url.path();
    return std::ranges::any_of(kCounterHosts, [&](QLatin1StringView counter) {
        return address == counter || address.startsWith(counter + u'/');
    });
}

bool isInlineImage(const QString &src)
{
    static const QRegularExpression pattern(
        u"\\Adata:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}\\z"_s);
    return src.size() <= kMaximumInlineImage && pattern.match(src).hasMatch();
}

// data: addresses are compared in small letters up to the comma, and without white space.
QString canonicalData(const QString &src)
{
    QString text = src;
    text.removeIf([](QChar c) { return c.isSpace(); });
    const qsizetype comma = text.indexOf(u',');
    return comma < 0 ? QString() : text.left(comma).toLower() + text.mid(comma);
}

} // namespace

bool isOpenableLink(const QUrl &url)
{
    if (!url.isValid())
        return false;
    if (isWeb(url))
        return !url.host().isEmpty();
    if (std::ranges::contains(kOtherSchemes, url.scheme()))
        return !url.path().isEmpty() || !url.host().isEmpty() || url.hasQuery();
    return std::ranges::contains(kKnownSchemes, url.scheme()) && !url.path().isEmpty()
        && !(url.scheme() == "mailto"_L1 && attachesFile(url));
}

bool needsQuestion(const QUrl &url)
{
    return !std::ranges::contains(kKnownSchemes, url.scheme());
}

QString safeLink(const QString &href, const QUrl &base)
{
    QUrl url = resolved(href, base);
    if (!isOpenableLink(url))
        return {};
    if (isWeb(url) || url.scheme().startsWith("ftp"_L1))
        url.setUserInfo({});
    return url.toString(QUrl::FullyEncoded);
}

ImageAddress imageAddress(const QString &src, const QUrl &base)
{
    const QString text = cleaned(src);
    if (text.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        const QString data = canonicalData(text);
        return isInlineImage(data) ? ImageAddress { ImageSource::Inline, data } : ImageAddress {};
    }
    QUrl url = resolved(text, base);
    if (!url.isValid() || !isWeb(url) || url.host().isEmpty())
        return {};
    url.setUserInfo({});
    if (isCounter(url))
        return { ImageSource::Tracking, {} };
    return { ImageSource::Remote, url.toString(QUrl::FullyEncoded) };
}

bool isPrivateHost(const QString &host)
{
    QString name = host.toLower();
    while (name.endsWith(u'.'))
        name.chop(1);
    const QHostAddress address(name);
    // Qt counts the addresses that providers share among their customers as global.
    static const QHostAddress shared(u"100.64.0.0"_s);
    if (!address.isNull())
        return !address.isGlobal() || address.isPrivateUse() || address.isInSubnet(shared, 10);
    static const QStringList localEndings { u".localhost"_s, u".local"_s, u".internal"_s, u".lan"_s,
        u".home.arpa"_s, u".intranet"_s, u".onion"_s };
    // A name without a dot is looked up in the local domain.
    return name.isEmpty() || !name.contains(u'.')
        || std::ranges::any_of(
            localEndings, [&](const QString &end) { return name.endsWith(end); });
}

} // namespace Common
