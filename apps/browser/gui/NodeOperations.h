// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/ServiceList.h"
#include "browser/gui/RemovalDialog.h"

#include <QPointer>

class QWidget;

namespace Browser
{

class NewNodeDialog;

/// Creating and deleting of nodes: asks the person, then the service. Each works on the node
/// that it was begun for, whatever is chosen in the tree by the time the answer comes.
class NodeOperations : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open above \a window.
    NodeOperations(ServiceList &services, QWidget *window);

    void createNode(const PubSub::Jid &service, const QString &prefix);
    void deleteNode(const PubSub::NodeAddress &node);
    void purgeNode(const PubSub::NodeAddress &node);
    /// One after the other, without asking anybody.
    void deleteItems(const PubSub::NodeAddress &node, const QStringList &itemIds);

Q_SIGNALS:
    void nodeCreated(const PubSub::NodeAddress &node);
    void nodeDeleted(const PubSub::NodeAddress &node);
    void nodePurged(const PubSub::NodeAddress &node);
    /// In place of nodePurged(): the service confirmed, and still lists these.
    void purgeLeft(const PubSub::NodeAddress &node, const QStringList &itemIds);
    void requestFailed(const QString &what, const PubSub::Error &error);
    /// A change was confirmed, and came out as something else.
    void warned(const QString &text);

private:
    void create(NewNodeDialog *dialog, const PubSub::Service &service, const QString &id,
        const PubSub::Form &configuration);
    void onCreated(const PubSub::NodeAddress &node, const PubSub::Form &configuration);
    void lookWhatIsLeft(const PubSub::NodeAddress &node);
    void onDeleted(const PubSub::NodeAddress &node);
    [[nodiscard]] RemovalDialog *askBefore(
        RemovalDialog::Removal removal, const PubSub::NodeAddress &node);
    void count(RemovalDialog *dialog, const PubSub::NodeAddress &node);

    ServiceList &m_services;
    QWidget *m_window;
};

} // namespace Browser
