// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/AffiliationsPage.h"

#include "browser/gui/AffiliationDialog.h"
#include "common/gui/MessageBox.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Browser
{

using Role = PubSub::Affiliation::Role;

AffiliationsPage::AffiliationsPage(NodeAdmin &admin, QWidget *parent)
    : NodePage(admin.services(), parent), m_admin(admin), m_model(new AffiliationListModel(this)),
      m_table(new QTableView)
{
    setObjectName(u"affiliationsPage"_s);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(buildButtons());
    layout->addWidget(buildTable(), 1);
    auto *notice = new QLabel(tr("An address has one role at a time: giving it another one takes "
                                 "the first away. A node always has at least one owner."));
    notice->setObjectName(u"affiliationNotice"_s);
    notice->setWordWrap(true);
    notice->setContentsMargins(8, 4, 8, 8);
    layout->addWidget(notice);
    setContent(content);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &AffiliationsPage::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AffiliationsPage::updateButtons);
    connect(&admin, &NodeAdmin::roleChangeEnded, this, [this](const PubSub::NodeAddress &node) {
        if (isShowing(node))
            refresh();
    });
    updateButtons();
}

void AffiliationsPage::clear()
{
    m_isCurrent = false;
    m_model->setAffiliations({});
    updateButtons();
}

void AffiliationsPage::load()
{
    m_isCurrent = false;
    updateButtons();
    if (address().isRoot()) {
        showEmpty(u"system-users"_s, tr("No affiliations here"),
            tr("Choose a node of this service to see who may do what."));
        return;
    }
    if (m_model->rowCount() == 0)
        showBusy();
    ask(node().affiliations(), [this](const QList<PubSub::Affiliation> &affiliations) {
        const PubSub::Jid chosen = current().jid;
        m_model->setAffiliations(affiliations);
        if (const int row = m_model->rowOf(chosen); row >= 0)
            m_table->selectRow(row);
        m_isCurrent = !m_admin.isChangingRole(address());
        updateButtons();
        showContent();
    });
}

QWidget *AffiliationsPage::buildTable()
{
    m_table->setObjectName(u"affiliationTable"_s);
    m_table->setAccessibleName(tr("Affiliations"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    auto *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(AffiliationListModel::JidColumn, QHeaderView::Stretch);
    header->resizeSection(AffiliationListModel::RoleColumn, fontMetrics().averageCharWidth() * 24);
    auto *deleteKey = new QShortcut(QKeySequence::Delete, m_table);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &AffiliationsPage::remove);
    connect(m_table, &QTableView::activated, this, &AffiliationsPage::change);
    return m_table;
}

QLayout *AffiliationsPage::buildButtons()
{
    const auto button = [](const QString &name, const QString &icon, const QString &text) {
        auto *result = new QPushButton(QIcon::fromTheme(icon), text);
        result->setObjectName(name);
        return result;
    };
    m_add = button(u"addAffiliationButton"_s, u"list-add-user"_s, tr("&Add…"));
    m_change = button(u"changeAffiliationButton"_s, u"document-edit"_s, tr("&Change role…"));
    m_remove = button(u"removeAffiliationButton"_s, u"list-remove-user"_s, tr("&Remove"));
    connect(m_add, &QPushButton::clicked, this, &AffiliationsPage::add);
    connect(m_change, &QPushButton::clicked, this, &AffiliationsPage::change);
    connect(m_remove, &QPushButton::clicked, this, &AffiliationsPage::remove);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 6, 0);
    row->addWidget(m_add);
    row->addWidget(m_change);
    row->addWidget(m_remove);
    row->addStretch();
    return row;
}

void AffiliationsPage::add()
{
    openDialog({ address(), {}, Role::Publisher });
}

void AffiliationsPage::change()
{
    if (m_isCurrent && !current().jid.isEmpty())
        openDialog(current());
}

void AffiliationsPage::remove()
{
    const PubSub::Affiliation affiliation = current();
    if (!affiliation.jid.isEmpty())
        request(affiliation.jid, Role::None);
}

void AffiliationsPage::openDialog(const PubSub::Affiliation &affiliation)
{
    const PubSub::ServiceInfo info
        = service() ? service()->info().value_or(PubSub::ServiceInfo()) : PubSub::ServiceInfo();
    auto *dialog = new AffiliationDialog(affiliation, AffiliationListModel::rolesAt(info), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AffiliationDialog::chosen, this,
        [this, dialog, node = address()](const PubSub::Jid &jid, Role role) {
            // The dialog is about the node that it was opened for.
            if (isShowing(node) && request(jid, role))
                dialog->accept();
        });
    dialog->open();
}

bool AffiliationsPage::request(const PubSub::Jid &jid, Role role)
{
    // The last owner is known only by a list that no change is about to make old.
    if (!m_isCurrent)
        return false;
    using Answer = NodeAdmin::RoleAnswer;
    const PubSub::NodeAddress node = address();
    const Answer answer = m_admin.changeRole({ node, jid, role }, m_model->affiliations());
    // Another node may be shown since, for a person was asked; or what is shown was read meanwhile.
    if (answer == Answer::Sent && isShowing(node)) {
        m_isCurrent = false;
        updateButtons();
    } else if (answer == Answer::NotWanted && isShowing(node) && !m_isCurrent) {
        load();
    }
    if (answer == Answer::LastOwner)
        Common::MessageBox::showError(this, tr("The last owner stays"),
            tr("“%1” is the only owner of this node. Make somebody else an owner first.")
                .arg(jid.toString()));
    return answer == Answer::Sent;
}

PubSub::Affiliation AffiliationsPage::current() const
{
    return m_model->affiliations().value(m_table->currentIndex().row());
}

void AffiliationsPage::updateButtons()
{
    const bool isChosen = !current().jid.isEmpty();
    m_add->setEnabled(m_isCurrent);
    m_change->setEnabled(m_isCurrent && isChosen);
    m_remove->setEnabled(m_isCurrent && isChosen);
}

} // namespace Browser
