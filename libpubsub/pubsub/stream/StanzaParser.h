// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Stanza.h"
#include "StanzaFramer.h"

#include <QDomDocument>
#include <vector>

namespace PubSub
{

/// Makes stanzas of the bytes of a stream. Knows no socket and no thread: it may be used in any,
/// in one at a time.
class PUBSUB_TEST_EXPORT StanzaParser
{
public:
    /// What came in, in the order in which it came.
    struct Outcome {
        /// As StanzaFramer says, and Broken also for a stanza that is not well-formed.
        StanzaFramer::Frame::Kind kind;
        /// If kind is Stanza.
        Stanza stanza = {};
        /// What is QXmpp's business, as QXmpp reads it; null for the rest.
        QDomDocument forQXmpp = {};
        /// Otherwise: its beginning, and what is wrong.
        QByteArray head = {};
        QString reason = {};
        /// True if it could be left out, and the stream be read on.
        bool isSkippable = false;
    };

    explicit StanzaParser(const StreamLimits &limits) : m_framer(limits) { }

    [[nodiscard]] std::vector<Outcome> parse(QByteArray bytes);
    /// Bytes of a stanza whose end is still to come.
    [[nodiscard]] qsizetype pending() const { return m_framer.pending(); }

private:
    static Outcome outcomeOf(StanzaFramer::Frame &&frame);

    StanzaFramer m_framer;
};

} // namespace PubSub
