// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/ServiceTree.h"

#include <QIcon>
#include <QSignalBlocker>

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::ServiceDirectory;
using Common::ServiceNodes;
using Load = ServiceNodes::Load;

namespace
{

enum ItemRole {
    ServiceRole = Qt::UserRole,
    NodeRole,
    // Of a service: its nodes were asked for since the tree is there.
    AskedRole,
};

// The last row of a service, if there is something to say of its list.
constexpr int noteType = QTreeWidgetItem::UserType + 1;

QTreeWidgetItem *noteOf(const QTreeWidgetItem *service)
{
    QTreeWidgetItem *last = service->child(service->childCount() - 1);
    return last && last->type() == noteType ? last : nullptr;
}

PubSub::NodeAddress addressOf(const QTreeWidgetItem *item)
{
    return item->data(0, NodeRole).value<PubSub::NodeAddress>();
}

} // namespace

ServiceTree::ServiceTree(ServiceDirectory &services, const FeedStore &store, QWidget *parent)
    : QTreeWidget(parent), m_services(services), m_store(store)
{
    setAccessibleName(tr("Services and their nodes"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    connect(this, &QTreeWidget::itemExpanded, this, &ServiceTree::onExpanded);
    connect(this, &QTreeWidget::currentItemChanged, this, &ServiceTree::onCurrentChanged);
    // The row that brings more may be the current one already.
    connect(this, &QTreeWidget::itemPressed, this, &ServiceTree::loadMoreAt);
    connect(&services, &ServiceDirectory::found, this, &ServiceTree::onFound);
    connect(&services, &ServiceDirectory::aboutToRemove, this,
        [this](int index) { delete itemOf(m_services.at(index)->jid()); });
}

// The account may turn out to host no nodes: it says so when it answers.
void ServiceTree::fill()
{
    for (int i = 0; i < m_services.count(); ++i) {
        if (const auto &info = m_services.at(i)->info())
            onFound(*info);
    }
}

void ServiceTree::open(const PubSub::Jid &service)
{
    addService(m_services.add(service, ServiceDirectory::Origin::Entered))->setExpanded(true);
}

void ServiceTree::select(const PubSub::Jid &service)
{
    setCurrentItem(itemOf(service));
}

void ServiceTree::onFound(const PubSub::ServiceInfo &info)
{
    QTreeWidgetItem *item = addService(m_services.find(info.jid));
    if (info.isPep())
        item->setText(0, tr("My own nodes (%1)").arg(info.jid.toString()));
    else
        item->setExpanded(true);
}

QTreeWidgetItem *ServiceTree::itemOf(const PubSub::Jid &service) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (item->data(0, ServiceRole).value<PubSub::Jid>() == service)
            return item;
    }
    return nullptr;
}

ServiceNodes *ServiceTree::serviceOf(const QTreeWidgetItem *item) const
{
    return m_services.find(item->data(0, ServiceRole).value<PubSub::Jid>());
}

QTreeWidgetItem *ServiceTree::addService(ServiceNodes *service)
{
    if (QTreeWidgetItem *known = itemOf(service->jid()))
        return known;
    auto *item = new QTreeWidgetItem(this, { service->jid().toString() });
    item->setData(0, ServiceRole, QVariant::fromValue(service->jid()));
    item->setIcon(0, QIcon::fromTheme(u"network-server"_s));
    connect(service, &ServiceNodes::nodesChanged, this, [this, service](const QString &parent) {
        if (parent.isEmpty())
            onNodesChanged(service);
    });
    new QTreeWidgetItem(item, { tr("Loading…") }, noteType);
    return item;
}

void ServiceTree::onExpanded(QTreeWidgetItem *item)
{
    ServiceNodes *service = serviceOf(item);
    if (!service || item->data(0, AskedRole).toBool())
        return;
    item->setData(0, AskedRole, true);
    service->loadNodes();
    Q_EMIT opened(service->jid());
}

void ServiceTree::onCurrentChanged(QTreeWidgetItem *item)
{
    if (!item)
        return;
    loadMoreAt(item);
    if (const auto node = addressOf(item); !node.isRoot())
        Q_EMIT chosen(node);
}

void ServiceTree::loadMoreAt(const QTreeWidgetItem *item)
{
    ServiceNodes *service = item->type() == noteType ? serviceOf(item->parent()) : nullptr;
    if (service && service->nodes().state != Load::Loading)
        service->loadMoreNodes();
}

void ServiceTree::onNodesChanged(ServiceNodes *service)
{
    QTreeWidgetItem *item = itemOf(service->jid());
    const auto &list = service->nodes();
    if (list.state == Load::Failed) {
        // Opened once more, it is asked once more.
        item->setData(0, AskedRole, false);
        item->setExpanded(false);
    }
    showNodes(item, *service);
    if (list.state == Load::Failed)
        Q_EMIT failed(service->jid(), *list.error);
}

// Rows that stay what they are keep their place. What is chosen is the person's to say, whatever
// rows come and go.
void ServiceTree::showNodes(QTreeWidgetItem *item, const ServiceNodes &service)
{
    const QSignalBlocker blocker(this);
    const auto &list = service.nodes();
    qsizetype same = 0;
    while (same < list.nodes.size() && same < item->childCount()
        && addressOf(item->child(int(same))) == list.nodes[same].address)
        ++same;
    while (item->childCount() > same && item->child(int(same))->type() != noteType)
        delete item->child(int(same));
    QList<QTreeWidgetItem *> added;
    for (const PubSub::NodeRef &node : list.nodes.sliced(same))
        added.append(nodeItem(node, service));
    item->insertChildren(int(same), added);
    showNote(item, list);
}

QTreeWidgetItem *ServiceTree::nodeItem(
    const PubSub::NodeRef &node, const ServiceNodes &service) const
{
    const QString &id = node.address.node;
    auto *item = new QTreeWidgetItem({ node.name.isEmpty() ? id : node.name.simplified() });
    item->setData(0, NodeRole, QVariant::fromValue(node.address));
    item->setToolTip(0, id.toHtmlEscaped());
    const bool isFollowed = m_store.feed(node.address).id != 0;
    const QString icon = isFollowed ? u"dialog-ok-apply"_s
        : service.mayBeFeed(id)     ? u"application-rss+xml"_s
                                    : u"text-x-generic"_s;
    item->setIcon(0, QIcon::fromTheme(icon));
    return item;
}

void ServiceTree::showNote(QTreeWidgetItem *item, const ServiceNodes::NodeList &list)
{
    QString text;
    QString explanation;
    if (list.state == Load::Loading || (list.state == Load::Failed && list.nodes.isEmpty())) {
        text = tr("Loading…");
    } else if (list.hasMore) {
        text = tr("More nodes…");
    } else if (list.nodes.isEmpty()) {
        text = tr("No nodes that you may see");
    } else if (list.mayBeIncomplete) {
        text = tr("There may be more nodes");
        explanation = tr("The service did not say that these are all. A node that is not listed "
                         "can be looked up by its address.");
    }
    QTreeWidgetItem *note = noteOf(item);
    if (text.isEmpty()) {
        delete note;
        return;
    }
    if (!note)
        note = new QTreeWidgetItem(item, noteType);
    note->setText(0, text);
    note->setToolTip(0, explanation);
    note->setDisabled(!list.hasMore && list.state == Load::Loaded);
}

} // namespace Reader
