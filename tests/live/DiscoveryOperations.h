// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/Scene.h"

/// What everybody may ask: XEP-0060 §5, and what lists and commands there are.
namespace Discovery
{

using namespace PubSub;
using namespace Qt::StringLiterals;
using TestSupport::await;

inline Result services(Scene &scene)
{
    return checked(
        await(scene.ada.discoverServices(scene.domain)), [&](const QList<ServiceInfo> &found) {
            const auto holds = [&](const Jid &jid) {
                return std::ranges::any_of(
                    found, [&](const ServiceInfo &info) { return info.jid == jid; });
            };
            if (!holds(scene.service))
                return Result { u"no service"_s };
            if (holds(scene.domain))
                return Result { u"the domain as well"_s };
            return expectThat(holds(Scene::jidOf(scene.ada)), "no account");
        });
}

inline Result serviceInfo(Scene &scene)
{
    return checked(await(scene.serviceOfAda().info()), [](const ServiceInfo &info) {
        return expectThat(info.isPubSub() && !info.features.isEmpty(), "no identity");
    });
}

inline Result nodes(Scene &scene)
{
    return checked(await(scene.serviceOfAda().nodes()), [&](const NodesPage &page) {
        return expectThat(
            std::ranges::contains(page.nodes, scene.address, &NodeRef::address), "not listed");
    });
}

/// Through the whole list, two at a time.
inline Result nodesByPages(Scene &scene)
{
    QSet<QString> seen;
    Page page = Page::first(2);
    for (int i = 0; i < 100; ++i) {
        const auto answer = await(scene.serviceOfAda().nodes(page));
        if (!answer)
            return failure(answer.error());
        if (!answer->set.isPresent())
            return lacking;
        for (const NodeRef &node : answer->nodes)
            seen.insert(node.address.node);
        if (!answer->hasMore())
            return expectThat(seen.contains(scene.address.node), "nodes missing");
        page = Page::next(2, answer->set.last);
    }
    return { u"endless"_s };
}

inline Result nodeInfo(Scene &scene)
{
    return checked(await(scene.node().info()), [](const NodeInfo &info) {
        return expectThat(info.type == NodeInfo::Type::Leaf, "no leaf");
    });
}

inline Result metadata(Scene &scene)
{
    return checked(await(scene.nodeOfBob().info()), [](const NodeInfo &info) {
        if (info.metadata.isEmpty())
            return lacking;
        return expectThat(info.title() == u"Title é 世界"_s, "no title");
    });
}

inline Result missingNode(Scene &scene)
{
    return refused(await(scene.ada.node(scene.at(u"nowhere"_s)).items()), "item-not-found"_L1);
}

inline Result itemIds(Scene &scene)
{
    return checked(await(scene.nodeOfBob().itemIds()), [](const ItemIdsPage &page) {
        return expectThat(page.ids.size() == 26 && page.ids.contains("item-7"_L1), "other ids");
    });
}

inline Result itemIdsByPages(Scene &scene)
{
    QSet<QString> seen;
    Page page = Page::first(10);
    for (int i = 0; i < 10; ++i) {
        const auto answer = await(scene.nodeOfBob().itemIds(page));
        if (!answer)
            return failure(answer.error());
        if (!answer->set.isPresent())
            return lacking;
        for (const QString &id : answer->ids)
            seen.insert(id);
        if (!answer->hasMore())
            return expectThat(seen.size() == 26, "ids missing");
        page = Page::next(10, answer->set.last);
    }
    return { u"endless"_s };
}

inline Result commands(Scene &scene)
{
    return checked(await(scene.serviceOfAda().commands()),
        [](const QList<CommandRef> &commands) { return commands.isEmpty() ? lacking : ok; });
}

inline Result unknownCommand(Scene &scene)
{
    return refused(
        await(scene.serviceOfAda().execute(u"urn:example:nothing"_s)), "item-not-found"_L1);
}

inline Result accountInfo(Scene &scene)
{
    return checked(await(scene.ada.service(Scene::jidOf(scene.ada)).info()),
        [](const ServiceInfo &info) { return expectThat(info.isPep(), "no pep identity"); });
}

inline Result contactsNodes(Scene &scene)
{
    return checked(
        await(scene.bob.service(Scene::jidOf(scene.ada)).nodes()), [](const NodesPage &page) {
            return expectThat(
                std::ranges::any_of(
                    page.nodes, [](const NodeRef &ref) { return ref.address.node == Scene::blog; }),
                "not listed");
        });
}

} // namespace Discovery
