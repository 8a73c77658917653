// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/OutboxController.h"

#include "common/gui/MessageBox.h"
#include "writer/core/EntryComposer.h"
#include "writer/gui/ConflictView.h"
#include "writer/gui/PublishDialog.h"
#include "writer/gui/StateText.h"

#include <pubsub/Node.h>
#include <pubsub/Retractability.h>

using namespace Qt::StringLiterals;
using Access = Writer::EditorPane::Access;
using State = Writer::OutboxEntry::State;
using Failure = Writer::OutboxEntry::Failure;

namespace Writer
{

OutboxController::OutboxController(WriterSession &session, EditorPane &editor)
    : QObject(&editor), m_session(session), m_editor(editor)
{
    const Outbox &outbox = m_session.outbox();
    connect(&outbox, &Outbox::preparing, this, &OutboxController::onPreparing);
    connect(&outbox, &Outbox::configuredOtherwise, this,
        [this](const PubSub::NodeAddress &node, const auto &faults) {
            Q_EMIT warned(StateText::configuredOtherwise(m_session.nodes().titleOf(node), faults));
        });
    connect(&m_session.store(), &PostStore::confirmed, this, [this](const OutboxEntry &entry) {
        Q_EMIT statusChanged(entry.isPublish() ? tr("“%1” is published").arg(entry.title)
                                               : tr("“%1” is deleted").arg(entry.title));
    });
}

void OutboxController::onPreparing(const OutboxEntry &entry, PublishJob::Preparation what)
{
    const QString node = m_session.nodes().titleOf(entry.node);
    Q_EMIT statusChanged(what == PublishJob::Preparation::CreatingNode
            ? tr("%1 is being set up on the server").arg(node)
            : tr("The settings of %1 are being put right").arg(node));
}

void OutboxController::publish()
{
    const Draft draft = m_editor.draft();
    if (!canPublish() || draft.isEmpty()) {
        Q_EMIT statusChanged(tr("There is nothing to publish yet"));
        return;
    }
    if (draft.node.service.isEmpty() || m_session.account().isEmpty()) {
        Q_EMIT statusChanged(m_session.account().isEmpty()
                ? tr("Set up an account first; your text is kept")
                : tr("Choose first where to publish it"));
        return;
    }
    const QByteArray payload = m_session.outbox().compose(draft);
    PublishDialog::Questions questions;
    questions.access = m_session.audience().mustAsk(draft.node);
    questions.keepsNothing = m_session.keeping().keepsNothing(draft.node);
    questions.limit = m_session.maxPostBytes();
    const qsizetype size = payload.size();
    questions.size = size > EntryComposer::largePayload || questions.isTooLarge(size) ? size : 0;
    questions.limitWarning = m_session.limits().warning(draft.node, draft.itemId);
    if (questions.isEmpty())
        return m_session.desk().publish(draft, payload);
    auto *dialog
        = new PublishDialog(draft, m_session.nodes().titleOf(draft.node), questions, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PublishDialog::publishConfirmed, this,
        [this, draft, payload](std::optional<PubSub::AccessModel> access) {
            if (access)
                m_session.audience().setAccess(draft.node, *access);
            m_session.desk().publish(draft, payload);
        });
    dialog->open();
}

// On one's own account everybody can, and without a connection nobody knows.
void OutboxController::retract(const Post &shown)
{
    // Another one may be shown before the question is answered.
    const Post post = shown;
    if (post.node.service == m_session.account() || !m_session.isOnline())
        return confirmDeletion(post, {});
    auto *check = m_session.client()->node(post.node).retractability();
    // Queued, since a question keeps waiting whoever brought the answer: the connection.
    connect(
        check, &PubSub::RetractabilityRequest::succeeded, this,
        [this, post](PubSub::Retractability answer) {
            confirmDeletion(post,
                answer == PubSub::Retractability::Unlikely
                    ? tr("Maybe the service refuses: on this node it lets only publishers and "
                         "owners delete posts, their own too.")
                    : QString());
        },
        Qt::QueuedConnection);
    connect(
        check, &PubSub::Request::failed, this, [this, post] { confirmDeletion(post, {}); },
        Qt::QueuedConnection);
}

void OutboxController::confirmDeletion(const Post &post, const QString &warning)
{
    QStringList sentences {
        tr("“%1” is deleted on the server, for all readers. This can’t be undone.").arg(post.title)
    };
    if (!warning.isEmpty())
        sentences += warning;
    if (Common::MessageBox::confirmDestructive(
            window(), tr("Delete post"), sentences.join(u' '), tr("Delete post")))
        m_session.outbox().retract(post);
}

void OutboxController::showState(const OutboxEntry &entry)
{
    const bool needsPerson = entry.state == State::Failed;
    m_editor.stateBar().showState(needsPerson ? StateBar::Tone::Attention : StateBar::Tone::Quiet,
        StateText::full(entry), buttonsOf(entry));
}

QList<StateBar::Button> OutboxController::buttonsOf(const OutboxEntry &entry)
{
    const QString key = entry.key;
    if (entry.failure == Failure::Forgotten)
        return buttonsOfForgotten(entry);
    QList<StateBar::Button> buttons;
    if (entry.failure == Failure::Conflict || entry.failure == Failure::Deleted) {
        buttons += { u"keepMine"_s, tr("Keep &mine"),
            [this, key] { m_session.outbox().keepMine(key); } };
        buttons += { u"takeTheirs"_s,
            entry.failure == Failure::Deleted ? tr("&Give up mine") : tr("&Take theirs"),
            [this, entry] { takeTheirs(entry); } };
        if (entry.failure == Failure::Conflict)
            buttons += { u"compare"_s, tr("&Compare…"), [this, entry] { compare(entry); } };
    } else if (entry.state != State::Sending) {
        if (entry.state == State::Failed || entry.attempts > 0)
            buttons += { u"retry"_s, tr("&Try again"), [this, key] { retry(key); } };
        buttons += { u"takeBack"_s, entry.isPublish() ? tr("&Back to drafts") : tr("&Don’t delete"),
            [this, key] { takeBack(key); } };
    }
    return buttons;
}

QList<StateBar::Button> OutboxController::buttonsOfForgotten(const OutboxEntry &entry)
{
    const QString key = entry.key;
    QList<StateBar::Button> buttons {
        { u"retry"_s, entry.isPublish() ? tr("&Publish again") : tr("&Delete again"),
            [this, key] { m_session.outbox().retry(key); } },
        { u"takeBack"_s, entry.isPublish() ? tr("&Keep as a draft") : tr("&Keep it"),
            [this, key] { m_session.outbox().takeBack(key); } },
    };
    if (entry.isPublish())
        buttons += { u"takeTheirs"_s, entry.isEdit ? tr("&Take the older text") : tr("&Forget it"),
            [this, entry] { takeTheirs(entry); } };
    return buttons;
}

// A refused post can be changed before it is tried again: what counts is what is on the screen.
void OutboxController::retry(const QString &key)
{
    if (m_editor.access() == Access::Editable)
        m_session.desk().publish(m_editor.draft());
    else
        m_session.outbox().retry(key);
}

void OutboxController::takeBack(const QString &key)
{
    m_session.autosaver().flush();
    m_session.outbox().takeBack(key);
}

void OutboxController::compare(const OutboxEntry &entry)
{
    const Draft theirs = EntryComposer::draftOf(entry.node, entry.itemId, entry.serverPayload);
    const Draft mine = m_session.store().draft(entry.draftKey).value_or(Draft());
    auto *view = new ConflictView(mine, theirs, window());
    view->setAttribute(Qt::WA_DeleteOnClose);
    connect(view, &ConflictView::mineKept, this,
        [this, key = entry.key] { m_session.outbox().keepMine(key); });
    connect(view, &ConflictView::theirsTaken, this, [this, entry] { takeTheirs(entry); });
    view->open();
}

void OutboxController::takeTheirs(const OutboxEntry &entry)
{
    if (Common::MessageBox::confirmDestructive(window(), tr("Give up your version"),
            tr("Your version of “%1” is thrown away. This can’t be undone.").arg(entry.title),
            tr("Give up my version")))
        m_session.outbox().takeTheirs(entry.key);
}

} // namespace Writer
