// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Request.h>

namespace PubSub
{

/// Whether the account can retract what it published to a node. XEP-0060 §7.2 says that it can;
/// not every service does so.
enum class Retractability {
    Unknown, ///< nothing speaks against it: try
    Yes, ///< its role allows it
    /// The service refuses unless the account is a publisher there by role, which it does not
    /// tell: say so before it is tried.
    Unlikely,
};

/// Ends with whether the account can retract what it published; made by Node::retractability().
class PUBSUB_EXPORT RetractabilityRequest : public Request
{
    Q_OBJECT
public:
    using Value = Retractability;
    using Request::Request;
Q_SIGNALS:
    void succeeded(PubSub::Retractability retractability);
};

} // namespace PubSub
