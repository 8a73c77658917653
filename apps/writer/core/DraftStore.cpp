// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/DraftStore.h"

#include "writer/core/DraftTable.h"
#include "writer/core/PostComments.h"

#include <pubsub/AtomEntry.h>

#include <QUuid>

namespace Writer
{

DraftStore::DraftStore(Common::Database &database, const Common::Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{
}

void DraftStore::load()
{
    m_database.run(
        this, [](QSqlDatabase &db) { return DraftTable(db).all(); },
        [this](const QList<Draft> &drafts) {
            m_drafts = drafts;
            m_isLoaded = true;
            Q_EMIT loaded();
        },
        [this](const QString &message) { Q_EMIT loadFailed(message); });
}

std::optional<Draft> DraftStore::draft(const QString &key) const
{
    const auto found = std::ranges::find(m_drafts, key, &Draft::key);
    return found == m_drafts.end() ? std::nullopt : std::optional(*found);
}

std::optional<Draft> DraftStore::draftOf(
    const PubSub::NodeAddress &node, const QString &itemId) const
{
    const auto found = std::ranges::find_if(
        m_drafts, [&](const Draft &draft) { return draft.itemId == itemId && draft.node == node; });
    return found == m_drafts.end() ? std::nullopt : std::optional(*found);
}

Draft DraftStore::create(const PubSub::NodeAddress &node) const
{
    Draft draft;
    draft.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.itemId = PubSub::AtomEntry::createItemId({});
    draft.node = node;
    draft.created = m_clock.now();
    return draft;
}

Draft DraftStore::createEdit(const Draft &published) const
{
    Draft draft = published;
    draft.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.created = m_clock.now();
    draft.allowsComments = PostComments::areAllowed(draft.base);
    return draft;
}

void DraftStore::save(const Draft &draft)
{
    Draft stored = draft;
    stored.modified = m_clock.now();
    m_database.run(
        this, [stored](QSqlDatabase &db) { DraftTable(db).save(stored); },
        [this, stored] { onWritten(stored); },
        [this, key = stored.key](const QString &message) { Q_EMIT saveFailed(key, message); });
}

void DraftStore::remove(const QString &key)
{
    m_database.run(
        this, [key](QSqlDatabase &db) { DraftTable(db).remove(key); },
        [this, key] { onErased(key); });
}

void DraftStore::onWritten(const Draft &draft)
{
    m_drafts.removeIf([&](const Draft &other) { return other.key == draft.key; });
    m_drafts.prepend(draft);
    Q_EMIT saved(draft.key);
}

void DraftStore::onErased(const QString &key)
{
    m_drafts.removeIf([&](const Draft &draft) { return draft.key == key; });
    Q_EMIT removed(key);
}

} // namespace Writer
