// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

namespace TestSupport
{

/// `<pubsub/>` around \a content.
QByteArray pubsub(const QByteArray &content);
/// The same of the namespace for owners.
QByteArray ownerPubsub(const QByteArray &content);
/// A data form with a hidden FORM_TYPE; \a formType is what follows the namespace of XEP-0060.
QByteArray formOf(const QByteArray &type, const QByteArray &formType, const QByteArray &fields);

/// An error as the specification's lists write it: `bad-request/modify invalid-jid`,
/// `feature-not-implemented/cancel unsupported[subscribe]`.
QString notationOf(const PubSub::Error &error);
/// The error stanza's content for such a text.
Answer errorAnswer(const QString &notation);

/// A client and a server on which one operation after the other is tried:
///
/// \code
/// bench.expect("get", pubsub("<items node='news'/>"), pubsub("<items node='news'/>"));
/// const auto page = await(bench.node().items());
/// QCOMPARE(bench.difference(), QString());
/// \endcode
class OperationBench
{
    Q_DISABLE_COPY_MOVE(OperationBench)

public:
    explicit OperationBench(const ScriptedOptions &options = {});

    /// Connects as juliet@localhost; false if there is no session.
    bool start();

    PubSub::Jid serviceJid() const;
    PubSub::Jid ownJid() const;
    PubSub::Service service();
    PubSub::Node node(const QString &id = QStringLiteral("news"));
    PubSub::NodeAddress address(const QString &id = QStringLiteral("news")) const;

    /// The next request to \a to (the pubsub service if empty) has to be an IQ of \a type that
    /// holds exactly \a content, and gets \a answer.
    void expect(const QByteArray &type, const QByteArray &content, const Answer &answer,
        const QString &to = {});
    /// How the requests since the last call differed from what was expected; empty if in nothing.
    QString difference();

    /// Answers what \a ask asks with each of these errors in turn. Empty if each came as it is
    /// written, else the first that did not.
    template <typename Ask> QString triedErrors(Ask ask, const QStringList &notations)
    {
        for (const QString &notation : notations) {
            answerAllWith(errorAnswer(notation));
            const auto outcome = await(ask());
            server.clearRules();
            if (outcome)
                return notation + QStringLiteral(": no error");
            if (const QString got = notationOf(outcome.error()); got != notation)
                return notation + QStringLiteral(": ") + got;
        }
        return {};
    }

    /// One request of several to the pubsub service, as for expect(), and its answer.
    struct Step {
        QByteArray type;
        QByteArray content;
        Answer answer;
    };
    /// What \a ask's request fails with, empty if in nothing; or how what it sent differed from
    /// \a steps in their order.
    template <typename Ask> QString triedSteps(Ask ask, const QList<Step> &steps)
    {
        expectSteps(steps);
        const auto outcome = await(ask());
        const QString difference = differenceFromSteps(steps.size());
        if (!difference.isEmpty() || outcome)
            return difference;
        return notationOf(outcome.error());
    }

    /// Sends `<event/>` with \a content from the service and waits until it was heard.
    bool sendEvent(const QByteArray &content, const QByteArray &beside = {});

    ScriptedServer server;
    TestClient client;

private:
    void answerAllWith(const Answer &answer);
    void expectSteps(const QList<Step> &steps);
    QString differenceFromSteps(qsizetype wanted);

    QStringList m_differences;
};

} // namespace TestSupport
