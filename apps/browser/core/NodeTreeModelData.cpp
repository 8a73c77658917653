// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rows of NodeTreeModel show.

#include "browser/core/NodeTreeModel.h"
#include "common/core/ServiceStateText.h"

#include <pubsub/OptionNames.h>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

bool isRestricted(const PubSub::NodeInfo &info)
{
    const QString model = info.accessModel();
    using PubSub::AccessModel;
    const auto access = PubSub::optionFromName<AccessModel>(model);
    return access == AccessModel::Whitelist || access == AccessModel::Authorize
        || access == AccessModel::Roster;
}

QString typeText(PubSub::NodeInfo::Type type)
{
    switch (type) {
    case PubSub::NodeInfo::Type::Collection:
        return NodeTreeModel::tr("Collection");
    case PubSub::NodeInfo::Type::Leaf:
        return NodeTreeModel::tr("Node with items");
    case PubSub::NodeInfo::Type::Unknown:
        break;
    }
    return {};
}

} // namespace

QVariant NodeTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return displayText(node);
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::AccessibleTextRole:
        return accessibleText(node);
    case AddressRole:
        return QVariant::fromValue(node.address);
    case KindRole:
        return int(node.kind);
    case SecondaryTextRole:
        return secondaryText(node);
    case IconNameRole:
        return iconName(node);
    case RestrictedRole:
        return node.isNode() && isRestricted(sessionOf(node)->details(node.address.node).info);
    case ErrorRole:
        return error(node);
    case FilterTextRole:
        return node.isNode() ? QString(node.address.node + u'\n' + title(node)) : QString();
    default:
        return {};
    }
}

QVariant NodeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return tr("Services and nodes");
    return QAbstractItemModel::headerData(section, orientation, role);
}

QString NodeTreeModel::displayText(const NodeTreeNode &node) const
{
    switch (node.kind) {
    case Kind::Service: {
        const auto *session = sessionOf(node);
        if (session->origin() == ServiceSession::Origin::OwnAccount)
            return tr("My own nodes");
        return session->name().isEmpty() ? session->jid().toString() : session->name();
    }
    case Kind::Folder:
        return node.label;
    case Kind::Node: {
        const QString text = title(node);
        if (!text.isEmpty())
            return text;
        return node.label.isEmpty() ? node.address.node : node.label;
    }
    case Kind::More:
        return moreText(node);
    case Kind::Loading:
        return tr("Loading…");
    case Kind::Failed:
        return tr("Could not be loaded. Activate to try again.");
    case Kind::Empty:
        return tr("No nodes");
    case Kind::MayBeIncomplete:
        return tr("There may be more nodes");
    }
    return {};
}

QString NodeTreeModel::secondaryText(const NodeTreeNode &node) const
{
    if (node.kind == Kind::Service) {
        const QString jid = node.address.service.toString();
        QStringList parts { displayText(node) == jid ? QString() : jid,
            Common::ServiceStateText::of(
                sessionOf(node)->state(), QDateTime::currentDateTimeUtc()) };
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    if (!node.isNode() || title(node).isEmpty())
        return {};
    return node.label.isEmpty() ? node.address.node : node.label;
}

QString NodeTreeModel::title(const NodeTreeNode &node) const
{
    const QString told = sessionOf(node)->details(node.address.node).info.title();
    const QString result = told.isEmpty() ? node.name : told;
    // Services that know no title repeat the id.
    return result == node.address.node ? QString() : result.simplified();
}

QString NodeTreeModel::moreText(const NodeTreeNode &node) const
{
    const auto &list = sessionOf(node)->nodes(node.address.node);
    if (list.set.count > list.nodes.size())
        return tr("More… (%1 of %2)")
            .arg(QLocale().toString(list.nodes.size()), QLocale().toString(list.set.count));
    return tr("More…");
}

QString NodeTreeModel::iconName(const NodeTreeNode &node) const
{
    switch (node.kind) {
    case Kind::Service:
        if (sessionOf(node)->state().isFailing())
            return u"dialog-warning"_s;
        return sessionOf(node)->origin() == ServiceSession::Origin::OwnAccount
            ? u"user-identity"_s
            : u"network-server"_s;
    case Kind::Folder:
        return u"folder"_s;
    case Kind::Node: {
        const auto &details = sessionOf(node)->details(node.address.node);
        if (details.state == ServiceSession::Load::Failed)
            return u"dialog-warning"_s;
        return details.info.type == PubSub::NodeInfo::Type::Collection ? u"folder-stash"_s
                                                                       : u"text-x-generic"_s;
    }
    case Kind::More:
        return u"go-down"_s;
    case Kind::Failed:
        return u"dialog-warning"_s;
    case Kind::MayBeIncomplete:
        return u"dialog-information"_s;
    case Kind::Loading:
    case Kind::Empty:
        break;
    }
    return {};
}

QString NodeTreeModel::toolTip(const NodeTreeNode &node) const
{
    if (node.kind == Kind::MayBeIncomplete) {
        return tr("The service listed exactly %n node(s) and did not say that these are all. "
                  "A node that is not listed can be opened by its name.",
            nullptr, int(sessionOf(node)->nodes(node.address.node).nodes.size()));
    }
    if (!node.isNode())
        return node.kind == Kind::Service ? node.address.service.toString() : QString();
    const auto &info = sessionOf(node)->details(node.address.node).info;
    QStringList lines { title(node), node.address.node, typeText(info.type), info.description() };
    if (!info.accessModel().isEmpty())
        lines.append(tr("Access model: %1").arg(info.accessModel()));
    lines.removeAll(QString());
    for (auto &line : lines)
        line = line.left(400).toHtmlEscaped();
    return u"<p style='white-space:pre-wrap'>"_s + lines.join(u"<br>"_s) + u"</p>"_s;
}

QString NodeTreeModel::accessibleText(const NodeTreeNode &node) const
{
    QStringList parts { displayText(node), secondaryText(node) };
    if (node.isNode()) {
        const auto &info = sessionOf(node)->details(node.address.node).info;
        parts.append(typeText(info.type));
        if (isRestricted(info))
            parts.append(tr("restricted"));
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant NodeTreeModel::error(const NodeTreeNode &node) const
{
    const auto *session = sessionOf(node);
    if (node.kind == Kind::Failed)
        return QVariant::fromValue(session->nodes(node.address.node).error);
    const auto &details = session->details(node.address.node);
    if (node.isNode() && details.state == ServiceSession::Load::Failed)
        return QVariant::fromValue(details.error);
    return {};
}

} // namespace Browser
