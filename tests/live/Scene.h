// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/Result.h"
#include "support/Await.h"
#include "support/RawClient.h"
#include "support/SignalWaiter.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

/// Three people on one server: ada owns nodes; bob, a contact of hers, and eve, a stranger, read
/// them.
class Scene
{
public:
    /// Of the nodes of accounts that all are interested in.
    static inline const QString blog = QStringLiteral("urn:xmpp:microblog:0");
    static inline const QByteArray entry
        = "<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>Grüße 世界 😀</title>"
          "<updated>2026-01-01T00:00:00Z</updated></entry>";

    explicit Scene(const TestSupport::LiveServer &server)
        : domain(*PubSub::Jid::fromString(server.domain())),
          service(*PubSub::Jid::fromString(server.pubSubService())),
          address { service, QStringLiteral("news/world 世界") }, m_server(server)
    {
    }

    /// Makes contacts of ada and bob, and logs all in.
    bool enter()
    {
        return befriend() && logIn(ada, QStringLiteral("ada")) && logIn(bob, QStringLiteral("bob"))
            && logIn(eve, QStringLiteral("eve"));
    }

    bool logIn(TestSupport::TestClient &client, const QString &user) const
    {
        // Before the login, so that the server has learned of it when something is published.
        client.setInterests({ blog });
        return client.connectTo(m_server, user);
    }

    /// The node that the operations build up together.
    PubSub::Node node() { return ada.node(address); }
    PubSub::Node nodeOfBob() { return bob.node(address); }
    PubSub::Service serviceOfAda() { return ada.service(service); }
    PubSub::NodeAddress at(const QString &node) const { return { service, node }; }

    static PubSub::Jid jidOf(const PubSub::Client &client) { return client.account().jid; }

    /// A node of ada's for one operation; says what came of it.
    Result make(const QString &node, const PubSub::Form &configuration = {})
    {
        return done(TestSupport::await(serviceOfAda().createNode(node, configuration)));
    }
    /// The same with one field of the configuration.
    template <typename T>
    Result make(const QString &node, PubSub::FormKey<T> key, const std::type_identity_t<T> &value)
    {
        PubSub::Form configuration;
        configuration.set(key, value);
        return make(node, configuration);
    }
    /// Publishes items to a node of ada's, one after the other, until one fails.
    Result fill(const QString &node, const QStringList &ids)
    {
        Result result;
        for (const QString &id : ids) {
            if (!result.isOk())
                break;
            result = done(TestSupport::await(ada.node(at(node)).publish({ id, {}, entry, {} })));
        }
        return result;
    }

    /// Waits for events of one node, for those of others may still be on their way; shorter where
    /// it is known that the server sends none.
    template <typename... Arguments>
    Result came(const TestSupport::SignalWaiter<Arguments...> &events,
        const PubSub::NodeAddress &node, int count = 1) const
    {
        const auto hasCome = [&] {
            return std::ranges::count_if(events.all(), [&](const auto &event) {
                return nodeOf(std::get<0>(event)) == node;
            }) >= count;
        };
        return expectThat(TestSupport::waitFor(hasCome, patience), "no event");
    }

    using ItemEvents = TestSupport::SignalWaiter<const PubSub::NodeAddress &, const PubSub::Item &,
        const PubSub::EventInfo &>;
    /// The first event of one item; those of earlier ones may still be on their way.
    std::optional<ItemEvents::Values> eventOf(
        const ItemEvents &events, const PubSub::NodeAddress &node, const QString &id) const
    {
        const auto isIt = [&](const ItemEvents::Values &event) {
            return std::get<0>(event) == node && std::get<1>(event).id == id;
        };
        const auto hasCome = [&] { return std::ranges::any_of(events.all(), isIt); };
        if (!TestSupport::waitFor(hasCome, patience))
            return {};
        return *std::ranges::find_if(events.all(), isIt);
    }
    Result itemCame(
        const ItemEvents &events, const PubSub::NodeAddress &node, const QString &id) const
    {
        const auto event = eventOf(events, node, id);
        if (!event)
            return { QStringLiteral("no event") };
        const auto &[where, item, info] = *event;
        if (item.payload != entry)
            return { QStringLiteral("another payload") };
        return expectThat(info.origin == PubSub::EventInfo::Origin::Live, "not as it happened");
    }

    PubSub::Jid domain;
    PubSub::Jid service;
    PubSub::NodeAddress address;
    TestSupport::TestClient ada;
    TestSupport::TestClient bob;
    TestSupport::TestClient eve;
    std::chrono::milliseconds patience { 60000 };

private:
    static const PubSub::NodeAddress &nodeOf(const PubSub::NodeAddress &node) { return node; }
    template <typename T> static const PubSub::NodeAddress &nodeOf(const T &told)
    {
        return told.node;
    }

    /// Mutual presence, RFC 6121 §3: without it nobody is notified of a contact's nodes.
    bool befriend() const
    {
        TestSupport::RawClient one(m_server.domain(), m_server.certificate());
        TestSupport::RawClient other(m_server.domain(), m_server.certificate());
        return meet(one, QStringLiteral("ada")) && meet(other, QStringLiteral("bob"))
            && follow(one, other) && follow(other, one);
    }
    bool meet(TestSupport::RawClient &client, const QString &user) const
    {
        if (!client.login(m_server.host(), m_server.port(), user, m_server.password(user)))
            return false;
        client.request(QStringLiteral("get"), {}, "<query xmlns='jabber:iq:roster'/>");
        client.send("<presence/>");
        return true;
    }
    static bool follow(TestSupport::RawClient &follower, TestSupport::RawClient &followed)
    {
        const auto bare = [](const TestSupport::RawClient &client) {
            return client.jid().section(u'/', 0, 0).toUtf8();
        };
        const auto isOfType = [](QLatin1StringView type) {
            return [type](const QDomElement &element) {
                return element.localName() == QLatin1StringView("presence")
                    && element.attribute(QStringLiteral("type")) == type;
            };
        };
        follower.send("<presence type='subscribe' to='" + bare(followed) + "'/>");
        if (followed.take(isOfType(QLatin1StringView("subscribe"))).isNull())
            return false;
        followed.send("<presence type='subscribed' to='" + bare(follower) + "'/>");
        return !follower.take(isOfType(QLatin1StringView("subscribed"))).isNull();
    }

    const TestSupport::LiveServer &m_server;
};

/// Where an operation stands in the table of conformance: see Conformance::Entry.
struct Place {
    Place(int number) : row(number) { }
    Place(const char *inSection, const char *byCall)
        : section(QString::fromUtf8(inSection)), call(QString::fromUtf8(byCall))
    {
    }

    int row = 0;
    QString section = {};
    QString call = {};
};

/// One line of the table. They are carried out in order on one Scene: each may build on what those
/// before it left.
struct Operation {
    QString name;
    Result (*run)(Scene &);
    Place place;
};
