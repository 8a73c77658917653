// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "BatchOutcome.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/wire/Replies.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

/// What \a read finds in the stanza of \a error.
template <typename Read> auto readFrom(const Error &error, Read read)
{
    return read(XmlElement::parseStanza(error.stanza).value_or(XmlElement()));
}

} // namespace

QList<Affiliation> unchangedAffiliations(const Error &error, const NodeAddress &node)
{
    return readFrom(
        error, [&](const XmlElement &iq) { return Replies::affiliations(iq, Ns::owner, node); });
}

QList<Subscription> unchangedSubscriptions(const Error &error, const NodeAddress &node)
{
    return readFrom(
        error, [&](const XmlElement &iq) { return Replies::subscriptions(iq, Ns::owner, node); });
}

Form requiredOptions(const Error &error)
{
    return readFrom(error, [](const XmlElement &iq) {
        return Replies::form(iq, Ns::pubsub, "options"_L1).value_or(Form());
    });
}

} // namespace PubSub
