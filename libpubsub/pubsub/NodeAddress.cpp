// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "NodeAddress.h"

#include "PubSubUri.h"

#include <QHashFunctions>
#include <QUrl>

namespace PubSub
{

using namespace Qt::StringLiterals;

// XEP-0060 §12.22
QString NodeAddress::toUri() const
{
    const QString uri = u"xmpp:"_s + service.toString();
    if (node.isEmpty())
        return uri;
    // ':' and '/' are allowed in a query and common in node ids: left readable.
    return uri + u"?;node="_s + QString::fromLatin1(QUrl::toPercentEncoding(node, ":/"));
}

// XEP-0060 §12.22
Parsed<NodeAddress> NodeAddress::fromUri(const QString &uri)
{
    const auto parsed = PubSubUri::fromString(uri);
    if (!parsed)
        return std::unexpected(parsed.error());
    const auto service = Jid::fromString(parsed->service);
    if (!service)
        return std::unexpected(service.error());
    return NodeAddress { service->bare(), parsed->node };
}

size_t qHash(const NodeAddress &address, size_t seed)
{
    return qHash(address.node, qHash(address.service, seed));
}

bool operator<(const NodeAddress &a, const NodeAddress &b)
{
    return std::tie(a.service, a.node) < std::tie(b.service, b.node);
}

} // namespace PubSub
