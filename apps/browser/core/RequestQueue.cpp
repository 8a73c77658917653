// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/RequestQueue.h"

#include <algorithm>

namespace Browser
{

RequestQueue::RequestQueue(int limit, QObject *parent) : QObject(parent), m_limit(limit) { }

void RequestQueue::add(const QString &key, Start start)
{
    if (contains(key))
        return;
    m_waiting.push_back({ key, std::move(start) });
    sendNext();
}

void RequestQueue::addUrgent(const QString &key, Start start)
{
    if (m_running.contains(key))
        return;
    if (const auto it = findWaiting(key); it != m_waiting.end())
        m_waiting.erase(it);
    m_waiting.push_front({ key, std::move(start) });
    sendNext();
}

void RequestQueue::cancel(const QStringList &keys)
{
    for (const auto &key : keys) {
        if (const auto it = findWaiting(key); it != m_waiting.end())
            m_waiting.erase(it);
        // Taken out first: the answer to abort() must not find it here any more.
        if (const auto request = m_running.take(key))
            request->abort();
    }
    sendNext();
}

void RequestQueue::clear()
{
    m_waiting.clear();
    const auto running = std::exchange(m_running, {});
    for (const auto &request : running) {
        if (request)
            request->abort();
    }
}

bool RequestQueue::contains(const QString &key) const
{
    return m_running.contains(key)
        || std::ranges::any_of(m_waiting, [&](const Entry &entry) { return entry.key == key; });
}

void RequestQueue::sendNext()
{
    while (m_running.size() < m_limit && !m_waiting.empty()) {
        const Entry entry = std::move(m_waiting.front());
        m_waiting.pop_front();
        send(entry);
    }
}

void RequestQueue::send(const Entry &entry)
{
    PubSub::Request *request = entry.start();
    if (!request)
        return;
    m_running.insert(entry.key, request);
    connect(request, &PubSub::Request::finished, this, [this, key = entry.key, request] {
        // After cancel() the key may belong to a newer request.
        if (m_running.value(key) == request)
            m_running.remove(key);
        sendNext();
    });
}

std::list<RequestQueue::Entry>::iterator RequestQueue::findWaiting(const QString &key)
{
    return std::ranges::find_if(m_waiting, [&](const Entry &entry) { return entry.key == key; });
}

} // namespace Browser
