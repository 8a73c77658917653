// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/KeptPosts.h"

#include <QMap>

using namespace std::chrono_literals;

namespace Writer
{

namespace
{

// The first seconds of a session belong to what the person sees.
constexpr auto usualAfterLogin = 10s;
// Openfire 5.2 writes what it has confirmed about two minutes later.
constexpr auto usualAfterConfirming = 5min;

} // namespace

KeptPosts::KeptPosts(Common::Database &database, PostStore &store, Outbox &outbox,
    PubSub::Client *client, const Common::Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_store(store), m_outbox(outbox), m_client(client),
      m_clock(clock)
{
    for (QTimer *timer : { &m_afterLogin, &m_afterConfirming }) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &KeptPosts::check);
    }
    setPauses(usualAfterLogin, usualAfterConfirming);
    connect(m_client, &PubSub::Client::stateChanged, this, &KeptPosts::onStateChanged);
    connect(&m_store, &PostStore::confirmed, this, &KeptPosts::lookAgainLater);
    connect(m_client, &PubSub::Client::itemRetracted, this,
        [this](const PubSub::NodeAddress &node, const QString &itemId) { explain(node, itemId); });
    connect(m_client, &PubSub::Client::nodePurged, this,
        [this](const PubSub::NodeAddress &node) { explain(node, {}); });
    connect(m_client, &PubSub::Client::nodeDeleted, this,
        [this](const PubSub::NodeAddress &node) { explain(node, {}); });
}

void KeptPosts::setPauses(
    std::chrono::milliseconds afterLogin, std::chrono::milliseconds afterConfirming)
{
    m_afterLogin.setInterval(afterLogin);
    m_afterConfirming.setInterval(afterConfirming);
}

void KeptPosts::setLimits(const KeptTable::Limits &limits)
{
    m_limits = limits;
    prune();
}

void KeptPosts::measure(QObject *context, const std::function<void(const KeptTable::Size &)> &done)
{
    m_database.run(context, [](QSqlDatabase &db) { return KeptTable(db).size(); }, done);
}

void KeptPosts::find(const PubSub::NodeAddress &node, const QString &itemId, QObject *context,
    const std::function<void(const std::optional<KeptPost> &)> &done)
{
    m_database.run(
        context,
        [account = account(), node, itemId](
            QSqlDatabase &db) { return KeptTable(db).find(account, node, itemId); },
        done);
}

void KeptPosts::onStateChanged(PubSub::Client::State state)
{
    if (state == PubSub::Client::State::Online)
        return m_afterLogin.start();
    m_afterLogin.stop();
    m_afterConfirming.stop();
    delete m_running;
    if (m_isChecking)
        end();
}

void KeptPosts::lookAgainLater()
{
    if (!m_afterConfirming.isActive())
        m_afterConfirming.start();
}

void KeptPosts::explain(const PubSub::NodeAddress &node, const QString &itemId)
{
    m_database.run([account = account(), node, itemId](
                       QSqlDatabase &db) { KeptTable(db).explain(account, node, itemId); });
}

void KeptPosts::check()
{
    if (m_isChecking || m_client->state() != PubSub::Client::State::Online)
        return;
    m_isChecking = true;
    m_database.run(
        this, [account = account()](QSqlDatabase &db) { return KeptTable(db).toCheck(account); },
        [this](const QList<KeptPost> &posts) { checkNodes(posts); }, [this](auto) { end(); });
}

// What is being changed from here is not looked at.
void KeptPosts::checkNodes(const QList<KeptPost> &posts)
{
    QMap<QString, QList<KeptPost>> nodes;
    for (const KeptPost &post : posts) {
        if (!m_store.isBusyWith(post.node, post.itemId))
            nodes[post.node.toUri()].append(post);
    }
    m_waiting = nodes.values();
    checkNext();
}

void KeptPosts::checkNext()
{
    if (m_waiting.isEmpty() || m_client->state() != PubSub::Client::State::Online)
        return end();
    m_running = new KeptCheck(m_client, m_waiting.takeFirst(), this);
    connect(m_running, &KeptCheck::finished, this, &KeptPosts::apply);
    connect(m_running, &KeptCheck::failed, this, [this](const PubSub::Error &error) {
        // Later it may answer.
        if (error.party() == PubSub::Error::Party::FarServer)
            lookAgainLater();
        checkNext();
    });
    m_running->start();
}

void KeptPosts::apply(const QList<KeptCheck::Finding> &findings)
{
    QList<KeptCheck::Finding> seen = findings;
    for (KeptCheck::Finding &finding : seen)
        finding.post.checked = m_clock.now();
    const auto write = [seen](QSqlDatabase &db) {
        QList<KeptCheck::Finding> forgotten;
        for (const auto &[post, isForgotten, serverPayload] : seen) {
            if (!isForgotten)
                KeptTable(db).update(post);
            else if (const auto whole = KeptTable(db).find(post.account, post.node, post.itemId);
                whole && whole->confirmed == post.confirmed
                && whole->state != KeptPost::State::Explained)
                forgotten.append({ *whole, true, serverPayload });
        }
        return forgotten;
    };
    m_database.run(
        this, write,
        [this](const QList<KeptCheck::Finding> &forgotten) {
            for (const KeptCheck::Finding &finding : forgotten) {
                if (m_outbox.addForgotten(finding.post, finding.serverPayload))
                    ++m_forgotten;
            }
            checkNext();
        },
        [this](auto) { checkNext(); });
}

void KeptPosts::end()
{
    m_waiting.clear();
    m_isChecking = false;
    prune();
    if (const int count = std::exchange(m_forgotten, 0); count > 0)
        Q_EMIT forgotten(count);
    Q_EMIT checked();
}

void KeptPosts::prune()
{
    m_database.run([limits = m_limits, now = m_clock.now()](
                       QSqlDatabase &db) { KeptTable(db).prune(limits, now); });
}

} // namespace Writer
