// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

/// The XML namespaces that the test servers speak themselves.
namespace TestSupport::Ns
{

using namespace Qt::StringLiterals;

inline constexpr auto client = "jabber:client"_L1;
inline constexpr auto stream = "http://etherx.jabber.org/streams"_L1;
inline constexpr auto tls = "urn:ietf:params:xml:ns:xmpp-tls"_L1;
inline constexpr auto sasl = "urn:ietf:params:xml:ns:xmpp-sasl"_L1;
inline constexpr auto bind = "urn:ietf:params:xml:ns:xmpp-bind"_L1;
inline constexpr auto session = "urn:ietf:params:xml:ns:xmpp-session"_L1;
inline constexpr auto streamManagement = "urn:xmpp:sm:3"_L1;
inline constexpr auto roster = "jabber:iq:roster"_L1;
inline constexpr auto ping = "urn:xmpp:ping"_L1;
inline constexpr auto discoInfo = "http://jabber.org/protocol/disco#info"_L1;
inline constexpr auto discoItems = "http://jabber.org/protocol/disco#items"_L1;
inline constexpr auto pubSub = "http://jabber.org/protocol/pubsub"_L1;
inline constexpr auto pubSubOwner = "http://jabber.org/protocol/pubsub#owner"_L1;
inline constexpr auto pubSubEvent = "http://jabber.org/protocol/pubsub#event"_L1;
inline constexpr auto pubSubErrors = "http://jabber.org/protocol/pubsub#errors"_L1;

} // namespace TestSupport::Ns
