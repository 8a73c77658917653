// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/ItemsPage.h"

#include "browser/gui/ItemEditorDialog.h"
#include "browser/gui/XmlView.h"
#include "common/gui/EmptyState.h"
#include "common/gui/WarningLabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

ItemsPage::ItemsPage(BrowserSession &session, QWidget *parent)
    : NodePage(session.services(), parent), m_admin(session.itemAdmin()),
      m_items(new ItemListModel(client(), this)), m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView), m_xml(new XmlView), m_body(new QStackedWidget),
      m_noItems(new Common::EmptyState), m_keeping(new Common::NodeKeeping(client(), this)),
      m_keepsNothing(new Common::WarningLabel(u"keepsNothing"_s)), m_count(new QLabel)
{
    setObjectName(u"itemsPage"_s);
    m_sorted->setSourceModel(m_items);
    m_sorted->setSortRole(ItemListModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(buildButtons());
    m_keepsNothing->setContentsMargins(8, 2, 8, 2);
    layout->addWidget(m_keepsNothing);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"itemsSplitter"_s);
    splitter->setAccessibleName(tr("List of items and the chosen item"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildTable());
    splitter->addWidget(m_xml);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    m_noItems->setObjectName(u"noItems"_s);
    m_body->setObjectName(u"itemsBody"_s);
    m_body->addWidget(splitter);
    m_body->addWidget(m_noItems);
    layout->addWidget(m_body, 1);
    setContent(content);

    connect(&session.nodeAdmin(), &NodeAdmin::nodeCreated, m_keeping, &Common::NodeKeeping::forget);
    connect(&session.nodeAdmin(), &NodeAdmin::configurationAnswered, m_keeping,
        &Common::NodeKeeping::forget);
    connect(&m_admin, &ItemAdmin::itemPublished, m_items, &ItemListModel::putPublished);
    connect(&m_admin, &ItemAdmin::itemDeleted, this,
        [this](const PubSub::NodeAddress &node, const QString &itemId) {
            if (m_items->node() == node)
                m_items->remove(itemId);
        });
    connect(m_keeping, &Common::NodeKeeping::changed, this, &ItemsPage::updateKeeping);
    connect(m_items, &ItemListModel::stateChanged, this, &ItemsPage::onStateChanged);
    connect(m_items, &ItemListModel::dataChanged, this, &ItemsPage::onCurrentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ItemsPage::onCurrentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ItemsPage::onCurrentChanged);
    onCurrentChanged();
    updateKeeping();
}

// The configuration is changed on another page.
void ItemsPage::showEvent(QShowEvent *event)
{
    NodePage::showEvent(event);
    m_keeping->look(address());
}

QString ItemsPage::keepingHint(const PubSub::NodeAddress &node) const
{
    if (!m_keeping->keepsNothing(node))
        return {};
    return tr(
        "This node keeps no items: what is published reaches those who are subscribed, and is "
        "gone then; some services show the newest one. An owner can change that on the page "
        "“Configuration”: “Keep items”.");
}

void ItemsPage::updateKeeping()
{
    const QString hint = keepingHint(address());
    m_keepsNothing->setWarning(hint);
    m_noItems->setContent(u"view-list-text"_s, tr("No items"),
        hint.isEmpty() ? tr("What is published to this node appears here.") : QString());
}

void ItemsPage::publishItem()
{
    openEditor({});
}

void ItemsPage::clear()
{
    m_items->setNode(address());
    m_xml->clear();
    updateKeeping();
}

void ItemsPage::load()
{
    if (address().isRoot()) {
        showEmpty(u"view-list-text"_s, tr("No items here"),
            tr("Choose a node of this service to see its items."));
        return;
    }
    m_items->load();
    m_keeping->look(address());
}

void ItemsPage::cancelLoading()
{
    m_items->cancel();
}

QLayout *ItemsPage::buildButtons()
{
    const auto button = [](const QString &name, const QString &icon, const QString &text) {
        auto *result = new QPushButton(QIcon::fromTheme(icon), text);
        result->setObjectName(name);
        return result;
    };
    auto *publish = button(u"publishItemButton"_s, u"list-add"_s, tr("&Publish new item…"));
    m_edit = button(u"editItemButton"_s, u"document-edit"_s, tr("&Edit…"));
    m_delete = button(u"deleteItemsButton"_s, u"edit-delete"_s, tr("&Delete…"));
    m_more = button(u"moreItemsButton"_s, u"go-down"_s, tr("Load &more"));
    m_count->setObjectName(u"itemCountLabel"_s);
    connect(publish, &QPushButton::clicked, this, &ItemsPage::publishItem);
    connect(m_edit, &QPushButton::clicked, this, &ItemsPage::editItem);
    connect(m_delete, &QPushButton::clicked, this, &ItemsPage::deleteItems);
    connect(m_more, &QPushButton::clicked, m_items, &ItemListModel::loadMore);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 6, 0);
    row->addWidget(publish);
    row->addWidget(m_edit);
    row->addWidget(m_delete);
    row->addStretch();
    row->addWidget(m_count);
    row->addWidget(m_more);
    return row;
}

QWidget *ItemsPage::buildTable()
{
    m_table->setObjectName(u"itemTable"_s);
    m_table->setAccessibleName(tr("Items"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ItemListModel::UpdatedColumn, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    auto *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ItemListModel::TitleColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(ItemListModel::IdColumn, letter * 24);
    header->resizeSection(ItemListModel::PublishedColumn, letter * 19);
    header->resizeSection(ItemListModel::UpdatedColumn, letter * 19);
    header->resizeSection(ItemListModel::PublisherColumn, letter * 20);
    header->resizeSection(ItemListModel::SizeColumn, letter * 11);
    header->setMinimumSectionSize(letter * 6);
    auto *deleteKey = new QShortcut(QKeySequence::Delete, m_table);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &ItemsPage::deleteItems);
    connect(m_table, &QTableView::doubleClicked, this, &ItemsPage::editItem);
    return m_table;
}

void ItemsPage::onStateChanged()
{
    const int count = m_items->rowCount();
    const QLocale locale;
    // A list that was emptied has no selection, and says so to nobody.
    onCurrentChanged();
    m_more->setVisible(m_items->hasMore());
    m_more->setEnabled(m_items->state() != ItemListModel::State::Loading);
    m_count->setText(m_items->totalCount() > count
            ? tr("%1 of %n item(s)", nullptr, m_items->totalCount()).arg(locale.toString(count))
            : tr("%n item(s)", nullptr, count));
    if (m_items->state() == ItemListModel::State::Failed) {
        if (count == 0)
            showError(*m_items->error());
        else
            Q_EMIT requestFailed(tr("No more items loaded"), *m_items->error());
    } else if (count == 0 && m_items->state() != ItemListModel::State::Loaded) {
        showBusy();
    } else {
        m_body->setCurrentIndex(count > 0 ? 0 : 1);
        showContent();
        if (count > 0 && !m_table->currentIndex().isValid())
            m_table->selectRow(0);
    }
}

void ItemsPage::onCurrentChanged()
{
    const PubSub::Item item = currentItem();
    const auto selected = m_table->selectionModel()->selectedRows().size();
    m_edit->setEnabled(selected == 1);
    m_delete->setEnabled(selected > 0);
    if (item.id.isEmpty() && item.payload.isEmpty())
        m_xml->clear();
    else
        m_xml->setXml(item.payload);
}

void ItemsPage::editItem()
{
    const PubSub::Item item = currentItem();
    if (!item.id.isEmpty())
        openEditor(item);
}

// Of the node that is on view now, whatever is chosen while the question is open.
void ItemsPage::deleteItems()
{
    m_admin.deleteItems(address(), selectedIds());
}

void ItemsPage::openEditor(const PubSub::Item &item)
{
    if (address().isRoot())
        return;
    auto *editor = new ItemEditorDialog(m_admin, address(), item, this);
    const auto showHint = [this, editor, node = address()] { editor->setHint(keepingHint(node)); };
    connect(m_keeping, &Common::NodeKeeping::changed, editor, showHint);
    showHint();
    m_keeping->look(address());
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

QStringList ItemsPage::selectedIds() const
{
    QStringList ids;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const auto &row : rows)
        ids.append(row.data(ItemListModel::ItemIdRole).toString());
    return ids;
}

PubSub::Item ItemsPage::currentItem() const
{
    return m_items->item(m_sorted->mapToSource(m_table->currentIndex()).row());
}

} // namespace Browser
