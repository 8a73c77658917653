// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Requests.h>

namespace PubSub
{

class Client;
class Node;

/// A node of the account's own that holds data of its programs, for all or for itself alone;
/// cheap to copy, valid as long as its Client lives. XEP-0222, XEP-0223.
///
/// Nothing is published before the node is known to be read by those only who may: the
/// configuration is looked at before, the service is bound by publish-options (XEP-0060 §7.1.5)
/// where it knows them, and the configuration is looked at again afterwards.
class PUBSUB_EXPORT Storage
{
public:
    /// \a access says who may read. XEP-0223: AccessModel::Whitelist, with nobody on the list.
    Storage(Client *client, const QString &node, AccessModel access = AccessModel::Whitelist);

    /// Where things are stored.
    [[nodiscard]] Node node() const;
    /// Who may read it.
    [[nodiscard]] AccessModel access() const { return m_access; }

    /// Stores \a item; makes the node if there is none.
    ///
    /// Where others than intended can read the node, or items don't stay, it fails with
    /// PubSubCondition::PreconditionNotMet, and nothing was sent: see secure(). If the
    /// configuration turns out wrong afterwards, the item is retracted and it fails the same way.
    PublishRequest *publish(const Item &item) const;
    /// Makes the node, or configures it, so that publish() succeeds. What it holds stays: it
    /// was open to others until now. Fails if the service does not do as it is told.
    VoidRequest *secure() const;

    /// What publish() demands of the node, as a form of pubsub#publish-options.
    [[nodiscard]] Form preconditions() const;
    /// Does \a configuration fulfil them?
    [[nodiscard]] bool isSecure(const Form &configuration) const;

private:
    Client *m_client;
    QString m_node;
    AccessModel m_access;
};

} // namespace PubSub
