// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/Autosaver.h"

namespace Writer
{

Autosaver::Autosaver(DraftStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval());
    connect(&m_timer, &QTimer::timeout, this, &Autosaver::flush);
    connect(&m_store, &DraftStore::saved, this, &Autosaver::onSaved);
    connect(&m_store, &DraftStore::saveFailed, this, &Autosaver::onSaveFailed);
}

void Autosaver::open(const Draft &draft)
{
    flush();
    m_timer.stop();
    m_draft = draft;
    m_stored = draft;
    m_onItsWay = draft;
    setState(State::Saved);
}

void Autosaver::change(const Draft &draft)
{
    m_draft = draft;
    if (m_draft.hasContentOf(m_onItsWay) && m_state != State::Failed)
        return;
    setState(State::Unsaved);
    // Not started again by the next key: who types on without a pause is stored as well.
    if (!m_timer.isActive())
        m_timer.start();
}

void Autosaver::flush()
{
    m_timer.stop();
    if (m_draft.key.isEmpty() || (m_draft.hasContentOf(m_onItsWay) && m_state != State::Failed))
        return;
    m_onItsWay = m_draft;
    m_store.save(m_draft);
}

void Autosaver::discard()
{
    m_timer.stop();
    m_draft = {};
    m_stored = {};
    m_onItsWay = {};
    setState(State::Saved);
}

void Autosaver::onSaved(const QString &key)
{
    if (key != m_draft.key)
        return;
    m_stored = m_onItsWay;
    if (m_draft.hasContentOf(m_stored))
        setState(State::Saved);
}

void Autosaver::onSaveFailed(const QString &key, const QString &message)
{
    if (key != m_draft.key)
        return;
    m_failureText = message;
    setState(State::Failed);
    m_timer.start();
}

void Autosaver::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace Writer
