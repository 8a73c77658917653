// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/NameServer.h"

#include <QNetworkDatagram>
#include <QtEndian>

namespace TestSupport
{

namespace
{

// RFC 1035 §4.1: a header, then the question: labels, type and class.
constexpr qsizetype headerSize = 12;
constexpr qsizetype questionTail = 4;
constexpr quint16 srv = 33;
constexpr auto servicePrefix = "_xmpp-server._tcp.";

QByteArray number(quint16 value)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

struct Question {
    QByteArray name;
    /// As it came.
    QByteArray bytes;
    quint16 type = 0;
};

/// No bytes if there is no question.
Question questionOf(const QByteArray &query)
{
    Question question;
    qsizetype at = headerSize;
    while (at < query.size() && query[at] != 0) {
        const auto length = qsizetype(uchar(query[at]));
        question.name += query.mid(at + 1, length) + '.';
        at += 1 + length;
    }
    const qsizetype end = at + 1 + questionTail;
    if (end > query.size())
        return {};
    question.name.chop(1);
    question.bytes = query.mid(headerSize, end - headerSize);
    question.type = qFromBigEndian<quint16>(query.constData() + at + 1);
    return question;
}

} // namespace

NameServer::NameServer(QObject *parent) : QObject(parent)
{
    if (!m_socket.bind(QHostAddress::LocalHost))
        qFatal("No UDP port on 127.0.0.1: %s", qPrintable(m_socket.errorString()));
    connect(&m_socket, &QUdpSocket::readyRead, this, &NameServer::answer);
}

void NameServer::answer()
{
    while (m_socket.hasPendingDatagrams()) {
        const QNetworkDatagram query = m_socket.receiveDatagram();
        if (const QByteArray reply = answerTo(query.data()); !reply.isEmpty())
            m_socket.writeDatagram(query.makeReply(reply));
    }
}

QByteArray NameServer::answerTo(const QByteArray &query) const
{
    const Question question = questionOf(query);
    if (question.bytes.isEmpty())
        return {};
    const quint16 port = question.type == srv ? portOf(question.name.toLower()) : 0;
    constexpr quint16 authoritativeAnswer = 0x8580;
    constexpr quint16 noSuchName = 3;
    const quint16 answers = port == 0 ? 0 : 1;
    QByteArray reply = query.first(2) + number(authoritativeAnswer | (port == 0 ? noSuchName : 0))
        + number(1) + number(answers) + number(0) + number(0) + question.bytes;
    if (port == 0)
        return reply;
    // The name is that of the question; a minute to live; priority, weight, port, and the target.
    const QByteArray target("\x09localhost\x00", 11);
    const QByteArray data = number(0) + number(0) + number(port) + target;
    return reply + number(0xC000 | headerSize) + number(srv) + number(1) + number(0) + number(60)
        + number(quint16(data.size())) + data;
}

quint16 NameServer::portOf(const QByteArray &service) const
{
    if (!service.startsWith(servicePrefix))
        return 0;
    const QString name = QString::fromLatin1(service.sliced(qstrlen(servicePrefix)));
    for (const auto &[domain, port] : m_ports.asKeyValueRange()) {
        if (name == domain || name.endsWith(u'.' + domain))
            return port;
    }
    return 0;
}

} // namespace TestSupport
