// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "StreamLimits.h"
#include "TestExport_p.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace PubSub
{

/// Finds where each stanza of an XMPP stream begins and ends, in bytes, however the network
/// cut them; and holds every stanza to StreamLimits before anything is made of it.
///
/// It knows just enough XML for that: tags, quotes, CDATA. Whether a stanza is well-formed
/// in every respect is for the parser to say. Each byte is looked at once.
class PUBSUB_TEST_EXPORT StanzaFramer
{
public:
    struct Frame {
        enum class Kind {
            /// A whole stanza.
            Stanza,
            /// A stanza beyond the limits: bytes hold its beginning, reason says which.
            Refused,
            /// The stream can't be understood any more: reason says why.
            Broken,
            /// The server closed the stream.
            Closed,
        };

        Kind kind;
        QByteArray bytes;
        QString reason;
    };

    /// Bytes of a refused or broken stanza that are kept, to tell where it came from.
    static constexpr qsizetype headBytes = 8192;

    explicit StanzaFramer(const StreamLimits &limits);

    void feed(const QByteArray &bytes);
    /// What is complete by now, in order; nothing after Broken or Closed.
    [[nodiscard]] std::optional<Frame> next();

private:
    /// Open elements of the stanza, as offsets into m_names.
    struct OpenElement {
        qsizetype nameStart;
        int children;
    };

    /// Offset after the markup that begins at m_tagStart, -1 if it is not all there.
    qsizetype findMarkupEnd();
    qsizetype findTagEnd();
    /// What a whole markup, from m_tagStart to \a end, does.
    std::optional<Frame> takeMarkup(qsizetype end);
    std::optional<Frame> takeStartTag(QByteArrayView tag);
    std::optional<Frame> takeEndTag(QByteArrayView tag);
    void countChild();
    void checkName(QByteArrayView name);
    void checkAttributes(QByteArrayView tag, qsizetype nameLength);
    void refuse(const QString &reason);
    std::optional<Frame> endOfElement();
    Frame endOfStanza();
    Frame broken(const QString &reason);
    void dropRefusedBytes();
    void boundUnfinished();
    void compact();

    StreamLimits m_limits;
    QByteArray m_buffer;
    /// Where the current stanza begins; what is before it was handed out.
    qsizetype m_stanzaStart = 0;
    /// Where to look on.
    qsizetype m_position = 0;
    /// Where the markup being read begins, -1 in character data.
    qsizetype m_tagStart = -1;
    char m_quote = 0;
    QByteArray m_names;
    QList<OpenElement> m_open;
    QString m_refusal;
    QByteArray m_head;
    bool m_isOver = false;
};

} // namespace PubSub
