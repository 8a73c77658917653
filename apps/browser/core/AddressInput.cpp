// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/AddressInput.h"

#include <pubsub/PubSubUri.h>

using namespace Qt::StringLiterals;

namespace Browser
{

PubSub::Parsed<PubSub::NodeAddress> AddressInput::parse(const QString &text)
{
    const QString input = text.trimmed();
    if (input.isEmpty())
        return std::unexpected(PubSub::ParseError { tr("Enter the address of a service.") });
    QString service = input.section(u' ', 0, 0);
    QString node = input.section(u' ', 1).trimmed();
    if (input.startsWith("xmpp:"_L1, Qt::CaseInsensitive)) {
        const auto uri = PubSub::PubSubUri::fromString(input);
        if (!uri)
            return std::unexpected(PubSub::ParseError {
                tr("This xmpp: address can't be read: %1").arg(uri.error().message) });
        service = uri->service;
        node = uri->node;
    }
    const auto jid = PubSub::Jid::fromString(service);
    if (!jid)
        return std::unexpected(PubSub::ParseError {
            tr("“%1” is not the address of a service or an account.").arg(service) });
    return PubSub::NodeAddress { jid->bare(), node };
}

} // namespace Browser
