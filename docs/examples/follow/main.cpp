// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <pubsub/PubSub.h>

#include <QtCore>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    PubSub::Client client;
    const auto address = PubSub::NodeAddress::fromUri(app.arguments().value(1)).value();
    QObject::connect(&client, &PubSub::Client::itemPublished,
        [&](const PubSub::NodeAddress &node, const PubSub::Item &item) {
            const auto entry = PubSub::AtomEntry::fromXml(item.payload);
            if (node == address && entry)
                out << entry->displayTitle() << Qt::endl;
        });
    client.connectByEnvironment();
    PubSub::future(client.node(address).subscribe())
        .then(&app, [&](const PubSub::Outcome<PubSub::Subscription> &subscription) {
            if (!subscription)
                out << subscription.error().toString() << Qt::endl;
        });
    return app.exec();
}
