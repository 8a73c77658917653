// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/EnumValues.h"
#include "support/Errors.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "writer/gui/StateText.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using Reason = OutboxError::Reason;

/// What the writer says of a post that could not be sent.
class tst_StateText : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonIsToldInWords();
    void everyReasonIsToldWhereItIsTriedAgain();
    void everyErrorOfTheLibraryHasAReason();
    void saysWhenASilentServiceIsTriedAgain();
    void saysHowLargeAPostMayBe();

private:
    /// Of a post that was put aside for \a reason.
    [[nodiscard]] static OutboxEntry failedFor(const OutboxError &error);
    [[nodiscard]] static OutboxError errorFor(Reason reason);
    [[nodiscard]] static QHash<Reason, QString> sentences();
};

OutboxEntry tst_StateText::failedFor(const OutboxError &error)
{
    OutboxEntry entry;
    entry.state = OutboxEntry::State::Failed;
    entry.failure = OutboxEntry::Failure::Refused;
    entry.attempts = 1;
    entry.error = error;
    return entry;
}

OutboxError tst_StateText::errorFor(Reason reason)
{
    if (reason == Reason::Refused)
        return errorOf(PubSub::Error::Condition::Forbidden);
    OutboxError error(reason, u"The disk is full."_s);
    error.requestBytes = 400'000;
    error.limitBytes = 262'144;
    return error;
}

// What a person reads; a reason that is not in this list fails.
QHash<Reason, QString> tst_StateText::sentences()
{
    const QLocale locale;
    return {
        { Reason::None, {} },
        { Reason::Refused,
            u"You are not allowed to do that. Ask an owner of the node for the right to."_s },
        { Reason::NoAnswer,
            u"No answer came in time. Whether it was done is looked at before it is sent again."_s },
        { Reason::ConnectionLost,
            u"The connection broke before the answer came. Whether it was done is looked at before "
            "it is sent again."_s },
        { Reason::Unreadable,
            u"The answer of the service can't be understood. Tell the people who run it."_s },
        { Reason::NotSendable,
            u"This program can't send it as it is, which is a fault of the program. Copy the text "
            "into a new post, and tell the people who make the program."_s },
        { Reason::AnswerTooLarge,
            u"The answer of the service is larger than this program accepts. Tell the people who "
            "run it."_s },
        { Reason::Stopped,
            u"It was stopped before the answer came. Whether it was done is looked at before it is "
            "sent again."_s },
        { Reason::TooLarge,
            u"This takes %1 on its way, and the server takes no more than %2 at a time. Make it "
            "shorter, or divide it."_s.arg(
                locale.formattedDataSize(400'000), locale.formattedDataSize(262'144)) },
        { Reason::ServiceSilent, u"The service does not answer, so nothing was sent to it."_s },
        { Reason::InvalidText,
            u"It holds characters that can't be sent, maybe in its title, in a tag or in the name "
            "of its node. Write those anew."_s },
        { Reason::NotRecorded,
            u"Nothing was sent, since this could not be written to the disk first: The disk is "
            "full."_s },
        { Reason::NotSaved,
            u"The server has done it, but that could not be written to the disk: The disk is "
            "full."_s },
        { Reason::AccessNotKept,
            u"The server did not take over who may read this node, so nothing was published. "
            "Choose who may read it anew, or another node."_s },
    };
}

void tst_StateText::everyReasonIsToldInWords()
{
    const auto told = sentences();
    for (const Reason reason : valuesOf<Reason>()) {
        QVERIFY2(told.contains(reason), QMetaEnum::fromType<Reason>().valueToKey(int(reason)));
        QCOMPARE(StateText::full(failedFor(errorFor(reason))),
            u"This post was not sent. "_s + told[reason]);
    }
}

void tst_StateText::everyReasonIsToldWhereItIsTriedAgain()
{
    const auto told = sentences();
    for (const Reason reason : valuesOf<Reason>()) {
        OutboxEntry entry = failedFor(errorFor(reason));
        entry.state = OutboxEntry::State::Queued;
        entry.failure = OutboxEntry::Failure::None;
        QCOMPARE(StateText::full(entry),
            u"The last attempt did not succeed; the next one comes by itself. "_s + told[reason]);
    }
}

// The disk and who may read it are the writer's own; all else comes from the library.
void tst_StateText::everyErrorOfTheLibraryHasAReason()
{
    using Kind = PubSub::Error::Kind;
    QSet<Reason> seen { OutboxError(errorOf(PubSub::Error::Refusal::InvalidXml)).reason };
    for (const Kind kind : valuesOf<Kind>())
        seen.insert(OutboxError(errorOf(kind)).reason);
    const QSet<Reason> own { Reason::None, Reason::NotRecorded, Reason::NotSaved,
        Reason::AccessNotKept };
    const QList<Reason> all = valuesOf<Reason>();
    QCOMPARE(seen, QSet<Reason>(all.begin(), all.end()) - own);
}

void tst_StateText::saysWhenASilentServiceIsTriedAgain()
{
    OutboxError error = errorFor(Reason::ServiceSilent);
    error.retryAt = QDateTime(QDate(2026, 3, 4), QTime(5, 6)).toUTC();
    const QString time = QLocale().toString(QTime(5, 6), QLocale::ShortFormat);
    QVERIFY(StateText::full(failedFor(error)).endsWith(u"The next try is at %1."_s.arg(time)));
}

void tst_StateText::saysHowLargeAPostMayBe()
{
    PubSub::Error error = errorOf(PubSub::Error::Condition::NotAcceptable);
    error.pubSubCondition = PubSub::Error::PubSubCondition::PayloadTooBig;
    OutboxEntry entry = failedFor(error);
    entry.payload = QByteArray(300'000, 'x');
    const QString told = StateText::full(entry);
    QVERIFY2(told.contains(QLocale().formattedDataSize(300'000)), qPrintable(told));
}

PUBSUB_TEST(tst_StateText, QCoreApplication)
#include "tst_StateText.moc"
