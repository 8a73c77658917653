// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notifications, XEP-0060 §7.1.2.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/wire/Events.h>
#include <pubsub/xml/XmlElement.h>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace
{

void checkEvent(const Events::Event &event, const Jid &sender)
{
    Fuzz::expect(event.node.service == sender, "an event is of the one who sent it");
    // Not by Qt's reader, which knows fewer letters for names.
    if (const auto *published = std::get_if<Events::ItemPublished>(&event.what))
        Fuzz::expect(
            published->item.payload.isEmpty() || XmlElement::parse(published->item.payload),
            "a payload is XML");
    if (const auto *unknown = std::get_if<Events::Unknown>(&event.what))
        Fuzz::expect(XmlElement::parse(unknown->xml).has_value(), "an unknown event is XML");
}

} // namespace

int fuzzEvent(const uint8_t *data, size_t size)
{
    return Fuzz::withStanza(data, size, [](const XmlElement &message) {
        const Jid sender = *Jid::fromString(u"pubsub.localhost"_s);
        const bool isNotification = Events::isNotification(message);
        Fuzz::expect(
            Events::infoOf(message, sender).service == sender, "the sender is who was checked");
        const auto events = Events::read(message, sender);
        Fuzz::expect(isNotification || events.empty(), "events come in notifications only");
        Fuzz::expect(events.size() <= Events::maxEventsPerMessage, "events are bounded");
        for (const Events::Event &event : events)
            checkEvent(event, sender);
    });
}
