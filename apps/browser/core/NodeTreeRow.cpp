// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/NodeTreeRow.h"

#include "common/core/ServiceStateText.h"

#include <pubsub/OptionNames.h>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

QString typeText(PubSub::NodeInfo::Type type)
{
    switch (type) {
    case PubSub::NodeInfo::Type::Collection:
        return NodeTreeRow::tr("Collection");
    case PubSub::NodeInfo::Type::Leaf:
        return NodeTreeRow::tr("Node with items");
    case PubSub::NodeInfo::Type::Unknown:
        break;
    }
    return {};
}

} // namespace

NodeTreeRow::NodeTreeRow(const NodeTreeNode &node, const Common::ServiceNodes &service)
    : m_node(node), m_service(service)
{
}

const Common::ServiceNodes::NodeDetails &NodeTreeRow::details() const
{
    return m_service.details(m_node.address.node);
}

bool NodeTreeRow::isRestricted() const
{
    using PubSub::AccessModel;
    const auto access = PubSub::optionFromName<AccessModel>(details().info.accessModel());
    return m_node.isNode()
        && (access == AccessModel::Whitelist || access == AccessModel::Authorize
            || access == AccessModel::Roster);
}

QString NodeTreeRow::filterText() const
{
    return m_node.isNode() ? QString(m_node.address.node + u'\n' + title()) : QString();
}

QString NodeTreeRow::text() const
{
    switch (m_node.kind) {
    case Kind::Service:
        if (m_service.origin() == Common::ServiceNodes::Origin::OwnAccount)
            return tr("My own nodes");
        return m_service.name().isEmpty() ? m_service.jid().toString() : m_service.name();
    case Kind::Folder:
        return m_node.label;
    case Kind::Node: {
        const QString told = title();
        return told.isEmpty() ? shownId() : told;
    }
    case Kind::More:
        return moreText();
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

QString NodeTreeRow::secondaryText() const
{
    if (m_node.kind == Kind::Service) {
        const QString jid = m_node.address.service.toString();
        QStringList parts { text() == jid ? QString() : jid,
            Common::ServiceStateText::of(m_service.state(), QDateTime::currentDateTimeUtc()) };
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    return m_node.isNode() && !title().isEmpty() ? shownId() : QString();
}

QString NodeTreeRow::title() const
{
    const QString told = details().info.title();
    const QString result = told.isEmpty() ? m_node.name : told;
    // Services that know no title repeat the id.
    return result == m_node.address.node ? QString() : result.simplified();
}

QString NodeTreeRow::shownId() const
{
    return m_node.label.isEmpty() ? m_node.address.node : m_node.label;
}

QString NodeTreeRow::moreText() const
{
    const auto &list = m_service.nodes(m_node.address.node);
    if (list.set.count > list.nodes.size())
        return tr("More… (%1 of %2)")
            .arg(QLocale().toString(list.nodes.size()), QLocale().toString(list.set.count));
    return tr("More…");
}

QString NodeTreeRow::iconName() const
{
    switch (m_node.kind) {
    case Kind::Service:
        if (m_service.state().isFailing())
            return u"dialog-warning"_s;
        return m_service.origin() == Common::ServiceNodes::Origin::OwnAccount ? u"user-identity"_s
                                                                              : u"network-server"_s;
    case Kind::Folder:
        return u"folder"_s;
    case Kind::Node: {
        if (details().state == Common::ServiceNodes::Load::Failed)
            return u"dialog-warning"_s;
        return details().info.type == PubSub::NodeInfo::Type::Collection ? u"folder-stash"_s
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

QString NodeTreeRow::toolTip() const
{
    if (m_node.kind == Kind::MayBeIncomplete) {
        return tr("The service listed exactly %n node(s) and did not say that these are all. "
                  "A node that is not listed can be opened by its name.",
            nullptr, int(m_service.nodes(m_node.address.node).nodes.size()));
    }
    if (!m_node.isNode())
        return m_node.kind == Kind::Service ? m_node.address.service.toString() : QString();
    const auto &info = details().info;
    QStringList lines { title(), m_node.address.node, typeText(info.type), info.description() };
    if (!info.accessModel().isEmpty())
        lines.append(tr("Access model: %1").arg(info.accessModel()));
    lines.removeAll(QString());
    for (auto &line : lines)
        line = line.left(400).toHtmlEscaped();
    return u"<p style='white-space:pre-wrap'>"_s + lines.join(u"<br>"_s) + u"</p>"_s;
}

QString NodeTreeRow::accessibleText() const
{
    QStringList parts { text(), secondaryText() };
    if (m_node.isNode()) {
        const auto &info = details().info;
        parts.append(typeText(info.type));
        if (isRestricted())
            parts.append(tr("restricted"));
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

std::optional<PubSub::Error> NodeTreeRow::error() const
{
    if (m_node.kind == Kind::Failed)
        return m_service.nodes(m_node.address.node).error;
    const bool hasFailed = m_node.isNode() && details().state == Common::ServiceNodes::Load::Failed;
    return hasFailed ? details().error : std::nullopt;
}

} // namespace Browser
