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
    : QObject(&editor), m_session(session), m_desk(session.desk()), m_library(library),
      m_editor(editor), m_outbox(outbox)
{
    connect(&m_library, &LibraryPane::selected, this, &PostController::onSelected);
    connect(&m_library, &LibraryPane::activated, this, &PostController::onActivated);
    connect(&m_session.store(), &PostStore::draftSaved, this, &PostController::onDraftSaved);
    connect(&m_desk, &Desk::shownChanged, this, &PostController::onShownChanged);
    connect(&m_desk, &Desk::writingBegins, &m_editor, &EditorPane::focusStart);
    connect(&m_desk, &Desk::editFailed, this, [this](const Post &, const PubSub::Error &error) {
        Q_EMIT requestFailed(tr("Post not opened"), error);
    });
    connect(&m_desk, &Desk::postVanished, this, [this](const Post &post) {
        Q_EMIT statusChanged(tr("“%1” is no longer on the server").arg(post.title));
    });
    connect(&m_editor, &EditorPane::nodeShown, this, &PostController::onNodeShown);
    connect(
        &m_session.keeping(), &Common::NodeKeeping::changed, this, &PostController::updateNodeHint);
}

void PostController::start()
{
    onShownChanged();
    // Nearly always it is open before anybody could read that.
    QTimer::singleShot(slowStart, this, [this] {
        if (std::holds_alternative<Desk::Opening>(m_desk.shown()))
            m_editor.stateBar().showState(
                StateBar::Tone::Quiet, tr("Your drafts are being opened…"));
    });
}

void PostController::onSelected(const LibraryPane::Selection &selection)
{
    switch (selection.section) {
    case Section::Drafts:
        return m_desk.showDraft(selection.key);
    case Section::Outbox:
        return m_desk.showEntry(selection.key);
    case Section::Published:
        return m_desk.showPost(selection.key);
    }
}

// A post that is still being read is opened all the same, not what was shown before.
void PostController::onActivated(const LibraryPane::Selection &selection)
{
    if (selection.section != Section::Published)
        return m_editor.focusStart();
    const QList<Post> posts = m_session.store().posts();
    const auto post = std::ranges::find(posts, selection.key, &Post::itemId);
    if (post != posts.end())
        m_desk.edit(*post);
}

void PostController::onShownChanged()
{
    // What is shown next may come while this is being shown.
    const Desk::Shown shown = m_desk.shown();
    std::visit([this](const auto &what) { render(what); }, shown);
    Q_EMIT changed();
}

void PostController::render(const Desk::Unusable &shown)
{
    m_editor.open({}, Access::ReadOnly);
    m_editor.stateBar().showState(StateBar::Tone::Attention,
        tr("Your drafts can’t be opened, so nothing can be written now: it would be lost. %1")
            .arg(shown.reason));
}

void PostController::render(const Desk::ShownDraft &shown)
{
    m_editor.open(shown.draft, shown.isEditable ? Access::Editable : Access::ReadOnly);
    if (!shown.refusal.isEmpty())
        m_editor.stateBar().showState(StateBar::Tone::Attention,
            tr("This post could not be put into the outbox. %1").arg(shown.refusal));
    else if (shown.draft.isEdit())
        m_editor.stateBar().showState(StateBar::Tone::Quiet,
            tr("This is a new version of a published post. Readers see the old one until you "
               "publish this."));
    else
        m_editor.stateBar().hide();
    if (!m_library.select(Section::Drafts, shown.draft.key))
        m_library.clearSelection();
}

void PostController::render(const Desk::ShownEntry &shown)
{
    m_editor.open(shown.draft, shown.isEditable ? Access::Editable : Access::ReadOnly);
    m_outbox.showState(shown.entry);
    m_library.select(Section::Outbox, shown.entry.key);
}

void PostController::render(const Desk::ShownPost &shown)
{
    m_editor.open(shown.content, Access::ReadOnly);
    QStringList sentences {
        tr("Published on %1").arg(Common::TimeText::absolute(shown.post.published))
    };
    if (shown.changedBy)
        sentences += shown.changedBy->isEmpty()
            ? tr("It was changed since you published it.")
            : tr("It was changed by %1 since you published it.")
                  .arg(Common::isolated(shown.changedBy->toString()));
    m_editor.stateBar().showState(StateBar::Tone::Quiet, sentences.join(u' '),
        { { u"editPost"_s, tr("&Edit"), [this] { editCurrent(); } },
            { u"deletePost"_s, tr("&Delete…"), [this] { deleteCurrent(); } } });
    m_library.select(Section::Published, shown.post.itemId);
}

// A new post appears in the list with its first words.
void PostController::onDraftSaved(const QString &key)
{
    if (isDraftShown() && key == m_editor.draft().key && m_library.selection().key != key)
        m_library.select(Section::Drafts, key);
}

bool PostController::isDraftShown() const
{
    return std::holds_alternative<Desk::ShownDraft>(m_desk.shown());
}

// Of what can't be changed any more nothing is said.
void PostController::onNodeShown()
{
    m_session.lookAt(isDraftShown() ? m_editor.draft() : Draft());
    updateNodeHint();
}

void PostController::updateNodeHint()
{
    const bool isAsked = isDraftShown() && m_session.keeping().keepsNothing(m_editor.draft().node);
    m_editor.setNodeHint(isAsked ? PublishDialog::keepingHint() : QString());
}

bool PostController::canEditCurrent() const
{
    return std::holds_alternative<Desk::ShownEntry>(m_desk.shown())
        || std::holds_alternative<Desk::ShownPost>(m_desk.shown());
}

void PostController::editCurrent()
{
    if (const auto *post = std::get_if<Desk::ShownPost>(&m_desk.shown()))
        m_desk.edit(Post(post->post));
    else if (const auto *entry = std::get_if<Desk::ShownEntry>(&m_desk.shown()))
        m_outbox.takeBack(entry->entry.key);
    m_editor.focusStart();
}

void PostController::deleteCurrent()
{
    if (const auto *post = std::get_if<Desk::ShownPost>(&m_desk.shown()))
        m_outbox.retract(post->post);
    else if (const auto *entry = std::get_if<Desk::ShownEntry>(&m_desk.shown()))
        m_outbox.takeBack(entry->entry.key);
    else
        deleteDraft();
}

void PostController::deleteDraft()
{
    const Draft draft = m_editor.draft();
    const bool isStored = m_session.store().draft(draft.key).has_value();
    if (draft.isEmpty() && !isStored)
        return;
    if (Common::MessageBox::confirmDestructive(window(), tr("Delete draft"),
            draft.isEdit() ? tr("Your changes are thrown away. The published post stays as it is.")
                           : tr("“%1” is thrown away. This can’t be undone.")
                                 .arg(EntryComposer::titleOf(draft)),
            tr("Delete draft")))
        m_desk.discard(draft.key);
}

} // namespace Writer
