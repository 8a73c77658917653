// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QString>
#include <memory>

namespace TestSupport
{

/// What the server remembers of one stream for XEP-0198.
struct StreamManagementState {
    QString id;
    /// The full JID bound to the session.
    QString jid;
    /// Stanzas received from the client, modulo 2^32.
    quint32 received = 0;
    /// Stanzas that the client said it has received, modulo 2^32.
    quint32 acknowledged = 0;
    /// Stanzas sent and not acknowledged yet.
    QByteArrayList pending;

    /// The client has received `count` stanzas.
    void acknowledge(quint32 count)
    {
        const auto known = qMin(qsizetype(count - acknowledged), pending.size());
        pending.remove(0, known);
        acknowledged = count;
    }
};

/// The sessions that may be resumed, by id; one table per server.
using StreamManagementTable = QHash<QString, std::shared_ptr<StreamManagementState>>;

} // namespace TestSupport
