// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Ending.h"

#include <pubsub/Client.h>

#include <QByteArray>
#include <QList>
#include <functional>

namespace TestSupport
{

/// A request, and what it says of its end; the outcome may call a function as well.
struct StartedRequest {
    PubSub::Request *request;
    Ending ending;
    /// Connects \a slot with whatever outcome comes, in the life of \a context.
    std::function<void(QObject *context, const std::function<void()> &slot)> onOutcome;
};

/// One operation of the library.
struct Operation {
    /// As in the code: `Node::publish`.
    QString name;
    /// Asks for it, about the node `news` of \a service.
    std::function<StartedRequest(PubSub::Client &client, const PubSub::Jid &service)> start;
};

/// All that Client, Service and Node can be asked, one of each.
const QList<Operation> &allOperations();

/// The inside of an `<iq type='result'/>` that answers every operation.
QByteArray answerToAll();

} // namespace TestSupport
