// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ScramServer.h"
#include "support/ScriptedOptions.h"

#include <QDomElement>

namespace TestSupport
{

/// The server's half of one SASL exchange (RFC 6120 §6): PLAIN, SCRAM-SHA-1 and SCRAM-SHA-256.
class SaslServer
{
public:
    explicit SaslServer(const ScriptedOptions &options) : m_options(options) { }

    /// Takes `<auth/>`, `<response/>` or `<abort/>` and gives the XML to answer with.
    QByteArray answer(const QDomElement &element);
    /// True once `<success/>` was given.
    bool isAuthenticated() const { return m_authenticated; }
    QString user() const { return m_user; }

private:
    QByteArray begin(const QString &mechanism, const QByteArray &data);
    QByteArray checkPlain(const QByteArray &data);
    QByteArray beginScram(const QByteArray &data);
    QByteArray finishScram(const QByteArray &data);
    QByteArray success(const QString &user, const QByteArray &data = {});
    QString passwordOf(const QString &user) const;
    bool isKnown(const QString &user) const;

    ScriptedOptions m_options;
    std::optional<ScramServer> m_scram;
    QString m_user;
    bool m_authenticated = false;
};

} // namespace TestSupport
