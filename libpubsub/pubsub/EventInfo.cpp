// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "EventInfo.h"

#include <pubsub/xml/Xml.h>

namespace PubSub
{

QByteArray EventInfo::stanza() const
{
    return source ? Xml::serialised(*source) : QByteArray();
}

} // namespace PubSub
