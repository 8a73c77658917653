// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/PostController.h"

#include "common/core/BidiText.h"
#include "common/gui/MessageBox.h"
#include "common/gui/TimeText.h"
#include "writer/core/EntryComposer.h"
#include "writer/gui/PublishDialog.h"
#include "writer/gui/StateBar.h"

#include <QTimer>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Access = Writer::EditorPane::Access;
using Section = Writer::LibraryModel::Section;

namespace Writer
{

namespace
{

constexpr auto slowStart = 500ms;

} // namespace

PostController::PostController(
    WriterSession &session, LibraryPane &library, EditorPane &editor, OutboxController &outbox)
    : QObject(&editor), m_session(session), m_library(library), m_editor(editor), m_outbox(outbox)
{
    connect(&m_library, &LibraryPane::selected, this, &PostController::show);
    connect(&m_library, &LibraryPane::activated, this, &PostController::onActivated);
    connect(&m_session, &WriterSession::storeChanged, this, &PostController::onStoreChanged);
    connect(&m_session.drafts(), &DraftStore::saved, this, &PostController::onDraftSaved);
    connect(&m_session.outbox(), &Outbox::changed, this, &PostController::onEntryChanged);
    connect(&m_session.outbox(), &Outbox::removed, this, &PostController::onEntryRemoved);
    connect(&m_session.outbox(), &Outbox::confirmed, this, &PostController::onConfirmed);
    connect(&m_session.outbox(), &Outbox::refused, this, &PostController::onRefused);
    connect(&m_session.posts(), &PublishedPosts::changed, this, &PostController::onPostsChanged);
    connect(&m_session, &WriterSession::postRead, this, &PostController::onPostRead);
    connect(&m_session, &WriterSession::editReady, this, &PostController::onEditReady);
    connect(&m_session, &WriterSession::editFailed, this,
        [this](const Post &post, const PubSub::Error &error) {
            if (m_editing == post)
                m_editing.reset();
            Q_EMIT requestFailed(tr("Post not opened"), error);
        });
    connect(&m_session, &WriterSession::postVanished, this, &PostController::onPostVanished);
    connect(&m_editor, &EditorPane::nodeShown, this, &PostController::onNodeShown);
    connect(
        &m_session.keeping(), &Common::NodeKeeping::changed, this, &PostController::updateNodeHint);
}

void PostController::start()
{
    onStoreChanged();
    // Nearly always it is open before anybody could read that.
    QTimer::singleShot(slowStart, this, [this] {
        if (m_session.store() == WriterSession::Store::Opening)
            m_editor.stateBar().showState(
                StateBar::Tone::Quiet, tr("Your drafts are being opened…"));
    });
}

void PostController::onStoreChanged()
{
    switch (m_session.store()) {
    case WriterSession::Store::Opening:
        break;
    case WriterSession::Store::Ready:
        showLast();
        break;
    case WriterSession::Store::Failed:
        showStoreFailure();
        break;
    }
    Q_EMIT changed();
}

void PostController::showStoreFailure()
{
    m_editor.open({}, Access::ReadOnly);
    m_editor.stateBar().showState(StateBar::Tone::Attention,
        tr("Your drafts can’t be opened, so nothing can be written now: it would be lost. %1")
            .arg(m_session.storeFailure()));
}

void PostController::showLast()
{
    if (const auto node = std::exchange(m_wantedNode, {}))
        return newPostFor(*node);
    const QList<Draft> drafts = m_session.drafts().drafts();
    const auto open = std::ranges::find_if(
        drafts, [this](const Draft &draft) { return !m_session.outbox().entryOfDraft(draft.key); });
    if (open == drafts.end())
        return newPost();
    showDraft(*open);
    m_library.select(Section::Drafts, open->key);
}

void PostController::newPost()
{
    if (!canWrite())
        return;
    m_library.clearSelection();
    showDraft(m_session.newDraft());
    m_followedNode = m_session.posts().node();
    m_editor.focusStart();
}

void PostController::newPostFor(const PubSub::NodeAddress &node)
{
    if (!canWrite()) {
        m_wantedNode = node;
        return;
    }
    m_session.nodes().remember(node);
    m_library.clearSelection();
    showDraft(m_session.drafts().create(node));
    m_editor.focusStart();
}

// A post that is still being read is opened all the same, not what was shown before.
void PostController::onActivated(const LibraryPane::Selection &selection)
{
    if (selection.section != Section::Published)
        return m_editor.focusStart();
    const QList<Post> posts = m_session.posts().posts();
    const auto post = std::ranges::find(posts, selection.key, &Post::itemId);
    if (post != posts.end())
        edit(*post);
}

void PostController::leave()
{
    m_awaitedItem.clear();
    m_reading.reset();
    m_editing.reset();
    m_followedNode = {};
}

void PostController::show(const LibraryPane::Selection &selection)
{
    if (!canWrite())
        return;
    leave();
    if (selection.section == Section::Drafts) {
        if (const auto draft = m_session.autosaver().newest(selection.key);
            draft && draft->key != m_key)
            showDraft(*draft);
    } else if (selection.section == Section::Outbox) {
        if (const auto entry = m_session.outbox().entry(selection.key))
            showEntry(*entry);
    } else {
        const QList<Post> posts = m_session.posts().posts();
        const auto post = std::ranges::find(posts, selection.key, &Post::itemId);
        if (post != posts.end())
            showPost(*post);
    }
}

void PostController::showDraft(const Draft &draft)
{
    leave();
    m_showing = Showing::Draft;
    m_key = draft.key;
    // What is about to be published can be looked at meanwhile.
    m_editor.open(
        draft, m_session.outbox().isDeciding(draft.key) ? Access::ReadOnly : Access::Editable);
    if (draft.isEdit())
        m_editor.stateBar().showState(StateBar::Tone::Quiet,
            tr("This is a new version of a published post. Readers see the old one until you "
               "publish this."));
    else
        m_editor.stateBar().hide();
    Q_EMIT changed();
}

void PostController::showEntry(const OutboxEntry &entry)
{
    leave();
    m_showing = Showing::Entry;
    m_key = entry.key;
    const auto draft = m_session.autosaver().newest(entry.draftKey);
    const bool isEditable
        = draft && entry.state == OutboxEntry::State::Failed && entry.isPutAside();
    Draft shown = draft.value_or(Draft());
    if (!draft) {
        shown.title = entry.title;
        shown.node = entry.node;
    }
    m_editor.open(shown, isEditable ? Access::Editable : Access::ReadOnly);
    m_outbox.showState(entry);
    Q_EMIT changed();
}

void PostController::showForgotten()
{
    const QList<OutboxEntry> entries = m_session.outbox().entries();
    const auto entry
        = std::ranges::find(entries, OutboxEntry::Failure::Forgotten, &OutboxEntry::failure);
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
    const auto draft = m_session.autosaver().newest(m_editor.draft().key);
    if (!draft)
        return newPost();
    showDraft(*draft);
    m_library.select(Section::Drafts, draft->key);
}

void PostController::showPost(const Post &post)
{
    m_reading = post;
    m_session.read(post);
}

void PostController::onPostRead(const Post &post, const Draft &content)
{
    if (post != m_reading)
        return;
    m_reading.reset();
    m_post = post;
    m_showing = Showing::Post;
    m_key = post.itemId;
    m_editor.open(content, Access::ReadOnly);
    showPostState({});
    m_session.kept().find(
        post.node, post.itemId, this, [this, post](const std::optional<KeptPost> &kept) {
            const bool isShown = m_showing == Showing::Post && m_post == post;
            if (isShown && kept && kept->state == KeptPost::State::Changed)
                showPostState(kept->changedBy.isEmpty()
                        ? tr("It was changed since you published it.")
                        : tr("It was changed by %1 since you published it.")
                              .arg(Common::isolated(kept->changedBy.toString())));
        });
    Q_EMIT changed();
}

void PostController::showPostState(const QString &note)
{
    m_editor.stateBar().showState(StateBar::Tone::Quiet,
        u"%1 %2"_s
            .arg(tr("Published on %1").arg(Common::TimeText::absolute(m_post.published)), note)
            .trimmed(),
        { { u"editPost"_s, tr("&Edit"), [this] { editCurrent(); } },
            { u"deletePost"_s, tr("&Delete…"), [this] { deleteCurrent(); } } });
}

// A new post appears in the list with its first words.
void PostController::onDraftSaved(const QString &key)
{
    if (m_showing == Showing::Draft && key == m_key && m_library.selection().key != key)
        m_library.select(Section::Drafts, key);
}

// The text is still here, and can be changed again: nothing of it is on its way.
void PostController::onRefused(const QString &draftKey, const QString &reason)
{
    if (draftKey.isEmpty() || draftKey != m_editor.draft().key)
        return;
    if (const auto entry = m_session.outbox().entryOfDraft(draftKey))
        return showEntry(*entry);
    showDraft(m_editor.draft());
    m_editor.stateBar().showState(StateBar::Tone::Attention,
        tr("This post could not be put into the outbox. %1").arg(reason));
}

void PostController::onConfirmed(const OutboxEntry &entry)
{
    if (m_showing != Showing::Entry || m_key != entry.key)
        return;
    if (!entry.isPublish() || entry.node != m_session.posts().node())
        return newPost();
    m_awaitedItem = entry.itemId;
    // One's own event may have brought it into the list already.
    showAwaitedItem();
}

void PostController::onPostsChanged()
{
    const Draft draft = m_editor.draft();
    const bool isUntouched
        = m_showing == Showing::Draft && draft.isEmpty() && draft.node == m_followedNode;
    if (isUntouched && m_followedNode != m_session.posts().node())
        return newPost();
    showAwaitedItem();
}

void PostController::showAwaitedItem()
{
    const QString item = m_awaitedItem;
    if (!item.isEmpty() && m_library.select(Section::Published, item))
        show({ Section::Published, item });
}

// The answer may take half a minute; who is at something else by then stays there.
void PostController::onEditReady(const Draft &draft)
{
    if (!m_editing || m_editing->node != draft.node || m_editing->itemId != draft.itemId)
        return;
    showDraft(draft);
    if (!m_library.select(Section::Drafts, draft.key))
        m_library.clearSelection();
    if (const auto entry = m_session.outbox().entryOfDraft(draft.key)) {
        showEntry(*entry);
        m_library.select(Section::Outbox, entry->key);
    }
    m_editor.focusStart();
}

void PostController::onPostVanished(const Post &post)
{
    Q_EMIT statusChanged(tr("“%1” is no longer on the server").arg(post.title));
    if (m_editing == post)
        newPost();
}

void PostController::edit(const Post &post)
{
    m_editing = post;
    m_session.edit(post);
}

// Of what can't be changed any more nothing is said.
void PostController::onNodeShown()
{
    m_session.lookAt(m_showing == Showing::Draft ? m_editor.draft() : Draft());
    updateNodeHint();
}

void PostController::updateNodeHint()
{
    const bool isAsked
        = m_showing == Showing::Draft && m_session.keeping().keepsNothing(m_editor.draft().node);
    m_editor.setNodeHint(isAsked ? PublishDialog::keepingHint() : QString());
}

void PostController::editCurrent()
{
    if (m_showing == Showing::Post)
        edit(m_post);
    else if (m_showing == Showing::Entry)
        m_session.outbox().takeBack(m_key);
    m_editor.focusStart();
}

void PostController::deleteCurrent()
{
    if (m_showing == Showing::Post)
        m_outbox.retract(m_post);
    else if (m_showing == Showing::Draft)
        deleteDraft();
    else
        m_session.outbox().takeBack(m_key);
}

void PostController::deleteDraft()
{
    const Draft draft = m_editor.draft();
    const bool isStored = m_session.drafts().draft(draft.key).has_value();
    if (draft.isEmpty() && !isStored)
        return;
    if (!Common::MessageBox::confirmDestructive(window(), tr("Delete draft"),
            draft.isEdit() ? tr("Your changes are thrown away. The published post stays as it is.")
                           : tr("“%1” is thrown away. This can’t be undone.")
                                 .arg(EntryComposer::titleOf(draft)),
            tr("Delete draft")))
        return;
    m_session.autosaver().discard();
    m_session.drafts().remove(draft.key);
    newPost();
}

} // namespace Writer
