// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Certificate.h"
#include "support/StreamParser.h"

#include <QObject>
#include <QSslSocket>
#include <chrono>
#include <functional>

namespace TestSupport
{

/// A small XMPP client that says exactly what a test wants. It shares no code with the library,
/// and plays the other person in live tests. All calls wait with a running event loop.
class RawClient : public QObject
{
    Q_OBJECT

public:
    using Predicate = std::function<bool(const QDomElement &element)>;

    /// A client for accounts of this domain that trusts this certificate only.
    explicit RawClient(const QString &domain, const Certificate &trusted = Certificate::standard(),
        QObject *parent = nullptr);

    /// All of the steps below at once, with the best mechanism that is offered. False: see
    /// errorString().
    bool login(const QString &host, quint16 port, const QString &user, const QString &password);

    /// Opens a TCP connection and the stream; features() holds what the server offered.
    bool connectTo(const QString &host, quint16 port);
    /// Opens a connection with TLS from the first byte.
    bool connectWithTls(const QString &host, quint16 port);
    bool startTls();
    /// SCRAM-SHA-256, SCRAM-SHA-1 or PLAIN. False also if the server's signature is wrong.
    bool authenticate(const QString &user, const QString &password,
        const QString &mechanism = QStringLiteral("SCRAM-SHA-256"));
    bool bind(const QString &resource = {});

    /// Sends `<iq/>` with this child and gives the answer, result or error; null after a timeout.
    QDomElement request(const QString &type, const QString &to, const QByteArray &child);
    void send(const QByteArray &bytes);
    /// Takes the oldest unread element that fits out of the inbox, waiting for it if need be; null
    /// after a timeout.
    QDomElement take(const Predicate &fits,
        std::chrono::milliseconds timeout = std::chrono::milliseconds(10000));
    /// The same for the next element of that name.
    QDomElement take(const QString &localName);

    QDomElement features() const { return m_features.documentElement(); }
    QString jid() const { return m_jid; }
    QString errorString() const { return m_error; }
    bool isEncrypted() const { return m_socket.isEncrypted(); }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    QSslSocket &socket() { return m_socket; }

private:
    bool openStream();
    QString strongest() const;
    bool fail(const QString &reason);
    bool authenticateWithScram(
        const QString &user, const QString &password, const QString &mechanism);
    void sendSasl(const QByteArray &element, const QByteArray &data);
    void onReadyRead();

    QString m_domain;
    QSslSocket m_socket;
    StreamParser m_parser;
    QDomDocument m_features;
    QList<QDomDocument> m_inbox;
    QDomDocument m_taken;
    QString m_jid;
    QString m_error;
    int m_lastId = 0;
};

} // namespace TestSupport
