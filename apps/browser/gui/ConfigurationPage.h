// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/NodeAdmin.h"
#include "browser/gui/NodePage.h"

#include <pubsub/ConfigurationOutcome.h>

class QLabel;
class QPushButton;
class QTableWidget;

namespace Browser
{

class FormEditor;

/// The node's configuration as the service's own form, and what became of the changes.
class ConfigurationPage : public NodePage
{
    Q_OBJECT
public:
    explicit ConfigurationPage(NodeAdmin &admin, QWidget *parent = nullptr);

    /// The nodes of which something was typed that was not applied.
    [[nodiscard]] QList<PubSub::NodeAddress> unapplied() const;

protected:
    void clear() override;
    void load() override;

private:
    [[nodiscard]] QWidget *buildOutcome();
    [[nodiscard]] QLayout *buildButtons();
    void askLimits();
    void showForm(const PubSub::Form &form);
    /// Puts what was typed aside, to be shown again with the node's form.
    void keepTyped();
    void onEdited();
    void apply();
    void revert();
    [[nodiscard]] bool isApplying() const { return m_admin.isConfiguring(address()); }
    void onConfigured(const NodeAdmin::Configuring &change);
    void showConfigured(const NodeAdmin::Configuring &change);
    void tellConfigured(const NodeAdmin::Configuring &change);
    void showHint(const PubSub::Error &error);
    void showIgnored(
        const QList<PubSub::ConfigurationOutcome::Field> &ignored, const PubSub::Form &form);

    NodeAdmin &m_admin;
    FormEditor *m_editor;
    QWidget *m_outcome;
    QLabel *m_outcomeText;
    QTableWidget *m_outcomeTable;
    QLabel *m_status;
    QPushButton *m_apply;
    QPushButton *m_revert;
    /// The service whose limits the editor knows, or is to know.
    PubSub::Jid m_limited;
    /// Whose form is in the editor.
    PubSub::NodeAddress m_edited;
    /// What was typed and not applied.
    QHash<PubSub::NodeAddress, PubSub::Form> m_typed;
};

} // namespace Browser
