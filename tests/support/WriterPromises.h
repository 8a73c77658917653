// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Database.h"
#include "common/core/SqlQuery.h"
#include "support/WaitFor.h"
#include "writer/core/DraftTable.h"
#include "writer/core/OutboxTable.h"

#include <QMap>
#include <optional>

namespace TestSupport
{

/// What the writer has told to be safe, a line each, and whether it is.
/// Header only: for tests that link the writer.
class WriterPromises
{
public:
    /// By item id.
    using Payloads = QMap<QString, QByteArray>;

    /// What \ref check() found.
    struct Finding {
        QString integrity;
        QStringList lostDrafts;
        QStringList lostPosts;
    };

    /// The draft is on the disk as it is here.
    static QByteArray ofDraft(const Writer::Draft &draft)
    {
        return "draft " + draft.itemId.toUtf8() + ' ' + contentOf(draft);
    }
    /// The post made from it will be published.
    static QByteArray ofPost(const Writer::Draft &draft)
    {
        return "post " + draft.itemId.toUtf8() + ' ' + contentOf(draft);
    }
    void note(const QByteArray &line)
    {
        const QByteArrayList words = line.split(' ');
        const QByteArray content = words.sliced(qMin(2, words.size())).join(' ');
        if (words.first() == "draft")
            m_drafts[QString::fromUtf8(words[1])] = content;
        else if (words.first() == "post")
            m_posts[QString::fromUtf8(words[1])] = content;
    }

    /// Compares the promises with the database, and with \a published for what has left it.
    /// All are looked at in the same moment, whatever is being written meanwhile.
    Finding check(Common::Database &database, const Payloads &published) const
    {
        std::optional<Finding> finding;
        database.run(&database, &WriterPromises::read, [&](const Disk &disk) {
            finding = { disk.integrity, lostDrafts(disk, published), lostPosts(disk, published) };
        });
        waitFor([&] { return finding.has_value(); });
        return finding.value_or(Finding());
    }

    qsizetype drafts() const { return m_drafts.size(); }
    qsizetype posts() const { return m_posts.size(); }
    QStringList postIds() const { return m_posts.keys(); }

private:
    static constexpr char border = '|';

    struct Disk {
        QString integrity;
        QList<Writer::Draft> drafts;
        /// Not carried out yet.
        QList<Writer::OutboxEntry> queued;
    };

    static Disk read(QSqlDatabase &db)
    {
        return { Common::SqlQuery::single(db, QStringLiteral("PRAGMA integrity_check")).toString(),
            Writer::DraftTable(db).all(), Writer::OutboxTable(db).unfinished() };
    }
    /// Drafts that are neither on the disk, as promised or with more text, nor published.
    QStringList lostDrafts(const Disk &disk, const Payloads &published) const
    {
        QStringList lost;
        for (const auto &[id, content] : m_drafts.asKeyValueRange()) {
            const auto draft = std::ranges::find(disk.drafts, id, &Writer::Draft::itemId);
            const bool isKept = draft != disk.drafts.end() && contentOf(*draft).startsWith(content);
            if (!isKept && !says(published.value(id), content))
                lost += QString::fromUtf8(content);
        }
        return lost;
    }
    /// Posts that are neither in the outbox nor published.
    QStringList lostPosts(const Disk &disk, const Payloads &published) const
    {
        QStringList lost;
        for (const auto &[id, content] : m_posts.asKeyValueRange()) {
            const auto entry = std::ranges::find(disk.queued, id, &Writer::OutboxEntry::itemId);
            const bool isQueued = entry != disk.queued.end() && says(entry->payload, content);
            if (!isQueued && !says(published.value(id), content))
                lost += QString::fromUtf8(content);
        }
        return lost;
    }
    static QByteArray contentOf(const Writer::Draft &draft)
    {
        return draft.title.toUtf8() + border + draft.text.toUtf8();
    }
    static bool says(const QByteArray &payload, const QByteArray &content)
    {
        const qsizetype end = content.indexOf(border);
        return !payload.isEmpty() && payload.contains('>' + content.first(end) + '<')
            && payload.contains(content.sliced(end + 1).trimmed());
    }

    QMap<QString, QByteArray> m_drafts;
    QMap<QString, QByteArray> m_posts;
};

} // namespace TestSupport
