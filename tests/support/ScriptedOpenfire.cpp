// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ScriptedOpenfire.h"

#include "support/Namespaces.h"
#include "support/openfire/Events.h"
#include "support/openfire/Handlers.h"
#include "support/openfire/Replies.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace TestSupport
{

using namespace Openfire;

namespace
{

const QString commonPassword = u"secret"_s;

/// What else clients ask for at their login, with an answer that holds nothing.
struct Courtesy {
    QLatin1StringView xmlns;
    const char *answer;
};

constexpr Courtesy courtesies[] = {
    { "urn:xmpp:carbons:2"_L1, "" },
    { "urn:xmpp:blocking"_L1, "<blocklist xmlns='urn:xmpp:blocking'/>" },
    { "vcard-temp"_L1, "<vCard xmlns='vcard-temp'/>" },
    { "jabber:iq:version"_L1,
        "<query xmlns='jabber:iq:version'><name>Openfire</name><version>5.2.0 alpha</version>"
        "</query>" },
};

bool isPubSub(const QDomElement &iq)
{
    const QString xmlns = iq.firstChildElement().namespaceURI();
    return xmlns == Ns::pubSub || xmlns == Ns::pubSubOwner;
}

} // namespace

ScriptedOptions ScriptedOpenfire::streamOptions()
{
    return { .mechanisms = { u"PLAIN"_s, u"SCRAM-SHA-1"_s },
        .accounts = { { u"ada"_s, commonPassword }, { u"bob"_s, commonPassword },
            { u"eve"_s, commonPassword } },
        .streamManagement = ScriptedOptions::StreamManagement::WithResumption,
        .maxStanzaBytes = 1'048'576,
        .tooLargeCondition = "internal-server-error",
        .tellsMaxStanzaBytes = true,
        .idleSeconds = 360,
        .streamFeatures = "<sm xmlns='urn:xmpp:sm:2'/><csi xmlns='urn:xmpp:csi:0'/>"
                          "<compression xmlns='http://jabber.org/features/compress'>"
                          "<method>zlib</method></compression>" };
}

ScriptedOpenfire::ScriptedOpenfire(QObject *parent)
    : QObject(parent), m_server(streamOptions()), m_world(m_server)
{
    m_server.setStanzaFilter([this](const QDomElement &stanza) { return filter(stanza); });
    m_server.onIq([this](const QDomElement &iq) { return answer(iq); });
    m_world.people.arrived = [this](const QString &session) { arrived(session); };
    m_world.people.interested
        = [this](const QString &session, const QStringList &nodes) { interested(session, nodes); };
    connect(
        &m_server, &ScriptedServer::clientDisconnected, this, [this] { m_world.people.prune(); });
}

bool ScriptedOpenfire::start()
{
    m_server.startListening();
    return true;
}

void ScriptedOpenfire::stop()
{
    m_world.storage.writeAll();
    m_world.storage.reload();
    m_server.closeStream();
    end();
}

void ScriptedOpenfire::kill()
{
    m_world.storage.writeDue();
    m_world.storage.reload();
    m_server.dropConnection();
    end();
}

void ScriptedOpenfire::end()
{
    m_server.stopListening();
    m_server.forgetSessions();
    m_world.people.prune();
}

QString ScriptedOpenfire::password(const QString &) const
{
    return commonPassword;
}

QByteArray ScriptedOpenfire::log() const
{
    QByteArray lines;
    for (const QDomElement &stanza : m_server.received())
        lines += stanza.ownerDocument().toByteArray(-1) + '\n';
    return lines;
}

void ScriptedOpenfire::befriend(const QString &user, const QString &other)
{
    m_world.people.befriend(jid(user), jid(other));
}

void ScriptedOpenfire::addAccount(const QString &user)
{
    m_world.people.add(user, commonPassword);
}

void ScriptedOpenfire::removeAccount(const QString &user)
{
    m_world.people.remove(user);
    m_world.storage.removeService(jid(user));
}

void ScriptedOpenfire::advance(std::chrono::milliseconds time)
{
    m_world.clock.advance(time);
    m_world.storage.writeDue();
}

bool ScriptedOpenfire::filter(const QDomElement &stanza)
{
    const QString from = m_server.sender()->jid();
    const QString type = stanza.attribute(u"type"_s);
    m_world.storage.writeDue();
    if (stanza.localName() == "presence"_L1)
        m_world.people.takePresence(from, stanza);
    else if (stanza.localName() == "message"_L1)
        Managing::decide(m_world, from, stanza);
    else if (type == "result"_L1)
        m_world.people.takeResult(from, stanza);
    return false;
}

/// Whom a request is for: without an address, or with that of the domain, pubsub is asked of the
/// own account.
QString ScriptedOpenfire::serviceOf(const QDomElement &iq, const QString &account) const
{
    const QString to = iq.attribute(u"to"_s);
    if (isPubSub(iq) && (to.isEmpty() || to == domain()))
        return account;
    return to.isEmpty() ? domain() : to;
}

Answer ScriptedOpenfire::answer(const QDomElement &iq)
{
    const QString from = m_server.sender()->jid();
    const Request request { iq, m_server.sender()->stanzaText(), from,
        serviceOf(iq, bareOf(from)) };
    const Answer given = answerFor(request);
    // Each fourth one stands back behind the three that come after it. None comes in the
    // millisecond of its request, so that who waits for it publishes in another one.
    const Answer late = given.after(m_answered++ % 4 == 0 ? 6ms : 2ms);
    return isPubSub(iq) ? late.from(request.service) : late;
}

Answer ScriptedOpenfire::answerFor(const Request &request)
{
    const QString xmlns = request.root().namespaceURI();
    for (const Courtesy &courtesy : courtesies) {
        if (xmlns == courtesy.xmlns && !request.service.startsWith(u"pubsub."_s))
            return Answer::result(courtesy.answer);
    }
    if (xmlns == Ns::roster)
        return m_world.people.roster(request.sender, request.iq);
    const bool isKnown = request.service == domain() || request.service == pubSubService()
        || m_world.people.has(request.service);
    if (!isKnown)
        return Answer::pass();
    if (xmlns == Ns::discoInfo)
        return Disco::info(m_world, request);
    if (xmlns == Ns::discoItems)
        return Disco::items(m_world, request);
    if (isPubSub(request.iq))
        return carryOut(m_world, request);
    if (xmlns == "http://jabber.org/protocol/commands"_L1 && request.service == pubSubService())
        return Managing::command(m_world, request);
    return Answer::pass();
}

void ScriptedOpenfire::arrived(const QString &session)
{
    Events::lastItems(m_world, session, [](const Node &) { return true; });
}

void ScriptedOpenfire::interested(const QString &session, const QStringList &nodes)
{
    Events::lastItems(m_world, session, [&](const Node &node) { return nodes.contains(node.id); });
}

} // namespace TestSupport
