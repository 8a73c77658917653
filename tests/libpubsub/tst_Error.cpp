// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <pubsub/Error.h>

#include <QDomDocument>
#include <QMetaEnum>
#include <QTest>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace
{

Error read(const QByteArray &error)
{
    QDomDocument document;
    document.setContent("<iq xmlns='jabber:client' type='error' id='1'>" + error + "</iq>",
        QDomDocument::ParseOption::UseNamespaceProcessing);
    return Error::fromStanza(document.documentElement());
}

/// `ItemNotFound` as it stands on the wire.
QByteArray wireName(const char *key)
{
    QByteArray name;
    for (const char *c = key; *c; ++c) {
        if (*c >= 'A' && *c <= 'Z')
            name += name.isEmpty() ? "" : "-";
        name += QByteArray(1, *c).toLower();
    }
    return name;
}

} // namespace

class tst_Error : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // XEP-0060 §6.5.9.4
    void readsWhatIsUnsupported()
    {
        const Error error = read(R"(<error type='cancel'>
            <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
            <unsupported xmlns='http://jabber.org/protocol/pubsub#errors'
                feature='http://jabber.org/protocol/pubsub#retrieve-items'/>
            <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>Sorry</text></error>)");
        QCOMPARE(error.kind, Error::Kind::Stanza);
        QCOMPARE(error.type, Error::Type::Cancel);
        QCOMPARE(error.condition, Error::Condition::FeatureNotImplemented);
        QCOMPARE(error.pubSubCondition, Error::PubSubCondition::Unsupported);
        QCOMPARE(error.feature, u"retrieve-items"_s);
        QCOMPARE(error.text, u"Sorry"_s);
        QVERIFY(error.isUnsupported());
        QVERIFY(!error.isOutcomeUnknown());
        QVERIFY(error.stanza.contains("unsupported"));
        QVERIFY(error.toString().contains("Sorry"_L1));
    }

    // XEP-0060 §6.1.3.10
    void readsWhereANodeWent()
    {
        const Error error = read(R"(<error type='modify'>
            <gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:a?;node=b</gone></error>)");
        QCOMPARE(error.condition, Error::Condition::Gone);
        QCOMPARE(error.redirectUri, u"xmpp:a?;node=b"_s);
    }

    void knowsEveryCondition()
    {
        const auto conditions = QMetaEnum::fromType<Error::Condition>();
        for (int i = 1; i < conditions.keyCount(); ++i) {
            const Error error = read("<error><" + wireName(conditions.key(i))
                + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>");
            QCOMPARE(int(error.condition), conditions.value(i));
        }
        const auto pubsub = QMetaEnum::fromType<Error::PubSubCondition>();
        for (int i = 1; i < pubsub.keyCount() - 1; ++i) {
            const Error error = read("<error><" + wireName(pubsub.key(i))
                + " xmlns='http://jabber.org/protocol/pubsub#errors'/></error>");
            QCOMPARE(int(error.pubSubCondition), pubsub.value(i));
        }
    }

    void keepsWhatItDoesNotKnow()
    {
        const Error error = read("<error type='strange'>"
                                 "<odd xmlns='http://jabber.org/protocol/pubsub#errors'/></error>");
        QCOMPARE(error.type, Error::Type::None);
        QCOMPARE(error.condition, Error::Condition::UndefinedCondition);
        QCOMPARE(error.pubSubCondition, Error::PubSubCondition::Other);
        QCOMPARE(error.pubSubConditionName, u"odd"_s);
        QCOMPARE(read("").condition, Error::Condition::UndefinedCondition);
    }

    void saysWhenTheOutcomeIsUnknown()
    {
        QVERIFY(Error::local(Error::Kind::Timeout, {}).isOutcomeUnknown());
        QVERIFY(Error::local(Error::Kind::Disconnected, {}).isOutcomeUnknown());
        QVERIFY(!Error::local(Error::Kind::RefusedLocally, {}).isOutcomeUnknown());
        QCOMPARE(Error::local(Error::Kind::Aborted, u"why"_s).text, u"why"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Error)
#include "tst_Error.moc"
