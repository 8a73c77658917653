// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// gloox with its publish-subscribe manager.

#include "bench/peers/Measure.h"

#include <memory>

#include <gloox/client.h>
#include <gloox/connectionlistener.h>
#include <gloox/connectiontcpclient.h>
#include <gloox/disco.h>
#include <gloox/discohandler.h>
#include <gloox/message.h>
#include <gloox/messagehandler.h>
#include <gloox/parser.h>
#include <gloox/pubsubevent.h>
#include <gloox/pubsubitem.h>
#include <gloox/pubsubmanager.h>
#include <gloox/pubsubresulthandler.h>
#include <gloox/taghandler.h>

using namespace gloox;

namespace
{

/// Everything that the peer does not ask for.
class QuietHandler : public PubSub::ResultHandler
{
    using Id = const std::string &;
    using Node = const std::string &;

public:
    void handleItem(const JID &, Node, const Tag *) override { }
    void handleItems(Id, const JID &, Node, const PubSub::ItemList &, const Error *) override { }
    void handleItemPublication(
        Id, const JID &, Node, const PubSub::ItemList &, const Error *) override
    {
    }
    void handleItemDeletion(Id, const JID &, Node, const PubSub::ItemList &, const Error *) override
    {
    }
    void handleSubscriptionResult(Id, const JID &, Node, const std::string &, const JID &,
        const PubSub::SubscriptionType, const Error *) override
    {
    }
    void handleUnsubscriptionResult(Id, const JID &, const Error *) override { }
    void handleSubscriptionOptions(Id, const JID &, const JID &, Node, const DataForm *,
        const std::string &, const Error *) override
    {
    }
    void handleSubscriptionOptionsResult(
        Id, const JID &, const JID &, Node, const std::string &, const Error *) override
    {
    }
    void handleSubscribers(
        Id, const JID &, Node, const PubSub::SubscriptionList &, const Error *) override
    {
    }
    void handleSubscribersResult(
        Id, const JID &, Node, const PubSub::SubscriberList *, const Error *) override
    {
    }
    void handleAffiliates(
        Id, const JID &, Node, const PubSub::AffiliateList *, const Error *) override
    {
    }
    void handleAffiliatesResult(
        Id, const JID &, Node, const PubSub::AffiliateList *, const Error *) override
    {
    }
    void handleNodeConfig(Id, const JID &, Node, const DataForm *, const Error *) override { }
    void handleNodeConfigResult(Id, const JID &, Node, const Error *) override { }
    void handleNodeCreation(Id, const JID &, Node, const Error *) override { }
    void handleNodeDeletion(Id, const JID &, Node, const Error *) override { }
    void handleNodePurge(Id, const JID &, Node, const Error *) override { }
    void handleSubscriptions(
        Id, const JID &, const PubSub::SubscriptionMap &, const Error *) override
    {
    }
    void handleAffiliations(Id, const JID &, const PubSub::AffiliationMap &, const Error *) override
    {
    }
    void handleDefaultNodeConfig(Id, const JID &, const DataForm *, const Error *) override { }
};

size_t textSize(const Tag *tag)
{
    size_t size = tag->cdata().size();
    for (const Tag *child : tag->children())
        size += textSize(child);
    return size;
}

class Peer : public ConnectionListener, MessageHandler, DiscoHandler, QuietHandler
{
public:
    explicit Peer(const Task &task)
        : m_task(task), m_client(JID(task.jid), task.password), m_manager(&m_client),
          m_service(task.service)
    {
        m_client.setServer(task.host);
        m_client.setPort(task.port);
        m_client.setTls(task.tls ? TLSRequired : TLSDisabled);
        m_client.setCompression(false);
        // It binds to the channel as TLS 1.2 did, and ejabberd refuses that with TLS 1.3.
        if (task.tls)
            m_client.setSASLMechanisms(SaslMechScramSha1);
        m_client.registerConnectionListener(this);
        m_client.registerMessageHandler(this);
        m_client.disableRoster();
        m_client.registerStanzaExtension(new PubSub::Event);
    }

    int run()
    {
        if (!m_client.connect(false))
            return 1;
        for (;;) {
            // Its own bounds of a stanza or of the time know nothing of our work.
            const ConnectionError error = m_client.recv(1000);
            if (error != ConnNoError) {
                std::fprintf(stderr, "connection error %d\n", error);
                return 1;
            }
            if (m_isReady && !m_hasBegun)
                begin();
            if (m_hasBegun)
                m_measure.turn();
        }
    }

private:
    void onConnect() override { m_isReady = true; }
    void onDisconnect(ConnectionError why) override
    {
        std::fprintf(stderr, "disconnected: %d, by the stream %d, at the login %d\n", why,
            m_client.streamError(), m_client.authError());
    }
    bool onTLSConnect(const CertInfo &) override { return true; }

    void begin()
    {
        if (m_task.work == "pages")
            cannot("no paging of items");
        if (m_task.work == "events")
            m_manager.subscribe(m_service, m_task.node, this, JID(m_task.jid).bareJID());
        m_hasBegun = true;
        m_measure.begin();
        if (m_task.work == "items")
            m_manager.requestItems(m_service, m_task.node, {}, 0, this);
        else if (m_task.work == "nodes")
            m_client.disco()->getDiscoItems(m_service, {}, this, 0);
        else if (m_task.work == "publish")
            for (int i = 0; i < Task::window; ++i)
                publish();
    }

    void publish()
    {
        if (m_sent == m_task.count)
            return;
        Parser parser(&m_catcher);
        std::string xml = entry(m_sent);
        parser.feed(xml);
        PubSub::ItemList items;
        auto *item = new PubSub::Item;
        item->setID(std::to_string(m_sent++));
        item->setPayload(m_catcher.tag.release());
        items.push_back(item);
        m_manager.publishItem(m_service, m_task.node, items, nullptr, this);
    }

    void handleItems(const std::string &, const JID &, const std::string &,
        const PubSub::ItemList &items, const Error *error) override
    {
        if (error)
            fail(error);
        for (const PubSub::Item *item : items)
            m_measure.add(item->payload() ? textSize(item->payload()) : 0);
        m_measure.end();
    }

    void handleItemPublication(const std::string &id, const JID &, const std::string &,
        const PubSub::ItemList &, const Error *error) override
    {
        if (error)
            fail(error);
        m_measure.add(id.size());
        publish();
        endIfDone();
    }

    void handleMessage(const Message &message, MessageSession *) override
    {
        const auto *event = message.findExtension<PubSub::Event>(ExtPubSubEvent);
        if (!event)
            return;
        for (const auto *operation : event->items())
            m_measure.add(operation->payload ? textSize(operation->payload) : 0);
        endIfDone();
    }

    void handleDiscoItems(const JID &, const Disco::Items &items, int) override
    {
        for (const Disco::Item *item : items.items())
            m_measure.add(item->node().size());
        m_measure.end();
    }
    void handleDiscoInfo(const JID &, const Disco::Info &, int) override { }
    void handleDiscoError(const JID &, const Error *error, int) override { fail(error); }

    [[noreturn]] static void fail(const Error *error)
    {
        std::fprintf(stderr, "error %d\n", error ? error->error() : -1);
        std::exit(1);
    }

    void endIfDone()
    {
        if (m_measure.count() >= m_task.count)
            m_measure.end();
    }

    /// Keeps what the parser made.
    struct Catcher : TagHandler {
        std::unique_ptr<Tag> tag;
        void handleTag(Tag *parsed) override { tag.reset(parsed->clone()); }
    };

    Task m_task;
    Measure m_measure;
    Client m_client;
    PubSub::Manager m_manager;
    JID m_service;
    Catcher m_catcher;
    bool m_isReady = false;
    bool m_hasBegun = false;
    int m_sent = 0;
};

} // namespace

int main(int argc, char **argv)
{
    return Peer(Task::fromArguments(argc, argv)).run();
}
