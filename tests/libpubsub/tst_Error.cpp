// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/EnumValues.h"
#include "support/Errors.h"
#include "support/OperationBench.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/Error.h>
#include <pubsub/xml/XmlElement.h>

#include <QDir>
#include <QDomDocument>
#include <QMetaEnum>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
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

template <typename Enum> QString keyOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

/// An error in a form that a person can write too; what is not said is left out.
QString textOf(const Error &error)
{
    QStringList texts;
    for (const auto &[language, text] : error.texts.asKeyValueRange())
        texts += language + u':' + text;
    QStringList words { u"condition="_s + keyOf(error.condition) };
    const auto add = [&words](const char *name, const QString &value) {
        if (!value.isEmpty())
            words += QLatin1StringView(name) + u'=' + value;
    };
    add("type", error.type == Error::Type::None ? QString() : keyOf(error.type));
    if (error.pubSubCondition != Error::PubSubCondition::None)
        add("pubsub", keyOf(error.pubSubCondition));
    add("name", error.pubSubConditionName);
    add("feature", error.feature);
    add("redirect", error.redirectUri);
    add("by", error.by);
    add("retry", error.retryAt.toString(Qt::ISODate));
    add("text", error.text);
    add("texts", texts.size() > 1 ? texts.join(u',') : QString());
    add("remedy", keyOf(error.remedy()));
    return words.join(u' ');
}

/// The lines of a file in tests/data/errors, comments and empty ones left out.
QStringList linesOf(const QString &path)
{
    QFile file(path);
    QStringList lines;
    if (file.open(QIODevice::ReadOnly))
        lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return lines;
}

} // namespace

class tst_Error : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(read("<error/>").condition, Error::Condition::UndefinedCondition);
    }

    // Openfire's answer to who takes the last owner away.
    void readsThatThereIsNoReason()
    {
        const Error error = read("");
        QCOMPARE(error.kind, Error::Kind::Stanza);
        QCOMPARE(error.condition, Error::Condition::None);
        QCOMPARE(error.remedy(), Error::Remedy::Unknown);
        QCOMPARE(error.toString(), u"No reason given"_s);
        QVERIFY(!error.isOutcomeUnknown());
    }

    void readsTheCatalogue()
    {
        QSet<QString> seen;
        for (const QString &line :
            linesOf(QStringLiteral(TEST_DATA_DIR "/errors/conditions.txt"))) {
            const QStringList parts = line.split(u" | "_s);
            QCOMPARE(parts.size(), 3);
            QDomDocument iq;
            iq.setContent(u"<iq xmlns='jabber:client' type='get' id='1'/>"_s,
                QDomDocument::ParseOption::UseNamespaceProcessing);
            const QByteArray answer
                = errorAnswer(parts[1]).toStanza(iq.documentElement(), u"a@b/c"_s);
            const Error error = read(answer.sliced(answer.indexOf("<error")).chopped(5));
            QCOMPARE(notationOf(error), parts[1]);
            QCOMPARE(keyOf(error.remedy()), parts[2]);
            seen += error.pubSubConditionName;
        }
        // All that there are, but for Prosody's own.
        const auto conditions = QMetaEnum::fromType<Error::PubSubCondition>();
        for (int i = 1; i < conditions.keyCount() - 1; ++i) {
            const QByteArray name = wireName(conditions.key(i));
            QVERIFY2(name == "persistent-items" || seen.contains(QString::fromLatin1(name)),
                name.constData());
        }
    }

    void readsOddErrors_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(TEST_DATA_DIR "/errors"));
        for (const QString &name : folder.entryList({ u"*.txt"_s }, QDir::Files, QDir::Name)) {
            if (name != "conditions.txt"_L1)
                QTest::newRow(qUtf8Printable(name)) << folder.filePath(name);
        }
    }

    void readsOddErrors()
    {
        QFETCH(const QString, path);
        QStringList lines = linesOf(path);
        QVERIFY(!lines.isEmpty());
        const QString wanted = lines.takeLast();
        QCOMPARE(u"> "_s + textOf(read(lines.join(u'\n').toUtf8())), wanted);
    }

    void tellsWhatWasRefused_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QByteArray>("pubSubCondition");
        QTest::addColumn<bool>("isPreconditionNotMet");
        QTest::addColumn<bool>("isFormRefused");
        const auto add = [](const QByteArray &condition, const QByteArray &more, bool isNotMet,
                             bool isRefused) {
            QTest::newRow((condition + ' ' + more).constData())
                << condition << more << isNotMet << isRefused;
        };
        add("conflict", "precondition-not-met", true, false);
        add("conflict", {}, true, false);
        add("not-acceptable", "invalid-options", false, true);
        add("not-acceptable", {}, false, true);
        add("bad-request", {}, false, true);
        add("feature-not-implemented", "unsupported", false, true);
        add("service-unavailable", {}, false, true);
        add("forbidden", {}, false, false);
        add("item-not-found", {}, false, false);
    }

    // XEP-0060 §7.1.5, §8.2.5
    void tellsWhatWasRefused()
    {
        QFETCH(const QByteArray, condition);
        QFETCH(const QByteArray, pubSubCondition);
        QByteArray xml = "<error><" + condition + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>";
        if (!pubSubCondition.isEmpty())
            xml += "<" + pubSubCondition + " xmlns='http://jabber.org/protocol/pubsub#errors'/>";
        const Error error = read(xml + "</error>");
        QTEST(error.isPreconditionNotMet(), "isPreconditionNotMet");
        QTEST(error.isFormRefused(), "isFormRefused");
        for (const Error::Kind kind : { Error::Kind::Timeout, Error::Kind::Disconnected }) {
            QVERIFY(!errorOf(kind).isPreconditionNotMet());
            QVERIFY(!errorOf(kind).isFormRefused());
        }
    }

    void knowsARemedyWithoutAnAnswer()
    {
        using Kind = Error::Kind;
        using Remedy = Error::Remedy;
        QCOMPARE(errorOf(Kind::Timeout).remedy(), Remedy::Wait);
        QCOMPARE(errorOf(Kind::Disconnected).remedy(), Remedy::Wait);
        QCOMPARE(errorOf(Error::Refusal::NothingToSend).remedy(), Remedy::OurBug);
        QCOMPARE(errorOf(Kind::TooLarge).remedy(), Remedy::AskUser);
        QCOMPARE(errorOf(Kind::Aborted).remedy(), Remedy::Unknown);
        QCOMPARE(errorOf(Kind::Unparsable).remedy(), Remedy::Unknown);
    }

    // Only an empty list is a fault of the program's: else there is something that a person can do,
    // or the service can't do it.
    void knowsARemedyForEachRefusal()
    {
        using Refusal = Error::Refusal;
        using Remedy = Error::Remedy;
        const QHash<Refusal, Remedy> special { { Refusal::None, Remedy::Unknown },
            { Refusal::NothingToSend, Remedy::OurBug },
            { Refusal::NodeNameTooLong, Remedy::Unsupported } };
        for (const Refusal refusal : valuesOf<Refusal>()) {
            const Error error = errorOf(refusal);
            QCOMPARE(error.kind, Error::Kind::RefusedLocally);
            QCOMPARE(error.remedy(), special.value(refusal, Remedy::AskUser));
            QVERIFY(!error.isOutcomeUnknown());
        }
    }

    // The library notices that a list is cut; who cut it is the service.
    void saysWhoIsToBlameForARefusal()
    {
        using Refusal = Error::Refusal;
        for (const Refusal refusal : { Refusal::IncompleteList, Refusal::UnreadableAttachments,
                 Refusal::NodeNameTooLong, Refusal::ReadableByOthers })
            QCOMPARE(errorOf(refusal).party(), Error::Party::Service);
        for (const Refusal refusal : { Refusal::InvalidXml, Refusal::EmptyFile })
            QCOMPARE(errorOf(refusal).party(), Error::Party::Program);
    }

    void saysWhenTheOutcomeIsUnknown()
    {
        QVERIFY(errorOf(Error::Kind::Timeout).isOutcomeUnknown());
        QVERIFY(errorOf(Error::Kind::Disconnected).isOutcomeUnknown());
        QVERIFY(!errorOf(Error::Kind::RefusedLocally).isOutcomeUnknown());
        QCOMPARE(errorOf(Error::Kind::Aborted, u"why"_s).text, u"why"_s);
    }
};

PUBSUB_TEST(tst_Error, QCoreApplication)
#include "tst_Error.moc"
