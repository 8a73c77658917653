// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/ConfigurationOutcome.h>

#include <QTest>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace
{

Form formWith(const QStringList &values, FormField::Type type = FormField::Type::TextSingle)
{
    Form form;
    FormField field;
    field.name = u"pubsub#x"_s;
    field.type = type;
    field.values = values;
    form.fields.append(field);
    return form;
}

} // namespace

/// What is said of a configuration after it was sent and read back. XEP-0060 §8.2.
class tst_ConfigurationOutcome : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void comparesAskedWithApplied_data();
    void comparesAskedWithApplied();
    void leavesOutWhatWasNotAsked();
};

void tst_ConfigurationOutcome::comparesAskedWithApplied_data()
{
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<QStringList>("applied");
    QTest::addColumn<bool>("isApplied");
    const QStringList a { u"a"_s };
    QTest::addRow("done") << a << a << true;
    QTest::addRow("ignored") << a << QStringList { u"b"_s } << false;
    QTest::addRow("gone") << a << QStringList() << false;
    QTest::addRow("emptied") << QStringList { QString() } << QStringList() << true;
    QTest::addRow("true is 1") << QStringList { u"1"_s } << QStringList { u"true"_s } << true;
    QTest::addRow("false is not 1")
        << QStringList { u"1"_s } << QStringList { u"false"_s } << false;
    QTest::addRow("other order") << QStringList { u"a"_s, u"b"_s } << QStringList { u"b"_s, u"a"_s }
                                 << true;
    QTest::addRow("one missing") << QStringList { u"a"_s, u"b"_s } << a << false;
}

void tst_ConfigurationOutcome::comparesAskedWithApplied()
{
    QFETCH(QStringList, asked);
    QFETCH(QStringList, applied);
    QFETCH(bool, isApplied);
    const ConfigurationOutcome outcome(
        formWith({ u"before"_s }), formWith(asked), formWith(applied));
    QCOMPARE(outcome.fields().size(), 1);
    QCOMPARE(outcome.notApplied().isEmpty(), isApplied);
    QCOMPARE(outcome.fields().first().before, QStringList { u"before"_s });
}

void tst_ConfigurationOutcome::leavesOutWhatWasNotAsked()
{
    Form submission = Form::submission(u"urn:type"_s);
    submission.setValue(u"pubsub#x"_s, u"1"_s);
    Form after = formWith({ u"1"_s });
    after.setValue(u"pubsub#other"_s, u"changed by somebody"_s);
    const ConfigurationOutcome outcome(formWith({}), submission, after);
    QCOMPARE(outcome.fields().size(), 1);
    QVERIFY(outcome.notApplied().isEmpty());
}

PUBSUB_TEST(tst_ConfigurationOutcome, QCoreApplication)
#include "tst_ConfigurationOutcome.moc"
