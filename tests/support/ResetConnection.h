// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractSocket;

namespace TestSupport
{

/// Ends a connection with RST instead of FIN; what was not yet sent is lost.
void resetConnection(QAbstractSocket &socket);

} // namespace TestSupport
