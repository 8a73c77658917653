// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/LimitWarning.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using Common::LimitWarning;
using PubSub::ServiceLimits;

namespace
{

const ServiceLimits openfire = ServiceLimits::of(u"Openfire"_s, u"5.2.0"_s);

using Function = QString (*)(const QString &text, const ServiceLimits &limits);

} // namespace

class tst_LimitWarning : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void warnsAboveTheLimit_data()
    {
        QTest::addColumn<Function>("function");
        QTest::addColumn<int>("limit");
        QTest::newRow("id of a node") << &LimitWarning::nodeId << 100;
        QTest::newRow("title") << &LimitWarning::title << 50;
        QTest::newRow("description") << &LimitWarning::description << 255;
        QTest::newRow("id of an item") << &LimitWarning::itemId << 100;
    }

    void warnsAboveTheLimit()
    {
        QFETCH(const Function, function);
        QFETCH(const int, limit);
        QCOMPARE(function(u"a"_s.repeated(limit), openfire), QString());
        QCOMPARE(function({}, openfire), QString());
        const QString warning = function(u"a"_s.repeated(limit + 1), openfire);
        QVERIFY2(warning.startsWith("Openfire loses "_L1), qPrintable(warning));
        QVERIFY2(warning.contains(QString::number(limit)), qPrintable(warning));
        QVERIFY2(warning.contains(QString::number(limit + 1)), qPrintable(warning));
        // Two UTF-16 code units each.
        QVERIFY(!function(u"𠮷"_s.repeated(limit / 2 + 1), openfire).isEmpty());
        // Of most services nothing is known.
        QCOMPARE(function(u"a"_s.repeated(5000), ServiceLimits()), QString());
    }

    void knowsTheFieldsOfAConfiguration()
    {
        const QStringList lines { u"a"_s.repeated(200), u"b"_s.repeated(55) };
        QCOMPARE(LimitWarning::field(u"pubsub#title"_s, lines, openfire),
            LimitWarning::title(lines.join(u'\n'), openfire));
        QVERIFY(!LimitWarning::field(u"pubsub#description"_s, lines, openfire).isEmpty());
        QCOMPARE(
            LimitWarning::field(u"pubsub#description"_s, { lines.first() }, openfire), QString());
        QCOMPARE(LimitWarning::field(u"pubsub#type"_s, lines, openfire), QString());
    }

    void knowsWhatMayBeTooLong()
    {
        const QString longest = u"a"_s.repeated(*ServiceLimits::lowest().nodeId);
        QVERIFY(!LimitWarning::isDoubtful(longest, longest));
        QVERIFY(LimitWarning::isDoubtful(longest + u'a', {}));
        QVERIFY(LimitWarning::isDoubtful({}, longest + u'a'));
    }
};

PUBSUB_TEST(tst_LimitWarning, QCoreApplication)
#include "tst_LimitWarning.moc"
