// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/ParseError.h>

#include <QList>
#include <QString>
#include <utility>

namespace PubSub
{

/// An `xmpp:` address of a service, a node or an item, or of something to do there.
///
/// XEP-0060 §12.22 and §16.6, XEP-0147, RFC 5122. All parts are kept decoded.
struct PUBSUB_EXPORT PubSubUri {
    /// Longest text, in UTF-16 units, that fromString() looks at.
    static constexpr int maxLength = 16384;

    /// How much toString() percent-encodes in node, item and other values.
    enum class Encoding {
        /// Only what would be misread otherwise: other clients compare and cut such texts
        /// by position, so `:`, `/` and `@` stay as they are.
        AsNeeded,
        /// Everything but the unreserved characters of RFC 3986, as the names of attachment
        /// nodes need it (XEP-0470 §4.1).
        Strict,
    };

    /// The account that should act (`xmpp://ACCOUNT/…`); empty when left open.
    QString account;
    /// The JID that the address leads to; never empty after fromString().
    QString service;
    /// What XEP-0147 calls the query type, lower case: empty when the address merely
    /// identifies something, `pubsub`, `message`, `roster`, …
    QString queryType;
    /// For query type `pubsub`: `subscribe`, `unsubscribe` or `retrieve`; else empty.
    QString action;
    /// Node id; empty for the root of the service.
    QString node;
    /// Item id; empty when the whole node is meant.
    QString item;
    /// Keys and values that are none of the above, in the order of the text.
    QList<std::pair<QString, QString>> parameters;

    /// Reads an address. Accepts what other clients write: values that are not encoded or
    /// encoded like a web form, white space between the keys, IRIs, any case of the scheme.
    /// Fails on another scheme, without a JID, with characters that XML can't carry, and
    /// beyond maxLength. Whether to act on it is for a person to confirm.
    [[nodiscard]] static Parsed<PubSubUri> fromString(const QString &text);

    /// `xmpp:SERVICE?;node=NODE`
    [[nodiscard]] static PubSubUri forNode(const QString &service, const QString &node);
    /// `xmpp:SERVICE?;node=NODE;item=ITEM`
    [[nodiscard]] static PubSubUri forItem(
        const QString &service, const QString &node, const QString &item);

    /// The node that holds the comments on the item \a itemId. XEP-0277 §3.1.
    [[nodiscard]] static QString commentsNode(const QString &itemId);
    /// The id of the item that \a node holds the comments on; empty if it is no such node.
    [[nodiscard]] static QString commentedItem(const QString &node);

    /// The address as text: ASCII only, the node before the item, nothing after it but
    /// other parameters.
    [[nodiscard]] QString toString(Encoding encoding = Encoding::AsNeeded) const;

    bool operator==(const PubSubUri &) const = default;
};

} // namespace PubSub
