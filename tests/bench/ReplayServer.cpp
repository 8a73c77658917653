// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/ReplayServer.h"

#include "bench/peers/Measure.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace Bench
{

using TestSupport::Answer;

namespace
{

TestSupport::ScriptedOptions options()
{
    TestSupport::ScriptedOptions options;
    options.encryption = TestSupport::ScriptedOptions::Encryption::None;
    options.mechanisms = { u"SCRAM-SHA-1"_s, u"PLAIN"_s };
    return options;
}

QByteArray pubsub(const QByteArray &inside)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + inside + "</pubsub>";
}

} // namespace

ReplayServer::ReplayServer(int count) : m_count(count), m_server(options())
{
    for (int i = 0; i < count; ++i)
        m_items += "<item id='" + QByteArray::number(i) + "'>" + QByteArray::fromStdString(entry(i))
            + "</item>";
    m_allItems = pubsub("<items node='news'>" + m_items.join() + "</items>");
    m_server.onIq([this](const QDomElement &iq) { return answerTo(iq); });
    m_server.setStanzaFilter([this](const QDomElement &) {
        // Nobody asks this server what it heard.
        m_server.clearReceived();
        return false;
    });
}

Answer ReplayServer::answerTo(const QDomElement &iq)
{
    const QDomElement child = iq.firstChildElement();
    const QDomElement inner = child.firstChildElement();
    if (child.namespaceURI() == "http://jabber.org/protocol/disco#items"_L1)
        return nodes();
    if (inner.localName() == "items"_L1)
        return items(child);
    if (inner.localName() == "publish"_L1) {
        const QByteArray id = inner.firstChildElement().attribute(u"id"_s).toUtf8();
        return pubsub("<publish node='news'><item id='" + id + "'/></publish>");
    }
    if (inner.localName() == "subscribe"_L1) {
        QTimer::singleShot(100, &m_server, [this] { sendEvents(); });
        return pubsub("<subscription node='news' subscription='subscribed' jid='"
            + inner.attribute(u"jid"_s).toUtf8() + "'/>");
    }
    return Answer::error("service-unavailable");
}

// XEP-0059 §2.3; the id of an item is its position.
Answer ReplayServer::items(const QDomElement &child) const
{
    const QDomElement set = child.firstChildElement(u"set"_s);
    if (set.isNull())
        return m_allItems;
    const QString after = set.firstChildElement(u"after"_s).text();
    const qsizetype first = after.isEmpty() ? 0 : after.toLongLong() + 1;
    const auto page = m_items.mid(first, set.firstChildElement(u"max"_s).text().toInt());
    QByteArray answer = "<items node='news'>" + page.join() + "</items>";
    if (!page.isEmpty()) {
        const QByteArray number = QByteArray::number(first);
        answer += "<set xmlns='http://jabber.org/protocol/rsm'><first index='" + number + "'>"
            + number + "</first><last>" + QByteArray::number(first + page.size() - 1)
            + "</last><count>" + QByteArray::number(m_count) + "</count></set>";
    }
    return pubsub(answer);
}

Answer ReplayServer::nodes() const
{
    QByteArray list;
    for (int i = 0; i < m_count; ++i)
        list += "<item jid='pubsub.localhost' node='nodes/of/some/length/" + QByteArray::number(i)
            + "' name='Node number " + QByteArray::number(i) + "'/>";
    return "<query xmlns='http://jabber.org/protocol/disco#items'>" + list + "</query>";
}

void ReplayServer::sendEvents()
{
    QByteArray all;
    for (const QByteArray &item : std::as_const(m_items))
        all += "<message type='headline' from='pubsub.localhost' to='ada@localhost'><event "
               "xmlns='http://jabber.org/protocol/pubsub#event'><items node='news'>"
            + item + "</items></event></message>";
    m_server.sendRaw(all);
}

} // namespace Bench
