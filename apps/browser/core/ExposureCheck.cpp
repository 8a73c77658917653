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
namespace NodeConfig = PubSub::NodeConfig;

namespace Browser
{

ExposureCheck::ExposureCheck(PubSub::Client *client, const NodeAddress &node,
    const PubSub::Form &before, const PubSub::Form &submission, QObject *parent)
    : QObject(parent), m_client(client), m_node(node),
      m_newAccess(submission.get(NodeConfig::accessModel)),
      m_newCollections(submission.get(NodeConfig::collection).value_or(QStringList()))
{
    m_access = m_newAccess.value_or(
        before.get(NodeConfig::accessModel).value_or(AccessModel::Whitelist));
    m_newCollections.removeAll(QString());
    for (const QString &known : before.get(NodeConfig::collection).value_or(QStringList()))
        m_newCollections.removeAll(known);
}

void ExposureCheck::start()
{
    if (!m_newAccess && m_newCollections.isEmpty())
        return endIfDone();
    auto *request = counted(m_client->node(m_node).info());
    connect(request, &PubSub::NodeInfoRequest::succeeded, this,
        [this](const NodeInfo &info) { onType(info.type); });
}

void ExposureCheck::onType(NodeInfo::Type type)
{
    m_isCollection = type == NodeInfo::Type::Collection;
    if (m_newAccess)
        lookBelow(*m_newAccess);
    for (const QString &collection : std::as_const(m_newCollections))
        lookAt({ m_node.service, collection });
}

void ExposureCheck::lookBelow(AccessModel access)
{
    if (!m_isCollection)
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
        if (m_access > access)
            add(m_node);
        lookBelow(access);
    });
}

template <typename R> R *ExposureCheck::counted(R *request)
{
    ++m_pending;
    connect(request, &PubSub::Request::failed, this, [this](const PubSub::Error &error) {
        if (!std::exchange(m_isOver, true)) {
            Q_EMIT failed(error);
            deleteLater();
        }
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
    if (m_pending > 0 || std::exchange(m_isOver, true))
        return;
    Q_EMIT finished(m_exposed);
    deleteLater();
}

} // namespace Browser
