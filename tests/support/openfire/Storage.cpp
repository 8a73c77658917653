// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/openfire/Storage.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire
{

namespace
{

bool isAccount(const QString &service)
{
    return service.contains(u'@');
}

bool fits(const Node &node)
{
    return node.id.size() <= Storage::MaxNodeId
        && node.value(u"title"_s).size() <= Storage::MaxTitle
        && node.value(u"description"_s).size() <= Storage::MaxDescription;
}

bool isWaiting(const Item &item)
{
    return item.kept == Item::Kept::NotYet;
}

void writeItems(Node &node)
{
    const bool fails = std::ranges::any_of(node.items,
        [](const Item &item) { return isWaiting(item) && item.id.size() > Storage::MaxItemId; });
    if (fails && isWaiting(node.items.last()))
        node.items.last().kept = Item::Kept::Never;
    if (fails)
        node.items.removeIf(isWaiting);
    for (Item &item : node.items) {
        if (isWaiting(item))
            item.kept = node.persists() ? Item::Kept::Written : Item::Kept::Never;
    }
}

} // namespace

Node *Storage::find(const QString &service, const QString &id)
{
    const auto found = m_memory.find({ service, id });
    return found == m_memory.end() ? nullptr : &found->second;
}

QList<Node *> Storage::nodesOf(const QString &service)
{
    QList<Node *> nodes;
    for (auto &[key, node] : m_memory) {
        if (key.first == service)
            nodes += &node;
    }
    return nodes;
}

QList<Node *> Storage::childrenOf(const Node &collection)
{
    QList<Node *> nodes = nodesOf(collection.service);
    nodes.removeIf([&](const Node *node) { return node->value(u"collection"_s) != collection.id; });
    return nodes;
}

Node &Storage::create(const Node &node)
{
    Node &made = m_memory[{ node.service, node.id }] = node;
    noteChange(made);
    return made;
}

void Storage::remove(const QString &service, const QString &id)
{
    const Key key { service, id };
    m_memory.erase(key);
    if (isAccount(service))
        m_disk.erase(key);
    else
        m_waiting.try_emplace(key, m_clock.now());
}

void Storage::removeService(const QString &service)
{
    const auto isIts = [&](const auto &entry) { return entry.first.first == service; };
    std::erase_if(m_memory, isIts);
    std::erase_if(m_disk, isIts);
    std::erase_if(m_waiting, isIts);
}

void Storage::noteChange(Node &node)
{
    if (isAccount(node.service))
        write(node);
    else
        putOff(node);
}

void Storage::putOff(const Node &node)
{
    m_waiting.try_emplace({ node.service, node.id }, m_clock.now());
}

void Storage::write(Node &node)
{
    const Key key { node.service, node.id };
    m_waiting.erase(key);
    writeItems(node);
    m_disk.erase(key);
    if (!fits(node))
        return;
    Node written = node;
    written.items.removeIf([](const Item &item) { return item.kept == Item::Kept::Never; });
    m_disk[key] = written;
}

void Storage::writeDue()
{
    const qint64 due = m_clock.now() - std::chrono::milliseconds(WriteDelay).count();
    const std::map<Key, qint64> waiting = m_waiting;
    for (const auto &[key, since] : waiting) {
        if (since > due)
            continue;
        if (Node *node = find(key.first, key.second))
            write(*node);
        else
            m_disk.erase(key);
        m_waiting.erase(key);
    }
}

void Storage::writeAll()
{
    const std::map<Key, qint64> waiting = std::exchange(m_waiting, {});
    for (const auto &[key, since] : waiting) {
        if (Node *node = find(key.first, key.second))
            write(*node);
        else
            m_disk.erase(key);
    }
}

void Storage::reload()
{
    m_memory = m_disk;
    m_waiting.clear();
}

} // namespace TestSupport::Openfire
