// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <gumbo.h>

namespace Common
{

/// The readable text below `root`: blocks on lines of their own, other white space collapsed,
/// without what is not shown. Walks without recursion.
QString readableText(const GumboNode *root);

/// Whether there is anything to see below `root`: words, pictures, embedded things.
bool hasContent(const GumboNode *root);

} // namespace Common
