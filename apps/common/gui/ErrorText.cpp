// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/ErrorText.h"

#include <QLocale>
#include <QMetaEnum>
#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

using Kind = PubSub::Error::Kind;
using Refusal = PubSub::Error::Refusal;
using Condition = PubSub::Error::Condition;
using PubSubCondition = PubSub::Error::PubSubCondition;
using ConnectionKind = PubSub::ConnectionError::Kind;
using AccountFault = PubSub::ConnectionError::AccountFault;

template <typename Key> struct Sentence {
    Key key;
    const char *text;
};

constexpr Sentence<Kind> kinds[] = {
    { Kind::Stanza,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "The service reported an error that it did not name.") },
    { Kind::Timeout,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "No answer came in time. It may have been done all the same: look before you try "
            "again.") },
    { Kind::Disconnected,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The connection broke before the answer came. Look whether it was done once you "
            "are online again.") },
    { Kind::Unparsable,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The answer of the service can't be understood. Tell the people who run it.") },
    { Kind::TooLarge,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The answer is larger than this program accepts. Ask for fewer items at a time.") },
    { Kind::Aborted,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "You stopped it. What was sent already may have been done.") },
    { Kind::Transfer,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The file could not be uploaded. Try again later, or go on without it.") },
    { Kind::RequestTooLarge,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "This is longer than the server takes at a time. Make it shorter.") },
    { Kind::ServiceSilent,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "The service does not answer, so nothing was sent to it.") },
};

constexpr Sentence<Refusal> refusals[] = {
    { Refusal::None,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "This was not sent, and this program can't say why. Tell the people who make it.") },
    { Refusal::InvalidXml,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "This was not sent, since it holds characters that can't be sent, or XML with a fault. "
            "Correct what you entered.") },
    { Refusal::NothingToSend,
        QT_TRANSLATE_NOOP("Common::ErrorText", "Nothing was sent, for there is nothing to send.") },
    { Refusal::ForeignSubscriber,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "You can subscribe your own account only, not somebody else.") },
    { Refusal::InvalidReaction,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "A reaction is a single character. Choose another one.") },
    { Refusal::UnreadableAttachments,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "What you attached to this before can't be understood, and would be lost. So nothing "
            "was changed.") },
    { Refusal::NodeNameTooLong,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The service is known to lose nodes whose name is so long, so none was made.") },
    { Refusal::ReadableByOthers,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The node for your private data can be read by others, or keeps nothing. So nothing "
            "was stored there.") },
    { Refusal::TooManyNodes,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "The collection has more nodes than this program looks at.") },
    { Refusal::IncompleteList,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "The service may not have listed all nodes of the collection.") },
    { Refusal::EmptyFile,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "There is nothing in the file. Choose another one.") },
    { Refusal::FileTooLarge,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The file is larger than the service takes. Make it smaller, or choose another one.") },
    { Refusal::FileChanged,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The file can't be read any more, or has changed. Choose it anew.") },
};

constexpr Sentence<Condition> conditions[] = {
    { Condition::None,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The service refused without giving a reason. Look at what is there now.") },
    { Condition::BadRequest,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "The service found the request faulty. Check what you entered.") },
    { Condition::Conflict,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "Something of that name exists already. Choose another name.") },
    { Condition::FeatureNotImplemented,
        QT_TRANSLATE_NOOP("Common::ErrorText", "This service can't do that.") },
    { Condition::Forbidden,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "You are not allowed to do that. Ask an owner of the node for the right to.") },
    { Condition::Gone,
        QT_TRANSLATE_NOOP("Common::ErrorText", "It no longer exists under this address.") },
    { Condition::InternalServerError,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The service has a fault of its own. Try again later, or tell the people who run "
            "it.") },
    { Condition::ItemNotFound,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "There is nothing of that name here. It may have been deleted.") },
    { Condition::JidMalformed,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The service does not accept this address. Check how it is written.") },
    { Condition::NotAcceptable,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The service does not accept these values. Change them and try again.") },
    { Condition::NotAllowed,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The service lets nobody do that here. It may depend on the node's "
            "configuration.") },
    { Condition::NotAuthorized,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The service lets only authorized people do that. Ask an owner to authorize "
            "you.") },
    { Condition::PaymentRequired,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The service asks for a payment first.") },
    { Condition::PolicyViolation,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "That is against a rule of the service, such as a limit of size or rate.") },
    { Condition::RecipientUnavailable,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The recipient is not online. Try again later.") },
    { Condition::Redirect,
        QT_TRANSLATE_NOOP("Common::ErrorText", "It is to be found under another address.") },
    { Condition::RegistrationRequired,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The service knows registered people only. Register with it first.") },
    { Condition::RemoteServerNotFound,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server of this address can't be found. Check how the address is written.") },
    { Condition::RemoteServerTimeout,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "The other server does not answer. Try again later.") },
    { Condition::ResourceConstraint,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "The service is too busy or has no room left. Try again later.") },
    { Condition::ServiceUnavailable,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "Nothing at this address answers such requests. Check the address, or choose "
            "another service.") },
    { Condition::SubscriptionRequired,
        QT_TRANSLATE_NOOP("Common::ErrorText", "Subscribe first; then it is allowed.") },
    { Condition::UndefinedCondition,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The service refused for a reason of its own.") },
    { Condition::UnexpectedRequest,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The service did not expect this now. Reload what you see and try again.") },
};

constexpr Sentence<PubSubCondition> pubSubConditions[] = {
    { PubSubCondition::None,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The service gave no reason of its own.") },
    { PubSubCondition::ClosedNode,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The node is closed: only people on its list may read it. Ask an owner to put you "
            "on it.") },
    { PubSubCondition::ConfigurationRequired,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The subscription has to be configured first. Open its options.") },
    { PubSubCondition::InvalidJid,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The address does not belong to your account. Use your own address.") },
    { PubSubCondition::InvalidOptions,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The service does not accept these subscription options. Change them and try "
            "again.") },
    { PubSubCondition::InvalidPayload,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The node does not accept content of this kind. It may hold entries of another "
            "format only.") },
    { PubSubCondition::InvalidSubid,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "This subscription no longer exists. Reload your subscriptions.") },
    { PubSubCondition::ItemForbidden,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The node only passes on that something happened: it takes no items.") },
    { PubSubCondition::ItemRequired,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The node takes nothing without an item.") },
    { PubSubCondition::JidRequired,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "The service missed the address of the subscriber.") },
    { PubSubCondition::MaxItemsExceeded,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "More items were asked for or sent at once than the service allows.") },
    { PubSubCondition::MaxNodesExceeded,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The collection holds as many nodes as it can. Choose another one.") },
    { PubSubCondition::NodeFull,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The node holds as many items as it can. Delete one first, or ask an owner.") },
    { PubSubCondition::NodeidRequired,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The service missed the name of the node.") },
    { PubSubCondition::NotInRosterGroup,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "Only some groups of the owner's contacts may read this. Ask the owner to add you "
            "to one.") },
    { PubSubCondition::NotSubscribed,
        QT_TRANSLATE_NOOP("Common::ErrorText", "You are not subscribed to this node.") },
    { PubSubCondition::PayloadRequired,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The node takes no item without content.") },
    { PubSubCondition::PayloadTooBig,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The content is larger than the node accepts. Make it shorter, or link to "
            "pictures.") },
    { PubSubCondition::PendingSubscription,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "An owner has not yet approved your subscription. Wait, or ask an owner.") },
    { PubSubCondition::PersistentItems,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The node does not keep items, so there are none to read or to remove.") },
    { PubSubCondition::PreconditionNotMet,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The node is not as this needs it to be: it is configured in another way, or holds "
            "more items than it is to keep. Change that first.") },
    { PubSubCondition::PresenceSubscriptionRequired,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "Only contacts of the owner may read this. Ask the owner to become a contact.") },
    { PubSubCondition::SubidRequired,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "You have several subscriptions to this node. Choose one of them.") },
    { PubSubCondition::TooManySubscriptions,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "No more subscriptions are possible. End one that you no longer need.") },
    { PubSubCondition::Unsupported,
        QT_TRANSLATE_NOOP("Common::ErrorText", "This service does not support that.") },
    { PubSubCondition::UnsupportedAccessModel,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "This service does not know the access model. Choose another one.") },
    { PubSubCondition::Other,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "The service gave a reason that this program does not know.") },
};

constexpr Sentence<ConnectionKind> connectionKinds[] = {
    { ConnectionKind::None,
        QT_TRANSLATE_NOOP("Common::ErrorText", "There is no fault of the connection.") },
    { ConnectionKind::Unreachable,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server can't be reached. Check your network and the address of the "
            "account.") },
    { ConnectionKind::ConnectionLost,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The connection to the server broke.") },
    { ConnectionKind::NotEncrypted,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The connection could not be encrypted, so nothing was sent. Ask the people who "
            "run the server.") },
    { ConnectionKind::CertificateRefused,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server's certificate is not trusted. Somebody may be listening in: look at "
            "it before you go on.") },
    { ConnectionKind::AuthenticationFailed,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server does not accept the password, or does not know the account.") },
    { ConnectionKind::NoSafeLogin,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server offers no login method that this program trusts, so the password was not "
            "sent. Ask the people who run the server for SCRAM.") },
    { ConnectionKind::NotAuthenticated,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server asked for no proof of who you are, so it can't be trusted. Nothing "
            "was sent.") },
    { ConnectionKind::BrokenXml,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server sent data that is broken. A new connection is made.") },
    { ConnectionKind::StreamError,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The server ended the connection.") },
    { ConnectionKind::Replaced,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "Another program logged in with the same resource and took over. Connect again "
            "when it is done.") },
    { ConnectionKind::InvalidAccount,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The account's settings can't be used. Change them under Account.") },
};

constexpr Sentence<AccountFault> accountFaults[] = {
    { AccountFault::NoLocalPart,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The account's address has nothing before the @. Correct it under Account.") },
    { AccountFault::PlainElsewhere,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "Without encryption, this program connects to this computer only. Ask for encryption "
            "under Account.") },
    { AccountFault::HiddenSocket,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "This program can't check how its connections are encrypted, so it makes none. Tell "
            "the people who packaged it for your system.") },
};

// RFC 6120 §4.9.3, those that a person may meet. A conflict is told as ConnectionKind::Replaced.
constexpr Sentence<QLatin1StringView> streamConditions[] = {
    { "connection-timeout"_L1,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server heard nothing for a while and ended the connection.") },
    { "host-gone"_L1,
        QT_TRANSLATE_NOOP(
            "Common::ErrorText", "The server no longer serves the domain of your account.") },
    { "host-unknown"_L1,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server does not know the domain of your account. Check the settings under "
            "Account.") },
    { "internal-server-error"_L1,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server ended the connection because of a fault of its own.") },
    { "not-well-formed"_L1,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server could not read what this program sent and ended the connection.") },
    { "policy-violation"_L1,
        QT_TRANSLATE_NOOP("Common::ErrorText",
            "The server ended the connection because of a rule of its own, such as a limit of "
            "size or rate.") },
    { "resource-constraint"_L1,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The server is too busy to keep the connection.") },
    { "system-shutdown"_L1,
        QT_TRANSLATE_NOOP("Common::ErrorText", "The server is being shut down or restarted.") },
};

template <typename Key, size_t size> QString lookUp(const Sentence<Key> (&table)[size], Key key)
{
    const auto found = std::ranges::find(table, key, &Sentence<Key>::key);
    return found == std::end(table) ? QString()
                                    : QCoreApplication::translate("Common::ErrorText", found->text);
}

// The pubsub condition says more than the stanza's condition, and that more than the kind.
QString sentenceFor(const PubSub::Error &error)
{
    if (error.kind == Kind::RefusedLocally)
        return lookUp(refusals, error.refusal);
    if (error.kind != Kind::Stanza)
        return lookUp(kinds, error.kind);
    const bool isKnown = error.pubSubCondition != PubSubCondition::None
        && error.pubSubCondition != PubSubCondition::Other;
    if (isKnown)
        return lookUp(pubSubConditions, error.pubSubCondition);
    if (error.condition != Condition::None && error.condition != Condition::UndefinedCondition)
        return lookUp(conditions, error.condition);
    if (error.pubSubCondition == PubSubCondition::Other)
        return lookUp(pubSubConditions, error.pubSubCondition);
    return error.condition == Condition::None && error.stanza.isEmpty()
        ? lookUp(kinds, error.kind)
        : lookUp(conditions, error.condition);
}

/// The service's words in a language of the person's, if it speaks one.
QString ownWords(const PubSub::Error &error)
{
    const QLocale locale;
    QStringList languages = locale.uiLanguages();
    languages.append(QLocale::languageToCode(locale.language()));
    for (const QString &language : std::as_const(languages)) {
        if (const QString words = error.texts.value(language); !words.isEmpty())
            return words;
    }
    return error.text;
}

QString sentenceFor(const PubSub::ConnectionError &error)
{
    QString special;
    if (error.kind == ConnectionKind::InvalidAccount)
        special = lookUp(accountFaults, error.accountFault);
    else if (error.kind == ConnectionKind::StreamError)
        special = lookUp(streamConditions, QLatin1StringView(error.condition.toLatin1()));
    return special.isEmpty() ? lookUp(connectionKinds, error.kind) : special;
}

} // namespace

// With both sizes, where the service tells its own.
QString ErrorText::tooLarge(qint64 bytes, qint64 limit)
{
    const QLocale locale;
    const QString size = locale.formattedDataSize(bytes);
    if (limit > 0)
        return tr("This takes %1 on its way, and the server takes no more than %2 at a time. Make "
                  "it shorter, or divide it.")
            .arg(size, locale.formattedDataSize(limit));
    return tr("This takes %1 on its way, which is more than the server takes at a time: it ended "
              "the connection. It does not say how much it takes; often it is %2. Make it shorter, "
              "or divide it.")
        .arg(size, locale.formattedDataSize(commonLimit));
}

QString ErrorText::nextTry(const QDateTime &time)
{
    return tr("The next try is at %1.")
        .arg(QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat));
}

QString ErrorText::of(PubSub::Error::Kind kind)
{
    return lookUp(kinds, kind);
}

QString ErrorText::of(const PubSub::Error &error)
{
    if (error.kind == Kind::RequestTooLarge && error.requestBytes > 0)
        return tooLarge(error.requestBytes, error.limitBytes);
    QStringList sentences { sentenceFor(error) };
    // Which precondition, only the service knows.
    if (error.pubSubCondition == PubSubCondition::PreconditionNotMet && !ownWords(error).isEmpty())
        sentences += tr("In the words of the service: “%1”").arg(ownWords(error));
    if (!error.feature.isEmpty())
        sentences += tr("Missing feature: %1.").arg(error.feature);
    if (!error.redirectUri.isEmpty())
        sentences += tr("New address: %1").arg(error.redirectUri);
    if (error.kind == Kind::ServiceSilent && error.retryAt.isValid())
        sentences += nextTry(error.retryAt);
    else if (error.retryAt.isValid())
        sentences
            += tr("Try again after %1.")
                   .arg(QLocale().toString(error.retryAt.toLocalTime(), QLocale::ShortFormat));
    return sentences.join(u' ');
}

QString ErrorText::hintForForm(const PubSub::Error &error)
{
    const bool isOpen = error.condition == Condition::InternalServerError
        || error.condition == Condition::UndefinedCondition || error.condition == Condition::None;
    const bool saysNothing = error.kind == Kind::Stanza
        && error.pubSubCondition == PubSubCondition::None && isOpen && ownWords(error).isEmpty();
    if (!saysNothing && error.kind != Kind::Timeout)
        return {};
    return tr("Maybe it can’t read one of the values: look at those that you have changed, at the "
              "numbers first, and send fewer of them at a time.");
}

QString ErrorText::of(const PubSub::ConnectionError &error)
{
    QStringList sentences { sentenceFor(error) };
    if (error.condition.isEmpty())
        return sentences.first();
    const bool isNamedOnly = error.kind == ConnectionKind::StreamError
        && sentences.first() == lookUp(connectionKinds, error.kind);
    if (isNamedOnly)
        sentences += tr("Condition: %1").arg(error.condition);
    if (!error.text.isEmpty())
        sentences += tr("In the words of the server: “%1”").arg(error.text);
    return sentences.join(u' ');
}

QString ErrorText::detailsOf(const PubSub::Error &error)
{
    QStringList lines { of(error) };
    if (const QString words = ownWords(error); !lines.first().contains(words))
        lines += tr("In the words of the service: %1").arg(words);
    if (!error.by.isEmpty())
        lines += tr("Reported by: %1").arg(error.by);
    if (error.kind == Kind::Stanza) {
        lines += tr("Condition: %1")
                     .arg(QString::fromLatin1(
                         QMetaEnum::fromType<Condition>().valueToKey(int(error.condition))));
    }
    if (!error.pubSubConditionName.isEmpty())
        lines += tr("Publish-subscribe condition: %1").arg(error.pubSubConditionName);
    if (!error.stanza.isEmpty())
        lines += u'\n' + QString::fromUtf8(error.stanza);
    return lines.join(u'\n');
}

} // namespace Common
