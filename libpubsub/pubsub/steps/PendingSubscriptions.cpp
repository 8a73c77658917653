// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "PendingSubscriptions.h"

#include "Commands.h"

#include <pubsub/FormKeys.h>
#include <pubsub/base/Namespaces.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

CommandStep firstStep()
{
    CommandStep step;
    step.node = Ns::getPending;
    return step;
}

/// The choices of the one field, XEP-0060 §8.7.1.
QStringList nodesIn(const Form &form)
{
    QStringList nodes;
    if (const FormField *field = form.field(SubscribeAuthorization::node.name)) {
        for (const FormOption &option : field->options)
            nodes.append(option.value);
    }
    return nodes;
}

Error errorOf(const CommandStep &step)
{
    QStringList texts;
    for (const CommandNote &note : step.notes)
        texts.append(note.text);
    Error error = ErrorMaker::make(Error::Kind::Stanza, texts.join(u'\n'));
    error.condition = Error::Condition::UndefinedCondition;
    return error;
}

} // namespace

NodeIdsRequest *PendingSubscriptions::nodes(Requester *requester, const Jid &service)
{
    auto *request = requester->compose<NodeIdsRequest>();
    auto *self = new PendingSubscriptions(requester, service, request);
    self->send(firstStep(), CommandStep::Action::Execute, {}, [=](const CommandStep &step) {
        // Nobody waits for the end of a command that was only looked into.
        if (step.status == CommandStep::Status::Executing)
            Commands::send(requester, service, step, CommandStep::Action::Cancel, {});
        const QStringList nodes = nodesIn(step.form);
        RequestPrivate::of(request)->succeed([=] { Q_EMIT request->succeeded(nodes); });
    });
    return request;
}

VoidRequest *PendingSubscriptions::request(Requester *requester, const NodeAddress &node)
{
    auto *request = requester->compose<VoidRequest>();
    auto *self = new PendingSubscriptions(requester, node.service, request);
    self->send(firstStep(), CommandStep::Action::Execute, {},
        [=](const CommandStep &step) { self->onFormReceived(step, node.node, request); });
    return request;
}

PendingSubscriptions::PendingSubscriptions(Requester *requester, const Jid &service, Request *outer)
    : Steps(requester, outer), m_service(service)
{
    outer->setTimeout(Request::defaultTimeout);
}

void PendingSubscriptions::send(
    const CommandStep &previous, CommandStep::Action action, const Form &form, const OnStep &onStep)
{
    ask(Commands::send(m_requester, m_service, previous, action, form),
        [this, onStep](const CommandStep &answer) {
            if (answer.hasFailed())
                fail(errorOf(answer));
            else
                onStep(answer);
        });
}

// XEP-0060 §8.7.4
void PendingSubscriptions::onFormReceived(
    const CommandStep &step, const QString &node, VoidRequest *request)
{
    Form form = Form::submission(Ns::subscribeAuthorization);
    form.set(SubscribeAuthorization::node, node);
    send(step, CommandStep::Action::Execute, form, [request](const CommandStep &) {
        RequestPrivate::of(request)->succeed([=] { Q_EMIT request->succeeded(); });
    });
}

} // namespace PubSub
