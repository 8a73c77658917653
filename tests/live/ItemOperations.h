// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/Scene.h"

/// Reading: XEP-0060 §6.5. The scene's node holds item-1 to item-25 and then "live".
namespace Items
{

using namespace PubSub;
using namespace Qt::StringLiterals;
using TestSupport::await;

inline QStringList idsOf(const ItemsPage &page)
{
    QStringList ids;
    for (const Item &item : page.items)
        ids += item.id;
    return ids;
}

inline Result all(Scene &scene)
{
    return checked(await(scene.nodeOfBob().items()), [](const ItemsPage &page) {
        return expectThat(page.items.size() == 26
                && std::ranges::all_of(
                    page.items, [](const Item &item) { return item.payload == Scene::entry; }),
            "other items");
    });
}

inline Result recent(Scene &scene)
{
    return checked(await(scene.nodeOfBob().recentItems(3)), [](const ItemsPage &page) {
        QStringList ids = idsOf(page);
        ids.sort();
        return expectThat(
            ids == QStringList { u"item-24"_s, u"item-25"_s, u"live"_s }, "other items");
    });
}

inline Result newest(Scene &scene)
{
    return checked(await(scene.nodeOfBob().recentItems(1)), [](const ItemsPage &page) {
        return expectThat(idsOf(page) == QStringList { u"live"_s }, "another item");
    });
}

inline Result byId(Scene &scene)
{
    const QStringList wanted { u"item-3"_s, u"item-7"_s };
    return checked(await(scene.nodeOfBob().items(wanted)), [&](const ItemsPage &page) {
        return expectThat(page.items.size() == 2 && page.missing(wanted).isEmpty(), "other items");
    });
}

/// An id that does not exist is simply missing. XEP-0060 §6.5.8.
inline Result missing(Scene &scene)
{
    return checked(await(scene.nodeOfBob().items({ u"no-such-item"_s })),
        [](const ItemsPage &page) { return expectThat(page.items.isEmpty(), "an item"); });
}

/// The same for who owns the node, and with one that exists.
inline Result missingForOwner(Scene &scene)
{
    return checked(await(scene.node().items({ u"item-3"_s, u"no-such-item"_s })),
        [](const ItemsPage &page) { return expectThat(page.items.size() == 1, "other items"); });
}

/// Through the whole list: each item once.
inline Result byPages(Scene &scene)
{
    QStringList seen;
    Page page = Page::first(10);
    for (int i = 0; i < 10; ++i) {
        const auto answer = await(scene.nodeOfBob().items(page));
        if (!answer)
            return failure(answer.error());
        if (!answer->set.isPresent())
            return lacking;
        seen += idsOf(*answer);
        if (!answer->hasMore())
            break;
        page = Page::next(10, answer->set.last);
    }
    if (seen.size() != 26)
        return { u"%1 items"_s.arg(seen.size()) };
    return expectThat(QSet<QString>(seen.begin(), seen.end()).size() == 26, "some twice");
}

/// The last page, and the one before it.
inline Result backwards(Scene &scene)
{
    const auto last = await(scene.nodeOfBob().items(Page::last(10)));
    if (!last)
        return failure(last.error());
    if (!last->set.isPresent())
        return lacking;
    const auto before = await(scene.nodeOfBob().items(Page::previous(10, last->set.first)));
    if (!before)
        return failure(before.error());
    QStringList ids = idsOf(*last) + idsOf(*before);
    ids.removeDuplicates();
    return expectThat(
        last->items.size() == 10 && before->items.size() == 10 && ids.size() == 20, "other pages");
}

inline Result missingPage(Scene &scene)
{
    const auto page = await(scene.nodeOfBob().items(Page::next(10, u"no-such-item"_s)));
    // All items in one answer: the page was not looked at.
    if (page && !page->set.isPresent() && page->items.size() == 26)
        return lacking;
    if (page && page->items.isEmpty())
        return { u"an empty page"_s };
    return refused(page, "item-not-found"_L1);
}

/// By both orders that there are, from both ends. XEP-0413.
inline Result ordered(Scene &scene)
{
    const auto info = await(scene.bob.service(scene.service).info());
    if (!info)
        return failure(info.error());
    if (!info->features.contains(u"urn:xmpp:order-by:1"_s)) {
        // The namespace of its first version is another protocol.
        return info->features.contains(u"urn:xmpp:order-by:0"_s) ? Result { u"version 0 only"_s }
                                                                 : lacking;
    }
    // A change that leaves the creation where it was.
    const auto changed = await(scene.node().publish({ u"item-5"_s, {}, Scene::entry, {} }));
    if (!changed)
        return failure(changed.error());
    const auto first = [&](ItemsOrder::By by, Qt::SortOrder direction) {
        const ItemsQuery query { .page = Page::first(1), .order = { { by, direction } } };
        const auto page = await(scene.nodeOfBob().items(query));
        return page && !page->items.isEmpty() ? page->items.first().id : QString();
    };
    using By = ItemsOrder::By;
    const QStringList ids { first(By::Creation, Qt::AscendingOrder),
        first(By::Creation, Qt::DescendingOrder), first(By::Modification, Qt::AscendingOrder),
        first(By::Modification, Qt::DescendingOrder) };
    const bool asSaid = ids == QStringList { u"item-1"_s, u"live"_s, u"item-1"_s, u"item-5"_s };
    const bool reversed = ids == QStringList { u"live"_s, u"item-1"_s, u"item-5"_s, u"item-1"_s };
    const QString cell = reversed ? u"reversed"_s : u"another order"_s;
    return asSaid ? ok : Result { cell, ids.join(u' ') };
}

/// Of one of several subscriptions. XEP-0060 §6.5.9.2.
inline Result bySubid(Scene &scene)
{
    const auto mine = await(scene.nodeOfBob().mySubscriptions());
    if (!mine)
        return failure(mine.error());
    if (mine->isEmpty() || mine->first().subid.isEmpty())
        return lacking;
    return checked(await(scene.nodeOfBob().items(ItemsQuery { .subid = mine->first().subid })),
        [](const ItemsPage &page) { return expectThat(page.items.size() == 26, "other items"); });
}

inline Result byWrongSubid(Scene &scene)
{
    if (!bySubid(scene).isOk())
        return lacking;
    return refused(
        await(scene.nodeOfBob().items(ItemsQuery { .subid = u"wrong"_s })), "invalid-subid"_L1);
}

} // namespace Items
