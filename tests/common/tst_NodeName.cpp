// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/NodeName.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Common::NodeName;

class tst_NodeName : public QObject
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
};

QTEST_GUILESS_MAIN(tst_NodeName)
#include "tst_NodeName.moc"
