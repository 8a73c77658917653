// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/EventLines.h"
#include "support/TestClient.h"
#include "support/WaitFor.h"

#include <map>
#include <memory>

namespace TestSupport
{

/// One person of the examples: the library, logged in under that address on a server that
/// answers as the examples do.
class ExamplePerson
{
public:
    /// Logs in; isReady() tells whether it went well, and still does.
    explicit ExamplePerson(const PubSub::Jid &jid);

    bool isReady() const { return m_ready && m_client.state() == PubSub::Client::State::Online; }
    TestClient &client() { return m_client; }
    EventLines &events() { return m_events; }

    /// The next requests get these answers, under their own ids; who comes later gets none.
    void setAnswers(const QByteArrayList &answers);
    /// Waits until all that was sent has come to the server. From now on it answers nothing.
    void settle();
    /// The requests since setAnswers().
    const QList<QDomElement> &requests() const { return m_requests; }
    /// The stanzas since setAnswers().
    QList<QDomElement> sent() const { return m_server.received(); }
    /// Gives the client a stanza, and waits until it has read it. From the sender's bare address
    /// on, its events are believed.
    void deliver(const QByteArray &stanza);

private:
    Answer answerTo(const QDomElement &iq);

    ScriptedServer m_server;
    TestClient m_client;
    EventLines m_events { &m_client, EventLines::Details::Below };
    QByteArrayList m_answers;
    QList<QDomElement> m_requests;
    bool m_ready = false;
};

/// What came of a call.
struct Outcome {
    /// What was sent, in its order.
    QList<QDomElement> requests;
    /// The result or the error; nothing if the request has not ended.
    Told told;
    bool ended = false;
};

/// A call of the library. Plays it as this person, with these answers to what it sends. Ends with
/// the call's end, or with the first request that has no answer.
using Call = std::function<Outcome(ExamplePerson &person, const QByteArrayList &answers)>;

/// Makes a Call of a function that gets the Client and gives one of the library's requests.
template <typename Function> Call callOf(Function function)
{
    return [function](ExamplePerson &person, const QByteArrayList &answers) {
        Outcome outcome;
        person.setAnswers(answers);
        auto *request = function(person.client());
        // An example is one question and its answer.
        request->setSubidLookup(false);
        using R = std::remove_pointer_t<decltype(request)>;
        QObject context;
        if constexpr (std::is_same_v<R, PubSub::VoidRequest>)
            QObject::connect(request, &R::succeeded, &context,
                [&outcome] { outcome.told.lines += QStringLiteral("done"); });
        else
            QObject::connect(request, &R::succeeded, &context,
                [&outcome](const typename R::Value &value) { outcome.told.add(value); });
        QObject::connect(request, &PubSub::Request::failed, &context,
            [&outcome](const PubSub::Error &error) { outcome.told.add(error); });
        QObject::connect(
            request, &PubSub::Request::finished, &context, [&outcome] { outcome.ended = true; });
        waitFor([&] { return outcome.ended || person.requests().size() > answers.size(); });
        outcome.requests = person.requests();
        const Outcome result = outcome;
        if (!outcome.ended)
            request->abort();
        person.settle();
        return result;
    };
}

/// The persons of the examples. Each stays logged in.
class ExampleStage
{
public:
    /// The person of that address; a bare one gets a resource of its own. Null if the login failed.
    ExamplePerson *person(const QString &jid);

private:
    std::map<QString, std::unique_ptr<ExamplePerson>> m_persons;
};

} // namespace TestSupport
