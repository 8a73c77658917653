// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/PostgresServer.h"
#include "support/ProsodyServer.h"

namespace TestSupport
{

/// libervia-pubsub as a component of Prosody, with a PostgreSQL cluster of its own: for the nodes
/// of the service, and, by delegation, for those of the accounts (PEP).
class LiberviaServer : public ProsodyServer
{
public:
    explicit LiberviaServer(const XmppServerOptions &options = {});
    ~LiberviaServer() override;

    QList<qint64> processIds() const override;

protected:
    Sections sections() const override;
    bool startCompanions() override;
    void stopCompanions() override;
    void killCompanions() override;

private:
    bool startDatabase();
    void launchService();

    PostgresServer m_database;
    QProcess m_service;
    bool m_hasTables = false;
};

} // namespace TestSupport
