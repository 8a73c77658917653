// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// This library beside other clients, on a server that only sends and on ejabberd. Each client is a
// program of its own, so that its CPU and its memory are its own. `--help` tells the switches.

#include "Comparison.h"
#include "ReplayServer.h"

#include "support/Await.h"
#include "support/EjabberdServer.h"
#include "support/TestClient.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QProcess>
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

/// ejabberd with what the peers read.
class Ejabberd
{
public:
    explicit Ejabberd(const Sizes &sizes)
        : m_mostItems(
              std::max({ sizes.posts, sizes.events, *std::ranges::max_element(sizes.items) })),
          m_server({ .maxItems = m_mostItems, .maxStanzaSize = 1'000'000'000 })
    {
        if (!m_server.start())
            qFatal("%s", qPrintable(m_server.errorString()));
        if (!m_client.connectTo(m_server, u"ada"_s))
            qFatal("no session");
    }

    [[nodiscard]] Target target(const QString &user, const QString &node) const
    {
        Target target { m_server.host(), m_server.port(), true, m_server.jid(user),
            m_server.password(user), m_server.pubSubService(), node };
        const auto certificate = m_server.certificate();
        target.environment.insert(
            u"PUBSUB_BENCH_FINGERPRINT"_s, QString::fromLatin1(certificate.fingerprint().toHex()));
        target.environment.insert(u"PUBSUB_BENCH_CERTIFICATE"_s, certificate.certificatePath());
        return target;
    }

    /// A node that keeps `count` items.
    QString makeNode(const QString &name)
    {
        PubSub::Form form
            = PubSub::Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
        form.setValue(u"pubsub#max_items"_s, QString::number(m_mostItems));
        form.setValue(u"pubsub#publish_model"_s, u"open"_s);
        form.setValue(u"pubsub#send_last_published_item"_s, u"never"_s);
        const auto made = TestSupport::await(service().createNode(name, form));
        if (!made)
            qFatal("%s", qPrintable(made.error().toString()));
        return name;
    }

    /// Before the peer does it, so that no event is sent too early.
    void subscribe(const QString &node)
    {
        const auto made = TestSupport::await(service().node(node).subscribe());
        if (!made)
            qFatal("%s", qPrintable(made.error().toString()));
    }

    void makeNodes(int count)
    {
        constexpr int window = 200;
        int done = 0;
        for (int sent = 0; sent < count;) {
            for (; sent < count && sent - done < window; ++sent)
                QObject::connect(service().createNode(u"nodes/"_s + QString::number(sent)),
                    &PubSub::Request::finished, &m_client, [&done] { ++done; });
            TestSupport::waitFor([&] { return sent - done < window / 2 || done == count; },
                std::chrono::seconds(60));
        }
        TestSupport::waitFor([&] { return done == count; }, std::chrono::seconds(60));
    }

    /// Starts to publish, and does not wait for the end.
    void publish(const QString &program, const QString &node, int count)
    {
        const Target bob = target(u"bob"_s, node);
        m_publisher.setProcessEnvironment(bob.environment);
        m_publisher.start(program,
            { bob.host, QString::number(bob.port), u"tls"_s, bob.jid, bob.password, bob.service,
                node, u"publish"_s, QString::number(count) });
    }
    void finishPublishing()
    {
        TestSupport::waitFor([this] { return m_publisher.state() == QProcess::NotRunning; },
            std::chrono::seconds(600));
        if (m_publisher.exitCode() != 0)
            qFatal("The publisher failed: %s", m_publisher.readAllStandardError().constData());
    }

private:
    PubSub::Service service()
    {
        return m_client.service(*PubSub::Jid::fromString(m_server.pubSubService()));
    }

    int m_mostItems;
    TestSupport::EjabberdServer m_server;
    TestSupport::TestClient m_client;
    QProcess m_publisher;
};

/// Fetches change nothing: all peers do them on one server.
void compareFetches(
    Comparison &comparison, const QStringList &works, const Sizes &sizes, const QString &publisher)
{
    Ejabberd ejabberd(sizes);
    for (const int count : sizes.items) {
        const QString node = ejabberd.makeNode(u"items-"_s + QString::number(count));
        ejabberd.publish(publisher, node, count);
        ejabberd.finishPublishing();
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
        compareFetches(comparison, works, sizes, publisher);
    std::optional<Ejabberd> ejabberd;
    const auto renew = [&] {
        ejabberd.emplace(sizes);
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
        ejabberd.emplace(sizes);
        ejabberd->makeNodes(sizes.nodes);
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
