// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ArchiveTable.h"

#include <pubsub/FormKey.h>
#include <pubsub/base/Logging.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/wire/Events.h>
#include <pubsub/wire/Iq.h>
#include <pubsub/xml/Xml.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

ArchivedEvent archived(const Events::Event &event, const EventInfo &info)
{
    using What = ArchivedEvent::What;
    ArchivedEvent result { What::Other, event.node, {}, info };
    if (const auto *published = std::get_if<Events::ItemPublished>(&event.what)) {
        result.what = What::ItemPublished;
        result.item = published->item;
        result.item.delay = info.delay;
    } else if (const auto *retracted = std::get_if<Events::ItemRetracted>(&event.what)) {
        result.what = What::ItemRetracted;
        result.item.id = retracted->itemId;
    }
    return result;
}

// XEP-0442 §4: the forwarded message may lack from, to and id; the archive speaks for it.
void append(const XmlElement &result, ArchiveResults &results)
{
    const XmlElement forwarded = Xml::child(result, Ns::forward, "forwarded"_L1);
    const XmlElement message = Xml::child(forwarded, Ns::client, "message"_L1);
    const QString from = message.attribute(u"from"_s);
    const auto sender = Jid::fromString(from);
    if (message.isNull() || (!from.isEmpty() && (!sender || *sender != results.node.service)))
        return;
    EventInfo info = Events::infoOf(message, results.node.service);
    info.origin = EventInfo::Origin::Archive;
    info.archiveId = result.attribute(u"id"_s);
    const XmlElement delay = Xml::child(forwarded, Ns::delay, "delay"_L1);
    if (const auto stamp = FormValue<QDateTime>::read({ delay.attribute(u"stamp"_s) }))
        info.delay = *stamp;
    for (const Events::Event &event : Events::read(message, results.node.service))
        results.events.append(archived(event, info));
}

} // namespace

void ArchiveTable::add(const QString &queryId, const std::shared_ptr<ArchiveResults> &results)
{
    m_queries.removeIf([](const auto &query) { return query.value().expired(); });
    m_queries.insert(queryId, results);
}

bool ArchiveTable::take(const XmlElement &message, const Jid &ownJid)
{
    const XmlElement result = Xml::child(message, Ns::archive, "result"_L1);
    if (result.isNull())
        return false;
    const auto results = m_queries.value(result.attribute(u"queryid"_s)).lock();
    const QString from = message.attribute(u"from"_s);
    if (!results || !isAnswerFrom(from, results->node.service, ownJid)) {
        qCInfo(logStream).noquote() << "A result of an archive that was not asked dropped:" << from;
        return true;
    }
    if (results->events.size() < ArchiveRequest::maxEvents)
        append(result, *results);
    else if (results->cutAfter.isEmpty())
        results->cutAfter = results->events.last().info.archiveId;
    return true;
}

} // namespace PubSub
