// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ConfirmedChanges.h"

#include "browser/core/OutcomeText.h"
#include "common/core/ItemLookup.h"
#include "common/core/Missing.h"

#include <pubsub/Node.h>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using Common::isMissing;
using PubSub::Error;

namespace Browser
{

namespace
{

// The first seconds of a session belong to what the person sees.
constexpr auto usualPause = 5s;

bool isAboutItems(const ConfirmedChanges::Change &change)
{
    return !change.itemId.isEmpty();
}

bool isReplacedBy(const ConfirmedChanges::Change &old, const ConfirmedChanges::Change &change)
{
    using Kind = ConfirmedChanges::Kind;
    if (old.node != change.node)
        return false;
    // Of a node that was deleted or made anew nothing older counts.
    if (change.kind == Kind::NodeCreated || change.kind == Kind::NodeDeleted)
        return true;
    if (old.kind == Kind::NodeDeleted)
        return true;
    return isAboutItems(change) ? old.itemId == change.itemId : old.kind == change.kind;
}

} // namespace

ConfirmedChanges::ConfirmedChanges(PubSub::Client *client, QObject *parent)
    : QObject(parent), m_client(client)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(usualPause);
    connect(&m_pause, &QTimer::timeout, this, &ConfirmedChanges::compare);
    connect(client, &PubSub::Client::stateChanged, this, &ConfirmedChanges::onStateChanged);
    connect(client, &PubSub::Client::itemRetracted, this,
        [this](const PubSub::NodeAddress &node, const QString &itemId) { drop(node, itemId); });
    connect(client, &PubSub::Client::nodePurged, this,
        [this](const PubSub::NodeAddress &node) { drop(node, {}); });
    connect(client, &PubSub::Client::nodeDeleted, this, [this](const PubSub::NodeAddress &node) {
        m_changes.removeIf([&](const Change &change) {
            return change.node == node && change.kind != Kind::NodeDeleted;
        });
    });
}

void ConfirmedChanges::note(const Change &change)
{
    m_changes.removeIf([&](const Change &old) { return isReplacedBy(old, change); });
    m_changes.append(change);
    if (m_changes.size() > mostChanges)
        m_changes.removeFirst();
}

// Another account has changed nothing yet.
void ConfirmedChanges::onStateChanged(PubSub::Client::State state)
{
    if (state != PubSub::Client::State::Online)
        return m_pause.stop();
    const PubSub::Jid account = m_client->account().jid.bare();
    if (std::exchange(m_account, account) != account)
        m_changes.clear();
    if (!m_changes.isEmpty())
        m_pause.start();
}

// An event told that an item, or all of the node's, is gone.
void ConfirmedChanges::drop(const PubSub::NodeAddress &node, const QString &itemId)
{
    m_changes.removeIf([&](const Change &change) {
        return change.node == node && change.kind == Kind::ItemPublished
            && (itemId.isEmpty() || change.itemId == itemId);
    });
}

template <typename R, typename Done, typename Failed>
void ConfirmedChanges::ask(R *request, Done done, Failed failed)
{
    ++m_underWay;
    request->setPriority(PubSub::Request::Priority::Background);
    connect(request, &R::succeeded, this, done);
    connect(request, &PubSub::Request::failed, this, failed);
    connect(request, &PubSub::Request::finished, this, &ConfirmedChanges::onLooked);
}

void ConfirmedChanges::onLooked()
{
    if (--m_underWay == 0)
        end();
}

void ConfirmedChanges::compare()
{
    if (m_underWay > 0 || m_client->state() != PubSub::Client::State::Online)
        return;
    QHash<PubSub::NodeAddress, QList<Change>> items;
    const QList<Change> changes = m_changes;
    for (const Change &change : changes) {
        if (isAboutItems(change))
            items[change.node].append(change);
        else if (change.kind == Kind::NodeConfigured)
            lookAtConfiguration(change);
        else
            lookAtNode(change);
    }
    for (const QList<Change> &ofNode : std::as_const(items))
        lookAtItems(ofNode);
    if (m_underWay == 0)
        end();
}

void ConfirmedChanges::lookAtNode(const Change &change)
{
    const bool wasCreated = change.kind == Kind::NodeCreated;
    ask(
        m_client->node(change.node).info(),
        [this, change, wasCreated](const PubSub::NodeInfo &) {
            if (!wasCreated)
                forget(change);
        },
        [this, change, wasCreated](const Error &error) {
            if (wasCreated && isMissing(error))
                forget(change);
        });
}

void ConfirmedChanges::lookAtConfiguration(const Change &change)
{
    ask(
        m_client->node(change.node).configuration(),
        [this, change](const PubSub::Form &now) {
            if (!OutcomeText::ignored({ change.before, change.submission, now }, now).isEmpty())
                forget(change);
        },
        [this, change](const Error &error) {
            if (isMissing(error))
                forget(change);
        });
}

void ConfirmedChanges::lookAtItems(const QList<Change> &changes)
{
    QStringList ids;
    for (const Change &change : changes)
        ids.append(change.itemId);
    ++m_underWay;
    auto *lookup = new Common::ItemLookup(m_client, changes.first().node, ids, this);
    connect(lookup, &Common::ItemLookup::looked, this,
        [this, changes](const QStringList &asked, const QList<PubSub::Item> &items) {
            for (const Change &change : changes) {
                const bool isThere = std::ranges::contains(items, change.itemId, &PubSub::Item::id);
                if (asked.contains(change.itemId)
                    && isThere != (change.kind == Kind::ItemPublished))
                    forget(change);
            }
        });
    connect(lookup, &Common::ItemLookup::finished, this, &ConfirmedChanges::onLooked);
    connect(lookup, &Common::ItemLookup::failed, this, &ConfirmedChanges::onLooked);
    lookup->start();
}

void ConfirmedChanges::forget(const Change &change)
{
    const auto isIt = [&](const Change &other) {
        return other.kind == change.kind && other.node == change.node
            && other.itemId == change.itemId;
    };
    // An event may have explained it meanwhile.
    if (m_changes.removeIf(isIt) > 0)
        m_forgotten.append(change);
}

void ConfirmedChanges::end()
{
    if (const QList<Change> found = std::exchange(m_forgotten, {}); !found.isEmpty())
        Q_EMIT forgotten(found);
    Q_EMIT compared();
}

} // namespace Browser
