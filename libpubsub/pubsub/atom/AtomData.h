// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/AtomEntry.h>
#include <pubsub/xml/XmlTokens.h>

#include <QSharedData>
#include <memory>

namespace PubSub
{

inline constexpr QLatin1StringView atomNamespace { "http://www.w3.org/2005/Atom" };
inline constexpr QLatin1StringView threadNamespace { "http://purl.org/syndication/thread/1.0" };
inline constexpr QLatin1StringView geolocNamespace { "http://jabber.org/protocol/geoloc" };

inline constexpr XmlLimits atomLimits { AtomEntry::maxBytes, AtomEntry::maxDepth,
    AtomEntry::maxElements, AtomEntry::maxAttributes };

/// The fields of an entry, in the order in which a new entry is written.
enum class AtomField {
    Id,
    Title,
    Summary,
    Content,
    Author,
    Published,
    Updated,
    Category,
    Link,
    Rights,
    Geoloc,
    Generator,
    InReplyTo,
    Source,
    Other, ///< not understood, or understood but not listed
};

/// What an entry says.
struct AtomFields {
    QString id;
    QString title;
    /// Set by a setter only; title has its words. See AtomForms for what was read.
    QString titleMarkup;
    QString summary;
    QList<AtomContent> contents;
    QList<AtomPerson> authors;
    QDateTime published;
    QDateTime updated;
    QList<AtomCategory> categories;
    QList<AtomLink> links;
    QString rights;
    QByteArray geoloc;
    AtomGenerator generator;
    QList<AtomReply> inReplyTo;
    QByteArray source;
    QString lang;

    bool operator==(const AtomFields &) const = default;
};

/// What an entry says beside its fields. No setter changes it; what stands for a field counts
/// as long as that field is as it was read.
struct AtomForms {
    /// The richest form of the title, and of the summary.
    AtomContent title;
    AtomContent summary;
    QString sourceId;
    QString sourceTitle;
    QList<AtomPerson> sourceAuthors;
    QList<AtomMedia> media;
    QString dir;
    QUrl base;
};

/// One child of the root as it was read. The n-th child of a field that is a list holds the
/// n-th value of that list.
struct AtomChild {
    AtomField field = AtomField::Other;
    XmlTokens tokens;
};

/// What fromXml() found: the base of every later change.
struct AtomOriginal {
    AtomFields fields;
    AtomForms forms;
    XmlToken root;
    QList<AtomChild> children;
};

class AtomEntryData : public QSharedData
{
public:
    AtomEntry::Kind kind = AtomEntry::Kind::Entry;
    AtomFields fields;
    std::shared_ptr<const AtomOriginal> original; ///< none for a new entry

    /// What addresses of the entry are relative to.
    [[nodiscard]] QUrl base() const { return original ? original->forms.base : QUrl(); }
};

} // namespace PubSub
