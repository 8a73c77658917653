// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What services that never answer cost those that do: how long the reader takes to have all entries
// of its live feeds, and the library to find the live services of a domain, alone and beside them.
// Then, by a simulated clock, how often a silent service is asked.

#include "reader/SyncBench.h"

#include <pubsub/Schedule_p.h>
#include <pubsub/Service.h>

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

/// Milliseconds until all entries of \a live feeds are there, beside four feeds on each of
/// \a silent services that never answer; -1 if they did not come.
double feeds(int live, int silent)
{
    SyncBench bench;
    bench.server.onIq(
        [](const QDomElement &iq) { return isSilent(iq) ? Answer::never() : Answer::pass(); });
    const auto follow = [&](const QString &service, const QString &node) {
        Reader::Feed feed;
        feed.node = { *Jid::fromString(service), node };
        bench.store->addFeed(feed);
    };
    for (int i = 0; i < 4 * silent; ++i)
        follow(silentDomain(i % silent), u"blog%1"_s.arg(i));
    for (int i = 0; i < live; ++i) {
        const QString node = u"news%1"_s.arg(i);
        bench.host.addNode(node, entries);
        bench.host.nodes[node].subscribed = true;
        follow(bench.server.pubSubService(), node);
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

/// Milliseconds until five live services of a domain were found, beside \a silent others.
double services(int silent)
{
    constexpr int live = 5;
    ScriptedServer server;
    Client client;
    QByteArray list = "<query xmlns='http://jabber.org/protocol/disco#items'>";
    for (int i = 0; i < silent; ++i)
        list += "<item jid='" + silentDomain(i).toUtf8() + "'/>";
    for (int i = 0; i < live; ++i)
        list += "<item jid='live" + QByteArray::number(i) + ".example'/>";
    server.reply({ .xmlns = TestSupport::Ns::discoItems, .to = u"localhost"_s },
        Answer::result(list + "</query>"));
    server.onIq([](const QDomElement &iq) {
        if (isSilent(iq))
            return Answer::never();
        return iq.attribute(u"to"_s).startsWith("live"_L1)
            ? Answer::result("<query xmlns='http://jabber.org/protocol/disco#info'>"
                             "<identity category='pubsub' type='service'/>"
                             "<feature var='http://jabber.org/protocol/pubsub'/></query>")
            : Answer::pass();
    });
    client.connectToServer(NodeHost::account(server), u"secret"_s);
    if (!waitFor([&] { return client.state() == Client::State::Online; }))
        return -1;
    int found = 0;
    QElapsedTimer timer;
    timer.start();
    auto *request = client.discoverServices(*Jid::fromString(u"localhost"_s));
    QObject::connect(request, &ServicesRequest::serviceFound, &client, [&] { ++found; });
    const bool isDone = waitFor([&] { return found == live; }, std::chrono::seconds(60));
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
        "20 live feeds, 200 on 50 silent services", [] { return feeds(20, 0); },
        [] { return feeds(20, 50); });
    line(
        "200 live feeds, 2000 on 500 silent services", [] { return feeds(200, 0); },
        [] { return feeds(200, 500); });
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
