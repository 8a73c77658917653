// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeInfo.h>
#include <pubsub/Subscription.h>

#include <QAbstractTableModel>

namespace Browser
{

/// Who is what to one node, and which roles there are.
class AffiliationListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { JidColumn, RoleColumn, ColumnCount };
    enum DataRole {
        /// int(PubSub::Affiliation::Role)
        AffiliationRole = Qt::UserRole + 1,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setAffiliations(const QList<PubSub::Affiliation> &affiliations);
    [[nodiscard]] const QList<PubSub::Affiliation> &affiliations() const { return m_list; }
    [[nodiscard]] int rowOf(const PubSub::Jid &jid) const;

    /// \a role in words, and what it allows.
    [[nodiscard]] static QString roleText(PubSub::Affiliation::Role role);
    [[nodiscard]] static QString roleDescription(PubSub::Affiliation::Role role);
    /// The roles that can be given, from the most to the least powerful.
    [[nodiscard]] static QList<PubSub::Affiliation::Role> assignableRoles();
    /// Those of them that \a service has: all, if it lists none among its features.
    /// XEP-0060 §4.1, §10.
    [[nodiscard]] static QList<PubSub::Affiliation::Role> rolesAt(
        const PubSub::ServiceInfo &service);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<PubSub::Affiliation> m_list;
};

} // namespace Browser
