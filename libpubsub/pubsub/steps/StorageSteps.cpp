// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "StorageSteps.h"

#include <pubsub/Service.h>
#include <pubsub/base/Namespaces.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

using Condition = Error::Condition;

const QString notAsItHasToBe = u"Others than intended can read the node, or it keeps nothing."_s;

} // namespace

PublishRequest *StorageSteps::publish(
    Requester *requester, const Storage &storage, const Item &item)
{
    auto *request = requester->compose<PublishRequest>();
    auto *steps = new StorageSteps(requester, storage, request);
    // A node that is missing is made along with the item, or before it: what the service can.
    steps->check([=] { steps->askFeatures(item); }, [=] { steps->askFeatures(item); });
    return request;
}

VoidRequest *StorageSteps::secure(Requester *requester, const Storage &storage)
{
    auto *request = requester->compose<VoidRequest>();
    auto *steps = new StorageSteps(requester, storage, request);
    const auto finish = [steps] { steps->succeed(); };
    steps->ask(
        steps->m_node.configuration(),
        [=](const Form &form) {
            if (storage.isSecure(form))
                finish();
            else
                steps->configure();
        },
        [=](const Error &error) {
            if (error.condition == Condition::ItemNotFound)
                steps->create(finish);
            else
                steps->fail(error);
        });
    return request;
}

StorageSteps::StorageSteps(Requester *requester, const Storage &storage, Request *request)
    : Steps(requester, request), m_storage(storage), m_node(storage.node()), m_request(request)
{
    if (storage.access() == AccessModel::Whitelist)
        requester->client()->keepPrivate({ m_node.address().node });
}

void StorageSteps::check(const Next &next, const Next &onMissing)
{
    ask(
        m_node.configuration(),
        [=, this](const Form &form) {
            if (m_storage.isSecure(form))
                next();
            else
                refuse(Error::Refusal::ReadableByOthers, notAsItHasToBe);
        },
        [=, this](const Error &error) {
            if (error.condition == Condition::ItemNotFound && onMissing)
                onMissing();
            else
                fail(error);
        });
}

// XEP-0060 §8.1.3: a service may ignore the configuration without a word, so it is read again.
void StorageSteps::create(const Next &next)
{
    const NodeAddress address = m_node.address();
    ask(Service(m_requester->client(), address.service)
            .createNode(address.node, m_storage.preconditions()),
        [=, this](const NodeAddress &) { check(next, {}); });
}

// XEP-0223 §4: without publish-options the service would make a node that others can read.
void StorageSteps::askFeatures(const Item &item)
{
    ask(Service(m_requester->client(), m_node.address().service).info(),
        [=, this](const ServiceInfo &info) { onFeatures(item, info); });
}

void StorageSteps::onFeatures(const Item &item, const ServiceInfo &info)
{
    if (info.advertises(u"publish-options"_s))
        return send(item, m_storage.preconditions());
    check([=, this] { send(item, {}); }, [=, this] { create([=, this] { send(item, {}); }); });
}

void StorageSteps::send(const Item &item, const Form &options)
{
    ask(m_node.publish(item, options), [this](const QString &id) { checkAgain(id); });
}

void StorageSteps::checkAgain(const QString &itemId)
{
    ask(m_node.configuration(), [=, this](const Form &form) {
        if (m_storage.isSecure(form))
            succeed(itemId);
        else
            takeBack(itemId);
    });
}

void StorageSteps::takeBack(const QString &itemId)
{
    const auto giveUp = [this] { refuse(Error::Refusal::ReadableByOthers, notAsItHasToBe); };
    ask(m_node.retract(itemId), giveUp, [=](const Error &) { giveUp(); });
}

void StorageSteps::configure()
{
    Form changes = m_storage.preconditions();
    changes.setValue(u"FORM_TYPE"_s, Ns::nodeConfig);
    ask(m_node.configure(changes), [this] { check([this] { succeed(); }, {}); });
}

void StorageSteps::succeed(const QString &itemId)
{
    auto *request = static_cast<PublishRequest *>(m_request);
    RequestPrivate::of(request)->succeed([=] { Q_EMIT request->succeeded(itemId); });
}

void StorageSteps::succeed()
{
    auto *request = static_cast<VoidRequest *>(m_request);
    RequestPrivate::of(request)->succeed([=] { Q_EMIT request->succeeded(); });
}

} // namespace PubSub
