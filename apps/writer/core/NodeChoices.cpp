// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/NodeChoices.h"

#include "writer/core/RecentNodeTable.h"

#include <pubsub/FeedProfile.h>
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

qsizetype positionIn(const QList<NodeChoices::Choice> &choices, const PubSub::NodeAddress &address)
{
    const auto found = std::ranges::find(choices, address, &NodeChoices::Choice::address);
    return found == choices.end() ? -1 : found - choices.begin();
}

} // namespace

NodeChoices::NodeChoices(Common::Database &database, Common::ServiceDirectory &services,
    const Common::Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_services(services), m_client(services.client()),
      m_clock(clock)
{
    connect(m_client, &PubSub::Client::stateChanged, this, [this](PubSub::Client::State state) {
        if (state == PubSub::Client::State::Online)
            refresh();
    });
    connect(&services, &Common::ServiceDirectory::found, this,
        [this](const PubSub::ServiceInfo &service) { ask(service.jid); });
    connect(&services, &Common::ServiceDirectory::added, this, [this](int index) {
        const auto *service = m_services.at(index);
        connect(service, &Common::ServiceNodes::detailsChanged, this,
            [this, service](const QString &node) { onDetails(*service, node); });
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
    m_microblog = m_account.isEmpty() ? PubSub::NodeAddress() : microblogOf(m_account);
    m_affiliated.clear();
    Q_EMIT changed();
}

QList<NodeChoices::Choice> NodeChoices::choices() const
{
    QList<Choice> all;
    if (!m_account.isEmpty())
        all += { m_microblog, tr("My microblog"), true };
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
    if (address == m_microblog || address.service.isEmpty())
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

void NodeChoices::refresh()
{
    setAccount(m_client->account().jid);
    m_services.discover();
}

// XEP-0060 §5.7
void NodeChoices::ask(const PubSub::Jid &service)
{
    auto *request = m_client->service(service).affiliations();
    connect(request, &PubSub::AffiliationsRequest::succeeded, this,
        [this, service](const QList<PubSub::Affiliation> &affiliations) {
            onAffiliations(service, affiliations);
        });
}

void NodeChoices::onAffiliations(
    const PubSub::Jid &service, const QList<PubSub::Affiliation> &affiliations)
{
    auto *nodes = m_services.find(service);
    if (!nodes)
        return;
    QStringList wanted;
    for (const PubSub::Affiliation &affiliation : affiliations) {
        const PubSub::NodeAddress address { service, affiliation.node.node };
        if (!mayPublish(affiliation.role) || !nodes->mayBeFeed(address.node))
            continue;
        wanted += address.node;
        // What is known from another account is not asked again.
        const QString title = nodes->details(address.node).info.title();
        if (positionIn(m_affiliated, address) < 0)
            m_affiliated += { address, title.isEmpty() ? address.node : title, false };
    }
    Q_EMIT changed();
    nodes->setWantedDetails(wanted);
}

// XEP-0060 §5.4
void NodeChoices::onDetails(const Common::ServiceNodes &service, const QString &node)
{
    const qsizetype at = positionIn(m_affiliated, service.address(node));
    const QString title = service.details(node).info.title();
    if (at < 0 || (title.isEmpty() && service.mayBeFeed(node)))
        return;
    if (service.mayBeFeed(node))
        m_affiliated[at].title = title;
    else
        m_affiliated.remove(at);
    Q_EMIT changed();
}

} // namespace Writer
