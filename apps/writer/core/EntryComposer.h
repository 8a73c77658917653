// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Draft.h"

#include <pubsub/AtomEntry.h>

namespace Writer
{

/// Makes the entry that is published from a draft, and the draft from an entry that is to be
/// edited. The entry is written so that every known client shows it: RFC 4287, XEP-0277 §2,
/// XEP-0472 §4.
class EntryComposer
{
public:
    /// Payloads beyond this are refused by services with common settings, in bytes.
    static constexpr qsizetype largePayload = 60 * 1024;

    /// \a author is the account that publishes.
    explicit EntryComposer(const PubSub::Jid &author) : m_author(author.bare()) { }

    /// The payload for \a draft as of \a now, with the way to its comments or without, as the
    /// person decided. An edit starts from the server's copy (Draft::base) and changes only what
    /// the person changed. What another program dropped of
    /// \a own, our last version, comes back: author, links, language, date, rights.
    [[nodiscard]] QByteArray compose(
        const Draft &draft, const QDateTime &now, const QByteArray &own = {}) const;

    /// What the person edits when the post \a payload of \a node is opened. An entry that
    /// can't be read gives a draft without text.
    [[nodiscard]] static Draft draftOf(
        const PubSub::NodeAddress &node, const QString &itemId, const QByteArray &payload);
    /// The title that \a draft is published with: its own, or its first words.
    [[nodiscard]] static QString titleOf(const Draft &draft);
    /// The tags in \a line, which is what a person types: separated by commas, each once.
    [[nodiscard]] static QStringList tagsFromLine(const QString &line);

private:
    [[nodiscard]] PubSub::AtomEntry newEntry(const Draft &draft, const QDateTime &now) const;
    [[nodiscard]] static PubSub::AtomEntry editedEntry(
        const PubSub::AtomEntry &base, const Draft &draft);

    PubSub::Jid m_author;
};

} // namespace Writer
