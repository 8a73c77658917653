// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/PostStore.h"

#include <QHash>
#include <QTimer>
#include <chrono>
#include <optional>

namespace Writer
{

/// Stores the draft in the editor while it is written: at the latest one interval() after the
/// first key that is not stored yet, however fast the typing goes on. What the disk refused is
/// kept here and tried again, also when another draft is in the editor by then.
class Autosaver : public QObject
{
    Q_OBJECT
public:
    enum class State {
        /// There is nothing that is not on the disk.
        Saved,
        /// The last keys are not on the disk yet.
        Unsaved,
        /// The disk refused, this draft or an earlier one: see failureText().
        Failed,
    };
    Q_ENUM(State)

    explicit Autosaver(PostStore &store, QObject *parent = nullptr);

    [[nodiscard]] static constexpr std::chrono::milliseconds interval()
    {
        return std::chrono::milliseconds(1000);
    }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString failureText() const { return m_failureText; }
    /// The draft as it is in the editor.
    [[nodiscard]] const Draft &draft() const { return m_draft; }
    /// The draft \a key as the person wrote it last, whether the disk has that or not.
    [[nodiscard]] std::optional<Draft> newest(const QString &key) const;

    /// From now on it is about \a draft; what was open is stored first.
    void open(const Draft &draft);
    /// The person changed something.
    void change(const Draft &draft);
    /// Stores now what is not stored yet.
    void flush();
    /// Drops what is not stored yet: the draft is gone.
    void discard();

Q_SIGNALS:
    void stateChanged(Writer::Autosaver::State state);

private:
    struct Given {
        Draft draft;
        /// True until a version is on the disk.
        bool wasRefused = false;
    };

    void updateState();
    void onSaved(const QString &key);
    void onSaveFailed(const QString &key, const QString &message);
    void onRemoved(const QString &key);
    [[nodiscard]] bool hasRefused() const;

    PostStore &m_store;
    QTimer m_timer;
    Draft m_draft;
    /// What m_draft was when it was opened or given to the store.
    Draft m_onItsWay;
    /// What was given to the store and is not on the disk yet, by Draft::key.
    QHash<QString, Given> m_given;
    State m_state = State::Saved;
    QString m_failureText;
};

} // namespace Writer
