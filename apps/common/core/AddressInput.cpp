// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/AddressInput.h"

#include "common/core/BidiText.h"

#include <pubsub/PubSubUri.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr qsizetype mostQuoted = 100;

bool isLink(const QString &text)
{
    return text.startsWith("xmpp:"_L1, Qt::CaseInsensitive);
}

/// Two words of prose are no service with a node.
bool looksLikeService(const QString &word)
{
    return word.contains(u'.') || word.contains(u'@') || word == "localhost"_L1;
}

} // namespace

std::expected<TypedAddress, QString> AddressInput::parse(const QString &text)
{
    const QString input = text.trimmed();
    if (input.isEmpty())
        return std::unexpected(tr("Enter the address of a service, an account or a node."));
    if (isLink(input))
        return fromLink(input);
    if (input.contains("://"_L1)) {
        return std::unexpected(
            tr("This is a web address. A node's address begins with “xmpp:”, for example "
               "xmpp:pubsub.example.org?;node=news."));
    }
    const auto end = std::ranges::find_if(
        input, [](QChar character) { return character == u'/' || character.isSpace(); });
    const QString word = input.first(end - input.begin());
    const QString rest = input.sliced(word.size());
    const auto service = PubSub::Jid::fromString(word);
    const bool isProse = !rest.isEmpty() && !rest.startsWith(u'/') && !looksLikeService(word);
    if (!service || isProse) {
        return std::unexpected(tr("“%1” is not an address of a service, an account or a node.")
                .arg(isolated(input.left(mostQuoted))));
    }
    const QString node = rest.startsWith(u'/') ? rest.sliced(1) : rest.trimmed();
    return TypedAddress { .node = { service->bare(), node } };
}

// XEP-0060 §12.22, XEP-0147
std::expected<TypedAddress, QString> AddressInput::fromLink(const QString &link)
{
    const auto uri = PubSub::PubSubUri::fromString(link);
    if (!uri)
        return std::unexpected(tr("This xmpp: address can't be read: %1").arg(uri.error().message));
    const auto service = PubSub::Jid::fromString(uri->service);
    if (!service)
        return std::unexpected(
            tr("This xmpp: address can't be read: %1").arg(service.error().message));
    return TypedAddress { { service->bare(), uri->node }, uri->item, uri->action };
}

std::optional<TypedAddress> AddressInput::linkIn(const QString &text)
{
    const QString input = text.trimmed();
    if (!isLink(input))
        return std::nullopt;
    const auto address = fromLink(input);
    return address && !address->node.isRoot() ? std::optional(*address) : std::nullopt;
}

} // namespace Common
