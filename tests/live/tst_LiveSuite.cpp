// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every operation of the library, on every server that Debian has: what they really do.

#include "support/Await.h"
#include "support/EjabberdServer.h"
#include "support/Figures.h"
#include "support/ProsodyServer.h"
#include "support/SignalWaiter.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QRegularExpression>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray entry = "<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>Grüße 世界 😀</title>"
                         "<updated>2026-01-01T00:00:00Z</updated></entry>";

/// What an operation did: empty if all was as it should be, "-" if the server can't do it.
using Result = QString;
const Result ok;
const Result unsupported = u"-"_s;

Result failure(const Error &error)
{
    return error.isUnsupported() ? unsupported : error.toString();
}

/// `check` says what is wrong with the value, if anything.
template <typename Outcome, typename Check> Result checked(const Outcome &outcome, Check check)
{
    return outcome ? Result(check(*outcome)) : failure(outcome.error());
}

Result expectThat(bool condition, const char *what)
{
    return condition ? ok : QString::fromLatin1(what);
}

} // namespace

/// Two people on one server: ada owns a node, bob reads it.
class Scene
{
public:
    explicit Scene(const XmppServer &server)
        : domain(*Jid::fromString(server.domain())),
          service(*Jid::fromString(server.pubSubService())),
          address { service, u"news/world 世界"_s }
    {
        // Before the login, so that the server has learned of it when something is published.
        ada.setInterests({ u"urn:xmpp:microblog:0"_s });
        ada.connectToServer(accountFor(server, u"ada"_s), server.password(u"ada"_s));
        bob.connectToServer(accountFor(server, u"bob"_s), server.password(u"bob"_s));
    }

    bool isOnline() const
    {
        return ada.waitForState(Client::State::Online) && bob.waitForState(Client::State::Online);
    }

    Node node() { return ada.node(address); }
    Node nodeOfBob() { return bob.node(address); }

    Jid domain;
    Jid service;
    NodeAddress address;
    TestClient ada;
    TestClient bob;

    Result discoverServices()
    {
        return checked(await(ada.discoverServices(domain)), [&](const QList<ServiceInfo> &found) {
            const auto is = [&](const Jid &jid) {
                return std::ranges::any_of(
                    found, [&](const ServiceInfo &info) { return info.jid == jid; });
            };
            return expectThat(
                is(service) && is(ada.account().jid), "a service is missing in the list");
        });
    }

    Result serviceInfo()
    {
        return checked(await(ada.service(service).info()), [](const ServiceInfo &info) {
            return expectThat(info.isPubSub() && !info.features.isEmpty(), "no pubsub identity");
        });
    }

    Result createNode()
    {
        return checked(await(ada.service(service).createNode(address.node)),
            [&](const NodeAddress &made) { return expectThat(made == address, "another node"); });
    }

    Result createConfiguredNode()
    {
        Form configuration;
        configuration.setValue(u"pubsub#title"_s, u"Configured"_s);
        const NodeAddress configured { service, u"configured"_s };
        const auto made = await(ada.service(service).createNode(configured.node, configuration));
        if (!made)
            return failure(made.error());
        return checked(await(ada.node(configured).configuration()), [](const Form &form) {
            return expectThat(
                form.value(u"pubsub#title"_s) == "Configured"_L1, "the title was not applied");
        });
    }

    Result createInstantNode()
    {
        return checked(await(ada.service(service).createNode({})),
            [](const NodeAddress &made) { return expectThat(!made.node.isEmpty(), "no id"); });
    }

    Result createTwice()
    {
        const auto again = await(ada.service(service).createNode(address.node));
        return expectThat(
            !again && again.error().condition == Error::Condition::Conflict, "no conflict");
    }

    Result listNodes()
    {
        return checked(await(ada.service(service).nodes()), [&](const NodesPage &page) {
            return expectThat(std::ranges::any_of(page.nodes,
                                  [&](const NodeRef &ref) { return ref.address == address; }),
                "the node is missing in the list");
        });
    }

    Result nodeInfo()
    {
        return checked(await(node().info()), [](const NodeInfo &info) {
            return expectThat(info.type == NodeInfo::Type::Leaf, "not a leaf");
        });
    }

    Result configuration()
    {
        const auto form = await(node().configuration());
        if (!form)
            return failure(form.error());
        Form edited = *form;
        edited.setValue(u"pubsub#title"_s, u"Title é 世界"_s);
        edited.setValue(u"pubsub#max_items"_s, u"500"_s);
        edited.setValue(u"pubsub#persist_items"_s, u"1"_s);
        const auto done = await(node().configure(form->changesTo(edited)));
        if (!done)
            return failure(done.error());
        return checked(await(node().configuration()), [](const Form &applied) {
            return expectThat(applied.value(u"pubsub#title"_s) == u"Title é 世界"_s
                    && applied.value(u"pubsub#max_items"_s) == "500"_L1,
                "the configuration was not applied");
        });
    }

    Result defaultConfiguration()
    {
        return checked(await(ada.service(service).defaultConfiguration()),
            [](const Form &form) { return expectThat(!form.isEmpty(), "an empty form"); });
    }

    Result subscribe()
    {
        return checked(await(nodeOfBob().subscribe()), [&](const Subscription &subscription) {
            return expectThat(subscription.state == Subscription::State::Subscribed
                    && subscription.node == address,
                "not subscribed");
        });
    }

    Result subscriptions()
    {
        return checked(
            await(bob.service(service).subscriptions()), [&](const QList<Subscription> &list) {
                return expectThat(list.size() == 1 && list.first().node == address,
                    "the subscription is missing in the list");
            });
    }

    Result publish()
    {
        for (int i = 1; i <= 25; ++i) {
            const Item item { u"item-%1"_s.arg(i), {}, entry, {} };
            const auto published = await(node().publish(item));
            if (!published)
                return failure(published.error());
            if (*published != item.id)
                return u"another id came back"_s;
        }
        return ok;
    }

    Result itemEvent()
    {
        SignalWaiter items(&bob, &Client::itemPublished);
        const auto published = await(node().publish({ u"live"_s, {}, entry, {} }));
        if (!published)
            return failure(published.error());
        if (!items.waitForCount(1))
            return u"no event came"_s;
        const auto &[where, item, info] = items.last();
        return expectThat(where == address && item.id == "live"_L1 && item.payload == entry
                && info.service == service,
            "the event differs from what was published");
    }

    Result allItems()
    {
        return checked(await(nodeOfBob().items()), [](const ItemsPage &page) {
            return expectThat(page.items.size() == 26 && page.items.first().payload == entry,
                "not the items that were published");
        });
    }

    Result recentItems()
    {
        return checked(await(nodeOfBob().recentItems(3)), [](const ItemsPage &page) {
            QStringList ids;
            for (const Item &item : page.items)
                ids += item.id;
            ids.sort();
            return expectThat(ids == QStringList { u"item-24"_s, u"item-25"_s, u"live"_s },
                "not the newest items");
        });
    }

    Result itemsById()
    {
        return checked(await(nodeOfBob().items(QStringList { u"item-3"_s, u"item-7"_s })),
            [](const ItemsPage &page) {
                return expectThat(page.items.size() == 2, "not the items that were asked for");
            });
    }

    Result missingItem()
    {
        const auto page = await(nodeOfBob().items(QStringList { u"no-such-item"_s }));
        if (!page)
            return expectThat(
                page.error().condition == Error::Condition::ItemNotFound, "a strange error");
        return expectThat(page->items.isEmpty(), "an item that does not exist");
    }

    /// Through the whole list, ten at a time; a server without paging gives all at once.
    Result pagedItems()
    {
        QSet<QString> seen;
        Page page = Page::first(10);
        for (int i = 0; i < 10; ++i) {
            const auto answer = await(nodeOfBob().items(page));
            if (!answer)
                return failure(answer.error());
            if (!answer->set.isPresent())
                return unsupported;
            for (const Item &item : answer->items)
                seen.insert(item.id);
            if (!answer->hasMore())
                break;
            page = Page::next(10, answer->set.last);
        }
        return expectThat(seen.size() == 26, "pages miss items");
    }

    Result republish()
    {
        const auto published = await(node().publish({ u"item-1"_s, {}, entry, {} }));
        if (!published)
            return failure(published.error());
        return checked(await(nodeOfBob().items()), [](const ItemsPage &page) {
            return expectThat(page.items.size() == 26, "the item was doubled");
        });
    }

    Result publishWithOptions()
    {
        Form options;
        options.setValue(u"pubsub#access_model"_s, u"whitelist"_s);
        const auto published = await(node().publish({ u"option"_s, {}, entry, {} }, options));
        return expectThat(!published
                && (published.error().pubSubCondition == Error::PubSubCondition::PreconditionNotMet
                    || published.error().condition == Error::Condition::Conflict),
            "a precondition that is not met was accepted");
    }

    Result retract()
    {
        SignalWaiter retracted(&bob, &Client::itemRetracted);
        const auto done = await(node().retract(u"item-2"_s));
        if (!done)
            return failure(done.error());
        return expectThat(retracted.waitForCount(1) && std::get<1>(retracted.last()) == "item-2"_L1,
            "no event came");
    }

    Result forbidden()
    {
        const auto published = await(nodeOfBob().publish({ u"x"_s, {}, entry, {} }));
        return expectThat(!published && published.error().condition == Error::Condition::Forbidden,
            "bob may publish");
    }

    Result affiliations()
    {
        const Jid bobsJid = bob.account().jid;
        const auto set
            = await(node().setAffiliations({ { address, bobsJid, Affiliation::Role::Publisher } }));
        if (!set)
            return failure(set.error());
        const auto list = await(node().affiliations());
        if (!list)
            return failure(list.error());
        const bool isPublisher = std::ranges::any_of(*list, [&](const Affiliation &affiliation) {
            return affiliation.jid == bobsJid && affiliation.role == Affiliation::Role::Publisher;
        });
        if (!isPublisher)
            return u"bob is no publisher"_s;
        const auto removed
            = await(node().setAffiliations({ { address, bobsJid, Affiliation::Role::None } }));
        return removed ? ok : failure(removed.error());
    }

    Result myAffiliations()
    {
        return checked(
            await(ada.service(service).affiliations()), [&](const QList<Affiliation> &list) {
                return expectThat(std::ranges::any_of(list,
                                      [&](const Affiliation &affiliation) {
                                          return affiliation.node == address
                                              && affiliation.role == Affiliation::Role::Owner;
                                      }),
                    "ada owns nothing");
            });
    }

    Result subscribers()
    {
        return checked(await(node().subscriptions()), [&](const QList<Subscription> &list) {
            return expectThat(std::ranges::any_of(list,
                                  [&](const Subscription &subscription) {
                                      return subscription.jid.startsWith(
                                          bob.account().jid.toString());
                                  }),
                "bob is missing in the list");
        });
    }

    Result purge()
    {
        SignalWaiter purged(&bob, &Client::nodePurged);
        const auto done = await(node().purge());
        if (!done)
            return failure(done.error());
        const auto page = await(node().items());
        if (!page || !page->items.isEmpty())
            return u"items are left"_s;
        return expectThat(purged.waitForCount(1), "no event came");
    }

    Result unsubscribe()
    {
        const auto done = await(nodeOfBob().unsubscribe());
        if (!done)
            return failure(done.error());
        return checked(
            await(bob.service(service).subscriptions()), [](const QList<Subscription> &list) {
                return expectThat(list.isEmpty(), "still there");
            });
    }

    Result deleteNode()
    {
        const auto done = await(node().deleteNode());
        if (!done)
            return failure(done.error());
        const auto items = await(node().items());
        return expectThat(!items && items.error().condition == Error::Condition::ItemNotFound,
            "the node is still there");
    }

    Result microblog()
    {
        const Node blog = ada.node({ ada.account().jid, u"urn:xmpp:microblog:0"_s });
        SignalWaiter items(&ada, &Client::itemPublished);
        const auto published = await(blog.publish({ u"first"_s, {}, entry, {} }));
        if (!published)
            return failure(published.error());
        const auto page = await(blog.items());
        if (!page || page->items.isEmpty())
            return u"the post is not there"_s;
        return expectThat(items.waitForCount(1), "no event came");
    }
};

class tst_LiveSuite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // What each can't do is known: an operation that joins these was lost, and one that leaves
    // them belongs off the list.
    void onProsody()
    {
        runOn<ProsodyServer>(u"Prosody"_s, { u"paged items"_s, u"my affiliations"_s });
    }
    void onEjabberd() { runOn<EjabberdServer>(u"ejabberd"_s, {}); }

    void cleanupTestCase()
    {
        QStringList table { u"operation               "_s + m_servers.join(u"  "_s) };
        for (const QString &operation : std::as_const(m_operations)) {
            QString line = operation.leftJustified(24);
            for (const QString &server : std::as_const(m_servers))
                line += m_table.value({ operation, server }).leftJustified(server.size() + 2);
            table += line.trimmed();
        }
        Figures::write(u"live-suite"_s, table);
    }

private:
    using Operation = std::pair<QString, Result (Scene::*)()>;

    /// In this order: each builds on what the ones before it left.
    static QList<Operation> operations()
    {
        return {
            { u"discover services"_s, &Scene::discoverServices },
            { u"service information"_s, &Scene::serviceInfo },
            { u"create node"_s, &Scene::createNode },
            { u"create and configure"_s, &Scene::createConfiguredNode },
            { u"create instant node"_s, &Scene::createInstantNode },
            { u"conflict"_s, &Scene::createTwice },
            { u"list nodes"_s, &Scene::listNodes },
            { u"node information"_s, &Scene::nodeInfo },
            { u"configuration"_s, &Scene::configuration },
            { u"default configuration"_s, &Scene::defaultConfiguration },
            { u"subscribe"_s, &Scene::subscribe },
            { u"my subscriptions"_s, &Scene::subscriptions },
            { u"publish"_s, &Scene::publish },
            { u"item event"_s, &Scene::itemEvent },
            { u"items"_s, &Scene::allItems },
            { u"recent items"_s, &Scene::recentItems },
            { u"items by id"_s, &Scene::itemsById },
            { u"missing item"_s, &Scene::missingItem },
            { u"paged items"_s, &Scene::pagedItems },
            { u"republish"_s, &Scene::republish },
            { u"publish options"_s, &Scene::publishWithOptions },
            { u"retract"_s, &Scene::retract },
            { u"forbidden"_s, &Scene::forbidden },
            { u"affiliations"_s, &Scene::affiliations },
            { u"my affiliations"_s, &Scene::myAffiliations },
            { u"subscribers"_s, &Scene::subscribers },
            { u"purge"_s, &Scene::purge },
            { u"unsubscribe"_s, &Scene::unsubscribe },
            { u"delete node"_s, &Scene::deleteNode },
            { u"microblog (PEP)"_s, &Scene::microblog },
        };
    }

    template <typename Server> void runOn(const QString &name, const QStringList &missing)
    {
        Server server { XmppServerOptions {} };
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        Scene scene(server);
        QVERIFY(scene.isOnline());
        m_servers += name;
        QStringList failures;
        for (const auto &[operation, run] : operations()) {
            const Result result = (scene.*run)();
            if (!m_operations.contains(operation))
                m_operations += operation;
            m_table.insert({ operation, name },
                result.isEmpty()            ? u"ok"_s
                    : result == unsupported ? u"-"_s
                                            : u"FAILED"_s);
            const Result expected = missing.contains(operation) ? unsupported : ok;
            if (result != expected)
                failures += u"%1: \"%2\" instead of \"%3\""_s.arg(operation, result, expected);
        }
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    }

    QStringList m_servers;
    QStringList m_operations;
    QMap<std::pair<QString, QString>, QString> m_table;
};

QTEST_GUILESS_MAIN(tst_LiveSuite)
#include "tst_LiveSuite.moc"
