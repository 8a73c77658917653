// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "StanzaParser_p.h"

#include "Stanza_p.h"
#include "Xml_p.h"

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
        return { frame.kind, {}, frame.bytes, frame.reason };
    const auto broken
        = [&](const QString &why) { return Outcome { Kind::Broken, {}, frame.bytes, why, true }; };
    if (!frame.fault.isEmpty())
        return broken(frame.fault);
    const auto document = parseStanza(frame.bytes);
    if (!document)
        return broken(document.error().message);
    const QDomElement element = stanzaOf(*document);
    Xml::putPayloads(element, std::exchange(frame.lists.payloads, {}));
    return { Kind::Stanza, { *document, element, std::move(frame.lists) } };
}

} // namespace PubSub
