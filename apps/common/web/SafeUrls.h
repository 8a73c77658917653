// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace Common
{

/// Whether a person's click may hand `url` to the desktop: addresses of pages, people, places and
/// conversations, none that runs something or reads a file.
bool isOpenableLink(const QUrl &url);

/// Whether another program would get `url`, of which a person knows nothing before it opens: all
/// but web pages, mail and xmpp: addresses. Asks first, where isOpenableLink() lets it through.
bool needsQuestion(const QUrl &url);

/// The address of a link from a stranger's markup in its one canonical form, or an empty string
/// when it may not be followed. Relative addresses are resolved against `base`; without a base
/// they are dropped. User names and passwords are removed from web addresses, since their only
/// use in a link is to look like another host.
QString safeLink(const QString &href, const QUrl &base);

/// What the address of a picture means for showing it.
enum class ImageSource {
    None, ///< nothing that may be shown
    Inline, ///< a data: address of a picture format that we allow
    Remote, ///< a web address
    Tracking, ///< a web address of a known counter
};

struct ImageAddress {
    ImageSource source = ImageSource::None;
    /// The canonical address; empty for None and Tracking.
    QString url;
};

/// Longest data: address of a picture that is shown, in characters.
constexpr qsizetype kMaximumInlineImage = 6 * 1024 * 1024;

/// Sorts the `src` of a picture from a stranger's markup.
ImageAddress imageAddress(const QString &src, const QUrl &base);

/// Whether `host` names this machine or a private network, by its text: a loopback, link-local or
/// private address in any spelling, or a name that only a local network knows. Asks no server.
bool isPrivateHost(const QString &host);

} // namespace Common
