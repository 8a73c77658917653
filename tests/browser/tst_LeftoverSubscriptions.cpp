// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/LeftoverSubscriptions.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PubSub;
using Browser::LeftoverSubscriptions;

/// Who is subscribed to a node that they may not read. XEP-0060 §4.1, §4.5.
class tst_LeftoverSubscriptions : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhoMayNotRead_data();
    void findsWhoMayNotRead();
};

void tst_LeftoverSubscriptions::findsWhoMayNotRead_data()
{
    QTest::addColumn<AccessModel>("access");
    QTest::addColumn<QStringList>("leftovers");
    const QStringList outcasts { u"outcast@a/x"_s };
    QTest::newRow("open") << AccessModel::Open << outcasts;
    QTest::newRow("presence") << AccessModel::Presence << outcasts;
    QTest::newRow("authorize") << AccessModel::Authorize << outcasts;
    QTest::newRow("whitelist") << AccessModel::Whitelist
                               << QStringList { u"outcast@a/x"_s, u"writer@a"_s, u"nobody@a"_s,
                                      u"nobody@a/x"_s };
}

void tst_LeftoverSubscriptions::findsWhoMayNotRead()
{
    using Role = Affiliation::Role;
    const QList<Affiliation> roles { { {}, *Jid::fromString(u"owner@a"_s), Role::Owner },
        { {}, *Jid::fromString(u"publisher@a"_s), Role::Publisher },
        { {}, *Jid::fromString(u"Member@a"_s), Role::Member },
        { {}, *Jid::fromString(u"odd@a"_s), Role::Unknown },
        { {}, *Jid::fromString(u"writer@a"_s), Role::PublishOnly },
        { {}, *Jid::fromString(u"outcast@a"_s), Role::Outcast } };
    QList<Subscription> subscriptions;
    for (const char *jid : { "owner@a", "publisher@a/x", "member@a", "odd@a", "outcast@a/x",
             "writer@a", "nobody@a", "nobody@a/x", "not a jid@@" }) {
        Subscription one;
        one.jid = QLatin1StringView(jid);
        subscriptions.append(one);
    }
    Subscription ended;
    ended.jid = u"ended@a"_s;
    ended.state = Subscription::State::None;
    subscriptions.append(ended);

    QFETCH(const AccessModel, access);
    QStringList leftovers;
    for (const Subscription &one : LeftoverSubscriptions::among(subscriptions, roles, access))
        leftovers.append(one.jid);
    QTEST(leftovers, "leftovers");
}

PUBSUB_TEST(tst_LeftoverSubscriptions, QCoreApplication)
#include "tst_LeftoverSubscriptions.moc"
