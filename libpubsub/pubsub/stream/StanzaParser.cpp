// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "StanzaParser.h"

#include "StanzaHead.h"
#include "StanzaKind.h"

namespace PubSub
{

using namespace Qt::StringLiterals;
using Kind = StanzaFramer::Frame::Kind;

std::vector<StanzaParser::Outcome> StanzaParser::parse(QByteArray bytes)
{
    std::vector<Outcome> outcomes;
    m_framer.feed(std::move(bytes));
    while (auto frame = m_framer.next())
        outcomes.push_back(outcomeOf(*std::move(frame)));
    return outcomes;
}

StanzaParser::Outcome StanzaParser::outcomeOf(StanzaFramer::Frame &&frame)
{
    if (frame.kind != Kind::Stanza)
        return { .kind = frame.kind, .head = frame.bytes, .reason = frame.reason };
    const auto broken = [&](const QString &why) {
        return Outcome {
            .kind = Kind::Broken, .head = frame.bytes, .reason = why, .isSkippable = true
        };
    };
    if (!frame.fault.isEmpty())
        return broken(frame.fault);
    auto element = XmlElement::parseStanza(frame.bytes, std::exchange(frame.lists.payloads, {}));
    if (!element)
        return broken(element.error().message);
    QDomDocument forQXmpp;
    if (!StanzaKind::isMessage(*element) && !StanzaKind::isReply(*element)) {
        const auto document = parseStanza(frame.bytes);
        if (!document)
            return broken(document.error().message);
        forQXmpp = *document;
    }
    return { Kind::Stanza, { *std::move(element), std::move(frame.lists) }, forQXmpp };
}

} // namespace PubSub
