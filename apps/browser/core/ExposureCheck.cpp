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
    const PubSub::Form &before, const PubSub::Form &submission, QObject *parent)
    : QObject(parent), m_client(client), m_node(node), m_type(before.get(NodeConfig::nodeType)),
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

void ExposureCheck::start()
{
    ++m_pending;
    if (m_isOpened || !m_newCollections.isEmpty()) {
        if (m_type)
            onType(*m_type);
        else
            askType();
    }
    --m_pending;
    endIfDone();
}

void ExposureCheck::askType()
{
    auto *request = counted(m_client->node(m_node).info());
    connect(request, &PubSub::NodeInfoRequest::succeeded, this, [this](const NodeInfo &info) {
        onType(info.type == NodeInfo::Type::Leaf ? NodeType::Leaf : NodeType::Collection);
    });
}

void ExposureCheck::onType(NodeType type)
{
    m_type = type;
    if (m_isOpened)
        lookBelow(m_access);
    for (const QString &collection : std::as_const(m_newCollections))
        lookAt({ m_node.service, collection });
}

void ExposureCheck::lookBelow(AccessModel access)
{
    if (m_type == NodeType::Leaf)
        return;
    auto *request = counted(PubSub::nodesExposedBy(m_client, m_node, access));
    connect(request, &PubSub::NodeAddressesRequest::succeeded, this,
        [this](const QList<NodeAddress> &nodes) {
            for (const NodeAddress &node : nodes)
                add(node);
        });
}

// Who does not say who may read a collection may let everybody.
void ExposureCheck::lookAt(const NodeAddress &collection)
{
    auto *request = counted(m_client->node(collection).info());
    connect(request, &PubSub::NodeInfoRequest::succeeded, this, [this](const NodeInfo &info) {
        const auto access = info.metadata.get(NodeConfig::accessModel).value_or(AccessModel::Open);
        if (access >= m_access)
            return;
        add(m_node);
        lookBelow(access);
    });
}

template <typename R> R *ExposureCheck::counted(R *request)
{
    ++m_pending;
    connect(request, &PubSub::Request::failed, this, [this](const PubSub::Error &error) {
        if (!m_error)
            m_error = error;
    });
    connect(request, &PubSub::Request::finished, this, [this] {
        --m_pending;
        endIfDone();
    });
    return request;
}

void ExposureCheck::add(const NodeAddress &node)
{
    if (!m_exposed.contains(node))
        m_exposed.append(node);
}

void ExposureCheck::endIfDone()
{
    if (m_pending > 0)
        return;
    Q_EMIT finished(m_exposed, m_error);
    deleteLater();
}

} // namespace Browser
