// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/Scene.h"

/// Nodes of accounts: XEP-0163, XEP-0060 §9.
namespace Account
{

using namespace PubSub;
using namespace Qt::StringLiterals;
using TestSupport::await;
using TestSupport::SignalWaiter;

inline Node blogOfAda(Client &client, Scene &scene)
{
    return client.node({ Scene::jidOf(scene.ada), Scene::blog });
}

/// By publishing, without asking for a node; the other resources of the account hear of it.
inline Result publish(Scene &scene)
{
    SignalWaiter items(&scene.ada, &Client::itemPublished);
    const auto published
        = await(blogOfAda(scene.ada, scene).publish({ u"first"_s, {}, Scene::entry, {} }));
    return published ? scene.itemCame(items, blogOfAda(scene.ada, scene).address(), u"first"_s)
                     : failure(published.error());
}

/// Who shares presence and is interested is notified without a subscription.
inline Result contactsEvent(Scene &scene)
{
    SignalWaiter items(&scene.bob, &Client::itemPublished);
    const auto published
        = await(blogOfAda(scene.ada, scene).publish({ u"second"_s, {}, Scene::entry, {} }));
    return published ? scene.itemCame(items, blogOfAda(scene.ada, scene).address(), u"second"_s)
                     : failure(published.error());
}

inline Result contactReads(Scene &scene)
{
    return checked(await(blogOfAda(scene.bob, scene).items()), [](const ItemsPage &page) {
        return expectThat(std::ranges::contains(page.items, u"second"_s, &Item::id), "no item");
    });
}

inline Result strangerReads(Scene &scene)
{
    return expectThat(!await(blogOfAda(scene.eve, scene).items()), "readable");
}

inline Result configuration(Scene &scene)
{
    const Node blog = blogOfAda(scene.ada, scene);
    const auto form = await(blog.configuration());
    if (!form)
        return failure(form.error());
    Form edited = *form;
    edited.set(NodeConfig::maxItems, IntegerOrMax { 50 });
    const auto configured = await(blog.configure(form->changesTo(edited)));
    if (!configured)
        return failure(configured.error());
    return checked(await(blog.configuration()), [](const Form &applied) {
        return expectThat(applied.get(NodeConfig::maxItems) == IntegerOrMax { 50 }, "ignored");
    });
}

inline Result retract(Scene &scene)
{
    SignalWaiter retracted(&scene.bob, &Client::itemRetracted);
    const auto gone = await(blogOfAda(scene.ada, scene).retract(u"second"_s));
    return gone ? scene.came(retracted, blogOfAda(scene.ada, scene).address())
                : failure(gone.error());
}

inline Result remove(Scene &scene)
{
    const auto gone = await(blogOfAda(scene.ada, scene).deleteNode());
    if (!gone)
        return failure(gone.error());
    return refused(await(blogOfAda(scene.ada, scene).items()), "item-not-found"_L1);
}

} // namespace Account
