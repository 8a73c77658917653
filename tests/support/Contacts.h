// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace TestSupport
{

class RawClient;

/// Makes the accounts of two clients, both of which have sent presence, contacts of each other, as
/// two people do (RFC 6121 §3.1): each sees the other's presence then. They may be on two servers.
/// False if a request or its approval did not get through.
bool makeContacts(RawClient &one, RawClient &other);

} // namespace TestSupport
