// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/RoleText.h"

#include "browser/core/AffiliationListModel.h"
#include "common/core/BidiText.h"

namespace Browser
{

namespace
{

/// Whether that can be why the service refused: it does not say why itself.
bool mayBeLastOwner(const RoleChange::Outcome &outcome)
{
    using PubSub::Error;
    const auto &error = outcome.error;
    const bool isReasonGiven = error
        && (error->kind != Error::Kind::Stanza || error->condition != Error::Condition::None
            || error->pubSubCondition != Error::PubSubCondition::None);
    return !isReasonGiven && outcome.before == RoleChange::Role::Owner
        && outcome.wanted.role != RoleChange::Role::Owner;
}

} // namespace

QString RoleText::of(const RoleChange::Outcome &outcome)
{
    using Result = RoleChange::Result;
    const QString who = Common::isolated(outcome.wanted.jid.toString());
    const QString wanted = AffiliationListModel::roleText(outcome.wanted.role);
    const QString given = AffiliationListModel::roleText(outcome.given);
    switch (outcome.result) {
    case Result::Done:
        return outcome.wanted.role == RoleChange::Role::None
            ? tr("“%1” has no role any more").arg(who)
            : tr("“%1”: %2").arg(who, wanted);
    case Result::NotReadBack:
        return tr("“%1”: %2. Whether the service has done it can’t be read.").arg(who, wanted);
    case Result::Refused:
        return mayBeLastOwner(outcome)
            ? tr("Role of “%1” not changed (maybe since a node has to keep an owner)").arg(who)
            : tr("Role of “%1” not changed").arg(who);
    case Result::Ignored:
        return tr("The service confirmed the role “%1” for “%2”, but has left it as it was: “%3”.")
            .arg(wanted, who, given);
    case Result::SetBack:
        return tr("The service does not have the role “%1”: it made “%2” “%3” instead. That was "
                  "taken back.")
            .arg(wanted, who, given);
    case Result::OtherRole:
        return tr("The service does not have the role “%1”: it made “%2” “%3” instead, and that "
                  "could not be taken back.")
            .arg(wanted, who, given);
    }
    return {};
}

} // namespace Browser
