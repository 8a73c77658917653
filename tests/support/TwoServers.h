// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/NameServer.h"
#include "support/Relay.h"
#include "support/SilentService.h"
#include "support/XmppServer.h"

#include <vector>

namespace TestSupport
{

/// Two real servers that know each other, and a way from each to the other that a test can close.
/// A server makes a connection for what it has to say, so each way is closed by itself: an answer
/// comes by the way back, and so does an event. Both servers also ask by their own way whether the
/// other one is who it says it is (dialback), before they believe a new connection.
///
/// What was on its way when a way is closed may be lost, and a server may give back or drop what
/// it could not bring; once the way is open again, what is sent anew gets through.
///
/// Everything stays on 127.0.0.1, the names too, and any number of stages may run side by side.
///
/// \code
/// TwoServers stage({ .far = TwoServers::Program::Ejabberd });
/// QVERIFY2(stage.start(), qPrintable(stage.errorString()));
/// stage.relay(TwoServers::Way::ToNear).refuse();
/// \endcode
class TwoServers
{
    Q_DISABLE_COPY_MOVE(TwoServers)

public:
    enum class Program { Prosody, Ejabberd };
    enum class Way {
        ToFar, ///< what the near server says
        ToNear, ///< what the far server says
    };
    struct Options {
        Program near = Program::Prosody;
        Program far = Program::Prosody;
        /// How many services of the far server answer nothing.
        int silentServices = 0;
        /// Both servers; their domains, names and certificate are filled in.
        XmppServerOptions servers = { .storage = XmppServerOptions::Storage::Disk };
    };

    explicit TwoServers(const Options &options);
    ~TwoServers();

    /// Starts both servers and waits for both, and for the silent services. False, with
    /// errorString(), if one of them does not come up.
    bool start();
    [[nodiscard]] QString errorString() const { return m_error; }

    /// near.example
    [[nodiscard]] XmppServer &near() { return *m_near; }
    /// far.example
    [[nodiscard]] XmppServer &far() { return *m_far; }
    [[nodiscard]] Relay &relay(Way way) { return way == Way::ToFar ? m_toFar : m_toNear; }
    /// silent-0.far.example and so on.
    [[nodiscard]] SilentService &silentService(int index) { return *m_silent.at(size_t(index)); }

    /// Ends a server as a crash would, and refuses what the other one has to say to it.
    void killNear() { kill(*m_near, m_toNear); }
    void killFar() { kill(*m_far, m_toFar); }
    /// Starts it with the data that it had and opens the way to it; false with errorString().
    bool restartNear() { return restart(*m_near, m_toNear); }
    bool restartFar() { return restart(*m_far, m_toFar) && attachServices(); }

private:
    bool start(XmppServer &server);
    bool attachServices();
    static void kill(XmppServer &server, Relay &way);
    bool restart(XmppServer &server, Relay &way);

    NameServer m_names;
    Relay m_toNear;
    Relay m_toFar;
    std::unique_ptr<XmppServer> m_near;
    std::unique_ptr<XmppServer> m_far;
    std::vector<std::unique_ptr<SilentService>> m_silent;
    QStringList m_silentNames;
    QString m_error;
};

} // namespace TestSupport
