// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Error.h>

#include <QDateTime>
#include <QString>
#include <optional>

namespace Writer
{

/// Why an attempt to carry out an entry of the outbox did not succeed. StateText has a sentence for
/// each reason.
class OutboxError
{
    Q_GADGET
public:
    /// The numbers stand in the database.
    enum class Reason {
        None, ///< there was no attempt, or none that failed
        Refused, ///< the service refused: see answer
        NoAnswer, ///< no answer came in time
        ConnectionLost, ///< the connection was lost while the answer was awaited
        Unreadable, ///< the answer can't be understood
        NotSendable, ///< the library sends no such thing: text says why
        AnswerTooLarge, ///< the answer is larger than what is accepted
        Stopped, ///< the program stopped it
        TooLarge, ///< longer than what the server takes: see requestBytes and limitBytes
        ServiceSilent, ///< the service does not answer, so nothing was sent: see retryAt
        InvalidText, ///< it holds characters that can't be sent
        NotRecorded, ///< nothing was sent, since the disk could not take that it would be
        NotSaved, ///< it is done, and the disk could not take that it is
        AccessNotKept, ///< the service did not take over who may read the node
    };
    Q_ENUM(Reason)

    OutboxError() = default;
    /// What a request failed with.
    OutboxError(const PubSub::Error &error);
    /// \a words become the text.
    explicit OutboxError(Reason why, const QString &words = {});

    /// True if the same attempt can succeed later.
    [[nodiscard]] bool isTemporary() const;
    /// True if it may have been done all the same: it is looked at before it is sent again.
    [[nodiscard]] bool isOutcomeUnknown() const;
    /// True if the way to the service is interrupted: servers say of each other that they are not
    /// found while they are restarted.
    [[nodiscard]] bool isOnTheWay() const;
    /// True if the service refused this very post, as far as can be told: one that says when to
    /// come again tells nothing of it, nor does an interrupted way.
    [[nodiscard]] bool isAboutThePost() const;
    /// True if the service gave the same reason both times.
    [[nodiscard]] bool isSameAnswer(const OutboxError &other) const;

    bool operator==(const OutboxError &) const = default;

    Reason reason = Reason::None;
    /// With Reason::Refused.
    std::optional<PubSub::Error> answer = {};
    /// For NotRecorded and NotSaved what the disk's fault is, in the person's language; else what
    /// the library says, in English.
    QString text;
    /// When to try again; invalid if not said.
    QDateTime retryAt = {};
    /// With Reason::TooLarge: how large it is.
    qint64 requestBytes = 0;
    /// With Reason::TooLarge: the most that the server takes; 0 if it does not say.
    qint64 limitBytes = 0;
};

} // namespace Writer
