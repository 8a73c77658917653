// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/AffiliationListModel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Browser
{

using Role = PubSub::Affiliation::Role;

void AffiliationListModel::setAffiliations(const QList<PubSub::Affiliation> &affiliations)
{
    beginResetModel();
    m_list = affiliations;
    // "None" is the same as not being in the list.
    m_list.removeIf([](const auto &affiliation) { return affiliation.role == Role::None; });
    std::ranges::stable_sort(m_list, [](const auto &a, const auto &b) {
        const auto order = assignableRoles();
        const auto left = order.indexOf(a.role);
        const auto right = order.indexOf(b.role);
        return left != right ? left < right : a.jid < b.jid;
    });
    endResetModel();
}

int AffiliationListModel::rowOf(const PubSub::Jid &jid) const
{
    const auto it = std::ranges::find(m_list, jid, &PubSub::Affiliation::jid);
    return it == m_list.cend() ? -1 : int(it - m_list.cbegin());
}

QString AffiliationListModel::roleText(Role role)
{
    switch (role) {
    case Role::Owner:
        return tr("Owner");
    case Role::Publisher:
        return tr("Publisher");
    case Role::PublishOnly:
        return tr("Publish only");
    case Role::Member:
        return tr("Member");
    case Role::Outcast:
        return tr("Outcast");
    case Role::None:
        return tr("None");
    case Role::Unknown:
        break;
    }
    return tr("Unknown");
}

QString AffiliationListModel::roleDescription(Role role)
{
    switch (role) {
    case Role::Owner:
        return tr("May do everything, also configure and delete the node.");
    case Role::Publisher:
        return tr("May publish items and read them.");
    case Role::PublishOnly:
        return tr("May publish items, but not read them.");
    case Role::Member:
        return tr("May subscribe and read where only chosen people may.");
    case Role::Outcast:
        return tr("May neither subscribe nor read.");
    case Role::None:
        return tr("Has no special rights here.");
    case Role::Unknown:
        break;
    }
    return tr("A role that is not in the specification.");
}

QList<Role> AffiliationListModel::assignableRoles()
{
    return { Role::Owner, Role::Publisher, Role::PublishOnly, Role::Member, Role::Outcast };
}

QList<Role> AffiliationListModel::rolesAt(const PubSub::ServiceInfo &service)
{
    QList<Role> roles;
    for (const Role role : assignableRoles()) {
        // Each node has an owner, so there is no feature that says so.
        if (role != Role::Owner
            && service.advertises(PubSub::Affiliation::roleName(role) + u"-affiliation"_s))
            roles.append(role);
    }
    if (roles.isEmpty())
        return assignableRoles();
    roles.prepend(Role::Owner);
    return roles;
}

int AffiliationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.size());
}

int AffiliationListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AffiliationListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &affiliation = m_list[index.row()];
    if (role == AffiliationRole)
        return int(affiliation.role);
    if (role == Qt::ToolTipRole)
        return roleDescription(affiliation.role);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == JidColumn ? affiliation.jid.toString() : roleText(affiliation.role);
}

QVariant AffiliationListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == JidColumn ? tr("Address") : tr("Role");
}

} // namespace Browser
