// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/XmppServer.h"

namespace TestSupport
{

/// ejabberd with mod_pubsub (flat and PEP). The Erlang machine is started without a node name: it
/// takes part in no distribution, needs no epmd and leaves none behind.
class EjabberdServer : public XmppServer
{
public:
    explicit EjabberdServer(const XmppServerOptions &options = {}) : XmppServer(options) { }

protected:
    QString package() const override;
    void writeConfiguration() override;
    Command command() const override;
    void flush() override;
    Progress progress(const QByteArray &output) const override;

private:
    QByteArray configuration() const;
    QByteArray accountTerms() const;
    QByteArray components() const;
    QByteArray federation() const;
};

} // namespace TestSupport
