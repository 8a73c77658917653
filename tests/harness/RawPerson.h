// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/LiveServer.h"
#include "support/RawClient.h"

/// Pubsub by hand: requests as XML, and what their answers say in words.
namespace RawPubSub
{

using namespace Qt::StringLiterals;

inline const QByteArray payload = "<p xmlns='urn:example'/>";

inline QByteArray pubSub(const QByteArray &content)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>";
}

inline QByteArray owner(const QByteArray &content)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>" + content + "</pubsub>";
}

inline QByteArray form(
    const QMap<QByteArray, QByteArray> &fields, const QByteArray &type = "submit")
{
    QByteArray xml = "<x xmlns='jabber:x:data' type='" + type + "'>";
    for (const auto &[name, value] : fields.asKeyValueRange())
        xml += "<field var='pubsub#" + name + "'><value>" + value + "</value></field>";
    return xml + "</x>";
}

inline QByteArray publication(const QString &node, const QByteArray &items)
{
    return "<publish node='" + node.toUtf8() + "'>" + items + "</publish>";
}

inline QByteArray item(const QByteArray &id)
{
    return "<item id='" + id + "'>" + payload + "</item>";
}

/// What an answer says, in words: "result", or the type and the conditions of an error.
inline QString told(const QDomElement &answer)
{
    const QDomElement error = answer.firstChildElement(u"error"_s);
    QStringList words { answer.attribute(u"type"_s) };
    if (!error.isNull())
        words = QStringList { error.attribute(u"type"_s) };
    for (QDomElement child = error.firstChildElement(); !child.isNull();
        child = child.nextSiblingElement())
        words += child.localName();
    return words.join(u' ');
}

inline QStringList attributes(
    const QDomElement &answer, const QString &element, const QString &name)
{
    QStringList values;
    const QDomNodeList list = answer.elementsByTagName(element);
    for (int i = 0; i < list.size(); ++i)
        values += list.at(i).toElement().attribute(name);
    return values;
}

inline QStringList valuesOf(const QDomElement &answer, const QString &field)
{
    QStringList values;
    const QDomNodeList list = answer.elementsByTagName(u"field"_s);
    for (int i = 0; i < list.size(); ++i) {
        if (list.at(i).toElement().attribute(u"var"_s) == u"pubsub#"_s + field)
            values += list.at(i).firstChildElement(u"value"_s).text();
    }
    return values;
}

/// The configuration of a node that keeps its items.
inline QMap<QByteArray, QByteArray> keeping(const QByteArray &count = "100")
{
    return { { "persist_items", "1" }, { "max_items", count } };
}

/// A person with one session.
class Person : public TestSupport::RawClient
{
public:
    Person(const TestSupport::LiveServer &server, const QString &user)
        : RawClient(server.domain()), m_server(server), m_user(user)
    {
    }

    /// In a new session, if the server has ended another.
    bool logIn()
    {
        socket().abort();
        return login(TestSupport::LiveServer::host(), m_server.port(), m_user, u"secret"_s);
    }
    QString account() const { return m_server.jid(m_user); }

    QDomElement get(const QByteArray &child, const QString &to = u"pubsub.localhost"_s)
    {
        return request(u"get"_s, to, child);
    }
    QDomElement set(const QByteArray &child, const QString &to = u"pubsub.localhost"_s)
    {
        return request(u"set"_s, to, child);
    }

    QString create(const QString &node, const QMap<QByteArray, QByteArray> &fields = keeping())
    {
        return told(set(pubSub(
            "<create node='" + node.toUtf8() + "'/><configure>" + form(fields) + "</configure>")));
    }
    QString configure(const QString &node, const QMap<QByteArray, QByteArray> &fields)
    {
        return told(
            set(owner("<configure node='" + node.toUtf8() + "'>" + form(fields) + "</configure>")));
    }
    QString publish(
        const QString &node, const QByteArray &id, const QString &to = u"pubsub.localhost"_s)
    {
        return told(set(pubSub(publication(node, item(id))), to));
    }
    QString publishAll(const QString &node, const QByteArrayList &ids)
    {
        QStringList answers;
        for (const QByteArray &id : ids)
            answers += publish(node, id);
        answers.removeDuplicates();
        return answers.join(u' ');
    }
    QDomElement subscribe(const QString &node, const QByteArray &options = {})
    {
        return set(pubSub("<subscribe node='" + node.toUtf8() + "' jid='" + account().toUtf8()
            + "'/>" + options));
    }
    QDomElement items(
        const QString &node, const QByteArray &more = {}, const QString &to = u"pubsub.localhost"_s)
    {
        return get(pubSub("<items node='" + node.toUtf8() + "' " + more + "/>"), to);
    }
    /// The ids of a node's items, or why they can't be read.
    QString idsOf(const QString &node, const QString &to = u"pubsub.localhost"_s)
    {
        const QDomElement answer = items(node, {}, to);
        return told(answer) == "result"_L1 ? attributes(answer, u"item"_s, u"id"_s).join(u' ')
                                           : told(answer);
    }
    QString setRole(const QString &node, const QString &jid, const QString &role)
    {
        return told(set(owner("<affiliations node='" + node.toUtf8() + "'><affiliation jid='"
            + jid.toUtf8() + "' affiliation='" + role.toUtf8() + "'/></affiliations>")));
    }
    /// All messages that the server has sent before it answers this.
    QList<QDomDocument> messages()
    {
        (void)get("<ping xmlns='urn:xmpp:ping'/>", u"localhost"_s);
        QList<QDomDocument> list;
        const auto isMessage = [](const QDomElement &e) { return e.localName() == "message"_L1; };
        for (QDomElement e = take(isMessage, std::chrono::milliseconds(0)); !e.isNull();
            e = take(isMessage, std::chrono::milliseconds(0))) {
            QDomDocument copy;
            copy.appendChild(copy.importNode(e, true));
            list += copy;
        }
        return list;
    }

private:
    const TestSupport::LiveServer &m_server;
    QString m_user;
};

inline QStringList itemIdsIn(const QList<QDomDocument> &messages)
{
    QStringList ids;
    for (const QDomDocument &message : messages)
        ids += attributes(message.documentElement(), u"item"_s, u"id"_s);
    return ids;
}

} // namespace RawPubSub
