// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/EventLines.h"
#include "support/OperationBench.h"

namespace TestSupport
{

/// A bench on which events are heard: of the service, which was asked for them, and, as far as
/// they are about microblogs, of romeo@localhost, who is a contact.
class EventBench : public OperationBench
{
public:
    static inline const QString blog = QStringLiteral("urn:xmpp:microblog:0");

    EventBench() : OperationBench(withContact()) { }

    bool start()
    {
        client.setInterests({ blog });
        if (!OperationBench::start())
            return false;
        client.trustEventsFrom(serviceJid());
        return client.flush();
    }

    /// What the client tells once it has read \a stanzas: see EventLines.
    QStringList told(const QList<QByteArray> &stanzas)
    {
        const EventLines lines(&client);
        for (const QByteArray &stanza : stanzas)
            server.sendStanza(stanza);
        return client.flush() ? lines.lines() : QStringList { QStringLiteral("no connection") };
    }

private:
    static ScriptedOptions withContact()
    {
        ScriptedOptions options;
        options.contacts = { QStringLiteral("romeo@localhost") };
        return options;
    }
};

} // namespace TestSupport
