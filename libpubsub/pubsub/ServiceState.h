// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Error.h>

#include <QDateTime>
#include <QString>
#include <optional>

namespace PubSub
{

/// How a service answers, as far as the present session has shown. All that is of one domain
/// stands or falls together: its accounts, and the domain itself.
struct ServiceState {
    /// How it answers.
    enum class Kind {
        /// It was not asked in this session, or has yet to answer.
        Unknown,
        /// It answered what it was asked last.
        Answering,
        /// It is asked and has said nothing for 5 seconds.
        Slow,
        /// It let a request run out. It is asked again at nextTry; until then requests fail with
        /// Error::Kind::ServiceSilent, and are not sent.
        Silent,
        /// A server on the way says that it can't be reached (remote-server-not-found,
        /// remote-server-timeout). The rest as with Silent.
        Unreachable,
        /// It asked to be left alone (resource-constraint or policy-violation of type wait).
        /// Requests go one by one, those in the background not before nextTry.
        Busy,
    };

    /// The domain of its JID.
    QString domain;
    /// How it answers at present.
    Kind kind = Kind::Unknown;
    /// Since when; with Slow and Silent, since when it has said nothing.
    QDateTime since = {};
    /// When it is asked again, with Silent, Unreachable and Busy.
    QDateTime nextTry = {};
    /// What the service, or a server on the way, said, with Unreachable and Busy.
    std::optional<Error> reason = {};

    /// True if nothing is sent to it for the time being, but now and then one request.
    [[nodiscard]] bool isFailing() const
    {
        return kind == Kind::Silent || kind == Kind::Unreachable;
    }

    bool operator==(const ServiceState &) const = default;
};

} // namespace PubSub
