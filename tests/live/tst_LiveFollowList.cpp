// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The follow list of an account, which another program writes as well, on real servers.

#include "reader/core/FeedSync.h"
#include "support/EjabberdServer.h"
#include "support/ProsodyServer.h"
#include "support/RawClient.h"
#include "support/TestClient.h"
#include "support/WaitFor.h"

#include <pubsub/SharedSubscription.h>

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace PubSub;
using namespace Reader;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::chrono::seconds patience { 20 };

QByteArray publishOptions(const QByteArray &access)
{
    return "<publish-options><x xmlns='jabber:x:data' type='submit'>"
           "<field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#publish-options"
           "</value></field><field var='pubsub#persist_items'><value>1</value></field>"
           "<field var='pubsub#max_items'><value>50</value></field>"
           "<field var='pubsub#notify_retract'><value>1</value></field>"
           "<field var='pubsub#access_model'><value>"
        + access + "</value></field></x></publish-options>";
}

/// A program that speaks plain XML, as Converse and Movim do.
class OtherProgram
{
public:
    explicit OtherProgram(const XmppServer &server, const QString &user = u"ada"_s)
        : m_client(server.domain(), server.certificate())
    {
        m_isIn = m_client.login(server.host(), server.port(), user, server.password(user));
        m_client.send("<presence/>");
    }

    [[nodiscard]] bool isIn() const { return m_isIn; }
    bool follow(const QByteArray &id, const NodeAddress &node, const QByteArray &title)
    {
        return isResult(m_client.request(u"set"_s, {},
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
            "<publish node='urn:xmpp:pubsub:subscription'><item id='"
                + id + "'><subscription xmlns='urn:xmpp:pubsub:subscription:0' server='"
                + node.service.toString().toUtf8() + "' node='" + node.node.toUtf8() + "'><title>"
                + title + "</title></subscription></item></publish>" + publishOptions("presence")
                + "</pubsub>"));
    }
    /// A post in a node of the program's own account, for everybody.
    bool post(const QString &node)
    {
        return isResult(m_client.request(u"set"_s, {},
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
            "<publish node='"
                + node.toUtf8()
                + "'><item id='1'><entry "
                  "xmlns='http://www.w3.org/2005/Atom'><title>Hello</title></entry></item>"
                  "</publish>"
                + publishOptions("open") + "</pubsub>"));
    }
    bool unfollow(const QByteArray &id)
    {
        return isResult(m_client.request(u"set"_s, {},
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
            "<retract node='urn:xmpp:pubsub:subscription' notify='1'><item id='"
                + id + "'/></retract></pubsub>"));
    }
    /// What this program is shown: the nodes on the list.
    QStringList follows()
    {
        const QDomElement answer = m_client.request(u"get"_s, {},
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
            "<items node='urn:xmpp:pubsub:subscription'/></pubsub>");
        QStringList nodes;
        const QDomNodeList found = answer.elementsByTagName(u"subscription"_s);
        for (int i = 0; i < found.size(); ++i) {
            const QDomElement one = found.at(i).toElement();
            nodes.append(one.attribute(u"server"_s) + u'/' + one.attribute(u"node"_s));
        }
        nodes.sort();
        return nodes;
    }
    bool createNode(const XmppServer &server, const QByteArray &node)
    {
        return isResult(m_client.request(u"set"_s, server.pubSubService(),
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='" + node
                + "'/></pubsub>"));
    }

private:
    static bool isResult(const QDomElement &answer)
    {
        return answer.attribute(u"type"_s) == "result"_L1;
    }

    RawClient m_client;
    bool m_isIn = false;
};

/// The reader without its window.
struct ReaderOfAda {
    explicit ReaderOfAda(const QString &folder)
        : store(folder + u"/reader.sqlite"_s), sync(&client, &store)
    {
    }

    [[nodiscard]] Feed feed(const NodeAddress &node) const { return store.feed(node); }
    bool waitForState(const NodeAddress &node, Feed::State state) const
    {
        return waitFor([&] { return feed(node).id != 0 && feed(node).state == state; }, patience);
    }

    TestClient client;
    FeedStore store;
    FeedSync sync;
};

} // namespace

class tst_LiveFollowList : public QObject
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
        QVERIFY(other.isIn());
        const Jid bob = *Jid::fromString(u"bob@"_s + server.domain());
        const NodeAddress blog { bob, u"urn:xmpp:microblog:0"_s };
        const NodeAddress pictures { bob, u"pictures"_s };
        for (const NodeAddress &node : { blog, pictures })
            QVERIFY(OtherProgram(server, u"bob"_s).post(node.node));
        QVERIFY(other.follow("1", blog, "Bob"));
        QVERIFY(other.follow("2", { bob, u"urn:xmpp:microblog:0:comments/x"_s }, {}));

        QTemporaryDir folder;
        ReaderOfAda reader(folder.path());
        QVERIFY(reader.client.connectTo(server, u"ada"_s));
        QVERIFY(reader.waitForState(blog, Feed::State::Subscribed));
        // A server tells of it as soon as it knows what the reader wants to hear of; that takes
        // it a question of its own, so it is told again.
        QTimer again;
        connect(
            &again, &QTimer::timeout, this, [&] { (void)other.follow("3", pictures, "Pictures"); });
        again.start(500);
        QVERIFY(reader.waitForState(pictures, Feed::State::Subscribed));
        again.stop();
        QCOMPARE(reader.store.feeds().size(), 2);
        // The posts of both are there.
        QVERIFY(waitFor(
            [&] {
                return reader.feed(blog).counters.total == 1
                    && reader.feed(pictures).counters.total == 1;
            },
            patience));
        QVERIFY(other.unfollow("1"));
        QVERIFY(reader.waitForState(blog, Feed::State::Unsubscribed));
    }

    template <typename Server> void ourFollowsAreThere()
    {
        Server server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        OtherProgram other(server);
        QVERIFY(other.isIn());
        const NodeAddress news { *Jid::fromString(server.pubSubService()), u"news"_s };
        const NodeAddress sports { news.service, u"sports"_s };
        QVERIFY(other.createNode(server, "news"));
        QVERIFY(other.createNode(server, "sports"));

        QTemporaryDir folder;
        {
            ReaderOfAda reader(folder.path());
            QVERIFY(reader.client.connectTo(server, u"ada"_s));
            // Two, since a list that keeps one item only would lose the first.
            for (const NodeAddress &node : { news, sports })
                reader.sync.subscribe(node, u"Title"_s, this,
                    [](const FeedSync::Outcome &outcome) { QVERIFY(outcome.has_value()); });
            const QString service = server.pubSubService();
            QVERIFY(waitFor(
                [&] {
                    return other.follows()
                        == QStringList({ service + u"/news"_s, service + u"/sports"_s });
                },
                patience));
            reader.sync.unsubscribe(reader.feed(news).id);
            QVERIFY(
                waitFor([&] { return other.follows() == QStringList { service + u"/sports"_s }; },
                    patience));
        }
        // The next login finds the same.
        ReaderOfAda again(folder.path());
        QVERIFY(again.client.connectTo(server, u"ada"_s));
        QVERIFY(waitFor([&] { return again.feed(sports).isListed; }, patience));
        QCOMPARE(again.feed(news).id, 0);
        QCOMPARE(again.feed(sports).state, Feed::State::Subscribed);
    }
};

QTEST_GUILESS_MAIN(tst_LiveFollowList)
#include "tst_LiveFollowList.moc"
