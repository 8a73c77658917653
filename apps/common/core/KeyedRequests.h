// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Request.h>

#include <QHash>
#include <QPointer>

namespace Common
{

/// Requests by what they are for, so that nothing is asked twice at a time, and what nobody wants
/// any more can be taken back.
class KeyedRequests : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~KeyedRequests() override;

    [[nodiscard]] bool contains(const QString &key) const { return m_requests.contains(key); }
    /// \a request, just made, is for \a key, for which there is none.
    void add(const QString &key, PubSub::Request *request, PubSub::Request::Priority priority);
    /// Aborts it, whether it was sent or not.
    void cancel(const QString &key);
    void clear();

private:
    QHash<QString, QPointer<PubSub::Request>> m_requests;
};

} // namespace Common
