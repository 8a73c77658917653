// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Answer.h"
#include "support/StreamParser.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <functional>

namespace TestSupport
{

class XmppServer;

/// A service that is attached to a real server (XEP-0114) and answers nothing, until it is told
/// to speak. If the server goes, it attaches itself again once that is back.
class SilentService : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Answer(const QDomElement &iq)>;

    /// \a jid has to be one of the server's options().components. The server must outlive this.
    SilentService(const QString &jid, const XmppServer &server, QObject *parent = nullptr);
    ~SilentService() override;

    [[nodiscard]] QString jid() const { return m_jid; }
    /// Waits until the server has taken it in; false, with errorString(), if it does not.
    bool waitUntilAttached(std::chrono::milliseconds timeout = std::chrono::seconds(60));
    [[nodiscard]] bool isAttached() const { return m_isAttached; }
    [[nodiscard]] QString errorString() const { return m_error; }

    /// Answers each request from now on, as \a handler says.
    void speak(const Handler &handler = emptyService);
    /// The same for all that was left without an answer so far, the oldest first. Only while it
    /// speaks.
    void answerLate();
    /// From now on nothing is answered.
    void fallSilent() { m_handler = {}; }

    /// All requests that came, the oldest first, whether they were answered or not.
    [[nodiscard]] QList<QDomElement> requests() const;
    void clearRequests() { m_requests.clear(); }

    /// Says that it is a pubsub service, and has neither nodes nor subscriptions.
    static Answer emptyService(const QDomElement &iq);

private:
    void attach();
    void onReadyRead();
    void onStanza(const QDomDocument &stanza);
    void answer(const QDomElement &iq);

    QString m_jid;
    const XmppServer &m_server;
    QTcpSocket m_socket;
    QTimer m_nextAttempt;
    StreamParser m_parser;
    Handler m_handler;
    // Documents, since an element alone does not keep its document alive.
    QList<QDomDocument> m_requests;
    QList<QDomDocument> m_unanswered;
    QString m_error;
    bool m_isAttached = false;
};

} // namespace TestSupport
