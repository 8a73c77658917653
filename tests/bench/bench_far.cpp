// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What services that never answer cost those that do: how long the reader takes to have all entries
// of its live feeds, and the browser to show the live services of a domain, alone and beside them.
// Then, by a simulated clock, how often a silent service is asked.

#include "common/core/ServiceDirectory.h"
#include "reader/SyncBench.h"

#include <pubsub/requests/Schedule.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>

using namespace PubSub;
using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace
{

constexpr int runs = 3;
constexpr int entries = 100;

QString silentDomain(int i)
{
    return u"silent%1.example"_s.arg(i);
}

bool isSilent(const QDomElement &iq)
{
    return iq.attribute(u"to"_s).section(u'@', -1).startsWith("silent"_L1);
}

/// Whether the program has fetched anything of the live feeds before: those that were fetched last
/// are the first.
enum class Known { Yes, No };

/// Milliseconds until all entries of \a live feeds are there, beside four feeds on each of
/// \a silent services that never answer; -1 if they did not come.
double feeds(int live, int silent, Known known)
{
    SyncBench bench;
    bench.server.onIq(
        [](const QDomElement &iq) { return isSilent(iq) ? Answer::never() : Answer::pass(); });
    const auto follow
        = [&](const QString &service, const QString &node, const QDateTime &syncedAt) {
              Reader::Feed feed;
              feed.node = { *Jid::fromString(service), node };
              feed.syncedAt = syncedAt;
              bench.store->addFeed(feed);
          };
    for (int i = 0; i < 4 * silent; ++i)
        follow(silentDomain(i % silent), u"blog%1"_s.arg(i), {});
    const QDateTime yesterday
        = known == Known::Yes ? QDateTime::currentDateTimeUtc().addDays(-1) : QDateTime();
    for (int i = 0; i < live; ++i) {
        const QString node = u"news%1"_s.arg(i);
        bench.host.addNode(node, entries);
        bench.host.nodes[node].subscribed = true;
        follow(bench.server.pubSubService(), node, yesterday);
    }
    if (!waitFor([&] { return bench.store->feeds().size() == live + 4 * silent; }))
        return -1;
    QElapsedTimer timer;
    timer.start();
    const bool isDone = bench.connectClient()
        && waitFor([&] { return bench.store->counters().total == live * entries; },
            std::chrono::seconds(120));
    return isDone ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

/// Milliseconds until somebody who connects sees five live services of a domain, beside \a silent
/// others.
double services(int silent)
{
    constexpr int live = 5;
    ScriptedServer server;
    Client client;
    Common::ServiceDirectory list(&client);
    QByteArray components = "<query xmlns='http://jabber.org/protocol/disco#items'>";
    for (int i = 0; i < silent; ++i)
        components += "<item jid='" + silentDomain(i).toUtf8() + "'/>";
    for (int i = 0; i < live; ++i)
        components += "<item jid='live" + QByteArray::number(i) + ".example'/>";
    server.reply({ .xmlns = TestSupport::Ns::discoItems, .to = u"localhost"_s },
        Answer::result(components + "</query>"));
    server.onIq([](const QDomElement &iq) {
        if (isSilent(iq))
            return Answer::never();
        return iq.attribute(u"to"_s).startsWith("live"_L1)
            ? Answer::result("<query xmlns='http://jabber.org/protocol/disco#info'>"
                             "<identity category='pubsub' type='service'/>"
                             "<feature var='http://jabber.org/protocol/pubsub'/></query>")
            : Answer::pass();
    });
    QObject::connect(&client, &Client::stateChanged, &list, [&](Client::State state) {
        if (state == Client::State::Online)
            list.discover();
    });
    const auto isThere
        = [&](int i) { return list.find(*Jid::fromString(u"live%1.example"_s.arg(i))) != nullptr; };
    QElapsedTimer timer;
    timer.start();
    client.connectToServer(NodeHost::account(server), u"secret"_s);
    const bool isDone = waitFor(
        [&] { return isThere(0) && isThere(1) && isThere(2) && isThere(3) && isThere(4); },
        std::chrono::seconds(60));
    return isDone ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

/// The most requests that a service which never answers gets in \a time, whoever asks how often.
int requestsWithin(std::chrono::hours time, std::chrono::seconds pause)
{
    using Time = Schedule::Time;
    Schedule schedule([] { return 0.0; });
    schedule.startSession(u"home.example"_s);
    int sent = 0;
    int asked = 0;
    QHash<QString, Time> underWay;
    const auto ask = [&](Schedule::Priority priority) {
        (void)schedule.add(QString::number(++asked), u"silent.example"_s, priority);
    };
    for (Time now(0); now < time; now += std::chrono::seconds(1)) {
        if (now % pause == Time(0))
            ask(Schedule::Priority::Background);
        for (const auto &[id, at] : QHash(underWay).asKeyValueRange()) {
            if (now - at >= Request::defaultTimeout && underWay.remove(id))
                schedule.end(id, Schedule::Outcome::RanOut, now);
        }
        if (!schedule.takeProbes(now).isEmpty())
            ask(Schedule::Priority::Urgent);
        for (const QString &id : schedule.takeDue(now)) {
            underWay.insert(id, now);
            ++sent;
        }
        (void)schedule.takeRefused();
    }
    return sent;
}

/// The fastest of several runs of each, in turn.
template <typename Alone, typename Beside>
void line(const char *what, const Alone &alone, const Beside &beside)
{
    double fastestAlone = 1e9;
    double fastestBeside = 1e9;
    for (int run = 0; run < runs; ++run) {
        fastestAlone = std::min(fastestAlone, alone());
        fastestBeside = std::min(fastestBeside, beside());
    }
    std::printf("%-44s %9.1f %9.1f    x%.2f\n", what, fastestAlone, fastestBeside,
        fastestBeside / fastestAlone);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::printf("%-44s %9s %9s\n", "ms", "alone", "beside");
    line(
        "20 live feeds, 200 on 50 silent services", [] { return feeds(20, 0, Known::Yes); },
        [] { return feeds(20, 50, Known::Yes); });
    line(
        "200 live feeds, 2000 on 500 silent services", [] { return feeds(200, 0, Known::Yes); },
        [] { return feeds(200, 500, Known::Yes); });
    line(
        "20 new feeds, 200 on 50 silent services", [] { return feeds(20, 0, Known::No); },
        [] { return feeds(20, 50, Known::No); });
    line(
        "200 new feeds, 2000 on 500 silent services", [] { return feeds(200, 0, Known::No); },
        [] { return feeds(200, 500, Known::No); });
    line(
        "5 live services, 20 silent ones of the domain", [] { return services(0); },
        [] { return services(20); });
    line(
        "5 live services, 90 silent ones of the domain", [] { return services(0); },
        [] { return services(90); });
    std::printf("requests to a silent service in its first hour, asked each minute: %d\n",
        requestsWithin(std::chrono::hours(1), std::chrono::seconds(60)));
    std::printf(
        "in its first day: %d\n", requestsWithin(std::chrono::hours(24), std::chrono::seconds(60)));
    return 0;
}
