// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Jid.h>

#include <functional>

class QXmlStreamWriter;

namespace PubSub
{

/// An IQ to be sent: to whom, get or set, and how its child is written.
struct Iq {
    enum class Type { Get, Set };
    /// Whether events of the one who is asked are let in from now on.
    enum class Trust { Yes, No };
    /// What the answer is read as: a tree, or one long list that no tree is made of, for which
    /// the parser has to take a Stanza.
    enum class Shape { Tree, Items, Nodes };

    Jid to;
    Type type = Type::Get;
    std::function<void(QXmlStreamWriter &)> write;
    Trust trust = Trust::Yes;
    Shape shape = Shape::Tree;
};

/// True if what claims to be from \a from answers what \a to was asked: our own account and our
/// own server may leave their address out. \a ownJid is our full JID.
[[nodiscard]] bool isAnswerFrom(const QString &from, const Jid &to, const Jid &ownJid);

} // namespace PubSub
