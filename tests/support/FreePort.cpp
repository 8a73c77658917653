// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/FreePort.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace TestSupport
{

namespace
{

// UDP has ports of its own, which nothing here uses: who holds the one of a number has the TCP port
// of that number to itself, among all programs that ask here. The kernel takes it back when the
// process ends, however that comes.
bool reserve(quint16 port)
{
    const int holder = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (holder < 0)
        qFatal("No socket to reserve a port with: %s", strerror(errno));
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(holder, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return true;
    close(holder);
    return false;
}

} // namespace

quint16 freePort()
{
    QTcpServer probe;
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const auto port = quint16(QRandomGenerator::global()->bounded(15'000, 32'000));
        if (probe.listen(QHostAddress::LocalHost, port) && reserve(port))
            return port;
        probe.close();
    }
    qFatal("No free port on 127.0.0.1: %s", qPrintable(probe.errorString()));
}

} // namespace TestSupport
