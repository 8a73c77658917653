// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asked at configure time: does this QXmpp, with this Qt, understand what a server offers?
// A server on the loopback offers encryption; a sound QXmpp asks for it at once.
// Exit code 0: it does. 1: it does anything else. 2: nothing happened in time.

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QXmppClient.h>
#include <QXmppConfiguration.h>

namespace {

constexpr auto features =
    "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
    "xmlns:stream='http://etherx.jabber.org/streams' id='probe' from='probe.invalid' "
    "version='1.0'><stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/>"
    "</starttls><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
    "<mechanism>SCRAM-SHA-1</mechanism></mechanisms></stream:features>";

void answer(QTcpSocket *socket)
{
    const QByteArray request = socket->readAll();
    if (request.contains("<stream:stream"))
        socket->write(features);
    else if (!request.isEmpty())
        QCoreApplication::exit(request.contains("<starttls") ? 0 : 1);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return 2;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { answer(socket); });
    });

    QXmppConfiguration configuration;
    configuration.setJid(QStringLiteral("probe@probe.invalid"));
    configuration.setPassword(QStringLiteral("never sent"));
    configuration.setHost(server.serverAddress().toString());
    configuration.setPort(server.serverPort());
    configuration.setStreamSecurityMode(QXmppConfiguration::TLSRequired);
    configuration.setAutoReconnectionEnabled(false);
    QXmppClient client;
    QObject::connect(&client, &QXmppClient::connected, &app, [] { QCoreApplication::exit(1); });
    QObject::connect(&client, &QXmppClient::disconnected, &app, [] { QCoreApplication::exit(1); });
    QTimer::singleShot(5000, &app, [] { QCoreApplication::exit(2); });
    client.connectToServer(configuration);
    return QCoreApplication::exec();
}
