// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Loopback.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <csignal>

#include <sys/prctl.h>
#include <sys/socket.h>

namespace TestSupport
{

quint16 freePort()
{
    QTcpServer probe;
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const auto port = quint16(QRandomGenerator::global()->bounded(15'000, 32'000));
        if (probe.listen(QHostAddress::LocalHost, port))
            return port;
    }
    qFatal("No free port on 127.0.0.1: %s", qPrintable(probe.errorString()));
}

void resetConnection(QAbstractSocket &socket)
{
    // A lingering time of zero makes the kernel send RST.
    const linger reset { .l_onoff = 1, .l_linger = 0 };
    if (socket.socketDescriptor() >= 0)
        setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    socket.abort();
}

void dieWithTheTest(QProcess &process)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

} // namespace TestSupport
