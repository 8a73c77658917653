// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/NodeAddress.h>
#include <pubsub/ParseError.h>
#include <pubsub/base/TestExport.h>

#include <QByteArray>
#include <QDomDocument>

namespace PubSub
{

/// What the beginning of a stanza tells about it, also when its rest is broken.
struct PUBSUB_TEST_EXPORT StanzaHead {
    QString tag;
    QString id;
    QString from;
    QString type;
    /// The node of the first <items/> (or other pubsub element) in it.
    QString node;

    [[nodiscard]] NodeAddress address() const;
    /// A stanza of the same kind, sender and id without content: takes the place of one that
    /// was dropped, so that both sides of stream management (XEP-0198) count alike.
    [[nodiscard]] QByteArray emptyStanza() const;

    [[nodiscard]] static StanzaHead of(const QByteArray &bytes);
};

/// A stanza as a document; its root is the stanza itself.
[[nodiscard]] PUBSUB_TEST_EXPORT Parsed<QDomDocument> parseStanza(const QByteArray &bytes);

/// The stanza within \a document.
[[nodiscard]] inline QDomElement stanzaOf(const QDomDocument &document)
{
    return document.documentElement().firstChildElement();
}

} // namespace PubSub
