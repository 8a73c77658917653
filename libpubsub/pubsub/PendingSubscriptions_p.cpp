// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "PendingSubscriptions_p.h"

#include "CommandQuery_p.h"
#include "FormKeys.h"
#include "Namespaces_p.h"

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
    Error error = Error::local(Error::Kind::Stanza, texts.join(u'\n'));
    error.condition = Error::Condition::UndefinedCondition;
    return error;
}

} // namespace

NodeIdsRequest *PendingSubscriptions::nodes(ClientPrivate *client, const Jid &service)
{
    auto *request = client->compose<NodeIdsRequest>();
    auto *self = new PendingSubscriptions(client, service, request);
    self->send(firstStep(), CommandStep::Action::Execute, {}, [=](const CommandStep &step) {
        // Nobody waits for the end of a command that was only looked into.
        if (step.status == CommandStep::Status::Executing)
            CommandQuery::send(client, service, step, CommandStep::Action::Cancel, {});
        const QStringList nodes = nodesIn(step.form);
        ClientPrivate::dataOf(request)->succeed([=] { Q_EMIT request->succeeded(nodes); });
    });
    return request;
}

VoidRequest *PendingSubscriptions::request(ClientPrivate *client, const NodeAddress &node)
{
    auto *request = client->compose<VoidRequest>();
    auto *self = new PendingSubscriptions(client, node.service, request);
    self->send(firstStep(), CommandStep::Action::Execute, {},
        [=](const CommandStep &step) { self->onFormReceived(step, node.node); });
    return request;
}

PendingSubscriptions::PendingSubscriptions(
    ClientPrivate *client, const Jid &service, Request *outer)
    : QObject(outer), m_client(client), m_service(service), m_outer(outer)
{
}

void PendingSubscriptions::send(const CommandStep &previous, CommandStep::Action action,
    const Form &form, const OnStep &onStep)
{
    auto *step = CommandQuery::send(m_client, m_service, previous, action, form);
    RequestPrivate *outer = ClientPrivate::dataOf(m_outer);
    connect(step, &CommandRequest::succeeded, this, [=](const CommandStep &answer) {
        if (answer.hasFailed())
            outer->fail(errorOf(answer));
        else
            onStep(answer);
    });
    connect(step, &Request::failed, this, [outer](const Error &error) { outer->fail(error); });
}

// XEP-0060 §8.7.4
void PendingSubscriptions::onFormReceived(const CommandStep &step, const QString &node)
{
    Form form = Form::submission(Ns::subscribeAuthorization);
    form.set(SubscribeAuthorization::node, node);
    send(step, CommandStep::Action::Execute, form, [this](const CommandStep &) {
        auto *request = static_cast<VoidRequest *>(m_outer);
        ClientPrivate::dataOf(request)->succeed([=] { Q_EMIT request->succeeded(); });
    });
}

} // namespace PubSub
