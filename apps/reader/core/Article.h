// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Authorship.h>

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace Reader
{

/// What the person did with an entry. It may be known before the entry is, and outlives it.
struct ArticleStatus {
    bool read = false;
    bool starred = false;

    bool operator==(const ArticleStatus &) const = default;
};

/// One line of the entry list. All texts are plain and come from strangers.
struct ArticleHead {
    /// Of the database; the same for an item that comes back.
    qint64 id = 0;
    qint64 feed = 0;
    QString itemId;
    QString title;
    QString author;
    /// What the list is sorted by: when it was published, and if it doesn't say, what comes
    /// nearest to that. Stays when the entry is edited.
    QDateTime date;
    ArticleStatus status;
    /// It was replaced by another version since we first had it.
    bool revised = false;
    /// The publisher withdrew it; it is here since the person wants to keep it.
    bool removed = false;
    bool hasEnclosures = false;

    bool operator==(const ArticleHead &) const = default;
};

struct ArticleLink {
    QString title;
    QString address;
    QString mediaType;
    /// In bytes, -1 if not said.
    qint64 length = -1;
    /// Of a page that is recommended.
    QString description = {};
    /// Address of a picture of that page.
    QString logo = {};

    bool operator==(const ArticleLink &) const = default;
};

/// A file that is the entry's content and can't be shown as text.
struct ArticleFile {
    QString mediaType;
    QByteArray data;

    bool operator==(const ArticleFile &) const = default;
};

/// An entry as it is read: everything that its page shows.
struct Article {
    ArticleHead head;
    QString feedTitle;
    /// Of the feed's node, as an xmpp: address.
    QString feedAddress;
    /// The bare JID of who published it, empty if that is not known. See PubSub::publisherOf().
    QString publisher;
    QStringList authors;
    /// What is known of the first author.
    PubSub::Authorship authorship = PubSub::Authorship::NotStated;
    QDateTime updated;
    QStringList categories;
    /// The page that it was written for; empty if there is none.
    QString originalAddress;
    /// The entry has no text of its own: it is to be read at originalAddress.
    bool isOnTheWeb = false;
    /// What stands large above the text; empty where the text itself begins with these words.
    QString headline;
    QList<ArticleLink> enclosures;
    /// Pages that the entry recommends.
    QList<ArticleLink> cards;
    /// Where the content lies, if it is not in the entry.
    QList<ArticleLink> elsewhere;
    QList<ArticleFile> files;
    /// What it answers; without a title where we don't have that entry.
    QList<ArticleLink> repliesTo;
    /// From outside, not yet sanitised.
    QString html;
    /// Well-formed, as the inside of an XHTML `div`; else HTML of any kind.
    bool isXhtml = false;
    /// What addresses in the text are relative to; empty if not known.
    QString baseAddress;
    /// Language tag; empty if not said.
    QString language;
    /// `ltr`, `rtl`, or empty if not said.
    QString direction;
    /// The payload in readable form, for what is no Atom entry.
    QString source;
    bool imagesAllowed = false;

    bool operator==(const Article &) const = default;
};

} // namespace Reader
