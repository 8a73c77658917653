// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Client.h"
#include "Client_p.h"
#include "FormKeys.h"
#include "Namespaces_p.h"
#include "Xml_p.h"

#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

/// What tells one authorization request from another; empty where nothing does. ejabberd sends
/// all of them without an id.
QString keyOf(const AuthorizationRequest &request)
{
    if (request.messageId.isEmpty())
        return {};
    return QStringList { request.node.service.toString(), request.messageId, request.node.node,
        request.subscriber.toString(), request.subid }
        .join(u'\n');
}

} // namespace

bool ClientPrivate::isAnswered(const AuthorizationRequest &request) const
{
    return m_answered.contains(keyOf(request));
}

// XEP-0060 §8.6.2: the form comes back with the id of the message that brought it.
bool ClientPrivate::answer(const AuthorizationRequest &request, AuthorizationAnswer answer)
{
    if (!session || isAnswered(request))
        return false;
    Form form = Form::submission(Ns::subscribeAuthorization);
    if (answer == AuthorizationAnswer::Postpone) {
        form.type = Form::Type::Cancel;
    } else {
        form.set(SubscribeAuthorization::subid, request.subid);
        form.set(SubscribeAuthorization::node, request.node.node);
        form.set(SubscribeAuthorization::subscriberJid, request.subscriber);
        form.set(SubscribeAuthorization::allow, answer == AuthorizationAnswer::Approve);
    }
    const auto xml = Xml::built([&](QXmlStreamWriter &writer) { form.toXml(writer); });
    if (!xml || !session->sendMessage(request.messageId, request.node.service, *xml))
        return false;
    const QString key = keyOf(request);
    if (answer != AuthorizationAnswer::Postpone && !key.isEmpty())
        m_answered.insert(key);
    return true;
}

} // namespace PubSub
