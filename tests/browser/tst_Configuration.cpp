// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ConfigurationOutcome.h"
#include "browser/core/FieldCatalog.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Browser;
using PubSub::Form;
using PubSub::FormField;

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

/// What is said of a configuration after it was sent and read back.
class tst_Configuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comparesAskedWithApplied_data();
    void comparesAskedWithApplied();
    void leavesOutWhatWasNotAsked();
    void labelsAreOursOrTheServices();
    void otherSpellingsMeanTheSame();
};

void tst_Configuration::comparesAskedWithApplied_data()
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

void tst_Configuration::comparesAskedWithApplied()
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

void tst_Configuration::leavesOutWhatWasNotAsked()
{
    Form submission = Form::submission(u"urn:type"_s);
    submission.setValue(u"pubsub#x"_s, u"1"_s);
    Form after = formWith({ u"1"_s });
    after.setValue(u"pubsub#other"_s, u"changed by somebody"_s);
    const ConfigurationOutcome outcome(formWith({}), submission, after);
    QCOMPARE(outcome.fields().size(), 1);
    QVERIFY(outcome.notApplied().isEmpty());
}

void tst_Configuration::labelsAreOursOrTheServices()
{
    FormField field;
    field.name = u"pubsub#access_model"_s;
    field.label = u"Whatever the server writes"_s;
    QCOMPARE(FieldCatalog::label(field), u"Who may subscribe and read"_s);
    QCOMPARE(FieldCatalog::group(field.name), FieldCatalog::Group::Basic);
    field.name = u"x-vendor#speed"_s;
    QCOMPARE(FieldCatalog::label(field), u"Whatever the server writes"_s);
    QCOMPARE(FieldCatalog::group(field.name), FieldCatalog::Group::Advanced);
    field.label.clear();
    QCOMPARE(FieldCatalog::label(field), u"x-vendor#speed"_s);
    QCOMPARE(FieldCatalog::optionLabel(u"pubsub#access_model"_s, { u"x"_s, u"whitelist"_s }),
        u"Members, publishers and owners only"_s);
    QCOMPARE(FieldCatalog::optionLabel(u"pubsub#access_model"_s, { u"New one"_s, u"new"_s }),
        u"New one"_s);
}

// XEP-0248 had other names once, and its examples another spelling.
void tst_Configuration::otherSpellingsMeanTheSame()
{
    FormField field;
    field.name = u"pubsub#leaf_node_association_policy"_s;
    QCOMPARE(FieldCatalog::label(field), u"Who may put nodes into this collection"_s);
    for (const QString &name : { field.name, u"pubsub#children_association_policy"_s }) {
        for (const QString &value : { u"owner"_s, u"owners"_s })
            QCOMPARE(FieldCatalog::optionLabel(name, { {}, value }), u"Owners"_s);
    }
}

QTEST_GUILESS_MAIN(tst_Configuration)
#include "tst_Configuration.moc"
