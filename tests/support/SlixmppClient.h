// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/XmppServer.h"

#include <QJsonArray>
#include <QJsonValue>

namespace TestSupport
{

/// A client that is not ours: a script of `tests/support/clients` in a process of its own, which
/// speaks through slixmpp. It ends with this object.
class SlixmppClient
{
    Q_DISABLE_COPY_MOVE(SlixmppClient)

public:
    /// Logs in to \a server as \a user and begins with what the script is there for.
    SlixmppClient(const QString &script, const XmppServer &server, const QString &user,
        const QStringList &arguments = {});
    ~SlixmppClient();

    /// Waits until the script has ended; false, with errorString(), unless all went well.
    bool waitForEnd();

    /// For scripts that take commands: gives one and waits for the answer. Undefined, with
    /// errorString(), if the command failed or no answer came.
    QJsonValue call(const QJsonArray &command);
    /// What it was told by its server so far, in the order in which it came.
    const QJsonArray &events();

    QString errorString() const { return m_error; }

private:
    void fail();
    void readLines();

    QProcess m_process;
    QByteArray m_output;
    QJsonArray m_answers;
    QJsonArray m_events;
    QString m_error;
};

} // namespace TestSupport
