// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/MainWindow.h"

#include "common/core/AddressInput.h"
#include "common/core/RuntimeParts.h"
#include "common/gui/InfoBar.h"
#include "common/gui/TimeText.h"
#include "writer/core/SpellingLanguage.h"
#include "writer/gui/FormatActions.h"
#include "writer/gui/KeptDialog.h"
#include "writer/gui/MarkdownEdit.h"
#include "writer/gui/MarkdownHighlighter.h"
#include "writer/gui/StateBar.h"
#include "writer/markdown/SafeLink.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QMenuBar>
#include <QSplitter>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

constexpr auto layoutSetting = "layout"_L1;
constexpr auto spellingSetting = "spelling"_L1;

} // namespace

MainWindow::MainWindow(WriterSession &session, QWidget *parent)
    : Common::MainWindow(session.profile(), session.accountSession(), parent), m_session(session),
      m_library(new LibraryPane(session, this)),
      m_editor(new EditorPane(session.autosaver(), session.nodes(), this)),
      m_outbox(new OutboxController(session, *m_editor)),
      m_controller(new PostController(session, *m_library, *m_editor, *m_outbox))
{
    setObjectName(u"writerWindow"_s);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"mainSplitter"_s);
    splitter->setAccessibleName(tr("List and editor"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_library);
    splitter->addWidget(m_editor);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 290, 1000 });
    m_library->setMinimumWidth(200);
    setCentralWidget(splitter);
    resize(1200, 760);
    makePostMenu();
    makeEditMenu();
    makeFormatMenu();
    makeViewMenu();
    makeToolBar();
    addHelpMenu();
    restoreLayout();
    connectSession();
    m_controller->start();
    updateActions();
}

void MainWindow::connectSession()
{
    connect(m_controller, &PostController::changed, this, &MainWindow::updateActions);
    connect(m_controller, &PostController::statusChanged, this, &MainWindow::showStatus);
    connect(m_controller, &PostController::requestFailed, this, &MainWindow::showRequestError);
    connect(m_outbox, &OutboxController::statusChanged, this, &MainWindow::showStatus);
    connect(m_outbox, &OutboxController::warned, this, [this](const QString &text) {
        infoBar()->showMessage(Common::InfoBar::Severity::Warning, text);
    });
    connect(&m_session.posts(), &PublishedPosts::failed, this,
        [this](const PubSub::Error &error) { showRequestError(tr("Posts not loaded"), error); });
    connect(&m_session.posts(), &PublishedPosts::fetched, this, &MainWindow::offerComments);
    connect(&m_session.kept(), &KeptPosts::forgotten, this, &MainWindow::tellForgotten);
    // Said by the editor then, at the place where nothing can be typed.
    connect(&m_session.store(), &PostStore::loadFailed, infoBar(), &Common::InfoBar::clear);
    connect(m_editor, &EditorPane::linkActivated, this, &MainWindow::onLinkActivated);
    connect(&m_session.database(), &Common::Database::failed, this, [this](const QString &reason) {
        infoBar()->showMessage(Common::InfoBar::Severity::Error, reason);
    });
    connect(&m_session.database(), &Common::Database::restoredFromBackup, this,
        &MainWindow::onRestoredFromBackup);
    connect(
        qApp, &QGuiApplication::applicationStateChanged, &m_session.autosaver(), &Autosaver::flush);
}

QAction *MainWindow::addAction(QMenu *menu, const QString &name, const QString &icon,
    const QString &text, const QKeySequence &shortcut)
{
    QAction *action = menu->addAction(QIcon::fromTheme(icon), text);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    return action;
}

void MainWindow::makePostMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Post"));
    menu->setObjectName(u"postMenu"_s);
    m_new = addAction(menu, u"newPost"_s, u"document-new"_s, tr("&New post"), QKeySequence::New);
    m_publish = addAction(menu, u"publish"_s, u"document-send"_s, tr("&Publish"),
        QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_edit = addAction(
        menu, u"editCurrent"_s, u"document-edit"_s, tr("&Edit"), QKeySequence(Qt::Key_F2));
    menu->addSeparator();
    m_delete = addAction(
        menu, u"deleteCurrent"_s, u"edit-delete"_s, tr("&Delete…"), QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_library->addAction(m_delete);
    QAction *refresh
        = addAction(menu, u"refresh"_s, u"view-refresh"_s, tr("&Refresh"), QKeySequence::Refresh);
    menu->addSeparator();
    QAction *kept = addAction(menu, u"keptPosts"_s, u"document-save"_s, tr("&Kept posts…"), {});
    connect(kept, &QAction::triggered, this, [this] {
        auto *dialog = new KeptDialog(m_session, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    menu->addSeparator();
    addCommonFileActions(menu);
    connect(m_new, &QAction::triggered, &m_session.desk(), &Desk::newPost);
    connect(m_publish, &QAction::triggered, m_outbox, &OutboxController::publish);
    connect(m_edit, &QAction::triggered, m_controller, &PostController::editCurrent);
    connect(m_delete, &QAction::triggered, m_controller, &PostController::deleteCurrent);
    connect(refresh, &QAction::triggered, &m_session.posts(), &PublishedPosts::refresh);
    connect(refresh, &QAction::triggered, this, [this] {
        if (m_session.isOnline())
            m_session.nodes().refresh();
    });
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    menu->setObjectName(u"editMenu"_s);
    MarkdownEdit *text = &m_editor->text();
    QAction *undo = addAction(menu, u"undo"_s, u"edit-undo"_s, tr("&Undo"), QKeySequence::Undo);
    QAction *redo = addAction(menu, u"redo"_s, u"edit-redo"_s, tr("&Redo"), QKeySequence::Redo);
    undo->setEnabled(false);
    redo->setEnabled(false);
    menu->addSeparator();
    QAction *find
        = addAction(menu, u"find"_s, u"edit-find"_s, tr("&Search posts"), QKeySequence::Find);
    m_spelling
        = addAction(menu, u"spelling"_s, u"tools-check-spelling"_s, tr("&Check spelling"), {});
    m_spelling->setCheckable(true);
    // Until a dictionary is found.
    m_spelling->setEnabled(false);
    m_spelling->setChecked(profile().settings().value(spellingSetting, true).toBool());
    text->highlighter().setCheckingSpelling(m_spelling->isChecked());
    connect(undo, &QAction::triggered, text, &QPlainTextEdit::undo);
    connect(redo, &QAction::triggered, text, &QPlainTextEdit::redo);
    connect(text, &QPlainTextEdit::undoAvailable, undo, &QAction::setEnabled);
    connect(text, &QPlainTextEdit::redoAvailable, redo, &QAction::setEnabled);
    connect(find, &QAction::triggered, m_library, &LibraryPane::focusSearch);
    connect(&text->highlighter().spelling(), &SpellChecker::dictionariesFound, this,
        &MainWindow::onDictionariesFound);
    connect(m_spelling, &QAction::toggled, this, [this, text](bool checked) {
        text->highlighter().setCheckingSpelling(checked);
        profile().settings().setValue(spellingSetting, checked);
    });
}

void MainWindow::onDictionariesFound(const QStringList &dictionaries)
{
    m_spelling->setEnabled(!dictionaries.isEmpty());
    const QLocale system = QLocale::system();
    const bool isFitting = system.language() == QLocale::C
        ? !dictionaries.isEmpty()
        : !SpellingLanguage::dictionaryFor(system.name(), dictionaries, system).isEmpty();
    Common::RuntimeParts::tell(Common::RuntimeParts::dictionary, isFitting);
}

void MainWindow::makeFormatMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("F&ormat"));
    menu->setObjectName(u"formatMenu"_s);
    menu->addActions(m_editor->format().actions());
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    menu->setObjectName(u"viewMenu"_s);
    m_layouts = new QActionGroup(this);
    const auto add = [&](const QString &name, const QString &icon, const QString &text, int key,
                         EditorPane::Layout layout) {
        QAction *action = addAction(menu, name, icon, text, QKeySequence(Qt::CTRL | Qt::Key(key)));
        action->setCheckable(true);
        action->setData(int(layout));
        m_layouts->addAction(action);
    };
    add(u"sideBySide"_s, u"view-split-left-right"_s, tr("&Side by side"), Qt::Key_1,
        EditorPane::Layout::SideBySide);
    add(u"editorOnly"_s, u"document-edit"_s, tr("&Editor only"), Qt::Key_2,
        EditorPane::Layout::EditorOnly);
    add(u"previewOnly"_s, u"document-preview"_s, tr("&Preview only"), Qt::Key_3,
        EditorPane::Layout::PreviewOnly);
    connect(m_layouts, &QActionGroup::triggered, this, [this](const QAction *action) {
        setViewLayout(EditorPane::Layout(action->data().toInt()));
    });
    const int saved = profile().settings().value(layoutSetting, 0).toInt();
    const int last = int(EditorPane::Layout::PreviewOnly);
    setViewLayout(EditorPane::Layout(qBound(0, saved, last)));
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Post"));
    bar->setObjectName(u"mainToolBar"_s);
    bar->setAccessibleName(tr("Post"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({ m_new, m_publish, m_edit, m_delete });
    auto *space = new QWidget(bar);
    space->setObjectName(u"toolBarSpace"_s);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    for (QAction *action : m_layouts->actions()) {
        bar->addAction(action);
        if (auto *button = bar->widgetForAction(action))
            button->setProperty("toolButtonStyle", int(Qt::ToolButtonIconOnly));
    }
}

void MainWindow::setViewLayout(EditorPane::Layout layout)
{
    m_editor->setViewLayout(layout);
    m_layouts->actions().at(int(layout))->setChecked(true);
    profile().settings().setValue(layoutSetting, int(layout));
}

void MainWindow::updateActions()
{
    m_new->setEnabled(m_session.desk().canWrite());
    m_delete->setEnabled(m_session.desk().canWrite());
    m_publish->setEnabled(m_outbox->canPublish());
    m_edit->setEnabled(m_controller->canEditCurrent());
}

void MainWindow::onLinkActivated(const QUrl &link)
{
    if (!SafeLink::link(link.toString(QUrl::FullyEncoded)).isEmpty())
        QDesktopServices::openUrl(link);
}

// Once, for what was published before: whoever turns comments off later means it.
void MainWindow::offerComments()
{
    const int count = m_session.postsToOpen();
    m_session.setPostsToOpenTold();
    if (count == 0)
        return;
    infoBar()->showMessage(Common::InfoBar::Severity::Information,
        tr("%n of your posts can’t be commented on or liked, since they don’t say where. Shall "
           "they be published again with that? Readers may see them as changed.",
            nullptr, count),
        tr("&Allow comments"), [this] { m_session.openPostsToComments(); });
}

void MainWindow::tellForgotten(int count)
{
    infoBar()->showMessage(Common::InfoBar::Severity::Warning,
        tr("%n post(s) are no longer on the server as it had confirmed them. You find them in the "
           "outbox, where you can decide what becomes of them.",
            nullptr, count),
        tr("&Show"), [this] { m_session.desk().showForgotten(); });
}

void MainWindow::onRestoredFromBackup(const QString &damagedFile, const QDateTime &time)
{
    const QString text = time.isValid()
        ? tr("Your drafts were damaged on the disk. They are shown as they were on %1; the "
             "damaged file is kept as %2.")
              .arg(Common::TimeText::absolute(time), damagedFile)
        : tr("Your drafts were damaged on the disk, and there was no good copy of them: the list "
             "begins anew. The damaged file is kept as %1.")
              .arg(damagedFile);
    infoBar()->showMessage(Common::InfoBar::Severity::Warning, text);
}

void MainWindow::openAddress(const QString &text)
{
    const auto address = Common::AddressInput::parse(text);
    if (!address)
        showStatus(address.error());
    else if (address->node.isRoot())
        showStatus(tr("“%1” is not the address of a node").arg(text));
    else
        m_session.desk().newPostFor(address->node);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_session.autosaver().flush();
    Common::MainWindow::closeEvent(event);
}

} // namespace Writer
