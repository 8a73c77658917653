// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/requests/Requester.h>

namespace PubSub
{

/// Finds the pubsub services of a domain: what the domain lists, the domain itself and the
/// account, each asked what it is. XEP-0060 §5.1, XEP-0163 §6.
///
/// All or nothing: without the domain's list, or without the connection, it fails. One entity
/// that gives no information is left out, since only its own word makes it a pubsub service.
class Discovery : public QObject
{
    Q_OBJECT
public:
    /// Most entities that are asked.
    static constexpr int maxEntities = 100;
    /// How long one entity may take; some never answer.
    static constexpr std::chrono::milliseconds entityTimeout { 10000 };

    using Wanted = std::function<bool(const ServiceInfo &)>;

    /// Finds those entities that \a isWanted says; by default, pubsub services.
    static ServicesRequest *start(
        Requester *requester, const Jid &domain, const Wanted &isWanted = &ServiceInfo::isPubSub);

private:
    Discovery(Requester *requester, ServicesRequest *request, const Wanted &isWanted);

    void askDomain(const Jid &domain);
    void enqueue(const Jid &jid, const QString &name);
    void askNext();
    void onInfo(ServiceInfo info, const QString &listedName);
    void onInfoFailed(const Error &error);
    void onAnswered();

    Requester *m_requester;
    ServicesRequest *m_request;
    Wanted m_isWanted;
    QList<std::pair<Jid, QString>> m_queue;
    QSet<Jid> m_seen;
    QList<ServiceInfo> m_found;
    int m_pending = 0;
};

} // namespace PubSub
