// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Clock.h"
#include "common/core/Database.h"
#include "writer/core/Draft.h"

#include <QList>
#include <QObject>
#include <optional>

namespace Writer
{

/// The drafts on this machine. What was saved is on the disk before it is announced.
class DraftStore : public QObject
{
    Q_OBJECT
public:
    DraftStore(Common::Database &database, const Common::Clock &clock, QObject *parent = nullptr);

    /// Reads all drafts; loaded() or loadFailed() follows.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    /// All drafts, the one that was changed last first.
    [[nodiscard]] QList<Draft> drafts() const { return m_drafts; }
    [[nodiscard]] std::optional<Draft> draft(const QString &key) const;
    /// The draft of the post \a itemId of \a node, if it is being edited.
    [[nodiscard]] std::optional<Draft> draftOf(
        const PubSub::NodeAddress &node, const QString &itemId) const;

    /// A new draft for \a node, with its item's id. It is stored when it is saved.
    [[nodiscard]] Draft create(const PubSub::NodeAddress &node) const;
    /// \a published, as EntryComposer::draftOf() gives it, as a draft of ours. Stored when saved.
    [[nodiscard]] Draft createEdit(const Draft &published) const;

    /// Stores \a draft as of now; saved() follows.
    void save(const Draft &draft);
    /// Deletes it; removed() follows.
    void remove(const QString &key);

    /// Takes \a draft over, which another database job has written.
    void onWritten(const Draft &draft);
    /// The draft was deleted by another database job: it became a post.
    void onErased(const QString &key);

Q_SIGNALS:
    void loaded();
    /// \a message is in words. Nothing can be stored either.
    void loadFailed(const QString &message);
    void saved(const QString &key);
    /// \a message is in words. The text is still in the editor.
    void saveFailed(const QString &key, const QString &message);
    void removed(const QString &key);

private:
    Common::Database &m_database;
    Common::Clock m_clock;
    QList<Draft> m_drafts;
    bool m_isLoaded = false;
};

} // namespace Writer
