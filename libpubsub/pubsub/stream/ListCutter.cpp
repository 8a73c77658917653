// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ListCutter.h"

#include <algorithm>

namespace PubSub
{

using XmlBytes::Attribute;
using XmlBytes::StartTag;

namespace
{

constexpr QByteArrayView pubsubUri = "http://jabber.org/protocol/pubsub";
constexpr QByteArrayView eventUri = "http://jabber.org/protocol/pubsub#event";
constexpr QByteArrayView discoItemsUri = "http://jabber.org/protocol/disco#items";

// Servers write either quotes; payloads shall not differ by that.
void useDoubleQuotes(const StartTag &tag, qsizetype at, char *buffer)
{
    const char *start = tag.name.data() - 1;
    for (const Attribute &attribute : tag.attributes) {
        char *value = buffer + at + (attribute.value.data() - start);
        if (value[-1] == '\'' && !attribute.value.contains('"'))
            value[-1] = value[attribute.value.size()] = '"';
    }
}

} // namespace

bool ListCutter::isNamed(const StartTag &tag, QByteArrayView ns, QByteArrayView name) const
{
    return XmlBytes::localNameOf(tag.name) == name && m_scope.namespaceOf(tag.name) == ns;
}

void ListCutter::prepare(int depth)
{
    const bool isInItem
        = m_matched == itemDepth && (m_mode == Mode::Event || m_mode == Mode::Items);
    if (isInItem && depth == payloadDepth && m_payloadStart < 0 && !m_hasPayload)
        m_scope.watchFrom(payloadDepth);
}

void ListCutter::start(const StartTag &tag, int depth, qsizetype at, char *buffer)
{
    if (depth == 1)
        return startStanza(tag);
    if (m_payloadStart >= 0) {
        useDoubleQuotes(tag, at, buffer);
        return;
    }
    if (m_mode == Mode::Nothing || depth != m_matched + 1)
        return;
    const QByteArrayView ns = m_mode == Mode::Event ? eventUri : pubsubUri;
    if (m_mode == Mode::Entities) {
        if (depth == 2 && isNamed(tag, discoItemsUri, "query"))
            m_matched = depth;
        else if (depth == 3 && isNamed(tag, discoItemsUri, "item"))
            startEntity(tag, at);
    } else if (depth == 2) {
        if (isNamed(tag, ns, m_mode == Mode::Event ? "event" : "pubsub"))
            m_matched = depth;
    } else if (depth == listDepth && isNamed(tag, ns, "items")) {
        m_matched = depth;
        if (m_mode == Mode::Items)
            m_lists.items.append({ .node = tag.text("node") });
    } else if (depth == itemDepth && isNamed(tag, ns, "item")) {
        m_matched = depth;
        startItem(tag, at);
    } else if (depth == payloadDepth && !m_hasPayload) {
        m_payloadStart = at;
        m_payloadNameEnd = at + 1 + tag.name.size();
        useDoubleQuotes(tag, at, buffer);
    }
}

void ListCutter::startStanza(const StartTag &tag)
{
    drop();
    m_matched = 1;
    if (tag.name == "message") {
        m_mode = Mode::Event;
    } else if (tag.name == "iq" && tag.attribute("type") == "result") {
        const QByteArrayView id = tag.attribute("id");
        m_mode = id.startsWith(XmlBytes::bytesOf(itemsPrefix)) ? Mode::Items
            : id.startsWith(XmlBytes::bytesOf(entitiesPrefix)) ? Mode::Entities
                                                               : Mode::Nothing;
    }
}

void ListCutter::startItem(const StartTag &tag, qsizetype at)
{
    m_hasPayload = false;
    m_payload.clear();
    if (m_mode != Mode::Items)
        return;
    m_itemStart = at;
    m_item = {};
    m_item.id = tag.text("id");
    m_item.publisher = tag.text("publisher");
    m_item.node = tag.text("node");
}

void ListCutter::startEntity(const StartTag &tag, qsizetype at)
{
    m_matched = 3;
    m_itemStart = at;
    const QString jid = tag.text("jid");
    if (jid != m_lastJidText) {
        m_lastJid = Jid::fromString(jid).value_or(Jid());
        m_lastJidText = jid;
    }
    m_lists.entities.append({ { m_lastJid, tag.text("node") }, tag.text("name") });
}

ListCutter::Cut ListCutter::end(int depth, qsizetype end, QByteArrayView buffer)
{
    if (m_payloadStart >= 0) {
        if (depth != payloadDepth)
            return {};
        takePayload(end, buffer);
        const qsizetype begin = std::exchange(m_payloadStart, -1);
        if (m_mode == Mode::Items)
            return {};
        m_lists.payloads.append(m_payload);
        return { begin, end, XmlTree::placeholder };
    }
    if (depth != m_matched)
        return {};
    --m_matched;
    if (m_itemStart < 0)
        return {};
    if (m_mode == Mode::Items && depth == itemDepth) {
        m_item.payload = m_payload;
        m_lists.items.last().append(std::move(m_item));
    } else if (m_mode != Mode::Entities || depth != 3) {
        return {};
    }
    // A space, so that the texts around it do not become one: "]]" and ">".
    return { std::exchange(m_itemStart, -1), end, " " };
}

void ListCutter::takePayload(qsizetype end, QByteArrayView buffer)
{
    m_hasPayload = true;
    const QByteArray declarations = m_scope.takeWatched();
    m_added += declarations.size();
    const qsizetype nameEnd = m_payloadNameEnd;
    m_payload = QByteArray(end - m_payloadStart + declarations.size(), Qt::Uninitialized);
    char *out = m_payload.data();
    const auto append
        = [&out](QByteArrayView part) { out = std::copy(part.begin(), part.end(), out); };
    append(buffer.sliced(m_payloadStart, nameEnd - m_payloadStart));
    append(declarations);
    append(buffer.sliced(nameEnd, end - nameEnd));
}

void ListCutter::shift(qsizetype by)
{
    for (qsizetype *position : { &m_itemStart, &m_payloadStart, &m_payloadNameEnd }) {
        if (*position >= 0)
            *position -= by;
    }
}

void ListCutter::drop()
{
    m_lists = {};
    m_added = 0;
    m_mode = Mode::Nothing;
    m_itemStart = m_payloadStart = -1;
}

StanzaLists ListCutter::take()
{
    return std::exchange(m_lists, {});
}

} // namespace PubSub
