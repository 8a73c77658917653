// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "ListCutter.h"

#include <pubsub/StreamLimits.h>
#include <pubsub/base/TestExport.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace PubSub
{

/// Finds where each stanza of an XMPP stream begins and ends, in bytes, however the network
/// cut them; and holds every stanza to StreamLimits before anything is made of it.
///
/// What is not well-formed is told with the stanza if its end can be found all the same. Long
/// lists are cut out and handed over by themselves (ListCutter).
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
        /// Why a whole stanza is not well-formed; empty if it is.
        QString fault = {};
        StanzaLists lists = {};
    };

    /// Bytes of a refused or broken stanza that are kept, to tell where it came from.
    static constexpr qsizetype headBytes = 8192;

    /// A refused stanza is followed to its end, but no deeper than this.
    static constexpr qsizetype hopelessDepth = 100'000;

    explicit StanzaFramer(const StreamLimits &limits);

    void feed(QByteArray bytes);
    /// What is complete by now, in order; nothing after Broken or Closed.
    [[nodiscard]] std::optional<Frame> next();
    /// Bytes that wait for more of them.
    [[nodiscard]] qsizetype pending() const { return m_gone + m_buffer.size(); }

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
    void enterElement(int depth);
    void cut(const ListCutter::Cut &part);
    void note(XmlBytes::Fault fault);
    /// Is anything made of the stanza yet?
    [[nodiscard]] bool isChecked() const;
    [[nodiscard]] QByteArray head(qsizetype end) const;
    void countChild();
    void checkName(QByteArrayView name);
    void checkAttributes();
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
    /// Where character data began, after the markup before it.
    qsizetype m_textStart = 0;
    /// The stanza's beginning without what was cut out, and how much left the buffer.
    QByteArray m_envelope;
    qsizetype m_gone = 0;
    XmlScope m_scope;
    ListCutter m_cutter { m_scope };
    XmlBytes::StartTag m_tag;
    XmlBytes::Fault m_fault = nullptr;
    char m_quote = 0;
    QByteArray m_names;
    QList<OpenElement> m_open;
    QString m_refusal;
    QByteArray m_head;
    bool m_isOver = false;
};

} // namespace PubSub
