// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Request.h>
#include <pubsub/ServiceState.h>
#include <pubsub/base/TestExport.h>

#include <QHash>
#include <QQueue>
#include <QSet>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace PubSub
{

/// Decides which request is sent when, so that no service holds up another one, and none is
/// buried in requests. It knows no clock: each call says what time it is, in milliseconds since
/// any fixed moment. Requests are known by the ids of their IQs, services by their domains.
class PUBSUB_TEST_EXPORT Schedule
{
public:
    using Time = std::chrono::milliseconds;
    using Priority = Request::Priority;

    /// Requests on their way to one service that answers, and to all of those together. What a
    /// person waits for has as many places again at its service.
    static constexpr int perService = 4;
    static constexpr int inAll = 32;
    /// Requests to services that have said nothing yet: one each, and so many within the time that
    /// follows. A server has to find the way to each of them; a longer silence holds up nobody.
    static constexpr int firstContacts = 64;
    static constexpr Time contactTime { 250 };
    /// Services that have answered before don't hold up others with a longer silence.
    static constexpr Time patience { 1000 };
    /// After what silence a service is slow.
    static constexpr Time slowAfter { 5000 };
    /// Between two requests to a service that fails: doubled each time.
    static constexpr Time shortestPause { 10000 };
    static constexpr Time longestPause { 3600000 };

    /// What came of a request.
    enum class Outcome {
        Answered, ///< the service said something, be it an error
        RanOut, ///< no answer came in time
        Unreachable, ///< a server on the way says so
        Busy, ///< the service wants to be asked later
        Withdrawn, ///< nothing is known: aborted, or the connection is gone
    };

    /// \a random gives numbers from 0 to 1.
    explicit Schedule(std::function<double()> random);

    /// A session begins: nothing is on its way, nothing is known of anybody but the own server.
    void startSession(const QString &ownDomain);

    /// Lets a request wait for its turn; false if its service is failing, so that it isn't sent.
    [[nodiscard]] bool add(const QString &id, const QString &domain, Priority priority);
    void setPriority(const QString &id, Priority priority);
    [[nodiscard]] bool isWaiting(const QString &id) const;
    /// The request is over, whether it was sent or not. \a reason goes with Outcome::Unreachable
    /// and Outcome::Busy.
    void end(const QString &id, Outcome outcome, Time now, const std::optional<Error> &reason = {});
    /// The service said something, e.g. the answer to a request that had run out.
    void hear(const QString &domain, Time now);
    /// The next try of a failing service is due now.
    void tryNow(const QString &domain, Time now);

    /// What is to be sent now. It counts as being on its way.
    [[nodiscard]] QStringList takeDue(Time now);
    /// What waited for a service that fails now: it is not sent.
    [[nodiscard]] QStringList takeRefused();
    /// Failing services that are to be asked anything now, to see whether they answer.
    [[nodiscard]] QStringList takeProbes(Time now);
    /// Services whose state has changed.
    [[nodiscard]] QStringList takeChanged();
    /// When to look again though nothing happened.
    [[nodiscard]] std::optional<Time> nextLook() const;

    /// What is known of a service, and the two moments in it by the caller's clock.
    struct Status {
        ServiceState::Kind kind = ServiceState::Kind::Unknown;
        Time since {};
        Time nextTry {};
        std::optional<Error> reason = {};
    };
    [[nodiscard]] Status status(const QString &domain) const;
    [[nodiscard]] QStringList domains() const { return m_services.keys(); }

private:
    using Kind = ServiceState::Kind;

    struct Entry {
        QString domain;
        Priority priority = Priority::Normal;
        bool isSent = false;
        bool isProbe = false;
        Time sentAt {};
    };
    struct Service {
        Kind kind = Kind::Unknown;
        std::optional<Error> reason = {};
        Time since {};
        Time nextTry {};
        /// Since when it has said nothing although it is asked.
        Time quietSince {};
        std::optional<Time> heardAt = {};
        std::optional<Time> nextLook = {};
        int failures = 0;
        int underWay = 0;
        /// How many of those count in all.
        int counted = 0;
        bool hasProbe = false;
        /// By priority. What is over, or waits elsewhere now, is skipped.
        std::array<QQueue<QString>, 3> waiting = {};
        std::array<bool, 3> isReady = {};
    };
    /// Services that may have something to send, in turn.
    struct Turns {
        QQueue<QString> heard;
        QQueue<QString> unheard;
    };

    [[nodiscard]] static bool isFailing(const Service &service);
    [[nodiscard]] static bool hasRoom(const Service &service, Priority priority, Time now);
    [[nodiscard]] bool hasRoomInAll(Priority priority) const;
    [[nodiscard]] bool hasRoomForFirstContact(Priority priority, Time now);
    void makeReady(const QString &domain, Service &service);
    void takeTurns(QStringList &due, Priority priority, bool areHeard, Time now);
    [[nodiscard]] QString nextWaiting(Service &service, Priority priority);
    void send(const QString &id, Service &service, Time now);
    void refuseWaiting(Service &service);
    void enter(const QString &domain, Service &service, Kind kind, Time since);
    void pause(const QString &domain, Service &service, Kind kind, Time since, Time now);
    void letGo(Service &service);
    void onRanOut(const Entry &entry, Service &service, Time now);
    void lookAt(const QString &domain, Service &service, Time when);
    void look(const QString &domain, Service &service, Time now);
    void lookAtAll(Time now);

    std::function<double()> m_random;
    QHash<QString, Entry> m_entries;
    QHash<QString, Service> m_services;
    /// By priority.
    std::array<Turns, 3> m_turns;
    /// Requests on their way to services that answer.
    int m_underWay = 0;
    /// When services that have said nothing yet were asked.
    QQueue<Time> m_firstContacts;
    std::multimap<Time, QString> m_looks;
    QStringList m_refused;
    QSet<QString> m_probes;
    QSet<QString> m_changed;
};

} // namespace PubSub
