// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "RequestTable.h"
#include "Schedule.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace PubSub
{

/// The requests under way: sends each when its Schedule says so, and tells that what came of it.
class Dispatcher : public RequestTable
{
    Q_OBJECT
public:
    /// Puts a request on the wire.
    using Send = std::function<void()>;

    Dispatcher();

    void startSession(const QString &ownDomain);
    /// The session is over: what was not sent never will be. Whoever ends the session ends the
    /// requests.
    void endSession();
    /// Calls \a send when the turn of \a request comes: now, later, or never, if the service
    /// fails. Then the request fails.
    void enqueue(RequestPrivate *request, const Send &send);
    /// An answer came, an error if there is one.
    void noteAnswer(const RequestPrivate *request, const Error *error);

    [[nodiscard]] ServiceState state(const QString &domain) const;
    [[nodiscard]] QList<ServiceState> states() const;
    void tryNow(const QString &domain);

Q_SIGNALS:
    void stateChanged(const PubSub::ServiceState &state);
    /// It is time to ask \a domain anything, with Request::Priority::Urgent.
    void probeDue(const QString &domain);

protected:
    void onEnded(const QString &id, bool hasRunOut) override;
    void onStray(const XmlElement &reply) override;

private:
    struct Parcel {
        QPointer<Request> request;
        Send send;
    };

    bool take(RequestPrivate *request, const Send &send);
    [[nodiscard]] Schedule::Time now() const;
    [[nodiscard]] Error refusal(const QString &domain) const;
    void goOn();
    void sendDue();
    void refuse();
    void tellChanges();
    void lookLater();

    Schedule m_schedule;
    QElapsedTimer m_clock;
    QTimer m_look;
    QHash<QString, Parcel> m_parcels;
    QSet<QString> m_changed;
};

} // namespace PubSub
