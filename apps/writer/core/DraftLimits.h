// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>
#include <pubsub/ServiceLimits.h>

#include <QObject>

namespace Writer
{

/// What gets lost of a post without a word since its address is too long. Asks while the post is
/// written, so that the answer is there when it is to go out.
class DraftLimits : public QObject
{
    Q_OBJECT
public:
    /// \a client has to outlive it.
    explicit DraftLimits(PubSub::Client *client, QObject *parent = nullptr);

    /// Asks what the service of \a node is known to lose, if there is one that loses ids as long as
    /// these. The last one asked about is asked again with each new session.
    void look(const PubSub::NodeAddress &node, const QString &itemId);
    /// What the service is known to lose of these, in words; empty if nothing, or not yet.
    [[nodiscard]] QString warning(const PubSub::NodeAddress &node, const QString &itemId) const;

private:
    void ask();

    PubSub::Client *m_client;
    /// Who is to be asked; empty if nobody is.
    PubSub::Jid m_wanted;
    /// Who has answered, and what.
    PubSub::Jid m_known;
    PubSub::ServiceLimits m_limits;
};

} // namespace Writer
