// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/AffiliationListModel.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using Browser::AffiliationListModel;
using Role = PubSub::Affiliation::Role;

namespace
{

PubSub::Jid jid(const QString &text)
{
    return PubSub::Jid::fromString(text).value_or(PubSub::Jid());
}

} // namespace

class tst_AffiliationListModel : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByPower();
};

void tst_AffiliationListModel::sortsByPower()
{
    AffiliationListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAffiliations({ { {}, jid(u"out@x"_s), Role::Outcast },
        { {}, jid(u"none@x"_s), Role::None }, { {}, jid(u"b@x"_s), Role::Owner },
        { {}, jid(u"a@x"_s), Role::Owner }, { {}, jid(u"p@x"_s), Role::Publisher } });
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, AffiliationListModel::JidColumn).data().toString());
    QCOMPARE(rows, (QStringList { u"a@x"_s, u"b@x"_s, u"p@x"_s, u"out@x"_s }));
}

PUBSUB_TEST(tst_AffiliationListModel, QApplication)
#include "tst_AffiliationListModel.moc"
