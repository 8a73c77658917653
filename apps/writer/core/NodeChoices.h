// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Clock.h"
#include "common/core/Database.h"
#include "common/core/ServiceDirectory.h"

#include <pubsub/ServiceLimits.h>

#include <QList>
#include <QObject>

namespace Writer
{

/// The nodes that a person may want to publish to: the own microblog first, then those that
/// were used, the one used last first, then those that services say one may publish to.
class NodeChoices : public QObject
{
    Q_OBJECT
public:
    struct Choice {
        PubSub::NodeAddress address;
        /// What a person calls it; the node's id if it has no title.
        QString title;
        bool isMicroblog = false;

        bool operator==(const Choice &) const = default;
    };

    /// Of the nodes that were used, so many are remembered.
    static constexpr int maxRecent = 20;

    NodeChoices(Common::Database &database, Common::ServiceDirectory &services,
        const Common::Clock &clock, QObject *parent = nullptr);

    /// The microblog of \a account. XEP-0277 §2.
    [[nodiscard]] static PubSub::NodeAddress microblogOf(const PubSub::Jid &account);

    /// Reads what was used in earlier runs.
    void load();
    /// Whose microblog it is about.
    void setAccount(const PubSub::Jid &account);
    [[nodiscard]] QList<Choice> choices() const;
    [[nodiscard]] QString titleOf(const PubSub::NodeAddress &address) const;

    /// \a address was used, or named by the person: it is remembered.
    void remember(const PubSub::NodeAddress &address, const QString &title = {});
    /// Asks what \a service is known to lose.
    PubSub::LimitsRequest *askLimits(const PubSub::Jid &service);
    /// Asks the services of the account's server where the account may publish.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void ask(const PubSub::Jid &service);
    void onAffiliations(const PubSub::Jid &service, const QList<PubSub::Affiliation> &affiliations);
    void onDetails(const Common::ServiceNodes &service, const QString &node);

    Common::Database &m_database;
    Common::ServiceDirectory &m_services;
    PubSub::Client *m_client;
    Common::Clock m_clock;
    PubSub::Jid m_account;
    PubSub::NodeAddress m_microblog;
    QList<Choice> m_recent;
    QList<Choice> m_affiliated;
};

} // namespace Writer
