// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ResetConnection.h"

#include <QAbstractSocket>

#include <sys/socket.h>

namespace TestSupport
{

void resetConnection(QAbstractSocket &socket)
{
    // A lingering time of zero makes the kernel send RST.
    const linger reset { .l_onoff = 1, .l_linger = 0 };
    if (socket.socketDescriptor() >= 0)
        setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    socket.abort();
}

} // namespace TestSupport
