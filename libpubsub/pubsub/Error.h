// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QMetaType>
#include <QString>

class QDomElement;

namespace PubSub
{

/// Why a request did not succeed. The one error type of the library.
///
/// Texts for people are made from it by the program (see Kind, Condition, PubSubCondition);
/// text() is what the server wrote.
class PUBSUB_EXPORT Error
{
    Q_GADGET
public:
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
        /// The library refused to send it: text() says why.
        RefusedLocally,
        /// The answer was larger than Client's limits allow.
        TooLarge,
        /// abort() was called.
        Aborted,
    };
    Q_ENUM(Kind)

    /// Stanza conditions, RFC 6120 §8.3.3.
    enum class Condition {
        None,
        BadRequest,
        Conflict,
        FeatureNotImplemented,
        Forbidden,
        Gone,
        InternalServerError,
        ItemNotFound,
        JidMalformed,
        NotAcceptable,
        NotAllowed,
        NotAuthorized,
        PaymentRequired,
        PolicyViolation,
        RecipientUnavailable,
        Redirect,
        RegistrationRequired,
        RemoteServerNotFound,
        RemoteServerTimeout,
        ResourceConstraint,
        ServiceUnavailable,
        SubscriptionRequired,
        UndefinedCondition,
        UnexpectedRequest,
    };
    Q_ENUM(Condition)

    /// RFC 6120 §8.3.2.
    enum class Type { None, Auth, Cancel, Continue, Modify, Wait };
    Q_ENUM(Type)

    /// Conditions of the namespace pubsub#errors, XEP-0060 §16.
    enum class PubSubCondition {
        None,
        ClosedNode,
        ConfigurationRequired,
        InvalidJid,
        InvalidOptions,
        InvalidPayload,
        InvalidSubid,
        ItemForbidden,
        ItemRequired,
        JidRequired,
        MaxItemsExceeded,
        MaxNodesExceeded,
        NodeFull,
        NodeidRequired,
        NotInRosterGroup,
        NotSubscribed,
        PayloadRequired,
        PayloadTooBig,
        PendingSubscription,
        PersistentItems,
        PreconditionNotMet,
        PresenceSubscriptionRequired,
        SubidRequired,
        TooManySubscriptions,
        Unsupported,
        UnsupportedAccessModel,
        /// One that the library does not know: see pubSubConditionName.
        Other,
    };
    Q_ENUM(PubSubCondition)

    /// What may help. A hint for a program's next step, not a promise.
    enum class Remedy {
        /// Nothing is known to help.
        Unknown,
        /// A decision or another value of the person's: options, a subscription, an id, less
        /// content.
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

    Kind kind = Kind::Stanza;
    Condition condition = Condition::None;
    Type type = Type::None;
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
    /// The whole error stanza for an inspector window, UTF-8; some carry data.
    QByteArray stanza;

    /// Reads an IQ or message of type error. XEP-0060 §16, RFC 6120 §8.3.
    [[nodiscard]] static Error fromStanza(const QDomElement &stanza);
    [[nodiscard]] static Error local(Kind kind, const QString &text);

    /// True if the request may have been carried out although no answer came:
    /// look before you repeat it.
    [[nodiscard]] bool isOutcomeUnknown() const
    {
        return kind == Kind::Timeout || kind == Kind::Disconnected;
    }
    /// True if it means "this service can't do that": feature-not-implemented,
    /// service-unavailable, or pubsub `unsupported`.
    [[nodiscard]] bool isUnsupported() const;
    /// By the conditions first, for services give types of all kinds.
    [[nodiscard]] Remedy remedy() const;
    /// One line in English for logs.
    [[nodiscard]] QString toString() const;

    bool operator==(const Error &) const = default;
};

} // namespace PubSub

Q_DECLARE_METATYPE(PubSub::Error)
