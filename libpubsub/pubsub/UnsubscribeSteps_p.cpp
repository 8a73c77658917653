// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "UnsubscribeSteps_p.h"

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

/// True if the service may go on to answer other questions.
bool isRefusal(const Error &error)
{
    return error.kind == Error::Kind::Stanza || error.kind == Error::Kind::Unparsable
        || error.kind == Error::Kind::TooLarge;
}

/// True if \a error says that there is no such subscription: XEP-0060 §6.2.3.2, §6.2.3.4, §6.2.3.5.
bool saysNothingThere(const Error &error)
{
    using Cause = Error::PubSubCondition;
    return error.pubSubCondition == Cause::NotSubscribed
        || error.pubSubCondition == Cause::InvalidSubid
        || error.condition == Error::Condition::ItemNotFound;
}

} // namespace

VoidRequest *UnsubscribeSteps::start(
    ClientPrivate *client, const NodeAddress &node, const QString &subid)
{
    auto *request = client->compose<VoidRequest>();
    (new UnsubscribeSteps(client, node, request))->list(subid);
    return request;
}

UnsubscribeSteps::UnsubscribeSteps(
    ClientPrivate *client, const NodeAddress &node, VoidRequest *request)
    : Steps(client, request), m_node(client->q, node), m_request(request)
{
}

void UnsubscribeSteps::list(const QString &subid)
{
    ask(
        m_node.mySubscriptions(),
        [this](const QList<Subscription> &listed) {
            m_isListed = true;
            m_left = own(listed);
            if (m_left.isEmpty())
                succeed();
            else
                endNext();
        },
        [this, subid](const Error &error) {
            if (!isRefusal(error))
                return fail(error);
            Subscription ofAccount;
            ofAccount.jid = m_client->ownBareJid().toString();
            ofAccount.subid = subid;
            m_left.append(ofAccount);
            endNext();
        });
}

// One without an address is the account's: it was asked for its own.
QList<Subscription> UnsubscribeSteps::own(const QList<Subscription> &listed) const
{
    QList<Subscription> mine;
    for (const Subscription &subscription : listed) {
        const Jid jid = Jid::fromString(subscription.jid).value_or(m_client->ownBareJid());
        if (jid.bare() == m_client->ownBareJid() && subscription.state != Subscription::State::None)
            mine.append(subscription);
    }
    return mine;
}

void UnsubscribeSteps::endNext()
{
    if (m_left.isEmpty())
        return confirm();
    ask(
        m_node.unsubscribe(m_left.takeFirst()), [this] { endNext(); },
        [this](const Error &error) { onRefused(error); });
}

void UnsubscribeSteps::onRefused(const Error &error)
{
    if (!saysNothingThere(error))
        return fail(error);
    m_doubt = error;
    endNext();
}

void UnsubscribeSteps::confirm()
{
    if (!m_isListed)
        return endWithoutList();
    ask(
        m_node.mySubscriptions(),
        [this](const QList<Subscription> &listed) {
            if (own(listed).isEmpty())
                return succeed();
            fail(Error::local(Error::Kind::Unparsable,
                u"The service said that there is no subscription any more, and still lists one."_s));
        },
        [this](const Error &) { endWithoutList(); });
}

void UnsubscribeSteps::endWithoutList()
{
    if (m_doubt)
        fail(*m_doubt);
    else
        succeed();
}

void UnsubscribeSteps::succeed()
{
    ClientPrivate::dataOf(m_request)->succeed(
        [request = m_request] { Q_EMIT request->succeeded(); });
}

} // namespace PubSub
