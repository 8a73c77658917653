// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Error.h"

#include <optional>

namespace PubSub
{

namespace
{

using Remedy = Error::Remedy;

// XEP-0060 §16.2
std::optional<Remedy> remedyOf(Error::PubSubCondition condition)
{
    using enum Error::PubSubCondition;
    switch (condition) {
    case ConfigurationRequired:
    case InvalidOptions:
    case MaxItemsExceeded:
    case NodeFull:
    case NotSubscribed:
    case PayloadTooBig:
    case PreconditionNotMet:
    case SubidRequired:
    case UnsupportedAccessModel:
        return Remedy::AskUser;
    case PendingSubscription:
    case TooManySubscriptions:
        return Remedy::Wait;
    case ClosedNode:
    case MaxNodesExceeded:
    case NotInRosterGroup:
    case PresenceSubscriptionRequired:
        return Remedy::Permission;
    case PersistentItems:
    case Unsupported:
        return Remedy::Unsupported;
    case InvalidJid:
    case InvalidPayload:
    case InvalidSubid:
    case ItemForbidden:
    case ItemRequired:
    case JidRequired:
    case NodeidRequired:
    case PayloadRequired:
        return Remedy::OurBug;
    case None:
    case Other:
        return {};
    }
    return {};
}

// RFC 6120 §8.3.3
Remedy remedyOf(Error::Condition condition)
{
    using enum Error::Condition;
    switch (condition) {
    case Conflict:
    case NotAcceptable:
    case PaymentRequired:
        return Remedy::AskUser;
    case InternalServerError:
    case RecipientUnavailable:
    case RemoteServerTimeout:
    case ResourceConstraint:
        return Remedy::Wait;
    case Forbidden:
    case NotAllowed:
    case NotAuthorized:
    case PolicyViolation:
    case RegistrationRequired:
    case SubscriptionRequired:
        return Remedy::Permission;
    case Gone:
    case ItemNotFound:
    case Redirect:
    case RemoteServerNotFound:
        return Remedy::Gone;
    case FeatureNotImplemented:
    case ServiceUnavailable:
        return Remedy::Unsupported;
    case BadRequest:
    case JidMalformed:
    case UnexpectedRequest:
        return Remedy::OurBug;
    case None:
    case UndefinedCondition:
        return Remedy::Unknown;
    }
    return Remedy::Unknown;
}

Remedy remedyOf(Error::Refusal refusal)
{
    using enum Error::Refusal;
    switch (refusal) {
    case InvalidXml:
    case ForeignSubscriber:
    case InvalidReaction:
    case UnreadableAttachments:
    case ReadableByOthers:
    case TooManyNodes:
    case IncompleteList:
    case EmptyFile:
    case FileTooLarge:
    case FileChanged:
        return Remedy::AskUser;
    case NodeNameTooLong:
        return Remedy::Unsupported;
    case NothingToSend:
        return Remedy::OurBug;
    case None:
        return Remedy::Unknown;
    }
    return Remedy::Unknown;
}

// What is wrong may be the service's doing, although the library noticed it.
Error::Party partyOf(Error::Refusal refusal)
{
    using enum Error::Refusal;
    const bool isTheService = refusal == UnreadableAttachments || refusal == NodeNameTooLong
        || refusal == ReadableByOthers || refusal == IncompleteList;
    return isTheService ? Error::Party::Service : Error::Party::Program;
}

Remedy remedyOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Timeout:
    case Error::Kind::Transfer:
    case Error::Kind::Disconnected:
    case Error::Kind::ServiceSilent:
        return Remedy::Wait;
    case Error::Kind::TooLarge:
    case Error::Kind::RequestTooLarge:
        return Remedy::AskUser;
    case Error::Kind::Stanza:
    case Error::Kind::RefusedLocally:
    case Error::Kind::Unparsable:
    case Error::Kind::Aborted:
        return Remedy::Unknown;
    }
    return Remedy::Unknown;
}

} // namespace

Error::Party Error::party() const
{
    switch (kind) {
    case Kind::Timeout:
    case Kind::ServiceSilent:
        return Party::FarServer;
    case Kind::Disconnected:
    case Kind::RequestTooLarge:
        return Party::OwnConnection;
    case Kind::RefusedLocally:
        return partyOf(refusal);
    case Kind::Aborted:
        return Party::Program;
    case Kind::Stanza:
        break;
    case Kind::Unparsable:
    case Kind::TooLarge:
    case Kind::Transfer:
        return Party::Service;
    }
    const bool isUnreachable = condition == Condition::RemoteServerNotFound
        || condition == Condition::RemoteServerTimeout;
    return isUnreachable ? Party::FarServer : Party::Service;
}

Error::Remedy Error::remedy() const
{
    if (kind == Kind::RefusedLocally)
        return remedyOf(refusal);
    if (kind != Kind::Stanza)
        return remedyOf(kind);
    if (const auto remedy = remedyOf(pubSubCondition))
        return *remedy;
    if (type == Type::Wait || retryAt.isValid())
        return Remedy::Wait;
    return remedyOf(condition);
}

} // namespace PubSub
