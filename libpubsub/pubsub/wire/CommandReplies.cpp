// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "CommandReplies.h"

#include "Replies.h"

#include <pubsub/base/Names.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

#include <array>
#include <utility>

namespace PubSub::Replies
{

using namespace Qt::StringLiterals;
using Names::valueOf;

namespace
{

constexpr std::array stepStatuses {
    std::pair { CommandStep::Status::Executing, "executing"_L1 },
    std::pair { CommandStep::Status::Completed, "completed"_L1 },
    std::pair { CommandStep::Status::Canceled, "canceled"_L1 },
};

constexpr std::array noteTypes {
    std::pair { CommandNote::Type::Info, "info"_L1 },
    std::pair { CommandNote::Type::Warning, "warn"_L1 },
    std::pair { CommandNote::Type::Error, "error"_L1 },
};

constexpr std::array stepActions {
    CommandStep::Action::Previous,
    CommandStep::Action::Next,
    CommandStep::Action::Complete,
};

void readActions(const XmlElement &element, CommandStep &step)
{
    for (const auto action : stepActions) {
        const QString name = CommandStep::actionName(action);
        if (!element.firstChildElement(name).isNull())
            step.actions.append(action);
        if (element.attribute(u"execute"_s) == name)
            step.defaultAction = action;
    }
}

} // namespace

// XEP-0050 §3.4. XEP-0060 §8.7.4 writes action='completed' for the status.
Parsed<CommandStep> commandStep(const XmlElement &iq)
{
    const XmlElement command = Xml::child(iq, Ns::commands, "command"_L1);
    if (command.isNull())
        return missing("command"_L1);
    CommandStep step;
    step.node = command.attribute(u"node"_s);
    step.sessionId = command.attribute(u"sessionid"_s);
    step.status
        = valueOf(stepStatuses, command.attribute(u"status"_s, command.attribute(u"action"_s)),
            CommandStep::Status::Completed);
    readActions(Xml::child(command, Ns::commands, "actions"_L1), step);
    step.form = Form::fromElement(Xml::child(command, Ns::data, "x"_L1)).value_or(Form());
    for (const XmlElement &e : Xml::children(command, Ns::commands, "note"_L1))
        step.notes.append(
            { valueOf(noteTypes, e.attribute(u"type"_s), CommandNote::Type::Info), e.text() });
    return step;
}

// XEP-0050 §3.1
Parsed<QList<CommandRef>> commands(const XmlElement &iq)
{
    const XmlElement query = Xml::child(iq, Ns::discoItems, "query"_L1);
    if (query.isNull())
        return missing("query"_L1);
    QList<CommandRef> commands;
    for (const XmlElement &e : Xml::children(query, Ns::discoItems, "item"_L1)) {
        const auto jid = Jid::fromString(e.attribute(u"jid"_s));
        if (jid && !e.attribute(u"node"_s).isEmpty())
            commands.append({ *jid, e.attribute(u"node"_s), e.attribute(u"name"_s) });
    }
    return commands;
}

} // namespace PubSub::Replies
