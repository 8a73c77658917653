// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Commands.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/wire/CommandReplies.h>
#include <pubsub/wire/Disco.h>
#include <pubsub/wire/PubSubIq.h>

#include <QXmlStreamWriter>

namespace PubSub::Commands
{

using namespace Qt::StringLiterals;

CommandsRequest *list(Requester *requester, const Jid &service)
{
    auto *request = requester->send<CommandsRequest>(
        Disco::items(service, Ns::commands, Page::all(), Iq::Trust::No),
        [](const XmlElement &iq) { return Replies::commands(iq); });
    // A service without commands knows no such node.
    return Requester::emptyIfMissing(request);
}

// XEP-0050 §3.4
CommandRequest *send(Requester *requester, const Jid &service, const CommandStep &previous,
    CommandStep::Action action, const Form &form)
{
    const auto write = [previous, action, form](QXmlStreamWriter &writer) {
        writer.writeStartElement("command"_L1);
        writer.writeDefaultNamespace(Ns::commands);
        writer.writeAttribute("node"_L1, previous.node);
        if (!previous.sessionId.isEmpty())
            writer.writeAttribute("sessionid"_L1, previous.sessionId);
        writer.writeAttribute("action"_L1, CommandStep::actionName(action));
        if (!form.isEmpty())
            PubSubIq::submissionOf(form).toXml(writer);
        writer.writeEndElement();
    };
    return requester->send<CommandRequest>({ service, Iq::Type::Set, write },
        [](const XmlElement &iq) { return Replies::commandStep(iq); });
}

} // namespace PubSub::Commands
