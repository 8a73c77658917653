// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ScriptedNodes.h"

#include "support/Namespaces.h"
#include "support/XmlText.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

QByteArray xmlOf(const QDomElement &element)
{
    QString text;
    QTextStream stream(&text);
    element.save(stream, -1);
    return text.toUtf8();
}

QMap<QString, QString> fieldsOf(const QDomElement &parent)
{
    QMap<QString, QString> fields;
    const QDomNodeList list = parent.elementsByTagName(u"field"_s);
    for (int i = 0; i < list.size(); ++i) {
        const QDomElement field = list.at(i).toElement();
        if (field.attribute(u"var"_s) != "FORM_TYPE"_L1)
            fields[field.attribute(u"var"_s)] = field.firstChildElement(u"value"_s).text();
    }
    return fields;
}

QByteArray formOf(const QMap<QString, QString> &fields)
{
    QByteArray form = "<x xmlns='jabber:x:data' type='form'><field var='FORM_TYPE' type='hidden'>"
                      "<value>http://jabber.org/protocol/pubsub#node_config</value></field>";
    for (const auto &[name, value] : fields.asKeyValueRange())
        form += "<field var='" + escaped(name) + "' type='text-single'><value>" + escaped(value)
            + "</value></field>";
    return form + "</x>";
}

QMap<QString, QString> defaults()
{
    return { { u"pubsub#access_model"_s, u"presence"_s }, { u"pubsub#persist_items"_s, u"1"_s },
        { u"pubsub#max_items"_s, u"1"_s } };
}

QByteArray pubsub(const QByteArray &content)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>";
}

QByteArray itemXml(const QString &id, const QByteArray &payload)
{
    return "<item id='" + escaped(id) + "'>" + payload + "</item>";
}

} // namespace

ScriptedNodes::ScriptedNodes(ScriptedServer &server) : m_server(server)
{
    server.onIq([this](const QDomElement &iq) { return answer(iq); });
}

ScriptedNodes::Node ScriptedNodes::node(const QString &service, const QString &name) const
{
    return m_nodes.value({ service, name });
}

bool ScriptedNodes::has(const QString &service, const QString &name) const
{
    return m_nodes.contains({ service, name });
}

void ScriptedNodes::create(
    const QString &service, const QString &name, const QMap<QString, QString> &configuration)
{
    Node node;
    node.configuration = defaults();
    node.configuration.insert(configuration);
    m_nodes[{ service, name }] = node;
}

void ScriptedNodes::remove(const QString &service, const QString &name)
{
    m_nodes.remove({ service, name });
}

void ScriptedNodes::put(
    const QString &service, const QString &name, const QString &id, const QByteArray &payload)
{
    Node &node = m_nodes[{ service, name }];
    node.order.removeAll(id);
    node.order += id;
    node.payloads[id] = payload;
}

void ScriptedNodes::take(const QString &service, const QString &name, const QString &id)
{
    Node &node = m_nodes[{ service, name }];
    node.order.removeAll(id);
    node.payloads.remove(id);
}

Answer ScriptedNodes::answer(const QDomElement &iq)
{
    const QDomElement root = iq.firstChildElement();
    const QDomElement element = root.firstChildElement();
    const QString to = iq.attribute(u"to"_s);
    const QString from = iq.attribute(u"from"_s).section(u'/', 0, 0);
    const Key key { to.isEmpty() ? from : to, element.attribute(u"node"_s) };
    if (root.namespaceURI() == Ns::pubSubOwner && element.tagName() == "configure"_L1)
        return configure(key, element, iq.attribute(u"type"_s));
    if (root.namespaceURI() == Ns::discoItems && root.hasAttribute(u"node"_s))
        return itemIds({ key.first, root.attribute(u"node"_s) });
    if (root.namespaceURI() != Ns::pubSub)
        return Answer::pass();
    if (element.tagName() == "publish"_L1)
        return publish(key, root);
    if (element.tagName() == "items"_L1)
        return items(key, element);
    if (element.tagName() == "retract"_L1)
        return retract(key, element);
    if (element.tagName() == "create"_L1)
        return createNode(key, root);
    return Answer::pass();
}

Answer ScriptedNodes::publish(const Key &key, const QDomElement &root)
{
    const QMap<QString, QString> wanted = fieldsOf(root.firstChildElement(u"publish-options"_s));
    if (!m_nodes.contains(key)) {
        if (!m_createsOnPublish)
            return Answer::error("item-not-found");
        create(key.first, key.second, wanted);
    }
    Node &node = m_nodes[key];
    for (const auto &[name, value] : wanted.asKeyValueRange()) {
        if (node.configuration.value(name) != value)
            return Answer::error("conflict", "cancel",
                "<precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>");
    }
    const QDomElement item = root.firstChildElement(u"publish"_s).firstChildElement(u"item"_s);
    const QString id = item.attribute(u"id"_s);
    put(key.first, key.second, id, xmlOf(item.firstChildElement()));
    ++node.publications[id];
    if (m_tellsPublisher)
        m_server.sendRaw("<message from='" + key.first.toUtf8()
            + "' type='headline'><event xmlns='http://jabber.org/protocol/pubsub#event'>"
              "<items node='"
            + escaped(key.second) + "'>" + itemXml(id, node.payloads[id])
            + "</items></event></message>");
    return Answer::result(
        pubsub("<publish node='" + escaped(key.second) + "'>" + itemXml(id, {}) + "</publish>"));
}

Answer ScriptedNodes::items(const Key &key, const QDomElement &element) const
{
    if (!m_nodes.contains(key))
        return Answer::error("item-not-found");
    const Node &node = m_nodes[key];
    QStringList ids;
    for (QDomElement item = element.firstChildElement(u"item"_s); !item.isNull();
        item = item.nextSiblingElement(u"item"_s))
        ids += item.attribute(u"id"_s);
    const bool isAll = ids.isEmpty();
    if (isAll)
        ids = node.order;
    const int max = element.attribute(u"max_items"_s, u"100000"_s).toInt();
    QByteArray content;
    for (const QString &id :
        std::as_const(ids).last(isAll ? qMin(max, int(ids.size())) : ids.size())) {
        if (node.payloads.contains(id))
            content += itemXml(id, node.payloads[id]);
    }
    return Answer::result(
        pubsub("<items node='" + escaped(key.second) + "'>" + content + "</items>"));
}

// XEP-0060 §5.5
Answer ScriptedNodes::itemIds(const Key &key) const
{
    if (!m_nodes.contains(key))
        return Answer::error("item-not-found");
    QByteArray list;
    for (const QString &id : m_nodes[key].order)
        list += "<item jid='" + escaped(key.first) + "' name='" + escaped(id) + "'/>";
    return Answer::result("<query xmlns='http://jabber.org/protocol/disco#items' node='"
        + escaped(key.second) + "'>" + list + "</query>");
}

Answer ScriptedNodes::retract(const Key &key, const QDomElement &element)
{
    const QString id = element.firstChildElement(u"item"_s).attribute(u"id"_s);
    if (!m_nodes.value(key).payloads.contains(id))
        return Answer::error("item-not-found");
    take(key.first, key.second, id);
    return Answer::result();
}

Answer ScriptedNodes::createNode(const Key &key, const QDomElement &root)
{
    if (m_nodes.contains(key))
        return Answer::error("conflict");
    create(key.first, key.second, fieldsOf(root.firstChildElement(u"configure"_s)));
    return Answer::result();
}

Answer ScriptedNodes::configure(const Key &key, const QDomElement &element, const QString &type)
{
    if (!m_nodes.contains(key))
        return Answer::error("item-not-found");
    Node &node = m_nodes[key];
    if (type == "set"_L1) {
        node.configuration.insert(fieldsOf(element));
        return Answer::result();
    }
    return Answer::result(
        "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='"
        + escaped(key.second) + "'>" + formOf(node.configuration) + "</configure></pubsub>");
}

} // namespace TestSupport
