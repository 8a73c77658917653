// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/ErrorText.h"

#include <QMetaEnum>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Common {

namespace {

using Kind = PubSub::Error::Kind;
using Condition = PubSub::Error::Condition;
using PubSubCondition = PubSub::Error::PubSubCondition;
using ConnectionKind = PubSub::ConnectionError::Kind;

template<typename Key>
struct Sentence
{
    Key key;
    const char *text;
};

#define SENTENCE(text) QT_TRANSLATE_NOOP("Common::ErrorText", text)

constexpr Sentence<Kind> kinds[] = {
    { Kind::Stanza, SENTENCE("The service reported an error that it did not name.") },
    { Kind::Timeout,
      SENTENCE("No answer came in time. It may have been done all the same: look before you try "
               "again.") },
    { Kind::Disconnected,
      SENTENCE("The connection broke before the answer came. Look whether it was done once you "
               "are online again.") },
    { Kind::Unparsable,
      SENTENCE("The answer of the service can't be understood. Tell the people who run it.") },
    { Kind::RefusedLocally,
      SENTENCE("This was not sent, since it can't be right. Check what you entered.") },
    { Kind::TooLarge,
      SENTENCE("The answer is larger than this program accepts. Ask for fewer items at a time.") },
    { Kind::Aborted, SENTENCE("You stopped it. What was sent already may have been done.") },
};

constexpr Sentence<Condition> conditions[] = {
    { Condition::None, SENTENCE("The service refused without giving a reason.") },
    { Condition::BadRequest,
      SENTENCE("The service found the request faulty. Check what you entered.") },
    { Condition::Conflict,
      SENTENCE("Something of that name exists already. Choose another name.") },
    { Condition::FeatureNotImplemented, SENTENCE("This service can't do that.") },
    { Condition::Forbidden,
      SENTENCE("You are not allowed to do that. Ask an owner of the node for the right to.") },
    { Condition::Gone, SENTENCE("It no longer exists under this address.") },
    { Condition::InternalServerError,
      SENTENCE("The service has a fault of its own. Try again later, or tell the people who run "
               "it.") },
    { Condition::ItemNotFound,
      SENTENCE("There is nothing of that name here. It may have been deleted.") },
    { Condition::JidMalformed,
      SENTENCE("The service does not accept this address. Check how it is written.") },
    { Condition::NotAcceptable,
      SENTENCE("The service does not accept these values. Change them and try again.") },
    { Condition::NotAllowed,
      SENTENCE("The service lets nobody do that here. It may depend on the node's "
               "configuration.") },
    { Condition::NotAuthorized,
      SENTENCE("The service lets only authorized people do that. Ask an owner to authorize "
               "you.") },
    { Condition::PaymentRequired, SENTENCE("The service asks for a payment first.") },
    { Condition::PolicyViolation,
      SENTENCE("That is against a rule of the service, such as a limit of size or rate.") },
    { Condition::RecipientUnavailable,
      SENTENCE("The recipient is not online. Try again later.") },
    { Condition::Redirect, SENTENCE("It is to be found under another address.") },
    { Condition::RegistrationRequired,
      SENTENCE("The service knows registered people only. Register with it first.") },
    { Condition::RemoteServerNotFound,
      SENTENCE("The server of this address can't be found. Check how the address is written.") },
    { Condition::RemoteServerTimeout,
      SENTENCE("The other server does not answer. Try again later.") },
    { Condition::ResourceConstraint,
      SENTENCE("The service is too busy or has no room left. Try again later.") },
    { Condition::ServiceUnavailable,
      SENTENCE("Nothing at this address answers such requests. Check the address, or choose "
               "another service.") },
    { Condition::SubscriptionRequired, SENTENCE("Subscribe first; then it is allowed.") },
    { Condition::UndefinedCondition,
      SENTENCE("The service refused for a reason of its own.") },
    { Condition::UnexpectedRequest,
      SENTENCE("The service did not expect this now. Reload what you see and try again.") },
};

constexpr Sentence<PubSubCondition> pubSubConditions[] = {
    { PubSubCondition::None, SENTENCE("The service gave no reason of its own.") },
    { PubSubCondition::ClosedNode,
      SENTENCE("The node is closed: only people on its list may read it. Ask an owner to put you "
               "on it.") },
    { PubSubCondition::ConfigurationRequired,
      SENTENCE("The subscription has to be configured first. Open its options.") },
    { PubSubCondition::InvalidJid,
      SENTENCE("The address does not belong to your account. Use your own address.") },
    { PubSubCondition::InvalidOptions,
      SENTENCE("The service does not accept these subscription options. Change them and try "
               "again.") },
    { PubSubCondition::InvalidPayload,
      SENTENCE("The node does not accept content of this kind. It may hold entries of another "
               "format only.") },
    { PubSubCondition::InvalidSubid,
      SENTENCE("This subscription no longer exists. Reload your subscriptions.") },
    { PubSubCondition::ItemForbidden,
      SENTENCE("The node only passes on that something happened: it takes no items.") },
    { PubSubCondition::ItemRequired, SENTENCE("The node takes nothing without an item.") },
    { PubSubCondition::JidRequired,
      SENTENCE("The service missed the address of the subscriber.") },
    { PubSubCondition::MaxItemsExceeded,
      SENTENCE("More items were asked for or sent at once than the service allows.") },
    { PubSubCondition::MaxNodesExceeded,
      SENTENCE("You have as many nodes as the service allows. Delete one first.") },
    { PubSubCondition::NodeFull,
      SENTENCE("The collection holds as many nodes as it can. Choose another one.") },
    { PubSubCondition::NodeidRequired, SENTENCE("The service missed the name of the node.") },
    { PubSubCondition::NotInRosterGroup,
      SENTENCE("Only some groups of the owner's contacts may read this. Ask the owner to add you "
               "to one.") },
    { PubSubCondition::NotSubscribed, SENTENCE("You are not subscribed to this node.") },
    { PubSubCondition::PayloadRequired, SENTENCE("The node takes no item without content.") },
    { PubSubCondition::PayloadTooBig,
      SENTENCE("The content is larger than the node accepts. Make it shorter, or link to "
               "pictures.") },
    { PubSubCondition::PendingSubscription,
      SENTENCE("An owner has not yet approved your subscription. Wait, or ask an owner.") },
    { PubSubCondition::PersistentItems,
      SENTENCE("The node does not keep items, so there are none to read or to remove.") },
    { PubSubCondition::PreconditionNotMet,
      SENTENCE("The node exists, but is configured in another way than was asked for. Change its "
               "configuration first.") },
    { PubSubCondition::PresenceSubscriptionRequired,
      SENTENCE("Only contacts of the owner may read this. Ask the owner to become a contact.") },
    { PubSubCondition::SubidRequired,
      SENTENCE("You have several subscriptions to this node. Choose one of them.") },
    { PubSubCondition::TooManySubscriptions,
      SENTENCE("No more subscriptions are possible. End one that you no longer need.") },
    { PubSubCondition::Unsupported, SENTENCE("This service does not support that.") },
    { PubSubCondition::UnsupportedAccessModel,
      SENTENCE("This service does not know the access model. Choose another one.") },
    { PubSubCondition::Other,
      SENTENCE("The service gave a reason that this program does not know.") },
};

constexpr Sentence<ConnectionKind> connectionKinds[] = {
    { ConnectionKind::None, SENTENCE("There is no fault of the connection.") },
    { ConnectionKind::Unreachable,
      SENTENCE("The server can't be reached. Check your network and the address of the "
               "account.") },
    { ConnectionKind::ConnectionLost, SENTENCE("The connection to the server broke.") },
    { ConnectionKind::NotEncrypted,
      SENTENCE("The connection could not be encrypted, so nothing was sent. Ask the people who "
               "run the server.") },
    { ConnectionKind::CertificateRefused,
      SENTENCE("The server's certificate is not trusted. Somebody may be listening in: look at "
               "it before you go on.") },
    { ConnectionKind::AuthenticationFailed,
      SENTENCE("The server does not accept the password, or does not know the account.") },
    { ConnectionKind::NotAuthenticated,
      SENTENCE("The server asked for no proof of who you are, so it can't be trusted. Nothing "
               "was sent.") },
    { ConnectionKind::BrokenXml,
      SENTENCE("The server sent data that is broken. A new connection is made.") },
    { ConnectionKind::StreamError, SENTENCE("The server ended the connection.") },
    { ConnectionKind::Replaced,
      SENTENCE("Another program logged in with the same resource and took over. Connect again "
               "when it is done.") },
    { ConnectionKind::InvalidAccount,
      SENTENCE("The account's settings can't be used. Change them under Account.") },
};

#undef SENTENCE

template<typename Key, size_t size>
QString lookUp(const Sentence<Key> (&table)[size], Key key)
{
    const auto found = std::ranges::find(table, key, &Sentence<Key>::key);
    return found == std::end(table)
        ? QString()
        : QCoreApplication::translate("Common::ErrorText", found->text);
}

// The pubsub condition says more than the stanza's condition, and that more than the kind.
QString sentenceFor(const PubSub::Error &error)
{
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

} // namespace

QString ErrorText::of(const PubSub::Error &error)
{
    QStringList sentences { sentenceFor(error) };
    if (!error.feature.isEmpty())
        sentences += tr("Missing feature: %1.").arg(error.feature);
    if (!error.redirectUri.isEmpty())
        sentences += tr("New address: %1").arg(error.redirectUri);
    return sentences.join(u' ');
}

QString ErrorText::of(const PubSub::ConnectionError &error)
{
    const QString sentence = lookUp(connectionKinds, error.kind);
    const bool textSaysWhy = error.kind == ConnectionKind::StreamError
        || error.kind == ConnectionKind::InvalidAccount;
    if (textSaysWhy && !error.text.isEmpty())
        return tr("%1 Reason: %2").arg(sentence, error.text);
    return sentence;
}

QString ErrorText::detailsOf(const PubSub::Error &error)
{
    QStringList lines { of(error) };
    if (!error.text.isEmpty())
        lines += tr("In the words of the service: %1").arg(error.text);
    if (error.kind == Kind::Stanza) {
        lines += tr("Condition: %1").arg(
            QString::fromLatin1(QMetaEnum::fromType<Condition>().valueToKey(int(error.condition))));
    }
    if (!error.pubSubConditionName.isEmpty())
        lines += tr("Publish-subscribe condition: %1").arg(error.pubSubConditionName);
    if (!error.stanza.isEmpty())
        lines += u'\n' + QString::fromUtf8(error.stanza);
    return lines.join(u'\n');
}

} // namespace Common
