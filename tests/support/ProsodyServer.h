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

    /// What differs with the service that Prosody stands in front of, as Lua.
    struct Sections {
        /// Options of the host that has the accounts.
        QByteArray host;
        /// The module that makes the component; none for a program of its own.
        QByteArray module;
        /// Options of the component.
        QByteArray component;
    };
    virtual Sections sections() const;
    /// A literal.
    static QByteArray luaString(const QString &text);

private:
    void writeAccounts() const;
    QByteArray federation() const;
    QByteArray components() const;
    QByteArray feeds() const;
    QByteArray configuration() const;
};

} // namespace TestSupport
