// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Draft.h"
#include "writer/core/OutboxEntry.h"

namespace Writer
{

/// What a server has confirmed, a post or its deletion, as it was: there are servers that confirm
/// first and store later, and a crash in between takes along what was confirmed.
struct KeptPost {
    enum class State {
        /// Confirmed; nobody has looked since then.
        Unseen,
        /// When it was looked at last, it was as it was confirmed.
        Seen,
        /// There is another version: see changedBy.
        Changed,
        /// The post is gone, and an event or the configuration of its node says why.
        Explained,
    };

    PubSub::Jid account;
    PubSub::NodeAddress node;
    QString itemId;
    OutboxEntry::Operation operation = OutboxEntry::Operation::Publish;
    QString title;
    /// The XML that was published, or that was there before it was deleted.
    QByteArray payload;
    /// PayloadHash of payload.
    QString hash;
    /// PayloadHash of what an edit has replaced; empty for a new post.
    QString replacedHash;
    std::optional<PubSub::AccessModel> access;
    /// What the person wrote; without a key where nobody did.
    Draft draft;
    QDateTime confirmed;
    /// When somebody looked last; invalid if nobody has.
    QDateTime checked;
    State state = State::Unseen;
    /// Who published the version that is there now; empty if nobody told.
    PubSub::Jid changedBy;

    [[nodiscard]] bool isPublish() const { return operation == OutboxEntry::Operation::Publish; }

    bool operator==(const KeptPost &) const = default;
};

} // namespace Writer
