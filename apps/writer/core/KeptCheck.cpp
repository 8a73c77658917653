// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/KeptCheck.h"

#include "common/core/ItemLookup.h"
#include "common/core/Missing.h"
#include "writer/core/PayloadHash.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/Authorship.h>
#include <pubsub/FormKeys.h>

using Common::isMissing;
using PubSub::Error;
using State = Writer::KeptPost::State;

namespace Writer
{

namespace
{

constexpr int recentItems = 50;
/// No service's usual limit is less, but for one item.
constexpr qsizetype leastFull = 10;

bool isExpired(const KeptPost &post, const std::optional<PubSub::IntegerOrMax> &expire)
{
    return expire && !expire->isMax()
        && post.confirmed.addSecs(*expire->number) <= QDateTime::currentDateTimeUtc();
}

bool isWrittenAfter(const PubSub::Item &item, const QDateTime &time)
{
    const auto entry = PubSub::AtomEntry::fromXml(item.payload);
    return entry && std::max(entry->date(), entry->updated()) > time;
}

} // namespace

KeptCheck::KeptCheck(PubSub::Client *client, const QList<KeptPost> &posts, QObject *parent)
    : QObject(parent), m_client(client), m_node(client->node(posts.first().node)), m_posts(posts)
{
}

template <typename T> T *KeptCheck::inBackground(T *request)
{
    request->setPriority(PubSub::Request::Priority::Background);
    return request;
}

void KeptCheck::start()
{
    QStringList ids;
    for (const KeptPost &post : std::as_const(m_posts))
        ids.append(post.itemId);
    auto *lookup = new Common::ItemLookup(m_client, m_node.address(), ids, this);
    connect(lookup, &Common::ItemLookup::looked, this, &KeptCheck::compare);
    connect(lookup, &Common::ItemLookup::finished, this, &KeptCheck::onCompared);
    connect(lookup, &Common::ItemLookup::failed, this,
        [this](const Error &error) { error.isUnsupported() ? askRecent() : fail(error); });
    lookup->start();
}

// Of a service that gives no items by their ids, nothing is known of what is not among the newest.
void KeptCheck::askRecent()
{
    auto *request = inBackground(m_node.recentItems(recentItems));
    connect(request, &PubSub::ItemsRequest::succeeded, this, [this](const PubSub::ItemsPage &page) {
        QStringList ids;
        for (const PubSub::Item &item : page.items)
            ids.append(item.id);
        compare(ids, page.items);
        onCompared();
    });
    connect(request, &PubSub::Request::failed, this, &KeptCheck::fail);
}

void KeptCheck::compare(const QStringList &ids, const QList<PubSub::Item> &items)
{
    for (const KeptPost &post : std::as_const(m_posts)) {
        if (!ids.contains(post.itemId))
            continue;
        const auto item = std::ranges::find(items, post.itemId, &PubSub::Item::id);
        if (item != items.end())
            compareWith(post, *item);
        else if (post.isPublish())
            m_missing.append(post);
        else
            conclude(post, State::Seen);
    }
}

void KeptCheck::onCompared()
{
    m_missing.isEmpty() ? end() : explainMissing();
}

void KeptCheck::compareWith(const KeptPost &post, const PubSub::Item &item)
{
    const QString hash = PayloadHash::of(item.payload);
    const bool isOld = post.isPublish() ? !post.replacedHash.isEmpty() && hash == post.replacedHash
                                        : post.hash.isEmpty() || hash == post.hash;
    if (post.isPublish() && hash == post.hash)
        return conclude(post, State::Seen);
    if (isOld)
        return forget(post, item.payload);
    KeptPost changed = post;
    changed.changedBy = PubSub::publisherOf(item, post.node);
    conclude(changed, State::Changed);
}

void KeptCheck::conclude(const KeptPost &post, State state)
{
    m_findings.append({ post });
    m_findings.last().post.state = state;
}

void KeptCheck::forget(const KeptPost &post, const QByteArray &serverPayload)
{
    m_findings.append({ post, true, serverPayload });
}

// Who does not own the node reads there what everybody may know of it.
void KeptCheck::explainMissing()
{
    auto *request = inBackground(m_node.configuration());
    connect(request, &PubSub::FormRequest::succeeded, this, &KeptCheck::onRules);
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        if (isMissing(error))
            return explain([](const KeptPost &) { return false; });
        if (error.isOutcomeUnknown())
            return fail(error);
        auto *info = inBackground(m_node.info());
        connect(info, &PubSub::NodeInfoRequest::succeeded, this,
            [this](const PubSub::NodeInfo &told) { onRules(told.metadata); });
        connect(info, &PubSub::Request::failed, this, &KeptCheck::fail);
    });
}

// XEP-0060 §16.4.4: what a node keeps, how much of it, and for how long.
void KeptCheck::onRules(const PubSub::Form &rules)
{
    namespace Config = PubSub::NodeConfig;
    if (rules.get(Config::persistItems) == false)
        return explain([](const KeptPost &) { return true; });
    const auto expire = rules.get(Config::itemExpire);
    const auto limit = rules.get(Config::maxItems);
    const auto goOn = [this, expire](const Reason &isDropped) {
        explain([expire, isDropped](
                    const KeptPost &post) { return isExpired(post, expire) || isDropped(post); });
    };
    if (limit && !limit->isMax())
        countItems(*limit->number, goOn);
    else
        lookWhatIsLeft(limit ? recentItems : leastFull, goOn);
}

void KeptCheck::countItems(qint64 limit, const std::function<void(const Reason &)> &then)
{
    auto *request = inBackground(m_node.itemIds());
    connect(request, &PubSub::ItemIdsRequest::succeeded, this,
        [limit, then](const PubSub::ItemIdsPage &page) {
            const bool isFull = std::max<qint64>(page.ids.size(), page.set.count) >= limit;
            then([isFull](const KeptPost &) { return isFull; });
        });
    connect(request, &PubSub::Request::failed, this, &KeptCheck::fail);
}

// A node that is full drops the oldest; what a crash takes along is the newest. Where nobody tells
// how much a node holds, this has to do.
void KeptCheck::lookWhatIsLeft(
    qsizetype leastItems, const std::function<void(const Reason &)> &then)
{
    auto *request = inBackground(m_node.recentItems(recentItems));
    connect(request, &PubSub::ItemsRequest::succeeded, this,
        [leastItems, then](const PubSub::ItemsPage &page) {
            then([items = page.items, leastItems](const KeptPost &post) {
                return items.size() >= leastItems
                    && std::ranges::all_of(items, [&](const PubSub::Item &item) {
                           return isWrittenAfter(item, post.confirmed);
                       });
            });
        });
    connect(request, &PubSub::Request::failed, this, &KeptCheck::fail);
}

void KeptCheck::explain(const Reason &isExplained)
{
    for (const KeptPost &post : std::as_const(m_missing)) {
        if (isExplained(post))
            conclude(post, State::Explained);
        else
            forget(post, {});
    }
    end();
}

void KeptCheck::end()
{
    Q_EMIT finished(m_findings);
    deleteLater();
}

void KeptCheck::fail(const Error &error)
{
    Q_EMIT failed(error);
    deleteLater();
}

} // namespace Writer
