// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// libstrophe: it knows no publish-subscribe, so the requests are written by hand, and the tree of
// each stanza is walked as a program would have to.

#include "bench/peers/Measure.h"

#include <strophe.h>

namespace
{

constexpr const char *pubsubNs = "http://jabber.org/protocol/pubsub";

struct Peer {
    Task task;
    Measure measure;
    xmpp_ctx_t *context = nullptr;
    xmpp_conn_t *connection = nullptr;
    bool hasBegun = false;
    int sent = 0;
};

void ask(Peer &peer, const char *type, const std::string &id, const std::string &child)
{
    const std::string iq = std::string("<iq type='") + type + "' id='" + id + "' to='"
        + peer.task.service + "'>" + child + "</iq>";
    xmpp_send_raw(peer.connection, iq.data(), iq.size());
}

std::string pubsub(const std::string &inside)
{
    return std::string("<pubsub xmlns='") + pubsubNs + "'>" + inside + "</pubsub>";
}

size_t textSize(xmpp_stanza_t *stanza)
{
    size_t size = 0;
    for (auto *child = xmpp_stanza_get_children(stanza); child;
        child = xmpp_stanza_get_next(child)) {
        if (xmpp_stanza_is_text(child))
            size += std::strlen(xmpp_stanza_get_text_ptr(child));
        else
            size += textSize(child);
    }
    return size;
}

void countItems(Peer &peer, xmpp_stanza_t *items)
{
    for (auto *item = items ? xmpp_stanza_get_children(items) : nullptr; item;
        item = xmpp_stanza_get_next(item)) {
        if (xmpp_stanza_get_id(item))
            peer.measure.add(textSize(item));
    }
}

int onItems(xmpp_conn_t *, xmpp_stanza_t *iq, void *data);

void fetch(Peer &peer, const std::string &after)
{
    std::string set;
    if (peer.task.work == "pages")
        set = "<set xmlns='http://jabber.org/protocol/rsm'><max>" + std::to_string(Task::pageSize)
            + "</max>" + (after.empty() ? "" : "<after>" + after + "</after>") + "</set>";
    const std::string id = "items-" + std::to_string(peer.measure.count());
    xmpp_id_handler_add(peer.connection, onItems, id.c_str(), &peer);
    ask(peer, "get", id, pubsub("<items node='" + peer.task.node + "'/>" + set));
}

int onItems(xmpp_conn_t *, xmpp_stanza_t *iq, void *data)
{
    Peer &peer = *static_cast<Peer *>(data);
    auto *answer = xmpp_stanza_get_child_by_name(iq, "pubsub");
    countItems(peer, answer ? xmpp_stanza_get_child_by_name(answer, "items") : nullptr);
    auto *set = answer ? xmpp_stanza_get_child_by_name(answer, "set") : nullptr;
    auto *last = set ? xmpp_stanza_get_child_by_name(set, "last") : nullptr;
    if (peer.task.work != "pages" || peer.measure.count() >= peer.task.count || !last)
        peer.measure.end();
    char *text = xmpp_stanza_get_text(last);
    fetch(peer, text);
    xmpp_free(peer.context, text);
    return 0;
}

int onNodes(xmpp_conn_t *, xmpp_stanza_t *iq, void *data)
{
    Peer &peer = *static_cast<Peer *>(data);
    auto *query = xmpp_stanza_get_child_by_name(iq, "query");
    for (auto *item = xmpp_stanza_get_children(query); item; item = xmpp_stanza_get_next(item)) {
        if (const char *node = xmpp_stanza_get_attribute(item, "node"))
            peer.measure.add(std::strlen(node));
    }
    peer.measure.end();
}

int onMessage(xmpp_conn_t *, xmpp_stanza_t *message, void *data)
{
    Peer &peer = *static_cast<Peer *>(data);
    auto *event = xmpp_stanza_get_child_by_name(message, "event");
    countItems(peer, event ? xmpp_stanza_get_child_by_name(event, "items") : nullptr);
    if (peer.measure.count() >= peer.task.count)
        peer.measure.end();
    return 1;
}

void publish(Peer &peer);

int onPublished(xmpp_conn_t *, xmpp_stanza_t *iq, void *data)
{
    Peer &peer = *static_cast<Peer *>(data);
    peer.measure.add(std::strlen(xmpp_stanza_get_id(iq)));
    publish(peer);
    if (peer.measure.count() >= peer.task.count)
        peer.measure.end();
    return 0;
}

void publish(Peer &peer)
{
    if (peer.sent == peer.task.count)
        return;
    const std::string number = std::to_string(peer.sent);
    xmpp_id_handler_add(peer.connection, onPublished, ("p" + number).c_str(), &peer);
    ask(peer, "set", "p" + number,
        pubsub("<publish node='" + peer.task.node + "'><item id='" + number + "'>"
            + entry(peer.sent++) + "</item></publish>"));
}

void begin(Peer &peer)
{
    if (peer.task.work == "events") {
        xmpp_handler_add(peer.connection, onMessage, nullptr, "message", nullptr, &peer);
        xmpp_send_raw_string(peer.connection, "<presence/>");
        ask(peer, "set", "subscribe",
            pubsub("<subscribe node='" + peer.task.node + "' jid='" + peer.task.jid + "'/>"));
    }
    peer.measure.begin();
    peer.hasBegun = true;
    if (peer.task.work == "items" || peer.task.work == "pages") {
        fetch(peer, {});
    } else if (peer.task.work == "nodes") {
        xmpp_id_handler_add(peer.connection, onNodes, "nodes", &peer);
        ask(peer, "get", "nodes", "<query xmlns='http://jabber.org/protocol/disco#items'/>");
    } else if (peer.task.work == "publish") {
        for (int i = 0; i < Task::window; ++i)
            publish(peer);
    }
}

void onConnection(
    xmpp_conn_t *, xmpp_conn_event_t event, int error, xmpp_stream_error_t *, void *data)
{
    if (event == XMPP_CONN_CONNECT) {
        begin(*static_cast<Peer *>(data));
    } else {
        std::fprintf(stderr, "disconnected: %d\n", error);
        std::exit(1);
    }
}

} // namespace

int main(int argc, char **argv)
{
    static Peer peer;
    peer.task = Task::fromArguments(argc, argv);
    xmpp_initialize();
    peer.context = xmpp_ctx_new(nullptr, xmpp_get_default_logger(XMPP_LEVEL_ERROR));
    peer.connection = xmpp_conn_new(peer.context);
    xmpp_conn_set_flags(
        peer.connection, peer.task.tls ? XMPP_CONN_FLAG_TRUST_TLS : XMPP_CONN_FLAG_DISABLE_TLS);
    xmpp_conn_set_jid(peer.connection, peer.task.jid.c_str());
    xmpp_conn_set_pass(peer.connection, peer.task.password.c_str());
    xmpp_connect_client(peer.connection, peer.task.host.c_str(), (unsigned short)(peer.task.port),
        onConnection, &peer);
    for (;;) {
        xmpp_run_once(peer.context, 1);
        if (peer.hasBegun)
            peer.measure.turn();
    }
}
