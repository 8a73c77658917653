// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/FieldCatalog.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Browser;
using PubSub::FormField;

/// How the fields of a configuration are called.
class tst_FieldCatalog : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAreOursOrTheServices();
    void otherSpellingsMeanTheSame();
};

void tst_FieldCatalog::labelsAreOursOrTheServices()
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
void tst_FieldCatalog::otherSpellingsMeanTheSame()
{
    FormField field;
    field.name = u"pubsub#leaf_node_association_policy"_s;
    QCOMPARE(FieldCatalog::label(field), u"Who may put nodes into this collection"_s);
    for (const QString &name : { field.name, u"pubsub#children_association_policy"_s }) {
        for (const QString &value : { u"owner"_s, u"owners"_s })
            QCOMPARE(FieldCatalog::optionLabel(name, { {}, value }), u"Owners"_s);
    }
}

PUBSUB_TEST(tst_FieldCatalog, QCoreApplication)
#include "tst_FieldCatalog.moc"
