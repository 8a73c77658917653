// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/Entries.h"
#include "support/Namespaces.h"
#include "support/ScriptedServer.h"

#include <pubsub/Account.h>

#include <QMap>
#include <algorithm>

/// The pubsub service of a ScriptedServer: nodes with items, as a subscriber meets them.
class NodeHost
{
public:
    /// How \a user reaches \a server.
    static PubSub::Account account(
        const TestSupport::ScriptedServer &server, const QString &user = QStringLiteral("juliet"))
    {
        PubSub::Account account;
        account.jid = *PubSub::Jid::fromString(user + u'@' + server.domain());
        account.host = server.host();
        account.port = server.port();
        account.pinnedCertificate = server.certificate().fingerprint();
        return account;
    }

    enum class Paging { None, NewestFirst, OldestFirst };
    enum class Events { WithPayload, HeaderOnly };

    struct HostedNode {
        QString title;
        /// Oldest first.
        QList<PubSub::Item> items;
        bool subscribed = false;
        /// Full JIDs of the account that are subscribed as well.
        QStringList sessions;
    };

    explicit NodeHost(TestSupport::ScriptedServer *server) : m_server(server) { install(); }

    /// Gives the server its rules; again after ScriptedServer::clearRules().
    void install()
    {
        using namespace TestSupport;
        const auto rule = [&](QLatin1StringView xmlns, const QString &element, auto answer) {
            m_server->reply({ .xmlns = xmlns, .element = element, .to = m_server->pubSubService() },
                [this, answer](const QDomElement &iq) { return (this->*answer)(iq); });
        };
        m_server->reply({ .xmlns = Ns::discoItems, .to = m_server->domain() },
            Answer("<query xmlns='http://jabber.org/protocol/disco#items'><item jid='"
                + m_server->pubSubService().toUtf8() + "'/></query>"));
        rule(Ns::discoInfo, {}, &NodeHost::info);
        rule(Ns::discoItems, {}, &NodeHost::list);
        rule(Ns::pubSub, QStringLiteral("subscriptions"), &NodeHost::subscriptions);
        rule(Ns::pubSub, QStringLiteral("subscribe"), &NodeHost::subscribe);
        rule(Ns::pubSub, QStringLiteral("unsubscribe"), &NodeHost::unsubscribe);
        rule(Ns::pubSub, QStringLiteral("items"), &NodeHost::items);
    }

    QMap<QString, HostedNode> nodes;
    Paging paging = Paging::None;
    Events events = Events::WithPayload;
    /// Where an item goes that is published again: to the end, or, as on ejabberd, nowhere.
    enum class Edits { MoveToTheEnd, StayInPlace };
    Edits edits = Edits::MoveToTheEnd;

    /// Adds a node with \a count items "0", "1", …, one a day.
    void addNode(const QString &id, int count, const QString &title = {})
    {
        HostedNode node;
        node.title = title;
        for (int i = 0; i < count; ++i)
            node.items.append(Entries::item(QString::number(i), i));
        nodes.insert(id, node);
    }
    void publish(const QString &id, const PubSub::Item &item)
    {
        keep(id, item);
        sendAgain(id, item);
    }
    /// Only the event.
    void sendAgain(const QString &id, const PubSub::Item &item)
    {
        const QByteArray header = "<item id='" + item.id.toUtf8() + "'/>";
        announce(id, events == Events::WithPayload ? Entries::itemXml(item) : header);
    }
    /// Without telling anybody.
    void keep(const QString &id, const PubSub::Item &item)
    {
        QList<PubSub::Item> &items = nodes[id].items;
        const auto same = std::ranges::find(items, item.id, &PubSub::Item::id);
        if (edits == Edits::StayInPlace && same != items.end()) {
            *same = item;
            return;
        }
        items.removeIf([&](const PubSub::Item &old) { return old.id == item.id; });
        items.append(item);
    }
    /// The ids of all items of a node, sorted.
    [[nodiscard]] QStringList itemIds(const QString &id) const
    {
        QStringList ids;
        for (const PubSub::Item &item : nodes[id].items)
            ids.append(item.id);
        ids.sort();
        return ids;
    }
    /// Drops the oldest \a count items, and tells of that as ejabberd does: as of one.
    void overflow(const QString &id, int count)
    {
        QByteArray joined;
        for (int i = 0; i < count; ++i)
            joined = nodes[id].items.takeFirst().id.toUtf8() + joined;
        announce(id, "<retract id='" + joined + "'/>");
    }
    /// Without telling anybody.
    void drop(const QString &id, const QString &item)
    {
        nodes[id].items.removeIf([&](const PubSub::Item &old) { return old.id == item; });
    }
    void retract(const QString &id, const QString &item)
    {
        drop(id, item);
        announce(id, "<retract id='" + item.toUtf8() + "'/>");
    }
    /// How many requests for items there were.
    [[nodiscard]] int itemRequests() const
    {
        return static_cast<int>(m_server
                ->received({ .xmlns = TestSupport::Ns::pubSub,
                    .element = QStringLiteral("items"),
                    .to = m_server->pubSubService() })
                .size());
    }

private:
    using Answer = TestSupport::Answer;

    static QString nodeOf(const QDomElement &iq)
    {
        const QDomElement child = iq.firstChildElement();
        const QString node = child.attribute(QStringLiteral("node"));
        return node.isEmpty() ? child.firstChildElement().attribute(QStringLiteral("node")) : node;
    }
    void announce(const QString &id, const QByteArray &content)
    {
        m_server->sendEvent("<items node='" + id.toUtf8() + "'>" + content + "</items>");
    }
    static QByteArray field(const QByteArray &name, const QString &value)
    {
        return "<field var='" + name + "'><value>" + value.toHtmlEscaped().toUtf8()
            + "</value></field>";
    }

    Answer info(const QDomElement &iq)
    {
        const QString id = nodeOf(iq);
        if (id.isEmpty()) {
            return Answer("<query xmlns='http://jabber.org/protocol/disco#info'>"
                          "<identity category='pubsub' type='service'/>"
                          "<feature var='http://jabber.org/protocol/pubsub'/></query>");
        }
        if (!nodes.contains(id))
            return Answer::error("item-not-found");
        return Answer("<query xmlns='http://jabber.org/protocol/disco#info' node='" + id.toUtf8()
            + "'><identity category='pubsub' type='leaf'/>"
              "<x xmlns='jabber:x:data' type='result'>"
              "<field var='FORM_TYPE' type='hidden'><value>"
              "http://jabber.org/protocol/pubsub#meta-data</value></field>"
            + field("pubsub#title", nodes[id].title)
            + field("pubsub#access_model", QStringLiteral("open")) + "</x></query>");
    }
    Answer list(const QDomElement &iq)
    {
        QByteArray content;
        if (const QString asked = nodeOf(iq); !asked.isEmpty()) {
            for (const PubSub::Item &item : std::as_const(nodes[asked].items))
                content += "<item jid='" + m_server->pubSubService().toUtf8() + "' name='"
                    + item.id.toUtf8() + "'/>";
            return Answer("<query xmlns='http://jabber.org/protocol/disco#items' node='"
                + asked.toUtf8() + "'>" + content + "</query>");
        }
        for (const auto &[id, node] : nodes.asKeyValueRange()) {
            content += "<item jid='" + m_server->pubSubService().toUtf8() + "' node='" + id.toUtf8()
                + "' name='" + node.title.toHtmlEscaped().toUtf8() + "'/>";
        }
        return Answer(
            "<query xmlns='http://jabber.org/protocol/disco#items'>" + content + "</query>");
    }
    Answer subscriptions(const QDomElement &iq)
    {
        const QByteArray jid
            = iq.attribute(QStringLiteral("from"), QStringLiteral("juliet@localhost"))
                  .section(u'/', 0, 0)
                  .toUtf8();
        QByteArray content;
        for (const auto &[id, node] : nodes.asKeyValueRange()) {
            QByteArrayList subscribers
                = node.subscribed ? QByteArrayList { jid } : QByteArrayList();
            for (const QString &session : node.sessions)
                subscribers.append(session.toUtf8());
            for (const QByteArray &subscriber : std::as_const(subscribers)) {
                content += "<subscription node='" + id.toUtf8() + "' jid='" + subscriber
                    + "' subscription='subscribed'/>";
            }
        }
        return pubSub("<subscriptions>" + content + "</subscriptions>");
    }
    Answer subscribe(const QDomElement &iq)
    {
        const QString id = nodeOf(iq);
        if (!nodes.contains(id))
            return Answer::error("item-not-found");
        nodes[id].subscribed = true;
        return pubSub("<subscription node='" + id.toUtf8()
            + "' jid='juliet@localhost' subscription='subscribed'/>");
    }
    Answer unsubscribe(const QDomElement &iq)
    {
        HostedNode &node = nodes[nodeOf(iq)];
        const QString jid
            = iq.firstChildElement().firstChildElement().attribute(QStringLiteral("jid"));
        const bool isAccount = !jid.contains(u'/') && node.subscribed;
        if (!isAccount && !node.sessions.removeOne(jid)) {
            return Answer::error("unexpected-request", "cancel",
                "<not-subscribed xmlns='http://jabber.org/protocol/pubsub#errors'/>");
        }
        node.subscribed = node.subscribed && !isAccount;
        return Answer();
    }
    // XEP-0060 §6.5, and XEP-0059 from either end: servers differ in that.
    Answer items(const QDomElement &iq)
    {
        const QString id = nodeOf(iq);
        if (!nodes.contains(id))
            return Answer::error("item-not-found");
        const QDomElement request = iq.firstChildElement().firstChildElement();
        const QList<PubSub::Item> &all = nodes[id].items;
        if (!request.firstChildElement().isNull())
            return answerItems(id, byId(all, request));
        QList<PubSub::Item> list = all;
        if (paging != Paging::OldestFirst)
            std::ranges::reverse(list);
        const QDomElement set = paging == Paging::None
            ? QDomElement()
            : iq.firstChildElement().firstChildElement(QStringLiteral("set"));
        const auto [start, size] = set.isNull()
            ? newestOf(list, request.attribute(QStringLiteral("max_items")))
            : pageOf(list, set);
        if (start < 0)
            return Answer::error("item-not-found");
        const QList<PubSub::Item> page = list.mid(start, size);
        QByteArray result;
        if (paging != Paging::None && page.isEmpty()) {
            result = "<set xmlns='http://jabber.org/protocol/rsm'><count>"
                + QByteArray::number(all.size()) + "</count></set>";
        } else if (paging != Paging::None) {
            result = "<set xmlns='http://jabber.org/protocol/rsm'><first index='"
                + QByteArray::number(start) + "'>" + page.first().id.toUtf8() + "</first><last>"
                + page.last().id.toUtf8() + "</last><count>" + QByteArray::number(all.size())
                + "</count></set>";
        }
        return answerItems(id, page, result);
    }
    using Range = std::pair<qsizetype, qsizetype>;
    Range newestOf(const QList<PubSub::Item> &list, const QString &limit) const
    {
        const qsizetype size
            = limit.isEmpty() ? list.size() : std::min<qsizetype>(list.size(), limit.toInt());
        return { paging == Paging::OldestFirst ? list.size() - size : 0, size };
    }
    static Range pageOf(const QList<PubSub::Item> &list, const QDomElement &set)
    {
        const auto positionOf = [&](const QString &id) {
            return std::ranges::find(list, id, &PubSub::Item::id) - list.begin();
        };
        const auto isGone = [&](const QDomElement &place) {
            return !place.text().isEmpty() && positionOf(place.text()) == list.size();
        };
        const qsizetype max = set.firstChildElement(QStringLiteral("max")).text().toInt();
        const QDomElement after = set.firstChildElement(QStringLiteral("after"));
        const QDomElement before = set.firstChildElement(QStringLiteral("before"));
        if (isGone(after) || isGone(before))
            return { -1, max };
        if (before.isNull())
            return { after.isNull() ? 0 : positionOf(after.text()) + 1, max };
        const qsizetype end = before.text().isEmpty() ? list.size() : positionOf(before.text());
        const qsizetype start = std::max<qsizetype>(0, end - max);
        return { start, end - start };
    }
    static QList<PubSub::Item> byId(const QList<PubSub::Item> &all, const QDomElement &request)
    {
        QList<PubSub::Item> found;
        for (QDomElement e = request.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
            for (const PubSub::Item &item : all) {
                if (item.id == e.attribute(QStringLiteral("id")))
                    found.append(item);
            }
        }
        return found;
    }
    static Answer answerItems(
        const QString &id, const QList<PubSub::Item> &items, const QByteArray &set = {})
    {
        QByteArray content;
        for (const PubSub::Item &item : items)
            content += Entries::itemXml(item);
        return pubSub("<items node='" + id.toUtf8() + "'>" + content + "</items>" + set);
    }
    static Answer pubSub(const QByteArray &content)
    {
        return Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>");
    }

    TestSupport::ScriptedServer *m_server;
};
