// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/StateText.h"

#include "common/core/BidiText.h"
#include "common/core/LimitWarning.h"
#include "common/gui/ErrorText.h"

#include <pubsub/FormKeys.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using Failure = Writer::OutboxEntry::Failure;
using State = Writer::OutboxEntry::State;

namespace Writer
{

QString StateText::brief(const OutboxEntry &entry)
{
    switch (entry.state) {
    case State::Queued:
        if (!entry.isPublish())
            return tr("Waiting to be deleted");
        return entry.attempts > 0 ? tr("Waiting to try again") : tr("Waiting to be sent");
    case State::Sending:
        return entry.isPublish() ? tr("Sending…") : tr("Deleting…");
    case State::Confirmed:
        return tr("Done");
    case State::Failed:
        if (entry.failure == Failure::Forgotten)
            return forgottenBriefly(entry);
        return entry.failure == Failure::Conflict ? tr("Changed elsewhere")
            : entry.failure == Failure::Deleted   ? tr("Deleted elsewhere")
            : entry.isPublish()                   ? tr("Not sent")
                                                  : tr("Not deleted");
    }
    return {};
}

// Where nothing is kept, it does not matter how much.
QString StateText::configuredOtherwise(
    const QString &title, const QList<PubSub::FeedProfile::Deviation> &faults)
{
    namespace NodeConfig = PubSub::NodeConfig;
    using Deviation = PubSub::FeedProfile::Deviation;
    const auto faultOf = [&](const QString &field) {
        const auto found = std::ranges::find(faults, field, &Deviation::field);
        return found == faults.end() ? nullptr : &*found;
    };
    QStringList sentences {
        tr("The server did not set up %1 as it had confirmed.").arg(Common::isolated(title))
    };
    if (faultOf(NodeConfig::persistItems.name))
        sentences += tr("It keeps no posts: who is not subscribed never sees them.");
    else if (const Deviation *room = faultOf(NodeConfig::maxItems.name))
        sentences += tr("It keeps the newest %n post(s) only: older ones are deleted.", nullptr,
            room->found.toInt());
    if (faultOf(NodeConfig::notifyRetract.name))
        sentences += tr("Readers are not told when you delete a post.");
    return sentences.join(u' ');
}

QString StateText::forgottenBriefly(const OutboxEntry &entry)
{
    if (!entry.isPublish())
        return tr("There again");
    return entry.isEdit ? tr("The older text is there again") : tr("No longer on the server");
}

QString StateText::forgotten(const OutboxEntry &entry)
{
    if (!entry.isPublish())
        return tr("The server has this post again, although it had confirmed that it is deleted. "
                  "Maybe it was restarted before it had stored that.");
    if (entry.isEdit)
        return tr("The server has the older text of this post again, although it had confirmed "
                  "yours. Maybe it was restarted before it had stored that.");
    if (Common::LimitWarning::isDoubtful(entry.node.node, entry.itemId))
        return tr("The server no longer has this post, although it had confirmed it, and nothing "
                  "told that it was deleted. Its address is very long, and some services lose such "
                  "posts each time: copy its text into a new post, or choose another node.");
    return tr("The server no longer has this post, although it had confirmed it, and nothing told "
              "that it was deleted. Maybe the server was restarted before it had stored it. If you "
              "publish it again, it has its address and its dates as before.");
}

QString StateText::refusal(const OutboxEntry &entry)
{
    if (!entry.error.answer)
        return tr("The service refused without giving a reason.");
    if (entry.error.answer->pubSubCondition == PubSub::Error::PubSubCondition::PayloadTooBig)
        return tr("The server does not take posts of this size (%1). Make it shorter, or split it "
                  "into several posts.")
            .arg(QLocale().formattedDataSize(entry.payload.size()));
    return Common::ErrorText::of(*entry.error.answer);
}

QString StateText::silence(const OutboxError &error)
{
    const QString sentence = Common::ErrorText::of(PubSub::Error::Kind::ServiceSilent);
    return error.retryAt.isValid()
        ? QString(sentence + u' ' + Common::ErrorText::nextTry(error.retryAt))
        : sentence;
}

QString StateText::reason(const OutboxEntry &entry)
{
    using Reason = OutboxError::Reason;
    const OutboxError &error = entry.error;
    switch (error.reason) {
    case Reason::None:
        return {};
    case Reason::Refused:
        return refusal(entry);
    case Reason::NoAnswer:
        return tr("No answer came in time. Whether it was done is looked at before it is sent "
                  "again.");
    case Reason::ConnectionLost:
        return tr("The connection broke before the answer came. Whether it was done is looked at "
                  "before it is sent again.");
    case Reason::Unreadable:
        return Common::ErrorText::of(PubSub::Error::Kind::Unparsable);
    case Reason::NotSendable:
        return tr("This program can't send it as it is, which is a fault of the program. Copy the "
                  "text into a new post, and tell the people who make the program.");
    case Reason::AnswerTooLarge:
        return tr("The answer of the service is larger than this program accepts. Tell the people "
                  "who run it.");
    case Reason::Stopped:
        return tr("It was stopped before the answer came. Whether it was done is looked at before "
                  "it is sent again.");
    case Reason::TooLarge:
        return Common::ErrorText::tooLarge(error.requestBytes, error.limitBytes);
    case Reason::ServiceSilent:
        return silence(error);
    case Reason::InvalidText:
        return tr("It holds characters that can't be sent, maybe in its title, in a tag or in the "
                  "name of its node. Write those anew.");
    case Reason::NotRecorded:
        return tr("Nothing was sent, since this could not be written to the disk first: %1")
            .arg(error.text);
    case Reason::NotSaved:
        return tr("The server has done it, but that could not be written to the disk: %1")
            .arg(error.text);
    case Reason::AccessNotKept:
        return tr("The server did not take over who may read this node, so nothing was published. "
                  "Choose who may read it anew, or another node.");
    }
    return {};
}

QString StateText::full(const OutboxEntry &entry)
{
    if (entry.state == State::Queued && entry.attempts == 0)
        return entry.isPublish()
            ? tr("This post is in the outbox. It is sent as soon as there is a connection.")
            : tr("This post is deleted as soon as there is a connection.");
    if (entry.state == State::Queued)
        return tr("The last attempt did not succeed; the next one comes by itself. %1")
            .arg(reason(entry));
    if (entry.state != State::Failed)
        return brief(entry);
    if (entry.failure == Failure::Forgotten)
        return forgotten(entry);
    if (entry.failure == Failure::Conflict)
        return tr("This post was changed elsewhere since you began to edit it. Nothing was sent.");
    if (entry.failure == Failure::Deleted)
        return tr("This post was deleted elsewhere since you began to edit it. Nothing was sent.");
    if (entry.failure == Failure::LosesConnection)
        return tr("The connection broke each time this post was sent, so it is not sent again by "
                  "itself. It may be too long for the server: make it shorter, or try again.");
    if (entry.failure == Failure::SameAnswer)
        return tr(
            "The service gave the same answer %n time(s), so nothing is sent again by itself. "
            "%1",
            nullptr, entry.sameAnswers)
            .arg(reason(entry));
    return entry.isPublish() ? tr("This post was not sent. %1").arg(reason(entry))
                             : tr("This post was not deleted. %1").arg(reason(entry));
}

QString StateText::iconName(const OutboxEntry &entry)
{
    switch (entry.state) {
    case State::Queued:
        return u"clock"_s;
    case State::Sending:
        return u"view-refresh"_s;
    case State::Confirmed:
        return u"dialog-ok"_s;
    case State::Failed:
        return u"dialog-warning"_s;
    }
    return {};
}

} // namespace Writer
