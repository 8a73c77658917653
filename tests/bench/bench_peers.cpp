// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// This library beside other clients, on a server that only sends and on ejabberd. Each client is a
// program of its own, so that its CPU and its memory are its own. `--help` tells the switches.

#include "bench/Comparison.h"
#include "bench/Ejabberd.h"
#include "bench/ReplayServer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace Bench;

namespace
{

/// How much of everything.
struct Sizes {
    QList<int> items;
    int events;
    int posts;
    int nodes;

    [[nodiscard]] int mostItems() const
    {
        return std::max({ posts, events, *std::ranges::max_element(items) });
    }
};

Target replayTarget(const ReplayServer &replay)
{
    const auto &server = replay.server();
    return { server.host(), server.port(), false, u"ada@localhost"_s, u"secret"_s,
        server.pubSubService(), replay.node() };
}

void compareOnReplay(Comparison &comparison, const QStringList &works, const Sizes &sizes)
{
    const auto run = [&](const QString &work, int count) {
        if (!works.contains(work))
            return;
        const ReplayServer server(count);
        comparison.run({ work, u"replay"_s, count }, replayTarget(server));
    };
    for (const int count : sizes.items) {
        run(u"items"_s, count);
        run(u"pages"_s, count);
    }
    run(u"events"_s, sizes.events);
    run(u"publish"_s, sizes.posts);
    run(u"nodes"_s, sizes.nodes);
}

/// Fetches change nothing: all peers do them on one server.
void compareFetches(Comparison &comparison, const QStringList &works, const Sizes &sizes)
{
    Ejabberd ejabberd(sizes.mostItems());
    for (const int count : sizes.items) {
        const QString node = ejabberd.makeNode(u"items-"_s + QString::number(count));
        ejabberd.fill(node, count);
        for (const auto &work : { u"items"_s, u"pages"_s }) {
            if (works.contains(work))
                comparison.run({ work, u"ejabberd"_s, count }, ejabberd.target(u"ada"_s, node));
        }
    }
}

void compareOnEjabberd(
    Comparison &comparison, const QStringList &works, const Sizes &sizes, const QString &folder)
{
    const QString publisher = folder + u"/peer_pubsub"_s;
    if (works.contains(u"items"_s) || works.contains(u"pages"_s))
        compareFetches(comparison, works, sizes);
    std::optional<Ejabberd> ejabberd;
    const auto renew = [&] {
        ejabberd.emplace(sizes.mostItems());
        return ejabberd->target(u"ada"_s, ejabberd->makeNode(u"posts"_s));
    };
    const auto renewWatched = [&] {
        const Target target = renew();
        ejabberd->subscribe(target.node);
        return target;
    };
    const auto publishEvents = [&] { ejabberd->publish(publisher, u"posts"_s, sizes.events); };
    if (works.contains(u"events"_s))
        comparison.run({ u"events"_s, u"ejabberd"_s, sizes.events, publishEvents }, renewWatched);
    if (works.contains(u"publish"_s))
        comparison.run({ u"publish"_s, u"ejabberd"_s, sizes.posts }, renew);
    if (works.contains(u"nodes"_s)) {
        ejabberd.emplace(sizes.mostItems());
        ejabberd->makeNodes(sizes.nodes);
        ejabberd->listNodes();
        comparison.run({ u"nodes"_s, u"ejabberd"_s, sizes.nodes }, ejabberd->target(u"ada"_s, {}));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        { u"quick"_s, u"Small numbers, to see whether everything works."_s },
        { u"peers"_s, u"Only these, with commas between."_s, u"names"_s },
        { u"works"_s, u"Only items, pages, events, publish or nodes."_s, u"names"_s },
        { u"servers"_s, u"Only replay or ejabberd."_s, u"names"_s },
        { u"items"_s, u"How many items to fetch, e.g. 1000,10000."_s, u"numbers"_s },
        { u"posts"_s, u"How many items to publish and to receive in events."_s, u"number"_s },
        { u"limit"_s, u"Seconds that a peer may take for a line."_s, u"seconds"_s, u"120"_s },
        { u"runs"_s, u"Runs of each peer on each line; the one with the least CPU counts."_s,
            u"number"_s, u"1"_s },
        { u"results"_s, u"Where the figures go."_s, u"file"_s, u"build/bench/results.json"_s },
    });
    parser.process(application);
    const auto chosen = [&](const QString &option, const QStringList &all) {
        return parser.isSet(option) ? parser.value(option).split(u',') : all;
    };
    Sizes sizes = parser.isSet(u"quick"_s) ? Sizes { { 200 }, 100, 100, 200 }
                                           : Sizes { { 10'000, 100'000 }, 10'000, 10'000, 50'000 };
    if (parser.isSet(u"items"_s)) {
        sizes.items.clear();
        for (const QString &number : parser.value(u"items"_s).split(u','))
            sizes.items.append(number.toInt());
    }
    if (parser.isSet(u"posts"_s))
        sizes.events = sizes.posts = parser.value(u"posts"_s).toInt();
    const QStringList works
        = chosen(u"works"_s, { u"items"_s, u"pages"_s, u"events"_s, u"publish"_s, u"nodes"_s });
    const QStringList servers = chosen(u"servers"_s, { u"replay"_s, u"ejabberd"_s });
    const QString folder = QCoreApplication::applicationDirPath() + u"/peers"_s;
    Comparison comparison(folder, chosen(u"peers"_s, Comparison::allPeers()),
        std::chrono::seconds(parser.value(u"limit"_s).toInt()), parser.value(u"runs"_s).toInt());
    std::printf("Behind each figure, how many times what this library took.\n");
    if (servers.contains(u"replay"_s))
        compareOnReplay(comparison, works, sizes);
    if (servers.contains(u"ejabberd"_s))
        compareOnEjabberd(comparison, works, sizes, folder);
    QSaveFile file(parser.value(u"results"_s));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(comparison.results()).toJson());
        file.commit();
        std::printf("\nThe figures are in %s\n", qPrintable(file.fileName()));
    }
    return comparison.failures() == 0 ? 0 : 1;
}
