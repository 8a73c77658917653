// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ExampleStage.h"

#include "support/XepExample.h"

#include <QRegularExpression>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

ScriptedOptions optionsFor(const Jid &jid)
{
    ScriptedOptions options;
    options.domain = jid.domain();
    return options;
}

/// An answer has the id of its question, not the one in the specification.
QByteArray withIdOfQuestion(const QByteArray &answer)
{
    static const QRegularExpression id(u"\\bid='[^']*'"_s);
    const qsizetype end = answer.indexOf('>');
    return QString::fromUtf8(answer.first(end)).replace(id, u"id='{id}'"_s).toUtf8()
        + answer.sliced(end);
}

} // namespace

ExamplePerson::ExamplePerson(const Jid &jid) : m_server(optionsFor(jid))
{
    Account account = accountFor(m_server, u"anybody"_s);
    account.jid = jid;
    m_client.connectToServer(account, u"secret"_s);
    // What a login asks by itself is over when the flush has come back.
    m_ready = m_client.waitForState(Client::State::Online) && m_client.flush();
}

void ExamplePerson::setAnswers(const QByteArrayList &answers)
{
    m_answers = answers;
    m_requests.clear();
    m_server.clearRules();
    m_server.clearReceived();
    m_server.reply({}, [this](const QDomElement &iq) { return answerTo(iq); });
}

Answer ExamplePerson::answerTo(const QDomElement &iq)
{
    m_requests += iq;
    return m_answers.isEmpty() ? Answer::never()
                               : Answer::raw(withIdOfQuestion(m_answers.takeFirst()));
}

void ExamplePerson::settle()
{
    m_server.clearRules();
    m_client.flush();
}

void ExamplePerson::deliver(const QByteArray &stanza)
{
    setAnswers({});
    const auto sender = Jid::fromString(stanzaFrom(stanza).attribute(u"from"_s));
    if (sender)
        m_client.trustEventsFrom(*sender);
    m_server.sendStanza(stanza);
    settle();
}

ExamplePerson *ExampleStage::person(const QString &jid)
{
    auto &person = m_persons[jid];
    if (!person || !person->isReady()) {
        const Jid wanted = *Jid::fromString(jid.contains(u'/') ? jid : jid + u"/home"_s);
        person = std::make_unique<ExamplePerson>(wanted);
    }
    return person->isReady() ? person.get() : nullptr;
}

} // namespace TestSupport
