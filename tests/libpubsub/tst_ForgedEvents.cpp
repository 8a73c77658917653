// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whoever can send us a message can write any notification into it. Every sender that has no
// say is tried with every kind of event; none may get through, and the rightful ones must.

#include "support/Figures.h"
#include "support/TestClient.h"

#include <pubsub/Node.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray eventNamespace = "http://jabber.org/protocol/pubsub#event";

struct Kind {
    const char *name;
    QByteArray content;
};

QList<Kind> kinds(const QByteArray &node)
{
    const QByteArray at = " node='" + node + "'";
    return {
        { "item", "<items" + at + "><item id='1'><p xmlns='u'/></item></items>" },
        { "item without payload", "<items" + at + "><item id='1'/></items>" },
        { "touch", "<items" + at + "/>" },
        { "retract", "<items" + at + "><retract id='1'/></items>" },
        { "purge", "<purge" + at + "/>" },
        { "delete", "<delete" + at + "><redirect uri='xmpp:evil@attacker.example'/></delete>" },
        { "configuration", "<configuration" + at + "/>" },
        { "create", "<create" + at + "/>" },
    };
}

QByteArray eventOf(const QByteArray &content)
{
    return "<event xmlns='" + eventNamespace + "'>" + content + "</event>";
}

QByteArray pubsubOf(const QByteArray &content)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>";
}

QByteArray affiliations(const QByteArray &node)
{
    return pubsubOf("<affiliations node='" + node
        + "'><affiliation jid='juliet@localhost' affiliation='owner'/></affiliations>");
}

QByteArray subscription(const QByteArray &node)
{
    return "<subscription node='" + node + "' jid='juliet@localhost' subscription='subscribed'/>";
}

/// What a service tells about our own standing with a node, in each place where it may be.
QList<QByteArray> standings(const QByteArray &node)
{
    return { affiliations(node), eventOf(subscription(node)),
        pubsubOf("<subscriptions>" + subscription(node) + "</subscriptions>") };
}

QByteArray forwarded(const QByteArray &message)
{
    return "<forwarded xmlns='urn:xmpp:forward:0'>" + message + "</forwarded>";
}

/// Counts every signal that an accepted event would make.
class Counter : public QObject
{
public:
    explicit Counter(const Client *client)
    {
        const auto count = [this] { ++accepted; };
        connect(client, &Client::itemPublished, this, count);
        connect(client, &Client::itemRetracted, this, count);
        connect(client, &Client::nodePurged, this, count);
        connect(client, &Client::nodeDeleted, this, count);
        connect(client, &Client::nodeConfigured, this, count);
        connect(client, &Client::nodeTouched, this, count);
        connect(client, &Client::nodeCreated, this, count);
        connect(client, &Client::subscriptionChanged, this, count);
        connect(client, &Client::affiliationChanged, this, count);
    }
    int accepted = 0;
};

ScriptedOptions withContact()
{
    ScriptedOptions options;
    options.contacts = { u"romeo@localhost"_s };
    return options;
}

} // namespace

class tst_ForgedEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        server = std::make_unique<ScriptedServer>(withContact());
        client = std::make_unique<TestClient>();
        client->setInterests({ u"urn:xmpp:microblog:0"_s });
        QVERIFY(client->connectTo(*server));
        client->trustEventsFrom(*Jid::fromString(u"pubsub.localhost"_s));
        QVERIFY(client->flush());
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noForgedEventIsAccepted()
    {
        Counter counter(client.get());
        int tried = 0;
        for (const QByteArray &opening : forgedOpenings()) {
            for (const Kind &kind : kinds("news"))
                send(opening, eventOf(kind.content), tried);
            for (const QByteArray &standing : standings("news"))
                send(opening, standing, tried);
        }
        for (const Kind &kind : kinds("news")) {
            for (const QByteArray &wrapped : wrappings(eventOf(kind.content))) {
                server->sendStanza(wrapped);
                ++tried;
            }
        }
        // A contact may tell about what we are interested in, about nothing else.
        for (const Kind &kind : kinds("urn:xmpp:avatar:data"))
            send("<message from='romeo@localhost'>", eventOf(kind.content), tried);
        for (const QByteArray &content : smuggled())
            send("<message from='romeo@localhost'>", content, tried);
        QVERIFY(client->flush());
        Figures::write(u"forged-events"_s,
            { u"forged events: %1 tried, %2 accepted"_s.arg(tried).arg(counter.accepted) });
        QCOMPARE(counter.accepted, 0);
        QVERIFY(tried > 100);
    }

    void rightfulEventsAreAccepted()
    {
        Counter counter(client.get());
        int sent = 0;
        for (const Kind &kind : kinds("news")) {
            send("<message from='pubsub.localhost' type='headline'>", eventOf(kind.content), sent);
            send("<message from='pubsub.localhost'>", eventOf(kind.content), sent);
            send("<message from='juliet@localhost'>", eventOf(kind.content), sent);
            // RFC 6120 §8.1.2.1: from our own server, for our own account.
            send("<message>", eventOf(kind.content), sent);
        }
        for (const Kind &kind : kinds("urn:xmpp:microblog:0"))
            send("<message from='romeo@localhost'>", eventOf(kind.content), sent);
        send("<message from='pubsub.localhost'>", affiliations("news"), sent);
        send("<message from='pubsub.localhost'>", eventOf(subscription("news")), sent);
        QVERIFY(client->flush());
        QCOMPARE(counter.accepted, sent);
    }

    void aServiceThatWasAskedIsBelieved()
    {
        Counter counter(client.get());
        const QByteArray message = "<message from='other.localhost'>"
            + eventOf(kinds("news").first().content) + "</message>";
        server->sendStanza(message);
        QVERIFY(client->flush());
        QCOMPARE(counter.accepted, 0);
        client->node({ *Jid::fromString(u"other.localhost"_s), u"news"_s }).items();
        server->sendStanza(message);
        QVERIFY(client->flush());
        QCOMPARE(counter.accepted, 1);
    }

    // XEP-0223 §5: what is the account's own is not told by anybody else, trusted or not.
    void privateNodesAreTheAccountsAlone()
    {
        Counter counter(client.get());
        client->keepPrivate({ u"urn:xmpp:microblog:0"_s });
        int sent = 0;
        for (const Kind &kind : kinds("urn:xmpp:microblog:0")) {
            send("<message from='romeo@localhost'>", eventOf(kind.content), sent);
            send("<message from='pubsub.localhost'>", eventOf(kind.content), sent);
        }
        QVERIFY(client->flush());
        QCOMPARE(counter.accepted, 0);
        for (const Kind &kind : kinds("urn:xmpp:microblog:0")) {
            send("<message from='juliet@localhost'>", eventOf(kind.content), sent);
            send("<message>", eventOf(kind.content), sent);
        }
        QVERIFY(client->flush());
        QCOMPARE(counter.accepted, sent / 2);
    }

    void aRefusalIsReported()
    {
        QString sender;
        connect(client.get(), &Client::eventRefused, this,
            [&sender](const QString &from) { sender = from; });
        server->sendStanza("<message from='evil@attacker.example/x'>"
            + eventOf(kinds("news").first().content) + "</message>");
        QVERIFY(client->flush());
        QCOMPARE(sender, u"evil@attacker.example/x"_s);
    }

private:
    void send(const QByteArray &opening, const QByteArray &content, int &count)
    {
        server->sendStanza(opening + content + "</message>");
        ++count;
    }

    /// Everybody who has no say: research has seen each of them in another client's advisory.
    static QList<QByteArray> forgedOpenings()
    {
        const QByteArray delay = "<delay xmlns='urn:xmpp:delay' from='pubsub.localhost' "
                                 "stamp='2026-01-01T00:00:00Z'/>";
        return {
            "<message from='evil@attacker.example'>",
            "<message from='evil@attacker.example/x'>",
            "<message from='pubsub.attacker.example'>",
            "<message from='pubsub.localhost/resource'>",
            "<message from='sub.pubsub.localhost'>",
            "<message from='localhost'>",
            "<message from='someone@pubsub.localhost'>",
            "<message from='{jid}'>",
            "<message from='juliet@localhost/elsewhere'>",
            "<message from=''>",
            "<message from='pubsub.localhost&#x200B;'>",
            "<message from='pubsub.localhost' type='error'>",
            "<message from='juliet@localhost' type='error'>",
            "<message from='pubsub.localhost' type='groupchat'>",
            "<message from='evil@attacker.example'>" + delay,
            "<message from='romeo@localhost/balcony'>",
        };
    }

    /// Behind and beside an event that a contact may tell: what it may not.
    static QList<QByteArray> smuggled()
    {
        const QByteArray node = "urn:xmpp:microblog:0";
        const QByteArray touch = "<items node='" + node + "'/>";
        QList<QByteArray> contents;
        for (const Kind &kind : kinds("urn:xmpp:avatar:data")) {
            contents += eventOf(touch + kind.content);
            contents += eventOf(touch) + eventOf(kind.content);
        }
        for (const QByteArray &standing : standings(node)) {
            contents += standing;
            contents += eventOf(touch) + standing;
        }
        return contents;
    }

    static QList<QByteArray> wrappings(const QByteArray &event)
    {
        const QByteArray inner
            = "<message xmlns='jabber:client' from='pubsub.localhost'>" + event + "</message>";
        return {
            "<message from='juliet@localhost'><received xmlns='urn:xmpp:carbons:2'>"
                + forwarded(inner) + "</received></message>",
            "<message from='juliet@localhost'><sent xmlns='urn:xmpp:carbons:2'>" + forwarded(inner)
                + "</sent></message>",
            "<message from='juliet@localhost'><result xmlns='urn:xmpp:mam:2' id='1'>"
                + forwarded(inner) + "</result></message>",
            "<message from='pubsub.localhost'>" + forwarded(inner) + "</message>",
        };
    }

    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<TestClient> client;
};

QTEST_GUILESS_MAIN(tst_ForgedEvents)
#include "tst_ForgedEvents.moc"
