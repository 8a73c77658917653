// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Storage.h"

#include "FormKeys.h"
#include "Node.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/requests/Requester.h>
#include <pubsub/steps/StorageSteps.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

Storage::Storage(Client *client, const QString &node, AccessModel access)
    : m_client(client), m_node(node), m_access(access)
{
}

Node Storage::node() const
{
    return Node(m_client, { Requester::of(m_client)->ownBareJid(), m_node });
}

PublishRequest *Storage::publish(const Item &item) const
{
    return StorageSteps::publish(Requester::of(m_client), *this, item);
}

VoidRequest *Storage::secure() const
{
    return StorageSteps::secure(Requester::of(m_client), *this);
}

// XEP-0222 §4, XEP-0223 §4
Form Storage::preconditions() const
{
    Form form = Form::submission(Ns::publishOptions);
    form.set(NodeConfig::persistItems, true);
    form.set(NodeConfig::accessModel, m_access);
    if (m_access != AccessModel::Whitelist)
        form.set(NodeConfig::sendLastPublishedItem, SendLastItem::Never);
    return form;
}

// When the newest item is sent is a convenience; who reads it is not.
bool Storage::isSecure(const Form &configuration) const
{
    return configuration.get(NodeConfig::accessModel) == m_access
        && configuration.get(NodeConfig::persistItems).value_or(true);
}

} // namespace PubSub
