// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pieces of code in docs/library.md, so that they are compiled.

#include <pubsub/PubSub.h>

#include <QtCore>

using namespace PubSub;

//! [coroutine]
Coroutine showTitles(Client &client, NodeAddress address)
{
    const auto page = co_await future(client.node(address).items(Page::first(20)));
    if (!page) {
        qWarning().noquote() << page.error().toString();
        co_return;
    }
    for (const Item &item : page->items) {
        if (const auto entry = AtomEntry::fromXml(item.payload))
            qInfo().noquote() << entry->displayTitle();
    }
}
//! [coroutine]

//! [paging]
Coroutine countNodes(Client &client, Jid service)
{
    qsizetype count = 0;
    Page page = Page::first(100);
    for (bool more = true; more;) {
        const auto nodes = co_await future(client.service(service).nodes(page));
        if (!nodes) {
            qWarning().noquote() << nodes.error().toString();
            co_return;
        }
        count += nodes->nodes.size();
        more = nodes->hasMore();
        page = Page::next(100, nodes->set.last);
    }
    qInfo() << count;
}
//! [paging]

//! [configure]
Coroutine keepFiftyItems(Client &client, NodeAddress address)
{
    const Node node = client.node(address);
    const auto form = co_await future(node.configuration());
    if (!form)
        co_return;
    Form edited = *form;
    edited.set(NodeConfig::maxItems, IntegerOrMax { 50 });
    edited.set(NodeConfig::accessModel, AccessModel::Open);
    if (const auto done = co_await future(node.configure(form->changesTo(edited))); !done)
        qWarning().noquote() << done.error().toString();
}
//! [configure]

class Window : public QObject
{
public:
    explicit Window(Client *client) : m_client(client)
    {
        //! [events]
        connect(m_client, &Client::itemPublished, this,
            [](const NodeAddress &node, const Item &item, const EventInfo &info) {
                const bool isNews = info.origin == EventInfo::Origin::Live;
                qInfo().noquote() << node.toUri() << item.id << (isNews ? "new" : "older");
            });
        connect(m_client, &Client::nodeDeleted, this, [](const NodeAddress &node, const QString &) {
            qInfo().noquote() << node.toUri() << "is gone";
        });
        //! [events]
    }

    void retract(const NodeAddress &address, const QString &id)
    {
        //! [signals]
        auto *request = m_client->node(address).retract(id);
        request->setTimeout(std::chrono::seconds(10));
        connect(request, &VoidRequest::succeeded, this, [] { qInfo() << "gone"; });
        connect(request, &Request::failed, this, [](const Error &error) {
            if (error.condition == Error::Condition::Forbidden)
                qInfo() << "Only the publisher and owners may delete it.";
            else if (error.isOutcomeUnknown())
                qInfo() << "It may be gone or not: look again.";
            else
                qWarning().noquote() << error.toString();
        });
        //! [signals]
    }

private:
    Client *m_client;
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    Client client;
    Window window(&client);
    const NodeAddress address = NodeAddress::fromUri(app.arguments().value(1)).value();
    //! [connect]
    Account account;
    account.jid = Jid::fromString("ada@example.org").value();
    client.connectToServer(account, qEnvironmentVariable("PUBSUB_PASSWORD"));
    QObject::connect(&client, &Client::connectionFailed, &app, [](const ConnectionError &error) {
        qWarning().noquote() << error.text << (error.isTemporary() ? "Trying again." : "");
    });
    //! [connect]
    showTitles(client, address);
    countNodes(client, address.service);
    keepFiftyItems(client, address);
    window.retract(address, app.arguments().value(2));
    return app.exec();
}
