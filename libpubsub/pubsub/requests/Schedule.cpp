// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Schedule.h"

#include <algorithm>
#include <utility>

namespace PubSub
{

namespace
{

constexpr std::array priorities { Request::Priority::Urgent, Request::Priority::Normal,
    Request::Priority::Background };

constexpr size_t indexOf(Request::Priority priority)
{
    return size_t(priority);
}

} // namespace

Schedule::Schedule(std::function<double()> random) : m_random(std::move(random)) { }

void Schedule::startSession(const QString &ownDomain)
{
    m_entries.clear();
    m_turns = {};
    m_underWay = 0;
    m_firstContacts.clear();
    m_looks.clear();
    m_refused.clear();
    m_probes.clear();
    for (auto [domain, service] : m_services.asKeyValueRange()) {
        if (service.kind != Kind::Unknown)
            m_changed.insert(domain);
        // A pause goes on to grow from one session to the next: nobody is asked the more often
        // since our own connection comes and goes.
        Service fresh;
        fresh.failures = service.failures;
        service = fresh;
    }
    m_services[ownDomain].heardAt = Time();
}

bool Schedule::add(const QString &id, const QString &domain, Priority priority)
{
    Service &service = m_services[domain];
    Entry entry { domain, priority };
    if (isFailing(service)) {
        if (priority != Priority::Urgent || service.hasProbe)
            return false;
        entry.isProbe = true;
        service.hasProbe = true;
        m_probes.remove(domain);
    }
    m_entries.insert(id, entry);
    service.waiting.at(indexOf(priority)).enqueue(id);
    makeReady(domain, service);
    return true;
}

void Schedule::setPriority(const QString &id, Priority priority)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || entry->isSent || entry->isProbe || entry->priority == priority)
        return;
    entry->priority = priority;
    Service &service = m_services[entry->domain];
    service.waiting.at(indexOf(priority)).enqueue(id);
    makeReady(entry->domain, service);
}

bool Schedule::isWaiting(const QString &id) const
{
    const auto entry = m_entries.constFind(id);
    return entry != m_entries.cend() && !entry->isSent;
}

void Schedule::end(const QString &id, Outcome outcome, Time now, const std::optional<Error> &reason)
{
    if (!m_entries.contains(id))
        return;
    const Entry entry = m_entries.take(id);
    Service &service = m_services[entry.domain];
    if (entry.isProbe)
        service.hasProbe = false;
    if (entry.isSent) {
        --service.underWay;
        if (service.counted > service.underWay) {
            --service.counted;
            --m_underWay;
        }
    }
    switch (outcome) {
    case Outcome::Answered:
        hear(entry.domain, now);
        break;
    case Outcome::RanOut:
        onRanOut(entry, service, now);
        break;
    case Outcome::Unreachable:
        service.reason = reason;
        if (!isFailing(service) || entry.isProbe)
            pause(entry.domain, service, Kind::Unreachable, now, now);
        break;
    case Outcome::Busy:
        service.reason = reason;
        if (!service.heardAt)
            service.isReady = {};
        service.heardAt = now;
        if (service.kind != Kind::Busy || now >= service.nextTry)
            pause(entry.domain, service, Kind::Busy, now, now);
        break;
    case Outcome::Withdrawn:
        if (entry.isProbe)
            service.nextTry = std::max(service.nextTry, now + shortestPause);
        break;
    }
    if (isFailing(service))
        lookAt(entry.domain, service, service.nextTry);
    makeReady(entry.domain, service);
}

void Schedule::hear(const QString &domain, Time now)
{
    const auto found = m_services.find(domain);
    if (found == m_services.end())
        return;
    // What waits among the services that have said nothing waits among the others from now on.
    if (!found->heardAt)
        found->isReady = {};
    found->heardAt = now;
    found->quietSince = now;
    found->failures = 0;
    m_probes.remove(domain);
    enter(domain, *found, Kind::Answering, now);
    makeReady(domain, *found);
}

// A request that nobody waited long for, or that alone got no answer, says nothing of its service.
void Schedule::onRanOut(const Entry &entry, Service &service, Time now)
{
    if (!entry.isSent || (isFailing(service) && !entry.isProbe))
        return;
    const bool isShort = now - entry.sentAt < slowAfter;
    const bool wasHeard = service.heardAt && *service.heardAt > entry.sentAt;
    if (!entry.isProbe && (isShort || wasHeard))
        return;
    pause(entry.domain, service, Kind::Silent, entry.sentAt, now);
}

void Schedule::tryNow(const QString &domain, Time now)
{
    const auto found = m_services.find(domain);
    if (found == m_services.end())
        return;
    found->nextTry = now;
    look(domain, *found, now);
}

QStringList Schedule::takeDue(Time now)
{
    lookAtAll(now);
    QStringList due;
    for (const Priority priority : priorities) {
        takeTurns(due, priority, true, now);
        takeTurns(due, priority, false, now);
    }
    return due;
}

void Schedule::takeTurns(QStringList &due, Priority priority, bool areHeard, Time now)
{
    Turns &turns = m_turns.at(indexOf(priority));
    QQueue<QString> &queue = areHeard ? turns.heard : turns.unheard;
    while (!queue.isEmpty()) {
        if (areHeard ? !hasRoomInAll(priority) : !hasRoomForFirstContact(priority, now))
            return;
        const QString domain = queue.dequeue();
        Service &service = m_services[domain];
        service.isReady.at(indexOf(priority)) = false;
        if (!hasRoom(service, priority, now))
            continue;
        const QString id = nextWaiting(service, priority);
        if (id.isEmpty())
            continue;
        send(id, service, now);
        due.append(id);
        makeReady(domain, service);
    }
}

QString Schedule::nextWaiting(Service &service, Priority priority)
{
    QQueue<QString> &waiting = service.waiting.at(indexOf(priority));
    while (!waiting.isEmpty()) {
        const QString id = waiting.dequeue();
        const auto entry = m_entries.constFind(id);
        if (entry != m_entries.cend() && !entry->isSent && entry->priority == priority)
            return id;
    }
    return {};
}

void Schedule::send(const QString &id, Service &service, Time now)
{
    Entry &entry = m_entries[id];
    entry.isSent = true;
    entry.sentAt = now;
    if (service.underWay++ == 0)
        service.quietSince = now;
    if (service.heardAt) {
        ++service.counted;
        ++m_underWay;
    } else {
        m_firstContacts.enqueue(now);
    }
    lookAt(entry.domain, service, now + patience);
}

QStringList Schedule::takeRefused()
{
    return std::exchange(m_refused, {});
}

QStringList Schedule::takeProbes(Time now)
{
    lookAtAll(now);
    return std::exchange(m_probes, {}).values();
}

QStringList Schedule::takeChanged()
{
    return std::exchange(m_changed, {}).values();
}

std::optional<Schedule::Time> Schedule::nextLook() const
{
    std::optional<Time> next;
    if (!m_looks.empty())
        next = m_looks.begin()->first;
    const bool someoneWaits
        = std::ranges::any_of(m_turns, [](const Turns &turns) { return !turns.unheard.isEmpty(); });
    if (someoneWaits && !m_firstContacts.isEmpty())
        next = std::min(next.value_or(Time::max()), m_firstContacts.head() + contactTime);
    return next;
}

Schedule::Status Schedule::status(const QString &domain) const
{
    const auto found = m_services.constFind(domain);
    if (found == m_services.cend())
        return {};
    const bool hasReason = found->kind == Kind::Unreachable || found->kind == Kind::Busy;
    return { found->kind, found->since, found->nextTry, hasReason ? found->reason : std::nullopt };
}

bool Schedule::isFailing(const Service &service)
{
    return service.kind == Kind::Silent || service.kind == Kind::Unreachable;
}

// What waits for a service that fails is the one request that tries it.
bool Schedule::hasRoom(const Service &service, Priority priority, Time now)
{
    if (isFailing(service))
        return priority == Priority::Urgent;
    if (service.kind == Kind::Busy)
        return service.underWay == 0
            && (priority != Priority::Background || now >= service.nextTry);
    const int places = service.heardAt ? perService : 1;
    return service.underWay < (priority == Priority::Urgent ? places + perService : places);
}

bool Schedule::hasRoomInAll(Priority priority) const
{
    return priority == Priority::Urgent || m_underWay < inAll;
}

bool Schedule::hasRoomForFirstContact(Priority priority, Time now)
{
    while (!m_firstContacts.isEmpty() && m_firstContacts.head() + contactTime <= now)
        m_firstContacts.dequeue();
    return priority == Priority::Urgent || m_firstContacts.size() < firstContacts;
}

void Schedule::makeReady(const QString &domain, Service &service)
{
    for (const Priority priority : priorities) {
        const size_t i = indexOf(priority);
        if (service.waiting.at(i).isEmpty() || service.isReady.at(i))
            continue;
        service.isReady.at(i) = true;
        Turns &turns = m_turns.at(i);
        (service.heardAt ? turns.heard : turns.unheard).enqueue(domain);
    }
}

void Schedule::enter(const QString &domain, Service &service, Kind kind, Time since)
{
    if (service.kind == kind)
        return;
    service.kind = kind;
    service.since = since;
    m_changed.insert(domain);
}

void Schedule::pause(const QString &domain, Service &service, Kind kind, Time since, Time now)
{
    const auto doubled = shortestPause * (1LL << std::min(service.failures++, 20));
    const Time bounded = std::min<Time>(doubled, longestPause);
    const auto jitter = Time::rep(double(bounded.count()) * 0.25 * m_random());
    service.nextTry = now + bounded + Time(jitter);
    enter(domain, service, kind, since);
    m_changed.insert(domain);
    letGo(service);
    lookAt(domain, service, service.nextTry);
    if (isFailing(service))
        refuseWaiting(service);
}

// What is on its way to it holds up nobody else any more.
void Schedule::letGo(Service &service)
{
    m_underWay -= std::exchange(service.counted, 0);
}

void Schedule::refuseWaiting(Service &service)
{
    for (const Priority priority : priorities) {
        for (QString id = nextWaiting(service, priority); !id.isEmpty();
            id = nextWaiting(service, priority)) {
            m_entries.remove(id);
            m_refused.append(id);
        }
    }
}

void Schedule::lookAt(const QString &domain, Service &service, Time when)
{
    if (service.nextLook && *service.nextLook <= when)
        return;
    service.nextLook = when;
    m_looks.emplace(when, domain);
}

void Schedule::lookAtAll(Time now)
{
    while (!m_looks.empty() && m_looks.begin()->first <= now) {
        const auto [when, domain] = *m_looks.begin();
        m_looks.erase(m_looks.begin());
        Service &service = m_services[domain];
        if (service.nextLook != when)
            continue;
        service.nextLook.reset();
        look(domain, service, now);
    }
}

void Schedule::look(const QString &domain, Service &service, Time now)
{
    if (isFailing(service) || service.kind == Kind::Busy) {
        if (now < service.nextTry)
            return lookAt(domain, service, service.nextTry);
        if (service.kind == Kind::Busy)
            return makeReady(domain, service);
        if (!service.hasProbe)
            m_probes.insert(domain);
        return;
    }
    if (service.underWay == 0)
        return;
    const Time quiet = now - service.quietSince;
    if (quiet >= patience)
        letGo(service);
    if (quiet >= slowAfter)
        enter(domain, service, Kind::Slow, service.quietSince);
    else
        lookAt(domain, service, service.quietSince + (quiet >= patience ? slowAfter : patience));
}

} // namespace PubSub
