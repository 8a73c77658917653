// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QProcess;

namespace TestSupport
{

/// Before a process is started: it shall not outlive a test that crashed.
void dieWithTheTest(QProcess &process);

} // namespace TestSupport
