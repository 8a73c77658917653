// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ExposureCheck.h"

#include <pubsub/CollectionAccess.h>
#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>

#include <utility>

using PubSub::AccessModel;
using PubSub::NodeAddress;
using PubSub::NodeInfo;
using PubSub::NodeType;
namespace NodeConfig = PubSub::NodeConfig;

namespace Browser
{

ExposureCheck::ExposureCheck(PubSub::Client *client, const NodeAddress &node,
    const PubSub::Form &before, const PubSub::Form &submission)
    : m_client(client), m_node(node), m_type(before.get(NodeConfig::nodeType)),
      m_newCollections(submission.get(NodeConfig::collection).value_or(QStringList()))
{
    const AccessModel old = before.get(NodeConfig::accessModel).value_or(AccessModel::Whitelist);
    // A model that is not known may let everybody.
    m_access = submission.field(NodeConfig::accessModel.name)
        ? submission.get(NodeConfig::accessModel).value_or(AccessModel::Open)
        : old;
    m_isOpened = m_access < old;
    m_newCollections.removeAll(QString());
    for (const QString &known : before.get(NodeConfig::collection).value_or(QStringList()))
        m_newCollections.removeAll(known);
}

Common::SubFlow<ExposureCheck::Result> ExposureCheck::run()
{
    if (!m_isOpened && m_newCollections.isEmpty())
        co_return m_result;
    if (!m_type) {
        // The form does not say it. Who says nothing may be a collection.
        const auto info = co_await m_client->node(m_node).info();
        if (!info)
            co_return Result { .error = info.error() };
        m_type = info->type == NodeInfo::Type::Leaf ? NodeType::Leaf : NodeType::Collection;
    }
    const bool isLeaf = m_type == NodeType::Leaf;
    if (m_isOpened && !isLeaf)
        add(co_await PubSub::nodesExposedBy(m_client, m_node, m_access));
    for (const QString &collection : std::as_const(m_newCollections)) {
        const auto info = co_await m_client->node({ m_node.service, collection }).info();
        if (!info) {
            add(std::unexpected(info.error()));
            continue;
        }
        // Who does not say who may read a collection may let everybody.
        const auto access = info->metadata.get(NodeConfig::accessModel).value_or(AccessModel::Open);
        if (access >= m_access)
            continue;
        add(m_node);
        if (!isLeaf)
            add(co_await PubSub::nodesExposedBy(m_client, m_node, access));
    }
    co_return m_result;
}

void ExposureCheck::add(const NodeAddress &node)
{
    if (!m_result.exposed.contains(node))
        m_result.exposed.append(node);
}

// Of several errors the first one is told.
void ExposureCheck::add(const PubSub::Outcome<QList<NodeAddress>> &nodes)
{
    for (const NodeAddress &node : nodes.value_or(QList<NodeAddress>()))
        add(node);
    if (!nodes && !m_result.error)
        m_result.error = nodes.error();
}

} // namespace Browser
