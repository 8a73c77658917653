// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/OutboxError.h"

#include <pubsub/Jid.h>
#include <pubsub/NodeAddress.h>
#include <pubsub/NodeOptions.h>

#include <QDateTime>
#include <QStringList>
#include <optional>

namespace Writer
{

/// Something that is to be carried out on a server: a post to publish or to delete.
struct OutboxEntry {
    enum class Operation { Publish, Retract };

    /// Before it is an OutboxEntry it is a Draft; that state has no row here.
    enum class State {
        /// Waits for a connection, for its turn, or for another attempt.
        Queued,
        /// On its way. Found in this state at the start of the program, its outcome is unknown.
        Sending,
        /// The server has it.
        Confirmed,
        /// Only a person can help: see failure.
        Failed,
    };

    enum class Failure {
        None,
        /// The service refused: see error.
        Refused,
        /// The post on the server is neither the one that the edit started from nor ours:
        /// see serverPayload.
        Conflict,
        /// The post that was edited is no longer on the server.
        Deleted,
        /// The connection was lost too often while it was sent.
        LosesConnection,
        /// The service gave the same answer too often: see error.
        SameAnswer,
        /// The service had confirmed it and no longer has it, without a word: serverPayload is
        /// there again. Found out by KeptPosts.
        Forgotten,
    };

    /// Once the connection was lost so often while it was sent, it is sent alone.
    static constexpr int lossesUntilAlone = 2;
    /// From so many lost connections on it is put aside.
    static constexpr int mostLosses = 3;
    /// From so many equal answers on it is put aside.
    static constexpr int mostSameAnswers = 5;

    /// Tells entries apart.
    QString key;
    Operation operation = Operation::Publish;
    /// Who publishes: entries wait while another account is connected.
    PubSub::Jid account;
    PubSub::NodeAddress node;
    QString itemId;
    /// The draft it was made from; empty for a retraction.
    QString draftKey;
    QString title;
    QByteArray payload;
    QString payloadHash;
    /// Hashes of what may be on the server and is to be replaced: the copy that an edit
    /// started from, versions of ours that may have arrived.
    QStringList replaceable;
    /// True if the post is known to have been on the server.
    bool isEdit = false;
    /// Who may read the node; nothing: whoever may.
    std::optional<PubSub::AccessModel> access;

    State state = State::Queued;
    Failure failure = Failure::None;
    /// Of the last attempt.
    OutboxError error;
    /// With Failure::Conflict: what is on the server.
    QByteArray serverPayload;
    /// True once it was sent without an answer: look before it is sent again.
    bool outcomeUnknown = false;
    int attempts = 0;
    /// How often the connection was lost while it was sent.
    int lostConnections = 0;
    /// How often error came, one time after the other.
    int sameAnswers = 0;
    /// When the next attempt comes; invalid: at once.
    QDateTime nextAttempt;
    QDateTime queued;

    [[nodiscard]] bool isPublish() const { return operation == Operation::Publish; }
    /// True if nothing is sent by itself any more: the person may change it, or try again.
    [[nodiscard]] bool isPutAside() const
    {
        return failure == Failure::Refused || failure == Failure::LosesConnection
            || failure == Failure::SameAnswer;
    }
    [[nodiscard]] bool isSentAlone() const { return lostConnections >= lossesUntilAlone; }
    /// True if the server's copy has to be compared before anything is sent.
    [[nodiscard]] bool mustLookFirst() const
    {
        return isPublish() && (isEdit || outcomeUnknown || !replaceable.isEmpty());
    }

    bool operator==(const OutboxEntry &) const = default;
};

} // namespace Writer
