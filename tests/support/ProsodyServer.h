// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/XmppServer.h"

namespace TestSupport
{

/// Prosody with mod_pubsub as a component and PEP for the accounts.
class ProsodyServer : public XmppServer
{
public:
    explicit ProsodyServer(const XmppServerOptions &options = {}) : XmppServer(options) { }

protected:
    QString package() const override;
    void writeConfiguration() override;
    Command command() const override;
    Progress progress(const QByteArray &output) const override;

private:
    void writeAccounts() const;
    QByteArray configuration() const;
};

} // namespace TestSupport
