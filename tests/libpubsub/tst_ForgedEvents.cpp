// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whoever can send us a message can write any notification into it. Every sender that has no
// say is tried with every kind of event; none may get through, and the rightful ones must.

#include "support/EventBench.h"
#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

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

/// How many events were let in, of what a client told.
qsizetype acceptedIn(QStringList lines)
{
    lines.removeIf([](const QString &line) { return line.startsWith("eventRefused"_L1); });
    return lines.size();
}

} // namespace

class tst_ForgedEvents : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(bench.start()); }

    void noForgedEventIsAccepted()
    {
        QList<QByteArray> forged;
        for (const QByteArray &opening : forgedOpenings()) {
            for (const Kind &kind : kinds("news"))
                forged += opening + eventOf(kind.content) + "</message>";
            for (const QByteArray &standing : standings("news"))
                forged += opening + standing + "</message>";
        }
        for (const Kind &kind : kinds("news"))
            forged += wrappings(eventOf(kind.content));
        // A contact may tell about what we are interested in, about nothing else.
        for (const Kind &kind : kinds("urn:xmpp:avatar:data"))
            forged += from("romeo@localhost", eventOf(kind.content));
        for (const QByteArray &content : smuggled())
            forged += from("romeo@localhost", content);
        const qsizetype accepted = acceptedIn(bench.told(forged));
        Figures::write(u"forged-events"_s,
            { u"forged events: %1 tried, %2 accepted"_s.arg(forged.size()).arg(accepted) });
        QCOMPARE(accepted, 0);
        QVERIFY(forged.size() > 100);
    }

    void rightfulEventsAreAccepted()
    {
        QList<QByteArray> rightful;
        for (const Kind &kind : kinds("news")) {
            rightful += "<message from='pubsub.localhost' type='headline'>" + eventOf(kind.content)
                + "</message>";
            rightful += from("pubsub.localhost", eventOf(kind.content));
            rightful += from("juliet@localhost", eventOf(kind.content));
            // RFC 6120 §8.1.2.1: from our own server, for our own account.
            rightful += "<message>" + eventOf(kind.content) + "</message>";
        }
        for (const Kind &kind : kinds("urn:xmpp:microblog:0"))
            rightful += from("romeo@localhost", eventOf(kind.content));
        rightful += from("pubsub.localhost", affiliations("news"));
        rightful += from("pubsub.localhost", eventOf(subscription("news")));
        QCOMPARE(acceptedIn(bench.told(rightful)), rightful.size());
    }

    void aServiceThatWasAskedIsBelieved()
    {
        const QByteArray message = from("other.localhost", eventOf(kinds("news").first().content));
        QCOMPARE(acceptedIn(bench.told({ message })), 0);
        bench.client.node({ *Jid::fromString(u"other.localhost"_s), u"news"_s }).items();
        QCOMPARE(acceptedIn(bench.told({ message })), 1);
    }

    // XEP-0223 §5: what is the account's own is not told by anybody else, trusted or not.
    void privateNodesAreTheAccountsAlone()
    {
        bench.client.keepPrivate({ u"urn:xmpp:microblog:0"_s });
        QList<QByteArray> others;
        QList<QByteArray> own;
        for (const Kind &kind : kinds("urn:xmpp:microblog:0")) {
            others += from("romeo@localhost", eventOf(kind.content));
            others += from("pubsub.localhost", eventOf(kind.content));
            own += from("juliet@localhost", eventOf(kind.content));
            own += "<message>" + eventOf(kind.content) + "</message>";
        }
        // Openfire's way to name the node: at the item.
        for (const QByteArray content : { "<item node='urn:xmpp:microblog:0' id='1'/>",
                 "<retract node='urn:xmpp:microblog:0' id='1'/>" })
            others
                += from("pubsub.localhost", eventOf("<items node='other'>" + content + "</items>"));
        QCOMPARE(acceptedIn(bench.told(others)), 0);
        QCOMPARE(acceptedIn(bench.told(own)), own.size());
    }

    void aRefusalIsReported()
    {
        QCOMPARE(
            bench.told({ from("evil@attacker.example/x", eventOf(kinds("news").first().content)) }),
            QStringList { u"eventRefused evil@attacker.example/x"_s });
    }

private:
    static QByteArray from(const QByteArray &sender, const QByteArray &content)
    {
        return "<message from='" + sender + "'>" + content + "</message>";
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

    EventBench bench;
};

PUBSUB_TEST(tst_ForgedEvents, QCoreApplication)
#include "tst_ForgedEvents.moc"
