// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What small programs take: the account from the environment, a node from its address, a post.

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/PubSub.h>

#include <QTest>

using namespace PubSub;
using namespace Qt::StringLiterals;

class tst_ShortWays : public TestSupport::StrictTest
{
    Q_OBJECT

    void setUp() override
    {
        for (const char *name :
            { "PUBSUB_JID", "PUBSUB_HOST", "PUBSUB_PORT", "PUBSUB_CERTIFICATE", "PUBSUB_PASSWORD" })
            qunsetenv(name);
    }

private Q_SLOTS:
    void anEmptyEnvironmentIsANewAccount() { QCOMPARE(Account::fromEnvironment(), Account()); }

    void readsTheAccount()
    {
        qputenv("PUBSUB_JID", "Ada@Example.org/desk");
        Account ada;
        ada.jid = *Jid::fromString(u"ada@example.org/desk"_s);
        QCOMPARE(Account::fromEnvironment(), ada);
        qputenv("PUBSUB_HOST", "127.0.0.1");
        qputenv("PUBSUB_PORT", "25222");
        qputenv("PUBSUB_CERTIFICATE", "00:fF:10");
        const Account account = Account::fromEnvironment();
        QCOMPARE(account.host, u"127.0.0.1"_s);
        QCOMPARE(account.port, 25222);
        QCOMPARE(account.pinnedCertificate, QByteArray("\x00\xff\x10", 3));
        QCOMPARE(account.security, Account::Security::TlsRequired);
    }

    void leavesOutWhatIsUnusable()
    {
        qputenv("PUBSUB_JID", "@");
        for (const char *port : { "0", "-1", "65536", "x", "" }) {
            qputenv("PUBSUB_PORT", port);
            QCOMPARE(Account::fromEnvironment(), Account());
        }
    }

    void connectingWithoutAnAccountSaysSo()
    {
        Client client;
        ConnectionError error;
        connect(&client, &Client::connectionFailed, this,
            [&](const ConnectionError &why) { error = why; });
        client.connectByEnvironment();
        QTRY_COMPARE(error.kind, ConnectionError::Kind::InvalidAccount);
    }

    // XEP-0060 §12.22
    void findsTheNodeOfAnAddress()
    {
        const NodeAddress node { *Jid::fromString(u"pubsub.example.org"_s), u"news/a b&c=ö"_s };
        QCOMPARE(NodeAddress::fromUri(node.toUri()), Parsed<NodeAddress>(node));
        QCOMPARE(NodeAddress::fromUri(u"xmpp:pubsub.example.org"_s).value().isRoot(), true);
        QCOMPARE(NodeAddress::fromUri(
                     u"xmpp:ada@example.org/desk?pubsub;action=retrieve;node=urn:x;item=1"_s)
                     .value(),
            (NodeAddress { *Jid::fromString(u"ada@example.org"_s), u"urn:x"_s }));
        for (const QString &bad :
            { QString(), u"news"_s, u"https://example.org"_s, u"xmpp:"_s, u"xmpp:a@b@c?;node=x"_s })
            QVERIFY2(!NodeAddress::fromUri(bad), qPrintable(bad));
    }

    void makesAPost()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
        const AtomEntry post = AtomEntry::post(u"Grüße"_s, u"An alle."_s);
        const auto read = AtomEntry::fromXml(post.toXml());
        QVERIFY(read);
        QCOMPARE(read->title(), u"Grüße"_s);
        QCOMPARE(read->textContent(), u"An alle."_s);
        QVERIFY(read->published() >= before && read->published() == read->updated());
        QVERIFY(read->id().startsWith("urn:uuid:"_L1));
        QVERIFY(read->id() != AtomEntry::post(u"Grüße"_s).id());
    }

    void makesAnItem()
    {
        const AtomEntry post = AtomEntry::post(u"Big news today"_s);
        QCOMPARE(post.toItem(u"1"_s).id, u"1"_s);
        QCOMPARE(post.toItem(u"1"_s).payload, post.toXml());
        QVERIFY(post.toItem().id.startsWith("big-news-today-"_L1));
        QVERIFY(post.toItem().id != post.toItem().id);
        QVERIFY(!AtomEntry().toItem().id.isEmpty());
    }
};

PUBSUB_TEST(tst_ShortWays, QCoreApplication)
#include "tst_ShortWays.moc"
