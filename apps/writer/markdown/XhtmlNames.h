// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/PostBlock.h"
#include "writer/markdown/XhtmlSource.h"

namespace Writer
{

/// What the elements of XHTML are to a post.
namespace XhtmlNames
{

/// Begins and ends lines of its own.
[[nodiscard]] bool isBlock(const QString &name);
/// Holds nothing that is read.
[[nodiscard]] bool isHidden(const QString &name);
/// Shows its words as a machine would.
[[nodiscard]] bool isCode(const QString &name);
/// Puts a mark on its words, a link only if it leads somewhere.
[[nodiscard]] bool isMark(const QString &name);
/// The mark that the element \a node puts on its words.
[[nodiscard]] std::optional<Mark> markOf(const XhtmlNode &node);
/// True if there is a block anywhere in \a node.
[[nodiscard]] bool holdsBlock(const XhtmlNode &node);
/// The programming language that a `pre` names in a class.
[[nodiscard]] QString languageOf(const XhtmlNode &pre);
/// How a cell's text stands.
[[nodiscard]] Block::Alignment alignmentOf(const XhtmlNode &cell);
/// \a address on one line and without blanks, as Markdown needs it.
[[nodiscard]] QString addressOf(const QString &address);
/// \a words raised (`sup`) or lowered (`sub`), where there are signs for all of them.
[[nodiscard]] QString shifted(const QString &words, const QString &name);

} // namespace XhtmlNames

} // namespace Writer
