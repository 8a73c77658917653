// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <utility>

/// What a service answers about its nodes.
namespace BrowserTest
{

inline QByteArray nodeList(const QList<QByteArray> &ids)
{
    QByteArray xml = "<query xmlns='http://jabber.org/protocol/disco#items'>";
    for (const auto &id : ids)
        xml += "<item jid='pubsub.localhost' node='" + id + "'/>";
    return xml + "</query>";
}

inline QByteArray nodeInfo(const QByteArray &title = {}, const QByteArray &type = "leaf")
{
    return "<query xmlns='http://jabber.org/protocol/disco#info'>"
           "<identity category='pubsub' type='"
        + type
        + "'/>"
          "<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'>"
          "<value>http://jabber.org/protocol/pubsub#meta-data</value></field>"
          "<field var='pubsub#title'><value>"
        + title + "</value></field></x></query>";
}

inline QByteArray configuration(
    const QByteArray &node, const QByteArray &title, const QByteArray &maxItems = "10")
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='" + node
        + "'><x xmlns='jabber:x:data' type='form'><field var='FORM_TYPE' type='hidden'>"
          "<value>http://jabber.org/protocol/pubsub#node_config</value></field>"
          "<field var='pubsub#title' type='text-single' label='T'><value>"
        + title + "</value></field><field var='pubsub#max_items' type='text-single'><value>"
        + maxItems
        + "</value></field><field var='pubsub#persist_items' type='boolean'><value>1</value>"
          "</field><field var='x-new#thing' type='text-single' label='Something new'>"
          "<value>kept</value></field></x></configure></pubsub>";
}

inline QByteArray affiliations(
    const QByteArray &node, const QList<std::pair<QByteArray, QByteArray>> &all)
{
    QByteArray xml = "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><affiliations node='"
        + node + "'>";
    for (const auto &[jid, role] : all)
        xml += "<affiliation jid='" + jid + "' affiliation='" + role + "'/>";
    return xml + "</affiliations></pubsub>";
}

inline QByteArray items(const QByteArray &node, int count)
{
    QByteArray xml
        = "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='" + node + "'>";
    for (int i = 0; i < count; ++i)
        xml += "<item id='i" + QByteArray::number(i) + "'><a xmlns='urn:a'>" + node + "</a></item>";
    return xml + "</items></pubsub>";
}

} // namespace BrowserTest
