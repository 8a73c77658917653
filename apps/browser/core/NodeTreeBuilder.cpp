// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/NodeTreeBuilder.h"

#include "browser/core/NodeIdSplitter.h"
#include "common/core/NaturalOrder.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;
using Common::NaturalOrder;

namespace Browser
{

namespace
{

QString bare(const QString &part)
{
    return NodeIdSplitter::withoutSeparators(part).toString();
}

QString joined(const QStringList &parts, qsizetype from, qsizetype to)
{
    return parts.sliced(from, to - from).join(QString());
}

} // namespace

NodeTreeBuilder::NodeTreeBuilder(const Common::ServiceNodes &service, Arrangement arrangement)
    : m_service(service), m_arrangement(arrangement)
{
}

std::unique_ptr<NodeTreeNode> NodeTreeBuilder::build()
{
    auto root = std::make_unique<NodeTreeNode>();
    root->kind = NodeTreeNode::Kind::Service;
    root->address = m_service.address({});
    root->key = m_service.jid().toString();
    addList(*root, {});
    return root;
}

void NodeTreeBuilder::addList(NodeTreeNode &parent, const QString &listId)
{
    if (m_path.contains(listId) || m_path.size() > maxDepth)
        return;
    m_path.insert(listId);
    QStringList ids;
    for (const auto &ref : m_service.nodes(listId).nodes) {
        ids.append(ref.address.node);
        if (!ref.name.isEmpty())
            m_names.insert(ref.address.node, ref.name);
    }
    if (m_arrangement == Arrangement::Flat) {
        addFlat(parent, ids);
    } else {
        std::vector<Entry> entries;
        for (const auto &id : std::as_const(ids)) {
            QStringList parts;
            for (const auto part : NodeIdSplitter::split(id))
                parts.append(part.toString());
            entries.push_back({ id, parts });
        }
        addGrouped(parent, entries, 0);
    }
    addNotes(parent, listId);
    m_path.remove(listId);
}

void NodeTreeBuilder::addFlat(NodeTreeNode &parent, const QStringList &ids)
{
    std::vector<std::pair<QCollatorSortKey, QString>> sorted;
    for (const auto &id : ids)
        sorted.emplace_back(NaturalOrder::collator().sortKey(id), id);
    std::ranges::sort(sorted, [](const auto &a, const auto &b) {
        const int order = a.first.compare(b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    for (const auto &[key, id] : sorted)
        addNode(parent, id, id);
}

void NodeTreeBuilder::addGrouped(NodeTreeNode &parent, Entries entries, qsizetype depth)
{
    // What ends here is the parent itself, but for ids that differ in their separators at the
    // end only: each is a row of its own.
    const auto ended = std::ranges::partition(
        entries, [&](const Entry &entry) { return entry.parts.size() <= depth; });
    const auto endedCount = entries.size() - ended.size();
    for (const auto &entry : entries.first(endedCount))
        addNode(parent, entry.id, entry.id);
    entries = entries.subspan(endedCount);
    sortByPart(entries, depth);

    for (size_t from = 0; from < entries.size();) {
        const QString name = bare(entries[from].parts.value(depth));
        size_t to = from + 1;
        while (to < entries.size() && bare(entries[to].parts.value(depth)) == name)
            ++to;
        addGroup(parent, entries.subspan(from, to - from), depth);
        from = to;
    }
}

void NodeTreeBuilder::sortByPart(Entries entries, qsizetype depth)
{
    std::vector<std::pair<QCollatorSortKey, Entry *>> keys;
    keys.reserve(entries.size());
    for (auto &entry : entries)
        keys.emplace_back(NaturalOrder::collator().sortKey(bare(entry.parts.value(depth))), &entry);
    std::ranges::stable_sort(keys, [&](const auto &a, const auto &b) {
        if (const int order = a.first.compare(b.first); order != 0)
            return order < 0;
        const QString left = bare(a.second->parts.value(depth));
        const QString right = bare(b.second->parts.value(depth));
        return left != right ? left < right : a.second->id < b.second->id;
    });
    std::vector<Entry> sorted;
    sorted.reserve(entries.size());
    for (const auto &[key, entry] : keys)
        sorted.push_back(*entry);
    std::ranges::move(sorted, entries.begin());
}

void NodeTreeBuilder::addGroup(NodeTreeNode &parent, Entries entries, qsizetype depth)
{
    if (entries.size() == 1) {
        const QStringList &parts = entries[0].parts;
        addNode(parent, entries[0].id, joined(parts, depth, parts.size()));
        return;
    }
    // As far as all go on the same way there is one row, not a chain of rows.
    qsizetype end = depth + 1;
    const auto goesOn = [&](const Entry &entry) {
        return entry.parts.size() > end + 1 && entry.parts[end] == entries[0].parts[end]
            && entry.parts[end - 1] == entries[0].parts[end - 1];
    };
    while (entries[0].parts.size() > end + 1 && std::ranges::all_of(entries, goesOn))
        ++end;

    const auto own = std::ranges::find_if(
        entries, [&](const Entry &entry) { return entry.parts.size() == end; });
    const QString label = joined(entries[0].parts, depth, end);
    NodeTreeNode *row = nullptr;
    if (own != entries.end()) {
        row = addNode(parent, own->id, joined(own->parts, depth, end));
        std::iter_swap(entries.begin(), own);
        entries = entries.subspan(1);
    } else {
        auto folder = std::make_unique<NodeTreeNode>();
        folder->kind = NodeTreeNode::Kind::Folder;
        folder->address = m_service.address(joined(entries[0].parts, 0, end));
        folder->label = bare(label);
        folder->key = u"p:"_s + bare(folder->address.node);
        row = parent.append(std::move(folder));
    }
    addGrouped(*row, entries, end);
}

NodeTreeNode *NodeTreeBuilder::addNode(
    NodeTreeNode &parent, const QString &id, const QString &label)
{
    auto node = std::make_unique<NodeTreeNode>();
    node->address = m_service.address(id);
    node->label = label;
    node->name = m_names.value(id);
    node->key = u"n:"_s + id;
    auto *row = parent.append(std::move(node));
    if (m_service.details(id).info.type == PubSub::NodeInfo::Type::Collection)
        addList(*row, id);
    return row;
}

void NodeTreeBuilder::addNotes(NodeTreeNode &parent, const QString &listId)
{
    using Load = Common::ServiceNodes::Load;
    using Kind = NodeTreeNode::Kind;
    const auto &list = m_service.nodes(listId);
    if (list.state == Load::Loading)
        addNote(parent, Kind::Loading, listId);
    else if (list.state == Load::Failed)
        addNote(parent, Kind::Failed, listId);
    else if (list.hasMore)
        addNote(parent, Kind::More, listId);
    else if (list.state == Load::Loaded && list.nodes.isEmpty())
        addNote(parent, Kind::Empty, listId);
    else if (list.mayBeIncomplete)
        addNote(parent, Kind::MayBeIncomplete, listId);
}

void NodeTreeBuilder::addNote(NodeTreeNode &parent, NodeTreeNode::Kind kind, const QString &listId)
{
    auto note = std::make_unique<NodeTreeNode>();
    note->kind = kind;
    note->address = m_service.address(listId);
    // One place for all of them: a row that turns from "loading" into "more" stays.
    note->key = u"note"_s;
    parent.append(std::move(note));
}

} // namespace Browser
