// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/FieldCheck.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Browser;
using PubSub::FormField;

/// What services choke on is not sent to them.
class tst_FieldCheck : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtNumbers_data();
    void looksAtNumbers();
    void leavesChoicesAlone();
    void knowsNumbers();
    void believesTheForm();
    void asksTheFeatures();

private:
    static FormField fieldOf(const QString &name, const QString &value)
    {
        FormField field;
        field.name = name;
        field.values = { value };
        return field;
    }
};

void tst_FieldCheck::looksAtNumbers_data()
{
    using Max = FieldCheck::Max;
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Max>("max");
    QTest::addColumn<QString>("problem");
    const QString maxItems = u"pubsub#max_items"_s;
    const QString payload = u"pubsub#max_payload_size"_s;
    QTest::addRow("a number") << maxItems << u"20"_s << Max::NotUnderstood << QString();
    QTest::addRow("zero") << maxItems << u"0"_s << Max::NotUnderstood << QString();
    QTest::addRow("blanks") << maxItems << u" 20 "_s << Max::NotUnderstood
                            << u"“Most items to keep”: “\u2068 20 \u2069” is not possible. Enter a "
                               "whole number, 0 or more."_s;
    QTest::addRow("emptied") << maxItems << QString() << Max::NotUnderstood << QString();
    QTest::addRow("as it was") << maxItems << u"ten"_s << Max::NotUnderstood << QString();
    QTest::addRow("max, understood") << maxItems << u"max"_s << Max::Understood << QString();
    QTest::addRow("max, not understood")
        << maxItems << u"max"_s << Max::NotUnderstood
        << u"“Most items to keep”: this service does not say that it understands “max”. Enter a "
           "number."_s;
    QTest::addRow("a word") << maxItems << u"abc"_s << Max::Understood
                            << u"“Most items to keep”: “\u2068abc\u2069” is not possible. Enter a "
                               "whole number, 0 or more."_s;
    QTest::addRow("below zero")
        << maxItems << u"-5"_s << Max::Understood
        << u"“Most items to keep”: “\u2068-5\u2069” is not possible. Enter a "
           "whole number, 0 or more."_s;
    QTest::addRow("too large")
        << maxItems << u"99999999999"_s << Max::Understood
        << u"“Most items to keep”: the number is too large. Enter one up to 2,147,483,647."_s;
    QTest::addRow("beyond all numbers")
        << maxItems << u"9"_s.repeated(40) << Max::Understood
        << u"“Most items to keep”: the number is too large. Enter one up to 2,147,483,647."_s;
    QTest::addRow("max where none can be")
        << payload << u"max"_s << Max::Understood
        << u"“Largest item (bytes)”: “\u2068max\u2069” is not possible. Enter a whole number, 0 or more."_s;
    QTest::addRow("a text") << u"pubsub#title"_s << u"abc"_s << Max::NotUnderstood << QString();
}

void tst_FieldCheck::looksAtNumbers()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(FieldCheck::Max, max);
    QLocale::setDefault(QLocale(QLocale::English));
    QTEST(FieldCheck::problem(fieldOf(name, u"ten"_s), { value }, max), "problem");
}

// A list holds nothing but what the service offers, or what is there already.
void tst_FieldCheck::leavesChoicesAlone()
{
    FormField field = fieldOf(u"pubsub#max_items"_s, u"10"_s);
    field.type = FormField::Type::ListSingle;
    field.options = { { {}, u"10"_s }, { {}, u"unlimited"_s } };
    QCOMPARE(
        FieldCheck::problem(field, { u"unlimited"_s }, FieldCheck::Max::NotUnderstood), QString());
}

void tst_FieldCheck::knowsNumbers()
{
    QVERIFY(FieldCheck::isNumber(fieldOf(u"pubsub#max_items"_s, u"1"_s)));
    QVERIFY(FieldCheck::isNumber(fieldOf(u"pubsub#max_payload_size"_s, u"1"_s)));
    QVERIFY(!FieldCheck::isNumber(fieldOf(u"pubsub#title"_s, u"1"_s)));
}

// Libervia-pubsub names the type of its numbers and no feature.
void tst_FieldCheck::believesTheForm()
{
    FormField typed = fieldOf(u"x-vendor#most"_s, u"10"_s);
    typed.validation.emplace().datatype = u"pubsub:integer-or-max"_s;
    QCOMPARE(FieldCheck::problem(typed, { u"max"_s }, FieldCheck::Max::NotUnderstood), QString());
    QVERIFY(!FieldCheck::problem(typed, { u"many"_s }, FieldCheck::Max::NotUnderstood).isEmpty());
}

void tst_FieldCheck::asksTheFeatures()
{
    PubSub::ServiceInfo service;
    QCOMPARE(FieldCheck::maxAt(service), FieldCheck::Max::NotUnderstood);
    service.features = { u"http://jabber.org/protocol/pubsub#config-node-max"_s };
    QCOMPARE(FieldCheck::maxAt(service), FieldCheck::Max::Understood);
}

PUBSUB_TEST(tst_FieldCheck, QCoreApplication)
#include "tst_FieldCheck.moc"
