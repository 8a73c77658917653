// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QStringList>
#include <chrono>
#include <optional>

namespace TestSupport
{

/// The test's own program once more, as a child that works until it is killed. What it says,
/// line by line, is what it holds to be done:
///
/// \code
/// int main(int argc, char **argv)
/// {
///     QApplication application(argc, argv);
///     if (const auto arguments = WorkingChild::arguments())
///         return work(*arguments); // … WorkingChild::say("read 17");
/// \endcode
class WorkingChild
{
    Q_DISABLE_COPY_MOVE(WorkingChild)

public:
    /// Starts it; it ends with this object, and with the test's process whatever way that ends.
    explicit WorkingChild(const QStringList &arguments);
    ~WorkingChild();

    /// Waits with a running event loop until it has said that much; false if it does not.
    bool waitForLines(int count, std::chrono::milliseconds timeout = std::chrono::seconds(60));
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Ends it with SIGKILL and gives all that it said; a line that was cut off was not said.
    QByteArrayList kill();

    /// In the child: what it was started with. Empty in the test itself.
    static std::optional<QStringList> arguments();
    /// In the child: prints a line, at once.
    static void say(const QByteArray &line);

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace TestSupport
