// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/NodeOperations.h"

#include "browser/core/OutcomeText.h"
#include "browser/gui/NewNodeDialog.h"
#include "common/core/BidiText.h"
#include "common/gui/ErrorText.h"

#include <pubsub/Node.h>

namespace Browser
{

using Kind = ConfirmedChanges::Kind;

NodeOperations::NodeOperations(ServiceList &services, QWidget *window)
    : QObject(window), m_services(services), m_window(window)
{
}

void NodeOperations::createNode(const PubSub::Jid &jid, const QString &prefix)
{
    auto *session = m_services.find(jid);
    if (!session)
        return;
    PubSub::ServiceInfo info = session->info().value_or(PubSub::ServiceInfo());
    info.jid = jid;
    auto *dialog = new NewNodeDialog(info, prefix, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const PubSub::Service service = session->service();
    auto *defaults = service.defaultConfiguration();
    connect(defaults, &PubSub::FormRequest::succeeded, dialog, &NewNodeDialog::setDefaults);
    connect(defaults, &PubSub::Request::failed, dialog, &NewNodeDialog::setNoDefaults);
    connect(PubSub::limitsOf(m_services.client(), jid), &PubSub::LimitsRequest::succeeded, dialog,
        &NewNodeDialog::setLimits);
    connect(dialog, &NewNodeDialog::createRequested, this,
        [this, dialog, service](const QString &id, const PubSub::Form &configuration) {
            create(dialog, service, id, configuration);
        });
    dialog->open();
}

void NodeOperations::create(NewNodeDialog *dialog, const PubSub::Service &service,
    const QString &id, const PubSub::Form &configuration)
{
    dialog->setBusy();
    auto *request = service.createNode(id, configuration);
    connect(request, &PubSub::CreateNodeRequest::succeeded, this,
        [this, configuration](const PubSub::NodeAddress &node) { onCreated(node, configuration); });
    connect(request, &PubSub::CreateNodeRequest::succeeded, dialog, &QDialog::accept);
    connect(
        request, &PubSub::CreateNodeRequest::failed, dialog, [dialog](const PubSub::Error &error) {
            dialog->showError(
                (Common::ErrorText::of(error) + u' ' + Common::ErrorText::hintForForm(error))
                    .trimmed());
        });
}

// Services make nodes and leave out what they were to be: it is read back.
void NodeOperations::onCreated(const PubSub::NodeAddress &node, const PubSub::Form &configuration)
{
    m_services.changes().note({ .kind = Kind::NodeCreated, .node = node });
    if (auto *where = m_services.find(node.service))
        where->addNode({ node, {} });
    Q_EMIT nodeCreated(node);
    if (configuration.isEmpty())
        return;
    auto *request = PubSub::Node(m_services.client(), node).configuration();
    connect(request, &PubSub::FormRequest::succeeded, this,
        [this, node, configuration](const PubSub::Form &after) {
            const QString ignored = OutcomeText::notApplied({ {}, configuration, after }, after);
            if (!ignored.isEmpty())
                Q_EMIT warned(tr("“%1” was created, but not as asked for. %2")
                        .arg(Common::isolated(node.node), ignored));
        });
    connect(request, &PubSub::Request::failed, this, [this, node](const PubSub::Error &error) {
        if (!error.isUnsupported())
            Q_EMIT requestFailed(
                tr("“%1” created, but its settings not read back").arg(node.node), error);
    });
}

void NodeOperations::deleteNode(const PubSub::NodeAddress &node)
{
    auto *dialog = askBefore(RemovalDialog::Removal::Node, node);
    connect(dialog, &QDialog::accepted, this, [this, node] {
        auto *request = PubSub::Node(m_services.client(), node).deleteNode();
        connect(request, &PubSub::VoidRequest::succeeded, this, [this, node] { onDeleted(node); });
        connect(
            request, &PubSub::VoidRequest::failed, this, [this, node](const PubSub::Error &error) {
                Q_EMIT requestFailed(tr("Node “%1” not deleted").arg(node.node), error);
            });
    });
}

void NodeOperations::purgeNode(const PubSub::NodeAddress &node)
{
    auto *dialog = askBefore(RemovalDialog::Removal::AllItems, node);
    connect(dialog, &QDialog::accepted, this, [this, node] {
        auto *request = PubSub::Node(m_services.client(), node).purge();
        connect(request, &PubSub::VoidRequest::succeeded, this, [this, node] {
            m_services.changes().notePurged(node);
            lookWhatIsLeft(node);
        });
        connect(
            request, &PubSub::VoidRequest::failed, this, [this, node](const PubSub::Error &error) {
                Q_EMIT requestFailed(tr("Items of “%1” not deleted").arg(node.node), error);
            });
    });
}

// Openfire 5.2 keeps the newest item.
void NodeOperations::lookWhatIsLeft(const PubSub::NodeAddress &node)
{
    auto *request = PubSub::Node(m_services.client(), node).itemIds();
    connect(request, &PubSub::ItemIdsRequest::succeeded, this,
        [this, node](const PubSub::ItemIdsPage &page) {
            if (page.ids.isEmpty())
                Q_EMIT nodePurged(node);
            else
                Q_EMIT purgeLeft(node, page.ids);
        });
    connect(request, &PubSub::Request::failed, this, [this, node] { Q_EMIT nodePurged(node); });
}

void NodeOperations::deleteItems(const PubSub::NodeAddress &node, const QStringList &itemIds)
{
    if (itemIds.isEmpty()) {
        Q_EMIT nodePurged(node);
        return;
    }
    auto *request = PubSub::Node(m_services.client(), node).retract(itemIds.first());
    connect(request, &PubSub::VoidRequest::succeeded, this, [this, node, itemIds] {
        m_services.changes().note(
            { .kind = Kind::ItemDeleted, .node = node, .itemId = itemIds.first() });
        deleteItems(node, itemIds.sliced(1));
    });
    connect(request, &PubSub::VoidRequest::failed, this, [this, node](const PubSub::Error &error) {
        Q_EMIT requestFailed(tr("Items of “%1” not deleted").arg(node.node), error);
    });
}

void NodeOperations::onDeleted(const PubSub::NodeAddress &node)
{
    m_services.changes().note({ .kind = Kind::NodeDeleted, .node = node });
    if (auto *session = m_services.find(node.service))
        session->removeNode(node.node);
    Q_EMIT nodeDeleted(node);
}

RemovalDialog *NodeOperations::askBefore(
    RemovalDialog::Removal removal, const PubSub::NodeAddress &node)
{
    auto *dialog = new RemovalDialog(removal, node, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    count(dialog, node);
    dialog->open();
    return dialog;
}

void NodeOperations::count(RemovalDialog *dialog, const PubSub::NodeAddress &address)
{
    const PubSub::Node node(m_services.client(), address);
    connect(node.items(PubSub::Page::first(1)), &PubSub::ItemsRequest::succeeded, dialog,
        [dialog](const PubSub::ItemsPage &page) {
            using Certainty = RemovalDialog::Certainty;
            if (page.set.count >= 0)
                dialog->setItemCount(page.set.count, Certainty::Exact);
            else // One was asked for: who sends another number has sent all.
                dialog->setItemCount(int(page.items.size()),
                    page.items.size() == 1 ? Certainty::AtLeast : Certainty::Exact);
        });
    connect(node.subscriptions(), &PubSub::SubscriptionsRequest::succeeded, dialog,
        [dialog](const QList<PubSub::Subscription> &subscriptions) {
            dialog->setSubscriberCount(int(subscriptions.size()));
        });
}

} // namespace Browser
