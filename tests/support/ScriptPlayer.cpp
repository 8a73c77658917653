// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ScriptPlayer.h"

#include "support/BuiltInAnswers.h"
#include "support/WaitFor.h"

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

// A script says jabber:client no more than a stanza on the wire does.
QDomDocument parsed(const QByteArray &stanza)
{
    QDomDocument document;
    document.setContent("<stream xmlns='jabber:client'>" + stanza + "</stream>",
        QDomDocument::ParseOption::UseNamespaceProcessing);
    return document;
}

} // namespace

ScriptPlayer::ScriptPlayer(const ScriptFile &script, ScriptedServer *server)
    : m_script(script), m_server(server)
{
    m_server->setStanzaFilter([this](const QDomElement &stanza) { return takeStanza(stanza); });
    connect(m_server, &ScriptedServer::sessionStarted, this, &ScriptPlayer::playServer);
    playServer();
}

ScriptPlayer::~ScriptPlayer()
{
    m_server->setStanzaFilter({});
}

bool ScriptPlayer::isFinished() const
{
    return m_error.isEmpty() && m_next == m_script.steps().size();
}

bool ScriptPlayer::waitForFinished(std::chrono::milliseconds timeout)
{
    if (!waitFor([this] { return isFinished() || !m_error.isEmpty(); }, timeout))
        fail(u"nothing came"_s);
    return isFinished();
}

bool ScriptPlayer::takeStanza(const QDomElement &stanza)
{
    if (!m_error.isEmpty())
        return false;
    QString difference = u"the script is over"_s;
    if (m_next < m_script.steps().size()) {
        const QDomDocument expected = parsed(m_script.steps().at(m_next).stanza);
        Placeholders placeholders = known();
        difference
            = differenceOf(expected.documentElement().firstChildElement(), stanza, placeholders);
        if (difference.isEmpty()) {
            m_captured = placeholders;
            ++m_next;
            playServer();
            return true;
        }
    }
    if (mayComeAnyTime(stanza))
        return false;
    QString received;
    QTextStream stream(&received);
    stanza.save(stream, -1);
    fail(u"%1; received: %2"_s.arg(difference, received));
    return true;
}

void ScriptPlayer::playServer()
{
    for (; m_next < m_script.steps().size(); ++m_next) {
        const ScriptStep &step = m_script.steps().at(m_next);
        const bool hasClient = m_server->client() && m_server->client()->hasSession();
        if (step.kind == ScriptStep::Kind::Client || !hasClient)
            return;
        if (step.kind == ScriptStep::Kind::Drop)
            m_server->dropConnection();
        else
            m_server->sendStanza(withPlaceholders(step.stanza, known()));
    }
}

Placeholders ScriptPlayer::known() const
{
    Placeholders placeholders = m_captured;
    if (const ScriptedConnection *client = m_server->client()) {
        placeholders.insert(u"jid"_s, client->jid());
        placeholders.insert(u"bare"_s, client->jid().section(u'/', 0, 0));
    }
    placeholders.insert(u"domain"_s, m_server->domain());
    placeholders.insert(u"service"_s, m_server->pubSubService());
    return placeholders;
}

bool ScriptPlayer::mayComeAnyTime(const QDomElement &stanza) const
{
    if (stanza.localName() == "presence"_L1)
        return true;
    return IqPattern().matches(stanza) && hasBuiltInAnswer(stanza, m_server->options());
}

void ScriptPlayer::fail(const QString &reason)
{
    if (!m_error.isEmpty())
        return;
    const QList<ScriptStep> &steps = m_script.steps();
    const int line = m_next < steps.size() ? steps.at(m_next).line : 0;
    m_error = u"%1:%2: %3"_s.arg(m_script.name()).arg(line).arg(reason);
}

} // namespace TestSupport
