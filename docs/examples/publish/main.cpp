// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <pubsub/PubSub.h>

#include <QtCore>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    PubSub::Client client;
    client.connectByEnvironment();
    const auto address = PubSub::NodeAddress::fromUri(app.arguments().value(1)).value();
    const auto entry = PubSub::AtomEntry::post(app.arguments().value(2));
    const auto id = PubSub::exec(client.node(address).publish(entry.toItem()));
    QTextStream(id ? stdout : stderr) << (id ? *id : id.error().toString()) << Qt::endl;
    return id ? 0 : 1;
}
