// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/HttpServer.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace TestSupport
{

QByteArrayList HttpServer::Request::values(const QByteArray &name) const
{
    QByteArrayList found;
    for (const auto &[key, value] : headers) {
        if (key == name)
            found += value;
    }
    return found;
}

HttpServer::HttpServer(QObject *parent) : QObject(parent)
{
    setAnswer("201 Created");
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::onConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("Cannot listen on 127.0.0.1: %s", qPrintable(m_server.errorString()));
}

QString HttpServer::address() const
{
    return u"http://127.0.0.1:%1/"_s.arg(m_server.serverPort());
}

void HttpServer::setAnswer(
    const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    m_answer = answer(status, headers, body);
}

void HttpServer::setPage(
    const QByteArray &path, const QByteArray &mediaType, const QByteArray &body)
{
    m_pages.insert(path, answer("200 OK", "Content-Type: " + mediaType + "\r\n", body));
}

QByteArray HttpServer::answer(
    const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

void HttpServer::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadable(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
    }
}

void HttpServer::onReadable(QTcpSocket *socket)
{
    QByteArray &bytes = m_buffers[socket];
    bytes += socket->readAll();
    if (m_breakAfter >= 0 && bytes.size() >= m_breakAfter)
        return socket->abort();
    if (takeRequest(bytes) && !m_isSilent) {
        socket->write(m_pages.value(m_requests.last().path, m_answer));
        socket->disconnectFromHost();
    }
}

// RFC 9112, as much as a client with a Content-Length needs.
bool HttpServer::takeRequest(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    QByteArrayList lines = bytes.first(end).replace("\r\n", "\n").split('\n');
    const QByteArrayList start = lines.takeFirst().split(' ');
    Request request { start.value(0), start.value(1), {}, bytes.mid(end + 4) };
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({ line.first(colon).toLower(), line.mid(colon + 1).trimmed() });
    }
    if (request.body.size() < request.values("content-length").value(0).toLongLong())
        return false;
    m_requests += request;
    return true;
}

} // namespace TestSupport
