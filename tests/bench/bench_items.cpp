// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes to fetch the items of a node in one reply over TLS: with the library's own
// reader and, on the same server in the same run, with the reader that QXmpp brings.

#include "support/Await.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

constexpr int runs = 3;

QByteArray replyWith(int count)
{
    const QByteArray paragraph = "<p>Words of a longer post with some 汉字 and Grüße in it.</p>";
    QByteArray items;
    for (int i = 0; i < count; ++i)
        items += "<item id='" + QByteArray::number(i)
            + "'><entry xmlns='http://www.w3.org/2005/Atom'><title>Entry</title>"
              "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
            + paragraph.repeated(20) + "</div></content></entry></item>";
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='news'>" + items
        + "</items></pubsub>";
}

/// Milliseconds of the fastest run.
double fetchTime(Client::StreamReader reader, int count)
{
    ScriptedServer server;
    server.reply({ .element = u"items"_s }, Answer(replyWith(count)));
    TestClient client;
    client.setStreamReader(reader);
    if (!client.connectTo(server))
        qFatal("no session");
    double fastest = 1e9;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        const auto page
            = await(client.node({ *Jid::fromString(server.pubSubService()), u"news"_s }).items());
        if (!page || page->items.size() != count)
            qFatal("the items did not arrive");
        fastest = std::min(fastest, double(timer.nsecsElapsed()) / 1e6);
    }
    return fastest;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    std::printf("%8s %12s %12s %8s\n", "items", "own (ms)", "QXmpp (ms)", "ratio");
    for (const int count : { 100, 200, 400, 800 }) {
        const double own = fetchTime(Client::StreamReader::Own, count);
        const double qxmpp = fetchTime(Client::StreamReader::QXmpp, count);
        std::printf("%8d %12.1f %12.1f %8.1f\n", count, own, qxmpp, qxmpp / own);
    }
    return 0;
}
