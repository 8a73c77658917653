// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Iq.h"

#include <pubsub/NodeInfo.h>

/// The two queries of service discovery. XEP-0030.
namespace PubSub::Disco
{

/// XEP-0030 §3.1. An empty \a node asks about the entity itself.
[[nodiscard]] Iq info(const Jid &to, const QString &node, Iq::Trust trust = Iq::Trust::Yes);
/// XEP-0030 §4.1, paged by XEP-0059.
[[nodiscard]] Iq items(
    const Jid &to, const QString &node, const Page &page, Iq::Trust trust = Iq::Trust::Yes);
/// `<set/>` of XEP-0059, nothing for Page::all().
void writePage(const Page &page, QXmlStreamWriter &writer);

} // namespace PubSub::Disco
