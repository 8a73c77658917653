// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/NodeIdSplitter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Browser::NodeIdSplitter;

class tst_NodeIdSplitter : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void boundsTheParts();
};

void tst_NodeIdSplitter::splits_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("parts");
    QTest::addRow("nothing") << QString() << QStringList();
    QTest::addRow("one") << u"princely_musings"_s << QStringList { u"princely_musings"_s };
    QTest::addRow("slashes") << u"blog/2026/x"_s << QStringList { u"blog/"_s, u"2026/"_s, u"x"_s };
    QTest::addRow("colons") << u"weather:north:wind"_s
                            << QStringList { u"weather:"_s, u"north:"_s, u"wind"_s };
    QTest::addRow("URN") << u"urn:xmpp:tune"_s << QStringList { u"urn:xmpp:tune"_s };
    QTest::addRow("URN in capitals") << u"URN:x:y"_s << QStringList { u"URN:x:y"_s };
    QTest::addRow("URN with something below it")
        << u"urn:xmpp:microblog:0:comments/a:b"_s
        << QStringList { u"urn:xmpp:microblog:0:comments/"_s, u"a:b"_s };
    QTest::addRow("no URN") << u"urns:a"_s << QStringList { u"urns:"_s, u"a"_s };
    QTest::addRow("both") << u"http://jabber.org/a"_s
                          << QStringList { u"http://"_s, u"jabber.org/"_s, u"a"_s };
    QTest::addRow("at the ends") << u"/srv/x/"_s << QStringList { u"/srv/"_s, u"x/"_s };
    QTest::addRow("separators only") << u"//"_s << QStringList { u"//"_s };
}

void tst_NodeIdSplitter::splits()
{
    QFETCH(QString, id);
    QStringList parts;
    for (const auto part : NodeIdSplitter::split(id))
        parts.append(part.toString());
    QTEST(parts, "parts");
    QCOMPARE(parts.join(QString()), id);
}

void tst_NodeIdSplitter::boundsTheParts()
{
    const QString id = u"a/"_s.repeated(10000);
    const auto parts = NodeIdSplitter::split(id);
    QCOMPARE(parts.size(), NodeIdSplitter::maxParts);
    QCOMPARE(parts.last().size(), id.size() - 2 * (NodeIdSplitter::maxParts - 1));
}

PUBSUB_TEST(tst_NodeIdSplitter, QCoreApplication)
#include "tst_NodeIdSplitter.moc"
