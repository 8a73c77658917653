// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/Node.h>
#include <pubsub/Storage.h>

namespace PubSub
{

/// Makes the requests of Storage. XEP-0222 §4, XEP-0223 §4.
class StorageSteps : public Steps
{
    Q_OBJECT
public:
    static PublishRequest *publish(Requester *requester, const Storage &storage, const Item &item);
    static VoidRequest *secure(Requester *requester, const Storage &storage);

private:
    using Next = std::function<void()>;

    StorageSteps(Requester *requester, const Storage &storage, Request *request);

    /// Goes on if the node is as it has to be; \a onMissing if there is none.
    void check(const Next &next, const Next &onMissing);
    void create(const Next &next);
    void askFeatures(const Item &item);
    void onFeatures(const Item &item, const ServiceInfo &info);
    void send(const Item &item, const Form &options);
    /// Takes back what others could read.
    void checkAgain(const QString &itemId);
    void takeBack(const QString &itemId);
    void configure();

    void succeed(const QString &itemId);
    void succeed();

    Storage m_storage;
    Node m_node;
    Request *m_request;
};

} // namespace PubSub
