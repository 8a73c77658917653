// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Inbox.h"

#include <pubsub/FormKeys.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/session/Connection.h>
#include <pubsub/session/XmppSession.h>
#include <pubsub/stream/Quarantine.h>
#include <pubsub/stream/Stanza.h>
#include <pubsub/wire/Iq.h>
#include <pubsub/wire/Replies.h>
#include <pubsub/xml/Xml.h>

#include <QPointer>
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

Inbox::Inbox(Client *client, Connection &connection, Quarantine &quarantine)
    : QObject(client), m_client(client), m_connection(connection), m_quarantine(quarantine)
{
    m_filter.isContact = [this](const Jid &jid) { return m_connection.isContact(jid); };
    connect(&m_connection, &Connection::established, this,
        [this] { m_filter.setOwnJid(m_connection.sessionJid()); });
    connect(&m_connection, &Connection::sessionMade, this, [this](const XmppSession *session) {
        connect(session, &XmppSession::messageReceived, this, &Inbox::onMessageReceived);
    });
}

void Inbox::forget()
{
    m_filter.forgetTrusted();
    m_answered.clear();
}

void Inbox::onMessageReceived(const XmlElement &message)
{
    if (m_archives.take(message, m_connection.sessionJid()))
        return;
    if (!Events::isNotification(message))
        return onAccountNotification(message);
    const auto sender = m_filter.check(message);
    if (!sender) {
        Q_EMIT m_client->eventRefused(message.attribute(u"from"_s), sender.error());
        return;
    }
    const EventInfo info = Events::infoOf(message, *sender);
    const QPointer<Inbox> self(this);
    for (const Events::Event &event : Events::read(message, *sender)) {
        if (!self)
            return;
        if (!m_quarantine.contains(event.node))
            announce(event, info);
    }
}

// XEP-0376 §5: nobody but the account's own server speaks for the account.
void Inbox::onAccountNotification(const XmlElement &message)
{
    const XmlElement notify = Xml::child(message, Ns::accountManagement, "notify"_L1);
    if (notify.isNull())
        return;
    const QString from = message.attribute(u"from"_s);
    if (!isAnswerFrom(from, m_connection.ownBareJid(), m_connection.sessionJid())) {
        Q_EMIT m_client->eventRefused(
            from, u"Only the account itself tells of its subscriptions."_s);
        return;
    }
    const auto service = Jid::fromString(notify.attribute(u"service"_s));
    const XmlElement child = Xml::child(notify, Ns::pubsub, "subscription"_L1);
    if (!service || child.isNull())
        return;
    // What happens there will be told, though this program asked for nothing.
    m_filter.trust(*service);
    Q_EMIT m_client->accountSubscriptionChanged(
        Replies::subscription(child, { service->bare(), {} }), notify.attribute(u"ver"_s));
}

void Inbox::announce(const Events::Event &event, const EventInfo &info)
{
    using namespace Events;
    Client *q = m_client;
    const NodeAddress &node = event.node;
    const auto tell = Overloaded {
        [&](const ItemPublished &e) { Q_EMIT q->itemPublished(node, e.item, info); },
        [&](const ItemRetracted &e) { Q_EMIT q->itemRetracted(node, e.itemId, info); },
        [&](const NodePurged &) { Q_EMIT q->nodePurged(node, info); },
        [&](const NodeDeleted &e) { Q_EMIT q->nodeDeleted(node, e.redirectUri, info); },
        [&](const NodeConfigured &e) { Q_EMIT q->nodeConfigured(node, e.configuration, info); },
        [&](const NodeTouched &) { Q_EMIT q->nodeTouched(node, info); },
        [&](const NodeCreated &) { Q_EMIT q->nodeCreated(node, info); },
        [&](const ChildAdded &e) { Q_EMIT q->childAdded(node, e.child, e.metadata, info); },
        [&](const ChildRemoved &e) { Q_EMIT q->childRemoved(node, e.child, info); },
        [&](const SubscriptionChanged &e) { Q_EMIT q->subscriptionChanged(e.subscription, info); },
        [&](const AffiliationChanged &e) { Q_EMIT q->affiliationChanged(e.affiliation, info); },
        [&](const AuthorizationRequested &e) {
            if (!isAnswered(e.request))
                Q_EMIT q->authorizationRequested(e.request, info);
        },
        [&](const Unknown &e) { Q_EMIT q->unknownEvent(node, e.xml, info); },
    };
    std::visit(tell, event.what);
}

bool Inbox::isAnswered(const AuthorizationRequest &request) const
{
    return m_answered.contains(keyOf(request));
}

// XEP-0060 §8.6.2: the form comes back with the id of the message that brought it.
bool Inbox::answer(const AuthorizationRequest &request, AuthorizationAnswer answer)
{
    if (!m_connection.session() || isAnswered(request))
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
    XmppSession *session = m_connection.session();
    if (!xml || !session || !session->sendMessage(request.messageId, request.node.service, *xml))
        return false;
    const QString key = keyOf(request);
    if (answer != AuthorizationAnswer::Postpone && !key.isEmpty())
        m_answered.insert(key);
    return true;
}

} // namespace PubSub
