// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeAddress.h>

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace Writer
{

/// A post that is being written: a new one, or the new version of a published one.
struct Draft {
    /// Tells drafts apart on this machine.
    QString key;
    /// The id that the post's item has or will have: chosen when the draft is made, so that
    /// however often it is sent, there is one post.
    QString itemId;
    /// Where it is to be published; empty until that is chosen.
    PubSub::NodeAddress node;
    QString title;
    /// Markdown.
    QString text;
    QStringList tags;
    /// A BCP 47 tag, or empty.
    QString language;
    /// Whether others may comment on the post and like it.
    bool allowsComments = true;
    QDateTime created;
    QDateTime modified;
    /// The server's copy that this version started from (one XML element); empty for a new post.
    QByteArray base;
    /// Hashes of versions that were sent from here and may have arrived, although no answer
    /// told so: found on the server, they are ours, not somebody else's.
    QStringList sentHashes;

    [[nodiscard]] bool isEdit() const { return !base.isEmpty(); }
    /// True if the person has put nothing into it.
    [[nodiscard]] bool isEmpty() const
    {
        return title.trimmed().isEmpty() && text.trimmed().isEmpty() && tags.isEmpty();
    }
    /// True if the person would see the same in \a other.
    [[nodiscard]] bool hasContentOf(const Draft &other) const
    {
        return title == other.title && text == other.text && tags == other.tags
            && language == other.language && allowsComments == other.allowsComments
            && node == other.node;
    }

    bool operator==(const Draft &) const = default;
};

} // namespace Writer
