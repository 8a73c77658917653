// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/PubSubUri.h>

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QUrl>
#include <optional>

namespace PubSub
{

/// Bounds of AtomEntry::fromXml(): a payload beyond the first four is refused. Of links,
/// categories, authors, contents and replies the first so many are listed; the rest is only kept.
struct AtomBounds {
    /// Of a payload.
    static constexpr qsizetype maxBytes = 8 * 1024 * 1024;
    /// Elements within elements.
    static constexpr int maxDepth = 128;
    /// Elements in all.
    static constexpr int maxElements = 50000;
    /// Attributes of one element.
    static constexpr int maxAttributes = 128;
    /// Links that are listed.
    static constexpr int maxLinks = 512;
    /// Categories that are listed.
    static constexpr int maxCategories = 256;
    /// Authors that are listed.
    static constexpr int maxAuthors = 64;
    /// Forms of the content that are listed.
    static constexpr int maxContents = 16;
    /// Entries that are listed as what this one replies to.
    static constexpr int maxReplies = 64;
    /// Most characters of a title that is made from the content.
    static constexpr int maxDerivedTitle = 150;
};

/// A person who wrote an entry. RFC 4287 §3.2. What it says is a claim: compare it with
/// Item::publisher before it is shown as the truth (XEP-0277 §9.1).
struct PUBSUB_EXPORT AtomPerson {
    /// For people to read.
    QString name;
    /// Usually `xmpp:` and a bare JID, but also web addresses.
    QString uri;
    /// An e-mail address; empty if not said.
    QString email;

    /// A person as other clients expect it: the bare JID unencoded behind `xmpp:`.
    [[nodiscard]] static AtomPerson fromJid(const QString &bareJid, const QString &name);

    /// The bare JID that \a uri names, percent-encoded or not; empty if it names none.
    [[nodiscard]] QString jid() const;

    bool operator==(const AtomPerson &) const = default;
};

/// A link of an entry. RFC 4287 §4.2.7.
struct PUBSUB_EXPORT AtomLink {
    /// `alternate`, `replies`, `enclosure`, `related`, `via`, …; a missing one reads as
    /// `alternate`, and the long form of a registered one as the short one.
    QString rel;
    /// The address; a relative one is resolved where the entry has an `xml:base` (RFC 4287 §2).
    QString href;
    /// Media type.
    QString type;
    /// What people read.
    QString title;
    /// Size in bytes, -1 if not said.
    qint64 length = -1;
    /// Atom id of what the link leads to (XEP-0277 §2.6).
    QString ref;
    /// What people read of the page that it leads to, beside title; an attribute of Movim.
    QString description = {};
    /// Address of a small picture of that page; an attribute of Movim.
    QString logo = {};
    /// Of `replies`: how many there were when the entry was written, -1 if not said. RFC 4685 §4.
    int count = -1;

    /// True if this is a link of the kind \a relation.
    [[nodiscard]] bool is(QLatin1StringView relation) const;
    /// \a href as a web address; empty unless its scheme is http or https.
    [[nodiscard]] QUrl webUrl() const;
    /// \a href as an `xmpp:` address, if it is one.
    [[nodiscard]] std::optional<PubSubUri> xmppUri() const;

    bool operator==(const AtomLink &) const = default;
};

/// A tag or category. RFC 4287 §4.2.2.
struct AtomCategory {
    /// What programs compare.
    QString term;
    /// What people read; empty when it is the term.
    QString label;
    /// Where the term is defined, an IRI; empty if not said.
    QString scheme;

    bool operator==(const AtomCategory &) const = default;
};

/// One form of an entry's content. RFC 4287 §4.1.3.
struct AtomContent {
    /// In which language the content is written.
    enum class Type {
        Text, ///< plain text or the source in some light markup such as Markdown
        Html, ///< any HTML
        Xhtml, ///< the inside of one XHTML `div`, well-formed
    };

    /// In which language value is written.
    Type type = Type::Text;
    /// The content itself; not sanitized.
    QString value;
    /// Language tag that the content itself carries; empty if it carries none.
    QString lang;
    /// `ltr` or `rtl` where the content, or the `div` around it, says so; empty if it doesn't.
    QString dir = {};
    /// Of Type::Html: what relative addresses in value are relative to (RFC 4287 §2); empty if
    /// not said. Those of Type::Xhtml are resolved in value itself.
    QUrl base = {};

    bool operator==(const AtomContent &) const = default;
};

/// Content that is neither text nor HTML, or that lies elsewhere. RFC 4287 §4.1.3.
struct AtomMedia {
    /// Media type; empty if not said.
    QString type;
    /// Where it is, resolved; empty if it is in the entry.
    QString src;
    /// The file itself, decoded; empty if it lies elsewhere.
    QByteArray data;

    bool operator==(const AtomMedia &) const = default;
};

/// What an entry answers to. RFC 4685 §3, XEP-0277 §2.5.
struct PUBSUB_EXPORT AtomReply {
    /// Atom id of the other entry.
    QString ref;
    /// Where it is; an `xmpp:` address or a web address, resolved as AtomLink::href is.
    QString href;
    /// Media type of what \a href leads to.
    QString type;

    /// \a href as an `xmpp:` address, if it is one.
    [[nodiscard]] std::optional<PubSubUri> xmppUri() const;

    bool operator==(const AtomReply &) const = default;
};

/// The program that wrote an entry. RFC 4287 §4.2.4.
struct AtomGenerator {
    /// The program's name.
    QString name;
    /// Its web page; empty if not said.
    QString uri;
    /// Its version; empty if not said.
    QString version;

    bool operator==(const AtomGenerator &) const = default;
};

} // namespace PubSub
