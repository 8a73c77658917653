// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/SignalWatch.h"

#include <QCoreApplication>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace Demo
{

namespace
{

constexpr int watched[] = { SIGINT, SIGTERM, SIGHUP };
int writingEnd = -1;
volatile std::sig_atomic_t wanted = 0;

void onSignal(int number)
{
    const char byte = char(number);
    wanted = 1;
    std::signal(number, SIG_DFL);
    // Nothing can be done if it fails; the next signal ends the program.
    [[maybe_unused]] const auto written = ::write(writingEnd, &byte, 1);
}

} // namespace

SignalWatch::SignalWatch()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_ends) != 0)
        qFatal("No socket pair for signals.");
    writingEnd = m_ends[0];
    m_notifier = std::make_unique<QSocketNotifier>(m_ends[1], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, qApp, [this] {
        m_notifier->setEnabled(false);
        QCoreApplication::exit(130);
    });
    for (const int number : watched)
        std::signal(number, onSignal);
}

SignalWatch::~SignalWatch()
{
    for (const int number : watched)
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    ::close(m_ends[0]);
    ::close(m_ends[1]);
}

bool SignalWatch::endIsWanted()
{
    return wanted != 0;
}

} // namespace Demo
