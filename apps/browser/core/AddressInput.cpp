// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/AddressInput.h"

using namespace Qt::StringLiterals;

namespace Browser
{

PubSub::Parsed<PubSub::NodeAddress> AddressInput::parse(const QString &text)
{
    const QString input = text.trimmed();
    if (input.isEmpty())
        return std::unexpected(PubSub::ParseError { tr("Enter the address of a service.") });
    if (input.startsWith("xmpp:"_L1, Qt::CaseInsensitive)) {
        return PubSub::NodeAddress::fromUri(input).transform_error([](const auto &error) {
            return PubSub::ParseError {
                tr("This xmpp: address can't be read: %1").arg(error.message)
            };
        });
    }
    const QString service = input.section(u' ', 0, 0);
    const auto jid = PubSub::Jid::fromString(service);
    if (!jid)
        return std::unexpected(PubSub::ParseError {
            tr("“%1” is not the address of a service or an account.").arg(service) });
    return PubSub::NodeAddress { jid->bare(), input.section(u' ', 1).trimmed() };
}

} // namespace Browser
