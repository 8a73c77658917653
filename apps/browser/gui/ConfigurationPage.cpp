// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/ConfigurationPage.h"

#include "browser/core/FieldCatalog.h"
#include "browser/core/OutcomeText.h"
#include "browser/gui/FormEditor.h"
#include "common/core/BidiText.h"
#include "common/gui/ErrorText.h"

#include <pubsub/ServiceLimits.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Browser
{

using Result = NodeAdmin::Configuring::Result;

ConfigurationPage::ConfigurationPage(NodeAdmin &admin, QWidget *parent)
    : NodePage(admin.services(), parent), m_admin(admin), m_editor(new FormEditor),
      m_outcomeText(new QLabel), m_outcomeTable(new QTableWidget), m_status(new QLabel)
{
    setObjectName(u"configurationPage"_s);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 6);
    m_outcome = buildOutcome();
    layout->addWidget(m_outcome);
    auto *area = new QScrollArea;
    area->setObjectName(u"configurationArea"_s);
    area->setAccessibleName(tr("Configuration"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_editor->setObjectName(u"configurationForm"_s);
    area->setWidget(m_editor);
    layout->addWidget(area, 1);
    layout->addLayout(buildButtons());
    setContent(content);
    connect(m_editor, &FormEditor::changed, this, &ConfigurationPage::onEdited);
    connect(&admin, &NodeAdmin::configured, this, &ConfigurationPage::onConfigured);
    connect(
        client(), &PubSub::Client::nodeConfigured, this, [this](const PubSub::NodeAddress &node) {
            // What is being typed is not thrown away.
            if (isShowing(node) && !isApplying() && m_editor->changedCount() == 0)
                refresh();
        });
}

QList<PubSub::NodeAddress> ConfigurationPage::unapplied() const
{
    QList<PubSub::NodeAddress> nodes = m_typed.keys();
    nodes.removeAll(m_edited);
    if (!m_edited.isRoot() && m_editor->changedCount() > 0)
        nodes.append(m_edited);
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

void ConfigurationPage::clear()
{
    keepTyped();
    m_outcome->hide();
    m_edited = {};
    m_editor->setForm({});
}

void ConfigurationPage::keepTyped()
{
    if (m_edited.isRoot())
        return;
    if (m_editor->changedCount() > 0)
        m_typed.insert(m_edited, m_editor->original().changesTo(m_editor->edited()));
    else
        m_typed.remove(m_edited);
}

void ConfigurationPage::load()
{
    if (address().isRoot()) {
        showEmpty(u"configure"_s, tr("No configuration here"),
            tr("Choose a node of this service to see its configuration."));
        return;
    }
    keepTyped();
    showBusy();
    if (auto *current = service()) {
        connect(current, &Common::ServiceNodes::infoChanged, this, &ConfigurationPage::onEdited,
            Qt::UniqueConnection);
        if (!current->info())
            current->loadInfo();
    }
    ask(node().configuration(), [this](const PubSub::Form &form) { showForm(form); });
    askLimits();
}

void ConfigurationPage::askLimits()
{
    if (m_limited != address().service)
        m_editor->setLimits({});
    m_limited = address().service;
    connect(PubSub::limitsOf(client(), address().service), &PubSub::LimitsRequest::succeeded, this,
        [this, service = address().service](const PubSub::ServiceLimits &limits) {
            if (address().service == service)
                m_editor->setLimits(limits);
        });
}

QWidget *ConfigurationPage::buildOutcome()
{
    auto *box = new QFrame;
    box->setObjectName(u"configurationOutcome"_s);
    box->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(box);
    m_outcomeText->setObjectName(u"outcomeText"_s);
    m_outcomeText->setWordWrap(true);
    m_outcomeTable->setObjectName(u"outcomeTable"_s);
    m_outcomeTable->setAccessibleName(tr("Settings that were not applied"));
    m_outcomeTable->setColumnCount(4);
    m_outcomeTable->setHorizontalHeaderLabels(
        { tr("Setting"), tr("Before"), tr("Asked for"), tr("Now") });
    m_outcomeTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_outcomeTable->verticalHeader()->hide();
    m_outcomeTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_outcomeTable->setSelectionMode(QAbstractItemView::NoSelection);
    m_outcomeTable->setMaximumHeight(140);
    layout->addWidget(m_outcomeText);
    layout->addWidget(m_outcomeTable);
    box->hide();
    return box;
}

QLayout *ConfigurationPage::buildButtons()
{
    m_status->setObjectName(u"configurationStatus"_s);
    m_status->setWordWrap(true);
    m_apply = new QPushButton(QIcon::fromTheme(u"dialog-ok-apply"_s), tr("&Apply"));
    m_apply->setObjectName(u"applyButton"_s);
    m_revert = new QPushButton(QIcon::fromTheme(u"edit-undo"_s), tr("&Revert"));
    m_revert->setObjectName(u"revertButton"_s);
    connect(m_apply, &QPushButton::clicked, this, &ConfigurationPage::apply);
    connect(m_revert, &QPushButton::clicked, this, &ConfigurationPage::revert);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_status, 1);
    row->addWidget(m_revert);
    row->addWidget(m_apply);
    return row;
}

void ConfigurationPage::showForm(const PubSub::Form &form)
{
    m_editor->setForm(form);
    m_edited = address();
    m_editor->type(m_typed.value(m_edited));
    onEdited();
    showContent();
}

void ConfigurationPage::onEdited()
{
    if (const auto *current = service())
        m_editor->setMax(FieldCheck::maxAt(current->info().value_or(PubSub::ServiceInfo())));
    const int count = m_editor->changedCount();
    const QString problem = m_editor->problem();
    m_apply->setEnabled(count > 0 && problem.isEmpty() && !isApplying());
    m_revert->setEnabled(count > 0 && !isApplying());
    m_editor->setEnabled(!isApplying());
    if (isApplying())
        m_status->setText(tr("Applying…"));
    else
        m_status->setText(!problem.isEmpty() ? problem
                : count > 0                  ? tr("%n change(s) not applied yet", nullptr, count)
                                             : QString());
}

void ConfigurationPage::apply()
{
    const PubSub::Form before = m_editor->original();
    m_outcome->hide();
    m_admin.configure(address(), before, before.changesTo(m_editor->edited()));
    onEdited();
}

void ConfigurationPage::revert()
{
    m_outcome->hide();
    m_typed.remove(m_edited);
    showForm(PubSub::Form(m_editor->original()));
}

void ConfigurationPage::onConfigured(const NodeAdmin::Configuring &change)
{
    if (change.result == Result::ReadBack || change.result == Result::NotReadBack)
        m_typed.remove(change.node);
    if (isShowing(change.node))
        showConfigured(change);
    else if (change.result == Result::ReadBack)
        tellConfigured(change);
}

void ConfigurationPage::showConfigured(const NodeAdmin::Configuring &change)
{
    if (change.result == Result::ReadBack) {
        showForm(change.after);
        const PubSub::ConfigurationOutcome outcome(change.before, change.submission, change.after);
        const auto ignored = OutcomeText::ignored(outcome, change.after);
        if (ignored.isEmpty())
            Q_EMIT done(tr("%n change(s) applied", nullptr, int(outcome.fields().size())));
        else
            showIgnored(ignored, change.after);
        return;
    }
    onEdited();
    if (change.result == Result::NotReadBack)
        showError(*change.error);
    else if (change.result == Result::Refused)
        showHint(*change.error);
}

// In a line, for a node that is not on view any more.
void ConfigurationPage::tellConfigured(const NodeAdmin::Configuring &change)
{
    const QString ignored
        = OutcomeText::notApplied({ change.before, change.submission, change.after }, change.after);
    if (ignored.isEmpty())
        Q_EMIT done(tr("“%1” configured").arg(change.node.node));
    else
        Q_EMIT warned(tr("“%1”: the service accepted the form, but did not apply all of "
                         "it. %2")
                .arg(Common::isolated(change.node.node), ignored));
}

void ConfigurationPage::showHint(const PubSub::Error &error)
{
    const QString hint = Common::ErrorText::hintForForm(error);
    if (hint.isEmpty())
        return;
    m_outcomeText->setText(tr("The service did not take this. %1").arg(hint));
    m_outcomeTable->hide();
    m_outcome->show();
}

void ConfigurationPage::showIgnored(
    const QList<PubSub::ConfigurationOutcome::Field> &ignored, const PubSub::Form &form)
{
    m_outcomeText->setText(tr("The service accepted the form, but did not apply %n of the "
                              "changes:",
        nullptr, int(ignored.size())));
    m_outcomeTable->show();
    m_outcomeTable->setRowCount(int(ignored.size()));
    for (int row = 0; row < ignored.size(); ++row) {
        const auto &change = ignored[row];
        const PubSub::FormField field = OutcomeText::fieldOf(form, change.name);
        const QStringList texts { FieldCatalog::label(field),
            OutcomeText::valuesOf(field, change.before), OutcomeText::valuesOf(field, change.asked),
            OutcomeText::valuesOf(field, change.applied) };
        for (int column = 0; column < texts.size(); ++column)
            m_outcomeTable->setItem(row, column, new QTableWidgetItem(texts[column]));
    }
    m_outcome->show();
}

} // namespace Browser
