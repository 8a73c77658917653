// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Archive.h"

#include <pubsub/FormKey.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/wire/Disco.h>
#include <pubsub/wire/PubSubIq.h>
#include <pubsub/wire/Replies.h>
#include <pubsub/xml/Xml.h>

#include <QUuid>
#include <QXmlStreamWriter>

namespace PubSub::Archive
{

using namespace Qt::StringLiterals;

namespace
{

// XEP-0313 §4.1.1
Form formOf(const ArchiveQuery &query)
{
    Form form = Form::submission(Ns::archive);
    if (query.start.isValid())
        form.setValues(u"start"_s, FormValue<QDateTime>::write(query.start));
    if (query.end.isValid())
        form.setValues(u"end"_s, FormValue<QDateTime>::write(query.end));
    return form;
}

void write(const QString &node, const QString &queryId, const ArchiveQuery &query,
    QXmlStreamWriter &writer)
{
    writer.writeStartElement("query"_L1);
    writer.writeDefaultNamespace(Ns::archive);
    writer.writeAttribute("queryid"_L1, queryId);
    if (!node.isEmpty())
        writer.writeAttribute("node"_L1, node);
    if (query.start.isValid() || query.end.isValid())
        formOf(query).toXml(writer);
    Disco::writePage(query.page, writer);
    PubSubIq::writeOrder(query.order, writer);
    writer.writeEndElement();
}

bool isTrue(const QString &text, bool fallback)
{
    return text.isEmpty() ? fallback : text == "true"_L1 || text == "1"_L1;
}

// XEP-0313 §4.3
Parsed<ArchivePage> pageOf(const XmlElement &iq, const ArchiveResults &results)
{
    const XmlElement fin = Xml::child(iq, Ns::archive, "fin"_L1);
    if (fin.isNull())
        return Replies::missing("fin"_L1);
    ArchivePage page;
    page.node = results.node;
    page.events = results.events;
    page.set = Replies::resultSet(fin);
    page.isComplete = isTrue(fin.attribute(u"complete"_s), false) && results.cutAfter.isEmpty();
    page.isStable = isTrue(fin.attribute(u"stable"_s), true);
    if (!results.cutAfter.isEmpty())
        page.set.last = results.cutAfter;
    return page;
}

} // namespace

// XEP-0442 §3, XEP-0313 §4
ArchiveRequest *send(Requester *requester, ArchiveTable &archives, const NodeAddress &node,
    const ArchiveQuery &query)
{
    const QString queryId = QUuid::createUuid().toString(QUuid::Id128);
    const auto results = std::make_shared<ArchiveResults>(ArchiveResults { node, {} });
    archives.add(queryId, results);
    return requester->send<ArchiveRequest>(
        { node.service, Iq::Type::Set,
            [=, id = node.node](QXmlStreamWriter &writer) { write(id, queryId, query, writer); } },
        [results](const XmlElement &iq) { return pageOf(iq, *results); });
}

} // namespace PubSub::Archive
