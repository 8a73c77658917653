// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/MainWindow.h"

#include "browser/gui/ChangeText.h"
#include "browser/gui/ConfigurationPage.h"
#include "browser/gui/ItemsPage.h"
#include "browser/gui/NewNodeDialog.h"
#include "browser/gui/NodePanel.h"
#include "browser/gui/NodeTabs.h"
#include "browser/gui/OpenNodeDialog.h"
#include "browser/gui/QuestionBox.h"
#include "common/core/AddressInput.h"
#include "common/core/BidiText.h"
#include "common/gui/DetailsDialog.h"
#include "common/gui/EmptyState.h"
#include "common/gui/InfoBar.h"
#include "common/gui/MessageBox.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace Browser
{

using Removal = RemovalDialog::Removal;

namespace
{

constexpr int mostExpandedAtStart = 3;

} // namespace

struct MainWindow::Actions {
    QAction *newNode;
    QAction *openNode;
    QAction *publish;
    QAction *refresh;
    QAction *copyAddress;
    QAction *properties;
    QAction *deleteNode;
    QAction *purge;
    QAction *removeService;
    QAction *address;
    QAction *filter;
    QAction *discover;
};

MainWindow::MainWindow(BrowserSession &session, QWidget *parent)
    : Common::MainWindow(session.profile(), session.accountSession(), parent), m_browser(session),
      m_services(session.services())
{
    setObjectName(u"browserWindow"_s);
    resize(1100, 720);
    buildCentre();
    buildActions();
    buildMenus();
    buildToolBar();
    connectParts();
    addHelpMenu();
    updateActions();
    updateEmptyState();
    restoreLayout();
    onStateChanged(client()->state());
}

MainWindow::~MainWindow() = default;

void MainWindow::openAddress(const QString &text)
{
    const auto address = Common::AddressInput::parse(text);
    if (!address) {
        showStatus(address.error());
        return;
    }
    open(address->node);
}

void MainWindow::buildCentre()
{
    auto *splitter = new QSplitter;
    splitter->setObjectName(u"mainSplitter"_s);
    splitter->setAccessibleName(tr("Nodes and the chosen node"));
    splitter->setChildrenCollapsible(false);
    m_panel = new NodePanel(m_services);
    m_panel->setMinimumWidth(200);
    m_stack = new QStackedWidget;
    m_stack->setObjectName(u"mainStack"_s);
    m_tabs = new NodeTabs(m_browser);
    m_empty = new Common::EmptyState;
    m_empty->setObjectName(u"mainMessage"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    splitter->addWidget(m_panel);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 340, 760 });
    setCentralWidget(splitter);
}

void MainWindow::buildActions()
{
    const auto make = [this](const QString &name, const QString &icon, const QString &text,
                          const QKeySequence &keys, auto slot) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_actions = std::make_unique<Actions>();
    auto &a = *m_actions;
    a.newNode = make(u"newNodeAction"_s, u"list-add"_s, tr("&New node…"), QKeySequence::New,
        [this] { newNode(); });
    a.openNode = make(u"openNodeAction"_s, u"document-open"_s, tr("&Open node by name…"),
        QKeySequence::Open, [this] { openNodeByName(); });
    a.publish = make(u"publishAction"_s, u"document-new"_s, tr("&Publish new item…"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_N, [this] {
            m_tabs->showItems();
            m_tabs->itemsPage()->publishItem();
        });
    a.refresh = make(u"refreshAction"_s, u"view-refresh"_s, tr("&Refresh"), QKeySequence::Refresh,
        [this] { refresh(); });
    a.copyAddress = make(u"copyAddressAction"_s, u"edit-copy"_s, tr("&Copy address"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyAddress(); });
    a.properties = make(u"propertiesAction"_s, u"document-properties"_s, tr("P&roperties"),
        Qt::ALT | Qt::Key_Return, [this] { m_tabs->showOverview(); });
    a.deleteNode = make(u"deleteNodeAction"_s, u"edit-delete"_s, tr("&Delete node…"),
        QKeySequence::Delete, [this] { askBefore(Removal::Node); });
    a.purge = make(u"purgeAction"_s, u"edit-clear-all"_s, tr("Delete &all items…"), {},
        [this] { askBefore(Removal::AllItems); });
    a.removeService = make(u"removeServiceAction"_s, u"list-remove"_s,
        tr("Remove service from the &list"), {}, [this] { removeService(); });
    a.address = make(
        u"goToAddressAction"_s, u"go-jump"_s, tr("&Go to address"), Qt::CTRL | Qt::Key_L, [this] {
            m_addressEdit->setFocus(Qt::ShortcutFocusReason);
            m_addressEdit->selectAll();
        });
    a.filter = make(u"filterAction"_s, u"view-filter"_s, tr("&Filter nodes"), QKeySequence::Find,
        [this] { m_panel->focusFilter(); });
    a.discover = make(u"discoverAction"_s, u"edit-find"_s, tr("&Search for services"), {},
        [this] { m_services.discover(); });
    // Elsewhere the key deletes what is there: items, affiliations.
    removeAction(a.deleteNode);
    a.deleteNode->setShortcutContext(Qt::WidgetShortcut);
    m_panel->view()->addAction(a.deleteNode);
}

void MainWindow::buildMenus()
{
    auto &a = *m_actions;
    auto *file = menuBar()->addMenu(tr("&File"));
    file->setObjectName(u"fileMenu"_s);
    file->addAction(a.address);
    file->addAction(a.discover);
    file->addAction(a.removeService);
    file->addSeparator();
    addCommonFileActions(file);
    auto *node = menuBar()->addMenu(tr("&Node"));
    node->setObjectName(u"nodeMenu"_s);
    node->addActions({ a.newNode, a.openNode });
    node->addSeparator();
    node->addActions({ a.publish, a.copyAddress, a.properties });
    node->addSeparator();
    node->addActions({ a.purge, a.deleteNode });
    auto *view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(u"viewMenu"_s);
    view->addActions({ a.refresh, a.filter });
    view->addSeparator();
    view->addAction(m_panel->arrangementAction());
}

void MainWindow::buildToolBar()
{
    auto *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"mainToolBar"_s);
    bar->setAccessibleName(bar->windowTitle());
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({ m_actions->refresh, m_actions->newNode });
    m_addressEdit = new QLineEdit;
    m_addressEdit->setObjectName(u"addressEdit"_s);
    m_addressEdit->setAccessibleName(tr("Address of a service or node"));
    m_addressEdit->setPlaceholderText(
        tr("Address of a service or node, for instance pubsub.example.org"));
    m_addressEdit->setClearButtonEnabled(true);
    auto *go = m_addressEdit->addAction(QIcon::fromTheme(u"go-jump"_s), QLineEdit::LeadingPosition);
    go->setObjectName(u"openAddressAction"_s);
    go->setToolTip(tr("Open"));
    const auto openIt = [this] { openAddress(m_addressEdit->text()); };
    connect(go, &QAction::triggered, this, openIt);
    connect(m_addressEdit, &QLineEdit::returnPressed, this, openIt);
    bar->addWidget(m_addressEdit);
}

void MainWindow::tellForgotten(const QList<ConfirmedChanges::Change> &changes)
{
    const QString text = tr("%n change(s) that you made before the connection was lost are "
                            "undone, although the service had confirmed them.",
        nullptr, int(changes.size()));
    infoBar()->showMessage(
        Common::InfoBar::Severity::Warning, text, tr("&Show"), [this, text, changes] {
            QStringList lines;
            for (const ConfirmedChanges::Change &change : changes)
                lines.append(ChangeText::of(change));
            auto *dialog = new Common::DetailsDialog(text, lines.join(u'\n'), this);
            dialog->setWindowTitle(tr("Forgotten by the service"));
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void MainWindow::tellWhatIsLeft(const PubSub::NodeAddress &node, const QStringList &itemIds)
{
    if (m_tabs->address() == node)
        m_tabs->refresh();
    infoBar()->showMessage(Common::InfoBar::Severity::Warning,
        tr("The service has kept %n item(s) of “%1”; some keep the newest one.", nullptr,
            int(itemIds.size()))
            .arg(Common::isolated(node.node)),
        tr("&Delete them too"),
        [this, node, itemIds] { m_browser.itemAdmin().deleteLeftItems(node, itemIds); });
}

void MainWindow::connectParts()
{
    auto *view = m_panel->view();
    connect(view, &NodeTreeView::currentAddressChanged, this, &MainWindow::onCurrentAddress);
    connect(view, &QWidget::customContextMenuRequested, this, &MainWindow::showTreeMenu);
    connect(m_panel->tree(), &NodeTreeModel::rearranged, this, &MainWindow::openPending);
    connect(m_empty, &Common::EmptyState::actionTriggered, this, &MainWindow::onEmptyAction);
    connectAdministration();
    connect(&m_services, &Common::ServiceDirectory::discoveryFinished, this, [this] {
        // What a person most likely came for; more would only be in the way.
        m_panel->view()->expandServices(mostExpandedAtStart);
    });
    connect(&m_services, &Common::ServiceDirectory::discoveryFailed, this,
        [this](const PubSub::Error &error) {
            showRequestError(tr("Services of your server not found"), error);
        });
    connect(client(), &PubSub::Client::stateChanged, this, &MainWindow::onStateChanged);
    connect(&m_browser.changes(), &ConfirmedChanges::forgotten, this, &MainWindow::tellForgotten);
    connect(
        &session(), &Common::AccountSession::accountChanged, this, &MainWindow::updateEmptyState);
}

template <typename Teller> void MainWindow::tellWhatBecameOf(const Teller *changes)
{
    connect(changes, &Teller::requestFailed, this, &MainWindow::showRequestError);
    connect(changes, &Teller::done, this, &MainWindow::showStatus);
    connect(changes, &Teller::warned, this, [this](const QString &text) {
        infoBar()->showMessage(Common::InfoBar::Severity::Warning, text);
    });
}

void MainWindow::connectAdministration()
{
    for (const NodePage *page : m_tabs->pages())
        tellWhatBecameOf(page);
    for (const Administration *one : m_browser.administrations()) {
        tellWhatBecameOf(one);
        connect(one, &Administration::asked, this, [this](Question *question) {
            question->isAllowed = QuestionBox::isAllowed(this, *question);
        });
    }
    connect(&m_browser.nodeAdmin(), &NodeAdmin::nodeCreated, this, &MainWindow::open);
    const auto *items = &m_browser.itemAdmin();
    connect(items, &ItemAdmin::nodePurged, this, [this](const PubSub::NodeAddress &node) {
        if (m_tabs->address() == node)
            m_tabs->refresh();
    });
    connect(items, &ItemAdmin::purgeLeft, this, &MainWindow::tellWhatIsLeft);
}

void MainWindow::updateActions()
{
    const auto address = current();
    const bool isNode = !address.isRoot();
    const bool isService = !address.service.isEmpty();
    auto &a = *m_actions;
    a.newNode->setEnabled(m_services.count() > 0);
    a.openNode->setEnabled(m_services.count() > 0);
    a.publish->setEnabled(isNode);
    a.copyAddress->setEnabled(isService);
    a.properties->setEnabled(isService);
    a.deleteNode->setEnabled(isNode);
    a.purge->setEnabled(isNode);
    const auto *service = m_services.find(address.service);
    a.removeService->setEnabled(
        service && service->origin() == Common::ServiceNodes::Origin::Entered);
}

void MainWindow::updateEmptyState()
{
    auto *panel = m_panel->emptyState();
    panel->setContent(u"network-server"_s, tr("No services yet"),
        tr("Services of your server appear here when you are connected. Others can "
           "be entered in the address bar."));
    if (!session().hasAccount()) {
        m_empty->setContent(u"user-identity"_s, tr("Welcome"),
            tr("Enter your XMPP account to browse the nodes of your server and "
               "of others."),
            tr("Set up account…"));
    } else if (client()->state() == PubSub::Client::State::Offline) {
        m_empty->setContent(u"network-disconnect"_s, tr("You are not connected"),
            tr("Nodes can be shown when you are connected."), tr("Connect"));
    } else {
        m_empty->setContent(u"view-list-tree"_s, tr("No node chosen"),
            tr("Choose a service or a node on the left, or enter an address "
               "above."));
    }
    m_stack->setCurrentWidget(
        current().service.isEmpty() ? static_cast<QWidget *>(m_empty) : m_tabs);
}

void MainWindow::onEmptyAction()
{
    if (session().isWorkingOffline())
        session().setWorkingOffline(false);
    else
        session().start();
}

void MainWindow::onCurrentAddress(const PubSub::NodeAddress &address)
{
    if (!address.service.isEmpty()) {
        m_tabs->setAddress(address);
        m_addressEdit->setText(address.toUri());
        m_addressEdit->setCursorPosition(0);
    }
    updateActions();
    updateEmptyState();
}

void MainWindow::onStateChanged(PubSub::Client::State state)
{
    updateEmptyState();
    if (state != PubSub::Client::State::Online)
        return;
    m_tabs->refreshAfterReconnect();
    updateActions();
}

void MainWindow::open(const PubSub::NodeAddress &address)
{
    auto *service = m_services.add(address.service, Common::ServiceNodes::Origin::Entered);
    if (service->nodes().state == Common::ServiceNodes::Load::NotAsked)
        service->loadNodes();
    if (!service->info())
        service->loadInfo();
    if (!address.isRoot() && !m_panel->tree()->indexOf(address).isValid())
        service->openNode(address.node);
    m_pending = address;
    openPending();
    updateActions();
}

void MainWindow::openPending()
{
    if (m_pending.service.isEmpty())
        return;
    const PubSub::NodeAddress address = std::exchange(m_pending, {});
    auto *view = m_panel->view();
    if (!view->choose(address))
        m_pending = address;
    else if (address.isRoot())
        view->expand(view->currentIndex());
}

// A person who stays is shown what it is about.
bool MainWindow::mayClose()
{
    const auto nodes = m_tabs->configurationPage()->unapplied();
    if (nodes.isEmpty())
        return true;
    const QString text = nodes.size() == 1
        ? tr("What you changed in the configuration of “%1” was not sent to the service.")
              .arg(Common::isolated(nodes.first().node))
        : tr("What you changed in the configuration of %n node(s) was not sent to the services.",
              nullptr, int(nodes.size()));
    if (Common::MessageBox::confirmDestructive(
            this, tr("Close without applying?"), text, tr("Close without applying")))
        return true;
    open(nodes.contains(m_tabs->address()) ? m_tabs->address() : nodes.first());
    m_tabs->showConfiguration();
    return false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (mayClose())
        Common::MainWindow::closeEvent(event);
    else
        event->ignore();
}

void MainWindow::refresh()
{
    if (auto *service = m_services.find(current().service)) {
        service->refresh();
        m_tabs->refresh();
        return;
    }
    m_services.discover();
    for (int i = 0; i < m_services.count(); ++i)
        m_services.at(i)->refresh();
}

void MainWindow::newNode()
{
    auto jid = current().service;
    if (jid.isEmpty() && m_services.count() > 0)
        jid = m_panel->view()->currentService().isEmpty() ? m_services.at(0)->jid()
                                                          : m_panel->view()->currentService();
    const auto *service = m_services.find(jid);
    if (!service)
        return;
    auto *dialog = new NewNodeDialog(
        m_browser.nodeAdmin(), *service, m_panel->view()->currentPrefix(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::askBefore(Removal removal)
{
    const PubSub::NodeAddress node = current();
    auto *dialog = new RemovalDialog(removal, client(), node, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, removal, node] {
        if (removal == Removal::Node)
            m_browser.nodeAdmin().deleteNode(node);
        else
            m_browser.itemAdmin().purge(node);
    });
    dialog->open();
}

void MainWindow::openNodeByName()
{
    QStringList services;
    for (int i = 0; i < m_services.count(); ++i)
        services.append(m_services.at(i)->jid().toString());
    auto *dialog = new OpenNodeDialog(services, current().service.toString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OpenNodeDialog::chosen, this, &MainWindow::open);
    dialog->open();
}

void MainWindow::copyAddress()
{
    QGuiApplication::clipboard()->setText(current().toUri());
    showStatus(tr("Address copied"));
}

void MainWindow::removeService()
{
    m_services.remove(current().service);
    updateActions();
}

void MainWindow::showTreeMenu(const QPoint &position)
{
    auto &a = *m_actions;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"treeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({ a.newNode, a.publish, a.refresh, a.copyAddress, a.properties });
    menu->addSeparator();
    menu->addActions({ a.purge, a.deleteNode, a.removeService });
    menu->popup(m_panel->view()->viewport()->mapToGlobal(position));
}

PubSub::NodeAddress MainWindow::current() const
{
    return m_panel->view()->currentAddress();
}

} // namespace Browser
