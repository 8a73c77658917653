// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ChildProcess.h"

#include <QProcess>
#include <csignal>

#include <sys/prctl.h>

namespace TestSupport
{

void dieWithTheTest(QProcess &process)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

} // namespace TestSupport
