// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/PostBlock.h"

#include <cmark-gfm.h>

namespace Writer
{

/// Compares parsed Markdown with the blocks that it was written from, without making blocks of
/// it, which takes several times as long.
namespace MarkdownCheck
{

/// True only if MarkdownReader reads \a document as \a blocks, to the letter. False says nothing:
/// tables, pictures, boxes to tick and what is nested deep are left to sameContent().
[[nodiscard]] bool isSurelySame(cmark_node *document, const Blocks &blocks);

} // namespace MarkdownCheck

} // namespace Writer
