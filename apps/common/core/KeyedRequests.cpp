// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/KeyedRequests.h"

namespace Common
{

// Nobody is left who wants to know.
KeyedRequests::~KeyedRequests()
{
    clear();
}

void KeyedRequests::add(
    const QString &key, PubSub::Request *request, PubSub::Request::Priority priority)
{
    request->setPriority(priority);
    m_requests.insert(key, request);
    connect(request, &PubSub::Request::finished, this, [this, key, request] {
        // After cancel() the key may belong to a newer request.
        if (m_requests.value(key) == request)
            m_requests.remove(key);
    });
}

void KeyedRequests::cancel(const QString &key)
{
    if (const auto request = m_requests.take(key))
        request->abort();
}

void KeyedRequests::clear()
{
    for (const auto &request : std::exchange(m_requests, {})) {
        if (request)
            request->abort();
    }
}

} // namespace Common
