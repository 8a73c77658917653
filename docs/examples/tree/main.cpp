// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <pubsub/PubSub.h>

#include <QtCore>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    PubSub::Client client;
    client.connectByEnvironment();
    const auto tree = PubSub::exec(client.service(PubSub::Jid::fromString(argv[1]).value()).tree());
    if (!tree)
        QTextStream(stderr) << tree.error().toString() << Qt::endl;
    for (const PubSub::TreeNode &node : tree.value_or(PubSub::ServiceTree()).nodes)
        QTextStream(stdout) << QString(2 * node.depth, u' ') << node.ref.address.node << Qt::endl;
    return tree ? 0 : 1;
}
