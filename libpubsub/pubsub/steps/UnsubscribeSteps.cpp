// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "UnsubscribeSteps.h"

#include "MyRelations.h"

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

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
    Requester *requester, const NodeAddress &node, const QString &subid)
{
    auto *request = requester->compose<VoidRequest>();
    (new UnsubscribeSteps(requester, node, request))->list(subid);
    return request;
}

UnsubscribeSteps::UnsubscribeSteps(
    Requester *requester, const NodeAddress &node, VoidRequest *request)
    : Steps(requester, request), m_node(requester->client(), node), m_request(request)
{
}

void UnsubscribeSteps::list(const QString &subid)
{
    ask(
        m_node.mySubscriptions(),
        [this](const QList<Subscription> &listed) {
            m_isListed = true;
            m_left = MyRelations::ownAmong(listed, m_requester->ownBareJid());
            if (m_left.isEmpty())
                succeed();
            else
                endNext();
        },
        [this, subid](const Error &error) {
            if (error.party() != Error::Party::Service)
                return fail(error);
            Subscription ofAccount;
            ofAccount.jid = m_requester->ownBareJid().toString();
            ofAccount.subid = subid;
            m_left.append(ofAccount);
            endNext();
        });
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
            if (MyRelations::ownAmong(listed, m_requester->ownBareJid()).isEmpty())
                return succeed();
            fail(ErrorMaker::make(Error::Kind::Unparsable,
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
    RequestPrivate::of(m_request)->succeed([request = m_request] { Q_EMIT request->succeeded(); });
}

} // namespace PubSub
