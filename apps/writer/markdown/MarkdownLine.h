// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/PostBlock.h"

namespace Writer
{

/// Running text as Markdown.
namespace MarkdownLine
{

/// \a runs, escaped where it has to be.
[[nodiscard]] QString write(const Runs &runs);
/// \a runs so that they read back as the same words: marks that can't stand where they are
/// (`**Word:**next` is no mark) are left out.
[[nodiscard]] QString writeChecked(const Runs &runs);

} // namespace MarkdownLine

} // namespace Writer
