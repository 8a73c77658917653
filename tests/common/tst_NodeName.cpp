// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/LimitWarning.h"
#include "common/core/NodeName.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Common::NodeName;

class tst_NodeName : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void warns_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("warns");
        QTest::newRow("nothing") << QString() << 0 << false;
        QTest::newRow("letters and digits") << u"aZ09"_s << 4 << false;
        QTest::newRow("others") << u"a-b/c"_s << 9 << false;
        QTest::newRow("239 letters") << u"a"_s.repeated(239) << 239 << false;
        QTest::newRow("240 letters") << u"a"_s.repeated(240) << 240 << true;
        // Prosody takes items of the one and none of the other.
        QTest::newRow("26 Chinese characters") << u"港"_s.repeated(26) << 234 << false;
        QTest::newRow("27 Chinese characters") << u"港"_s.repeated(27) << 243 << true;
        QTest::newRow("beyond the BMP") << u"𝄞"_s << 12 << false;
    }

    void warns()
    {
        QFETCH(QString, name);
        QFETCH(int, length);
        QFETCH(bool, warns);
        QCOMPARE(NodeName::storedLength(name), length);
        QCOMPARE(!NodeName::warning(name).isEmpty(), warns);
    }

    void warnsOfWhatTheServiceLoses()
    {
        const auto openfire = PubSub::ServiceLimits::of(u"Openfire"_s, u"5.2.0"_s);
        QCOMPARE(NodeName::warning(u"a"_s.repeated(100), openfire), QString());
        QCOMPARE(NodeName::warning(u"a"_s.repeated(101), openfire),
            Common::LimitWarning::nodeId(u"a"_s.repeated(101), openfire));
        // What one service is known for says more than what any may do.
        QVERIFY(NodeName::warning(u"a"_s.repeated(300), openfire).contains("Openfire"_L1));
        QVERIFY(!NodeName::warning(u"a"_s.repeated(300)).contains("Openfire"_L1));
    }

    void suggestsNames_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        const QString word = u"harbour"_s;
        const QString words = (word + u' ').repeated(40);
        QTest::newRow("words") << QString() << u"News  of the Harbour!"_s
                               << u"news-of-the-harbour"_s;
        QTest::newRow("nothing") << u"news/"_s << u" …!"_s << u"news/"_s;
        QTest::newRow("below a prefix") << u"news/"_s << u"Cranes"_s << u"news/cranes"_s;
        // 12 words of 7 letters with hyphens between are 95 characters.
        QTest::newRow("many words") << QString() << words << (word + u'-').repeated(12).chopped(1);
        QTest::newRow("many words, whole ones fit")
            << u"12345"_s << words << u"12345"_s + (word + u'-').repeated(12).chopped(1);
        QTest::newRow("many words below a prefix")
            << u"123456"_s << words << u"123456"_s + (word + u'-').repeated(11).chopped(1);
        QTest::newRow("one long word")
            << QString() << u"a"_s.repeated(5000) << u"a"_s.repeated(100);
        QTest::newRow("Japanese") << QString() << u"港"_s.repeated(40) << u"港"_s.repeated(26);
        QTest::newRow("beyond the BMP")
            << QString() << u"𠮷"_s.repeated(40) << u"𠮷"_s.repeated(19);
        QTest::newRow("marks stay at their letters")
            << QString() << u"q\u0323\u0307"_s.repeated(60) << u"q\u0323\u0307"_s.repeated(18);
        QTest::newRow("a prefix that is too long itself")
            << u"a"_s.repeated(120) << u"News"_s << u"a"_s.repeated(120);
    }

    void suggestsNames()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(NodeName::suggested(prefix, title), name);
        if (prefix.size() < 100)
            QCOMPARE(NodeName::warning(name, PubSub::ServiceLimits::lowest()), QString());
    }
};

PUBSUB_TEST(tst_NodeName, QCoreApplication)
#include "tst_NodeName.moc"
