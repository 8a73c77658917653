// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/OutboxError.h"

using PubSub::Error;

namespace Writer
{

namespace
{

using Reason = OutboxError::Reason;

// An outbox uploads nothing, so nothing fails by HTTP.
Reason reasonOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Stanza:
        return Reason::Refused;
    case Error::Kind::Timeout:
        return Reason::NoAnswer;
    case Error::Kind::Disconnected:
        return Reason::ConnectionLost;
    case Error::Kind::Unparsable:
        return Reason::Unreadable;
    case Error::Kind::RefusedLocally:
        return error.refusal == Error::Refusal::InvalidXml ? Reason::InvalidText
                                                           : Reason::NotSendable;
    case Error::Kind::TooLarge:
        return Reason::AnswerTooLarge;
    case Error::Kind::Aborted:
        return Reason::Stopped;
    case Error::Kind::Transfer:
        return Reason::NotSendable;
    case Error::Kind::RequestTooLarge:
        return Reason::TooLarge;
    case Error::Kind::ServiceSilent:
        return Reason::ServiceSilent;
    }
    return Reason::NotSendable;
}

} // namespace

OutboxError::OutboxError(const Error &error)
    : reason(reasonOf(error)), text(error.text), retryAt(error.retryAt),
      requestBytes(error.requestBytes), limitBytes(error.limitBytes)
{
    if (reason == Reason::Refused)
        answer = error;
}

OutboxError::OutboxError(Reason why, const QString &words) : reason(why), text(words) { }

bool OutboxError::isTemporary() const
{
    switch (reason) {
    case Reason::NoAnswer:
    case Reason::ConnectionLost:
    case Reason::Stopped:
    case Reason::ServiceSilent:
    case Reason::NotRecorded:
    case Reason::NotSaved:
        return true;
    case Reason::Refused:
        return isOnTheWay() || (answer && answer->remedy() == Error::Remedy::Wait);
    case Reason::None:
    case Reason::Unreadable:
    case Reason::NotSendable:
    case Reason::AnswerTooLarge:
    case Reason::TooLarge:
    case Reason::InvalidText:
    case Reason::AccessNotKept:
        return false;
    }
    return false;
}

bool OutboxError::isOutcomeUnknown() const
{
    return reason == Reason::NoAnswer || reason == Reason::ConnectionLost
        || reason == Reason::Stopped || reason == Reason::NotSaved;
}

bool OutboxError::isOnTheWay() const
{
    return reason == Reason::NoAnswer || reason == Reason::ServiceSilent
        || (answer && answer->party() == Error::Party::FarServer);
}

bool OutboxError::isAboutThePost() const
{
    return answer && !retryAt.isValid() && !isOnTheWay()
        && answer->condition != Error::Condition::RecipientUnavailable;
}

bool OutboxError::isSameAnswer(const OutboxError &other) const
{
    return answer && other.answer && answer->condition == other.answer->condition
        && answer->pubSubConditionName == other.answer->pubSubConditionName
        && answer->text == other.answer->text;
}

} // namespace Writer
