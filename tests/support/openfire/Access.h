// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Answer.h"
#include "support/openfire/World.h"

#include <optional>

namespace TestSupport::Openfire
{

/// Who may do what at a node: roles first, then the models of XEP-0060 §4.5 and §4.3.
namespace Access
{

bool isOwner(const Node &node, const QString &bareJid);
bool mayRead(World &world, const Node &node, const QString &bareJid);
bool mayPublish(const Node &node, const QString &bareJid);
/// What is said to somebody who may not read.
std::optional<Answer> refusalToRead(World &world, const Node &node, const QString &bareJid);
/// The same for subscribing; who has to wait for the owner is not refused.
std::optional<Answer> refusalToSubscribe(World &world, const Node &node, const QString &bareJid);

} // namespace Access

} // namespace TestSupport::Openfire
