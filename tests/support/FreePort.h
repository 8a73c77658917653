// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace TestSupport
{

/// A TCP port of 127.0.0.1 that nobody listens on, below those that the kernel gives to outgoing
/// connections: who is down for a moment finds it free again. It belongs to this process until it
/// ends: neither it nor another test that runs beside it is given the same one.
quint16 freePort();

} // namespace TestSupport
