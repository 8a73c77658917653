// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The follow list of an account, which another program writes as well, on real servers.

#include "reader/core/FeedSync.h"
#include "support/EjabberdServer.h"
#include "support/ProsodyServer.h"
#include "support/SlixmppClient.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/WaitFor.h"

#include <pubsub/SharedSubscription.h>

#include <QTemporaryDir>
#include <QTest>

using namespace PubSub;
using namespace Reader;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::chrono::seconds patience { 20 };
/// After what time something is told again.
constexpr std::chrono::milliseconds again { 500 };

/// Another client of the person's, which is not ours: slixmpp.
class OtherProgram
{
public:
    explicit OtherProgram(const XmppServer &server, const QString &user = u"ada"_s)
        : m_client(u"follow.py"_s, server, user)
    {
    }

    bool follow(const QString &id, const NodeAddress &node, const QString &title)
    {
        return succeeds({ u"follow"_s, id, node.service.toString(), node.node, title });
    }
    bool unfollow(const QString &id) { return succeeds({ u"unfollow"_s, id }); }
    /// A post in a node of the account's own, for everybody.
    bool post(const QString &node) { return succeeds({ u"post"_s, node }); }
    bool create(const NodeAddress &node)
    {
        return succeeds({ u"create"_s, node.service.toString(), node.node });
    }
    /// What this program is shown: the nodes on the list.
    QStringList follows() { return m_client.call({ u"follows"_s }).toVariant().toStringList(); }
    /// Whether its server has told it that the node is on the list now.
    bool isToldOfFollowing(const NodeAddress &node)
    {
        return m_client.events().contains(QJsonArray { u"follow"_s, place(node) });
    }
    bool isToldOfUnfollowing()
    {
        return !m_client.events().isEmpty() && m_client.events().last()[0] == "unfollow"_L1;
    }

    static QString place(const NodeAddress &node)
    {
        return node.service.toString() + u'/' + node.node;
    }

private:
    bool succeeds(const QJsonArray &command)
    {
        (void)m_client.call(command);
        if (!m_client.errorString().isEmpty())
            qWarning("%ls", qUtf16Printable(m_client.errorString()));
        return m_client.errorString().isEmpty();
    }

    SlixmppClient m_client;
};

/// The reader without its window.
struct ReaderOfAda {
    explicit ReaderOfAda(const QString &folder)
        : store(folder + u"/reader.sqlite"_s), sync(services, &store)
    {
    }

    [[nodiscard]] Feed feed(const NodeAddress &node) const { return store.feed(node); }
    bool waitForState(const NodeAddress &node, Feed::State state,
        std::chrono::milliseconds timeout = patience) const
    {
        return waitFor([&] { return feed(node).id != 0 && feed(node).state == state; }, timeout);
    }

    TestClient client;
    FeedStore store;
    Common::ServiceDirectory services { &client };
    FeedSync sync;
};

} // namespace

class tst_LiveFollowList : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void otherProgramsFollowsAreThereOnProsody() { othersFollowsAreThere<ProsodyServer>(); }
    void otherProgramsFollowsAreThereOnEjabberd() { othersFollowsAreThere<EjabberdServer>(); }
    void ourFollowsAreThereOnProsody() { ourFollowsAreThere<ProsodyServer>(); }
    void ourFollowsAreThereOnEjabberd() { ourFollowsAreThere<EjabberdServer>(); }

private:
    template <typename Server> void othersFollowsAreThere()
    {
        Server server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        OtherProgram other(server);
        const Jid bob = *Jid::fromString(u"bob@"_s + server.domain());
        const NodeAddress blog { bob, u"urn:xmpp:microblog:0"_s };
        const NodeAddress pictures { bob, u"pictures"_s };
        OtherProgram bobs(server, u"bob"_s);
        QVERIFY(bobs.post(blog.node) && bobs.post(pictures.node));
        QVERIFY(other.follow(u"1"_s, blog, u"Bob"_s));
        QVERIFY(other.follow(u"2"_s, { bob, u"urn:xmpp:microblog:0:comments/x"_s }, {}));

        QTemporaryDir folder;
        ReaderOfAda reader(folder.path());
        QVERIFY(reader.client.connectTo(server, u"ada"_s));
        QVERIFY(reader.waitForState(blog, Feed::State::Subscribed));
        // A server tells of it as soon as it knows what the reader wants to hear of; that takes
        // it a question of its own, so it is told again.
        QVERIFY(waitFor(
            [&] {
                return other.follow(u"3"_s, pictures, u"Pictures"_s)
                    && reader.waitForState(pictures, Feed::State::Subscribed, again);
            },
            patience));
        QCOMPARE(reader.store.feeds().size(), 2);
        // The posts of both are there.
        QVERIFY(waitFor(
            [&] {
                return reader.feed(blog).counters.total == 1
                    && reader.feed(pictures).counters.total == 1;
            },
            patience));
        QVERIFY(other.unfollow(u"1"_s));
        QVERIFY(reader.waitForState(blog, Feed::State::Unsubscribed));
    }

    template <typename Server> void ourFollowsAreThere()
    {
        Server server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        OtherProgram other(server);
        const Jid service = *Jid::fromString(server.pubSubService());
        const NodeAddress news { service, u"news"_s };
        const NodeAddress sports { service, u"sports"_s };
        const NodeAddress weather { service, u"weather"_s };
        for (const NodeAddress &node : { news, sports, weather })
            QVERIFY(other.create(node));
        // Once it is told of its own wishes, it is told of all others' too.
        QVERIFY(waitFor(
            [&] {
                return other.follow(u"1"_s, weather, u"Weather"_s)
                    && waitFor([&] { return other.isToldOfFollowing(weather); }, again);
            },
            patience));

        QTemporaryDir folder;
        {
            ReaderOfAda reader(folder.path());
            QVERIFY(reader.client.connectTo(server, u"ada"_s));
            // Two, since a list that keeps one item only would lose the first.
            for (const NodeAddress &node : { news, sports })
                reader.sync.wishes().subscribe(node, u"Title"_s, this,
                    [](const FeedWishes::Outcome &outcome) { QVERIFY(outcome.has_value()); });
            QVERIFY(seesExactly(other, { news, sports, weather }));
            QVERIFY(waitFor(
                [&] { return other.isToldOfFollowing(news) && other.isToldOfFollowing(sports); }));
            reader.sync.wishes().unsubscribe(reader.feed(news).id);
            QVERIFY(seesExactly(other, { sports, weather }));
            QVERIFY(waitFor([&] { return other.isToldOfUnfollowing(); }));
        }
        // The next login finds the same.
        ReaderOfAda later(folder.path());
        QVERIFY(later.client.connectTo(server, u"ada"_s));
        QVERIFY(waitFor([&] { return later.feed(sports).isListed; }, patience));
        QCOMPARE(later.feed(news).id, 0);
        QCOMPARE(later.feed(sports).state, Feed::State::Subscribed);
    }

    static bool seesExactly(OtherProgram &other, const QList<NodeAddress> &nodes)
    {
        QStringList places;
        for (const NodeAddress &node : nodes)
            places += OtherProgram::place(node);
        return waitFor([&] { return other.follows() == places; }, patience);
    }
};

QTEST_GUILESS_MAIN(tst_LiveFollowList)
#include "tst_LiveFollowList.moc"
