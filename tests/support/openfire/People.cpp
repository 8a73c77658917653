// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/openfire/People.h"

#include "support/Namespaces.h"
#include "support/XmlText.h"
#include "support/openfire/Node.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire
{

namespace
{

constexpr auto capabilitiesId = "capabilities-"_L1;
constexpr auto wish = "+notify"_L1;

QByteArray messageXml(
    const QString &to, const People::Message &message, const QByteArray &delay = {})
{
    return "<message from='" + escaped(message.from) + "' to='" + escaped(to) + "'>"
        + message.content + delay + "</message>";
}

QByteArray nameOf(bool sees, bool isSeen)
{
    if (sees && isSeen)
        return "both";
    return sees ? "to" : isSeen ? "from" : "none";
}

} // namespace

void People::add(const QString &user, const QString &password)
{
    m_server.options().accounts[user] = password;
}

void People::remove(const QString &user)
{
    const QString bareJid = user + u'@' + m_server.domain();
    m_server.options().accounts.remove(user);
    m_rosters.remove(bareJid);
    for (QMap<QString, Contact> &roster : m_rosters)
        roster.remove(bareJid);
    m_kept.remove(bareJid);
}

bool People::has(const QString &bareJid) const
{
    return bareJid.endsWith(u'@' + m_server.domain())
        && m_server.options().accounts.contains(bareJid.section(u'@', 0, 0));
}

void People::befriend(const QString &bareJid, const QString &other)
{
    contact(bareJid, other) = contact(other, bareJid) = { .sees = true, .isSeen = true };
}

bool People::sees(const QString &reader, const QString &seen) const
{
    return reader == seen || m_rosters.value(reader).value(seen).sees;
}

QStringList People::watchersOf(const QString &bareJid) const
{
    QStringList jids = m_rosters.value(bareJid).keys();
    jids.removeIf([&](const QString &other) { return !sees(other, bareJid); });
    return jids;
}

QStringList People::seenBy(const QString &bareJid) const
{
    QStringList jids = m_rosters.value(bareJid).keys();
    jids.removeIf([&](const QString &other) { return !sees(bareJid, other); });
    return jids + QStringList { bareJid };
}

QStringList People::sessionsOf(const QString &bareJid) const
{
    QStringList jids;
    for (const auto &[jid, session] : m_sessions) {
        if (session.isAvailable && bareOf(jid) == bareJid)
            jids += jid;
    }
    return jids;
}

// RFC 6121 §8.5
void People::deliver(const QString &to, const Message &message)
{
    if (to.contains(u'/') && m_server.sendTo(to, messageXml(to, message)))
        return;
    QStringList receivers = sessionsOf(bareOf(to));
    receivers.removeIf([this](const QString &jid) { return m_sessions[jid].priority < 0; });
    for (const QString &jid : std::as_const(receivers))
        m_server.sendTo(jid, messageXml(to, message));
    if (receivers.isEmpty() && has(bareOf(to)))
        m_kept[bareOf(to)] += Kept { to, message, m_clock.now() };
}

// XEP-0203
void People::sendKept(const QString &bareJid)
{
    for (const Kept &kept : m_kept.take(bareJid)) {
        const QByteArray delay = "<delay xmlns='urn:xmpp:delay' from='" + escaped(m_server.domain())
            + "' stamp='" + Clock::stamp(kept.time) + "'/>";
        for (const QString &jid : sessionsOf(bareJid))
            m_server.sendTo(jid, messageXml(kept.to, kept.message, delay));
    }
}

QByteArray People::rosterItem(const QString &bareJid, const QString &contact) const
{
    const Contact known = m_rosters.value(bareJid).value(contact);
    return "<item jid='" + escaped(contact) + "' subscription='" + nameOf(known.sees, known.isSeen)
        + '\'' + (known.isAsked ? " ask='subscribe'" : "") + "/>";
}

Answer People::roster(const QString &from, const QDomElement &iq)
{
    const QString bareJid = bareOf(from);
    if (iq.attribute(u"type"_s) == "get"_L1) {
        m_sessions[from].wantsRoster = true;
        QByteArray items;
        for (const QString &other : m_rosters.value(bareJid).keys())
            items += rosterItem(bareJid, other);
        return "<query xmlns='jabber:iq:roster'>" + items + "</query>";
    }
    const QDomElement item = iq.firstChildElement().firstChildElement(u"item"_s);
    contact(bareJid, item.attribute(u"jid"_s));
    pushRoster(bareJid, item.attribute(u"jid"_s));
    return Answer::result();
}

void People::pushRoster(const QString &bareJid, const QString &contact)
{
    for (const auto &[jid, session] : m_sessions) {
        if (session.wantsRoster && bareOf(jid) == bareJid)
            m_server.sendTo(jid,
                "<iq type='set' id='roster' to='" + escaped(jid)
                    + "'><query xmlns='jabber:iq:roster'>" + rosterItem(bareJid, contact)
                    + "</query></iq>");
    }
}

void People::takePresence(const QString &from, const QDomElement &presence)
{
    const QString type = presence.attribute(u"type"_s);
    const QString to = bareOf(presence.attribute(u"to"_s));
    if (type.contains("subscribe"_L1)) {
        takeSubscription(bareOf(from), to, type);
        return;
    }
    if (!to.isEmpty())
        return;
    if (type == "unavailable"_L1) {
        becomeUnavailable(from);
        return;
    }
    Session &session = m_sessions[from];
    const bool wasAvailable = std::exchange(session.isAvailable, true);
    session.presence = QDomDocument();
    session.presence.appendChild(session.presence.importNode(presence, true));
    session.priority = presence.firstChildElement(u"priority"_s).text().toInt();
    const QStringList watchers = watchersOf(bareOf(from)) + QStringList { bareOf(from) };
    for (const QString &watcher : watchers) {
        for (const QString &jid : sessionsOf(watcher))
            sendPresenceOf(from, jid);
    }
    if (!wasAvailable)
        becomeAvailable(from);
    askForCapabilities(from, presence);
}

void People::becomeAvailable(const QString &jid)
{
    const QString bareJid = bareOf(jid);
    for (const QString &other : seenBy(bareJid)) {
        for (const QString &session : sessionsOf(other))
            sendPresenceOf(session, jid);
    }
    // Who asked meanwhile (RFC 6121 §3.1.3).
    for (const auto &[other, roster] : m_rosters.asKeyValueRange()) {
        if (roster.value(bareJid).isAsked)
            sendPresence(other, bareJid, u"subscribe"_s);
    }
    sendKept(bareJid);
    if (arrived)
        arrived(jid);
}

void People::becomeUnavailable(const QString &jid)
{
    if (!std::exchange(m_sessions[jid].isAvailable, false))
        return;
    for (const QString &watcher : watchersOf(bareOf(jid)))
        sendPresence(jid, watcher, u"unavailable"_s);
}

void People::prune()
{
    QStringList gone;
    for (const auto &[jid, session] : m_sessions) {
        if (!m_server.reaches(jid))
            gone += jid;
    }
    for (const QString &jid : std::as_const(gone)) {
        becomeUnavailable(jid);
        m_sessions.erase(jid);
    }
}

// XEP-0115 §6.2
void People::askForCapabilities(const QString &jid, const QDomElement &presence)
{
    const QDomElement c = presence.firstChildElement(u"c"_s);
    const QString said = c.attribute(u"node"_s) + u'#' + c.attribute(u"ver"_s);
    if (c.isNull() || m_sessions[jid].capabilities == said)
        return;
    m_sessions[jid].capabilities = said;
    m_server.sendTo(jid,
        "<iq type='get' id='" + QByteArray(capabilitiesId) + QByteArray::number(++m_asked)
            + "' from='" + escaped(m_server.domain()) + "' to='" + escaped(jid)
            + "'><query xmlns='http://jabber.org/protocol/disco#info' node='" + escaped(said)
            + "'/></iq>");
}

void People::takeResult(const QString &from, const QDomElement &iq)
{
    if (!iq.attribute(u"id"_s).startsWith(capabilitiesId) || !interested)
        return;
    QStringList nodes;
    const QDomNodeList features = iq.elementsByTagName(u"feature"_s);
    for (int i = 0; i < features.size(); ++i) {
        const QString name = features.at(i).toElement().attribute(u"var"_s);
        if (name.endsWith(wish))
            nodes += name.chopped(wish.size());
    }
    interested(from, nodes);
}

// RFC 6121 §3
void People::takeSubscription(const QString &from, const QString &to, const QString &type)
{
    Contact &mine = contact(from, to);
    Contact &theirs = contact(to, from);
    if (type == "subscribe"_L1) {
        mine.isAsked = !mine.sees;
        if (mine.sees)
            sendPresence(to, from, u"subscribed"_s);
    } else if (type == "subscribed"_L1) {
        if (!std::exchange(theirs.isAsked, false))
            return;
        mine.isSeen = theirs.sees = true;
    } else if (type == "unsubscribe"_L1) {
        mine.isAsked = mine.sees = theirs.isSeen = false;
    } else {
        theirs.isAsked = theirs.sees = mine.isSeen = false;
    }
    if (type != "subscribe"_L1 || mine.isAsked)
        sendPresence(from, to, type);
    if (type == "subscribed"_L1) {
        for (const QString &session : sessionsOf(from))
            sendPresenceOf(session, to);
    }
    pushRoster(from, to);
    pushRoster(to, from);
}

void People::sendPresence(const QString &from, const QString &to, const QString &type)
{
    sendToAccount(to,
        "<presence type='" + escaped(type) + "' from='" + escaped(from) + "' to='" + escaped(to)
            + "'/>");
}

void People::sendPresenceOf(const QString &session, const QString &to)
{
    QDomDocument copy = m_sessions[session].presence.cloneNode(true).toDocument();
    copy.documentElement().setAttribute(u"from"_s, session);
    copy.documentElement().setAttribute(u"to"_s, to);
    const QByteArray stanza = copy.toByteArray(-1);
    if (to.contains(u'/'))
        m_server.sendTo(to, stanza);
    else
        sendToAccount(to, stanza);
}

void People::sendToAccount(const QString &bareJid, const QByteArray &stanza)
{
    for (const QString &jid : sessionsOf(bareJid))
        m_server.sendTo(jid, stanza);
}

} // namespace TestSupport::Openfire
