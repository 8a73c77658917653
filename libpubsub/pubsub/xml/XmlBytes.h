// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/base/TestExport.h>

#include <QByteArray>
#include <QList>
#include <QString>

/// Reads XML as it may stand in an XMPP stream straight from the bytes: no DTD, no comments, no
/// processing instructions, five entities (RFC 6120 §11.1). What it lets pass is well-formed.
namespace PubSub::XmlBytes
{

/// One attribute of a start tag, as it stands in it.
struct Attribute {
    QByteArrayView name;
    QByteArrayView value;

    [[nodiscard]] QByteArrayView prefix() const;
    [[nodiscard]] QByteArrayView localName() const;
};

/// A start tag, as views into its bytes.
struct StartTag {
    QByteArrayView name;
    QList<Attribute> attributes;
    bool isEmpty = false; ///< `<name/>`

    /// The raw value, or a null view.
    [[nodiscard]] QByteArrayView attribute(QByteArrayView name) const;
    /// The value as text; empty if there is none.
    [[nodiscard]] QString text(QByteArrayView name) const;
};

/// What is wrong with something, in English; null if nothing is.
using Fault = const char *;

/// Checks character data, from one tag to the next.
[[nodiscard]] PUBSUB_TEST_EXPORT Fault faultInText(QByteArrayView text);
/// Checks that every character is one that XML knows (XML §2.2): all that can be wrong between
/// `<![CDATA[` and `]]>`.
[[nodiscard]] PUBSUB_TEST_EXPORT Fault faultInCharacters(QByteArrayView text);
/// Reads what stands between `<` and `>` of a start tag into \a tag, whose memory is used again.
[[nodiscard]] PUBSUB_TEST_EXPORT Fault readStartTag(QByteArrayView inside, StartTag &tag);

/// \a ascii to compare bytes with.
[[nodiscard]] constexpr QByteArrayView bytesOf(QLatin1StringView ascii)
{
    return QByteArrayView(ascii.data(), ascii.size());
}
[[nodiscard]] QByteArrayView prefixOf(QByteArrayView qualifiedName);
[[nodiscard]] QByteArrayView localNameOf(QByteArrayView qualifiedName);
/// \a utf8 as it is: QString::fromUtf8() takes U+FEFF at the beginning for a mark of the encoding.
[[nodiscard]] QString charactersOf(QByteArrayView utf8);
/// An attribute's value with its entities replaced.
[[nodiscard]] QString decoded(QByteArrayView value);
/// Character data with its entities replaced.
[[nodiscard]] QString decodedText(QByteArrayView text);
/// Character data in which an ampersand is one: CDATA.
[[nodiscard]] QString plainText(QByteArrayView text);

} // namespace PubSub::XmlBytes
