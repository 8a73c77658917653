// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/Article.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSet>

namespace Reader
{

/// What events tell by coming one after the other.
class EventWatch
{
public:
    /// A session begins: what earlier ones brought says nothing about it.
    void startSession();

    /// The item \a itemId was published.
    void onPublished(qint64 feed, const QString &itemId);
    /// True if the retraction of \a itemId comes right after the publication of another item, as
    /// when a full node drops one for it. ejabberd tells of that so.
    [[nodiscard]] bool mayBeOverflow(qint64 feed, const QString &itemId) const;

    /// The entries \a heads were found to say something else than before.
    void onRevised(qint64 feed, const QList<ArticleHead> &heads);
    /// True, once in a session, if what the service sent first in it is a new version of a known
    /// entry. Some services send the item that was published last at login, and leave an edited
    /// one in its old place: then others may have been edited that nothing tells of.
    [[nodiscard]] bool takeSuspicion(qint64 feed);

private:
    /// A publication and what it drops are told in one go.
    static constexpr std::chrono::seconds rightAfter { 10 };

    struct Publication {
        QString itemId;
        QDeadlineTimer until;
    };

    QHash<qint64, Publication> m_last;
    QHash<qint64, QString> m_first;
    QHash<qint64, QSet<QString>> m_revised;
    QSet<qint64> m_suspected;
};

} // namespace Reader
