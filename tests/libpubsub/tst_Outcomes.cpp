// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small values around requests: what a node wants, what an error carries, a command's step, a
// query of items.

#include "support/Errors.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/PubSub.h>

#include <QDomDocument>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const NodeAddress news { *Jid::fromString(u"pubsub.localhost"_s), u"news"_s };

Error errorWith(const QByteArray &content)
{
    Error error = errorOf(Error::Kind::Stanza);
    error.stanza = "<iq xmlns='jabber:client' type='error' from='pubsub.localhost'>" + content
        + "<error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
          "</error></iq>";
    return error;
}

Form configuration(const QString &persists, const QString &delivers)
{
    Form form;
    if (!persists.isEmpty())
        form.setValue(u"pubsub#persist_items"_s, persists);
    if (!delivers.isEmpty())
        form.setValue(u"pubsub#deliver_payloads"_s, delivers);
    return form;
}

} // namespace

class tst_Outcomes : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // XEP-0060 §4.3, table 4
    void knowsWhatANodeWants()
    {
        using Part = PublishShape::Part;
        const PublishShape whole { Part::Required, Part::Required };
        QCOMPARE(PublishShape::of({}), whole);
        QCOMPARE(PublishShape::of(configuration(u"1"_s, u"1"_s)), whole);
        QCOMPARE(PublishShape::of(configuration(u"0"_s, u"true"_s)), whole);
        QCOMPARE(PublishShape::of(configuration({}, u"perhaps"_s)), whole);
        QCOMPARE(PublishShape::of(configuration(u"1"_s, u"false"_s)),
            (PublishShape { Part::Required, Part::Optional }));
        QCOMPARE(PublishShape::of(configuration({}, u"0"_s)),
            (PublishShape { Part::Required, Part::Optional }));
        QCOMPARE(PublishShape::of(configuration(u"0"_s, u"0"_s)),
            (PublishShape { Part::Forbidden, Part::Forbidden }));
    }

    // XEP-0060 §8.9.2.4, §8.8.2.4
    void findsWhatWasNotChanged()
    {
        const Error error = errorWith(
            "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>"
            "<affiliations node='news'><affiliation jid='bob@localhost' affiliation='owner'/>"
            "</affiliations><subscriptions node='news'>"
            "<subscription jid='bob@localhost' subscription='subscribed' subid='1'/>"
            "</subscriptions></pubsub>");
        const auto affiliations = unchangedAffiliations(error, news);
        QCOMPARE(affiliations.size(), 1);
        QCOMPARE(affiliations.first().jid, *Jid::fromString(u"bob@localhost"_s));
        QCOMPARE(affiliations.first().role, Affiliation::Role::Owner);
        QCOMPARE(affiliations.first().node, news);
        const auto subscriptions = unchangedSubscriptions(error, news);
        QCOMPARE(subscriptions.size(), 1);
        QCOMPARE(subscriptions.first().subid, u"1"_s);
        QCOMPARE(subscriptions.first().node, news);
        QVERIFY(requiredOptions(error).isEmpty());
    }

    // XEP-0060 §6.1.5
    void findsTheOptionsThatAreWanted()
    {
        const Error error = errorWith(
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'><options node='news' "
            "jid='bob@localhost'><x xmlns='jabber:x:data' type='form'><field var='pubsub#deliver' "
            "type='boolean'><value>1</value></field></x></options></pubsub>");
        QCOMPARE(requiredOptions(error).get(SubscribeOptions::deliver), true);
        QVERIFY(unchangedAffiliations(error, news).isEmpty());
    }

    void anErrorWithoutDataHasNone()
    {
        for (const Error &error : { errorOf(Error::Kind::Stanza), errorOf(Error::Kind::Timeout),
                 errorWith({}), errorWith("<pubsub xmlns='urn:other'/>"), errorWith("<broken") }) {
            QVERIFY(unchangedAffiliations(error, news).isEmpty());
            QVERIFY(unchangedSubscriptions(error, news).isEmpty());
            QVERIFY(requiredOptions(error).isEmpty());
        }
    }

    // XEP-0050 §3.4
    void aCommandTellsItsFailureInNotes()
    {
        using Type = CommandNote::Type;
        CommandStep step;
        QVERIFY(!step.hasFailed());
        step.notes = { { Type::Info, u"Done."_s }, { Type::Warning, u"Slowly."_s } };
        QVERIFY(!step.hasFailed());
        step.notes.append({ Type::Error, u"Not quite."_s });
        QVERIFY(step.hasFailed());
    }

    void aCommandNamesItsActions()
    {
        using Action = CommandStep::Action;
        QStringList names;
        for (const Action action :
            { Action::Execute, Action::Cancel, Action::Previous, Action::Next, Action::Complete })
            names.append(CommandStep::actionName(action));
        QCOMPARE(names,
            (QStringList { u"execute"_s, u"cancel"_s, u"prev"_s, u"next"_s, u"complete"_s }));
    }

    // XEP-0060 §6.5, XEP-0059 §2, XEP-0413 §4
    void aQueryOfItemsAsksForWhatItSays()
    {
        ScriptedServer server;
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto sent = [&](const ItemsQuery &query) {
            server.clearReceived();
            (void)exec(client.node(news).items(query));
            const auto received = server.received({ .element = u"items"_s });
            return received.isEmpty() ? QDomElement() : received.first().firstChildElement();
        };
        const QDomElement plain = sent({}).firstChildElement();
        QCOMPARE(plain.attribute(u"node"_s), u"news"_s);
        QCOMPARE(plain.attributes().size(), 1);
        QVERIFY(plain.firstChildElement().isNull());
        QVERIFY(plain.nextSiblingElement().isNull());

        const QDomElement newest = sent({ .maxItems = 3, .subid = u"s1"_s }).firstChildElement();
        QCOMPARE(newest.attribute(u"max_items"_s), u"3"_s);
        QCOMPARE(newest.attribute(u"subid"_s), u"s1"_s);

        const QDomElement named = sent({ .ids = { u"a"_s, u"b"_s } }).firstChildElement();
        QCOMPARE(named.elementsByTagName(u"item"_s).size(), 2);
        QCOMPARE(named.firstChildElement().attribute(u"id"_s), u"a"_s);

        const ItemsOrder newestFirst { ItemsOrder::By::Modification, Qt::DescendingOrder };
        const QDomElement paged
            = sent({ .page = Page::next(10, u"x"_s), .order = { newestFirst } });
        const QDomElement set = paged.firstChildElement(u"set"_s);
        QCOMPARE(set.firstChildElement(u"max"_s).text(), u"10"_s);
        QCOMPARE(set.firstChildElement(u"after"_s).text(), u"x"_s);
        const QDomElement order = paged.firstChildElement(u"order"_s);
        QCOMPARE(order.namespaceURI(), u"urn:xmpp:order-by:1"_s);
        QCOMPARE(order.attribute(u"by"_s), u"modification"_s);
        QCOMPARE(order.attribute(u"desc"_s), u"true"_s);
    }
};

PUBSUB_TEST(tst_Outcomes, QCoreApplication)
#include "tst_Outcomes.moc"
