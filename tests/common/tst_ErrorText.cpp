// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/ErrorText.h"
#include "support/EnumValues.h"
#include "support/Errors.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QLocale>
#include <QMetaEnum>
#include <QScopeGuard>
#include <QTest>
#include <QTimeZone>

using namespace Common;
using namespace Qt::StringLiterals;
using namespace TestSupport;
using PubSub::ConnectionError;
using PubSub::Error;

namespace
{

bool isSentence(const QString &text)
{
    return text.size() > 20 && text.front().isUpper() && text.endsWith(u'.');
}

} // namespace

class tst_ErrorText : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasItsOwnSentence();
    void everyRefusalIsToldInWords();
    void everyConnectionErrorHasItsOwnSentence();
    void theMoreSpecialOneWins();
    void namesFeatureAndNewAddress();
    void saysWhyAStreamEnded();
    void quotesTheServer();
    void saysWhatIsWrongWithAnAccount();
    void detailsTellEverything();
    void quotesTheServiceInThePersonsLanguage();
    void saysWhenToTryAgain();
    void saysBothSizes();
    void saysWhichPreconditionIsNotMet();
    void saysWhereToLookInAForm();
};

void tst_ErrorText::everyErrorHasItsOwnSentence()
{
    QHash<QString, QString> seen;
    const auto check = [&seen](const Error &error, const char *name) {
        const QString text = ErrorText::of(error);
        QVERIFY2(isSentence(text), name);
        QVERIFY2(!seen.contains(text),
            qPrintable(u"%1 reads like %2"_s.arg(QLatin1StringView(name), seen.value(text))));
        seen.insert(text, QString::fromLatin1(name));
    };
    for (const auto kind : valuesOf<Error::Kind>()) {
        if (kind != Error::Kind::RefusedLocally)
            check(errorOf(kind), QMetaEnum::fromType<Error::Kind>().valueToKey(int(kind)));
    }
    for (const auto refusal : valuesOf<Error::Refusal>()) {
        check(errorOf(refusal), QMetaEnum::fromType<Error::Refusal>().valueToKey(int(refusal)));
    }
    for (const auto condition : valuesOf<Error::Condition>()) {
        check(
            errorOf(condition), QMetaEnum::fromType<Error::Condition>().valueToKey(int(condition)));
    }
    for (const auto condition : valuesOf<Error::PubSubCondition>()) {
        if (condition == Error::PubSubCondition::None)
            continue;
        check(errorOf(condition),
            QMetaEnum::fromType<Error::PubSubCondition>().valueToKey(int(condition)));
    }
    QCOMPARE(seen.size(), 9 + 13 + 24 + 26);
}

// What a person reads; a refusal that is not in this list fails.
void tst_ErrorText::everyRefusalIsToldInWords()
{
    using Refusal = Error::Refusal;
    const QHash<Refusal, QString> told {
        { Refusal::None,
            u"This was not sent, and this program can't say why. Tell the people who make it."_s },
        { Refusal::InvalidXml,
            u"This was not sent, since it holds characters that can't be sent, or XML with a "
            "fault. Correct what you entered."_s },
        { Refusal::NothingToSend, u"Nothing was sent, for there is nothing to send."_s },
        { Refusal::ForeignSubscriber,
            u"You can subscribe your own account only, not somebody else."_s },
        { Refusal::InvalidReaction, u"A reaction is a single character. Choose another one."_s },
        { Refusal::UnreadableAttachments,
            u"What you attached to this before can't be understood, and would be lost. So nothing "
            "was changed."_s },
        { Refusal::NodeNameTooLong,
            u"The service is known to lose nodes whose name is so long, so none was made."_s },
        { Refusal::ReadableByOthers,
            u"The node for your private data can be read by others, or keeps nothing. So nothing "
            "was stored there."_s },
        { Refusal::TooManyNodes, u"The collection has more nodes than this program looks at."_s },
        { Refusal::IncompleteList,
            u"The service may not have listed all nodes of the collection."_s },
        { Refusal::EmptyFile, u"There is nothing in the file. Choose another one."_s },
        { Refusal::FileTooLarge,
            u"The file is larger than the service takes. Make it smaller, or choose another "
            "one."_s },
        { Refusal::FileChanged,
            u"The file can't be read any more, or has changed. Choose it anew."_s },
    };
    for (const auto refusal : valuesOf<Refusal>())
        QCOMPARE(ErrorText::of(errorOf(refusal)), told.value(refusal));
}

void tst_ErrorText::everyConnectionErrorHasItsOwnSentence()
{
    QSet<QString> seen;
    constexpr int last = int(ConnectionError::Kind::InvalidAccount);
    for (int kind = 0; kind <= last; ++kind) {
        ConnectionError error;
        error.kind = ConnectionError::Kind(kind);
        const QString text = ErrorText::of(error);
        QVERIFY2(isSentence(text), qPrintable(QString::number(kind)));
        seen.insert(text);
    }
    QCOMPARE(seen.size(), last + 1);
}

void tst_ErrorText::theMoreSpecialOneWins()
{
    Error error = errorOf(Error::Condition::NotAllowed);
    const QString general = ErrorText::of(error);
    error.pubSubCondition = Error::PubSubCondition::ClosedNode;
    QVERIFY(ErrorText::of(error) != general);
    error.pubSubCondition = Error::PubSubCondition::Other;
    QCOMPARE(ErrorText::of(error), general);
    error.kind = Error::Kind::Timeout;
    QCOMPARE(ErrorText::of(error), ErrorText::of(errorOf(Error::Kind::Timeout)));
}

void tst_ErrorText::namesFeatureAndNewAddress()
{
    Error error = errorOf(Error::PubSubCondition::Unsupported);
    error.feature = u"retrieve-items"_s;
    QVERIFY(ErrorText::of(error).contains(u"retrieve-items"_s));
    error = errorOf(Error::Condition::Gone);
    error.redirectUri = u"xmpp:pubsub.example.org?;node=new"_s;
    QVERIFY(ErrorText::of(error).contains(u"xmpp:pubsub.example.org?;node=new"_s));
}

// Openfire answers so to numbers that are none, or not at all.
void tst_ErrorText::saysWhereToLookInAForm()
{
    const QString hint = ErrorText::hintForForm(errorOf(Error::Condition::InternalServerError));
    QVERIFY(isSentence(hint));
    QCOMPARE(ErrorText::hintForForm(errorOf(Error::Condition::None)), hint);
    QCOMPARE(ErrorText::hintForForm(errorOf(Error::Kind::Timeout)), hint);
    for (const auto condition : { Error::Condition::Forbidden, Error::Condition::NotAcceptable })
        QCOMPARE(ErrorText::hintForForm(errorOf(condition)), QString());
    QCOMPARE(ErrorText::hintForForm(errorOf(Error::Kind::Disconnected)), QString());
    Error explained = errorOf(Error::Condition::InternalServerError);
    explained.text = u"The disk is full"_s;
    QCOMPARE(ErrorText::hintForForm(explained), QString());
    QCOMPARE(
        ErrorText::hintForForm(errorOf(Error::PubSubCondition::UnsupportedAccessModel)), QString());
}

void tst_ErrorText::saysWhyAStreamEnded()
{
    ConnectionError error;
    error.kind = ConnectionError::Kind::StreamError;
    QSet<QString> seen { ErrorText::of(error) };
    const QStringList common { u"host-unknown"_s, u"policy-violation"_s, u"resource-constraint"_s,
        u"system-shutdown"_s, u"connection-timeout"_s, u"not-well-formed"_s };
    for (const QString &condition : common) {
        error.condition = condition;
        const QString text = ErrorText::of(error);
        QVERIFY2(isSentence(text) && !text.contains(condition), qPrintable(text));
        seen.insert(text);
    }
    QCOMPARE(seen.size(), 1 + common.size());
    error.condition = u"restricted-xml"_s;
    QVERIFY(ErrorText::of(error).contains(u"restricted-xml"_s));
}

void tst_ErrorText::quotesTheServer()
{
    ConnectionError error;
    error.kind = ConnectionError::Kind::StreamError;
    error.condition = u"system-shutdown"_s;
    const QString sentence = ErrorText::of(error);
    error.text = u"Back at noon"_s;
    QVERIFY(ErrorText::of(error).startsWith(sentence));
    QVERIFY(ErrorText::of(error).contains(u"In the words of the server: “Back at noon”"_s));
    error.kind = ConnectionError::Kind::Replaced;
    error.condition = u"conflict"_s;
    QVERIFY(ErrorText::of(error).contains(error.text));
    QVERIFY(!ErrorText::of(error).contains(error.condition));
}

// What the library says for its log is in English and is not for the window.
void tst_ErrorText::saysWhatIsWrongWithAnAccount()
{
    QSet<QString> seen;
    constexpr int last = int(ConnectionError::AccountFault::HiddenSocket);
    for (int fault = 0; fault <= last; ++fault) {
        ConnectionError error;
        error.kind = ConnectionError::Kind::InvalidAccount;
        error.accountFault = ConnectionError::AccountFault(fault);
        error.text = u"For the log"_s;
        const QString text = ErrorText::of(error);
        QVERIFY2(isSentence(text) && !text.contains(error.text), qPrintable(text));
        seen.insert(text);
    }
    QCOMPARE(seen.size(), last + 1);
}

void tst_ErrorText::detailsTellEverything()
{
    Error error = errorOf(Error::PubSubCondition::Other);
    error.pubSubConditionName = u"moon-too-full"_s;
    error.text = u"Come back at new moon"_s;
    error.by = u"example.net"_s;
    error.stanza = "<iq type='error' id='1'/>";
    const QString details = ErrorText::detailsOf(error);
    for (const QString &part : { ErrorText::of(error), error.pubSubConditionName, error.text,
             error.by, u"UndefinedCondition"_s, u"<iq type='error' id='1'/>"_s })
        QVERIFY2(details.contains(part), qPrintable(part));
}

// XEP-0060 §6.1 shows none, RFC 6120 §8.3.2 lets a service say it in several languages.
void tst_ErrorText::quotesTheServiceInThePersonsLanguage()
{
    const auto restore = qScopeGuard([old = QLocale()] { QLocale::setDefault(old); });
    Error error = errorOf(Error::Condition::Forbidden);
    error.text = u"Closed today"_s;
    error.texts = { { u"en"_s, u"Closed today"_s }, { u"de"_s, u"Heute geschlossen"_s } };
    QLocale::setDefault(QLocale(u"de_AT"_s));
    QVERIFY(ErrorText::detailsOf(error).contains(u"Heute geschlossen"_s));
    QLocale::setDefault(QLocale(u"ja_JP"_s));
    QVERIFY(ErrorText::detailsOf(error).contains(u"Closed today"_s));
}

void tst_ErrorText::saysWhenToTryAgain()
{
    Error error = errorOf(Error::Condition::ResourceConstraint);
    const QString sentence = ErrorText::of(error);
    error.retryAt = QDateTime(QDate(2026, 3, 4), QTime(5, 6), QTimeZone::UTC);
    const QString text = ErrorText::of(error);
    QVERIFY(text.startsWith(sentence) && isSentence(text));
    QVERIFY(text.contains(QLocale().toString(error.retryAt.toLocalTime(), QLocale::ShortFormat)));
}

void tst_ErrorText::saysBothSizes()
{
    const QLocale locale;
    Error error = errorOf(Error::Kind::RequestTooLarge);
    error.requestBytes = 400'000;
    const QString untold = ErrorText::of(error);
    error.limitBytes = 100'000;
    const QString told = ErrorText::of(error);
    for (const QString &text : { untold, told })
        QVERIFY2(
            isSentence(text) && text.contains(locale.formattedDataSize(400'000)), qPrintable(text));
    QVERIFY2(told.contains(locale.formattedDataSize(100'000)), qPrintable(told));
    QVERIFY(told != untold);
}

// It may be one of publishing or, as libervia-pubsub means it, of configuring.
void tst_ErrorText::saysWhichPreconditionIsNotMet()
{
    Error error = errorOf(Error::PubSubCondition::PreconditionNotMet);
    const QString sentence = ErrorText::of(error);
    error.text = u"there are more items than that"_s;
    const QString text = ErrorText::of(error);
    QVERIFY(text.startsWith(sentence));
    QVERIFY2(text.contains(error.text), qPrintable(text));
    QCOMPARE(ErrorText::detailsOf(error).count(error.text), 1);
}

PUBSUB_TEST(tst_ErrorText, QCoreApplication)
#include "tst_ErrorText.moc"
