// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>

namespace PubSub
{

class XmlElement;
struct ErrorMaker;

/// Why a request did not succeed. The one error type of the library, and only the library makes
/// one. Texts for people are made from it by the program (see Kind, Refusal, Condition,
/// PubSubCondition); text is what the server wrote.
class PUBSUB_EXPORT Error
{
    Q_GADGET
public:
    /// Who or what kept it from succeeding.
    enum class Kind {
        /// The service answered with an error stanza: see condition().
        Stanza,
        /// No answer came in time (Request::timeout()). The request may have been carried out.
        Timeout,
        /// The connection was lost while the answer was awaited, or there was none.
        /// If wasSent, the request may have been carried out.
        Disconnected,
        /// The answer was not what the specification says.
        Unparsable,
        /// The library refused to send it, or to go on: see refusal.
        RefusedLocally,
        /// The answer was larger than Client's limits allow.
        TooLarge,
        /// abort() was called.
        Aborted,
        /// What goes by HTTP failed: text says why, httpStatus is what the server said.
        Transfer,
        /// The request is a larger stanza than the account's server takes: see requestBytes and
        /// limitBytes. It was not sent, or the server ended the connection for it: not carried out.
        RequestTooLarge,
        /// It was not sent, since the service doesn't answer, or can't be reached: see
        /// Client::serviceState(). It is tried again by itself at retryAt. condition is what a
        /// server on the way said, if one did.
        ServiceSilent,
    };
    Q_ENUM(Kind)

    /// Why the library refused, with Kind::RefusedLocally.
    enum class Refusal {
        None, ///< it did not refuse
        InvalidXml, ///< a text holds what XML can't, or a payload is not well-formed
        NothingToSend, ///< a list of items is empty
        ForeignSubscriber, ///< somebody else than the account was to be subscribed, §6.1.1
        InvalidReaction, ///< a reaction is not one character, XEP-0470 §4.3
        UnreadableAttachments, ///< writing would lose what the account attached before
        NodeNameTooLong, ///< the service is known to lose nodes of such a name: ServiceLimits
        ReadableByOthers, ///< what is private was to go to a node that is not: Storage
        TooManyNodes, ///< more than maxExposedNodes would have to be looked at
        IncompleteList, ///< the service may not have listed all: NodesPage::mayBeIncomplete()
        EmptyFile, ///< there is nothing in the file to upload
        FileTooLarge, ///< the service says that it takes no file of this size, XEP-0363 §4
        FileChanged, ///< the file can't be read any more, or has another size than before
    };
    Q_ENUM(Refusal)

    /// Stanza conditions, RFC 6120 §8.3.3.
    enum class Condition {
        None, ///< none was given
        BadRequest, ///< the request is malformed
        Conflict, ///< it exists already
        FeatureNotImplemented, ///< the service can't do that
        Forbidden, ///< the account may not do that
        Gone, ///< it is not there any more: see redirectUri
        InternalServerError, ///< the service failed
        ItemNotFound, ///< there is no such node, item or entity
        JidMalformed, ///< an address is none
        NotAcceptable, ///< the values don't fit
        NotAllowed, ///< nobody may do that
        NotAuthorized, ///< the account has to be let in first
        PaymentRequired, ///< it costs something
        PolicyViolation, ///< a rule of the service was broken
        RecipientUnavailable, ///< the addressee is offline
        Redirect, ///< it went elsewhere: see redirectUri
        RegistrationRequired, ///< the account has to register first
        RemoteServerNotFound, ///< the other server does not exist
        RemoteServerTimeout, ///< the other server can't be reached
        ResourceConstraint, ///< the service has no room or time
        ServiceUnavailable, ///< nobody there offers that
        SubscriptionRequired, ///< only for subscribers
        UndefinedCondition, ///< see pubSubConditionName
        UnexpectedRequest, ///< it comes out of order
    };
    Q_ENUM(Condition)

    /// RFC 6120 §8.3.2.
    enum class Type {
        None, ///< none was given
        Auth, ///< again with credentials
        Cancel, ///< don't do it again
        Continue, ///< only a warning
        Modify, ///< again with other data
        Wait, ///< again later
    };
    Q_ENUM(Type)

    /// Conditions of the namespace pubsub#errors, XEP-0060 §16; sections are of XEP-0060.
    enum class PubSubCondition {
        None, ///< none was given
        ClosedNode, ///< only for those on the list, §6.1.3.4
        ConfigurationRequired, ///< subscribe with options: see requiredOptions(), §6.1.5
        InvalidJid, ///< not the requester's own address, §6.1.3.1
        InvalidOptions, ///< an option's value is not possible, §6.3.6.2
        InvalidPayload, ///< not the payload that the node takes, §7.1.3.6
        InvalidSubid, ///< there is no such subscription, §6.2.3.5
        ItemForbidden, ///< this node takes no items, §7.1.3.7
        ItemRequired, ///< this node wants an item, §7.1.3.7
        JidRequired, ///< the subscriber is missing, §6.3.4.3
        MaxItemsExceeded, ///< more items than one request may have, §12.11
        MaxNodesExceeded, ///< a collection holds no more nodes, XEP-0248 §7.5.3.2
        NodeFull, ///< the node holds no more items, §7.1.3.4
        NodeidRequired, ///< the node's id is missing, §7.2.3.3
        NotInRosterGroup, ///< only for some of the owner's contacts, §6.1.3.3
        NotSubscribed, ///< there is no subscription, §6.2.3.2
        PayloadRequired, ///< this node wants a payload, §7.1.3.7
        PayloadTooBig, ///< the payload is too large, §7.1.3.5
        PendingSubscription, ///< an owner has yet to decide, §6.1.3.7
        PersistentItems, ///< this node keeps no items, §7.2.3.5, §8.5.3.3
        PreconditionNotMet, ///< the node is configured otherwise, §7.1.5
        PresenceSubscriptionRequired, ///< only for who sees the owner's presence, §6.1.3.2
        SubidRequired, ///< there are several subscriptions, §6.2.3.1
        TooManySubscriptions, ///< no more subscriptions are possible, §6.1.3.9
        Unsupported, ///< the service can't do that: see feature
        UnsupportedAccessModel, ///< the service has no such access model, §8.1.2
        Other, ///< one that the library does not know: see pubSubConditionName
    };
    Q_ENUM(PubSubCondition)

    /// What may help. A hint for a program's next step, not a promise.
    enum class Remedy {
        /// Nothing is known to help.
        Unknown,
        /// A decision or another value of the person's: options, an id, less content.
        AskUser,
        /// The same again later; not before retryAt, if that is said.
        Wait,
        /// Somebody has to give a right, a role or a presence subscription.
        Permission,
        /// What was asked about is not there, or went to redirectUri.
        Gone,
        /// The service, or this node, can't do it.
        Unsupported,
        /// The request was wrong in itself: a fault of the program or of the library.
        OurBug,
    };
    Q_ENUM(Remedy)

    /// At whom it got stuck: whom to tell, and for whom to wait.
    enum class Party {
        /// The service answered: it did not want to, or what it said can't be used.
        Service,
        /// The service, or a server on the way to it, gives no answer.
        FarServer,
        /// Our own connection, or the account's server.
        OwnConnection,
        /// This program, or the person at it.
        Program,
    };
    Q_ENUM(Party)

    /// Who or what kept it from succeeding.
    Kind kind = Kind::Stanza;
    /// Why the library refused, with Kind::RefusedLocally.
    Refusal refusal = Refusal::None;
    /// What the service says is wrong, with Kind::Stanza.
    Condition condition = Condition::None;
    /// What the service says to do about it, with Kind::Stanza.
    Type type = Type::None;
    /// What is wrong in particular, with Kind::Stanza.
    PubSubCondition pubSubCondition = PubSubCondition::None;
    /// The condition's name as it came, also when it is unknown.
    QString pubSubConditionName;
    /// What is not supported, e.g. "retrieve-items"; only with PubSubCondition::Unsupported and
    /// PubSubCondition::PersistentItems.
    QString feature;
    /// The service's own words, or a description in English.
    QString text;
    /// The service's words by language tag, the empty one for words whose language is not said.
    QMap<QString, QString> texts = {};
    /// Who says so, if it is not the entity that was asked: often a server on the way.
    QString by = {};
    /// When to try again; invalid if not said.
    QDateTime retryAt = {};
    /// Where the entity or node went, with Condition::Gone and Condition::Redirect.
    QString redirectUri;
    /// With Kind::Transfer, 0 if there was no answer.
    int httpStatus = 0;
    /// With Kind::RequestTooLarge: how large the stanza is.
    qint64 requestBytes = 0;
    /// With Kind::RequestTooLarge: how large a stanza the server takes; 0 if it does not say.
    qint64 limitBytes = 0;
    /// The whole error stanza for an inspector window, UTF-8; some carry data.
    QByteArray stanza;

    /// Reads an IQ or message of type error. XEP-0060 §16, RFC 6120 §8.3.
    [[nodiscard]] static Error fromStanza(const XmlElement &stanza);
    /// The same for one that was kept as text, as Error::stanza holds it.
    [[nodiscard]] static Error fromStanza(const QByteArray &stanza);

    /// True if the request may have been carried out although no answer came:
    /// look before you repeat it.
    [[nodiscard]] bool isOutcomeUnknown() const
    {
        return kind == Kind::Timeout || kind == Kind::Disconnected;
    }
    /// True if it means "this service can't do that": feature-not-implemented,
    /// service-unavailable, or pubsub `unsupported`.
    [[nodiscard]] bool isUnsupported() const;
    /// True if a post was refused since the node is configured otherwise than its preconditions
    /// say: precondition-not-met, or the bare conflict that some services send. Read the
    /// configuration, tell the person what differs, and don't just repeat it. XEP-0060 §7.1.5.
    [[nodiscard]] bool isPreconditionNotMet() const;
    /// True if the service may have refused for the form that was sent along: it knows no such
    /// form, or one of the values. Services say so in many ways; less in the form may help.
    [[nodiscard]] bool isFormRefused() const;
    /// By the conditions first, for services give types of all kinds.
    [[nodiscard]] Remedy remedy() const;
    /// At whom it got stuck.
    [[nodiscard]] Party party() const;
    /// One line in English for logs.
    [[nodiscard]] QString toString() const;

    bool operator==(const Error &) const = default;

private:
    friend struct ErrorMaker;
    friend struct CancelledFuture;
    Error() = default;
};

} // namespace PubSub
