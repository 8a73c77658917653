// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Iq.h"

#include <pubsub/Form.h>
#include <pubsub/ItemsQuery.h>

/// Builds what is asked in a `<pubsub/>`. XEP-0060.
namespace PubSub::PubSubIq
{

using Write = std::function<void(QXmlStreamWriter &)>;
/// An attribute that is left out when its value is empty.
using Attribute = std::pair<QLatin1StringView, QString>;

/// `<pubsub xmlns=ns>` around what \a inside writes.
[[nodiscard]] Iq make(const Jid &to, Iq::Type type, QLatin1StringView ns, Write inside);
void open(
    QXmlStreamWriter &writer, QLatin1StringView name, std::initializer_list<Attribute> attributes);
void empty(
    QXmlStreamWriter &writer, QLatin1StringView name, std::initializer_list<Attribute> attributes);
/// An `<item/>` for each, which only names its id.
void writeItemIds(const QStringList &ids, QXmlStreamWriter &writer);
/// An `<order/>` for each. XEP-0413 §3.
void writeOrder(const QList<ItemsOrder> &order, QXmlStreamWriter &writer);
/// \a form as what is sent back: of type submit, if it does not cancel.
[[nodiscard]] Form submissionOf(const Form &form);
/// \a form as a submission; \a formType is added if it has none (XEP-0068).
void writeSubmission(const Form &form, QLatin1StringView formType, QXmlStreamWriter &writer);

} // namespace PubSub::PubSubIq
