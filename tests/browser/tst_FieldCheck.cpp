// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/FieldCheck.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Browser;
using PubSub::FormField;
using PubSub::FormValidation;

/// What services choke on is not sent to them.
class tst_FieldCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void looksAtNumbers_data();
    void looksAtNumbers();
    void looksAtChoices_data();
    void looksAtChoices();
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
    QTest::addRow("blanks") << maxItems << u" 20 "_s << Max::NotUnderstood << QString();
    QTest::addRow("emptied") << maxItems << QString() << Max::NotUnderstood << QString();
    QTest::addRow("as it was") << maxItems << u"ten"_s << Max::NotUnderstood << QString();
    QTest::addRow("max, understood") << maxItems << u"max"_s << Max::Understood << QString();
    QTest::addRow("max, not understood")
        << maxItems << u"max"_s << Max::NotUnderstood
        << u"“Most items to keep”: this service does not say that it understands “max”. Enter a "
           "number."_s;
    QTest::addRow("a word") << maxItems << u"abc"_s << Max::Understood
                            << u"“Most items to keep”: “\u2068abc\u2069” is no whole number."_s;
    QTest::addRow("below zero") << maxItems << u"-5"_s << Max::Understood
                                << u"“Most items to keep”: “\u2068-5\u2069” is no whole number."_s;
    QTest::addRow("too large")
        << maxItems << u"99999999999"_s << Max::Understood
        << u"“Most items to keep”: the number is too large. Enter one up to 2,147,483,647."_s;
    QTest::addRow("beyond all numbers")
        << maxItems << u"9"_s.repeated(40) << Max::Understood
        << u"“Most items to keep”: the number is too large. Enter one up to 2,147,483,647."_s;
    QTest::addRow("max where none can be")
        << payload << u"max"_s << Max::Understood
        << u"“Largest item (bytes)”: “\u2068max\u2069” is no whole number."_s;
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

void tst_FieldCheck::looksAtChoices_data()
{
    using Method = FormValidation::Method;
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<Method>("method");
    QTest::addColumn<bool>("isPossible");
    QTest::addRow("offered") << QStringList { u"open"_s } << Method::Basic << true;
    QTest::addRow("not offered") << QStringList { u"presence"_s } << Method::Basic << false;
    QTest::addRow("one of two") << QStringList { u"open"_s, u"presence"_s } << Method::Basic
                                << false;
    QTest::addRow("there before") << QStringList { u"open"_s, u"odd"_s } << Method::Basic << true;
    QTest::addRow("others are welcome") << QStringList { u"presence"_s } << Method::Open << true;
    QTest::addRow("none") << QStringList() << Method::Basic << true;
}

void tst_FieldCheck::looksAtChoices()
{
    QFETCH(QStringList, values);
    QFETCH(FormValidation::Method, method);
    FormField field = fieldOf(u"pubsub#access_model"_s, u"odd"_s);
    field.type = FormField::Type::ListMulti;
    field.options = { { {}, u"open"_s }, { {}, u"whitelist"_s } };
    field.validation.emplace().method = method;
    const QString problem = FieldCheck::problem(field, values, FieldCheck::Max::NotUnderstood);
    QTEST(problem.isEmpty(), "isPossible");
    if (!problem.isEmpty())
        QCOMPARE(problem,
            u"“Who may subscribe and read”: the service does not offer “\u2068Contacts who may see "
            u"the "
            "owner’s presence\u2069”. Choose something else."_s);
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

QTEST_GUILESS_MAIN(tst_FieldCheck)
#include "tst_FieldCheck.moc"
