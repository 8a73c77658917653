// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/MessageBox.h"
#include "writer/core/EntryComposer.h"
#include "writer/gui/ConflictView.h"
#include "writer/gui/PostController.h"
#include "writer/gui/StateBar.h"
#include "writer/gui/StateText.h"

// What is in the outbox, and what a person can do with it.

using namespace Qt::StringLiterals;
using Access = Writer::EditorPane::Access;
using Section = Writer::LibraryModel::Section;
using State = Writer::OutboxEntry::State;
using Failure = Writer::OutboxEntry::Failure;

namespace Writer
{

void PostController::showEntry(const OutboxEntry &entry)
{
    leave();
    m_showing = Showing::Entry;
    m_key = entry.key;
    const auto draft = m_autosaver.newest(entry.draftKey);
    const bool isEditable = draft && entry.state == State::Failed && entry.isPutAside();
    Draft shown = draft.value_or(Draft());
    if (!draft) {
        shown.title = entry.title;
        shown.node = entry.node;
    }
    m_editor.open(shown, isEditable ? Access::Editable : Access::ReadOnly);
    showEntryState(entry);
    Q_EMIT changed();
}

void PostController::showEntryState(const OutboxEntry &entry)
{
    const QString key = entry.key;
    QList<StateBar::Button> buttons;
    if (entry.failure == Failure::Conflict || entry.failure == Failure::Deleted) {
        buttons += { u"keepMine"_s, tr("Keep &mine"),
            [this, key] { m_session.outbox().keepMine(key); } };
        buttons += { u"takeTheirs"_s,
            entry.failure == Failure::Deleted ? tr("&Give up mine") : tr("&Take theirs"),
            [this, entry] { takeTheirs(entry); } };
        if (entry.failure == Failure::Conflict)
            buttons += { u"compare"_s, tr("&Compare…"), [this, entry] { compare(entry); } };
    } else if (entry.failure == Failure::Forgotten) {
        buttons = buttonsOfForgotten(entry);
    } else if (entry.state != State::Sending) {
        if (entry.state == State::Failed || entry.attempts > 0)
            buttons += { u"retry"_s, tr("&Try again"), [this, key] { retry(key); } };
        buttons += { u"takeBack"_s, entry.isPublish() ? tr("&Back to drafts") : tr("&Don’t delete"),
            [this, key] {
                m_autosaver.flush();
                m_session.outbox().takeBack(key);
            } };
    }
    const bool needsPerson = entry.state == State::Failed;
    m_editor.stateBar().showState(needsPerson ? StateBar::Tone::Attention : StateBar::Tone::Quiet,
        StateText::full(entry), buttons);
}

QList<StateBar::Button> PostController::buttonsOfForgotten(const OutboxEntry &entry)
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

void PostController::showForgotten()
{
    const QList<OutboxEntry> entries = m_session.outbox().entries();
    const auto entry = std::ranges::find(entries, Failure::Forgotten, &OutboxEntry::failure);
    if (entry == entries.end() || !canWrite())
        return;
    showEntry(*entry);
    m_library.select(Section::Outbox, entry->key);
}

void PostController::onEntryChanged(const QString &key)
{
    const auto entry = m_session.outbox().entry(key);
    if (!entry)
        return;
    const bool isShown
        = m_key == key || (!entry->draftKey.isEmpty() && entry->draftKey == m_editor.draft().key);
    if (!isShown)
        return;
    showEntry(*entry);
    m_library.select(Section::Outbox, key);
}

void PostController::onEntryRemoved(const QString &key)
{
    if (m_showing != Showing::Entry || m_key != key)
        return;
    const auto draft = m_autosaver.newest(m_editor.draft().key);
    if (!draft)
        return newPost();
    showDraft(*draft);
    m_library.select(Section::Drafts, draft->key);
}

void PostController::compare(const OutboxEntry &entry)
{
    const Draft theirs = EntryComposer::draftOf(entry.node, entry.itemId, entry.serverPayload);
    const Draft mine = m_session.drafts().draft(entry.draftKey).value_or(Draft());
    auto *view = new ConflictView(mine, theirs, window());
    view->setAttribute(Qt::WA_DeleteOnClose);
    connect(view, &ConflictView::mineKept, this,
        [this, key = entry.key] { m_session.outbox().keepMine(key); });
    connect(view, &ConflictView::theirsTaken, this, [this, entry] { takeTheirs(entry); });
    view->open();
}

void PostController::takeTheirs(const OutboxEntry &entry)
{
    if (Common::MessageBox::confirmDestructive(window(), tr("Give up your version"),
            tr("Your version of “%1” is thrown away. This can’t be undone.").arg(entry.title),
            tr("Give up my version")))
        m_session.outbox().takeTheirs(entry.key);
}

} // namespace Writer
