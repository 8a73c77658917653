// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/AddressInput.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

using namespace Common;
using namespace Qt::StringLiterals;

/// The one grammar of what people type to go somewhere.
class tst_AddressInput : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void quotesNoMoreThanALine();
    void findsLinks_data();
    void findsLinks();
};

void tst_AddressInput::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("action");
    const auto row
        = [](const char *name, const QString &text, const QString &service,
              const QString &node = {}, const QString &item = {}, const QString &action = {}) {
              QTest::newRow(name) << text << service << node << item << action;
          };
    const QString pubsub = u"pubsub.example.org"_s;
    row("service", u" pubsub.example.org "_s, pubsub);
    row("service without a dot", u"localhost"_s, u"localhost"_s);
    row("service in capitals", u"PubSub.Example.ORG"_s, pubsub);
    row("service with a slash at its end", u"pubsub.example.org/"_s, pubsub);
    row("account", u"juliet@example.org"_s, u"juliet@example.org"_s);
    row("service/node", u"pubsub.example.org/news"_s, pubsub, u"news"_s);
    row("service/node with slashes", u"pubsub.example.org/a/b"_s, pubsub, u"a/b"_s);
    row("service/node that begins with one", u"pubsub.example.org//srv/x"_s, pubsub, u"/srv/x"_s);
    row("service/node with a space", u"pubsub.example.org/my node"_s, pubsub, u"my node"_s);
    row("service node", u"pubsub.example.org my node"_s, pubsub, u"my node"_s);
    row("service node that begins with a slash", u"pubsub.example.org /news"_s, pubsub, u"/news"_s);
    row("service, much space, node", u"pubsub.example.org \t  news"_s, pubsub, u"news"_s);
    row("service node without a dot", u"localhost news"_s, u"localhost"_s, u"news"_s);
    row("account/node", u"juliet@example.org/urn:xmpp:microblog:0"_s, u"juliet@example.org"_s,
        u"urn:xmpp:microblog:0"_s);
    row("account node", u"juliet@example.org urn:xmpp:microblog:0"_s, u"juliet@example.org"_s,
        u"urn:xmpp:microblog:0"_s);
    row("node in another script", u"pubsub.example.org/ニュース"_s, pubsub, u"ニュース"_s);
    row("link to a service", u"xmpp:pubsub.example.org"_s, pubsub);
    row("link to a node", u"xmpp:pubsub.example.org?;node=blog%2Fa"_s, pubsub, u"blog/a"_s);
    row("link in capitals", u"XMPP:pubsub.example.org?;node=news"_s, pubsub, u"news"_s);
    row("link to an item", u"xmpp:pubsub.example.org?;node=news;item=1"_s, pubsub, u"news"_s,
        u"1"_s);
    row("link that subscribes", u"xmpp:pubsub.example.org?pubsub;action=subscribe;node=news"_s,
        pubsub, u"news"_s, {}, u"subscribe"_s);
    row("link that fetches an item",
        u"xmpp:pubsub.example.org?pubsub;action=retrieve;node=news;item=1"_s, pubsub, u"news"_s,
        u"1"_s, u"retrieve"_s);
    row("link to an account with a resource", u"xmpp:juliet@example.org/balcony?;node=news"_s,
        u"juliet@example.org"_s, u"news"_s);
}

void tst_AddressInput::reads()
{
    QFETCH(const QString, text);
    const auto address = AddressInput::parse(text);
    QVERIFY2(address, qPrintable(address ? QString() : address.error()));
    QTEST(address->node.service.toString(), "service");
    QTEST(address->node.node, "node");
    QTEST(address->itemId, "item");
    QTEST(address->action, "action");
}

void tst_AddressInput::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << u"  "_s
                             << u"Enter the address of a service, an account or a node."_s;
    QTest::newRow("web") << u"https://example.org/feed"_s << u"This is a web address."_s;
    QTest::newRow("prose") << u"two words"_s << u"is not an address"_s;
    QTest::newRow("no address") << u"@@@"_s << u"is not an address"_s;
    QTest::newRow("no service") << u"/news"_s << u"is not an address"_s;
    QTest::newRow("broken link") << u"xmpp:?;node=x"_s << u"This xmpp: address can't be read"_s;
    QTest::newRow("link with a zero")
        << u"xmpp:pubsub.example.org?;node=%00"_s << u"This xmpp: address can't be read"_s;
}

void tst_AddressInput::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, said);
    const auto address = AddressInput::parse(text);
    QVERIFY(!address);
    QVERIFY2(address.error().contains(said), qPrintable(address.error()));
}

void tst_AddressInput::quotesNoMoreThanALine()
{
    const auto address = AddressInput::parse(u"@"_s.repeated(10'000));
    QVERIFY(!address);
    QCOMPARE_LT(address.error().size(), 200);
}

void tst_AddressInput::findsLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("node") << u" xmpp:pubsub.example.org?;node=news "_s << true;
    QTest::newRow("service") << u"xmpp:pubsub.example.org"_s << false;
    QTest::newRow("id that looks like an address") << u"pubsub.example.org/news"_s << false;
    QTest::newRow("broken") << u"xmpp:?;node=news"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_AddressInput::findsLinks()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isLink);
    const auto address = AddressInput::linkIn(text);
    QCOMPARE(address.has_value(), isLink);
    if (isLink)
        QCOMPARE(address->node.node, u"news"_s);
}

PUBSUB_TEST(tst_AddressInput, QCoreApplication)
#include "tst_AddressInput.moc"
