// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "RequestTable.h"
#include "Schedule.h"
#include "StanzaLimit.h"

#include <pubsub/wire/Iq.h>

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace PubSub
{

class Connection;
struct ConnectionError;
struct StanzaHead;

/// The requests under way: sends each when its Schedule says so, tells that what came of it, and
/// ends those that can get no answer any more.
class Dispatcher : public RequestTable
{
    Q_OBJECT
public:
    /// What is to be sent for a request.
    struct Parcel {
        QPointer<Request> request;
        Iq iq;
        QByteArray xml;
    };

    explicit Dispatcher(Connection &connection);

    /// Sends \a parcel when its turn comes, at the earliest when the session stands that is being
    /// made; or never, if the service fails. Then the request fails.
    void submit(const Parcel &parcel);
    /// An answer came, an error if there is one.
    void noteAnswer(const RequestPrivate *request, const Error *error);

    [[nodiscard]] ServiceState state(const QString &domain) const;
    [[nodiscard]] QList<ServiceState> states() const;
    void tryNow(const QString &domain);
    /// What the server of the account takes.
    [[nodiscard]] StanzaLimit stanzaLimit() const;

Q_SIGNALS:
    void stateChanged(const PubSub::ServiceState &state);
    /// It is time to ask \a domain anything, with Request::Priority::Urgent.
    void probeDue(const QString &domain);
    /// Who is asked may tell of what happens.
    void trusted(const PubSub::Jid &service);

protected:
    void onBytesUnderWay(qint64 bytes) override;
    void onEnded(const QString &id, bool hasRunOut) override;
    void onStray(const XmlElement &reply) override;

private:
    void onEstablished();
    void onLeaving();
    void onLeft(const QString &why);
    void onStanzaRefused(const StanzaHead &head, const QString &reason);
    void blameLargest(const ConnectionError &error);
    [[nodiscard]] StanzaLimit &ownLimit();
    void enqueue(const Parcel &parcel);
    bool take(const Parcel &parcel);
    void transmit(const Parcel &parcel);
    [[nodiscard]] Schedule::Time now() const;
    [[nodiscard]] Error refusal(const QString &domain) const;
    void goOn();
    void sendDue();
    void refuse();
    void tellChanges();
    void lookLater();

    Connection &m_connection;
    Schedule m_schedule;
    QElapsedTimer m_clock;
    QTimer m_look;
    /// By the server's domain.
    QHash<QString, StanzaLimit> m_stanzaLimits;
    /// What was asked for while connecting.
    QList<Parcel> m_waiting;
    /// What waits for its turn, by the request's id.
    QHash<QString, Parcel> m_parcels;
    /// What gets no answer any more, from Connection::leaving() to left(). A connection that is
    /// left again meanwhile takes along what is left of it.
    QStringList m_underWay;
    QSet<QString> m_changed;
};

} // namespace PubSub
