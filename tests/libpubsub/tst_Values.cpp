// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/NodeInfo.h>
#include <pubsub/Subscription.h>

#include <QTest>
#include <QTimeZone>

using namespace PubSub;
using namespace Qt::StringLiterals;

class tst_Values : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void namesRolesAndStates()
    {
        using Role = Affiliation::Role;
        for (Role role : { Role::None, Role::Owner, Role::Publisher, Role::PublishOnly,
                 Role::Member, Role::Outcast })
            QCOMPARE(Affiliation::roleFromName(Affiliation::roleName(role)), role);
        QCOMPARE(Affiliation::roleFromName(u"king"_s), Role::Unknown);
        using State = Subscription::State;
        for (State state : { State::None, State::Pending, State::Unconfigured, State::Subscribed })
            QCOMPARE(Subscription::stateFromName(Subscription::stateName(state)), state);
        QCOMPARE(Subscription::stateFromName({}), State::Subscribed);
    }

    // XEP-0060 §5.4
    void readsMetadata()
    {
        NodeInfo info;
        QCOMPARE(info.title(), QString());
        QCOMPARE(info.subscriberCount(), -1);
        info.identities = { { u"pubsub"_s, u"leaf"_s, u"Name"_s } };
        QCOMPARE(info.title(), u"Name"_s);
        info.metadata.setValue(u"pubsub#title"_s, u"Title"_s);
        info.metadata.setValue(u"pubsub#description"_s, u"About"_s);
        info.metadata.setValue(u"pubsub#type"_s, u"http://www.w3.org/2005/Atom"_s);
        info.metadata.setValue(u"pubsub#access_model"_s, u"open"_s);
        info.metadata.setValue(u"pubsub#publish_model"_s, u"publishers"_s);
        info.metadata.setValue(u"pubsub#num_subscribers"_s, u"12"_s);
        info.metadata.setValue(u"pubsub#creation_date"_s, u"2003-07-29T22:56:00Z"_s);
        QCOMPARE(info.title(), u"Title"_s);
        QCOMPARE(info.description(), u"About"_s);
        QCOMPARE(info.payloadType(), u"http://www.w3.org/2005/Atom"_s);
        QCOMPARE(info.accessModel(), u"open"_s);
        QCOMPARE(info.publishModel(), u"publishers"_s);
        QCOMPARE(info.subscriberCount(), 12);
        QCOMPARE(info.created(), QDateTime(QDate(2003, 7, 29), QTime(22, 56), QTimeZone::UTC));
    }

    // XEP-0060 §5.1
    void knowsAServiceByItsIdentity()
    {
        ServiceInfo info;
        info.features = { u"http://jabber.org/protocol/pubsub#instant-nodes"_s };
        QVERIFY(!info.isPubSub());
        info.identities = { { u"pubsub"_s, u"service"_s, {} } };
        QVERIFY(info.isPubSub());
        QVERIFY(!info.isPep());
        QVERIFY(info.advertises(u"instant-nodes"_s));
        QVERIFY(!info.advertises(u"collections"_s));
        info.identities = { { u"pubsub"_s, u"pep"_s, {} } };
        QVERIFY(info.isPubSub() && info.isPep());
        info.jid = *Jid::fromString(u"ada@example.org"_s);
        QVERIFY(info.isPubSub() && info.isPep());
        // The nodes are those of its accounts.
        info.jid = *Jid::fromString(u"example.org"_s);
        QVERIFY(!info.isPubSub() && !info.isPep());
    }

    // XEP-0059 §2
    void knowsWhetherThereIsMore()
    {
        ItemsPage page;
        QVERIFY(!page.hasMore());
        page.items = { Item { u"1"_s, {}, {}, {} }, Item { u"2"_s, {}, {}, {} } };
        QVERIFY(!page.hasMore());
        page.set = { u"1"_s, u"2"_s, 5, 0 };
        QVERIFY(page.hasMore());
        page.set.index = 3;
        QVERIFY(!page.hasMore());
        page.set.index = -1;
        QVERIFY(page.hasMore());
        QVERIFY(Page::last(3).before.isEmpty() && !Page::last(3).before.isNull());
        QVERIFY(Page::all().before.isNull());
        QCOMPARE(Page::next(5, u"x"_s).after, u"x"_s);
        QCOMPARE(Page::previous(5, u"x"_s).before, u"x"_s);
        QCOMPARE(Page::first(7).max, 7);
    }
};

PUBSUB_TEST(tst_Values, QCoreApplication)
#include "tst_Values.moc"
