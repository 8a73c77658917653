// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/base/TestExport.h>

#include <QIODevice>
#include <QTimer>
#include <chrono>

namespace PubSub
{

/// Keeps a stream from being ended since nothing was sent on it: sends white space after half of
/// the time that the server gives. XEP-0478 §2, RFC 6120 §4.6.1.
class PUBSUB_TEST_EXPORT IdleKeeper : public QObject
{
    Q_OBJECT
public:
    /// Begins at once. \a seconds: what the server says; nothing is sent if that is 0.
    IdleKeeper(QIODevice *socket, qint64 seconds, QObject *parent);

    /// After how long a silence something is sent; 0 for never: where the server gives no time, or
    /// more than a day.
    [[nodiscard]] static std::chrono::milliseconds pauseFor(qint64 seconds);

private:
    QTimer m_timer { this };
};

} // namespace PubSub
