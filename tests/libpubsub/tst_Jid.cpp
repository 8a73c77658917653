// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/Jid.h>
#include <pubsub/NodeAddress.h>

#include <QSet>
#include <QTest>

using namespace PubSub;
using namespace Qt::StringLiterals;

class tst_Jid : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheParts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("resource");
        QTest::newRow("full") << u"juliet@capulet.lit/balcony"_s << u"juliet"_s << u"capulet.lit"_s
                              << u"balcony"_s;
        QTest::newRow("bare") << u"juliet@capulet.lit"_s << u"juliet"_s << u"capulet.lit"_s
                              << u""_s;
        QTest::newRow("domain") << u"pubsub.shakespeare.lit"_s << u""_s
                                << u"pubsub.shakespeare.lit"_s << u""_s;
        QTest::newRow("resource with @ and /") << u"a@b/c@d/e"_s << u"a"_s << u"b"_s << u"c@d/e"_s;
        QTest::newRow("case") << u"Juliet@CAPULET.lit/Balcony"_s << u"juliet"_s << u"capulet.lit"_s
                              << u"Balcony"_s;
        QTest::newRow("trailing dot") << u"a@b.c."_s << u"a"_s << u"b.c"_s << u""_s;
        QTest::newRow("decomposed") << u"A\u0308@b"_s << u"\u00e4"_s << u"b"_s << u""_s;
        // ẗ exists whole, its capital does not.
        QTest::newRow("composed only in lower case")
            << u"T\u0308@T\u0344"_s << u"\u1e97"_s << u"\u1e97\u0301"_s << u""_s;
        QTest::newRow("Chinese") << u"用户@例子.测试"_s << u"用户"_s << u"例子.测试"_s << u""_s;
        QTest::newRow("IPv6") << u"a@[::1]"_s << u"a"_s << u"[::1]"_s << u""_s;
    }
    void readsTheParts()
    {
        QFETCH(QString, text);
        const auto jid = Jid::fromString(text);
        QVERIFY(jid);
        QTEST(jid->local(), "local");
        QTEST(jid->domain(), "domain");
        QTEST(jid->resource(), "resource");
        QCOMPARE(Jid::fromString(jid->toString()), jid);
        QCOMPARE(jid->bare().toString() + (jid->isBare() ? QString() : u'/' + jid->resource()),
            jid->toString());
        QCOMPARE(jid->isDomain(), jid->local().isEmpty());
        QVERIFY(!jid->isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("no domain") << u"juliet@"_s;
        QTest::newRow("no local part") << u"@capulet.lit"_s;
        QTest::newRow("no resource") << u"a@b/"_s;
        QTest::newRow("space") << u"a b@c"_s;
        QTest::newRow("space in domain") << u"a@b c"_s;
        QTest::newRow("two @") << u"a@b@c"_s;
        QTest::newRow("tag") << u"a@<b>"_s;
        QTest::newRow("line break") << u"a@b\nc"_s;
        QTest::newRow("NUL in resource") << u"a@b/c"_s + QChar(0);
        QTest::newRow("empty label") << u"a@b..c"_s;
        QTest::newRow("leading dot") << u"a@.b"_s;
        QTest::newRow("dots at the end") << u"a@b.."_s;
        QTest::newRow("quote") << u"a\"b@c"_s;
        QTest::newRow("long") << QString(1024, u'a') + u"@b"_s;
        QTest::newRow("long in bytes") << QString(600, u'é') + u"@b"_s;
    }
    void refuses()
    {
        QFETCH(QString, text);
        const auto jid = Jid::fromString(text);
        QVERIFY(!jid);
        QVERIFY(!jid.error().message.isEmpty());
    }

    void theLongestPartIsAllowed()
    {
        QVERIFY(Jid::fromString(QString(Jid::maxPartBytes, u'a') + u"@b"_s));
    }

    void equalAddressesHashAlike()
    {
        const QSet<Jid> jids { *Jid::fromString(u"A@B"_s), *Jid::fromString(u"a@b"_s),
            *Jid::fromString(u"a@b/R"_s), *Jid::fromString(u"a@b/r"_s) };
        QCOMPARE(jids.size(), 3);
        QVERIFY(*Jid::fromString(u"z@a"_s) < *Jid::fromString(u"a@b"_s));
        QVERIFY(Jid().isEmpty());
        QVERIFY(!Jid().isDomain());
    }

    void theSameNodeIdOnTwoServicesIsTwoNodes()
    {
        const NodeAddress a { *Jid::fromString(u"pubsub.a"_s), u"news"_s };
        const NodeAddress b { *Jid::fromString(u"pubsub.b"_s), u"news"_s };
        QVERIFY(!(a == b));
        QCOMPARE((QSet<NodeAddress> { a, b, a }).size(), 2);
        QVERIFY(a < b);
        QVERIFY(!a.isRoot());
        QVERIFY((NodeAddress { a.service, {} }).isRoot());
    }

    // XEP-0060 §12.22
    void writesTheUriOfANode_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<QString>("uri");
        QTest::newRow("service") << u""_s << u"xmpp:pubsub.shakespeare.lit"_s;
        QTest::newRow("node") << u"princely_musings"_s
                              << u"xmpp:pubsub.shakespeare.lit?;node=princely_musings"_s;
        QTest::newRow("urn") << u"urn:xmpp:microblog:0"_s
                             << u"xmpp:pubsub.shakespeare.lit?;node=urn:xmpp:microblog:0"_s;
        QTest::newRow("special") << u"a;b c%"_s
                                 << u"xmpp:pubsub.shakespeare.lit?;node=a%3Bb%20c%25"_s;
    }
    void writesTheUriOfANode()
    {
        QFETCH(QString, node);
        const NodeAddress address { *Jid::fromString(u"pubsub.shakespeare.lit"_s), node };
        QTEST(address.toUri(), "uri");
    }
};

PUBSUB_TEST(tst_Jid, QCoreApplication)
#include "tst_Jid.moc"
