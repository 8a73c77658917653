// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/Autosaver.h"

namespace Writer
{

Autosaver::Autosaver(PostStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval());
    connect(&m_timer, &QTimer::timeout, this, &Autosaver::flush);
    connect(&m_store, &PostStore::draftSaved, this, &Autosaver::onSaved);
    connect(&m_store, &PostStore::draftRefused, this, &Autosaver::onSaveFailed);
    connect(&m_store, &PostStore::draftRemoved, this, &Autosaver::onRemoved);
}

// The outbox changes on the disk what a person does not see of a draft.
std::optional<Draft> Autosaver::newest(const QString &key) const
{
    const auto stored = m_store.draft(key);
    const auto given = m_given.find(key);
    std::optional<Draft> written;
    if (!key.isEmpty() && key == m_draft.key)
        written = m_draft;
    else if (given != m_given.end())
        written = given->draft;
    if (!written || !stored)
        return written ? written : stored;
    written->base = stored->base;
    written->sentHashes = stored->sentHashes;
    return written;
}

void Autosaver::open(const Draft &draft)
{
    flush();
    m_draft = draft;
    m_onItsWay = draft;
    updateState();
}

void Autosaver::change(const Draft &draft)
{
    m_draft = draft;
    updateState();
    // Not started again by the next key: who types on without a pause is stored as well.
    if (!m_draft.hasContentOf(m_onItsWay) && !m_timer.isActive())
        m_timer.start();
}

void Autosaver::flush()
{
    m_timer.stop();
    const bool isNew = !m_draft.key.isEmpty() && !m_draft.hasContentOf(m_onItsWay);
    if (isNew) {
        m_onItsWay = m_draft;
        m_given[m_draft.key].draft = m_draft;
    }
    for (const Given &given : std::as_const(m_given)) {
        if (given.wasRefused || (isNew && given.draft.key == m_draft.key))
            m_store.save(given.draft);
    }
}

void Autosaver::discard()
{
    m_timer.stop();
    m_given.remove(m_draft.key);
    m_draft = {};
    m_onItsWay = {};
    updateState();
    if (hasRefused())
        m_timer.start();
}

// An earlier version may come to the disk while a later one is on its way.
void Autosaver::onSaved(const QString &key)
{
    const auto given = m_given.find(key);
    const auto stored = m_store.draft(key);
    if (given == m_given.end() || !stored || !given->draft.hasContentOf(*stored))
        return;
    m_given.erase(given);
    updateState();
}

void Autosaver::onSaveFailed(const QString &key, const QString &message)
{
    const auto given = m_given.find(key);
    if (given == m_given.end())
        return;
    given->wasRefused = true;
    m_failureText = message;
    updateState();
    m_timer.start();
}

void Autosaver::onRemoved(const QString &key)
{
    if (m_given.remove(key))
        updateState();
}

bool Autosaver::hasRefused() const
{
    return std::any_of(
        m_given.begin(), m_given.end(), [](const Given &given) { return given.wasRefused; });
}

void Autosaver::updateState()
{
    const bool isStored = m_draft.hasContentOf(m_onItsWay) && !m_given.contains(m_draft.key);
    const State state = hasRefused() ? State::Failed : isStored ? State::Saved : State::Unsaved;
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace Writer
