// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>
#include <pubsub/Request.h>

#include <QChildEvent>
#include <QPointer>
#include <QSet>
#include <QStringList>

namespace TestSupport
{

/// Counts what a client asks from now on, and what of it is answered in a way that the client
/// accepts: also by a refusal. Header only: for tests of programs.
class RequestWatch : public QObject
{
public:
    explicit RequestWatch(PubSub::Client &client) { client.installEventFilter(this); }

    /// How many requests there were.
    [[nodiscard]] int count() const { return m_count; }
    /// How many have been answered.
    [[nodiscard]] int answered() const { return m_answered; }
    /// How many the program has taken back, or never sent, so that nobody waits for their answer.
    [[nodiscard]] int withdrawn() const { return m_withdrawn; }
    /// How many may still be answered.
    [[nodiscard]] qsizetype pending() const { return m_pending.size(); }
    /// What ended without an answer, and what still waits: the kind of the request and why.
    [[nodiscard]] QStringList unanswered() const
    {
        QStringList all = m_unanswered;
        for (const PubSub::Request *request : m_pending)
            all += nameOf(*request) + QStringLiteral(": waits");
        return all;
    }

protected:
    /// All requests belong to the client.
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ChildAdded) {
            // It is no Request yet, and ends in none of the events before this one.
            const QPointer<QObject> child(static_cast<QChildEvent *>(event)->child());
            QMetaObject::invokeMethod(
                this, [this, child] { watch(qobject_cast<PubSub::Request *>(child)); },
                Qt::QueuedConnection);
        }
        return false;
    }

private:
    static QString nameOf(const PubSub::Request &request)
    {
        return QString::fromLatin1(request.metaObject()->className());
    }

    void watch(PubSub::Request *request)
    {
        if (!request)
            return;
        ++m_count;
        m_pending.insert(request);
        connect(request, &PubSub::Request::failed, this,
            [this, request](const PubSub::Error &error) { onFailed(*request, error); });
        connect(request, &PubSub::Request::finished, this, [this, request] {
            if (m_pending.remove(request))
                ++m_answered;
        });
    }

    void onFailed(const PubSub::Request &request, const PubSub::Error &error)
    {
        using Kind = PubSub::Error::Kind;
        if (error.kind == Kind::Stanza)
            return;
        m_pending.remove(&request);
        if (error.kind == Kind::Aborted || error.kind == Kind::RefusedLocally)
            ++m_withdrawn;
        else
            m_unanswered += nameOf(request) + QStringLiteral(": ") + error.toString();
    }

    QSet<const PubSub::Request *> m_pending;
    QStringList m_unanswered;
    int m_count = 0;
    int m_answered = 0;
    int m_withdrawn = 0;
};

} // namespace TestSupport
