// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/NodeChoices.h"

#include "writer/core/RecentNodeTable.h"

#include <pubsub/FeedProfile.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

// XEP-0060 §4.1
bool mayPublish(PubSub::Affiliation::Role role)
{
    using Role = PubSub::Affiliation::Role;
    return role == Role::Owner || role == Role::Publisher || role == Role::PublishOnly;
}

// Nodes of an account that are no blogs: avatars, bookmarks, keys, and comments on posts.
bool isOfMachines(const QString &node)
{
    return node.startsWith("urn:xmpp:"_L1) || node.startsWith("eu.siacs."_L1)
        || node.startsWith("http://jabber.org/protocol/"_L1) || node.startsWith("storage:"_L1);
}

qsizetype positionIn(const QList<NodeChoices::Choice> &choices, const PubSub::NodeAddress &address)
{
    const auto found = std::ranges::find(choices, address, &NodeChoices::Choice::address);
    return found == choices.end() ? -1 : found - choices.begin();
}

} // namespace

NodeChoices::NodeChoices(
    Common::Database &database, PubSub::Client *client, const Common::Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_client(client), m_clock(clock)
{
    connect(m_client, &PubSub::Client::stateChanged, this, [this](PubSub::Client::State state) {
        if (state == PubSub::Client::State::Online)
            refresh();
    });
}

PubSub::NodeAddress NodeChoices::microblogOf(const PubSub::Jid &account)
{
    return *PubSub::FeedProfile(PubSub::FeedProfile::Kind::Microblog).nodeOf(account);
}

void NodeChoices::load()
{
    m_database.run(
        this, [](QSqlDatabase &db) { return RecentNodeTable(db).latest(maxRecent); },
        [this](const QList<Choice> &choices) {
            m_recent = choices;
            Q_EMIT changed();
        });
}

void NodeChoices::setAccount(const PubSub::Jid &account)
{
    if (m_account == account.bare())
        return;
    m_account = account.bare();
    m_affiliated.clear();
    Q_EMIT changed();
}

QList<NodeChoices::Choice> NodeChoices::choices() const
{
    QList<Choice> all;
    if (!m_account.isEmpty())
        all += { microblogOf(m_account), tr("My microblog"), true };
    for (const Choice &choice : m_recent + m_affiliated) {
        if (positionIn(all, choice.address) < 0)
            all += choice;
    }
    return all;
}

QString NodeChoices::titleOf(const PubSub::NodeAddress &address) const
{
    const QList<Choice> all = choices();
    const qsizetype at = positionIn(all, address);
    return at < 0 || all.at(at).title.isEmpty() ? address.node : all.at(at).title;
}

void NodeChoices::remember(const PubSub::NodeAddress &address, const QString &title)
{
    if (address == microblogOf(m_account) || address.service.isEmpty())
        return;
    const QString name = title.isEmpty() ? titleOf(address) : title;
    m_recent.removeIf([&](const Choice &choice) { return choice.address == address; });
    m_recent.prepend({ address, name, false });
    m_database.run([address, name, now = m_clock.now()](
                       QSqlDatabase &db) { RecentNodeTable(db).save(address, name, now); });
    Q_EMIT changed();
}

PubSub::LimitsRequest *NodeChoices::askLimits(const PubSub::Jid &service)
{
    return PubSub::limitsOf(m_client, service);
}

// XEP-0060 §5.1, §5.7
void NodeChoices::refresh()
{
    setAccount(m_client->account().jid);
    auto *request = m_client->discoverServices(
        PubSub::Jid::fromString(m_account.domain()).value_or(PubSub::Jid()));
    connect(request, &PubSub::ServicesRequest::serviceFound, this,
        [this](const PubSub::ServiceInfo &service) { ask(service.jid); });
}

void NodeChoices::ask(const PubSub::Jid &service)
{
    auto *request = m_client->service(service).affiliations();
    connect(request, &PubSub::AffiliationsRequest::succeeded, this,
        [this, service](const QList<PubSub::Affiliation> &affiliations) {
            for (const PubSub::Affiliation &affiliation : affiliations) {
                const PubSub::NodeAddress address { service, affiliation.node.node };
                if (!mayPublish(affiliation.role) || address.isRoot() || isOfMachines(address.node)
                    || positionIn(m_affiliated, address) >= 0)
                    continue;
                m_affiliated += { address, address.node, false };
                fetchTitle(address);
            }
            Q_EMIT changed();
        });
}

// XEP-0060 §5.4
void NodeChoices::fetchTitle(const PubSub::NodeAddress &address)
{
    auto *request = m_client->node(address).info();
    connect(request, &PubSub::NodeInfoRequest::succeeded, this,
        [this, address](const PubSub::NodeInfo &info) {
            const qsizetype at = positionIn(m_affiliated, address);
            if (at < 0 || info.title().isEmpty())
                return;
            m_affiliated[at].title = info.title();
            Q_EMIT changed();
        });
}

} // namespace Writer
