// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <stop_token>

namespace Common
{

/// Whether an article may fetch pictures from the network.
enum class RemoteImages {
    Block, ///< a placeholder with the alternative text stands in for each picture
    Allow, ///< http and https pictures load; tracking pixels are dropped all the same
};

/// How a piece of markup was written by its author.
enum class Markup {
    Html, ///< text to be read by the rules of HTML (Atom type="html")
    Xhtml, ///< well-formed XML (Atom type="xhtml"), where `<p/>` is an empty paragraph
};

/// What came out of the sanitiser: safe markup, and what a person should know about it.
struct SanitizedHtml {
    /// A fragment for the inside of a `<body>` element; holds allow-listed markup only.
    QString html;
    /// Pictures that lie on the network, without tracking pixels; shown or not.
    int remoteImages = 0;
    /// Those of them that a placeholder stands for.
    int blockedImages = 0;
    /// Invisible pictures and known counters that were dropped.
    int trackingPixels = 0;
    /// True when the input passed a bound and `html` is empty for that reason.
    bool refused = false;

    /// Whether showing all of it would ask a server that the entry names.
    bool hadRemoteContent() const { return remoteImages + trackingPixels > 0; }

    bool operator==(const SanitizedHtml &) const = default;
};

/// Makes markup from strangers safe to show.
///
/// The input is read by an HTML5 tree builder and written anew from the tree, by allow-lists of
/// elements, attributes and values. Every "<" of the output was written by this class, so that a
/// browser reads no other tags than those, however it nests them. What comes out is a fixed
/// point: sanitising it again changes nothing.
///
/// Holds no state that changes; one object may serve many threads at once.
class HtmlSanitizer
{
public:
    /// Longest input and output, in UTF-16 code units; anything longer is refused.
    static constexpr qsizetype kMaximumLength = 8 * 1024 * 1024;
    /// Elements deeper than this lose their tags and keep their text.
    static constexpr int kMaximumDepth = 200;
    /// Time that reading the markup may take, in milliseconds. Only hostile input comes near it:
    /// one megabyte of ordinary markup takes about 300 ms.
    static constexpr int kMaximumParseTime = 5000;
    /// How often the output is read again until it no longer changes; more often means that it
    /// is shown as plain text.
    static constexpr int kMaximumRounds = 8;

    struct Options {
        RemoteImages remoteImages = RemoteImages::Block;
        Markup markup = Markup::Html;
        /// What relative addresses are relative to; without it they are dropped.
        QUrl baseUrl;
        /// Class names to keep beside the built-in ones; for markup of our own.
        QStringList extraClasses;
        /// Asks a running call to give up early; its result is then `refused`.
        std::stop_token stop;
    };

    /// Blocks remote pictures and drops relative addresses.
    HtmlSanitizer();
    explicit HtmlSanitizer(Options options);

    /// The safe form of `markup`.
    SanitizedHtml sanitize(const QString &markup) const;

    /// The readable text of `markup`, for search and previews: blocks are separated by a line
    /// feed, other white space is collapsed, scripts and styles are left out. Plain text, which
    /// needs escaping before it is shown as HTML. Empty when the input passes a bound.
    static QString plainText(const QString &markup, Markup kind = Markup::Html);

private:
    Options m_options;
};

} // namespace Common
