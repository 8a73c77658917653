// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QLatin1StringView>

namespace PubSub::Ns
{

using namespace Qt::StringLiterals;

// RFC 6120
inline constexpr auto client = "jabber:client"_L1;
inline constexpr auto stream = "http://etherx.jabber.org/streams"_L1;
inline constexpr auto streamErrors = "urn:ietf:params:xml:ns:xmpp-streams"_L1;
inline constexpr auto sasl = "urn:ietf:params:xml:ns:xmpp-sasl"_L1;
inline constexpr auto stanzas = "urn:ietf:params:xml:ns:xmpp-stanzas"_L1;
inline constexpr auto startTls = "urn:ietf:params:xml:ns:xmpp-tls"_L1;
// XEP-0388
inline constexpr auto sasl2 = "urn:xmpp:sasl:2"_L1;
// XEP-0004
inline constexpr auto data = "jabber:x:data"_L1;
// XEP-0122
inline constexpr auto dataValidate = "http://jabber.org/protocol/xdata-validate"_L1;
// XEP-0030
inline constexpr auto discoInfo = "http://jabber.org/protocol/disco#info"_L1;
inline constexpr auto discoItems = "http://jabber.org/protocol/disco#items"_L1;
// XEP-0059
inline constexpr auto rsm = "http://jabber.org/protocol/rsm"_L1;
// XEP-0060
inline constexpr auto pubsub = "http://jabber.org/protocol/pubsub"_L1;
inline constexpr auto owner = "http://jabber.org/protocol/pubsub#owner"_L1;
inline constexpr auto event = "http://jabber.org/protocol/pubsub#event"_L1;
inline constexpr auto errors = "http://jabber.org/protocol/pubsub#errors"_L1;
inline constexpr auto nodeConfig = "http://jabber.org/protocol/pubsub#node_config"_L1;
inline constexpr auto publishOptions = "http://jabber.org/protocol/pubsub#publish-options"_L1;
inline constexpr auto metadata = "http://jabber.org/protocol/pubsub#meta-data"_L1;
inline constexpr auto subscribeOptions = "http://jabber.org/protocol/pubsub#subscribe_options"_L1;
inline constexpr auto subscribeAuthorization
    = "http://jabber.org/protocol/pubsub#subscribe_authorization"_L1;
inline constexpr auto getPending = "http://jabber.org/protocol/pubsub#get-pending"_L1;
// XEP-0033
inline constexpr auto address = "http://jabber.org/protocol/address"_L1;
// XEP-0050
inline constexpr auto commands = "http://jabber.org/protocol/commands"_L1;
// XEP-0092
inline constexpr auto version = "jabber:iq:version"_L1;
// XEP-0131
inline constexpr auto shim = "http://jabber.org/protocol/shim"_L1;
// XEP-0198
inline constexpr auto streamManagement = "urn:xmpp:sm:3"_L1;
// XEP-0232
inline constexpr auto softwareInfo = "urn:xmpp:dataforms:softwareinfo"_L1;
// XEP-0297
inline constexpr auto forward = "urn:xmpp:forward:0"_L1;
// XEP-0313, XEP-0442
inline constexpr auto archive = "urn:xmpp:mam:2"_L1;
// XEP-0330
inline constexpr auto sharedSubscription = "urn:xmpp:pubsub:subscription:0"_L1;
// XEP-0363
inline constexpr auto upload = "urn:xmpp:http:upload:0"_L1;
inline constexpr auto uploadPurpose = "urn:xmpp:http:upload:purpose:0"_L1;
// XEP-0376
inline constexpr auto accountManagement = "urn:xmpp:pam:0"_L1;
// XEP-0413
inline constexpr auto orderBy = "urn:xmpp:order-by:1"_L1;
// XEP-0465
inline constexpr auto publicSubscriptions = "urn:xmpp:pps:0"_L1;
// XEP-0470
inline constexpr auto attachments = "urn:xmpp:pubsub-attachments:1"_L1;
inline constexpr auto attachmentsSummary = "urn:xmpp:pubsub-attachments:summary:1"_L1;
// XEP-0478
inline constexpr auto streamLimits = "urn:xmpp:stream-limits:0"_L1;
// XEP-0499
inline constexpr auto extendedDiscovery = "urn:xmpp:pubsub-ext-disco:0"_L1;
// XEP-0203
inline constexpr auto delay = "urn:xmpp:delay"_L1;

} // namespace PubSub::Ns
