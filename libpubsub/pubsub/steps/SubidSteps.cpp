// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "SubidSteps.h"

#include "MyRelations.h"

namespace PubSub
{

using Cause = Error::PubSubCondition;

// A subid that was found before may have ended since: another program unsubscribed.
void SubidSteps::attach(Request *request, const Question &question)
{
    RequestPrivate::of(request)->secondTry = [=](const Error &refusal) {
        const bool isStale
            = refusal.pubSubCondition == Cause::InvalidSubid && !question.subid.isEmpty();
        if (!isStale && refusal.pubSubCondition != Cause::SubidRequired)
            return false;
        QHash<NodeAddress, QString> &subids = question.requester->memory().subids;
        if (subids.value(question.node) == question.subid)
            subids.remove(question.node);
        (new SubidSteps(request, question))->list(refusal);
        return true;
    };
}

SubidSteps::SubidSteps(Request *request, const Question &question)
    : Steps(question.requester, request), m_request(request), m_question(question)
{
}

void SubidSteps::list(const Error &refusal)
{
    ask(
        Node(m_requester->client(), m_question.node).mySubscriptions(),
        [this, refusal](const QList<Subscription> &listed) { onListed(listed, refusal); },
        [this, refusal](const Error &error) {
            fail(error.party() == Error::Party::Service ? refusal : error);
        });
}

void SubidSteps::onListed(const QList<Subscription> &listed, const Error &refusal)
{
    m_left = subidsIn(listed);
    if (m_left.isEmpty())
        return refusal.pubSubCondition == Cause::SubidRequired ? fail(refusal) : askAgain({});
    if (m_question.reach == Reach::One)
        m_left.resize(1);
    if (m_question.subscriber.isEmpty())
        m_requester->memory().subids.insert(m_question.node, m_left.first());
    askNext();
}

// What is subscribed comes before what still waits for an owner.
QStringList SubidSteps::subidsIn(const QList<Subscription> &listed) const
{
    QStringList subids;
    qsizetype subscribed = 0;
    for (const Subscription &one : MyRelations::ownAmong(listed, m_requester->ownBareJid())) {
        const bool isMeant = m_question.subscriber.isEmpty() || one.jid == m_question.subscriber;
        if (one.subid.isEmpty() || !isMeant)
            continue;
        const bool counts = one.state == Subscription::State::Subscribed;
        subids.insert(counts ? subscribed++ : subids.size(), one.subid);
    }
    return subids;
}

void SubidSteps::askNext()
{
    const QString subid = m_left.takeFirst();
    if (m_left.isEmpty())
        askAgain(subid);
    else
        ask(m_requester->sendVoid(m_question.iq(subid)), [this] { askNext(); });
}

void SubidSteps::askAgain(const QString &subid)
{
    RequestPrivate *request = RequestPrivate::of(m_request);
    if (!request->hasOwnTimeout)
        request->timer.start(Request::defaultTimeout);
    m_requester->submit(m_request, m_question.iq(subid));
}

} // namespace PubSub
