// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Answer.h"
#include "support/openfire/World.h"

namespace TestSupport::Openfire
{

/// Carries out one kind of request at a node, which is null where there is none.
using Handler = Answer (*)(World &world, const Request &request, Node *node);

/// XEP-0060 §6.5, §7
namespace Publishing
{
Answer publish(World &world, const Request &request, Node *node);
Answer retract(World &world, const Request &request, Node *node);
Answer items(World &world, const Request &request, Node *node);
} // namespace Publishing

/// XEP-0060 §5.6, §5.7, §6.1 to §6.4
namespace Subscribing
{
Answer subscribe(World &world, const Request &request, Node *node);
Answer unsubscribe(World &world, const Request &request, Node *node);
Answer mySubscriptions(World &world, const Request &request, Node *node);
Answer myRoles(World &world, const Request &request, Node *node);
Answer options(World &world, const Request &request, Node *node);
Answer setOptions(World &world, const Request &request, Node *node);
Answer defaultOptions(World &world, const Request &request, Node *node);
} // namespace Subscribing

/// XEP-0060 §8.1 to §8.5, XEP-0248
namespace Owning
{
Answer create(World &world, const Request &request, Node *node);
Answer configuration(World &world, const Request &request, Node *node);
Answer configure(World &world, const Request &request, Node *node);
Answer defaults(World &world, const Request &request, Node *node);
Answer purge(World &world, const Request &request, Node *node);
Answer remove(World &world, const Request &request, Node *node);
Answer changeCollection(World &world, const Request &request, Node *node);
} // namespace Owning

/// XEP-0060 §8.6 to §8.9
namespace Managing
{
Answer roles(World &world, const Request &request, Node *node);
Answer setRoles(World &world, const Request &request, Node *node);
Answer subscriptions(World &world, const Request &request, Node *node);
Answer setSubscriptions(World &world, const Request &request, Node *node);
/// The command get-pending; others are not found.
Answer command(World &world, const Request &request);
/// An owner's answer to a request for a subscription.
void decide(World &world, const QString &sender, const QDomElement &message);
} // namespace Managing

/// XEP-0030, XEP-0060 §5.1 to §5.5
namespace Disco
{
Answer info(World &world, const Request &request);
Answer items(World &world, const Request &request);
} // namespace Disco

/// A pubsub request, by the table of all kinds that there are.
Answer carryOut(World &world, const Request &request);

} // namespace TestSupport::Openfire
