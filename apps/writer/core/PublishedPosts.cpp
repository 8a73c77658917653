// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PublishedPosts.h"

#include <pubsub/Node.h>

namespace Writer
{

PublishedPosts::PublishedPosts(PostStore &store, PubSub::Client *client, QObject *parent)
    : QObject(parent), m_store(store), m_client(client)
{
    connect(m_client, &PubSub::Client::stateChanged, this, [this](PubSub::Client::State state) {
        if (state == PubSub::Client::State::Online)
            refresh();
    });
    connect(m_client, &PubSub::Client::serviceStateChanged, this,
        &PublishedPosts::onServiceStateChanged);
    connect(m_client, &PubSub::Client::itemPublished, this,
        [this](const PubSub::NodeAddress &node, const PubSub::Item &item) {
            if (node == m_store.node())
                m_store.takeOver(node, item, account());
        });
    connect(m_client, &PubSub::Client::itemRetracted, this,
        [this](const PubSub::NodeAddress &node, const QString &id) {
            if (node == m_store.node())
                m_store.forget(node, id);
        });
}

void PublishedPosts::setNode(const PubSub::NodeAddress &node)
{
    if (m_store.node() == node)
        return;
    m_count = firstCount;
    m_hasOlder = false;
    setState(State::Idle);
    m_store.setNode(node);
    refresh();
}

void PublishedPosts::refresh()
{
    if (m_client->state() == PubSub::Client::State::Online && !m_store.node().isRoot())
        fetch(m_count);
}

void PublishedPosts::loadOlder()
{
    if (m_client->state() == PubSub::Client::State::Online && !isLoading())
        fetch(m_count * 2);
}

// XEP-0060 §6.5.7. Not by pages: whether a page begins with the newest or the oldest item,
// and whether there are pages at all, differs between services; "the newest N" does not.
void PublishedPosts::fetch(int count)
{
    setState(State::Loading);
    const PubSub::NodeAddress node = m_store.node();
    auto *request = m_client->node(node).recentItems(count);
    connect(request, &PubSub::ItemsRequest::succeeded, this,
        [this, node, count](const PubSub::ItemsPage &page) { onItems(node, page, count); });
    connect(request, &PubSub::Request::failed, this,
        [this, node](const PubSub::Error &error) { onFailed(node, error); });
}

void PublishedPosts::onItems(
    const PubSub::NodeAddress &node, const PubSub::ItemsPage &page, int count)
{
    const bool isComplete = page.items.size() < count && page.set.count <= page.items.size();
    const auto tell = [this, node, count, isComplete] {
        if (node != m_store.node())
            return;
        m_count = count;
        m_hasOlder = !isComplete;
        setState(State::Idle);
        Q_EMIT fetched();
    };
    // The database tells why.
    m_store.takeOver(node, page.items, isComplete, account(), tell, [this, node](const QString &) {
        if (node == m_store.node())
            setState(State::Idle);
    });
}

// A node that is not there yet is simply without posts.
void PublishedPosts::onFailed(const PubSub::NodeAddress &node, const PubSub::Error &error)
{
    if (node != m_store.node())
        return;
    const bool isUnanswered = error.party() == PubSub::Error::Party::FarServer;
    if (!isUnanswered && error.condition == PubSub::Error::Condition::ItemNotFound)
        return onItems(node, {}, firstCount);
    setState(isUnanswered ? State::Unanswered : State::Idle);
    if (!isUnanswered && !error.isOutcomeUnknown())
        Q_EMIT failed(error);
}

void PublishedPosts::onServiceStateChanged(const PubSub::ServiceState &state)
{
    const bool answers = state.kind == PubSub::ServiceState::Kind::Answering;
    if (answers && m_state == State::Unanswered && state.domain == m_store.node().service.domain())
        refresh();
}

void PublishedPosts::setState(State state)
{
    const bool wasLoading = isLoading();
    m_state = state;
    if (isLoading() != wasLoading)
        Q_EMIT loadingChanged();
}

} // namespace Writer
