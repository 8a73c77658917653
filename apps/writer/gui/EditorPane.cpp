// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/EditorPane.h"

#include "common/gui/WarningLabel.h"
#include "writer/core/EntryComposer.h"
#include "writer/gui/FormatActions.h"
#include "writer/gui/MarkdownEdit.h"
#include "writer/gui/MarkdownHighlighter.h"
#include "writer/gui/NodeChooser.h"
#include "writer/gui/PreviewPane.h"
#include "writer/gui/StateBar.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Writer
{

namespace
{

constexpr auto previewPause = 250ms;

} // namespace

EditorPane::EditorPane(Autosaver &autosaver, NodeChoices &nodes, QWidget *parent)
    : QWidget(parent), m_autosaver(autosaver), m_stateBar(new StateBar(this)),
      m_title(new QLineEdit(this)), m_tags(new QLineEdit(this)),
      m_node(new NodeChooser(nodes, this)), m_comments(new QCheckBox(this)),
      m_nodeHint(new Common::WarningLabel(u"nodeHint"_s, this)), m_text(new MarkdownEdit(this)),
      m_format(new FormatActions(m_text)), m_toolBar(new QToolBar(this)),
      m_preview(new PreviewPane(this)), m_splitter(new QSplitter(this)),
      m_statistics(new QLabel(this)), m_saveState(new QLabel(this))
{
    setObjectName(u"editorPane"_s);
    m_text->setObjectName(u"text"_s);
    m_text->setAccessibleName(tr("Text"));
    m_splitter->setObjectName(u"editorSplitter"_s);
    m_splitter->setAccessibleName(tr("Text and preview"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_text);
    m_splitter->addWidget(m_preview);
    m_splitter->setSizes({ 1000, 1000 });
    m_toolBar->setObjectName(u"formatBar"_s);
    m_toolBar->setAccessibleName(tr("Format"));
    m_toolBar->setIconSize(QSize(18, 18));
    m_toolBar->addActions(m_format->actions());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stateBar);
    column->addWidget(makeHeader());
    column->addWidget(m_toolBar);
    column->addWidget(m_splitter, 1);
    column->addWidget(makeFooter());

    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewPause);
    connect(&m_previewTimer, &QTimer::timeout, this, &EditorPane::updatePreview);
    connect(&m_converter, &PreviewConverter::converted, this, &EditorPane::onConverted);
    connect(m_title, &QLineEdit::textChanged, this, &EditorPane::onEdited);
    connect(m_tags, &QLineEdit::textChanged, this, &EditorPane::onEdited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &EditorPane::onEdited);
    connect(m_node, &NodeChooser::nodeChosen, this, &EditorPane::onEdited);
    connect(m_node, &NodeChooser::nodeChosen, this, &EditorPane::nodeShown);
    connect(m_comments, &QCheckBox::toggled, this, &EditorPane::onEdited);
    connect(m_title, &QLineEdit::returnPressed, m_text, qOverload<>(&QWidget::setFocus));
    connect(m_preview, &PreviewPane::linkActivated, this, &EditorPane::linkActivated);
    connect(&m_autosaver, &Autosaver::stateChanged, this, &EditorPane::updateSaveState);
    for (QWidget *field : std::initializer_list<QWidget *> { m_title, m_tags, m_text })
        field->installEventFilter(this);
    setAccess(Access::ReadOnly);
}

QWidget *EditorPane::makeHeader()
{
    auto *header = new QWidget(this);
    header->setObjectName(u"editorHeader"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    m_title->setObjectName(u"title"_s);
    m_title->setFont(large);
    m_title->setAccessibleName(tr("Title"));
    m_tags->setObjectName(u"tags"_s);
    m_node->setObjectName(u"node"_s);
    m_tags->setAccessibleName(tr("Tags"));
    m_node->setAccessibleName(tr("Node to publish to"));
    m_comments->setObjectName(u"comments"_s);
    m_comments->setText(tr("Co&mments and likes"));
    m_comments->setToolTip(tr("Whether others may comment on this post and like it"));
    auto *tagsLabel = new QLabel(tr("Ta&gs:"), header);
    tagsLabel->setBuddy(m_tags);
    auto *nodeLabel = new QLabel(tr("Publish &to:"), header);
    nodeLabel->setBuddy(m_node);
    auto *row = new QHBoxLayout;
    row->addWidget(nodeLabel);
    row->addWidget(m_node, 2);
    row->addSpacing(12);
    row->addWidget(tagsLabel);
    row->addWidget(m_tags, 3);
    row->addSpacing(12);
    row->addWidget(m_comments);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(12, 10, 12, 4);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_nodeHint);
    setTabOrder(m_title, m_text);
    return header;
}

QWidget *EditorPane::makeFooter()
{
    auto *footer = new QWidget(this);
    footer->setObjectName(u"editorFooter"_s);
    m_statistics->setObjectName(u"statistics"_s);
    m_saveState->setObjectName(u"saveState"_s);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_statistics);
    row->addStretch();
    row->addWidget(m_saveState);
    return footer;
}

void EditorPane::open(const Draft &draft, Access access)
{
    const QScopedValueRollback opening(m_isOpening, true);
    const bool isSame = m_draft.key == draft.key && m_draft.itemId == draft.itemId
        && m_text->toPlainText() == draft.text;
    m_draft = draft;
    m_title->setText(draft.title);
    m_title->setCursorPosition(0);
    m_tags->setText(draft.tags.join(u", "_s));
    m_tags->setCursorPosition(0);
    m_node->setNode(draft.node);
    m_comments->setChecked(draft.allowsComments);
    // Setting the same text again would throw the steps of undo away.
    if (!isSame)
        m_text->setPlainText(draft.text);
    m_text->highlighter().setLanguage(draft.language);
    setAccess(access);
    updatePreview();
    updateSaveState();
    Q_EMIT nodeShown(draft.node);
}

void EditorPane::setNodeHint(const QString &text)
{
    m_nodeHint->setWarning(text);
}

void EditorPane::setAccess(Access access)
{
    m_access = access;
    const bool readOnly = access == Access::ReadOnly;
    m_title->setReadOnly(readOnly);
    m_tags->setReadOnly(readOnly);
    m_text->setReadOnly(readOnly);
    // Nobody is invited to write where that can't be stored.
    m_title->setPlaceholderText(readOnly ? QString() : tr("Title"));
    m_tags->setPlaceholderText(readOnly ? QString() : tr("Separated by commas"));
    m_text->setPlaceholderText(
        readOnly ? QString() : tr("Write here. Markdown marks such as **bold** work."));
    // A published post can't move to another node: there it would be another post.
    m_node->setEnabled(!readOnly && !m_draft.isEdit());
    m_comments->setEnabled(!readOnly);
    m_format->setEnabled(!readOnly);
    updateSaveState();
}

Draft EditorPane::draft() const
{
    Draft draft = m_draft;
    draft.title = m_title->text();
    draft.text = m_text->toPlainText();
    draft.tags = EntryComposer::tagsFromLine(m_tags->text());
    draft.node = m_node->node();
    draft.allowsComments = m_comments->isChecked();
    return draft;
}

void EditorPane::focusStart()
{
    if (m_title->text().isEmpty() || m_access == Access::ReadOnly)
        m_title->setFocus();
    else
        m_text->setFocus();
}

void EditorPane::setViewLayout(Layout layout)
{
    m_layout = layout;
    m_text->setVisible(layout != Layout::PreviewOnly);
    m_toolBar->setVisible(layout != Layout::PreviewOnly);
    m_preview->setVisible(layout != Layout::EditorOnly);
    if (layout != Layout::EditorOnly)
        updatePreview();
}

void EditorPane::onEdited()
{
    if (m_isOpening || m_access == Access::ReadOnly)
        return;
    m_autosaver.change(draft());
    if (!m_previewTimer.isActive())
        m_previewTimer.start();
}

void EditorPane::updatePreview()
{
    m_converter.convert(m_text->toPlainText());
}

void EditorPane::onConverted(const QString &xhtml, const TextStatistics &statistics)
{
    if (m_layout != Layout::EditorOnly)
        m_preview->showPost(draft(), xhtml);
    if (statistics.words == 0)
        return m_statistics->clear();
    //: After the number of words: minutes to read them.
    const QString reading = tr("%n min to read", nullptr, statistics.minutes);
    m_statistics->setText(tr("%n word(s)", nullptr, statistics.words) + u" · "_s + reading);
}

void EditorPane::updateSaveState()
{
    const bool isFailed = m_autosaver.state() == Autosaver::State::Failed;
    if (!isFailed && (m_access == Access::ReadOnly || m_draft.key.isEmpty()))
        return m_saveState->clear();
    switch (m_autosaver.state()) {
    case Autosaver::State::Saved:
        return m_saveState->setText(draft().isEmpty() ? QString() : tr("Saved on this computer"));
    case Autosaver::State::Unsaved:
        return m_saveState->setText(tr("Saving…"));
    case Autosaver::State::Failed:
        return m_saveState->setText(tr("Not saved: %1").arg(m_autosaver.failureText()));
    }
}

bool EditorPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        m_autosaver.flush();
    return QWidget::eventFilter(watched, event);
}

} // namespace Writer
