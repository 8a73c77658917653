// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Disco.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/XmlText.h>

#include <QXmlStreamWriter>

namespace PubSub::Disco
{

using namespace Qt::StringLiterals;

namespace
{

void openQuery(QXmlStreamWriter &writer, QLatin1StringView ns, const QString &node)
{
    writer.writeStartElement("query"_L1);
    writer.writeDefaultNamespace(ns);
    if (!node.isEmpty())
        writer.writeAttribute("node"_L1, node);
}

} // namespace

Iq info(const Jid &to, const QString &node, Iq::Trust trust)
{
    const auto write = [node](QXmlStreamWriter &writer) {
        openQuery(writer, Ns::discoInfo, node);
        writer.writeEndElement();
    };
    return { to, Iq::Type::Get, write, trust };
}

Iq items(const Jid &to, const QString &node, const Page &page, Iq::Trust trust)
{
    const auto write = [node, page](QXmlStreamWriter &writer) {
        openQuery(writer, Ns::discoItems, node);
        writePage(page, writer);
        writer.writeEndElement();
    };
    return { to, Iq::Type::Get, write, trust };
}

void writePage(const Page &page, QXmlStreamWriter &writer)
{
    if (page.max < 0 && page.after.isEmpty() && page.before.isNull())
        return;
    writer.writeStartElement("set"_L1);
    writer.writeDefaultNamespace(Ns::rsm);
    if (page.max >= 0)
        writer.writeTextElement("max"_L1, QString::number(page.max));
    if (!page.after.isEmpty())
        writeTextElement("after"_L1, page.after, writer);
    if (!page.before.isNull())
        writeTextElement("before"_L1, page.before, writer);
    writer.writeEndElement();
}

} // namespace PubSub::Disco
