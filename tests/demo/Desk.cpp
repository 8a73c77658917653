// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/Desk.h"

#include "demo/SignalWatch.h"
#include "support/WaitFor.h"

#include <QProcess>
#include <stdexcept>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Demo
{

namespace
{

constexpr auto patience = 30s;

/// Waits as long as a person would; false if that was in vain.
bool waitPatiently(
    const std::function<bool()> &condition, std::chrono::milliseconds time = patience)
{
    const bool held
        = TestSupport::waitFor([&] { return SignalWatch::endIsWanted() || condition(); }, time);
    if (SignalWatch::endIsWanted())
        throw std::runtime_error("Ended before all pictures were taken.");
    return held;
}

struct Outcome {
    int exitCode = -1;
    QString output;
};

// The event loop runs on: the agent's events and answers come in meanwhile.
Outcome run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForStarted())
        throw std::runtime_error(u"%1: %2"_s.arg(program, process.errorString()).toStdString());
    if (!waitPatiently([&] { return process.state() == QProcess::NotRunning; }))
        throw std::runtime_error(u"%1 does not end."_s.arg(program).toStdString());
    return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()) };
}

/// The id of the first one, empty if there is none.
QString visibleWindow(const QString &property, const QString &pattern)
{
    const Outcome found = run(u"xdotool"_s, { u"search"_s, u"--onlyvisible"_s, property, pattern });
    return found.output.section(u'\n', 0, 0).trimmed();
}

void runOrThrow(const QString &program, const QStringList &arguments)
{
    if (run(program, arguments).exitCode != 0)
        throw std::runtime_error(
            u"%1 %2 failed."_s.arg(program, arguments.join(u' ')).toStdString());
}

} // namespace

void Desk::toProgram(const QString &program)
{
    activate(u"--class"_s, u"^pubsub-%1$"_s.arg(program));
}

void Desk::toWindow(const QString &title)
{
    activate(u"--name"_s, title);
}

// A dialog that is about to close is still found, but can't be activated any more.
void Desk::activate(const QString &property, const QString &pattern)
{
    await(u"the window \"%1\""_s.arg(pattern), [&] {
        const QString window = visibleWindow(property, pattern);
        return !window.isEmpty()
            && run(u"xdotool"_s, { u"windowactivate"_s, u"--sync"_s, window }).exitCode == 0;
    });
}

void Desk::waitForNoWindow(const QString &title)
{
    await(u"the end of the window \"%1\""_s.arg(title),
        [&] { return visibleWindow(u"--name"_s, title).isEmpty(); });
}

void Desk::fillScreen()
{
    pause();
    runOrThrow(u"xdotool"_s,
        { u"getactivewindow"_s, u"windowsize"_s, u"1380"_s, u"850"_s, u"windowmove"_s, u"0"_s,
            u"0"_s });
    pause();
}

void Desk::press(const QStringList &keys)
{
    runOrThrow(u"xdotool"_s,
        QStringList { u"key"_s, u"--clearmodifiers"_s, u"--delay"_s, u"60"_s } + keys);
}

void Desk::type(const QString &text)
{
    bool isFirst = true;
    for (const QString &line : text.split(u'\n')) {
        if (!std::exchange(isFirst, false))
            press({ u"Return"_s });
        if (!line.isEmpty())
            runOrThrow(u"xdotool"_s,
                { u"type"_s, u"--clearmodifiers"_s, u"--delay"_s, u"15"_s, u"--"_s, line });
    }
}

void Desk::await(const QString &what, const std::function<bool()> &condition)
{
    if (!waitPatiently(condition))
        throw std::runtime_error(u"In vain: waited for %1."_s.arg(what).toStdString());
}

void Desk::pause(std::chrono::milliseconds time)
{
    waitPatiently([] { return false; }, time);
}

void Desk::picture(const QString &name)
{
    pause();
    const QString file
        = u"%1/%2-%3.png"_s.arg(m_pictures).arg(++m_count, 2, 10, QChar(u'0')).arg(name);
    runOrThrow(u"import"_s, { u"-silent"_s, u"-window"_s, u"root"_s, file });
}

} // namespace Demo
