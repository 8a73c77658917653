// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the comparison with examples of specifications takes for the same, and what not.

#include "support/ExampleMatch.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/XepExample.h"

#include <QTest>

using namespace TestSupport;
using namespace TestSupport::Examples;
using namespace Qt::StringLiterals;

namespace
{

bool areSame(const QByteArray &example, const QByteArray &sent)
{
    return stanzaDifference(stanzaFrom(example), stanzaFrom(sent)).isEmpty();
}

QByteArray options(const QByteArray &fields)
{
    return "<iq><x xmlns='jabber:x:data'>" + fields + "</x></iq>";
}

} // namespace

class tst_ExampleMatch : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesStanzasWithTheirBytes()
    {
        XepExample example;
        example.text = "\n<iq to='\xc3\xa4'>\n  <q/>\n</iq>\n\n<message\n from='b'/>\n";
        QCOMPARE(example.stanzas(),
            (QByteArrayList { "<iq to='\xc3\xa4'>\n  <q/>\n</iq>", "<message\n from='b'/>" }));
        example.text = "<iq><q></iq>";
        QVERIFY(example.stanzas().isEmpty());
        example.text = "xmpp:denmark.lit";
        QVERIFY(example.stanzas().isEmpty());
    }

    void layoutAndIdDoNotCount()
    {
        QVERIFY(areSame("<iq id='1' type='set' to='a'>\n <q b='1' a='2'/>\n</iq>",
            "<iq type='set' from='c' to='a' id='2'><q a='2' b='1'></q></iq>"));
        QVERIFY(areSame("<iq><q> ... <b/> ... </q></iq>", "<iq><q><b/></q></iq>"));
    }

    void whatIsInsideCounts()
    {
        QVERIFY(!areSame("<iq type='set'><q/></iq>", "<iq type='get'><q/></iq>"));
        QVERIFY(!areSame("<iq to='a'><q/></iq>", "<iq to='b'><q/></iq>"));
        QVERIFY(!areSame("<iq><q/></iq>", "<iq/>"));
        QVERIFY(!areSame("<iq><q/></iq>", "<iq><q/><q/></iq>"));
        QVERIFY(!areSame("<iq><q/></iq>", "<iq><q xmlns='other'/></iq>"));
        QVERIFY(!areSame("<iq><q a=''/></iq>", "<iq><q/></iq>"));
        QVERIFY(!areSame("<iq><q><a/><b/></q></iq>", "<iq><q><b/><a/></q></iq>"));
        QVERIFY(!areSame("<iq><q>a</q></iq>", "<iq><q>a </q></iq>"));
    }

    void truthValuesAreTheSameInBothSpellings()
    {
        const QByteArray yes = options("<field var='pubsub#deliver'><value>1</value></field>");
        QVERIFY(areSame(yes, options("<field var='pubsub#deliver'><value>true</value></field>")));
        QVERIFY(!areSame(yes, options("<field var='pubsub#deliver'><value>0</value></field>")));
        QVERIFY(!areSame(yes, options("<field var='pubsub#deliver'><value>10</value></field>")));
        QVERIFY(!areSame(options("<field var='pubsub#max_items'><value>1</value></field>"),
            options("<field var='pubsub#max_items'><value>true</value></field>")));
    }

    void payloadsHaveToBeExact()
    {
        const QByteArray stanza = "<message><event xmlns='http://jabber.org/protocol/pubsub#event'>"
                                  "<items><item><a xmlns='b'> <c/></a></item><item/></items>"
                                  "</event></message>";
        QVERIFY(payloadDifference({ stanza }, { "<a xmlns='b'> <c/></a>" }).isEmpty());
        QVERIFY(!payloadDifference({ stanza }, { "<a xmlns='b'><c/></a>" }).isEmpty());
        QVERIFY(!payloadDifference({ stanza }, { "<a> <c/></a>" }).isEmpty());
        QVERIFY(!payloadDifference({ stanza }, {}).isEmpty());
    }

    void featuresAreComparedByTheirEnd()
    {
        const auto answer = [](const QByteArray &features) {
            return stanzaFrom("<iq><query>" + features + "</query></iq>");
        };
        const QDomElement expected = answer("<feature var='a+notify'/><feature var='b'/>");
        QVERIFY(featureDifference(expected, answer("<feature var='a+notify'/>"), u"+notify"_s)
                .isEmpty());
        QVERIFY(!featureDifference(expected, answer("<feature var='b'/>"), u"+notify"_s).isEmpty());
    }
};

PUBSUB_TEST(tst_ExampleMatch, QCoreApplication)
#include "tst_ExampleMatch.moc"
