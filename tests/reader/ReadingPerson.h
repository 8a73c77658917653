// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/SqlQuery.h"
#include "reader/ReaderDesk.h"
#include "reader/core/ArticleTable.h"

#include <QSet>
#include <QTimer>

/// Somebody who marks as read in the reader's window what is not, one entry after the other.
class ReadingPerson
{
public:
    /// \a onRead gets each entry that is marked as read, once that is on the disk.
    ReadingPerson(ReaderDesk &desk, std::chrono::milliseconds pause,
        const std::function<void(qint64 id)> &onRead)
    {
        QObject::connect(&desk.store(), &Reader::FeedStore::articlesMarked, &m_timer,
            [onRead](const QList<qint64> &ids, Reader::Mark mark) {
                if (mark == Reader::Mark::Read)
                    std::ranges::for_each(ids, onRead);
            });
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [&desk] {
            if (desk.list()->selectNextUnread(1))
                desk.store().mark({ desk.list()->currentArticle() }, Reader::Mark::Read);
        });
        m_timer.start(pause);
    }
    void stop() { m_timer.stop(); }

    /// What the database has.
    struct Disk {
        QString integrity;
        QSet<qint64> read;
    };
    static Disk readDisk(Reader::FeedStore &store)
    {
        const auto disk = store.database().runAndWait([](QSqlDatabase &db) {
            Disk found;
            found.integrity
                = Common::SqlQuery::single(db, QStringLiteral("PRAGMA integrity_check")).toString();
            for (const Reader::ArticleKey &key :
                Reader::ArticleReader(db).keys({}, {}, 1'000'000)) {
                if (key.status.read)
                    found.read.insert(key.id);
            }
            return found;
        });
        return disk.value_or(Disk());
    }

private:
    QTimer m_timer;
};
