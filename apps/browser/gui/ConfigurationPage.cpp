// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/ConfigurationPage.h"

#include "browser/core/ExposureCheck.h"
#include "browser/core/FieldCatalog.h"
#include "browser/core/OutcomeText.h"
#include "browser/gui/ExposureQuestion.h"
#include "browser/gui/FormEditor.h"
#include "browser/gui/LeftoverQuestion.h"
#include "common/core/BidiText.h"
#include "common/gui/ErrorText.h"

#include <pubsub/FormKeys.h>
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

ConfigurationPage::ConfigurationPage(ServiceList &services, QWidget *parent)
    : NodePage(services, parent), m_editor(new FormEditor), m_outcomeText(new QLabel),
      m_outcomeTable(new QTableWidget), m_status(new QLabel)
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
    connect(services.client(), &PubSub::Client::nodeConfigured, this,
        [this](const PubSub::NodeAddress &node) {
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
    if (auto *current = session()) {
        connect(current, &ServiceSession::infoChanged, this, &ConfigurationPage::onEdited,
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
    if (const auto *current = session())
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
    const PubSub::NodeAddress target = address();
    const PubSub::Form before = m_editor->original();
    const PubSub::Form submission = before.changesTo(m_editor->edited());
    m_applying.insert(target);
    m_outcome->hide();
    onEdited();
    auto *check = new ExposureCheck(client(), target, before, submission, this);
    // Queued, since a question keeps waiting whoever brought the answer: the connection.
    connect(
        check, &ExposureCheck::finished, this,
        [this, target, before, submission](const auto &exposed, const auto &error) {
            if (isAllowed(target, exposed, error))
                send(target, before, submission);
            else
                onNotApplying(target);
        },
        Qt::QueuedConnection);
    check->start();
}

bool ConfigurationPage::isAllowed(const PubSub::NodeAddress &node,
    const QList<PubSub::NodeAddress> &exposed, const std::optional<PubSub::Error> &error)
{
    using Kind = PubSub::Error::Kind;
    const bool isLost
        = error && (error->kind == Kind::Disconnected || error->kind == Kind::Aborted);
    if (!isLost)
        return ExposureQuestion::isAllowed(this, node, exposed, error);
    Q_EMIT requestFailed(tr("“%1” not configured").arg(node.node), *error);
    return false;
}

void ConfigurationPage::send(
    const PubSub::NodeAddress &node, const PubSub::Form &before, const PubSub::Form &submission)
{
    auto *request = PubSub::Node(client(), node).configure(submission);
    connect(request, &PubSub::VoidRequest::succeeded, this,
        [this, node, before, submission] { onApplied(node, before, submission); });
    connect(request, &PubSub::Request::finished, this, [this, node] { Q_EMIT applied(node); });
    connect(request, &PubSub::VoidRequest::failed, this, [this, node](const PubSub::Error &error) {
        Q_EMIT requestFailed(tr("“%1” not configured").arg(node.node), error);
        onNotApplying(node);
        const QString hint = Common::ErrorText::hintForForm(error);
        if (isShowing(node) && !hint.isEmpty())
            showHint(tr("The service did not take this. %1").arg(hint));
    });
}

void ConfigurationPage::showHint(const QString &text)
{
    m_outcomeText->setText(text);
    m_outcomeTable->hide();
    m_outcome->show();
}

void ConfigurationPage::onNotApplying(const PubSub::NodeAddress &node)
{
    m_applying.remove(node);
    if (isShowing(node))
        onEdited();
}

void ConfigurationPage::revert()
{
    m_outcome->hide();
    m_typed.remove(m_edited);
    showForm(PubSub::Form(m_editor->original()));
}

void ConfigurationPage::onApplied(
    const PubSub::NodeAddress &node, const PubSub::Form &before, const PubSub::Form &submission)
{
    m_typed.remove(node);
    if (auto *changed = sessionOf(node))
        changed->invalidateDetails(node.node);
    if (!isShowing(node)) {
        m_applying.remove(node);
        readBack(node, before, submission);
        return;
    }
    auto *request = this->node().configuration();
    ask(request, [this, node, before, submission](const PubSub::Form &after) {
        showForm(after);
        const PubSub::ConfigurationOutcome outcome(before, submission, after);
        noteConfigured(node, before, submission, after);
        showOutcome(outcome, after);
        lookForLeftovers(node, before, after);
    });
    connect(request, &PubSub::Request::failed, this,
        [this, node](const PubSub::Error &error) { onNotReadBack(node, error); });
    connect(request, &PubSub::Request::finished, this, [this, node] { onNotApplying(node); });
}

void ConfigurationPage::onNotReadBack(const PubSub::NodeAddress &node, const PubSub::Error &error)
{
    Q_EMIT requestFailed(tr("“%1” configured, but not read back").arg(node.node), error);
}

// Who was subscribed before a node was closed may get what is published all the same.
void ConfigurationPage::lookForLeftovers(
    const PubSub::NodeAddress &node, const PubSub::Form &before, const PubSub::Form &after)
{
    const auto access = after.get(PubSub::NodeConfig::accessModel);
    if (access == PubSub::AccessModel::Whitelist
        && access != before.get(PubSub::NodeConfig::accessModel))
        LeftoverQuestion::start(this, client(), node, *access);
}

void ConfigurationPage::readBack(
    const PubSub::NodeAddress &node, const PubSub::Form &before, const PubSub::Form &submission)
{
    auto *request = PubSub::Node(client(), node).configuration();
    connect(request, &PubSub::FormRequest::succeeded, this,
        [this, node, before, submission](const PubSub::Form &after) {
            const PubSub::ConfigurationOutcome outcome(before, submission, after);
            noteConfigured(node, before, submission, after);
            const QString ignored = OutcomeText::notApplied(outcome, after);
            if (ignored.isEmpty())
                Q_EMIT done(tr("“%1” configured").arg(node.node));
            else
                Q_EMIT warned(tr("“%1”: the service accepted the form, but did not apply all of "
                                 "it. %2")
                        .arg(Common::isolated(node.node), ignored));
            lookForLeftovers(node, before, after);
        });
    connect(request, &PubSub::Request::failed, this,
        [this, node](const PubSub::Error &error) { onNotReadBack(node, error); });
}

// What the service never did it can't forget.
void ConfigurationPage::noteConfigured(const PubSub::NodeAddress &node, const PubSub::Form &before,
    const PubSub::Form &submission, const PubSub::Form &after)
{
    if (OutcomeText::ignored({ before, submission, after }, after).isEmpty())
        note({ ConfirmedChanges::Kind::NodeConfigured, node, {}, before, submission });
}

void ConfigurationPage::showOutcome(
    const PubSub::ConfigurationOutcome &outcome, const PubSub::Form &form)
{
    const auto ignored = OutcomeText::ignored(outcome, form);
    if (ignored.isEmpty()) {
        Q_EMIT done(tr("%n change(s) applied", nullptr, int(outcome.fields().size())));
        return;
    }
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
