// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/Node.h>

#include <functional>

namespace PubSub
{

/// Asks once more, with the subid, for what a service refused since the account has several
/// subscriptions to the node. XEP-0060 §6.2.3.1, §6.3.4.4, §6.5.9.1.
class SubidSteps : public Steps
{
    Q_OBJECT
public:
    /// About how many it is asked: one will do to read; a change means all of them.
    enum class Reach { One, All };

    struct Question {
        Requester *requester;
        NodeAddress node;
        /// If it is empty, any JID of the account will do, and the subid that was found is kept in
        /// ServiceMemory::subids for what is asked next.
        QString subscriber;
        Reach reach;
        /// With which subid it was asked first: none, or one that was found before.
        QString subid;
        /// What is asked about the subscription with that subid.
        std::function<Iq(const QString &subid)> iq;
    };

    /// Lets \a request, which has asked \a question, find the right subid if the service wants it.
    static void attach(Request *request, const Question &question);

private:
    SubidSteps(Request *request, const Question &question);

    /// \a refusal is told where the list says nothing new.
    void list(const Error &refusal);
    void onListed(const QList<Subscription> &listed, const Error &refusal);
    [[nodiscard]] QStringList subidsIn(const QList<Subscription> &listed) const;
    /// The last one is for the request itself.
    void askNext();
    void askAgain(const QString &subid);

    Request *m_request;
    Question m_question;
    QStringList m_left;
};

} // namespace PubSub
