// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/ConnectionError.h>
#include <pubsub/Error.h>

#include <QCoreApplication>
#include <QDateTime>

namespace Common
{

/// What went wrong and what to do about it, in the person's language.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(Common::ErrorText)
public:
    /// One or two sentences for a failed request.
    [[nodiscard]] static QString of(const PubSub::Error &error);
    /// The same where nothing but its kind is known, which is not Error::Kind::RefusedLocally.
    [[nodiscard]] static QString of(PubSub::Error::Kind kind);
    /// When a service that does not answer is asked again.
    [[nodiscard]] static QString nextTry(const QDateTime &time);
    /// What to look at besides, where a form was sent and the error says nothing of it; empty if
    /// it does. There are services that call a value that they can't read a fault of their own.
    [[nodiscard]] static QString hintForForm(const PubSub::Error &error);
    /// One or two sentences for a connection that failed.
    [[nodiscard]] static QString of(const PubSub::ConnectionError &error);
    /// Everything that is known about a failed request, for a person who reports it: the
    /// sentences of of(), the service's own words, the conditions' names.
    [[nodiscard]] static QString detailsOf(const PubSub::Error &error);

    /// For what takes \a bytes on its way, and the server no more than \a limit; 0 if it does not
    /// say.
    [[nodiscard]] static QString tooLarge(qint64 bytes, qint64 limit);

private:
    /// What most servers take in one stanza unless they are set up otherwise, in bytes.
    static constexpr qint64 commonLimit = 262144;
};

} // namespace Common
