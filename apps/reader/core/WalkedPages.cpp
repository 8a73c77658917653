// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/WalkedPages.h"

namespace Reader
{

using PubSub::ItemsWalkRequest;

WalkedPages::WalkedPages(ItemsWalkRequest *request) : m_request(request)
{
    connect(request, &ItemsWalkRequest::pageReceived, this, &WalkedPages::onPage);
    connect(request, &ItemsWalkRequest::succeeded, this, [this](const PubSub::ItemsWalkEnd &end) {
        m_isInOrder = m_request->isInOrder();
        m_end = end;
    });
    connect(request, &PubSub::Request::failed, this,
        [this](const PubSub::Error &error) { m_end = std::unexpected(error); });
    connect(request, &PubSub::Request::finished, this, &WalkedPages::advanced);
}

WalkedPages::~WalkedPages()
{
    stop();
}

void WalkedPages::stop()
{
    if (m_request)
        m_request->abort();
}

void WalkedPages::onPage(const PubSub::ItemsPage &page)
{
    m_isInOrder = m_request->isInOrder();
    m_pages.append(page);
    m_request->pause();
    Q_EMIT advanced();
}

Common::SubFlow<std::optional<PubSub::ItemsPage>> WalkedPages::next()
{
    if (m_pages.isEmpty() && !m_end) {
        Common::FlowCallback<std::monostate> told;
        connect(this, &WalkedPages::advanced, told.context(), told.done());
        m_request->resume();
        co_await told;
    }
    if (m_pages.isEmpty())
        co_return std::nullopt;
    co_return m_pages.takeFirst();
}

} // namespace Reader
