// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/gui/NodePage.h"

#include <pubsub/ConfigurationOutcome.h>

class QLabel;
class QPushButton;
class QTableWidget;

namespace Browser
{

class FormEditor;

/// The node's configuration as the service's own form. What is applied is read back, since
/// services accept changes that they then don't make.
class ConfigurationPage : public NodePage
{
    Q_OBJECT
public:
    explicit ConfigurationPage(ServiceList &services, QWidget *parent = nullptr);

    /// The nodes of which something was typed that was not applied.
    [[nodiscard]] QList<PubSub::NodeAddress> unapplied() const;

Q_SIGNALS:
    /// What was typed for \a node was sent, and it may be set up in another way now.
    void applied(const PubSub::NodeAddress &node);

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
    /// Asks where closed nodes would be shown to more people.
    [[nodiscard]] bool isAllowed(const PubSub::NodeAddress &node,
        const QList<PubSub::NodeAddress> &exposed, const std::optional<PubSub::Error> &error);
    void send(const PubSub::NodeAddress &node, const PubSub::Form &before,
        const PubSub::Form &submission);
    void showHint(const QString &text);
    void onNotApplying(const PubSub::NodeAddress &node);
    [[nodiscard]] bool isApplying() const { return m_applying.contains(address()); }
    void revert();
    void onApplied(const PubSub::NodeAddress &node, const PubSub::Form &before,
        const PubSub::Form &submission);
    void lookForLeftovers(
        const PubSub::NodeAddress &node, const PubSub::Form &before, const PubSub::Form &after);
    /// Compares and tells in a line, for a node that is not on view any more.
    void readBack(const PubSub::NodeAddress &node, const PubSub::Form &before,
        const PubSub::Form &submission);
    void onNotReadBack(const PubSub::NodeAddress &node, const PubSub::Error &error);
    void noteConfigured(const PubSub::NodeAddress &node, const PubSub::Form &before,
        const PubSub::Form &submission, const PubSub::Form &after);
    void showOutcome(const PubSub::ConfigurationOutcome &outcome, const PubSub::Form &form);

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
    /// From the click until the form was read back, or nothing came of it.
    QSet<PubSub::NodeAddress> m_applying;
};

} // namespace Browser
